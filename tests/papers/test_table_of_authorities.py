"""The table of authorities: its order, its pages and *passim*, and a CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import msgspec
import pytest

from papers.sample import authorities, build, cite, text
from particulars.analyses.authorities.rows import Authorities, Authority, Kind
from particulars.papers.page_line import PageLines
from particulars.papers.table_of_authorities import COLUMNS, as_csv, guarded, in_printed_order, table
from particulars.record.text import Role


def test_sections_stand_in_the_usual_order() -> None:
    sections = table(authorities(text()), PageLines(text()))
    assert [s.heading for s in sections] == ["Cases", "Statutes", "Rules", "Papers of record"]
    (case,) = sections[0].entries
    assert case.form == "Plum Orchard LLC v. Stone, 12 F.4th 345 (9th Cir. 2021)"
    assert case.pages == ("1", "2")
    assert case.places == ("1:6", "2:1")
    assert [number for number, _ in case.cited] == [2, 5]


@pytest.mark.parametrize(
    "names",
    [
        ("Aardvark v. Zed", "Does 1-5 v. Roe", "Does 1-40 v. Roe", "In re Quince", "O’Brien v. Poe", "Obst v. Poe"),
        ("17 U.S.C. § 106", "17 U.S.C. § 1202(b)", "17 U.S.C. §§ 1203–1204", "28 U.S.C. § 636"),
        ("Fed. R. Civ. P. 4", "Fed. R. Civ. P. 26(b)(1)", "Fed. R. Civ. P. 26(b)(2)", "Fed. R. Civ. P. 26(d)"),
        ("Cal. Civ. Code § 9.5", "Cal. Civ. Code § 3426", "Cal. Civ. Code § 3426.1", "Cal. Civ. Code § 3426.11"),
        ("ECF No. 9", "ECF No. 84", "ECF No. 139"),
    ],
)
def test_names_and_numbers_sort_as_lawyers_expect(names: tuple[str, ...]) -> None:
    assert all(in_printed_order(a) < in_printed_order(b) for a, b in pairwise(names))


@pytest.mark.parametrize(("pages", "printed"), [(4, "1, 2, 3, 4"), (5, "passim"), (6, "passim")])
def test_passim_from_five_different_pages(pages: int, printed: str) -> None:
    """Word's TOA field with the switch for passim: five or more page references."""
    paper = build([((Role.BODY, "1", f"See Rule 9 on leaf {n}. Rule 9."),) for n in range(1, pages + 1)])
    starts = [paper.clean.text.index(f"Rule 9 on leaf {n}") for n in range(1, pages + 1)]
    found = Authorities(
        citations=tuple(cite(paper, "Rule 9", Kind.RULE, "r9", after=s) for s in starts for _ in range(2)),
        authorities=(Authority(id="r9", kind=Kind.RULE, group="rules", name="Rule 9"),),
        method="m", limits=("l",), examined="all",
    )  # fmt: skip
    (section,) = table(found, PageLines(paper))
    assert section.entries[0].pages_printed == printed
    assert section.entries[0].different_places[0] == ("1:1", 1, 2)


def test_a_group_without_a_heading_stops() -> None:
    found = authorities(text())
    strange = msgspec.structs.replace(found.authorities[0], group="poems")
    with pytest.raises(ValueError, match="poems"):
        table(msgspec.structs.replace(found, authorities=(strange,)), PageLines(text()))


def test_the_csv_says_where_each_is_cited() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(text(), authorities(text())))))
    assert tuple(rows[0]) == COLUMNS
    assert [r["name"] for r in rows] == [
        "Plum Orchard LLC v. Stone",
        "17 U.S.C. § 1202(b)",
        "Fed. R. Civ. P. 26(b)(1)",
        "ECF No. 27",
    ]
    assert rows[0]["lines"] == "1:6; 2:1"
    assert rows[0]["times_cited"] == "2"


@pytest.mark.parametrize("hostile", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1", "\x00=1"])
def test_no_cell_is_a_formula(hostile: str) -> None:
    assert guarded(hostile).startswith("'")
    assert guarded("Doe v. Roe = x") == "Doe v. Roe = x"
    assert guarded("") == ""
