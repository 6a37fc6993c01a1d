"""Two sets, two that are asked and two that answer are kept apart; what fits several requests is joined to none."""

from __future__ import annotations

import msgspec
import pytest

from analyses.requests.served_papers import ANSWERS, RFPS, found, letter
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.rows import Outcome, Requests
from particulars.analyses.requests.same_request import near

ONE = "REQUEST FOR PRODUCTION NO. 1:\nAll plums of 2019."
OTHER = "REQUEST FOR PRODUCTION NO. 1:\nThe lease of the orchard."
TO = "PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION TO DEFENDANT {}"
BY = "DEFENDANT {}'S {}RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION"
TO_ALL = "PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION TO ALL DEFENDANTS"
SECOND = "PLAINTIFF'S SECOND SET OF REQUESTS FOR PRODUCTION TO DEFENDANTS"
REFUSES = "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n{} will not produce plums."
PRODUCES = "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n{} will produce plums by July 1, 2021."


def _on(day: str | None, one: Requests) -> Requests:
    return msgspec.structs.replace(one, set=msgspec.structs.replace(one.set, dated=day))


def test_each_party_that_answers_one_set_has_its_own_latest_response() -> None:
    kettle = _on("2021-07-01", found(BY.format("TIN KETTLE INC.", ""), REFUSES.format("Tin Kettle")))
    pan = _on("2021-07-09", found(BY.format("BRASS PAN CORP.", ""), PRODUCES.format("Brass Pan")))
    again = _on("2021-08-01", found(BY.format("BRASS PAN CORP.", "SUPPLEMENTAL "), PRODUCES.format("Brass Pan")))
    (line,) = join([("set", found(TO_ALL, ONE)), ("kettle", kettle), ("pan", pan), ("again", again)]).lines
    assert [(line.party(r), r.paper) for r in line.latest] == [("TIN KETTLE INC.", "kettle"), ("BRASS PAN CORP.", "again")]  # fmt: skip
    assert [r.answered.outcome for r in line.latest] == [Outcome.REFUSE, Outcome.PRODUCE]


def test_sets_to_two_that_are_asked_are_no_versions_of_each_other() -> None:
    papers = [
        ("kettle", found(TO.format("TIN KETTLE INC."), ONE)),
        ("pan", found(TO.format("BRASS PAN CORP."), OTHER)),
        ("answer", found(BY.format("TIN KETTLE INC.", ""), REFUSES.format("Tin Kettle"))),
        ("letter", letter("Plaintiff offered to limit RFP No. 1.")),
    ]
    told = join(papers)
    assert [(x.name, [v.paper for v in x.versions], [r.paper for r in x.responses], x.changes) for x in told.lines] == [
        ("RFP No. 1 (First Set to TIN KETTLE INC.)", ["kettle"], ["answer"], ()),
        ("RFP No. 1 (First Set to BRASS PAN CORP.)", ["pan"], [], ()),
    ]
    assert [(a.what, a.why) for a in told.apart] == [("RFP No. 1", "2 requests go by RFP No. 1")]


def test_a_second_set_that_begins_at_one_again_is_another_request() -> None:
    response = found("DEFENDANT'S RESPONSES TO PLAINTIFF'S SECOND SET OF REQUESTS FOR PRODUCTION", REFUSES.format("Tin Kettle"))  # fmt: skip
    lines = join([("first", found(RFPS, ONE)), ("second", _on("2021-09-01", found(SECOND, OTHER))), ("answer", response)]).lines  # fmt: skip
    assert [(x.of_set.partition(" to")[0], [r.paper for r in x.responses]) for x in lines] == [("First Set", []), ("Second Set", ["answer"])]  # fmt: skip


def test_a_response_that_fits_two_sets_is_joined_to_neither_unless_it_repeats_one() -> None:
    title = "DEFENDANT'S RESPONSES TO PLAINTIFF'S REQUESTS FOR PRODUCTION"
    sets = [("first", found(RFPS, ONE)), ("second", found(SECOND, OTHER))]
    told = join([*sets, ("answer", found(title, REFUSES.format("Tin Kettle")))])
    assert all(not x.responses for x in told.lines)
    assert [(a.what, a.why) for a in told.apart] == [("RFP No. 1", "2 requests go by RFP No. 1, and its title fits each")]  # fmt: skip
    told = join([*sets, ("answer", found(title, OTHER, REFUSES.format("Tin Kettle")))])
    assert [[r.paper for r in x.responses] for x in told.lines] == [[], ["answer"]]


def test_other_words_under_one_number_are_no_version_where_nothing_says_so() -> None:
    untold = "PLAINTIFF'S REQUESTS FOR PRODUCTION TO DEFENDANT"
    papers = [("one", found(untold, ONE)), ("two", _on("2021-09-01", found(untold, OTHER)))]
    assert [len(x.versions) for x in join(papers).lines] == [1, 1]
    same_set = [("one", found(RFPS, ONE)), ("two", _on("2021-09-01", found(RFPS, OTHER)))]
    (line,) = join(same_set).lines
    assert {"NOT_SAID_TO_AMEND", "ORDER_NOT_KNOWN"} <= set(line.flags) and line.changes == ()


def test_an_amendment_that_fits_two_sets_is_joined_to_neither() -> None:
    amended = found("PLAINTIFF'S AMENDED REQUESTS FOR PRODUCTION TO DEFENDANT", "REQUEST FOR PRODUCTION NO. 1:\nPears.")
    lines = join([("first", found(RFPS, ONE)), ("second", found(SECOND, OTHER)), ("amended", amended)]).lines
    assert [[v.paper for v in x.versions] for x in lines] == [["amended"], ["first"], ["second"]]
    assert ["FITS_SEVERAL_SETS" in x.flags for x in lines] == [True, False, False]


def test_a_number_and_its_subpart_are_two_requests() -> None:
    lines = join([("set", found(RFPS, "REQUEST NO. 5:\nPlums.", "REQUEST NO. 5(a):\nPears."))]).lines
    assert [x.name for x in lines] == ["RFP No. 5", "RFP No. 5(a)"]


@pytest.mark.parametrize("days", [(None, "2021-08-01"), ("2021-07-01", None), (None, None)])
def test_an_undated_response_is_not_the_latest_after_its_supplement(days: tuple[str | None, str | None]) -> None:
    first = _on(days[0], found(ANSWERS, REFUSES.format("Tin Kettle")))
    more = _on(days[1], found(BY.format("TIN KETTLE INC.", "SUPPLEMENTAL "), PRODUCES.format("Tin Kettle")))
    (line,) = join([("set", found(RFPS, ONE)), ("z-first", first), ("more", more)]).lines
    assert [r.paper for r in line.responses] == ["z-first", "more"]
    assert [r.paper for r in line.latest] == ["more"] and "RESPONSE_ORDER_NOT_KNOWN" not in line.flags


def test_two_responses_whose_order_is_open_have_no_latest() -> None:
    one, two = found(ANSWERS, REFUSES.format("Tin Kettle")), found(ANSWERS, PRODUCES.format("Tin Kettle"))
    (line,) = join([("set", found(RFPS, ONE)), ("one", _on(None, one)), ("two", two)]).lines
    assert line.latest == () and "RESPONSE_ORDER_NOT_KNOWN" in line.flags


def test_a_response_that_a_supplement_repeats_is_one_response() -> None:
    first = _on("2021-07-01", found(ANSWERS, REFUSES.format("Tin Kettle")))
    both = (REFUSES.format("Tin Kettle"), f"SUPPLEMENTAL {PRODUCES.format('Tin Kettle')}")
    again = _on("2021-09-01", found(BY.format("TIN KETTLE INC.", "SUPPLEMENTAL "), *both))
    (line,) = join([("set", found(RFPS, ONE)), ("first", first), ("again", again)]).lines
    assert [(r.paper, r.label) for r in line.responses] == [("first", "as served"), ("again", "supplemental")]
    assert [r.paper for r in line.latest] == ["again"]


def test_near() -> None:
    assert near("All plums of the year 2019 and jam.", "All plums of the year 2019, and jam")
    assert not near("All documents concerning the price of Jam One.", "All documents concerning the taste of Jam Two.")
