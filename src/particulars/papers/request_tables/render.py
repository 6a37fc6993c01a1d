"""Writes tables of requests as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from particulars.papers.html_page import html_page
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
    return html_page(
        "request_tables", "tables.html", [("side_by_side", "side_by_side.css")], more_style=more_style,
        kicker=kicker, title=title, tables=tables, notes=notes, prepared=prepared, version=version,
    )  # fmt: skip
