"""Ranges of Bates numbers: counted, expanded, joined, and held against one another for gaps and overlaps.

QSL-0000001 to QSL-0000009           nine numbers
VOL-000042A, then VOL-000042D        a gap: the pages B and C of number 42
VOL-000042A, then VOL-000043         no gap is told, and no range: nobody knows how many pages 42 has
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from particulars.reading.bates_numbers import HYPHENS as HYPHENS
from particulars.reading.bates_numbers import Bates as Bates
from particulars.reading.bates_numbers import in_one as in_one
from particulars.reading.bates_numbers import matched as matched
from particulars.reading.bates_numbers import parse as parse


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
            return self.end.page_number - self.beg.page_number + 1 if _one_kind(self.beg, self.end) else None
        if self.beg.page or self.end.page:
            return None
        return self.end.number - self.beg.number + 1

    def __contains__(self, one: Bates) -> bool:
        return one.series == self.beg.series and _place(self.beg) <= _place(one) <= _place(self.end)

    def __str__(self) -> str:
        return str(self.beg) if self.beg.match == self.end.match else f"{self.beg} to {self.end}"


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers missing between two ranges of one series, or pages missing within one number.

    `after` and `before` are places in what was handed in.
    """

    first: Bates
    last: Bates
    after: int
    before: int

    @property
    def count(self) -> int:
        """How many numbers are missing, or pages where it lies within one number."""
        return Range(self.first, self.last).count or 0


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two ranges that share numbers; `one` begins first. `same` where they are the same range."""

    one: int
    other: int
    same: bool


def ranged(beg: str, end: str = "") -> Range | Fault:
    """The range from one number to another; a blank end means one page, unless the beginning names both."""
    both = in_one(beg) if not end.strip() else None
    first = parse(both[0] if both else beg)
    last = parse(both[1] if both else end) if both or end.strip() else first
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
    shape = one.end if one.end.page else one.beg
    for page in range(one.beg.page_number, one.end.page_number + 1):
        yield shape.page_at(page).match


def gaps(ranges: Sequence[Range]) -> list[Gap]:
    """The numbers missing between ranges of one series, in order, and the pages missing within one number.

    What lies before the first or after the last is no gap, nor is what may have followed the last page of a number.
    """
    found: list[Gap] = []
    furthest: dict[tuple[str, str], int] = {}  # by series, the range that reaches furthest
    for i in _in_order(ranges):
        one = ranges[i]
        last = furthest.get(one.beg.series)
        if last is not None:
            found += (Gap(*missing, last, i) for missing in _between(ranges[last].end, one.beg))
        if last is None or _place(one.end) > _place(ranges[last].end):
            furthest[one.beg.series] = i
    return found


def joined(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that overlap or touch made one; those that may have a page between them stay two."""
    found: list[Range] = []
    for one in sorted(ranges, key=lambda r: (r.beg.series, _place(r.beg), _place(r.end))):
        last = found[-1] if found else None
        if last is None or last.beg.series != one.beg.series or not _touches(last.end, one.beg):
            found.append(one)
        elif _place(one.end) > _place(last.end):
            found[-1] = Range(last.beg, one.end)
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


def _place(one: Bates) -> tuple[int, int, int]:
    return one.number, one.page_kind, one.page_number


def _one_kind(one: Bates, other: Bates) -> bool:
    """Whether pages of two numbers count on: both in one way, or the first bears no suffix."""
    return one.page_kind in (0, other.page_kind)


def _touches(end: Bates, beg: Bates) -> bool:
    """Whether one number lies in or right behind what ends with another, no page between them."""
    if _place(beg) <= _place(end):
        return True
    if beg.number == end.number:
        return _one_kind(end, beg) and beg.page_number == end.page_number + 1
    return beg.number == end.number + 1 and not (beg.page or end.page)


def _between(end: Bates, beg: Bates) -> Iterator[tuple[Bates, Bates]]:
    """What is missing between one number and a later one: whole numbers, then pages before the later one."""
    if beg.number > end.number + 1:
        yield end.at(end.number + 1), beg.at(beg.number - 1)
    before = end.page_number if beg.number == end.number else 0
    if beg.page_number > before + 1 and (beg.number > end.number or _one_kind(end, beg)):
        yield beg.page_at(before + 1), beg.page_at(beg.page_number - 1)
