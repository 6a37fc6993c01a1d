"""Writes two documents side by side as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.likeness.difference import Differences
from particulars.papers.page_line import PageLines
from particulars.papers.report.visible import visible
from particulars.papers.side_by_side.rows import CONTEXT, Document, side_by_side

_HERE = "particulars.papers.side_by_side"


def render(found: Differences, one: Document, other: Document) -> str:
    """The differences of two documents as HTML, with the method and its limits."""
    style = resources.files(_HERE).joinpath("templates", "side_by_side.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(
        found=found,
        documents=tuple((name, d, PageLines(d.text).heading) for name, d in (("First", one), ("Second", other))),
        rows=tuple(side_by_side(found, one, other)),
        context=CONTEXT,
        style=Markup(style),
        style_hash=f"sha256-{digest}",
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader(_HERE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("side_by_side.html")
