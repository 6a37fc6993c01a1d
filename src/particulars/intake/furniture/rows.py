"""The raw lines of a text file, as the finders of furniture look at them."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.record.text import Role, Span


@dataclass(slots=True)
class Row:
    """One raw line: its place, its words, and what the finders have made of it so far."""

    index: int
    start: int
    end: int  # before the line break
    text: str
    number: int | None = None  # printed line number
    number_end: int = 0  # raw end of the number and the white space after it
    role: Role | None = None  # the whole line is furniture of this kind, or a footnote
    opens_page: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def rest(self) -> str:
        """What stands on the line after its printed number."""
        return self.text[self.number_end - self.start :] if self.number is not None else self.text


def split(raw: str) -> list[Row]:
    """The lines of `raw`, cut at line feeds; a form feed stays at the head of the line it opens."""
    rows, at = [], 0
    for i, text in enumerate(raw.split("\n")):
        rows.append(Row(i, at, at + len(text), text))
        at += len(text) + 1
    return rows


def fill(raw: str, taken: list[Span]) -> list[Span]:
    """A partition of `raw`: the taken spans, and between them body, with line breaks as spans of their own."""
    spans: list[Span] = []
    at = 0
    for span in [*sorted(taken, key=lambda s: s.start), Span(len(raw), len(raw), Role.BREAK)]:
        if span.start > at:
            spans.extend(_body(raw, at, span.start))
        if span.end > max(at, span.start):
            spans.append(Span(max(span.start, at), span.end, span.role))
            at = span.end
        at = max(at, span.start)
    return spans


def _body(raw: str, start: int, end: int) -> list[Span]:
    spans = []
    at = start
    while at < end:
        stop = raw.find("\n", at, end)
        if stop < 0:
            spans.append(Span(at, end, Role.BODY))
            break
        if stop > at:
            spans.append(Span(at, stop, Role.BODY))
        spans.append(Span(stop, stop + 1, Role.BREAK))
        at = stop + 1
    return spans
