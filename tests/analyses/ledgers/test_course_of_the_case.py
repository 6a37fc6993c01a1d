"""Stages, questions, service and consent, and what an order says of rules, conditions, breach, fees and burden."""

from __future__ import annotations

import pytest

from analyses.ledgers.told import BRIEF, entries
from particulars.analyses.ledgers.rows import Kind

STAGES = [
    ("On May 3, 2022, Plaintiff filed this action.", [("complaint filed", "2022-05-03")]),
    ("On June 1, 2022, the Court denied the motion to dismiss.", [("motion to dismiss decided", "2022-06-01")]),
    ("The parties have been engaged in discovery since June 2021.", [("discovery opened", "2021-06")]),
    ("Discovery is hereby stayed.", [("discovery stayed", "2024-03-05")]),
    ("Fact discovery closed on July 1, 2023.", [("discovery closed", "2023-07-01")]),
    ("On July 9, 2023, the class was certified.", [("class certified", "2023-07-09")]),
    ("IT IS ORDERED that trial is set for May 6, 2025.", [("trial set", "2025-05-06")]),
    ("On July 9, 2023, the stay was lifted.", [("stay lifted", "2023-07-09")]),
    ("Plaintiff argues that discovery is stayed.", []),
    ("If the class is certified, notice follows.", []),
    ("See Roe v. Stone, 12 F.4th 345 (9th Cir. 2021) (motion to dismiss denied).", []),
    ("Courts say that discovery is stayed when a motion to dismiss is granted.", []),
]


@pytest.mark.parametrize(("words", "want"), STAGES)
def test_each_stage_with_its_day(words: str, want: list[tuple[str, str]]) -> None:
    assert [(e.sorted_as, e.said_on) for e in entries(Kind.STAGE, words)] == want


def test_a_brief_tells_no_stage() -> None:
    assert entries(Kind.STAGE, "On June 1, 2022, the Court denied the motion to dismiss.", caption=BRIEF) == []


def test_each_question_of_a_list_and_the_answer_that_the_paper_reports() -> None:
    asked = (
        "The court requested supplemental briefing on three issues: 1) when each lid was cast; (2) to what extent stamps show "
        "the foundry of a lid; and (3) how Plaintiff planned to proceed."
    )
    answer = "In its supplemental briefing, Plaintiff stated that stamps show the foundry of a lid only by year."
    first, second, third = entries(Kind.QUESTION, asked, answer)
    assert [q.sorted_as for q in (first, second, third)] == ["item 1", "item 2", "item 3"]
    assert second.answer is not None and second.answer.text == answer
    assert second.flags == ("ANSWER_BY_WORDS",)
    assert (first.answer, first.flags) == (None, ("NOT_ANSWERED_IN_THIS_PAPER",))


QUESTIONS = [
    ("The Court ordered Plaintiff to show cause why the lids should not be struck.", 1),
    ("Plaintiff asked Defendant to explain the log.", 0),
    ("Plaintiff argues that the court asked it to explain the log.", 0),
    ("The parties must address the log.", 0),
]


@pytest.mark.parametrize(("words", "count"), QUESTIONS)
def test_a_question_is_the_courts(words: str, count: int) -> None:
    assert len(entries(Kind.QUESTION, words)) == count


SERVED = [
    ("The notice of the hearing was sent to Tin Kettle via certified mail.", [("Tin Kettle", "certified mail")]),
    ("I served the motion on Ada Quill by first-class mail.", [("Ada Quill", "first-class mail")]),
    (
        "Notice will be electronically mailed to:\n\nAda Quill aq@plum.example",
        [("Ada Quill", "electronically mailed")],
    ),
    (
        "Counsel are responsible for distributing copies of this order to co-counsel who have not registered.",
        [("co-counsel who have not registered", "distributing copies of this order")],
    ),
    ("Plaintiff shall serve the motion on Defendant.", []),
    ("The lids were sent to market by mail.", []),
]


@pytest.mark.parametrize(("words", "want"), SERVED)
def test_each_person_served_and_how(words: str, want: list[tuple[str, str]]) -> None:
    found = entries(Kind.SERVICE, "Plaintiff argues that lids crack.", *words.split("\n\n"))
    assert [(e.who, e.sorted_as) for e in found] == want


CONSENTS = [
    (
        "Plaintiff has consented to the undersigned’s jurisdiction pursuant to 28 U.S.C. § 636(c).",
        [("Plaintiff", "consented")],
    ),
    ("All parties have consented to the jurisdiction of a magistrate judge.", [("All parties", "consented")]),
    (
        "Defendant has declined to consent to proceed before a magistrate judge.",
        [("Defendant", "declined or not given")],
    ),
    ("Defendant consented to the extension.", []),
    ("If Plaintiff has consented to the magistrate judge, review differs.", []),
]


@pytest.mark.parametrize(("words", "want"), CONSENTS)
def test_consent_to_a_magistrate_judge(words: str, want: list[tuple[str, str]]) -> None:
    assert [(e.who, e.sorted_as) for e in entries(Kind.CONSENT, words)] == want


CONDITIONS = [
    ("The motion is DENIED without prejudice to a narrower request.", [("without prejudice", "without prejudice to a narrower request")]),
    ("The motion is granted on condition that Plaintiff pays the copying.", [("on condition", "on condition that Plaintiff pays the copying")]),
    ("Courts may dismiss without prejudice to a new suit.", []),
    ("Plaintiff argues that the claim was dismissed without prejudice to a new suit.", []),
    ("The district court dismissed the suit without prejudice.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "want"), CONDITIONS)
def test_conditions_of_a_ruling(words: str, want: list[tuple[str, str]]) -> None:
    assert [(e.sorted_as, e.text) for e in entries(Kind.CONDITION, words)] == want


def test_what_an_order_says_of_a_local_rule_is_the_sentence() -> None:
    (row,) = entries(Kind.LOCAL_RULE, "The request is granted. Local Rule 33.3(a) is not to the contrary.")
    assert (row.text, row.about) == ("Local Rule 33.3(a) is not to the contrary.", "Local Rule 33.3(a)")


BREACHES = [
    ("Plaintiff argues that Defendant breached its obligations under my order.", [("Defendant", "claimed")]),
    ("Defendant failed to comply with the Court’s order.", [("Defendant", "stated by the court")]),
    ("Defendant failed to comply with the lease.", []),
    ("If Defendant violates this order, sanctions follow.", []),
]


@pytest.mark.parametrize(("words", "want"), BREACHES)
def test_breach_of_an_order(words: str, want: list[tuple[str, str]]) -> None:
    assert [(e.who, e.sorted_as) for e in entries(Kind.BREACH, words)] == want


def test_the_order_broken_is_the_one_just_told_of() -> None:
    (row,) = entries(
        Kind.BREACH,
        "My order of May 3, 2023 ordered Defendant to produce the log. ECF No. 12. Plaintiff now argues that Defendant breached "
        "its obligations pursuant to that order.",
    )
    assert (row.docket, row.flags) == (("ECF No. 12",), ("CLAIMED_BY: Plaintiff",))


FEES = [
    ("Plaintiff requests attorneys’ fees.", [("sought", "Plaintiff")]),
    ("Plaintiff's request for attorneys' fees is denied.", [("denied", "Plaintiff")]),
    ("The Court awards Plaintiff its attorneys’ fees.", [("granted", None)]),
    ("Each party shall bear its own costs.", [("costs taxed", None)]),
    ("The Court reserves the question of sanctions.", [("reserved", None)]),
    ("The film shows legal fees.", []),
]


@pytest.mark.parametrize(("words", "want"), FEES)
def test_fees(words: str, want: list[tuple[str, str | None]]) -> None:
    assert [(e.sorted_as, e.who) for e in entries(Kind.FEES, words)] == want


def test_who_bears_the_burden_and_whose_words_say_so() -> None:
    own, quoted = entries(
        Kind.BURDEN,
        "Plaintiff has the burden of showing that lids crack. See Roe v. Stone, 12 F.4th 345 (9th Cir. 2021) (“the moving party "
        "bears the burden of showing relevance”).",
    )
    assert (own.who, own.flags) == ("Plaintiff", ())
    assert (quoted.who, quoted.flags) == ("moving party", ("QUOTED_FROM_AUTHORITY",))


CONFERRED = [
    ("The parties met and conferred on May 3, 2024.", [("conferred", "2024-05-03")]),
    ("Plaintiff did not confer before it moved.", [("not conferred", None)]),
    ("The parties shall promptly meet and confer.", []),
]


@pytest.mark.parametrize(("words", "want"), CONFERRED)
def test_conferral(words: str, want: list[tuple[str, str | None]]) -> None:
    assert [(e.sorted_as, e.said_on) for e in entries(Kind.CONFERRAL, words)] == want


STATUTES = [
    ("The lid is one of “the works made for hire in the trade.” 17 U.S.C. § 101.", [("17 U.S.C. § 101", None)]),
    ("The lid is one of “the works made for hire in the trade.” 17 U.S.C. § 101 (2018).", [("17 U.S.C. § 101", "2018")]),
    ("Fed. R. Civ. P. 21 provides that misjoinder “is not a ground for dismissing an action.”", [("Fed. R. Civ. P. 21", None)]),
    ("While “joinder of claims is encouraged by every court,” Fed. R. Civ. P. 20 sets standards.", []),
    ("Plaintiff says “the lids crack on every stove.” See Roe v. Stone, 12 F.4th 345 (9th Cir. 2021).", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "want"), STATUTES)
def test_statute_text_with_the_version_that_is_printed(words: str, want: list[tuple[str, str | None]]) -> None:
    found = entries(Kind.STATUTE_TEXT, words)
    assert [(e.about, e.version) for e in found] == want
    assert all(bool(e.version) != ("NO_VERSION_TOLD" in e.flags) for e in found)
