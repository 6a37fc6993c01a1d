"""Two tellings of one docket: alike but for what a report or notice adds is one entry, any other difference is listed."""

from __future__ import annotations

import pytest

from particulars.analyses.docket.joining import Telling, is_same_case, join
from particulars.reading.docket_sheet.rows import Entry, Sheet
from particulars.reading.docket_sheet.words import entry

CASE = "4:21-cv-00017-QRS"


def telling(source: str, *entries: Entry, case: str | None = CASE, goes_on: str | None = None) -> Telling:
    return Telling(source, Sheet(case_number=case, case_name=None, entries=entries, goes_on=goes_on))


def test_what_report_and_notice_add_is_no_difference() -> None:
    report = entry(31, "2021-07-01", "RESPONSE re 28 MOTION . (Attachments: # 1 Exhibit)(Filed on 7/1/2021)")
    notice = entry(31, "2021-07-01", "RESPONSE re [28] MOTION. (Attachments: # (1) Exhibit)", served=("A",))
    (docket,) = join([telling("a", report), telling("b", notice)])
    assert len(docket.entries) == 1 and docket.differences == ()
    one = docket.entries[0]
    assert one.entry.served == ("A",) and [source for source, _ in one.told_by] == ["a", "b"]


def test_a_difference_is_listed_and_what_it_touches_is_not_used() -> None:
    one, other = entry(31, "2021-07-01", "ORDER re 28, 29 Motion"), entry(31, "2021-07-02", "ORDER re 28 Motion")
    (docket,) = join([telling("a", one), telling("b", other)])
    assert [(d.number, d.what) for d in docket.differences] == [(31, "day"), (31, "words")]
    assert docket.differences[0].said == (("a", "2021-07-01"), ("b", "2021-07-02"))
    assert docket.entries[0].entry.refers_to == (28,)


def test_a_kind_that_differs_is_none() -> None:
    said = entry(31, "2021-07-01", "REPLY re 28 Motion"), entry(31, "2021-07-01", "RESPONSE re 28 Motion")
    (docket,) = join(telling(str(n), one) for n, one in enumerate(said))
    assert docket.entries[0].entry.kind == "other" and docket.differences


def test_two_cases_are_two_dockets_and_what_names_none_joins_the_only_one() -> None:
    one, two = entry(1, "2021-01-04", "COMPLAINT"), entry(2, "2021-01-05", "ANSWER")
    joined = join([telling("page", two, case=None, goes_on="next"), telling("a", one)])
    assert [(len(d.entries), d.case_number, d.goes_on) for d in joined] == [(2, CASE, ("page",))]
    apart = join([telling("a", one), telling("b", one, case="4:21-cv-00018"), telling("page", two, case=None)])
    assert [d.case_number for d in apart] == [CASE, "4:21-cv-00018", None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("4:21-cv-00017-QRS", "4:21-cv-00017-XYZ-AB", True),
        ("4:21-cv-00017", "4:21-cv-017", True),
        ("21-cv-00017", "4:21-cv-00017", True),
        ("3:21-cv-00017", "4:21-cv-00017", False),
        ("4:21-cr-00017", "4:21-cv-00017", False),
        ("4:21-cv-00017", None, False),
        (None, None, True),
    ],
)
def test_forms_of_one_case(one: str | None, other: str | None, same: bool) -> None:
    assert is_same_case(one, other) is same
