"""The period grid made at the desk and written out: page, PDF, workbook, table and the drawing of its timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from particulars import __version__
from particulars.analyses.source_code.grid import both, commits_of, grid
from particulars.analyses.source_code.launch import Launch
from particulars.desk.source_repository import Opened, wholes
from particulars.desk.whole_files import write_whole
from particulars.papers.source_grid.pdf import as_pdf
from particulars.papers.source_grid.render import render
from particulars.papers.source_grid.rows import GridPaper, grid_rows, notes, sign_rows
from particulars.papers.source_grid.table import as_csv, as_workbook
from particulars.papers.source_grid.timeline import timeline

NAMES = ("source-grid.html", "source-grid.pdf", "source-grid.xlsx", "source-grid.csv", "source-grid.svg")


def grid_of(of: Opened, launch: Launch, end: date | None, months: int) -> GridPaper:
    """The grid of a repository from its launch to the end day; where none is given, the day of the branch's last commit.

    Raises:
        Misused: the end lies before the launch.
    """
    last = end or max(c.day for c in of.product.line)
    readings = both(of.product, launch.day, last, months)
    made = grid(of.product, launch, last, months, readings, wholes(of, commits_of(readings)))
    tip = of.product.ref
    return GridPaper(made, inputs=((f"repository {made.name}", f"{tip.name} at commit {tip.commit}"),))


def lines(of: GridPaper) -> Iterator[str]:
    """What a person reads: each reading a line a period, the history, and what goes with it."""
    for reading in of.grid.readings:
        yield f"{reading.value} periods: {len(of.grid.readings[reading])}"
        for r in grid_rows(of, reading):
            known = f" {r['tags'] or '-'} {str(r['commit'])[:12]} {r['committed_utc']}" if r["commit"] else ""
            state = f" [{r['state']}{': ' + str(r['delivery']) if r['delivery'] else ''}]" if r["state"] else ""
            said = "; ".join(str(w) for w in (r["notes"], r["remarks"]) if w)
            yield f"  {r['period']} {r['first']} to {r['last']}:{known} ({r['basis']}){state}{'; ' + said if said else ''}"  # fmt: skip
    for code, count, says, examples, do in sign_rows(of):
        yield f"{code}: {count:,} {says}; for example {examples.partition('; ')[0]}; {do}" if examples else f"{code}: {count:,} {says}; {do}"  # fmt: skip
    yield from (f"{name}: {words}" for name, words in notes(of))


def write(of: GridPaper, out: Path, prepared: str) -> list[Path]:
    """Writes the grid in every form; all are made before any is written."""
    made: list[str | bytes] = [
        render(of, prepared=prepared, version=__version__),
        as_pdf(of, prepared=prepared, version=__version__),
        as_workbook(of),
        as_csv(of),
        timeline(of) + "\n",
    ]
    out.mkdir(parents=True, exist_ok=True)
    places = [out / name for name in NAMES]
    for path, content in zip(places, made, strict=True):
        write_whole(path, content)
    return places
