"""Writes a showing as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from particulars.papers.html_page import html_page
from particulars.papers.showing_page import wording
from particulars.showings.export import check_exportable
from particulars.showings.rules import sentences
from particulars.showings.structure import Showing


def render(showing: Showing) -> str:
    """The showing as HTML.

    Raises:
        DoesNotResolve: a cite in it does not verify.
    """
    check_exportable(showing)
    return html_page(
        "showing_page",
        "showing.html",
        [("showing_page", "showing.css")],
        showing=showing,
        marks=sentences().marks,
        wording=wording,
    )
