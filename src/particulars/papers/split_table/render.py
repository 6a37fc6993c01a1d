"""Writes the split-of-authority table as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.analyses.positions.rows import Positions, Split
from particulars.papers.page_line import PageLines
from particulars.papers.report.visible import visible
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
    style = "".join(
        resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")
        for package, name in (
            ("particulars.papers.report", "report.css"),
            ("particulars.papers.split_table", "split.css"),
        )
    )
    return _template().render(
        source=source,
        prepared=prepared,
        version=version,
        text=text,
        found=found,
        table=table,
        rows=exhibit(table, page_lines),
        page_lines=page_lines,
        style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.split_table", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("split.html")
