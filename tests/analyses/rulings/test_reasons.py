"""The reason that a court gives in the sentence after a finding, and by what holds of any party."""

from __future__ import annotations

import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.rulings.reading import read
from particulars.analyses.rulings.rows import Ruling

BORNE_OUT = [
    ("The Court finds that the first requirement is met.", "Whether § 9 asks for an identical copy would end Count One in part."),
    ("Plaintiff has not shown that an appeal would help.", "Counts Two and Three would be tried whatever the answer."),
    ("Plaintiff has not shown good cause.", "It waited eight months before it moved."),
    ("The first factor is met.", "The records could not be had elsewhere."),
    ("Defendant has not met its burden.", "The declaration says nothing of cost."),
    ("The second requirement is satisfied.", "An appeal would end the case."),
    ("The Court finds that the request is improper.", "It names no custodian and no date."),
    ("The Court finds that Plaintiff has shown good cause.", "Defendant would suffer no prejudice."),
    ("The log is long. In light of that, the court cannot conclude that Plaintiff has shown good cause.", "Indeed, the fact that no witness was ever named belies it."),
]  # fmt: skip


@pytest.mark.parametrize(("finding", "why"), BORNE_OUT)
def test_the_sentence_after_a_finding_gives_its_reason(finding: str, why: str) -> None:
    (row,) = rulings(f"{finding} {why}")
    assert row.reason is not None
    assert (row.reason.text, row.flags) == (why, ("REASON_BY_PLACE",))


NO_REASON = [
    "Therefore, no stay would be proper.",
    "Plaintiff would have the Court reopen discovery.",
    "It may try again by May 1, 2024.",
    "However, the delay would harm no one.",
    "The second factor is met, and no more is needed.",
    "If it had, the Court would rule otherwise.",
    "A party that seeks a stay must show harm.",
    "Defendant argues that a stay would harm it.",
    "Courts would look to five things.",
    "Moreover, the motion would be untimely.",
    "No stay would be entered in any event.",
    "Could a stay help, and would it harm nobody?",
    "To be sure, a stay would harm no one.",
    "See Plum v. Stone, 12 F.4th 345 (9th Cir. 2021).",
]


@pytest.mark.parametrize("words", NO_REASON)
def test_what_follows_a_finding_is_not_always_its_reason(words: str) -> None:
    assert rulings(f"Plaintiff has not shown good cause. {words}")[0].reason is None


def test_after_a_finding_in_the_middle_of_a_paragraph_nothing_is_taken() -> None:
    (row,) = rulings("The facts are these. Plaintiff has not shown good cause. The trial would be in May.")
    assert row.reason is None


def test_a_sentence_under_the_next_heading_is_no_reason() -> None:
    (row,) = rulings(
        "DISCUSSION The first factor is met. CONCLUSION The parties would gain nothing by a further stay of this case."
    )
    assert row.reason is None


OF_ANY = [
    "A defendant cannot meet a secret it cannot see.",
    "A party cannot produce what it does not have.",
    "Parties need not answer questions that nobody asked.",
    "No litigant is entitled to a perfect log.",
]


@pytest.mark.parametrize("words", OF_ANY)
def test_what_holds_of_any_party_is_a_reason_after_the_ruling(words: str) -> None:
    (row,) = rulings(f"The motion is denied. {words}")
    assert row.reason is not None
    assert row.reason.text == words


RULES = [
    "The motion is denied. A party cannot produce what it does not have. See Plum v. Stone, 12 F.4th 345 (9th Cir. 2021).",
    "A party cannot produce what it does not have. The motion is denied.",
    "The motion is denied. A party may appeal within 14 days.",
    "The motion is denied. Ordinarily a court cannot look beyond the complaint.",
    "The motion is denied. A party that cannot answer must say so.",
]


@pytest.mark.parametrize("words", RULES)
def test_a_rule_that_is_cited_or_stands_before_is_no_reason(words: str) -> None:
    (row,) = rulings(words)
    assert row.reason is None


def test_what_is_lacking_here_comes_before_what_holds_of_any_party() -> None:
    (row,) = rulings(
        "Nothing in the log names an author. The motion is denied. A party cannot produce what it does not have."
    )
    assert row.reason is not None
    assert row.reason.text == "Nothing in the log names an author."


def rulings(*paragraphs: str) -> tuple[Ruling, ...]:
    return read(paper(*paragraphs), CAPTION).rulings
