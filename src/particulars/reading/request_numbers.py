"""The numbers by which a ruling says what was asked for: discovery requests by set, motions by docket number."""

from __future__ import annotations

import re

from particulars.reading.docket_ranges import expand

_NUMBER = r"(?<!\d)\d{1,4}(?!\d|:)"
_MARK = r"(?:Nos?\.?|nos?\.|Numbers?|numbers?|#)"
# A name with a capital may stand right before its number; "requests 30 days" and "Subpoenas 14 days before" have none.
_REQUEST = re.compile(
    r"\b(?P<kind>RFPs?|RFAs?|R(?i:ogs?)|(?i:(?:Document\s)?Requests?(?:\sfor\s(?:Production|Admissions?))?|Interrogator(?:y|ies)|Topics?|Subpoenas?))"
    rf"\s?(?P<mark>{_MARK}\s?)?(?P<numbers>{_NUMBER}(?:\s?(?:,\s?(?:and\s)?|–|—|through|to|and|&|-)\s?{_NUMBER})*)"
    r"(?!\s(?:business\s|court\s|calendar\s)?(?:hour|day|week|month|year)s?\b)"
)
_DOCKET = re.compile(
    r"\b(?:ECF|Dkt\.?|Docket|D\.I\.|Doc\.|D\.E\.)\s?(?:Nos?\.?|Numbers?|Entr(?:y|ies)|#)?\s?"
    r"\d{1,4}(?:-\d{1,3})?(?:\s?(?:,\s?(?:and\s)?|–|—|through|to|and|&)\s?\d{1,4}(?:-\d{1,3})?(?![\d:]))*",
    re.I,
)
_BRACKETED = re.compile(r"\[#\s?(?P<number>\d{1,4}(?:-\d{1,3})?)\]")
_NAMES = {"rfp": "RFP", "rfa": "RFA", "rog": "Interrogatory", "int": "Interrogatory", "top": "Topic", "sub": "Subpoena"}


def request_numbers(words: str) -> tuple[str, ...]:
    """Each discovery request these words number, one by one: `Interrogatory No. 17`, `RFP No. 14`."""
    found: list[str] = []
    for m in _REQUEST.finditer(words):
        kind = m["kind"]
        if kind[0].islower() and not m["mark"]:
            continue
        name = _NAMES.get(kind[:3].lower(), "Request")
        name = "RFA" if "admission" in kind.lower() else "RFP" if "production" in kind.lower() else name
        found += [f"{name} No. {n}" for n in _each(m["numbers"])]
    return tuple(dict.fromkeys(found))


def docket_numbers(words: str) -> tuple[str, ...]:
    """Each docket number these words name, one by one: `ECF No. 81`; what may be a range or an attachment is left out."""
    found = [f"ECF No. {n}" for m in _DOCKET.finditer(words) for n in expand(m.group())]
    found += [f"ECF No. {m['number']}" for m in _BRACKETED.finditer(words)]
    return tuple(dict.fromkeys(found))


def _each(numbers: str) -> list[str]:
    """`14–17` -> 14, 15, 16, 17; a range over more than a hundred is kept as it stands."""
    out: list[str] = []
    for part in re.split(r",\s?(?:and\s)?|\s?(?:and|&)\s?", numbers):
        ends = re.fullmatch(r"\s*(\d+)\s?(?:–|—|through|to|-)\s?(\d+)\s*", part)
        if ends and int(ends[1]) < int(ends[2]) <= int(ends[1]) + 100:
            out += [str(n) for n in range(int(ends[1]), int(ends[2]) + 1)]
        elif part.strip():
            out.append(part.strip())
    return out
