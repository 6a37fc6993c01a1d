"""A docket laid out as text, an entry a row, and read again from it, each entry with its place.

Case Number:	4:22-cv-00001-ABC
Case Name:	Roe v. Doe
Date Filed	#	Docket Text
2022-11-03	1	COMPLAINT against Doe …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.docket_sheet.rows import Entry, Sheet
from particulars.reading.docket_sheet.words import entry

HEADING = "Date Filed\t#\tDocket Text"
_HEADING = re.compile(rf"^{HEADING}$", re.M)
_CASE = re.compile(r"\bDOCKET FOR CASE\s*#:\s*(\S+)|^Case Number:\t(.+)$", re.I | re.M)
_NAME = re.compile(r"^Case Name:\t(.+)$", re.M)
_NEXT = re.compile(r"^Goes on at:\t(.+)$", re.M)
_LINE = re.compile(r"^.+$", re.M)
_NUMBER = re.compile(r"\s*(\d+)")
Row = tuple[str, str, str]
"""Day, number and words of an entry, as its file has them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A docket as one file tells it, before its rows are read; `goes_on` is where the next part of it is."""

    case_number: str | None
    case_name: str | None
    rows: tuple[Row, ...]
    goes_on: str | None = None


def lines(told: Told) -> Iterator[str]:
    """The rows of a docket with what stands before them, a line each."""
    for label, words in (
        ("Case Number", told.case_number),
        ("Case Name", told.case_name),
        ("Goes on at", told.goes_on),
    ):
        if words:
            yield f"{label}:\t{' '.join(words.split())}"
    yield HEADING
    yield from ("\t".join(" ".join(cell.split()) for cell in row) for row in told.rows)


def read(raw: str) -> Sheet | None:
    """The docket in a text laid out in rows, or None where there is none.

    Raises:
        Unreadable: a row has no day.
    """
    headed = _HEADING.search(raw)
    if headed is None:
        return None
    head = raw[: headed.start()]
    case, name, following = _CASE.search(head), _NAME.search(head), _NEXT.search(head)
    found = [(_entry(*line[0].split("\t")), line.span()) for line in _LINE.finditer(raw, headed.end())]
    return Sheet(
        case_number=(case[1] or case[2]).strip() if case else None,
        case_name=name[1] if name else None,
        entries=tuple(one for one, _ in found),
        places=tuple(place for _, place in found),
        goes_on=following[1] if following else None,
    )


def sheet_of(told: Told) -> Sheet:
    """The docket of the rows themselves, which have no place in a text.

    Raises:
        Unreadable: a row has no day.
    """
    rows = tuple(_entry(*row) for row in told.rows)
    return Sheet(case_number=told.case_number, case_name=told.case_name, entries=rows, goes_on=told.goes_on)


def _entry(day: str, number: str = "", words: str = "") -> Entry:
    numbered = _NUMBER.match(number)
    return entry(int(numbered[1]) if numbered else None, day, words)
