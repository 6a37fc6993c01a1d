"""The schedule of a comparison as CSV and as a workbook; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import Any

from particulars.papers.comparison.rows import COLUMNS, Schedule, count_rows, notes, schedule_rows
from particulars.papers.table_of_authorities import guarded
from particulars.papers.workbook import workbook

_COUNTS = ("state", "known_by", "rows", "documents", "rows_without_a_count", "pages")


def as_csv(one: Schedule, *, residual: bool = False) -> str:
    """A row a document; behind the rows stand the counts, the method and the limits, each in a row of its own."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in schedule_rows(one, residual=residual):
        writer.writerow([_cell(row[name]) for name in COLUMNS])
    writer.writerow(("# counts", *_COUNTS))
    writer.writerows(("# count", *row) for row in count_rows(one))
    writer.writerows((f"# {name}", guarded(words)) for name, words in notes(one))
    return out.getvalue()


def as_workbook(one: Schedule) -> bytes:
    """A workbook: the counts, every row, the residual, and what goes with them. The same comparison, the same bytes."""
    sheets: list[tuple[str, tuple[str, ...], Any]] = [
        ("Counts", _COUNTS, count_rows(one)),
        ("Not here", COLUMNS, (tuple(r[n] for n in COLUMNS) for r in schedule_rows(one, residual=True))),
        ("All rows", COLUMNS, (tuple(r[n] for n in COLUMNS) for r in schedule_rows(one))),
        ("Method and limits", ("what", "words"), notes(one)),
    ]
    return workbook(sheets)


def _cell(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    return "" if value is None else guarded(value) if isinstance(value, str) else value
