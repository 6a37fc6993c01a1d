"""The printed line numbers of a transcript parted into its pages, each with the page number printed at its head or foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from particulars.record.text import Line, Role, Text

MOST = 25
_NUMBER = re.compile(r"\f?[ \t]*(?P<number>[1-9]|1\d|2[0-5])(?P<rest>[ \t]{2,}\S.*|[ \t]*)$", re.S)
_GLUED = re.compile(r"[\f \t]*\d{1,2}(?=\s|$)[ \t]*")
_PAGE = re.compile(r"[\f \t]*(?:Page[ \t]+)?(?P<page>[1-9]\d{0,4})[ \t]*$", re.I)


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A printed line: its number, its raw span without the number, its words."""

    number: int
    start: int
    end: int
    words: str


@dataclass(slots=True)
class Sheet:
    """One page: its printed number, None where none is printed; `file_page` is the sheet of the file it stands on."""

    rows: list[NumberedRow] = field(default_factory=list)
    page: int | None = None
    file_page: int | None = None
    is_condensed: bool = False

    @property
    def last(self) -> int:
        """The number of its last line."""
        return self.rows[-1].number if self.rows else 0


def sheets_of(text: Text) -> list[Sheet]:
    """The pages of a transcript in order; none where the paper numbers no lines, or numbers more than 25."""
    if any((line.printed or 0) > MOST for line in text.lines):
        return []
    sheets: list[Sheet] = []
    labels: list[tuple[int, int]] = []  # after how many pages a page number alone on its line stands, and the number
    lines = [(line, *_words(text, line)) for line in text.lines]
    furniture = _furniture(text)
    for i, (line, start, words) in enumerate(lines):
        number = _line_number(furniture, lines, i, sheets[-1].last if sheets else 0)
        if number is None:
            if label := _PAGE.match(words):
                labels.append((len(sheets), int(label["page"])))
            continue
        if number == 1 or not sheets or _turned(text, line, sheets[-1]):
            sheets.append(Sheet(file_page=line.page))
        cut = _NUMBER.match(words) if line.printed is None else None
        at = start + (cut.start("rest") if cut else 0)
        sheets[-1].rows.append(NumberedRow(number, at, line.end, text.raw[at : line.end].strip()))
    _name(text, sheets, labels)
    return sheets if any(s.last >= 10 for s in sheets) else []


def _words(text: Text, line: Line) -> tuple[int, str]:
    """Where a line's words begin after the line number that the reader set apart, and the line from there."""
    start = line.start
    if line.printed is not None:
        glued = _GLUED.match(text.raw, line.start, line.end)
        start = glued.end() if glued and int(glued[0].split()[0]) == line.printed else line.start
    return start, text.raw[start : line.end]


def _furniture(text: Text) -> dict[int, bool]:
    """By the start of each line, whether its first words that can be seen are a running head, foot or stamp."""
    found: dict[int, bool] = {}
    seen = [s for s in text.spans if s.role is not Role.BREAK and not text.raw[s.start : s.end].isspace()]
    at = 0
    for line in text.lines:
        while at < len(seen) and seen[at].end <= line.start:
            at += 1
        first = seen[at] if at < len(seen) and seen[at].start < line.end else None
        found[line.start] = first is not None and first.role in (Role.HEADER, Role.FOOTER, Role.STAMP)
    return found


def _line_number(furniture: dict[int, bool], lines: Sequence[tuple[Line, int, str]], i: int, last: int) -> int | None:
    """The printed number of a line: as the reader found it, else the next number, else a 1 that opens a page."""
    line, _, words = lines[i]
    if line.printed is not None:
        return line.printed
    found = _NUMBER.match(words)
    if not found or furniture.get(line.start):
        return None
    number = int(found["number"])
    has_words = bool(found["rest"].strip())
    if 0 < last < MOST and number == last + 1 and has_words:
        return number
    # A 1 alone on its line may be a page number; with words after a wide space it is a line.
    return number if number == 1 and has_words and last not in range(1, MOST // 2) else None


def _turned(text: Text, line: Line, sheet: Sheet) -> bool:
    """Whether a new page has begun although its first line is not numbered 1."""
    certain = line.page is not None and (page := text.page(line.page)) is not None and page.certain
    return certain and line.page != sheet.file_page


def _name(text: Text, sheets: list[Sheet], labels: list[tuple[int, int]]) -> None:
    """Gives each page the number its reader found on it, else the number alone on a line at its head or foot."""
    shared = [s.file_page for s in sheets]
    for sheet in sheets:
        page = text.page(sheet.file_page) if sheet.file_page is not None else None
        if page is None or not page.certain:
            continue
        sheet.is_condensed = shared.count(sheet.file_page) > 1
        if page.printed and page.printed.isdigit():
            sheet.page = int(page.printed)
    if all(s.page is None for s in sheets):
        for sheet, number in _labelled(sheets, labels):
            sheet.page = number


def _labelled(sheets: list[Sheet], labels: list[tuple[int, int]]) -> Iterator[tuple[Sheet, int]]:
    """Page numbers at the heads if one stands before the first page, else at the feet; they must ascend by one."""
    at_head = any(before == 0 for before, _ in labels)
    own: dict[int, set[int]] = {}
    for before, number in labels:
        own.setdefault(before if at_head else before - 1, set()).add(number)
    firsts = {min(numbers) - i for i, numbers in own.items() if len(numbers) == 1}
    if len(firsts) != 1:
        return
    for i, numbers in own.items():
        if 0 <= i < len(sheets) and len(numbers) == 1:
            yield sheets[i], min(numbers)
