"""M000-21 and M001-23: what a letter asks without limit, terms defined together, and statements of one case."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import RFPS, found, letter, rfp
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.overlap import sides_by_side
from particulars.analyses.requests.reading import read
from particulars.analyses.requests.rows import Requests
from particulars.analyses.requests.specificity import BY_LETTER
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption


@pytest.mark.parametrize(
    "words, codes",
    [
        ("Please produce any and all documents relating to plums.", ["ALL_DOCUMENTS", "ANY_AND_ALL", "RELATING_TO"]),
        ("Please promptly provide everything about plums.", ["EVERYTHING"]),
        ("Plaintiff requests all documents that You produced in Pear v. Quince, No. 9:20-cv-00007.", ["ALL_DOCUMENTS", "REFERS_TO_ANOTHER_PRODUCTION"]),
        ("Please produce the price list of May 2019.", []),
        # It does not ask, or quotes another paper.
        ("Tin Kettle has produced all documents relating to plums.", []),
        ("Please produce what RFP No. 3, which says “any and all documents,” calls for.", []),
    ],
)  # fmt: skip
def test_a_letter_that_asks_without_limit(words: str, codes: list[str]) -> None:
    told = letter(words).lints
    assert [one.code for one in told] == codes
    assert all(one.about == BY_LETTER and one.text in words for one in told)


@pytest.mark.parametrize("words", ["Anything and everything about plums.", "Anything and all things about plums."])
def test_everything_is_asked_for_without_limit(words: str) -> None:
    assert {"ANY_AND_ALL", "EVERYTHING"} <= {one.code for one in rfp(words).lints}


def test_a_period_of_the_set_is_no_request_without_time() -> None:
    told = found(
        RFPS,
        "INSTRUCTIONS",
        "1. Unless otherwise specified, the relevant time period is January 1, 2019 to the present.",
        "REQUESTS",
        "REQUEST FOR PRODUCTION NO. 1:\nAll invoices.",
    )
    codes = {one.code for one in told.lints}
    assert "TIME_OF_THE_SET_ALONE" in codes and "NO_TIME_LIMIT" not in codes
    assert "NO_TIME_LIMIT" in {one.code for one in rfp("All invoices.").lints}


@pytest.mark.parametrize(
    "words, terms",
    [
        ("1. “KETTLE,” “YOU,” and “YOUR” means Tin Kettle Inc.", ["KETTLE", "YOU", "YOUR"]),
        ("1. The terms “You” or “Your” shall mean Tin Kettle Inc.", ["You", "Your"]),
        ("1. “All” and “any” shall both mean each of them.", ["All", "any"]),
        ("1. “Plum” means a fruit, or a “stone fruit.”", ["Plum"]),
    ],
)
def test_terms_defined_together_are_each_defined(words: str, terms: list[str]) -> None:
    told = found(RFPS, "DEFINITIONS", words, "REQUESTS", "REQUEST FOR PRODUCTION NO. 1:\nAll plums.")
    assert [one.term for one in told.definitions] == terms
    assert len({(one.start, one.end) for one in told.definitions}) == 1


def _brief(number: str, words: str) -> Requests:
    one = read_text(f"October 4, 2021\n\nRe: Plum v. Kettle, No. {number}\n\nDear Counsel:\n\n{words}\n\nSincerely,\n\nCounsel P-1\n")  # fmt: skip
    return read(one, read_caption(one))


def test_statements_of_two_cases_are_no_pair() -> None:
    same = "The DMCA claims and the contract claims compel co-extensive discovery."
    other = "The contract claims compel broadly different discovery than the DMCA claims."
    apart = join([("a", _brief("9:21-cv-00101", same)), ("b", _brief("9:21-cv-00202", other))])
    assert len(apart.overlaps) == 2 and list(sides_by_side(apart)) == []
    together = join([("a", _brief("9:21-cv-00101", same)), ("b", _brief("9:21-cv-00101-PLM", other))])
    assert len(list(sides_by_side(together))) == 1


def test_the_documents_of_two_cases_are_no_overlap_of_claims() -> None:
    """Paper 000, lines 60-62: largely the same set of documents in both cases."""
    told = letter("Where the claims overlap, Tin Kettle agreed to produce largely the same documents in both cases.")
    assert told.overlaps == ()


@pytest.mark.parametrize(
    "words, day, of",
    [
        ("A June 25 Letter said that the DMCA claims and contract claims compel “co-extensive” discovery.", None, "June 25 Letter"),
        ("Its letter of June 25, 2021 said that the DMCA claims and contract claims compel “co-extensive” discovery.", "2021-06-25", "letter of June 25, 2021"),
        ("The DMCA claims and contract claims compel co-extensive discovery.", "2021-10-04", None),
    ],
)  # fmt: skip
def test_what_another_paper_said_has_its_own_day(words: str, day: str | None, of: str | None) -> None:
    """Paper 001, line 111: a brief of September reports a letter of June 25."""
    (one,) = letter(words).overlaps
    assert (one.said_on, one.told_of) == (day, of)
