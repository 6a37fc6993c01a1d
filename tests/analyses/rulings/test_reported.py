"""Rulings told again, with the day that the sentence before gives."""

from __future__ import annotations

import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.rulings.reading import read
from particulars.analyses.rulings.rows import Ruling, RulingKind

TOLD = [
    ("Plaintiff moves to amend the ruling of August 30, 2021. ECF No. 112. On that day the Court dismissed the claim under § 9(b)(1) with leave to amend. 28 U.S.C. § 1292(b) asks for three things.", "dismissed", "2021-08-30", "the claim under § 9(b)(1)"),
    ("The parties were heard on May 4, 2023. That same day, the Court granted the motion to seal.", "granted", "2023-05-04", "the motion to seal"),
    ("The Court entered its order on May 4, 2023. In that order, the Court denied the request for fees.", "denied", "2023-05-04", "the request for fees"),
    ("The ruling of May 4, 2023 is at issue. (ECF No. 81.) In that ruling, I severed the claims of the Does.", "severed", "2023-05-04", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "outcome", "day", "asked"), TOLD)
def test_on_that_day_is_the_day_of_the_sentence_before(words: str, outcome: str, day: str, asked: str | None) -> None:
    (row,) = rulings(words)
    assert (row.kind, row.outcome, row.decided_on) == (RulingKind.PRIOR_RULING, outcome, day)
    assert (row.asked.text if row.asked else None) == asked


def test_a_statute_that_begins_the_next_sentence_is_not_told_with_it() -> None:
    (row,) = rulings(TOLD[0][0])
    assert row.text == "On that day the Court dismissed the claim under § 9(b)(1) with leave to amend."


NOT_TOLD = [
    "Plaintiff moved on May 4, 2023 and again on June 1, 2023. On that day the Court denied the request for fees.",
    "The order is old. On that day the Court denied the request for fees.",
    "The parties were heard on May 4, 2023. Plaintiff says that on that day the Court granted the motion.",
    "The parties were heard on May 4, 2023. On that day the other court dismissed the claim.",
    "Plaintiff moved on May 4, 2023. In that order, the Court denied the request for fees.",
    "The parties were heard on May 4, 2023. The weather was fair. On that day the Court denied the request for fees.",
]


@pytest.mark.parametrize("words", NOT_TOLD)
def test_a_day_that_is_not_plain_makes_no_ruling(words: str) -> None:
    assert rulings(words) == ()


def rulings(*paragraphs: str) -> tuple[Ruling, ...]:
    return read(paper(*paragraphs), CAPTION).rulings
