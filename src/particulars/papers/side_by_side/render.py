"""Writes two documents side by side as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from particulars.likeness.difference import Differences
from particulars.papers.html_page import html_page
from particulars.papers.page_line import PageLines
from particulars.papers.side_by_side.rows import CONTEXT, Document, side_by_side


def render(found: Differences, one: Document, other: Document) -> str:
    """The differences of two documents as HTML, with the method and its limits."""
    return html_page(
        "side_by_side",
        "side_by_side.html",
        [("side_by_side", "side_by_side.css")],
        found=found,
        documents=tuple((name, d, PageLines(d.text).heading) for name, d in (("First", one), ("Second", other))),
        rows=tuple(side_by_side(found, one, other)),
        context=CONTEXT,
    )
