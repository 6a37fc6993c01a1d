"""Bates numbers: read from the right into prefix, number and suffix, and ordered.

    QSL-0000001          prefix QSL-, number 1
    ABC000123.0001       prefix ABC, number 123, page .0001
    REL00011001_0001_REV prefix REL, number 11001, page _0001, mark _REV
    VOL01-000042A        prefix VOL01-, number 42, page A
    QSL001 - QSL003      no number, but a range of two

A number is kept as it was received; for matching, the hyphens U+2010 to U+2014 are `-`, since word processors put them in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import total_ordering

HYPHENS = dict.fromkeys(range(0x2010, 0x2015), "-")
MOST_DIGITS = 18  # a longer run is a hash or a barcode, and no number of a page
_ENDING = re.compile(r"(.*?)([0-9]+)(?:([._-]?[A-Za-z])|([._-][A-Za-z]{2,8}))?", re.S)
_DIGIT = re.compile(r"[0-9]")
_BEFORE = re.compile(r"(.*?)([0-9]+)([._])", re.S)
_MOST_PAGE_DIGITS = 5
# Between the two numbers of a range that stands in one value, or between numbers that are listed in it.
_BETWEEN = re.compile(r"\s*(?:[,;&]|\s(?:and|to|thru|through)\s|-)\s*")
_RANGES = frozenset({"-", "to", "thru", "through"})
_FEWEST_DIGITS = 4  # of a number whose range leaves the prefix of the second out

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
    def page_kind(self) -> int:
        """How pages are counted within the number: 0 they are not, 1 in digits, 2 in letters."""
        return 0 if not self.page else 2 if self.page[-1].isalpha() else 1

    @property
    def series(self) -> tuple[str, str]:
        """What two numbers have in common when one can follow the other: prefix and mark."""
        return self.prefix, self.mark

    @property
    def order(self) -> Order:
        """Sorts as pages lie: prefix, number, page, then the padding."""
        return self.prefix, self.number, self.page_kind, self.page_number, self.mark, len(self.digits)

    def __lt__(self, other: Bates) -> bool:
        return self.order < other.order

    def __str__(self) -> str:
        return self.received or self.match

    def at(self, number: int) -> Bates:
        """The number of the same series and padding that counts `number`."""
        return Bates(self.prefix, str(number).zfill(len(self.digits)), "", self.mark)

    def page_at(self, page: int) -> Bates:
        """The page of the same number that counts `page`, its suffix written as this one's."""
        return Bates(self.prefix, self.digits, _page_like(self.page, page) if page else "", self.mark)


def matched(received: str) -> str:
    """A Bates number or document id as it is compared: hyphens are `-`, no space around it."""
    told = received.strip()
    return told if told.isascii() else told.translate(HYPHENS)


def parse(received: str) -> Bates | None:
    """Reads a Bates number, or None where there is none, or several.

    The number is the last run of digits, unless `.` or `_` and a longer run stand before it: then the longer run is the
    number, and the last counts its pages.
    """
    told = matched(received)
    return None if _several(told) else _read(told, received.strip())


def in_one(received: str) -> tuple[str, str] | None:
    """The two numbers of a range that stands in one value, as received; None where it is no such range.

    QSL0000001 - QSL0000300    QSL-0000001–QSL-0000300    QSL0000001 to QSL0000300
    """
    told = received.strip()
    for found in _marks(matched(told)):
        first, last = told[: found.start()], told[found.end() :]
        if found[0].strip() in _RANGES and _both(first, last, found[0] == "-") and _series(first) == _series(last):
            return first, last
    return None


def _read(told: str, received: str = "") -> Bates | None:
    found = _ENDING.fullmatch(told)
    if found is None:
        return None
    prefix, digits, page, mark = found[1], found[2], found[3] or "", found[4] or ""
    before = _BEFORE.fullmatch(prefix) if not page and len(digits) <= _MOST_PAGE_DIGITS else None
    if before is not None and len(before[2]) > len(digits):
        prefix, digits, page = before[1], before[2], before[3] + digits
    if len(digits) > MOST_DIGITS:
        return None
    return Bates(prefix, digits, page, mark, received)


def _several(told: str) -> bool:
    """Whether more than one number stands in a value."""
    return any(_both(told[: one.start()], told[one.end() :], one[0] == "-") for one in _marks(told))


def _marks(told: str) -> Iterator[re.Match[str]]:
    """What may part two numbers: none stands before the first digit, where nearly every hyphen does."""
    digit = _DIGIT.search(told)
    return _BETWEEN.finditer(told, digit.start()) if digit else iter(())


def _both(first: str, last: str, is_bare: bool) -> bool:
    """Whether a number stands before a mark and another of its series behind it.

    A bare hyphen may also belong to a prefix, so both must then be written alike. A second number without its prefix is
    told by the space around the mark, and by having no more digits than the first.
    """
    one, other = _read(matched(first)), _read(matched(last))
    if one is None or other is None:
        return False
    if one.prefix == other.prefix:
        return not is_bare or (one.prefix != "" and len(one.digits) == len(other.digits))
    return not is_bare and not other.prefix and len(other.digits) <= len(one.digits) >= _FEWEST_DIGITS


def _series(received: str) -> tuple[str, str] | None:
    one = _read(matched(received))
    return None if one is None else one.series


def _page_like(shape: str, page: int) -> str:
    if not shape[-1].isalpha():
        return shape[0] + str(page).zfill(len(shape) - 1)
    letter = chr(64 + page)
    return shape[:-1] + (letter if shape[-1].isupper() else letter.lower())
