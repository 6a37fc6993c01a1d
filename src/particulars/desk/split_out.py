"""The split-of-authority table written out: page, table, rows, and the sheet that a person fills in."""

from __future__ import annotations

from pathlib import Path

from particulars import __version__
from particulars.analyses.positions.rows import Positions, Split
from particulars.desk.one_paper import PaperRead
from particulars.desk.whole_files import refuse_filled_in, write_whole
from particulars.papers.page_line import PageLines
from particulars.papers.split_table.exhibit import as_csv
from particulars.papers.split_table.render import SplitSource, render
from particulars.papers.split_table.sheet import sheet

TABLE = (".split.html", ".split.csv", ".positions.jsonl")
SHEET = ".sheet.csv"


def places(stem: str, folder: Path, *, with_sheet: bool) -> list[Path]:
    """Where the table of one paper is written, and its sheet where one is asked for."""
    return [folder / f"{stem}{ending}" for ending in (*TABLE, *([SHEET] if with_sheet else []))]


def write_split(
    paper: PaperRead,
    found: Positions,
    table: Split,
    lines: str,
    stem: str,
    folder: Path,
    prepared: str,
    *,
    with_sheet: bool,
) -> None:
    """Writes the table of one paper; the sheet last, so that one that was filled in keeps no table from being written.

    Raises:
        Misused: another sheet is there, which a person may have filled in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    source, page_lines = SplitSource(paper.name, paper.sha256, paper.caption.title), PageLines(paper.text)
    page = render(source, paper.text, found, table, prepared=prepared, version=__version__)
    made = [page, as_csv(table, page_lines), lines]
    for path, content in zip(places(stem, folder, with_sheet=False), made, strict=True):
        write_whole(path, content)
    if with_sheet:
        path, content = folder / f"{stem}{SHEET}", sheet(found, page_lines)
        refuse_filled_in(path, content)
        write_whole(path, content)
