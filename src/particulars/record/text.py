"""The text of one item with its page and line: raw text, what each piece of it is, and the clean reading text.

Every character of the raw text belongs to one `Span` (body, footnote, or a kind of page furniture), so furniture is
set apart and never deleted; `Clean` is what a person reads on, and maps to the raw text in both directions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import msgspec

from particulars.cites.locators import PageSystem as PageSystem


class Role(StrEnum):
    """What a piece of raw text is on its page."""

    BODY = "body"
    FOOTNOTE = "footnote"
    LINE_NUMBER = "line_number"  # pleading-paper or transcript line numbers, in a column or glued to the line
    HEADER = "header"  # running header
    FOOTER = "footer"  # running footer, page number
    STAMP = "stamp"  # CM/ECF header stamp or e-filing stamp
    SIDE_BAR = "side_bar"  # text set in the margin of the page
    EMPHASIS = "emphasis"  # markdown or HTML marks for italics, bold, underline
    NOISE = "noise"  # OCR noise, control characters
    BREAK = "break"  # white space between lines, and hyphens that a line end put into a word

    @property
    def reads_on(self) -> bool:
        """Whether this piece belongs to what a person reads on."""
        return self in (Role.BODY, Role.FOOTNOTE)


class Box(NamedTuple):
    """A rectangle on a page in PDF points, origin at the lower left."""

    left: float
    bottom: float
    right: float
    top: float


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page: `number` counts in the file from 1; `printed` and `ecf` are what the page itself and its stamp say.

    `start` and `end` are code points of the raw text, end exclusive. `certain` is false where the page was inferred
    (a text file whose line numbers begin again at 1) and so must be named as inferred.
    """

    number: int
    start: int
    end: int
    printed: str | None = None
    ecf: int | None = None
    certain: bool = True
    width: float | None = None
    height: float | None = None


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line as it stands on the page: `number` counts the file's (text) or page's (PDF) lines from 1.

    `printed` is the pleading-paper or transcript line number beside it, where there is one. `confidence` (0 to 1) is
    set where the line was read by OCR.
    """

    start: int
    end: int
    number: int
    page: int | None = None
    printed: int | None = None
    box: Box | None = None
    confidence: float | None = None


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of raw text, code points `start` to `end` (exclusive), and what it is."""

    start: int
    end: int
    role: Role


class Place(NamedTuple):
    """Where a character stands: page (in the file), line (counted), the printed line number, the page's own names."""

    page: int | None
    line: int
    printed_line: int | None
    printed_page: str | None
    ecf_page: int | None
    certain: bool


class Run(NamedTuple):
    """Characters `clean`..`clean+length` of the clean text are `raw`..`raw+length` of the raw text, one for one."""

    clean: int
    raw: int
    length: int


class Typed(NamedTuple):
    """Words that a person typed: `clean`..`clean+length` of the clean text read raw `raw`..`raw_end` as a whole."""

    clean: int
    length: int
    raw: int
    raw_end: int
    by: str
    at: str


class Clean:
    """The reading text: furniture gone, words and sentences joined over line and page ends.

    `text` is what analyses read. Characters put in by joining (a space between lines, a blank line between
    paragraphs) have no raw place of their own. Footnotes follow the body, each a paragraph of its own. Words that a
    person `typed` where the raw text is garbled stand for the whole of the raw text they read.
    """

    def __init__(
        self, text: str, runs: Iterable[Run], footnotes: int | None = None, typed: Iterable[Typed] = ()
    ) -> None:
        self.text = text
        self.runs = tuple(runs)
        self.typed = tuple(typed)
        self.footnotes = len(text) if footnotes is None else footnotes  # where the footnotes begin

    @cached_property
    def _by_clean(self) -> list[int]:
        return [r.clean for r in self.runs]

    @cached_property
    def _by_raw(self) -> tuple[list[int], list[Run]]:
        ordered = sorted(self.runs, key=lambda r: r.raw)
        return [r.raw for r in ordered], ordered

    def raw_at(self, offset: int) -> int | None:
        """The raw offset of a clean character, or None where joining put it in; of typed words, where they begin."""
        i = bisect_right(self._by_clean, offset) - 1
        if i >= 0 and offset < (run := self.runs[i]).clean + run.length:
            return run.raw + offset - run.clean
        return next((t.raw for t in self.typed if t.clean <= offset < t.clean + t.length), None)

    def clean_at(self, offset: int) -> int | None:
        """The clean offset of a raw character, or None where it is furniture; where typed words begin, if they read it."""
        starts, ordered = self._by_raw
        i = bisect_right(starts, offset) - 1
        if i >= 0 and offset < (run := ordered[i]).raw + run.length:
            return run.clean + offset - run.raw
        return next((t.clean for t in self.typed if t.raw <= offset < t.raw_end), None)

    def raw_pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The raw pieces, in reading order, that clean `start`..`end` is made of; typed words stand for theirs whole."""
        if not self.typed:
            yield from self._run_pieces(start, end)
            return
        at = start
        for t in (t for t in self.typed if t.clean < end and start < t.clean + t.length):
            yield from self._run_pieces(at, t.clean)
            yield t.raw, t.raw_end
            at = t.clean + t.length
        yield from self._run_pieces(at, end)

    def _run_pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        i = max(bisect_right(self._by_clean, start) - 1, 0)
        for run in self.runs[i:]:
            if run.clean >= end:
                return
            low, high = max(start, run.clean), min(end, run.clean + run.length)
            if low < high:
                yield run.raw + low - run.clean, run.raw + high - run.clean

    def reading(self, start: int, end: int) -> tuple[str, str]:
        """What reads on of raw `start`..`end`: of the body, and of the footnotes."""
        starts, ordered = self._by_raw
        first = max(bisect_right(starts, start) - 1, 0)
        body: list[int] = []
        notes: list[int] = []
        for run in ordered[first : bisect_right(starts, end)]:
            low, high = max(start, run.raw), min(end, run.raw + run.length)
            if low < high:
                part = body if run.clean < self.footnotes else notes
                part += (run.clean + low - run.raw, run.clean + high - run.raw)
        for t in self.typed:
            if t.raw < end and start < t.raw_end:
                part = body if t.clean < self.footnotes else notes
                part += (t.clean, t.clean + t.length)
        return self._between(body), self._between(notes)

    def _between(self, offsets: list[int]) -> str:
        return self.text[min(offsets) : max(offsets)] if offsets else ""

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest raw span that holds clean `start`..`end`; furniture inside it included."""
        pieces = list(self.raw_pieces(start, end))
        if not pieces:
            raise ValueError(f"clean {start}..{end} has no raw text")
        return min(p[0] for p in pieces), max(p[1] for p in pieces)


class Text:
    """One item's text: raw, its pages and lines, its spans (a partition of the raw text) and the clean text."""

    def __init__(
        self, raw: str, pages: Iterable[Page], lines: Iterable[Line], spans: Iterable[Span], clean: Clean
    ) -> None:
        self.raw = raw
        self.pages = tuple(pages)
        self.lines = tuple(lines)
        self.spans = tuple(spans)
        self.clean = clean

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _page_by_number(self) -> dict[int, Page]:
        return {p.number: p for p in self.pages}

    @cached_property
    def _lowest(self) -> dict[int | None, int]:
        lowest: dict[int | None, int] = {}
        for line in self.lines:
            lowest[line.page] = min(line.number, lowest.get(line.page, line.number))
        return lowest

    def counted(self, line: Line) -> int:
        """The number of a line counted from the top of its page, the first being 1."""
        return line.number if line.page is None else line.number - self._lowest[line.page] + 1

    def page(self, number: int) -> Page | None:
        """The page with this number in the file."""
        return self._page_by_number.get(number)

    def line_at(self, offset: int) -> Line | None:
        """The line on which a raw character stands, or None where the text has no lines."""
        i = bisect_right(self._line_starts, offset) - 1
        return self.lines[max(i, 0)] if self.lines else None

    def place(self, offset: int) -> Place:
        """Page and line of a raw character."""
        line = self.line_at(offset)
        if line is None:
            return Place(None, 1, None, None, None, False)
        page = self.page(line.page) if line.page is not None else None
        if page is None:
            return Place(None, line.number, line.printed, None, None, False)
        return Place(page.number, line.number, line.printed, page.printed, page.ecf, page.certain)

    def of(self, role: Role) -> Iterator[str]:
        """The raw text of each span with this role, in order."""
        return (self.raw[s.start : s.end] for s in self.spans if s.role is role)
