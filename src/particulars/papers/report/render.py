"""Writes the report on one paper as one HTML file that needs nothing else and runs nothing from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from markupsafe import Markup

from particulars.analyses.authorities.rows import Authorities, Kind
from particulars.papers.decided import NOTHING_DECIDED, Decided
from particulars.papers.doubtful_text import doubtful_text
from particulars.papers.html_page import html_template, policy_hash
from particulars.papers.numbered_paragraphs import ParagraphPlace, paragraph_index, paragraph_places, unsettled
from particulars.papers.own_paragraphs import own_paragraphs
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import doubt_in_words
from particulars.papers.report.caption_card import card
from particulars.papers.report.citation_rows import authority_anchors, citation_rows
from particulars.papers.report.decided_tables import decided_tables
from particulars.papers.report.ledger_tables import ledger_tables
from particulars.papers.report.marking import marked_pages
from particulars.papers.report.open_questions import doubts, left_open
from particulars.papers.table_of_authorities import table
from particulars.reading.caption import Caption
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """The file the paper was read from."""

    name: str
    sha256: str


def render(
    source: Source,
    text: Text,
    caption: Caption,
    authorities: Authorities,
    decided: Decided = NOTHING_DECIDED,
    *,
    prepared: str,
    version: str,
) -> str:
    """The report as HTML. `prepared` is the instant to print (UTC): nothing here looks at the clock."""
    page_lines = PageLines(text)
    sections = table(authorities, page_lines)
    rows = citation_rows(authorities, page_lines)
    left, doubted = left_open(rows), doubts(rows)
    numbered = paragraph_index(text, caption)
    paragraphs = paragraph_places(numbered, page_lines)
    garbled = doubtful_text(text, authorities.citations, caption, decided, page_lines)
    script, style = _asset("report.js"), _asset("report.css")
    return html_template("report", "report.html").render(
        source=source,
        prepared=prepared,
        version=version,
        text=text,
        caption=caption,
        caption_card=card(caption, page_lines),
        caption_doubts=[doubt_in_words(f) for f in caption.flags],
        authorities=authorities,
        authority_anchors=authority_anchors(authorities),
        sections=sections,
        rows=rows,
        left=left,
        left_anchors={row.number: one.anchor for one in left for row in one.rows},
        doubts=doubted,
        garbled=garbled,
        garbled_lines={anchor for region in garbled for anchor in region.anchors},
        paragraphs=paragraphs,
        paragraphs_at=_by_line(paragraphs),
        paragraphs_unsettled=unsettled(numbered),
        own_paragraphs=own_paragraphs(authorities.citations, caption, paragraphs),
        decided=decided_tables(decided, page_lines),
        ledgers=ledger_tables(decided.ledgers, page_lines),
        short_names=[r for r in rows if r.citation.defines],
        count=_count(authorities) | {"doubts": sum(len(d.rows) for d in doubted)},
        page_lines=page_lines,
        brackets=_has_brackets(text),
        pages=marked_pages(text, authorities.citations, page_lines),
        script=Markup(script),
        style=Markup(style),
        script_hash=policy_hash(script),
        style_hash=policy_hash(style),
    )


def _by_line(paragraphs: tuple[ParagraphPlace, ...]) -> dict[str, list[ParagraphPlace]]:
    found: dict[str, list[ParagraphPlace]] = {}
    for one in paragraphs:
        found.setdefault(one.line_anchor, []).append(one)
    return found


def _count(authorities: Authorities) -> dict[str, int]:
    citations = authorities.citations
    ids = [c for c in citations if c.kind is Kind.ID]
    cited = {c.authority for c in citations if c.authority is not None}
    return {
        "citations": len(citations),
        "authorities": len(cited),
        "unresolved": sum(c.authority is None for c in citations),
        "ids": len(ids),
        "ids_resolved": sum(c.authority is not None for c in ids),
    }


def _has_brackets(text: Text) -> bool:
    return any(line.printed is None for line in text.lines) or any(not p.certain for p in text.pages) or not text.lines


def _asset(name: str) -> str:
    found = resources.files("particulars.papers.report").joinpath("templates", name)
    return found.read_text(encoding="utf-8")
