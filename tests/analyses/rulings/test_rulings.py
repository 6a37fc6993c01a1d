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


SPLIT = [
    (
        "Plaintiff’s Motion to Compel is GRANTED as to RFP No. 12 and DENIED as to RFP No. 14.",
        [("granted", ("RFP No. 12",)), ("denied", ("RFP No. 14",))],
    ),
    (
        "Defendant’s request for a stay is DENIED as to discovery but GRANTED as to trial.",
        [("denied", ()), ("granted", ())],
    ),
    (
        "The Motion to Seal (Dkt. 51) is GRANTED, and the Motion to Strike (Dkt. 52) is GRANTED.",
        [("granted", ("ECF No. 51",)), ("granted", ("ECF No. 52",))],
    ),
    (
        "The Debtor’s objection to Topic 3 is OVERRULED except as to Topic 4, as to which it is SUSTAINED.",
        [("overruled", ("Topic No. 3",)), ("sustained", ("Topic No. 4",))],
    ),
    ("The motion [#31] is GRANTED-IN-PART and DENIED-IN-PART.", [("granted in part", ("ECF No. 31",))]),
    ("The motion [#31] is granted in part, denied in part.", [("granted in part", ("ECF No. 31",))]),
    ("As to Requests 5 and 6, the motion is entered and continued.", [("deferred", ("Request No. 5", "Request No. 6"))]),
    ("The Court finds the Motion appropriate for decision without oral argument and VACATES the hearing.", [("dispensed with", ()), ("canceled", ())]),
    ("The court strikes the status hearing and resets it.", [("canceled", ())]),
    ("The court GRANTS the motion IN PART.", [("granted in part", ("ECF No. 44",))]),
    ("The request for fees is CARRIED until the conference.", [("deferred", ())]),
    ("With respect to the request to strike (D.I. 14), the Court will DEFER ruling until trial.", [("deferred", ("ECF No. 14",))]),
    ("The motion [#31] should be and hereby is GRANTED-AS-MODIFIED.", [("granted", ("ECF No. 31",))]),
    ("The motion [#31] is granted, in part, and denied, in part.", [("granted in part", ("ECF No. 31",))]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), SPLIT)
def test_a_sentence_that_rules_several_times_gives_each_its_own_numbers(
    words: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(r.outcome, r.request_numbers) for r in rulings(words)] == expected


FORMS = [
    ("Plaintiff’s motion for sanctions [ECF No. 60] is ALLOWED IN PART.", "granted in part", ("ECF No. 60",)),
    ("The Court ACCEPTS and ADOPTS the Report and Recommendation of the magistrate judge.", "adopted", ()),
    ("We affirm in part, reverse in part, and remand.", "affirmed in part", ()),
    ("AFFIRMED in part, REVERSED in part, and REMANDED.", "affirmed in part", ()),
    ("AFFIRMED.", "affirmed", ()),
    ("Application GRANTED.", "granted", ("ECF No. 44",)),
    ("The motion to seal is held in abeyance.", "deferred", ("ECF No. 44",)),
    ("The June 10, 2024 conference is adjourned.", "deferred", ()),
    ("The Court declines to award fees.", "denied", ()),
]  # fmt: skip


@pytest.mark.parametrize(("words", "outcome", "numbers"), FORMS)
def test_deciding_words_of_several_courts(words: str, outcome: str, numbers: tuple[str, ...]) -> None:
    (row,) = rulings(words)
    assert (row.outcome, row.request_numbers) == (outcome, numbers)


def test_the_second_half_of_a_ruling_is_on_the_same_motion() -> None:
    halves = rulings("The Motion to Dismiss [Doc. 20] is GRANTED as to Count III and DENIED as to all other counts.")
    assert [(r.outcome, r.request_numbers) for r in halves] == [
        ("granted", ("ECF No. 20",)),
        ("denied", ("ECF No. 20",)),
    ]


def test_a_bare_request_is_that_of_its_heading() -> None:
    (row,) = rulings(
        "A. Custodians (Dkt. 101)", "Plaintiff asks for three custodians. The request is therefore DENIED."
    )
    assert row.request_numbers == ("ECF No. 101",)


def test_the_reason_of_the_next_ruling_is_not_that_of_this_one() -> None:
    (row,) = rulings(
        "The request for fees is denied. As to Mr. Tane, Plaintiff has shown that he is not to be left out."
    )
    assert row.reason is None


def test_an_endorsement_under_a_letter_is_the_courts_and_the_letter_is_not() -> None:
    letter = (
        "Plaintiff writes that the motion is DENIED in most courts.",
        "Respectfully submitted,",
        "/s/ Ada Vance",
        "Application GRANTED. The clerk shall close the letter.",
        "SO ORDERED.",
    )
    (row,) = rulings(*letter, document_type="letter")
    assert (row.outcome, row.text) == ("granted", "Application GRANTED")
    assert rulings(*letter[:3], document_type="letter") == ()


NAMED = [
    "Plaintiff moves to compel (the “Motion”). (Dkt. No. 88.) For these reasons, the Motion is DENIED.",
    "Plaintiff wrote a letter seeking an order (ECF No. 88 (the “Motion”)). For these reasons, the Motion is DENIED.",
    "Before the Court is a motion (the “Motion”) filed by Tin Kettle. Dkt. No. 88. The Motion is DENIED.",
]


@pytest.mark.parametrize("words", NAMED)
def test_a_short_name_of_a_motion_stands_for_its_docket_number(words: str) -> None:
    caption = msgspec.structs.replace(CAPTION, re_docket=())
    (row,) = read(paper(words), caption).rulings
    assert row.request_numbers == ("ECF No. 88",)


def test_a_short_name_of_two_motions_stands_for_none() -> None:
    caption = msgspec.structs.replace(CAPTION, re_docket=())
    words = "Tin Kettle moves (Dkt. No. 8 (the “Motion”)). Plaintiff moves (Dkt. No. 9 (the “Motion”)). The Motion is DENIED."
    (row,) = read(paper(words), caption).rulings
    assert row.request_numbers == ()


@pytest.mark.parametrize(
    "words", ["The Court dismisses this argument.", "The court notes that Plaintiff opposes and denies the request."]
)
def test_what_a_court_or_a_party_does_to_words_disposes_of_nothing(words: str) -> None:
    assert rulings(words) == ()


APART = [
    ("Plaintiff’s motion for judgment is DENIED.", "Defendant’s motion for judgment is DENIED."),
    ("The motion to seal is DENIED.", "The motion to strike is DENIED.", "The motion is DENIED."),
    ("The remainder of Plaintiff’s motion is denied.", "Plaintiff’s motion is denied."),
]


@pytest.mark.parametrize("paragraphs", APART)
def test_what_may_be_two_rulings_is_never_made_one(paragraphs: tuple[str, ...]) -> None:
    rows = rulings(*paragraphs)
    assert len(rows) == len(paragraphs)
    assert not any(r.also for r in rows)


UNSORTED = [
    "It is not clear that Plaintiff has failed to meet its burden.",
    "The Court finds that Plaintiff has not failed to show good cause.",
    "The Court finds that Defendant has shown no prejudice and that the motion is timely.",
    "It is clear that Plaintiff has not waived its privilege.",
    "The Court agrees with Plaintiff that the request is not improper.",
]


@pytest.mark.parametrize("words", UNSORTED)
def test_a_finding_negated_twice_or_of_a_fault_is_quoted_and_not_sorted(words: str) -> None:
    (row,) = rulings(words)
    assert (row.kind, row.outcome) == (RulingKind.FINDING, "stated")


def test_what_was_asked_is_cited_where_it_stands() -> None:
    text = paper(
        "(1). Defendants request that Plaintiff answer Interrogatory No. 17. It has merit. The request is granted."
    )
    (row,) = read(text, CAPTION).rulings
    assert row.asked is not None
    assert text.raw[row.asked.start : row.asked.end] == "Defendants request that Plaintiff answer Interrogatory No. 17."


REASONLESS = [
    "Tin Kettle says that Plaintiff has not acted in good faith at all.",
    "Were the motion not timely, the Court would look no further than that.",
    "This matter came before the Court on the papers of both sides in spring.",
]


@pytest.mark.parametrize("beside", REASONLESS)
def test_a_partys_words_a_supposition_and_mere_background_are_no_reason(beside: str) -> None:
    (row,) = rulings(f"{beside} The motion for fees is denied.")
    assert row.reason is None


@pytest.mark.parametrize("words", ["Yesterday’s request for fees is denied.", "This request for fees is denied."])
def test_a_word_for_a_day_is_no_party(words: str) -> None:
    (row,) = rulings(words)
    assert row.by is None


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
    "The Court recommends that the motion for default judgment be GRANTED.",
    "It is RECOMMENDED that the motion to dismiss be GRANTED.",
    "According to Tin Kettle, the request for fees is moot.",
    "In Tin Kettle’s view, the motion for a stay is denied by operation of law.",
    "On appeal, the Ninth Circuit held that a motion for leave is denied where futile.",
    "Judge Snow previously noted that such a motion is granted only upon good cause.",
    "Plaintiff’s argument that the complaint is dismissed by operation of Rule 41 is rejected.",
    "The parties’ stipulation that discovery is stayed and the motion is denied is not approved.",
    "If Tin Kettle fails to pay, the motion is granted.",
    "In its brief, Plaintiff says the Court grants such motions routinely.",
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
