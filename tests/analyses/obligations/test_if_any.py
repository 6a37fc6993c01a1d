"""Directions for what may yet come, in the present tense or with `shall`; what was done, or what the law says, is none."""

from __future__ import annotations

import pytest

from analyses.obligations.test_clauses import obligations
from particulars.analyses.obligations.rows import Force

DIRECTIONS = [
    ("Challenges, if any, go by Prot. Ord. § 12(b) and not by letter.", "if any", "none", None, None),
    ("Disputes, if any, proceed under Rule 2E of my Individual Rules.", "if any", "none", None, None),
    ("Replies, if any, follow within seven days of service.", "if any", "period", None, "service"),
    ("Further disputes, if there are any, come by joint letter of no more than three pages.", "if there are any", "none", None, None),
    ("Replies, if any, are limited to five pages.", "if any", "none", None, None),
    ("Redactions, if any, follow Section 5 of the Protective Order.", "if any", "none", None, None),
    ("A renewed request, if any, is brought by motion before Magistrate Judge Oldgate.", "if any", "none", None, None),
    ("Objections, if any, are due within 14 days of service of this Order.", "if any", "period", None, "service of this Order"),
    ("Objections to the list, if any, are due by June 7, 2024.", "if any", "fixed", "2024-06-07", None),
    ("Objections, if any, shall be filed by June 7, 2024.", "if any", "fixed", "2024-06-07", None),
    ("Any letter, if needed, must be sent to chambers.", "if needed", "none", None, None),
    ("Challenges to these markings, should there be any, are made under Paragraph 9 of the Protective Order, one document at a time.", "should there be any", "none", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "condition", "timing", "due", "trigger"), DIRECTIONS)
def test_a_direction_for_what_may_come(
    words: str, condition: str, timing: str, due: str | None, trigger: str | None
) -> None:
    (row,) = obligations(words)
    assert (row.text, row.condition, row.timing, row.due, row.trigger) == (words, condition, timing, due, trigger)
    assert (row.force, row.who, row.flags) == (Force.CONDITION, None, ("ACTOR_NOT_NAMED",))


STANDING = [
    ("Any further dispute goes first to the special master.", "any further dispute"),
    ("Any renewed motion is made under Civil L.R. 7-2 and not by letter.", "any renewed motion"),
    ("Any remaining challenge goes to the magistrate judge.", "any remaining challenge"),
    ("All future disputes go through the Court’s letter procedure.", "all future disputes"),
    ("Any later challenge to a marking runs under Section 12(b), not by motion.", "any later challenge to a marking"),
]


@pytest.mark.parametrize(("words", "condition"), STANDING)
def test_a_rule_for_every_time(words: str, condition: str) -> None:
    (row,) = obligations(words)
    assert (row.text, row.force, row.condition, row.who) == (words, Force.STANDING, condition, None)


NO_DIRECTION = [
    "These arguments go to weight.",
    "Objections, if any, go to weight and not to admissibility.",
    "Objections, if any, were waived.",
    "Objections, if any, are overruled.",
    "Objections, if any, are resolved by the district judge.",
    "The objections, if any, come too late.",
    "The objections, if any, are made by Plaintiff alone.",
    "Damages, if any, follow from the breach.",
    "Appeals go to the Federal Circuit.",
    "Questions, if any, go to the jury.",
    "Disputes, if any, arise from the contract.",
    "Any further appeal goes to the Court of Appeals.",
    "Any other dispute proceeds to arbitration.",
    "All remaining claims proceed under Rule 10b-5.",
    "Challenges to a marking go to the heart of the case.",
    "Under Rule 72, objections, if any, go to the magistrate judge.",
    "Ordinarily objections, if any, are due within 14 days of service.",
    "Plaintiff says that challenges, if any, go by Section 12(b).",
    "The Protective Order says that challenges, if any, go by letter.",
    "Whether challenges, if any, go by letter is left open.",
    "If any motions come by June 7, 2024, they will be heard.",
]


@pytest.mark.parametrize("words", NO_DIRECTION)
def test_what_directs_nothing(words: str) -> None:
    assert obligations(words) == ()


def test_the_next_duty_of_the_sentence_stays_a_duty_of_its_own() -> None:
    first, second = obligations(
        "Replies, if any, are due by June 7, 2024, and Plaintiff shall file an appendix by June 14, 2024."
    )
    assert (first.due, first.who, second.due, second.who) == ("2024-06-07", None, "2024-06-14", "Plaintiff")


def test_two_directions_of_one_sentence() -> None:
    rows = obligations("Oppositions, if any, are due by June 7, 2024; replies, if any, are due by June 14, 2024.")
    assert [r.due for r in rows] == ["2024-06-07", "2024-06-14"]


def test_a_count_of_days_that_is_not_read_says_so() -> None:
    (row,) = obligations("The reply, if any, is due seven days thereafter.")
    assert (row.timing, row.flags) == ("none", ("ACTOR_NOT_NAMED", "TIME_NOT_READ"))


def test_the_manner_that_is_ruled_out_is_no_clause_of_its_own() -> None:
    (row,) = obligations("Plaintiff shall respond by letter and not by motion.")
    assert row.text == "Plaintiff shall respond by letter and not by motion."
