"""Bates numbers: read from the right into prefix, number and suffix, ordered, ranged, and held against one another.

    QSL-0000001          prefix QSL-, number 1
    ABC000123.0001       prefix ABC, number 123, page .0001
    REL00011001_0001_REV prefix REL, number 11001, page _0001, mark _REV
    VOL01-000042A        prefix VOL01-, number 42, page A

A number is kept as it was received; for matching, the hyphens U+2010 to U+2014 are `-`, since word processors put them in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import total_ordering

HYPHENS = dict.fromkeys(range(0x2010, 0x2015), "-")
MOST_DIGITS = 18  # a longer run is a hash or a barcode, and no number of a page
_ENDING = re.compile(r"(.*?)([0-9]+)(?:([._-]?[A-Za-z])|([._-][A-Za-z]{2,8}))?", re.S)
_BEFORE = re.compile(r"(.*?)([0-9]+)([._])", re.S)
_MOST_PAGE_DIGITS = 5

Order = tuple[str, int, int, int, str, int]


@total_ordering
@dataclass(frozen=True, slots=True)
class Bates:
    """One Bates number; `page` counts within a number (`.0001`, `_0001`, `A`), `mark` is a word behind it (`_REV`)."""

    prefix: str
    digits: str
    page: str = ""
    mark: str = ""
    received: str = ""
    number: int = field(init=False, compare=False, repr=False)  # without its padding

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", int(self.digits))

    @property
    def suffix(self) -> str:
        """Whatever stands behind the number."""
        return self.page + self.mark

    @property
    def match(self) -> str:
        """The number as it is compared with others: hyphens are `-`, no space around it."""
        return self.prefix + self.digits + self.page + self.mark

    @property
    def page_number(self) -> int:
        """What the page suffix counts: 0 without one, 12 for `.0012`, 2 for `B`."""
        if not self.page:
            return 0
        letter = self.page[-1]
        return ord(letter.upper()) - 64 if letter.isalpha() else int(self.page.lstrip("._"))

    @property
    def series(self) -> tuple[str, str]:
        """What two numbers have in common when one can follow the other: prefix and mark."""
        return self.prefix, self.mark

    @property
    def order(self) -> Order:
        """Sorts as pages lie: prefix, number, page, then the padding."""
        kind = 0 if not self.page else 2 if self.page[-1].isalpha() else 1
        return self.prefix, self.number, kind, self.page_number, self.mark, len(self.digits)

    def __lt__(self, other: Bates) -> bool:
        return self.order < other.order

    def __str__(self) -> str:
        return self.received or self.match

    def at(self, number: int) -> Bates:
        """The number of the same series and padding that counts `number`."""
        return Bates(self.prefix, str(number).zfill(len(self.digits)), "", self.mark)


class Fault(StrEnum):
    """Why two numbers make no range."""

    NO_NUMBER = "no Bates number"
    SERIES = "prefixes differ"
    REVERSED = "the end stands before the beginning"


@dataclass(frozen=True, slots=True)
class Range:
    """From one number to another of the same series, both included."""

    beg: Bates
    end: Bates

    @property
    def count(self) -> int | None:
        """How many pages, or None where suffixes leave it open."""
        if self.beg.number == self.end.number:
            return self.end.page_number - self.beg.page_number + 1
        if self.beg.page or self.end.page:
            return None
        return self.end.number - self.beg.number + 1

    def __contains__(self, one: Bates) -> bool:
        return one.series == self.beg.series and _place(self.beg) <= _place(one) <= _place(self.end)

    def __str__(self) -> str:
        return str(self.beg) if self.beg.match == self.end.match else f"{self.beg} to {self.end}"


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers missing between two ranges of one series; `after` and `before` are places in what was handed in."""

    first: Bates
    last: Bates
    after: int
    before: int

    @property
    def count(self) -> int:
        """How many numbers are missing."""
        return self.last.number - self.first.number + 1


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two ranges that share numbers; `one` begins first. `same` where they are the same range."""

    one: int
    other: int
    same: bool


def matched(received: str) -> str:
    """A Bates number or document id as it is compared: hyphens are `-`, no space around it."""
    told = received.strip()
    return told if told.isascii() else told.translate(HYPHENS)


def parse(received: str) -> Bates | None:
    """Reads a Bates number, or None where there is none.

    The number is the last run of digits, unless `.` or `_` and a longer run stand before it: then the longer run is the
    number, and the last counts its pages.
    """
    told = matched(received)
    found = _ENDING.fullmatch(told)
    if found is None:
        return None
    prefix, digits, page, mark = found[1], found[2], found[3] or "", found[4] or ""
    before = _BEFORE.fullmatch(prefix) if not page and len(digits) <= _MOST_PAGE_DIGITS else None
    if before is not None and len(before[2]) > len(digits):
        prefix, digits, page = before[1], before[2], before[3] + digits
    if len(digits) > MOST_DIGITS:
        return None
    return Bates(prefix, digits, page, mark, received.strip())


def ranged(beg: str, end: str = "") -> Range | Fault:
    """The range from one number to another; a blank end means one page."""
    first = parse(beg)
    last = parse(end) if end.strip() else first
    if first is None or last is None:
        return Fault.NO_NUMBER
    if first.series != last.series:
        return Fault.SERIES
    if _place(last) < _place(first):
        return Fault.REVERSED
    return Range(first, last)


def expand(one: Range) -> Iterator[str]:
    """Each number of a range, as it is matched; of a range within one number, each of its pages.

    Raises:
        ValueError: suffixes leave open which numbers there are.
    """
    if one.count is None:
        raise ValueError(f"{one} has suffixes, so its numbers are not known")
    if one.beg.number != one.end.number:
        yield from (one.beg.at(n).match for n in range(one.beg.number, one.end.number + 1))
        return
    shape = one.end.page or one.beg.page
    for page in range(one.beg.page_number, one.end.page_number + 1):
        yield one.beg.prefix + one.beg.digits + (_page_like(shape, page) if page else "") + one.beg.mark


def gaps(ranges: Sequence[Range]) -> list[Gap]:
    """The numbers missing between ranges of one series, in order; what lies before the first or after the last is no gap."""
    found: list[Gap] = []
    furthest: dict[tuple[str, str], int] = {}  # by series, the range that reaches furthest
    for i in _in_order(ranges):
        one = ranges[i]
        last = furthest.get(one.beg.series)
        if last is not None and one.beg.number > ranges[last].end.number + 1:
            end = ranges[last].end
            found.append(Gap(end.at(end.number + 1), one.beg.at(one.beg.number - 1), last, i))
        if last is None or _place(one.end) > _place(ranges[last].end):
            furthest[one.beg.series] = i
    return found


def overlaps(ranges: Sequence[Range]) -> list[Overlap]:
    """Ranges that share numbers: each with the one before it that reaches furthest, in order."""
    found: list[Overlap] = []
    furthest: dict[tuple[str, str], int] = {}
    for i in _in_order(ranges):
        one = ranges[i]
        last = furthest.get(one.beg.series)
        if last is not None and _place(one.beg) <= _place(ranges[last].end):
            same = (_place(one.beg), _place(one.end)) == (_place(ranges[last].beg), _place(ranges[last].end))
            found.append(Overlap(last, i, same))
        if last is None or _place(one.end) > _place(ranges[last].end):
            furthest[one.beg.series] = i
    return found


def _in_order(ranges: Sequence[Range]) -> list[int]:
    return sorted(
        range(len(ranges)), key=lambda i: (ranges[i].beg.series, _place(ranges[i].beg), _place(ranges[i].end), i)
    )


def _place(one: Bates) -> tuple[int, int]:
    return one.number, one.page_number if one.page else 0


def _page_like(shape: str, page: int) -> str:
    if not shape[-1].isalpha():
        return shape[0] + str(page).zfill(len(shape) - 1)
    letter = chr(64 + page)
    return shape[:-1] + (letter if shape[-1].isupper() else letter.lower())
