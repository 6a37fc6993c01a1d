"""Papers that flow (Word, web pages): paragraphs one below the other, without pages, written as raw text with spans."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.intake.apart import join_apart
from particulars.record.text import Line, Role, Span, Text

LONGEST = 64 << 20  # code points of one paper; beyond it the text is cut and the cut is noted


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and what it is; line ends inside it are the author's own."""

    text: str
    role: Role = Role.BODY


def flowed(paragraphs: list[Paragraph]) -> Text:
    """The text of a paper whose paragraphs are known for certain."""
    parts: list[str] = []
    spans: list[Span] = []
    lines: list[Line] = []
    certain: list[int] = []
    at = 0
    for paragraph in paragraphs:
        kept = [line for line in paragraph.text.split("\n") if line.strip()]
        certain.append(at)
        for i, words in enumerate(kept):
            end = at + len(words)
            spans.append(Span(at, end, paragraph.role))
            lines.append(Line(start=at, end=end, number=len(lines) + 1))
            gap = "\n" if i + 1 < len(kept) else "\n\n"
            spans.append(Span(end, end + len(gap), Role.BREAK))
            parts += (words, gap)
            at = end + len(gap)
    raw = "".join(parts)
    return Text(raw, (), lines, spans, join_apart(raw, lines, spans, certain))


def squeezed(text: str) -> str:
    """Text with each run of white space made one space, as a browser shows it; line ends put in by the maker stay."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def storable(text: str) -> str:
    """Text without what cannot be stored: lone surrogates and control characters become U+FFFD or go."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c for c in text if c in "\t\n" or (c >= " " and not 0x7F <= ord(c) < 0xA0))
