"""The court and division that a caption names, as a citation abbreviates them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from particulars.reading.caption_words import is_prose
from particulars.reading.court_names import (
    cited_circuit,
    cited_district,
    cited_state,
    cited_state_court,
    in_title_case,
    trial_court,
)
from particulars.reading.windows import windows

_DISTRICT = re.compile(
    r"(?:(?:IN\s+THE\s+)?(?:UNITED\s+STATES\s+(?P<bankr>BANKRUPTCY|DISTRICT)\s+COURT|(?P<old>DISTRICT\s+COURT\s+OF\s+THE\s+UNITED\s+STATES))[\s,]*(?:FOR\s+THE\s+)?)?"
    r"(?:(?P<side>NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL|MIDDLE)\s+)?DISTRICT\s+OF\s+(?P<state>[A-Z][A-Za-z]+(?:[ \t]+[A-Z][A-Za-z]+){0,2})",
    re.I,
)
_CIRCUIT = re.compile(
    r"UNITED\s+STATES\s+COURT\s+OF\s+APPEALS\s*,?\s*(?:FOR\s+(?:THE\s+)?)?(?P<which>\w+|DISTRICT\s+OF\s+COLUMBIA)\s+CIRCUIT",
    re.I,
)
_SUPREME = re.compile(r"SUPREME\s+COURT\s+OF\s+THE\s+UNITED\s+STATES", re.I)
_DIVISION = re.compile(
    r"(?:(?P<district>(?:EASTERN|WESTERN|SOUTHERN|NORTHERN|MIDDLE)\s+DISTRICT)\s+)?\bDIVISION\s+(?P<number>ONE|TWO|THREE|FOUR|FIVE|SIX|[IVX]+|\d)\b|(?P<name>(?:(?:SAN|LOS|FORT|ST\.|EL|NEW|LAS|SANTA|LITTLE|BATON|GRAND|KANSAS|OKLAHOMA|SALT\s+LAKE|CORPUS)\s+)?[A-Z][A-Za-z.]+)\s+DIVISION\b",
    re.I,
)
_DIVISION_ROW = re.compile(
    r"(?:\s*\n){0,3}[\s(–—-]{0,4}(?P<name>[A-Z][A-Za-z.’'/&-]*(?: [A-Z][A-Za-z.’'/&-]*){0,3})\s+DIVISION\W{0,3}(?=\n|$)",
    re.I,
)
_SEAT = re.compile(
    r"\s{0,3}(?:AT |[-–—,] ?(?=(?:[A-Z]+ ){1,2}DISTRICT))(?P<seat>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=\s*(?:\n|$))",
    re.I,
)
_COUNTY = re.compile(
    r"\s*,?\s*(?:(?:IN\s+AND\s+)?FOR\s+(?:THE\s+)?)?(?P<county>COUNTY\s+OF\s+[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z]+){0,2}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?\s+COUNTY)(?=\W{0,3}(?:\n|$)|[-–—,\s])",
    re.I,
)
_RUN_TOGETHER = 200  # letters: a longer row is a page that lost its lines
_ROW = re.compile(r"[A-Za-z][^\n]*")
_BELOW = re.compile(r"(?:from\s+(?:the\s+)?|before\s+the\s+|\bto\s+the\s+)$", re.I)
_STATE_COURT = re.compile(
    r"\b(?:IN\s+THE\s+)?\b(?P<name>(?:SUPREME|SUPERIOR|CIRCUIT|DISTRICT|COUNTY|CHANCERY)\s+COURT\s+(?:OF|FOR)\s+(?:THE\s+)?(?:(?:STATE|COMMONWEALTH)\s+OF\s+)?(?!UNITED|THE\b)[A-Z]\w+(?: (?!COUNTY)[A-Z]\w+)?"
    r"|(?!(?:UNITED|THE|IN)\s)[A-Z]\w+(?: (?!COURT|STATES)[A-Z]\w+)?\s+(?:COURT\s+OF\s+(?:CRIMINAL\s+|CIVIL\s+)?APPEALS?|SUPREME\s+COURT|SUPERIOR\s+COURT)"
    r"|COURTS?\s+OF\s+(?:CRIMINAL\s+|CIVIL\s+)?APPEALS?\s+OF\s+(?:THE\s+(?:STATE|COMMONWEALTH)\s+OF\s+)?[A-Z]\w+(?: [A-Z]\w+)?"
    r"|COURT\s+OF\s+COMMON\s+PLEAS\s+(?:OF|FOR)\s+[A-Z]\w+\s+COUNTY(?:,?\s+(?:[A-Z]\w+)(?=\W{0,3}(?:\n|$)))?"
    r"|COURT\s+OF\s+CHANCERY\s+OF\s+(?:THE\s+STATE\s+OF\s+)?[A-Z]\w+)",
    re.I,
)
_COUNTY_COURT = re.compile(
    r"(?:IN\s+THE\s+)?(?P<kind>SUPERIOR|CIRCUIT|DISTRICT)\s+COURT\s+(?:OF|FOR|IN)\s+(?:AND\s+FOR\s+)?(?:THE\s+)?"
    r"(?:[\w-]+\s+JUDICIAL\s+(?:CIRCUIT|DISTRICT),?\s+(?:IN\s+AND\s+FOR|OF|FOR)\s+)?"
    r"(?P<county>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+)? COUNTY),?\s+(?:STATE\s+OF\s+)?(?!OF\b)(?P<state>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)",
    re.I,
)
_BOARD = re.compile(
    r"(?P<name>(?:[A-Z][\w’']*\s+){1,4}(?:BUREAU\s+OF\s+)?WORKERS[’']\s+COMPENSATION(?:\s+(?:WORKERS[’']\s+COMPENSATION\s+)?APPEALS\s+BOARD)?|[A-Z]\w+\s+(?:TAX|CLAIMS)\s+COURT)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Court:
    """A court as a caption names it; offsets in the reading text."""

    short: str | None
    full: str
    division: str | None
    start: int
    end: int


def court_of(head: str) -> Court | None:
    """The court named first in the rows at the head of a paper; of a court below ("Appeal from …") nothing is taken."""
    found = [(m.start(), m.end(), short) for short, m in _candidates(head)]
    if not found:
        return None
    start, end, short = min(found, key=lambda x: (x[0], -x[1]))
    full = in_title_case(re.sub(r"^IN\s+THE\s+", "", " ".join(head[start:end].split()), flags=re.I))
    if (short is None or short.endswith("Ct.")) and (county := _COUNTY.match(head, end)):
        end, full = county.end(), f"{full}, {in_title_case(' '.join(county['county'].split()))}"
    name, end = _division(head, end)
    return Court(short, full, name, start, end)


def _division(head: str, end: int) -> tuple[str | None, int]:
    """The division named under a court, and where its row ends."""
    if seat := _SEAT.match(head, end):
        return in_title_case(" ".join(seat["seat"].split())), seat.end()
    if row := _DIVISION_ROW.match(head, end):
        return f"{in_title_case(row['name'])} Division", row.end()
    found = _DIVISION.search(head, end, min(len(head), end + 60))
    if found and found["number"]:
        name = f"Division {in_title_case(found['number'])}"
        return (
            f"{in_title_case(' '.join(found['district'].split()))}, {name}" if found["district"] else name
        ), found.end()
    if (
        found
        and found["name"].upper() not in ("THE", "AND", "OF", "THIS")
        and not re.search(r"[a-z]{3}", head[end : found.start()])
    ):
        return f"{in_title_case(found['name'])} Division", found.end()
    return None, end


def _candidates(head: str) -> Iterator[tuple[str | None, re.Match[str]]]:
    """Courts that a row begins with, the first of each kind; one set in capitals before one that is not."""
    rows = list(_rows(head))
    for m in islice(_heading(_SUPREME, head, rows), 1):
        yield "U.S.", m
    for m in islice(_heading(_CIRCUIT, head, rows), 1):
        yield cited_circuit(m["which"]), m
    districts = [
        m for m in _heading(_DISTRICT, head, rows) if m["bankr"] or m["old"] or (m["side"] and m.group().isupper())
    ]
    for m in sorted(districts, key=lambda m: (not m.group().isupper(), m.start()))[:1]:
        yield cited_district(m), _cut(head, m)
    for m in islice(_heading(_COUNTY_COURT, head, rows), 1):
        yield trial_court(m["kind"].lower(), " ".join(m["state"].lower().split())), m
    for m in islice(_heading(_STATE_COURT, head, rows), 1):
        yield cited_state_court(m["name"]), m
    for m in islice(_heading(_BOARD, head, rows), 1):
        yield None, m


def _rows(head: str) -> Iterator[tuple[int, int, bool]]:
    """The rows that may name a court: not sentences; of a page run into one row, what stands around "COURT"; and which it is."""
    for found in _ROW.finditer(head):
        low, high = found.span()
        if high - low > _RUN_TOGETHER:
            yield from ((low + a, low + b, False) for a, b in windows(head[low:high], ("COURT", "DISTRICT OF"), 60, 90))
        elif not is_prose(found.group()) and not _BELOW.search(head, max(0, low - 24), low):
            yield low, high, True


def _heading(pattern: re.Pattern[str], head: str, rows: Sequence[tuple[int, int, bool]]) -> Iterator[re.Match[str]]:
    """Matches at the beginning of a row, or anywhere in capitals around a "COURT" of a page run into one row."""
    for low, high, is_row in rows:
        if is_row:
            if m := pattern.match(head, low):
                yield m
        else:
            yield from (
                m
                for m in pattern.finditer(head, low, high)
                if m.group().isupper() and not _BELOW.search(head, max(0, m.start() - 24), m.start())
            )


def _cut(head: str, found: re.Match[str]) -> re.Match[str]:
    """The match without words that follow the State's name."""
    name, _ = cited_state(found["state"])
    again = _DISTRICT.match(head, found.start(), found.start("state") + len(name))
    return again or found
