"""Writes the period grid as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from markupsafe import Markup

from particulars.papers.html_page import html_page
from particulars.papers.source_grid.rows import (  # fmt: skip
    GridPaper,
    candidate_rows,
    grid_rows,
    left_rows,
    notes,
    remark_rows,
    sign_rows,
)
from particulars.papers.source_grid.timeline import LEGEND, timeline

MOST = 2_000
"""Rows of one table printed; the workbook has all."""


def render(of: GridPaper, *, prepared: str, version: str) -> str:
    """The page: timeline, both grids, candidates, what is remarked, the history, method, limits."""
    remarks = list(remark_rows(of))
    kept = [row for row in remarks if row[1] != "GENERATED"]
    return html_page(
        "source_grid", "grid.html", [("side_by_side", "side_by_side.css"), ("source_grid", "grid.css")],
        grid=of.grid, readings=[(r, list(grid_rows(of, r)), r in of.held) for r in of.grid.readings],
        candidates=list(candidate_rows(of)), remarks=kept[:MOST], more=max(len(kept) - MOST, 0),
        generated=len(remarks) - len(kept), signs=list(sign_rows(of)), left=list(left_rows(of)), notes=list(notes(of)),
        timeline=Markup(timeline(of)), legend=LEGEND, prepared=prepared, version=version,
    )  # fmt: skip
