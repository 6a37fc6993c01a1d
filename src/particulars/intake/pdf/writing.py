"""Rows of print written down: raw text with its lines, pages and spans, and from them the reading text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from particulars.intake.apart import join_apart
from particulars.intake.pdf.frame import unturn
from particulars.intake.pdf.rows import Row
from particulars.intake.pdf.words import Word, spaced
from particulars.record.text import Box, Line, Page, Role, Span, Text


@dataclass(slots=True)
class PageRows:
    """One page ready to be written: its rows in reading order and what is known of the page."""

    number: int
    width: float
    height: float
    turn: int
    rows: list[Row]
    printed: str | None = None
    ecf: int | None = None


def written(pages: Sequence[PageRows]) -> Text:
    """The text of a paper from its pages' rows."""
    writer = _Writer()
    for page in pages:
        writer.page(page)
    raw = "".join(writer.parts)
    return Text(
        raw,
        writer.pages,
        writer.lines,
        writer.spans,
        join_apart(raw, writer.lines, writer.spans, writer.certain, writer.certain_notes),
    )


class _Writer:
    """Puts rows one below the other; each piece is a span, so that the spans partition the raw text."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pages: list[Page] = []
        self.lines: list[Line] = []
        self.spans: list[Span] = []
        self.certain: list[int] = []
        self.certain_notes: list[int] = []

    def page(self, page: PageRows) -> None:
        start = self.length
        for number, row in enumerate(page.rows, 1):
            if row.opens and self.length:
                self._put("\n", Role.BREAK)
            if row.apart:
                (self.certain_notes if row.role is Role.FOOTNOTE else self.certain).append(self.length)
            self._row(page, number, row)
        shown = (page.height, page.width) if page.turn % 2 else (page.width, page.height)
        self.pages.append(
            Page(
                number=page.number, start=start, end=self.length, printed=page.printed, ecf=page.ecf,
                width=round(shown[0], 2), height=round(shown[1], 2),
            )
        )  # fmt: skip

    def _row(self, page: PageRows, number: int, row: Row) -> None:
        start = self.length
        if row.label:
            self._put(spaced(row.label) + (" " if row.words or row.tail else ""), Role.LINE_NUMBER)
        if row.words:
            # A side bar runs up the page: its words stand over one another.
            bar = row.role is Role.SIDE_BAR
            self._put(" ".join(w.text for w in row.words) if bar else spaced(row.words), row.role)
        if row.tail:
            self._put((" " if row.words else "") + spaced(row.tail), Role.NOISE)
        box = unturn(row.box, page.turn, page.width, page.height)
        self.lines.append(
            Line(
                start=start, end=self.length, number=number, page=page.number, printed=row.number,
                box=Box(*(round(side, 2) for side in box)), confidence=_confidence(row.words),
            )
        )  # fmt: skip
        self._put("\n", Role.BREAK)

    def _put(self, text: str, role: Role) -> None:
        self.parts.append(text)
        end = self.length + len(text)
        if self.spans and self.spans[-1].role is role:
            self.spans[-1] = Span(self.spans[-1].start, end, role)
        else:
            self.spans.append(Span(self.length, end, role))
        self.length = end


def _confidence(words: Sequence[Word]) -> float | None:
    """The mean confidence of the words of a row that was read by OCR, each by its letters."""
    known = [(w.confidence, len(w.text)) for w in words if w.confidence is not None]
    letters = sum(n for _, n in known)
    return round(sum(c * n for c, n in known) / letters, 3) if letters else None
