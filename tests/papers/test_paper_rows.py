"""JSON lines of a paper: sorted keys, offsets of the raw paper, every form of every place."""

from __future__ import annotations

import json

import msgspec

from papers.sample import authorities, caption, text
from particulars.papers.rows import json_lines
from particulars.testing import check_rows


def lines() -> list[str]:
    return list(json_lines("417-order.txt", text(), caption(text()), authorities(text())))


def test_rows_pass_the_kit() -> None:
    rows = check_rows("\n".join(lines()))
    assert [r["type"] for r in rows] == ["method", "caption"] + ["authority"] * 7 + ["cited"] * 4 + ["doubtful"]
    assert {r["paper"] for r in rows} == {"417-order.txt"}
    assert lines() == lines()


def test_a_citation_row_says_where_and_how() -> None:
    row = json.loads(lines()[3])
    assert row["raw"] == text().raw[row["start"] : row["end"]] == row["text"]
    assert (row["kind"], row["authority"], row["pin"], row["signal"]) == ("case_full", "case:12-f4th-345", "350", "see")
    assert (row["page"], row["ecf_page"], row["line"], row["printed_line"], row["place"]) == (1, 1, 7, 6, "1:6")
    assert row["authority_name"] == "Plum Orchard LLC v. Stone"


def test_an_unresolved_row_keeps_its_candidates() -> None:
    row = json.loads(lines()[8])
    assert row["authority"] is None
    assert row["candidates"] == ["ecf:27", "case:12-f4th-345"]
    assert row["how"]


def test_the_caption_row_has_the_fields_that_are_scored() -> None:
    row = json.loads(lines()[1])
    assert row["court"] == "D. Far."
    assert row["case_numbers"] == ["9:24-cv-00417-XYZ"]
    assert {"division", "judge", "document_type", "dated", "filed"} <= set(row)


def test_half_a_surrogate_pair_is_still_written() -> None:
    odd = msgspec.structs.replace(authorities(text()), method="broken \ud800 here")
    line = next(json_lines("x.txt", text(), caption(text()), odd))
    assert line.isascii()
    assert json.loads(line)["method"] == "broken \ud800 here"
