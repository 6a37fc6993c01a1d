"""What is a ruling and what only looks like one, in invented sentences."""

from __future__ import annotations

import msgspec
import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.rulings.reading import read
from particulars.analyses.rulings.rows import Ruling, RulingKind


def rulings(*paragraphs: str, document_type: str = "order") -> tuple[Ruling, ...]:
    caption = msgspec.structs.replace(CAPTION, document_type=document_type)
    return read(paper(*paragraphs), caption).rulings


DISPOSED = [
    ("Plaintiff’s motion to compel is **DENIED**.", "denied", ("ECF No. 44",), "Plaintiff"),
    ("The request to compel answers to Interrogatories Nos. 3 & 4 is granted.", "granted", ("Interrogatory No. 3", "Interrogatory No. 4"), None),
    ("The motion is GRANTED IN PART and DENIED IN PART as to RFP Nos. 2–4.", "granted in part", ("RFP No. 2", "RFP No. 3", "RFP No. 4"), None),
    ("For these reasons, the Court DENIES AS MOOT the application.", "moot", ("ECF No. 44",), None),
    ("Because no basis was offered, Tin Kettle’s request for fees is denied.", "denied", (), "Tin Kettle"),
    ("The Court hereby GRANTS Defendant’s motion to strike (Dkt. No. 51).", "granted", ("ECF No. 51",), "Defendant"),
    ("Does 2-14 are SEVERED from this action without prejudice to plaintiff to file anew.", "severed", (), None),
    ("The hearing set for May 2, 2024 is VACATED.", "canceled", (), None),
    ("The case management conference is cancelled.", "canceled", (), None),
    ("The objections are OVERRULED.", "overruled", ("ECF No. 44",), None),
    ("The motion is denied as moot.", "moot", ("ECF No. 44",), None),
    ("IT IS ORDERED that the motion be denied.", "denied", ("ECF No. 44",), None),
    ("The court finds the matter suitable for disposition without oral argument.", "dispensed with", (), None),
    ("The trial is continued.", "deferred", (), None),
    ("I grant the request.", "granted", (), None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "outcome", "numbers", "by"), DISPOSED)
def test_deciding_words(words: str, outcome: str, numbers: tuple[str, ...], by: str | None) -> None:
    (row,) = rulings(words)
    assert (row.outcome, row.request_numbers, row.by) == (outcome, numbers, by)
    assert row.kind in (RulingKind.DISPOSITION, RulingKind.PROCEDURAL)


NO_RULING = [
    "Defendants argue that the motion should be denied.",
    "If the motion is denied, Plaintiff will appeal.",
    "Whether the request is granted depends on need.",
    "The prior court wrote that “the motion is denied.”",
    "See Plum v. Stone, 12 F.4th 345 (9th Cir. 2021) (the motion is denied).",
    "A motion to compel is granted only where need is shown.",
    "Access to the pump was denied by the guard.",
    "Plaintiff contends that its request for fees is denied too often.",
    "Should its application be granted, plaintiff would proceed.",
    "The deadline passed and the trial is near.",
    "In Plum, the court found joinder improper.",
    "Plaintiff asserts that it is clear that the log is not adequate.",
]


@pytest.mark.parametrize("words", NO_RULING)
def test_what_only_looks_like_a_ruling(words: str) -> None:
    assert rulings(words) == ()


@pytest.mark.parametrize("kind", ["reply", "motion", "letter", "opposition", "complaint", "declaration"])
def test_a_brief_holds_no_ruling(kind: str) -> None:
    found = read(paper("The motion is DENIED."), msgspec.structs.replace(CAPTION, document_type=kind))
    assert found.rulings == ()
    assert kind in found.examined


FINDINGS = [
    ("The court finds that Plaintiff’s general statement is insufficient.", "not met"),
    ("It is evident that the log will not identify any author.", "not met"),
    ("The Court cannot conclude that Defendant has shown good cause.", "not met"),
    ("Accordingly, this court agrees that plaintiff has taken what steps it can.", "met"),
    ("The court concludes that the complaint should be dismissed as to all but one defendant.", "not met"),
    ("Because the Does acted apart, joinder is improper.", "improper"),
    ("Defendant has not shown that the burden is undue.", "not met"),
    ("Any attempt by plaintiff to use these names elsewhere would be a misuse of discovery.", "would be misuse"),
]


@pytest.mark.parametrize(("words", "outcome"), FINDINGS)
def test_findings_are_the_courts_and_stand_under_their_heading(words: str, outcome: str) -> None:
    (row,) = rulings("2. Steps Taken to Find the Defendants", words)
    assert row.outcome == outcome
    assert row.heading == "2. Steps Taken to Find the Defendants"
    assert row.kind in (RulingKind.FINDING, RulingKind.LIMIT)


def test_the_request_is_the_one_asked_before() -> None:
    (row,) = rulings(
        "(1). Defendants request that Plaintiff answer Interrogatories Nos. 17 & 18. The request is granted. "
        "The Complaint does not name the secrets at all."
    )
    assert (row.by, row.against, row.item) == ("Defendants", "Plaintiff", "1")
    assert row.request_numbers == ("Interrogatory No. 17", "Interrogatory No. 18")
    assert row.reason is not None
    assert row.reason.text == "The Complaint does not name the secrets at all."


def test_an_ordered_list_and_the_same_said_before_are_one_row_each() -> None:
    denied, severed = rulings(
        "Accordingly, because nothing was shown, its application for leave to take early discovery must be denied.",
        "Based on the foregoing, IT IS ORDERED THAT:",
        "1. Plaintiff's Application for Leave to Take Early Discovery is DENIED; and 2. Does 2-9 are SEVERED from this action.",
    )
    assert (denied.item, severed.item) == ("1", "2")
    assert len(denied.also) == 1
    assert denied.reason is not None
    assert denied.reason.text == "nothing was shown"


def test_a_ruling_torn_by_a_signature_block_is_joined() -> None:
    text = paper("The disputes being settled, the conference scheduled for May 1, 2024", "SO ORDERED.", "is canceled.")
    (row,) = read(text, CAPTION).rulings
    assert row.text == "the conference scheduled for May 1, 2024 is canceled"
    assert text.raw[row.start : row.end].endswith("is canceled")


def test_leave_to_file_anew_stands_with_the_ruling() -> None:
    (row,) = rulings("Does 2-14 are SEVERED from this action without prejudice to plaintiff to file anew.")
    assert row.without_prejudice
    assert row.text.endswith("without prejudice to plaintiff to file anew")


def test_an_earlier_ruling_carries_its_day_and_a_clarification_its_order() -> None:
    earlier, denied = rulings(
        "(3). I ruled on November 10, 2021 that “there is no need to ask again.” ECF No. 81. "
        "There is nothing further to make clear. Plaintiff's request for clarification is denied."
    )
    assert (earlier.kind, earlier.decided_on, earlier.outcome) == ("prior_ruling", "2021-11-10", "limited")
    assert earlier.request_numbers == denied.request_numbers == ("ECF No. 81",)


def test_a_direction_without_a_deciding_verb_says_so() -> None:
    (row,) = rulings(
        "(2). Defendants argue that Plaintiff marked 900 pages wrongly. Defendant has failed to name them. "
        "Plaintiff shall review its marks by May 3, 2024."
    )
    assert (row.outcome, row.flags) == ("granted in part", ("NO_OPERATIVE_WORD",))


def test_the_place_is_the_words_in_the_raw_text() -> None:
    text = paper("Plaintiffs’ request to compel under RFP No. 27 is **DENIED**.")
    (row,) = read(text, CAPTION).rulings
    assert text.raw[row.start : row.end] == "Plaintiffs’ request to compel under RFP No. 27 is **DENIED"
