"""The numbers by which a ruling says what was asked for: discovery requests by set, motions by docket number."""

from __future__ import annotations

import re

_NUMBERS = r"\d{1,4}(?:-\d{1,3})?(?:\s?(?:,\s?(?:and\s)?|–|—|through|to|and|&|-)\s?\d{1,4}(?![\d:]))*"
_REQUEST = re.compile(
    rf"(?P<kind>RFPs?|RFAs?|ROGs?|Requests?\s(?:for\s(?:Production|Admission)\s)?|Interrogator(?:y|ies)|Document\sRequests?|Topics?|Subpoenas?)\s?"
    rf"(?:Nos?\.|Numbers?|#)?\s?(?P<numbers>{_NUMBERS})",
    re.I,
)
_DOCKET = re.compile(
    rf"(?P<kind>ECF|Dkt\.?|Docket|D\.I\.|Doc\.|D\.E\.)\s?(?:Nos?\.|Numbers?|Entr(?:y|ies)|#)?\s?(?P<numbers>{_NUMBERS})",
    re.I,
)
_NAMES = {"rfp": "RFP", "rfa": "RFA", "rog": "Interrogatory", "int": "Interrogatory", "top": "Topic", "sub": "Subpoena"}


def request_numbers(words: str) -> tuple[str, ...]:
    """Each discovery request these words number, one by one: `Interrogatory No. 17`, `RFP No. 14`."""
    found: list[str] = []
    for m in _REQUEST.finditer(words):
        name = _NAMES.get(m["kind"].strip().lower()[:3], "Request")
        name = "RFA" if "admission" in m["kind"].lower() else "RFP" if "production" in m["kind"].lower() else name
        found += [f"{name} No. {n}" for n in _each(m["numbers"])]
    return tuple(dict.fromkeys(found))


def docket_numbers(words: str) -> tuple[str, ...]:
    """Each docket number these words name, one by one: `ECF No. 81`."""
    found = [f"ECF No. {n}" for m in _DOCKET.finditer(words) for n in _each(m["numbers"])]
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
