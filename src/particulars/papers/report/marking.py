"""The paper's lines cut into pieces: what reads on, what is page furniture, and which citation each piece belongs to.

Every character of the raw text is in exactly one piece, so that a report can hide furniture and lose nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.analyses.authorities.rows import Citation
from particulars.papers.page_line import PageLines, names_of
from particulars.record.text import Line, Page, Role, Text

OCR_DOUBT = 0.9  # a line read with less confidence is marked; the head of the page gives the range


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of one line with one role and at most one citation (its number, from 1; 0 is none)."""

    text: str
    role: Role
    citation: int = 0
    first: bool = False
    last: bool = False
    also: tuple[int, ...] = ()  # citations that begin here and are wholly inside others

    @property
    def is_faint(self) -> bool:
        """Whether this is page furniture with something to see."""
        return not self.role.reads_on and self.role is not Role.BREAK and not self.text.isspace()


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line of the paper, its page:line, its anchor and its pieces."""

    anchor: str
    page_line: str
    pieces: tuple[Piece, ...]
    confidence: float | None

    @property
    def is_doubtful(self) -> bool:
        """Whether OCR was not sure of this line."""
        return self.confidence is not None and self.confidence < OCR_DOUBT

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see on this line."""
        return all(not p.text or p.text.isspace() for p in self.pieces)

    @property
    def is_furniture(self) -> bool:
        """Whether nothing on this line reads on."""
        return all(p.is_faint or not p.text or p.text.isspace() for p in self.pieces)

    @property
    def is_number_only(self) -> bool:
        """Whether this is a line number and nothing else, as in a loose column of pleading paper."""
        return all(p.role in (Role.LINE_NUMBER, Role.BREAK) or not p.text.strip() for p in self.pieces)


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """The lines of one page; a loose column of line numbers is one group."""

    anchor: str
    names: str
    groups: tuple[tuple[MarkedLine, ...], ...]


def marked_pages(text: Text, citations: tuple[Citation, ...], page_lines: PageLines) -> tuple[MarkedPage, ...]:
    """The whole paper, page by page and line by line, its citations marked."""
    lines = text.lines or (Line(start=0, end=len(text.raw), number=1),)
    pieces = _Pieces(text, citations)
    names = {page.number: page for page in text.pages}
    pages: list[tuple[int | None, list[MarkedLine]]] = []
    for i, line in enumerate(lines):
        start = 0 if i == 0 else line.start
        end = lines[i + 1].start if i + 1 < len(lines) else len(text.raw)
        end = start + len(text.raw[start:end].rstrip())
        cut = tuple(pieces.between(start, end))
        if not pages or pages[-1][0] != line.page:
            pages.append((line.page, []))
        pages[-1][1].append(MarkedLine(page_lines.anchors[i], page_lines.of_line(i), cut, line.confidence))
    return tuple(_page(n, number, found, names) for n, (number, found) in enumerate(pages, 1))


class _Pieces:
    """Cuts the raw text wherever a role or a citation begins or ends."""

    def __init__(self, text: Text, citations: tuple[Citation, ...]) -> None:
        self._raw = text.raw
        self._owner = array("i", [0]) * len(text.raw)
        cuts = {0, len(text.raw), *(line.start for line in text.lines)}
        for span in text.spans:
            cuts.update((span.start, span.end))
        for number, start, end in _pieces_of(text, citations):
            self._owner[start:end] = array("i", [number]) * (end - start)
            cuts.update((start, end))
        self._cuts = sorted(cuts)
        self._spans = text.spans
        self._close_over_emphasis()
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for start in self._cuts[:-1]:
            if number := self._owner[start]:
                self._first.setdefault(number, start)
                self._last[number] = start
        self._covered: dict[int, list[int]] = {}
        for number, citation in enumerate(citations, 1):
            if number not in self._first:
                self._covered.setdefault(citation.start, []).append(number)
        self._cut_at = self._span_at = 0

    def between(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of raw `start`..`end`; asked for in order, without gaps."""
        while start < end:
            while self._cuts[self._cut_at] <= start:
                self._cut_at += 1
            stop = min(self._cuts[self._cut_at], end)
            yield self._piece(start, stop)
            start = stop

    def _piece(self, start: int, stop: int) -> Piece:
        while self._span_at < len(self._spans) and self._spans[self._span_at].end <= start:
            self._span_at += 1
        inside = self._span_at < len(self._spans) and self._spans[self._span_at].start <= start
        role = self._spans[self._span_at].role if inside else Role.BREAK
        number = self._owner[start]
        also = tuple(n for at in self._covered_in(start, stop) for n in self._covered[at])
        is_first = number > 0 and self._first[number] == start
        is_last = number > 0 and self._last[number] == self._cuts[self._cut_at - 1]
        return Piece(self._raw[start:stop], role, number, is_first, is_last, also)

    def _close_over_emphasis(self) -> None:
        """A mark of emphasis between two pieces of one citation is marked with it, so that the mark is not torn."""
        for span in self._spans:
            if span.role is Role.EMPHASIS and span.start > 0 and span.end < len(self._owner):
                before, after = self._owner[span.start - 1], self._owner[span.end]
                if before == after != 0:
                    self._owner[span.start : span.end] = array("i", [before]) * (span.end - span.start)

    def _covered_in(self, start: int, stop: int) -> list[int]:
        return [at for at in range(start, stop) if at in self._covered] if self._covered else []


def _pieces_of(text: Text, citations: tuple[Citation, ...]) -> Iterator[tuple[int, int, int]]:
    """Each citation's raw pieces, longest citation first, so that one inside another stays to be seen."""
    numbered = sorted(enumerate(citations, 1), key=lambda n: (n[1].start - n[1].end, n[0]))
    for number, citation in numbered:
        for start, end in text.clean.raw_pieces(citation.clean_start, citation.clean_end):
            yield number, start, end


def _page(order: int, number: int | None, lines: Sequence[MarkedLine], pages: dict[int, Page]) -> MarkedPage:
    groups: list[list[MarkedLine]] = []
    for line in lines:
        if line.is_blank:
            groups.append([line])
        elif groups and line.is_number_only and not groups[-1][-1].is_blank and groups[-1][-1].is_number_only:
            groups[-1].append(line)
        else:
            groups.append([line])
    names = names_of(pages[number]) if number in pages else "" if number is None else f"page {number} of the file"
    scores = sorted(line.confidence for line in lines if line.confidence is not None)
    if scores:
        names += f"; read by OCR, lines at {scores[0]:.0%} to {scores[-1]:.0%}, those under {OCR_DOUBT:.0%} marked"
    return MarkedPage(f"page-{order}", names.removeprefix("; "), tuple(tuple(g) for g in groups))
