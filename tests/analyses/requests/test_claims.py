"""Requests by claim: what a person assigns, what words propose, and the overlap counted anew from the rows (S25)."""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import RFPS, found, letter
from particulars.analyses.requests.claims import assigned, proposed
from particulars.analyses.requests.joined_rows import Joined
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.overlap import overlap, sides_by_side
from particulars.errors import Misused


def _joined(count: int) -> Joined:
    heads = [f"REQUEST FOR PRODUCTION NO. {n}:\nPlums of orchard {n}." for n in range(1, count + 1)]
    return join([("set", found(RFPS, *heads))])


def _sheet(claims: dict[int, str], version: str = "") -> list[dict[str, str]]:
    by = {"by": "A. Counsel", "at": "2023-11-30T00:00:00Z", "version": version}
    return [{"request": f"RFP No. {n}", "claims": told, **by} for n, told in claims.items()]


def test_the_overlap_of_the_invented_matter_is_counted_from_rows() -> None:
    """§ 6.7: only-1202 11, only-contract 13, both 12, none 4."""
    told = ["§ 1202(b)"] * 11 + ["contract"] * 13 + ["contract; § 1202(b)"] * 12 + [""] * 4
    joined = _joined(40)
    rows, faults = assigned(_sheet(dict(enumerate(told, 1))), joined.lines)
    found = overlap(joined.lines, rows, "§ 1202(b)", "Contract")
    assert faults == ()
    assert found.counts == {"only A": 11, "only B": 13, "both": 12, "neither": 4, "not assigned": 0}
    assert sum(found.counts.values()) == len(found.rows) == 40
    assert {row.by for row in found.rows} == {"A. Counsel"} and all(row.end > row.start for row in found.rows)


def test_a_request_without_a_row_is_not_assigned_and_counts_for_nothing() -> None:
    joined = _joined(2)
    rows, _ = assigned(_sheet({1: "contract"}), joined.lines)
    found = overlap(joined.lines, rows, "DMCA", "contract", pleaded=["DMCA"])
    assert found.counts["not assigned"] == 1 and found.others == ()


def test_a_claim_that_nobody_named_is_not_counted_as_nought() -> None:
    joined = _joined(2)
    rows, _ = assigned(_sheet({1: "DMCA claim", 2: "contract; DMCA"}), joined.lines)
    with pytest.raises(Misused, match=r"names a claim “DMAC”\. Named are: “contract”; “DMCA”; “DMCA claim”"):
        overlap(joined.lines, rows, "DMAC", "contract")
    assert overlap(joined.lines, rows, "dmca", "contract").others == ("DMCA claim",)


@pytest.mark.parametrize("told", ["RFP No. 1(a)", "RFP No. 1 (Second Set)", "RFP No. 1 and more"])
def test_a_subpart_or_another_set_is_not_the_request_of_that_number(told: str) -> None:
    rows, faults = assigned([{"request": told, "claims": "DMCA", "by": "A", "at": "2023-11-30"}], _joined(1).lines)
    assert rows == () and len(faults) == 1


def test_a_request_of_a_set_is_assigned_by_its_whole_name() -> None:
    two = [found(title, "REQUEST FOR PRODUCTION NO. 1:\nPlums.") for title in (RFPS, RFPS.replace("FIRST", "SECOND"))]
    lines = join([(f"set {n}", one) for n, one in enumerate(two)]).lines
    names = [line.name for line in lines]
    rows, faults = assigned([{"request": n, "claims": "DMCA", "by": "A", "at": "2023-11-30"} for n in names], lines)
    assert faults == () and [one.request for one in rows] == names


@pytest.mark.parametrize("told", ["RFP 1", "rfp no. 1", "RFP No 01"])
def test_a_request_is_known_however_its_number_is_written(told: str) -> None:
    rows, faults = assigned([{"request": told, "claims": "DMCA", "by": "A", "at": "2023-11-30"}], _joined(1).lines)
    assert faults == () and [one.request for one in rows] == ["RFP No. 1"]


def test_before_and_after_a_reissue() -> None:
    joined = _joined(1)
    rows, faults = assigned([*_sheet({1: "DMCA; contract"}, "1"), *_sheet({1: "contract"}, "2")], joined.lines)
    assert faults == ()
    assert overlap(joined.lines, rows, "DMCA", "contract").counts["only B"] == 1
    assert overlap(joined.lines, rows, "DMCA", "contract", version="1").counts["both"] == 1


def test_rows_that_cannot_be_taken_are_told_with_row_and_column() -> None:
    rows = [
        {"request": "RFP No. 1", "claims": "DMCA", "by": "", "at": ""},
        {"request": "RFP No. 9", "claims": "DMCA", "by": "A", "at": "2023-11-30"},
        {"request": "plums", "claims": "DMCA", "by": "A", "at": "2023-11-30"},
        {"request": "RFP No. 2", "claims": "DMCA", "by": "A", "at": "2023-11-30"},
        {"request": "RFP No. 2", "claims": "contract", "by": "A", "at": "2023-11-30"},
        {"request": "RFP No. 1", "claims": "", "by": "", "at": ""},
    ]
    taken, faults = assigned(rows, _joined(2).lines)
    assert taken == (), "of two rows on one request neither is preferred"
    assert [(f.row, f.column) for f in faults] == [(2, "by"), (3, "request"), (4, "request"), (6, "request")]


def test_words_propose_a_claim_and_a_word_of_two_claims_proposes_neither() -> None:
    joined = join([("set", found(RFPS, "REQUEST FOR PRODUCTION NO. 1:\nNotices and licences under § 1202.", "REQUEST FOR PRODUCTION NO. 2:\nCopyright papers."))])  # fmt: skip
    claims = ("COPYRIGHT MANAGEMENT NOTICES, 17 U.S.C. § 1202", "BREACH OF LICENCE IN COPYRIGHT")
    told = [(p.request, p.claim[:9], p.words, p.status) for p in proposed(joined.lines, claims)]
    assert told == [
        ("RFP No. 1", "COPYRIGHT", ("notice", "§ 1202"), "proposed"),
        ("RFP No. 1", "BREACH OF", ("licence",), "proposed"),
    ]


def test_a_statement_and_a_later_one_that_differs_stand_side_by_side() -> None:
    """Paper 001, lines 111: a letter says co-extensive, the brief says broadly different."""
    one = letter("The DMCA claims and the contract claims compel co-extensive discovery.")
    two = letter("The contract claims compel broadly different discovery than the DMCA claims.")
    (pair,) = sides_by_side(join([("brief", two), ("letter", one)]))
    assert {(pair.first_paper, pair.first.sort), (pair.second_paper, pair.second.sort)} == {("brief", "different"), ("letter", "the same")}  # fmt: skip
