"""Served papers are cut into requests and responses by their heads, each number with its own words."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import ANSWERS, RFPS, found, text
from particulars.analyses.requests.reading import read
from particulars.analyses.requests.rows import Kind
from particulars.reading.captions import read as read_caption
from particulars.testing import check_analysis, check_decided

ROGS = "DEFENDANT'S SECOND SET OF INTERROGATORIES TO PLAINTIFF (NOS. 3-4)"
RFAS = "PLAINTIFF'S AMENDED FIRST SET OF REQUESTS FOR ADMISSION TO DEFENDANT"


@pytest.mark.parametrize(
    "title, kind, ordinal, asking, answering, version, is_response",
    [
        (RFPS, Kind.RFP, 1, "plaintiff", "defendant", (), False),
        (ROGS, Kind.INTERROGATORY, 2, "defendant", "plaintiff", (), False),
        (RFAS, Kind.RFA, 1, "plaintiff", "defendant", ("amended",), False),
        (ANSWERS, Kind.RFP, 1, "plaintiff", "defendant", (), True),
        ("TIN KETTLE INC.'S SUPPLEMENTAL RESPONSES TO PLAINTIFF'S THIRD SET OF INTERROGATORIES", Kind.INTERROGATORY, 3, "plaintiff", "defendant", ("supplemental",), True),
        ("ORDER ON DISCOVERY", None, None, None, None, (), False),
    ],
)  # fmt: skip
def test_a_title_says_whose_set_it_is(
    title: str, kind: Kind | None, ordinal: int | None, asking: str | None, answering: str | None,
    version: tuple[str, ...], is_response: bool,
) -> None:  # fmt: skip
    told = found(title, "Words.").set
    assert (told.kind, told.ordinal, told.asking, told.answering) == (kind, ordinal, asking, answering)
    assert (told.version, told.is_response, told.dated) == (version, is_response, "2021-06-07")


def test_requests_under_heads_of_their_own() -> None:
    one = text(
        RFPS,
        "DEFINITIONS",
        '1. "Document" has the meaning of Rule 34(a).\n2. “You” means Tin Kettle.',
        "REQUESTS FOR PRODUCTION",
        "REQUEST FOR PRODUCTION NO. 1:\nThe recipe of 2019.",
        "AMENDED REQUEST FOR PRODUCTION NO. 2\n\nInvoices for plums, as Request No. 1 uses\nthat word.",
        "PRICES",
        "REQUEST NO. 3: Price lists.",
    )
    told = check_analysis(lambda: read(one, read_caption(one)), one)
    assert [(r.name, r.text, r.version) for r in told.requests] == [
        ("RFP No. 1", "The recipe of 2019.", ()),
        ("RFP No. 2", "Invoices for plums, as Request No. 1 uses that word.", ("amended",)),
        ("RFP No. 3", "Price lists.", ()),
    ]
    assert [(d.term, d.text) for d in told.definitions] == [
        ("Document", '1. "Document" has the meaning of Rule 34(a).'),
        ("You", "2. “You” means Tin Kettle."),
    ]
    check_decided(told.requests, one)


def test_bare_numbers_under_a_heading_are_requests_and_a_list_inside_one_is_not() -> None:
    told = found(ROGS, "INTERROGATORIES", "3. State your name, and\n1. your age.", "4. Identify the cook.")
    assert [(r.name, r.text) for r in told.requests] == [
        ("Interrogatory No. 3", "State your name, and 1. your age."),
        ("Interrogatory No. 4", "Identify the cook."),
    ]


def test_a_response_answers_the_number_it_names_else_the_request_before_it() -> None:
    told = found(
        ANSWERS,
        "REQUEST FOR PRODUCTION NO. 1:\nThe recipe.",
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle will produce it.",
        "REQUEST FOR PRODUCTION NO. 2:\nThe plums.",
        "OBJECTIONS:\nTin Kettle objects to this request as vague.",
        "RESPONSE:\nTin Kettle has produced them.",
        "SUPPLEMENTAL RESPONSE TO REQUEST FOR PRODUCTION NO. 2:\nNone are left.",
    )
    assert [(r.name, r.is_restated) for r in told.requests] == [("RFP No. 1", True), ("RFP No. 2", True)]
    assert [(r.name, r.version, r.text) for r in told.responses] == [
        ("RFP No. 1", (), "Tin Kettle will produce it."),
        ("RFP No. 2", (), "Tin Kettle objects to this request as vague. RESPONSE: Tin Kettle has produced them."),
        ("RFP No. 2", ("supplemental",), "None are left."),
    ]


def test_a_number_that_stands_twice_is_flagged_and_neither_is_chosen() -> None:
    told = found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nA.", "REQUEST FOR PRODUCTION NO. 1:\nB.")
    assert [r.flags for r in told.requests] == [("NUMBER_STANDS_TWICE",)] * 2


def test_a_response_to_nothing_is_told_among_the_limits() -> None:
    told = found(ANSWERS, "RESPONSE:\nNone.")
    assert told.responses == ()
    assert any("no request stands before it" in limit for limit in told.limits)


def test_prose_that_cites_a_request_opens_none() -> None:
    told = found("DEFENDANT'S BRIEF", "Request for Production No. 3 asks for all\nplums. Request No. 4 does not.")
    assert told.requests == ()


def test_the_head_of_a_response_is_no_title() -> None:
    told = found("ANSWERS", "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nNone.")
    assert (told.set.title, told.set.is_response) == ("", False)


def test_whose_set_it_is_where_the_caption_stands_beside_the_title() -> None:
    told = found(
        "Case No. 9:21-cv-00101 Plaintiff, v. DEFENDANT’S RESPONSES TO PLAINTIFF’S THIRD SET OF INTERROGATORIES", "x"
    )
    assert (told.set.asking, told.set.answering, told.set.ordinal) == ("plaintiff", "defendant", 3)


def test_a_request_in_a_paper_of_responses_is_repeated_even_where_its_response_has_no_words() -> None:
    told = found(
        ANSWERS,
        "REQUEST FOR PRODUCTION NO. 1:\nPlums.",
        "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:",
        "REQUEST FOR PRODUCTION NO. 2:\nPears.",
    )
    assert [r.is_restated for r in told.requests] == [True, True]
    assert [(r.name, r.text, r.flags) for r in told.responses] == [("RFP No. 1", "", ("NO_WORDS_READ",))]
    assert any("no words stand under it" in limit for limit in told.limits)
