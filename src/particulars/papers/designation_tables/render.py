"""Writes tables of designations as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.designation_tables.narrow import printed
from particulars.papers.report.visible import visible
from particulars.papers.request_tables.table import Table

MOST = 5_000
"""Rows of one table printed; the CSV and the workbook have all."""


_WIDE = """
main { max-width: 110rem; }
table { table-layout: auto; font-size: 0.8rem; }
th, td { overflow-wrap: break-word; word-break: normal; hyphens: none; }
td { max-width: 26rem; overflow-wrap: anywhere; min-width: 7.9rem; }
"""


def render(
    title: str, tables: Sequence[Table], notes: Sequence[tuple[str, str]], *, prepared: str, version: str
) -> str:
    """The tables, then method and limits. `prepared` is the instant to print: nothing here looks at the clock."""
    style = (
        resources.files("particulars.papers.side_by_side").joinpath("templates", "side_by_side.css").read_text("utf-8")
    )
    style += _WIDE
    return _template().render(
        title=title, tables=[_cut(table) for table in tables], notes=notes, prepared=prepared, version=version,
        style=Markup(style), style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )  # fmt: skip


def _cut(table: Table) -> Table:
    table = printed(table)
    if len(table.rows) <= MOST:
        return table
    says = (
        f"{table.says} Printed are the first {MOST:,} of {len(table.rows):,} rows; the CSV and the workbook have all."
    )
    return replace(table, says=says, rows=table.rows[:MOST])


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.designation_tables", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("tables.html")
