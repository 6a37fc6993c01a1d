"""A table as all its forms have it: a name, what it says, its columns, its rows; CSV and workbook of several tables."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from particulars.papers.page_line import PageLines
from particulars.papers.table_of_authorities import guarded

_FIXED = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_CELL = 32_000  # characters a cell of a workbook can hold
CUT = " … (the CSV has all of it)"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `name` goes into the file's name, `says` stands above it."""

    name: str
    title: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where rows stand: page:line of papers by name; what came from a sheet stands in a row of it."""

    lines: Mapping[str, PageLines]

    def at(self, paper: str, start: int, end: int, row: int = 0) -> str:
        """`answers 4:12–14`, or `sheet row 7`."""
        if row:
            return f"{paper} row {row}"
        if paper in self.lines and end > start:
            return f"{paper} {self.lines[paper].span(start, end)}"
        return paper


def as_csv(table: Table) -> str:
    """The table as CSV; no cell can be taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([guarded(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def as_workbook(tables: Sequence[Table]) -> bytes:
    """A sheet a table; the same tables, the same bytes."""
    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(table.name[:31])
        sheet.freeze_panes = "A2"
        for at in range(1, len(table.columns) + 1):
            sheet.column_dimensions[get_column_letter(at)].width = 28
        sheet.append(table.columns)
        for row in table.rows:
            sheet.append([_fitting(guarded(cell)) for cell in row])
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    raw = io.BytesIO()
    book.save(raw)
    return _without_clock(raw.getvalue())


def _fitting(cell: str) -> str:
    plain = "".join(c for c in cell if c.isprintable() or c == "\n")
    return plain if len(plain) <= _CELL else plain[: _CELL - len(CUT)] + CUT


def _without_clock(data: bytes) -> bytes:
    """The workbook with one fixed time on each part: openpyxl stamps them with the hour of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
            made.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
