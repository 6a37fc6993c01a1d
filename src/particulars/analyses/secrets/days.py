"""Days in the words of a list of secrets, as precise as they are written, and what lies surely before another day."""

from __future__ import annotations

import re
from calendar import monthrange

from particulars.reading.dates import DATE, DAY_OF_DATE, LONG_DATE, SLASHED, is_day, iso, slashed

_ISO = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_SHAPE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")


def days_in(words: str) -> tuple[str, ...]:
    """Every day, month or year that words name, each once, sorted: `November 4, 2016` -> 2016-11-04; `2016` -> 2016."""
    found: set[str] = set()
    rest = words
    for pattern, made in ((_ISO, re.Match.group), (DAY_OF_DATE, iso), (LONG_DATE, iso), (SLASHED, slashed)):
        found |= {made(m) for m in pattern.finditer(rest)}
        rest = pattern.sub(" ", rest)
    found |= {
        iso(m) for m in DATE.finditer(rest) if m["month"] or re.fullmatch(r"\W*", rest[: m.start()] + rest[m.end() :])
    }
    return tuple(sorted(day for day in found if _stands(day)))


def day_in(words: str) -> str | None:
    """The one day that words name; nothing where they name several or none."""
    found = days_in(words)
    return found[0] if len(found) == 1 else None


def span_of(day: str) -> tuple[str, str]:
    """The first and the last day that `2016`, `2016-11` or `2016-11-04` can mean."""
    if len(day) == 4:
        return f"{day}-01-01", f"{day}-12-31"
    if len(day) == 7:
        return f"{day}-01", f"{day}-{monthrange(int(day[:4]), int(day[5:]))[1]:02d}"
    return day, day


def is_before(day: str, other: str) -> bool | None:
    """Whether a day lies before another; None where their precision leaves it open."""
    (low, high), (first, last) = span_of(day), span_of(other)
    return True if high < first else False if low >= last else None


def is_told(day: str) -> bool:
    """Whether a word is a day, a month or a year of the calendar in ISO form."""
    return bool(_SHAPE.fullmatch(day)) and _stands(day)


def _stands(day: str) -> bool:
    return is_day(day if len(day) == 10 else f"{day}-01" if len(day) == 7 else f"{day}-01-01")
