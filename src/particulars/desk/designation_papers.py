"""Writing the papers of designations: one HTML page and one PDF of all tables, a CSV of each, a workbook of all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from particulars import __version__
from particulars.desk.whole_files import write_whole
from particulars.papers.designation_tables.print import as_pdf
from particulars.papers.designation_tables.render import render
from particulars.papers.request_tables.table import Table, as_csv, as_workbook


def places(out: Path | None, name: str, tables: Sequence[str]) -> list[Path]:
    """Where the papers of this name are written."""
    if out is None:
        return []
    return [
        *(out / f"{name}.{ending}" for ending in ("html", "pdf", "xlsx")),
        *(out / f"{table}.csv" for table in tables),
    ]


def write_tables(
    out: Path, name: str, title: str, tables: Sequence[Table], notes: list[tuple[str, str]], prepared: str
) -> list[Path]:
    """Writes them and says where; all are made before the first is written."""
    said = Table("notes", "Method and limits", "", ("what", "words"), tuple(notes))
    made: dict[Path, str | bytes] = {
        out / f"{name}.html": render(title, tables, notes, prepared=prepared, version=__version__),
        out / f"{name}.pdf": as_pdf(title, tables, notes, prepared=prepared, version=__version__),
        out / f"{name}.xlsx": as_workbook([*tables, said]),
        **{out / f"{table.name}.csv": as_csv(table) for table in tables},
    }
    out.mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        write_whole(path, content)
    return list(made)
