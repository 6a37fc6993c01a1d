"""Writes the S02 schedule of a comparison as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from itertools import islice

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.comparison.rows import Schedule, count_rows, notes, schedule_rows
from particulars.papers.report.visible import visible

MOST = 5_000
"""Rows printed; the table and the workbook have all."""


def render(one: Schedule, *, prepared: str, version: str) -> str:
    """The schedule: counts, every row that is not here, method, limits. `prepared` is the instant to print."""
    style = (
        resources.files("particulars.papers.side_by_side").joinpath("templates", "side_by_side.css").read_text("utf-8")
    )
    residual = list(islice(schedule_rows(one, residual=True), MOST + 1))
    return _template().render(
        one=one, counts=count_rows(one), rows=residual[:MOST], cut=len(residual) > MOST, most=MOST, notes=list(notes(one)),
        prepared=prepared, version=version, style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )  # fmt: skip


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.comparison", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("schedule.html")
