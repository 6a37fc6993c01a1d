"""Court and date: read from the parenthetical behind a citation to a case."""

from __future__ import annotations

import re

from particulars.reading.brackets import bracket
from particulars.reading.dates import DATE, iso
from particulars.reading.reporters import court

_PAREN = re.compile(r",?\.?\s?\(")
_DISTRICT_SHAPE = re.compile(r"(?:[NSEWCM]\.\s?)?D\.\s?[A-Z][a-z]{2,}\.?$")
_BEFORE_DATE = re.compile(r"(?:filed|decided|slip op\.?|unpublished|en banc|per curiam|argued)[,;]?\s*$", re.I)


def court_and_date(text: str, end: int) -> tuple[str | None, str | None, int]:
    """Court and date of the parenthetical that follows, and where it ends; nothing where it explains instead."""
    opening = _PAREN.match(text, end)
    if not opening:
        return None, None, end
    one = bracket(text, opening.end() - 1)
    inner = text[one.start + 1 : one.end - 1] if one.closed else text[one.start + 1 : one.start + 60].split(")")[0]
    place = read_court(inner)
    if place is None:
        return None, None, end
    return place[0], place[1], one.end if one.closed else one.start + 1 + len(inner)


def read_court(inner: str) -> tuple[str | None, str | None] | None:
    """Court and ISO date of a parenthetical's words, or None where it is no court-and-date parenthetical.

    `N.D. Cal., Mar. 30, 2009` -> (N.D. Cal., 2009-03-30); `1987` -> (None, 1987); `S.D.N.Y.` -> (S.D.N.Y., None).
    """
    inner = inner.strip()
    if len(inner) > 90:
        return None
    date = max(DATE.finditer(inner), key=lambda found: found.start(), default=None)
    head = inner[: date.start()] if date else inner
    tail = inner[date.end() :] if date else ""
    head = _BEFORE_DATE.sub("", head.strip(" ,;")).strip(" ,")
    known = (court(head) or (" ".join(head.split()) if _DISTRICT_SHAPE.match(head) else None)) if head else None
    if date is None:
        return (known, None) if known and "." in head + "." and head[:1].isupper() and len(head) > 2 else None
    if tail and not re.match(r"\s*(?:\(|,?\s*(?:en banc|per curiam|unpublished|amended|\[)|$)", tail):
        return None
    if head and known is None:
        if not re.match(r"[A-Z0-9][\w.’'&\s-]{0,60}$", head) or not re.search(r"\.|^[A-Z]{2,}|\d", head):
            return None
        known = " ".join(head.split())
    return known, iso(date)
