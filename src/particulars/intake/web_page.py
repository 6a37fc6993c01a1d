"""Reads web pages (.html): headings, paragraphs, lists and tables as a browser would set them; scripts are not run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from particulars.errors import Unreadable
from particulars.intake.decoding import decoded
from particulars.intake.flowing import Paragraph, flowed, squeezed, storable
from particulars.intake.reading_shape import Reading

_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I
)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNREAD = {
    "script": "scripts",
    "style": "style sheets",
    "noscript": "noscript parts",
    "template": "templates",
    "iframe": "frames",
    "object": "objects",
    "svg": "drawings",
}
_SILENT = frozenset({"head", "title", "meta", "link", "select", "textarea", "canvas", "audio", "video", "math"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
     "tbody", "tfoot", "thead", "tr", "ul"}
)  # fmt: skip


def read(source: Path) -> Reading:
    """The text of a web page, as far as it is words for a reader.

    Raises:
        Unreadable: nothing in the file can be taken for a page.
    """
    data = source.read_bytes()
    found = _DECLARED.search(data[:4096])
    words = decoded(data, found.group(1).decode("ascii") if found else None)
    parser, tree = parsed(words.text)
    paragraphs, left_out = laid_out(tree)
    notes = [words.note] if words.note else []
    notes += left_out
    if parser.error_log and any("depth" in str(entry.message).lower() for entry in parser.error_log):
        notes.append("Nested so deeply that the page was cut where the parser gave up.")
    return Reading(flowed(paragraphs), tuple(notes))


def parsed(words: str) -> tuple[lxml_html.HTMLParser, etree._Element]:
    """The page as a tree, and the parser with what it found amiss.

    Raises:
        Unreadable: nothing in the words can be taken for a page.
    """
    parser = lxml_html.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        # lxml refuses decoded text that still declares an encoding.
        return parser, lxml_html.document_fromstring(_XML_HEAD.sub("", words), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise Unreadable("There is nothing in it that can be taken for a page.") from fault


def laid_out(tree: etree._Element) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of a page, and a note on each kind of thing on it that is not read."""
    left_out: dict[str, int] = {}
    paragraphs = [p for p in _paragraphs(tree, left_out) if p.text.strip()]
    return paragraphs, [f"Not read: {count} {_UNREAD[tag]}." for tag, count in sorted(left_out.items())]


def _paragraphs(tree: etree._Element, left_out: dict[str, int]) -> Iterator[Paragraph]:
    """Blocks in the order of the file; a table row is one line, its cells apart by tabs."""
    parts: list[str] = []
    hidden: etree._Element | None = None
    kept_white = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(node.tag, str):
            if event == "end" and hidden is None:
                parts.append(_set(node.tail, kept_white))
            continue
        if hidden is not None:
            if event == "end" and node is hidden:
                hidden = None
                parts.append(_set(node.tail, kept_white))
            continue
        if event == "start":
            if node.tag in _UNREAD or node.tag in _SILENT:
                if node.tag in _UNREAD:
                    left_out[node.tag] = left_out.get(node.tag, 0) + 1
                hidden = node
                continue
            if node.tag in _BLOCKS:
                yield Paragraph(_said(parts))
                parts = []
            kept_white += node.tag == "pre"
            if node.tag == "br":
                parts.append("\n")
            parts.append(_set(node.text, kept_white))
            continue
        kept_white -= node.tag == "pre"
        if node.tag in _BLOCKS:
            yield Paragraph(_said(parts))
            parts = []
        elif node.tag in ("td", "th"):
            parts.append("\t")
        parts.append(_set(node.tail, kept_white))
    yield Paragraph(_said(parts))


def _set(text: str | None, kept_white: int) -> str:
    """Text as a browser sets it: line ends in the file are only spaces, except inside <pre>."""
    if not text:
        return ""
    return text.replace("\r\n", "\n") if kept_white else re.sub(r"[ \t\r\n\f]+", " ", text)


def _said(parts: list[str]) -> str:
    text = storable("".join(parts))
    if "\t" not in text:
        return squeezed(text)
    return "\t".join(" ".join(cell.split()) for cell in text.split("\t")).strip("\t")
