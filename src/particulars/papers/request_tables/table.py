"""A table as all its forms have it: a name, what it says, its columns, its rows; CSV and workbook of several tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from particulars.papers.page_line import PageLines
from particulars.papers.table_of_authorities import guarded
from particulars.papers.workbook import workbook


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
    return workbook(((table.name, table.columns, table.rows) for table in tables), column_width=28)
