"""Writes a showing as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.report.visible import visible
from particulars.papers.showing_page import wording
from particulars.showings.export import check_exportable
from particulars.showings.rules import sentences
from particulars.showings.structure import Showing

_HERE = "particulars.papers.showing_page"


def render(showing: Showing) -> str:
    """The showing as HTML.

    Raises:
        DoesNotResolve: a cite in it does not verify.
    """
    check_exportable(showing)
    style = resources.files(_HERE).joinpath("templates", "showing.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(
        showing=showing,
        marks=sentences().marks,
        wording=wording,
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
    return environment.get_template("showing.html")
