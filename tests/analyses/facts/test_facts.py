"""Quantities in invented sentences, and numbers that count nothing."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from analyses.an_order import CAPTION, paper
from particulars.analyses.facts.reading import read
from particulars.analyses.facts.stated import stated

STATED = [
    ("It marked 1,959 documents as secret.", [(1959, "documents")]),
    ("Tin Kettle says that 1,959 documents are marked as secret.", [(1959, "documents")]),
    ("They sued 90 Doe defendants.", [(90, "Doe defendants")]),
    ("as few as two dozen or as many as two thousand defendants", [("24 to 2000", "defendants")]),
    ("over a period of 63 days", [(63, "days")]),
    ("four discovery disputes remain", [(4, "discovery disputes")]),
    ("No defendant has been served in any of these cases.", [(0, "defendant")]),
    ("one version of the code per three-month period since launch", [(1, "version per three-month period")]),
    ("one version of the code for each period of nine weeks", [(9, "weeks"), (1, "version per nine weeks")]),
    ("one version of its source code for every three-month period", [(1, "version per three-month period")]),
    ("a single copy of the ledger for each calendar quarter", [(1, "copy per calendar quarter")]),
    ("one snapshot for each quarter since then", [(1, "snapshot per quarter")]),
    ("one report every 30 days", [(30, "days"), (1, "report per 30 days")]),
    ("one status report each month until trial", [(1, "status report per month")]),
    ("two depositions for every witness named", [(2, "depositions"), (2, "depositions per witness")]),
    ("one set of exhibits per party to chambers", [(1, "set per party")]),
    ("One asks for each document in the file.", []),
    ("One part of the request asks for each document.", []),
    ("No one paid for each deposition.", []),
    ("One court awarded damages for each work infringed.", []),
    ("three motions, one for each side", [(3, "motions")]),
    ("1,959 documents of one volume are marked", [(1959, "documents"), (1, "volume")]),
    ("twelve exhibits in a single binder", [(12, "exhibits"), (1, "binder")]),
    ("He sued 90 defendants in one action.", [(90, "defendants"), (1, "action")]),
    ("three briefs in one or more courts", [(3, "briefs")]),
    ("three motions of one kind", [(3, "motions")]),
    ("two witnesses on one side", [(2, "witnesses")]),
    ("It marked one volume again.", []),
    ("It paid $48.6 million.", [(48_600_000, "dollars")]),
    ("It paid $4.1 million.", [(4_100_000, "dollars")]),
    ("about 12 % of them", [(12, "percent")]),
    ("On June 3, 2021 it began; since June 2020 it grew.", [("2021-06-03", "date"), ("2020-06", "month")]),
    (
        "ECF Nos. 84–87 and Interrogatories Nos. 17 & 18",
        [("84-87", "docket numbers"), ("17, 18", "interrogatory numbers")],
    ),
    ("Does 2-90 are severed.", [("Does 2-90", "Doe range")]),
    ("They have not described any documents.", [(0, "documents described")]),
    ("(1) asks, (2) waits, and (3) leaves", [(3, "items listed")]),
    ("57 of 69 cases", [(57, "cases")]),
    ("Rule 26 requires candour.", []),
    ("in 2011 defendants moved", []),
    ("Section 12 provides this.", []),
    ("at 14 lines", []),
    ("the 5 must be surplus", []),
]


@pytest.mark.parametrize(("words", "want"), STATED)
def test_each_quantity(words: str, want: list[tuple[object, str]]) -> None:
    assert [(s.value, s.unit) for s in stated(words)] == want


def test_a_hedge_and_a_whole_are_kept() -> None:
    (hedged,) = stated("more than 18,000 IP addresses")
    (part,) = stated("57 of 69 cases")
    (worded,) = stated("five of the nine engineers")
    assert (hedged.value, hedged.hedge) == (18_000, "more than")
    assert (part.value, part.of) == (57, 69)
    assert (worded.value, worded.of) == (5, 9)


def test_what_stands_in_a_citation_is_no_fact_and_places_are_raw() -> None:
    text = paper("It has 40 pumps. See Plum v. Stone, 12 F.4th 345 (9th Cir. May 3, 2021).")
    start = text.clean.text.index("Plum v.")
    cited = SimpleNamespace(clean_start=start, clean_end=len(text.clean.text), kind="case_full")
    (fact,) = read(text, CAPTION, (cited,)).facts
    assert text.raw[fact.start : fact.end] == "40 pumps"
    assert fact.sentence == "It has 40 pumps."
