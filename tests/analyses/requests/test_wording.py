"""What requests and responses say: specificity, objections, withholding, outcome, promises, subparts."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import ANSWERS, found, letter, response, rfp, text
from particulars.analyses.requests.rows import Outcome, Withheld
from particulars.analyses.requests.specificity import refers_only_elsewhere


@pytest.mark.parametrize(
    "words, codes",
    [
        ("All documents and communications relating to plums.", {"ALL_DOCUMENTS", "RELATING_TO", "NO_TIME_LIMIT", "NO_CUSTODIAN"}),
        ("Documents sufficient to show prices from 2018 to 2020, from the files of Engineer V-03.", set()),
        ("All documents produced in Authors Guild v. OpenAI Inc.", {"ALL_DOCUMENTS", "REFERS_TO_ANOTHER_PRODUCTION", "NO_TIME_LIMIT", "NO_CUSTODIAN"}),
        ("Any and all e-mails sent to Ada Quill since 2019, including but not limited to drafts.", {"ANY_AND_ALL", "WITHOUT_LIMITATION"}),
    ],
)  # fmt: skip
def test_specificity(words: str, codes: set[str]) -> None:
    found = rfp(words)
    assert {lint.code for lint in found.lints} == codes
    assert all(lint.text in words and lint.about == "RFP No. 1" for lint in found.lints)


BETWEEN_NOBODY = [
    "made between January 1, 2018 and March 8, 2021",
    "dated between May 2018 and June 2019",
    "sent between Jan. 3 and Feb. 9, 2020",
    "made between April and July 2019",
    "made between March of 2018 and the launch",
    "made between Monday, May 3, 2021 and Friday, May 7, 2021",
    "made between Q1 2019 and Q3 2020",
    "made between Fiscal Year 2018 and Fiscal Year 2020",
    "made between Summer 2019 and Fall 2020",
    "made between the Closing Date and the Termination Date",
    "made between Closing Date and Termination Date",
    "for amounts between USD 5,000 and USD 9,000",
    "for amounts between Five and Ten thousand dollars",
    "showing changes between Version 2.0 and Version 3.1",
    "showing differences between Exhibit A and Exhibit B",
    "numbered between QSL-0000007 and QSL-0000100",
]


@pytest.mark.parametrize("words", BETWEEN_NOBODY)
def test_what_stands_between_two_days_or_numbers_names_nobody(words: str) -> None:
    assert "NO_CUSTODIAN" in {lint.code for lint in rfp(f"All invoices {words}.").lints}


BETWEEN_PEOPLE = [
    "between You and Acme Corp.",
    "between Your engineers and the board",
    "between Vellamoor and Pinterhallow",
    "between April Jones and Tom Brown",
    "between May Department Stores and You",
    "between June and Acme",
    "between August Home Inc. and You",
    "between Spring Ltd and You",
    "between Seven Hills Inc. and You",
    "made between January 1, 2018 and March 8, 2021, between You and Acme",
    "between You and Acme between January 1, 2018 and March 8, 2021",
]


@pytest.mark.parametrize("words", BETWEEN_PEOPLE)
def test_who_stands_between_is_a_custodian(words: str) -> None:
    assert "NO_CUSTODIAN" not in {lint.code for lint in rfp(f"All messages {words}.").lints}


@pytest.mark.parametrize(
    "words, is_named",
    [
        ("between You and Acme", False),
        ("between the parties and their counsel", False),
        ("between You and Acme after the launch", True),
        ("between the merger and the sale", True),
        ("between You and Acme in 2019", True),
    ],
)
def test_who_stands_between_is_no_time(words: str, is_named: bool) -> None:
    assert ("NO_TIME_LIMIT" not in {lint.code for lint in rfp(f"All messages {words}.").lints}) is is_named


@pytest.mark.parametrize(
    "words, is_it",
    [
        ("All documents and communications that were produced by Defendants in the Authors Guild action.", True),
        ("All documents concerning training data that You produced in the Authors Guild action.", False),
        ("All documents produced in response to Plaintiff’s first set.", False),
        ("Documents sufficient to show what was produced in 2019.", False),
    ],
)
def test_a_request_that_only_refers_to_another_production(words: str, is_it: bool) -> None:
    """Paper 000, lines 76-77: one request was named, and it asked for everything produced there."""
    assert bool(refers_only_elsewhere(words)) is is_it


@pytest.mark.parametrize(
    "words, kinds",
    [
        ("Tin Kettle objects to this request as overbroad, vague and unduly burdensome.", ["overbroad", "vague", "burden"]),
        ("Tin Kettle objects to the extent the request seeks attorney-client privileged matter.", ["privilege"]),
        ("Tin Kettle objects that the request is not proportional to the needs of the case.", ["proportionality"]),
        ("Subject to and without waiving its objections, Tin Kettle will produce non-privileged documents.", []),
        ("Tin Kettle will produce responsive documents under the protective order as Confidential.", []),
    ],
)  # fmt: skip
def test_objections_by_their_words(words: str, kinds: list[str]) -> None:
    assert [o.kind for o in response(words).objections] == kinds


def test_an_objection_with_a_reason_and_one_without() -> None:
    told = response(
        "Tin Kettle objects as burdensome because nine mailboxes would take 400 hours. Tin Kettle objects as vague."
    )
    assert [(o.kind, o.reason) for o in told.objections] == [
        ("burden", "because nine mailboxes would take 400 hours"),
        ("vague", None),
    ]


@pytest.mark.parametrize(
    "words, state",
    [
        ("Tin Kettle is withholding documents on the basis of its privilege objection.", Withheld.SAYS_WITHHELD),
        ("No responsive documents are being withheld on the basis of these objections.", Withheld.SAYS_NOTHING_WITHHELD),
        ("Tin Kettle is not withholding any documents.", Withheld.SAYS_NOTHING_WITHHELD),
        ("Tin Kettle reserves the right to withhold documents.", Withheld.NOT_SAID),
        ("Tin Kettle objects as vague.", Withheld.NOT_SAID),
        ("Documents are being withheld. No documents are being withheld.", Withheld.BOTH),
    ],
)  # fmt: skip
def test_whether_anything_is_said_to_be_withheld(words: str, state: Withheld) -> None:
    assert response(words).withheld is state


@pytest.mark.parametrize(
    "words, outcome",
    [
        ("Tin Kettle will produce responsive documents.", Outcome.PRODUCE),
        ("Tin Kettle has already produced them.", Outcome.PRODUCE),
        ("Tin Kettle objects as vague. Tin Kettle will produce documents sufficient to show prices.", Outcome.PARTIAL),
        ("Tin Kettle will produce prices but will not search for mail.", Outcome.PARTIAL),
        ("As agreed, Tin Kettle will produce mail from five agreed custodians.", Outcome.AGREED),
        ("Tin Kettle objects as irrelevant and will not produce documents.", Outcome.REFUSE),
        ("Tin Kettle objects as irrelevant.", Outcome.OBJECTS_ONLY),
        ("After a search, Tin Kettle has located no responsive documents.", Outcome.NONE_EXIST),
        ("See the weather.", Outcome.UNREAD),
    ],
)
def test_what_a_response_says_it_does(words: str, outcome: Outcome) -> None:
    assert response(words).outcome is outcome


def test_a_promise_is_a_row_with_its_words_and_a_day_only_where_one_stands() -> None:
    told = response(
        "Tin Kettle will produce them by July 1, 2021. Tin Kettle will supplement promptly. It will not search."
    )
    assert [(p.text, p.due, p.timing) for p in told.promises] == [
        ("Tin Kettle will produce them by July 1, 2021.", "2021-07-01", "by July 1, 2021"),
        ("Tin Kettle will supplement promptly.", None, "promptly"),
    ]


def test_bates_numbers_a_response_names() -> None:
    assert response("They were produced at VCS-0000123 to VCS-0000456.").bates == ("VCS-0000123 to VCS-0000456",)


@pytest.mark.parametrize(
    "words, outcome",
    [
        ("Admitted.", Outcome.ADMIT),
        ("Denied.", Outcome.DENY),
        ("Tin Kettle admits that it sold plums and otherwise denies the request.", Outcome.ADMIT_PART),
        ("Tin Kettle can neither admit nor deny the request.", Outcome.CANNOT),
        ("Tin Kettle objects to this request as vague.", Outcome.OBJECTS_ONLY),
    ],
)
def test_admissions(words: str, outcome: Outcome) -> None:
    title = "DEFENDANT'S RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR ADMISSION"
    told = found(title, f"RESPONSE TO REQUEST FOR ADMISSION NO. 1:\n{words}")
    assert told.responses[0].outcome is outcome


def _parts(words: str) -> list[tuple[str, str, bool]]:
    told = found("PLAINTIFF'S FIRST SET OF INTERROGATORIES TO DEFENDANT", f"INTERROGATORY NO. 17:\n{words}")
    return [(p.label, p.text, p.is_lettered) for p in told.requests[0].parts]


def test_subparts_as_the_paper_letters_them() -> None:
    assert _parts("For each secret state (a) its name; (b) who took it; and (c) when.") == [
        ("a", "its name", True),
        ("b", "who took it", True),
        ("c", "when.", True),
    ]


def test_subparts_by_asking_words_are_marked_as_not_lettered() -> None:
    assert [p[0] for p in _parts("Identify each secret, when it was taken, and by whom.")] == ["1", "2", "3"]
    assert not any(p[2] for p in _parts("Identify each secret, when it was taken, and by whom."))
    assert _parts("Identify the cook.") == []


def test_general_objections_and_their_taking_over() -> None:
    told = found(
        ANSWERS,
        "GENERAL OBJECTIONS",
        "1. Tin Kettle objects to each request as overbroad.",
        "RESPONSES TO REQUESTS FOR PRODUCTION",
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle incorporates its General Objections and will produce plums.",
    )
    codes = {(lint.code, lint.about) for lint in told.lints}
    assert {("GENERAL_OBJECTIONS", "all requests"), ("GENERAL_OBJECTIONS_TAKEN_OVER", "RFP No. 1")} <= codes


def test_conferral_days_people_means_and_numbers() -> None:
    told = letter(
        "Counsel P-1 and Counsel D-1 met and conferred by telephone on October 1, 2021 about RFP Nos. 3 and 4.",
        "Please tell us when you can meet and confer on RFP No. 5.",
        "The parties conferred on December 9 and 21, 2021.",
    )
    first, second = told.conferrals
    assert (first.days, first.who, first.means) == (("2021-10-01",), ("Counsel P-1", "Counsel D-1"), "telephone")
    assert first.numbers == ("RFP No. 3", "RFP No. 4")
    assert second.days == ("2021-12-09", "2021-12-21")


@pytest.mark.parametrize(
    "words, sort, reason",
    [
        ("Tin Kettle agreed to produce mail of five custodians for RFP No. 19.", "agreed", None),
        ("Tin Kettle did not agree to search for RFP No. 19.", "not agreed", None),
        ("Plaintiff offered to limit RFP No. 19 to 2019.", "offered", None),
        ("Plaintiff reissued RFP Nos. 28–30 because the court dismissed Count One.", "changed", "because the court dismissed Count One"),
    ],
)  # fmt: skip
def test_what_letters_say_of_scope(words: str, sort: str, reason: str | None) -> None:
    told = letter(words).scopes
    assert [(s.sort, s.reason) for s in told] == [(sort, reason)]


def test_statements_on_overlap_are_sorted_by_their_words() -> None:
    told = letter(
        "Plaintiff’s DMCA claims and contract claims compel “co-extensive” discovery.",
        "The contract claims compel broadly different discovery than the DMCA claims.",
    )
    assert [o.sort for o in told.overlaps] == ["the same", "different"]


@pytest.mark.parametrize(
    "words, told",
    [
        ("Objection. Vague.", [("vague", None)]),
        ("Vague and ambiguous. Overbroad.", [("vague", None), ("overbroad", None)]),
        ("Tin Kettle objects on the basis that searching 4 million e-mails would require 3,000 hours and cost $1.2 million.", [("burden", "3,000 hours and cost $1.2 million")]),
        ("Tin Kettle objects to this Request as unduly burdensome. Collecting them would take 900 hours and cost $400,000.", [("burden", "Collecting them would take 900 hours and cost $400,000")]),
        ("Tin Kettle objects as burdensome, because nine mailboxes must be searched. The search would cost $40,000.", [("burden", "because nine mailboxes must be searched; The search would cost $40,000")]),
        ("Tin Kettle objects as vague and burdensome. The search would cost $40,000.", [("vague", None), ("burden", "The search would cost $40,000")]),
        ("Tin Kettle objects as burdensome. The search would take 900 hours. It would cost $40,000. Plums were sold for years.", [("burden", "The search would take 900 hours. It would cost $40,000")]),
        # No figure of labour stands there, or it is another's, or an answer.
        ("Tin Kettle objects as burdensome. Subject to this objection, Tin Kettle will need 30 days to produce.", [("burden", None)]),
        ("Tin Kettle objects as burdensome. The Request covers the year 2019.", [("burden", None)]),
        ("Tin Kettle objects as burdensome. It is vague. The search would cost $40,000.", [("burden", None), ("vague", None)]),
        ("The overbroad roof was sold.", []),
        ("Tin Kettle spent 900 hours on the orchard.", []),
    ],
)  # fmt: skip
def test_bare_objections_and_figures_beside_a_burden(words: str, told: list[tuple[str, str | None]]) -> None:
    """LAW S04.E1: harm or burden in numbers; LAW 4.11: nothing is said against a side that its paper answers."""
    found = response(words)
    assert [(o.kind, o.reason) for o in found.objections] == told


def test_the_sentences_that_count_the_labour_keep_their_place() -> None:
    words = "Tin Kettle objects as vague and burdensome. The search would cost $40,000."
    one = found(ANSWERS, f"RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n{words}").responses[0].objections
    raw = text(ANSWERS, f"RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n{words}").raw
    told = {o.kind: (o.labour, o.labour_at and raw[slice(*o.labour_at)]) for o in one}
    assert told == {"vague": ("", None), "burden": ("The search would cost $40,000.", "The search would cost $40,000.")}


def test_an_objection_under_its_own_head_needs_no_verb() -> None:
    told = found(
        ANSWERS,
        "RESPONSES",
        "REQUEST FOR PRODUCTION NO. 1:\nAll plums.",
        "OBJECTION:\nOverbroad as to time.",
        "RESPONSE:\nNone.",
    )
    assert [o.kind for r in told.responses for o in r.objections] == ["overbroad"]
