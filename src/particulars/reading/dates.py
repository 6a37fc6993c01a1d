"""Dates as court papers print them, read into ISO form as precise as the paper is."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    m[:3].lower(): i
    for i, m in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
YEAR = r"(?:1[6-9]\d\d|20\d\d)"
DATE = re.compile(rf"(?:(?P<month>{MONTH})\s*(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*)?)?(?P<year>{YEAR})\b", re.I)
LONG_DATE = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>{YEAR})\b", re.I)
DAY_OF_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+day\s+of\s+(?P<month>{MONTH}),?\s+(?P<year>{YEAR})\b", re.I
)
SLASHED = re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})\b")


def iso(found: re.Match[str]) -> str:
    """`Mar. 19, 2012` -> 2012-03-19; `June 2021` -> 2021-06; `2013` -> 2013."""
    year, month, day = found["year"], found["month"], found["day"]
    if not month:
        return year
    number = _MONTHS[month[:3].casefold()]  # OCR prints a long s
    return f"{year}-{number:02d}-{int(day):02d}" if day else f"{year}-{number:02d}"


def slashed(found: re.Match[str]) -> str:
    """`09/11/24` -> 2024-09-11; two-digit years are 19xx from 70 on, as CM/ECF began long after."""
    year = int(found["y"])
    if year < 100:
        year += 1900 if year >= 70 else 2000
    return f"{year}-{int(found['m']):02d}-{int(found['d']):02d}"


def in_words(text: str) -> str | None:
    """The one full date in a piece of text, or None where there is none or more than one."""
    days = {iso(m) for m in LONG_DATE.finditer(text)} | {iso(m) for m in DAY_OF_DATE.finditer(text)}
    days |= {slashed(m) for m in SLASHED.finditer(text)}
    return days.pop() if len(days) == 1 and all(map(is_day, days)) else None


def is_day(day: str) -> bool:
    """Whether an ISO day is in the calendar; a misread "June 31, 2024" is not."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
