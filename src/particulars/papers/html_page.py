"""One HTML file that needs nothing else: its style stands in it, its hash in the policy, and nothing of it runs."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.papers.visible import visible


def html_page(
    paper: str, template: str, styles: Sequence[tuple[str, str]], *, more_style: str = "", **values: Any
) -> str:
    """The page of a paper's template; the template has `style` and `style_hash` beside the `values`.

    Args:
        paper: The folder of papers that has the template, such as `comparison`.
        template: The name of the template there; each value it prints is escaped.
        styles: Folder and name of each style sheet, in their order.
        more_style: Rules that stand behind them.
    """
    style = "".join(_file(of, name) for of, name in styles) + more_style
    return html_template(paper, template).render(style=Markup(style), style_hash=policy_hash(style), **values)


@cache
def html_template(paper: str, template: str) -> Template:
    """A template whose values are escaped, whose unknown names are faults, and whose invisible characters are shown."""
    environment = Environment(
        loader=PackageLoader(f"particulars.papers.{paper}", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template(template)


def policy_hash(words: str) -> str:
    """The hash by which the page's content security policy lets in this style or script and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()


def _file(paper: str, name: str) -> str:
    return resources.files(f"particulars.papers.{paper}").joinpath("templates", name).read_text(encoding="utf-8")
