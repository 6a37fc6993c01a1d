"""The one writer of workbooks: what a cell cannot hold is told in it, nothing is a formula, the same rows give the same bytes."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from particulars.papers.workbook import CUT, workbook

ROWS = [("=1+1", "a\x07b\ud800", None, 0.123456, 7), ("x" * 40_000, "", "", "", "")]


def _cells() -> list[tuple[object, ...]]:
    book = load_workbook(
        io.BytesIO(workbook([("A name longer than a sheet may be called", ("a", "b", "c", "d", "e"), ROWS)]))
    )
    assert [len(name) for name in book.sheetnames] == [31]
    return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def test_a_control_character_of_a_load_file_is_shown_and_breaks_nothing() -> None:
    heads, first, _ = _cells()
    assert heads == ("a", "b", "c", "d", "e")
    assert str(first[0]).lstrip("'") == "=1+1" and not str(first[0]).startswith("=")
    assert first[1:] == ("a\ufffdb\ufffd", None, 0.1235, 7)


def test_a_cell_that_is_cut_says_so() -> None:
    cell = str(_cells()[2][0])
    assert cell.endswith(CUT) and len(cell) == 32_000


def test_the_same_rows_give_the_same_bytes() -> None:
    assert workbook([("rows", ("a",), [("one",)])]) == workbook([("rows", ("a",), [("one",)])])
