"""Writes the period grid as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.report.visible import visible
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
    style = resources.files("particulars.papers.side_by_side").joinpath("templates", "side_by_side.css").read_text("utf-8")  # fmt: skip
    style += resources.files("particulars.papers.source_grid").joinpath("templates", "grid.css").read_text("utf-8")
    remarks = list(remark_rows(of))
    kept = [row for row in remarks if row[1] != "GENERATED"]
    return _template().render(
        grid=of.grid, readings=[(r, list(grid_rows(of, r)), r in of.held) for r in of.grid.readings],
        candidates=list(candidate_rows(of)), remarks=kept[:MOST], more=max(len(kept) - MOST, 0),
        generated=len(remarks) - len(kept), signs=list(sign_rows(of)), left=list(left_rows(of)), notes=list(notes(of)),
        timeline=Markup(timeline(of)), legend=LEGEND, prepared=prepared, version=version, style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )  # fmt: skip


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.source_grid", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("grid.html")
