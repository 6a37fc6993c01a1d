"""The period grid as CSV and as a workbook; no cell can be taken for a formula, and the same grid gives the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from particulars.analyses.source_code.hashing import MANIFEST
from particulars.papers.source_grid.rows import (
    CANDIDATES,
    COLUMNS,
    REMARKS,
    GridPaper,
    candidate_rows,
    grid_rows,
    left_rows,
    notes,
    remark_rows,
    sign_rows,
)
from particulars.papers.table_of_authorities import guarded
from particulars.papers.workbook import workbook

SIGNS = ("code", "count", "says", "examples", "what_to_do")


def as_csv(of: GridPaper) -> str:
    """A row a period of each reading; behind them what was examined, the method and the limits."""
    rows = [[row[name] for name in COLUMNS] for reading in of.grid.readings for row in grid_rows(of, reading)]
    history = [("# History", f"{code}: {count:,} {says}; {shown}") for code, count, says, shown, _ in sign_rows(of)]
    return table(COLUMNS, [*rows, *history, *((f"# {name}", words) for name, words in notes(of))])


def as_workbook(of: GridPaper) -> bytes:
    """A workbook: each reading, the candidates, what is remarked, the history, and what goes with them."""
    sheets: list[tuple[str, Sequence[str], Iterable[Sequence[object]]]] = [
        (reading.value.capitalize(), COLUMNS, [[row[name] for name in COLUMNS] for row in grid_rows(of, reading)])
        for reading in of.grid.readings
    ]
    sheets += [
        ("Candidates", CANDIDATES, candidate_rows(of)),
        ("Remarks", REMARKS, remark_rows(of)),
        ("History", SIGNS, sign_rows(of)),
        ("For no period", ("reading", "delivery", "commit"), left_rows(of)),
        ("Method and limits", ("what", "words"), notes(of)),
    ]
    return workbook(sheets)


def manifest_csv(rows: Iterable[Sequence[object]]) -> str:
    """The manifest of a version."""
    return table(MANIFEST, rows)


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV, guarded cell by cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([guarded(v) if isinstance(v, str) else v for v in row] for row in rows)
    return out.getvalue()
