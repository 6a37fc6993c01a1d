"""Writes the split-of-authority table as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.positions.rows import Positions, Split
from particulars.papers.html_page import html_page
from particulars.papers.page_line import PageLines
from particulars.papers.split_table.exhibit import exhibit
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class SplitSource:
    """The file the paper was read from, and the paper's own title."""

    name: str
    sha256: str
    title: str | None


def render(source: SplitSource, text: Text, found: Positions, table: Split, *, prepared: str, version: str) -> str:
    """The page as HTML. `prepared` is the instant to print (UTC): nothing here looks at the clock."""
    page_lines = PageLines(text)
    return html_page(
        "split_table",
        "split.html",
        [("report", "report.css"), ("split_table", "split.css")],
        source=source,
        prepared=prepared,
        version=version,
        text=text,
        found=found,
        table=table,
        rows=exhibit(table, page_lines),
        page_lines=page_lines,
    )
