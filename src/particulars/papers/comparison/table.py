"""The schedule of a comparison as CSV and as a workbook; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from particulars.papers.comparison.rows import COLUMNS, Schedule, count_rows, notes, schedule_rows
from particulars.papers.table_of_authorities import guarded

_COUNTS = ("state", "known_by", "rows", "documents", "rows_without_a_count", "pages")
_MOST = 1_048_000  # rows a sheet can have
_FIXED = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


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
    book = Workbook(write_only=True)
    sheets: list[tuple[str, tuple[str, ...], Any]] = [
        ("Counts", _COUNTS, count_rows(one)),
        ("Not here", COLUMNS, (tuple(r[n] for n in COLUMNS) for r in schedule_rows(one, residual=True))),
        ("All rows", COLUMNS, (tuple(r[n] for n in COLUMNS) for r in schedule_rows(one))),
        ("Method and limits", ("what", "words"), notes(one)),
    ]
    for name, heads, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for at in range(1, len(heads) + 1):
            sheet.column_dimensions[get_column_letter(at)].width = 18
        sheet.append(heads)
        for number, row in enumerate(rows):
            if number == _MOST:
                sheet.append(["The sheet is full; the CSV has every row."])
                break
            sheet.append([_cell(value) for value in row])
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    raw = io.BytesIO()
    book.save(raw)
    return _without_clock(raw.getvalue())


def _cell(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    return "" if value is None else guarded(value) if isinstance(value, str) else value


def _without_clock(data: bytes) -> bytes:
    """The workbook with one fixed time on each of its parts: openpyxl stamps them with the hour of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
            made.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
