"""Writes tables of requests as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.report.visible import visible
from particulars.papers.request_tables.table import Table


def render(
    title: str,
    tables: Sequence[Table],
    notes: Sequence[tuple[str, str]],
    *,
    prepared: str,
    version: str,
    kicker: str = "Discovery requests, as served papers, letters and sheets tell them",
    more_style: str = "",
) -> str:
    """The tables, then method and limits; `kicker` stands above the title. `prepared` is the instant to print: nothing here looks at the clock."""
    style = (
        resources.files("particulars.papers.side_by_side").joinpath("templates", "side_by_side.css").read_text("utf-8")
    )
    style += more_style
    return _template().render(
        kicker=kicker, title=title, tables=tables, notes=notes, prepared=prepared, version=version, style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )  # fmt: skip


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.request_tables", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("tables.html")
