"""Finds the passage a locator points at: from page:line, paragraph, Bates number, byte range back to text and bytes.

Each kind of locator has one function here, listed in `FINDERS`; kinds whose sources need a reader of their own
(captures) are given to `Record.open` by whoever has that reader. Where two places answer, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from particulars.cites import (
    Bates,
    Bytes,
    Cite,
    CommitLines,
    GeoRow,
    Instant,
    LineSystem,
    LogRecord,
    PageLine,
    PageSystem,
    Paragraph,
    TranscriptLines,
    WholeFile,
)
from particulars.errors import DoesNotResolve
from particulars.record.citing import NAMES
from particulars.record.items import Item
from particulars.record.text import Line, Page, Text


@dataclass(frozen=True, slots=True)
class Source:
    """An item a cite points into: its file, and its reading when asked for."""

    item: Item
    original: Path
    read: Callable[[], Text]


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands at the place: bytes, or raw `start` to `end` of a reading."""

    data: bytes
    text: Text | None = None
    start: int = 0
    end: int = 0

    def readings(self, span: tuple[int, int] | None = None) -> tuple[str, ...]:
        """What reads on of the passage, or of a span inside it: in all, of the body alone, of the footnotes alone.

        Furniture is gone and words are joined over line ends; a sentence over a page end has footnotes in its middle.
        """
        if self.text is None:
            return ()
        body, notes = self.text.clean.reading(*(span or (self.start, self.end)))
        return (f"{body}\n\n{notes}", body, notes) if body and notes else (body or notes,)


Finder = Callable[[Source, Cite], Passage]


def find(source: Source, cite: Cite, finders: Mapping[type, Finder]) -> Passage:
    """Finds the passage a cite points at."""
    kind = type(cite.locator)
    if kind not in finders:
        raise DoesNotResolve(f"{cite.display}: nothing here reads this kind of source ({kind.__name__}).")
    return finders[kind](source, cite)


def passage(text: Text, start: int, end: int) -> Passage:
    """Makes the passage of a raw span."""
    return Passage(text.raw[start:end].encode("utf-8", "surrogatepass"), text, start, end)


def _page_line(source: Source, cite: Cite) -> Passage:
    at: PageLine = cite.locator  # type: ignore[assignment]
    text = source.read()
    if at.system is PageSystem.LINE:
        lines = list(text.lines)
        return _between(text, cite, lines, at.line_from, lines, at.line_to, lambda line: line.number)
    first, last = (_one_page(text, cite, at.system, page) for page in (at.page_from, at.page_to))
    return _on_pages(text, cite, first, last, at.line_from, at.line_to, at.lines)


def _transcript(source: Source, cite: Cite) -> Passage:
    at: TranscriptLines = cite.locator  # type: ignore[assignment]
    text = source.read()
    first, last = (_one_page(text, cite, PageSystem.PAPER, page) for page in (at.page_from, at.page_to))
    return _on_pages(text, cite, first, last, at.line_from, at.line_to, LineSystem.PRINTED)


def _one_page(text: Text, cite: Cite, system: PageSystem, name: int | str) -> Page:
    pages = [page for page in text.pages if NAMES[system](page) == name]
    if len(pages) != 1:
        raise DoesNotResolve(f"{cite.display}: {len(pages)} pages of {cite.doc_id} go by the number {name}.")
    return pages[0]


def _on_pages(
    text: Text, cite: Cite, first: Page, last: Page, line: int | None, line_to: int | None, system: LineSystem
) -> Passage:
    if line is None:
        return passage(text, first.start, last.end)

    def number(row: Line) -> int | None:
        return row.printed if system is LineSystem.PRINTED else text.counted(row)

    return _between(text, cite, _lines_of(text, first), line, _lines_of(text, last), line_to, number)


def _lines_of(text: Text, page: Page) -> list[Line]:
    return [line for line in text.lines if line.page == page.number]


def _between(
    text: Text,
    cite: Cite,
    firsts: list[Line],
    number: int | None,
    lasts: list[Line],
    number_to: int | None,
    number_of: Callable[[Line], int | None],
) -> Passage:
    starts = [line.start for line in firsts if number_of(line) == number]
    ends = [line.end for line in lasts if number_of(line) == number_to]
    if not starts or not ends:
        raise DoesNotResolve(f"{cite.display}: there is no such line.")
    return passage(text, min(starts), _with_space(text.raw, max(ends)))


def _with_space(raw: str, end: int) -> int:
    """The white space after a line belongs to it."""
    while end < len(raw) and raw[end].isspace():
        end += 1
    return end


def _paragraph(source: Source, cite: Cite) -> Passage:
    at: Paragraph = cite.locator  # type: ignore[assignment]
    text = source.read()
    clean = text.clean.text
    starts = [m.start() for m in re.finditer(rf"(?m)^[ \t]*(?:¶[ \t]*)?{at.para_from}\.?[ \t]", clean)]
    places = [text.clean.raw_span(start, _paragraph_end(text, start, at.para_to)) for start in starts]
    if cite.span is not None:
        places = [place for place in places if place[0] <= cite.span[0] and cite.span[1] <= place[1]]
    if len(places) != 1:
        raise DoesNotResolve(f"{cite.display}: {len(places)} paragraphs of {cite.doc_id} go by this number.")
    return passage(text, *places[0])


def _paragraph_end(text: Text, start: int, last: int) -> int:
    following = re.compile(rf"(?m)^[ \t]*(?:¶[ \t]*)?{last + 1}\.?[ \t]").search(text.clean.text, start + 1)
    return following.start() if following else text.clean.footnotes


def _bates(source: Source, cite: Cite) -> Passage:
    at: Bates = cite.locator  # type: ignore[assignment]
    text = source.read()
    first, last = (at.prefix + str(n).zfill(at.digits) for n in (at.bates_from, at.bates_to))
    ends = [[page for page in text.pages if page.printed == name] for name in (first, last)]
    if [len(pages) for pages in ends] != [1, 1]:
        raise DoesNotResolve(f"{cite.display}: not exactly one page of {cite.doc_id} is stamped {first} and {last}.")
    return passage(text, ends[0][0].start, ends[1][0].end)


def _file(source: Source, cite: Cite) -> Passage:
    at: WholeFile = cite.locator  # type: ignore[assignment]
    if at.sha256 != source.item.sha256:
        raise DoesNotResolve(f"{cite.display}: {cite.doc_id} is another file ({source.item.sha256}).")
    return Passage(source.original.read_bytes())


def _bytes(source: Source, cite: Cite) -> Passage:
    at: Bytes = cite.locator  # type: ignore[assignment]
    if at.byte_to >= source.item.size:
        raise DoesNotResolve(f"{cite.display}: the file has {source.item.size} bytes.")
    with source.original.open("rb") as file:
        file.seek(at.byte_from)
        return Passage(file.read(at.byte_to - at.byte_from + 1))


def _commit(source: Source, cite: Cite) -> Passage:
    at: CommitLines = cite.locator  # type: ignore[assignment]
    if source.item.name != f"{at.repo}@{at.commit} {at.path}":
        raise DoesNotResolve(f"{cite.display}: {cite.doc_id} is {source.item.name}, not this file of this commit.")
    return _rows(source, cite, at.line_from, at.line_to)


def _log(source: Source, cite: Cite) -> Passage:
    at: LogRecord = cite.locator  # type: ignore[assignment]
    return _rows(source, cite, at.record_from, at.record_to)


def _rows(source: Source, cite: Cite, first: int, last: int) -> Passage:
    lines = source.original.read_bytes().splitlines(keepends=True)
    if last > len(lines):
        raise DoesNotResolve(f"{cite.display}: the file has {len(lines)} lines.")
    return Passage(b"".join(lines[first - 1 : last]))


def _geo(source: Source, cite: Cite) -> Passage:
    at: GeoRow = cite.locator  # type: ignore[assignment]
    lines = source.original.read_bytes().splitlines()
    key = at.row.encode("utf-8")
    rows = [line for line in lines if line == key or line.startswith((key + b",", b'"' + key + b'"'))]
    if len(rows) != 1:
        raise DoesNotResolve(f"{cite.display}: {len(rows)} rows of {cite.doc_id} begin so.")
    return Passage(rows[0])


def _instant(source: Source, cite: Cite) -> Passage:
    at: Instant = cite.locator  # type: ignore[assignment]
    lines = source.original.read_bytes().splitlines()
    stated = [line for line in lines if at.utc.encode("ascii") in line]
    if len(stated) != 1:
        raise DoesNotResolve(f"{cite.display}: {len(stated)} lines of {cite.doc_id} state this instant.")
    return Passage(stated[0])


FINDERS: dict[type[Any], Finder] = {
    PageLine: _page_line,
    TranscriptLines: _transcript,
    Paragraph: _paragraph,
    Bates: _bates,
    WholeFile: _file,
    Bytes: _bytes,
    CommitLines: _commit,
    LogRecord: _log,
    GeoRow: _geo,
    Instant: _instant,
}
