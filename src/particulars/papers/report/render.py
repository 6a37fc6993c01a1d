"""Writes the report on one paper as one HTML file that needs nothing else and runs nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from particulars.analyses.authorities.rows import Authorities, Authority, Citation, Kind
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import KIND_NAMES, doubt_in_words, full_form
from particulars.papers.report.caption_card import card
from particulars.papers.report.marking import marked_pages
from particulars.papers.report.visible import visible
from particulars.papers.table_of_authorities import table
from particulars.reading.caption import Caption
from particulars.record.text import Text

UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Source:
    """The file the paper was read from."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Row:
    """One citation as the report shows it."""

    number: int
    citation: Citation
    kind: str
    group: str
    place: str
    page_line_anchor: str
    authority: Authority | None
    authority_anchor: str | None
    candidates: tuple[tuple[str, str | None], ...]  # printed form and anchor
    via_number: int | None
    doubts: tuple[str, ...]


def render(
    source: Source, text: Text, caption: Caption, authorities: Authorities, *, prepared: str, version: str
) -> str:
    """The report as HTML. `prepared` is the instant to print (UTC): nothing here looks at the clock."""
    page_lines = PageLines(text)
    sections = table(authorities, page_lines)
    rows = _rows(authorities, page_lines)
    script, style = _asset("report.js"), _asset("report.css")
    return _template().render(
        source=source,
        prepared=prepared,
        version=version,
        text=text,
        caption=caption,
        caption_card=card(caption, page_lines),
        caption_doubts=[doubt_in_words(f) for f in caption.flags],
        authorities=authorities,
        authority_anchors=_authority_anchors(authorities),
        sections=sections,
        rows=rows,
        groups=[UNRESOLVED if r.authority is None else r.group for r in rows],
        unresolved=[r for r in rows if r.authority is None],
        doubtful=[r for r in rows if r.doubts],
        short_names=[r for r in rows if r.citation.defines],
        count=_count(authorities),
        page_lines=page_lines,
        brackets=_has_brackets(text),
        pages=marked_pages(text, authorities.citations, page_lines),
        script=Markup(script),
        style=Markup(style),
        script_hash=_hash(script),
        style_hash=_hash(style),
    )


def _rows(authorities: Authorities, page_lines: PageLines) -> list[Row]:
    known = {a.id: a for a in authorities.authorities}
    anchors = _authority_anchors(authorities)
    by_start = {c.start: n for n, c in reversed(list(enumerate(authorities.citations, 1)))}
    rows = []
    for number, c in enumerate(authorities.citations, 1):
        authority = known[c.authority] if c.authority is not None else None
        rows.append(
            Row(
                number=number,
                citation=c,
                kind=KIND_NAMES[c.kind],
                group=UNRESOLVED if authority is None else authority.group,
                place=page_lines.span(c.start, c.end),
                page_line_anchor=page_lines.anchor(c.start),
                authority=authority,
                authority_anchor=None if authority is None else anchors[authority.id],
                candidates=tuple((full_form(known[i]) if i in known else i, anchors.get(i)) for i in c.candidates),
                via_number=by_start.get(c.via_of) if c.via_of is not None else None,
                doubts=tuple(doubt_in_words(f) for f in c.flags),
            )
        )
    return rows


def _authority_anchors(authorities: Authorities) -> dict[str, str]:
    cited = {c.authority for c in authorities.citations}
    return {a.id: f"a{n}" for n, a in enumerate(authorities.authorities, 1) if a.id in cited}


def _count(authorities: Authorities) -> dict[str, int]:
    citations = authorities.citations
    ids = [c for c in citations if c.kind is Kind.ID]
    cited = Counter(c.authority for c in citations if c.authority is not None)
    return {
        "citations": len(citations),
        "authorities": len(cited),
        "unresolved": sum(c.authority is None for c in citations),
        "ids": len(ids),
        "ids_resolved": sum(c.authority is not None for c in ids),
    }


def _has_brackets(text: Text) -> bool:
    return any(line.printed is None for line in text.lines) or any(not p.certain for p in text.pages) or not text.lines


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("particulars.papers.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=visible,
    )
    return environment.get_template("report.html")


def _asset(name: str) -> str:
    found = resources.files("particulars.papers.report").joinpath("templates", name)
    return found.read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The hash by which the page's own content policy lets this script or style run, and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
