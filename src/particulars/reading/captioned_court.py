"""The court and division that a caption names, as a citation abbreviates them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.reporters import courts_by_name, state_abbreviations

_DISTRICT = re.compile(
    r"(?:(?:IN\s+THE\s+)?UNITED\s+STATES\s+(?P<bankr>BANKRUPTCY|DISTRICT)\s+COURT[\s,]*(?:FOR\s+THE\s+)?)?"
    r"(?:(?P<side>NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL|MIDDLE)\s+)?DISTRICT\s+OF\s+(?P<state>[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+){0,2})",
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
_ORDINALS = {
    w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(), 1)
}
_SUFFIX = {1: "1st", 2: "2d", 3: "3d"}
_STATE_COURT = re.compile(
    r"(?:IN\s+THE\s+)?(?P<name>(?:SUPREME\s+COURT\s+OF\s+(?:THE\s+STATE\s+OF\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?|[A-Z]\w+(?:\s[A-Z]\w+)?\s+(?:COURT\s+OF\s+(?:CRIMINAL\s+|CIVIL\s+)?APPEALS?|SUPREME\s+COURT|SUPERIOR\s+COURT)|COURTS?\s+OF\s+APPEALS?\s+OF\s+(?:THE\s+STATE\s+OF\s+)?[A-Z]\w+))",
    re.I,
)
_BOARD = re.compile(
    r"(?P<name>(?:[A-Z][\w’']*\s+){1,4}(?:BUREAU\s+OF\s+)?WORKERS[’']\s+COMPENSATION(?:\s+APPEALS\s+BOARD)?|[A-Z]\w+\s+(?:TAX|CLAIMS)\s+COURT)",
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
    """The court named first in the head of a paper; of a court below ("Appeal from …") nothing is taken."""
    best: tuple[int, int, str | None] | None = None
    for short, found in _candidates(head):
        if re.search(
            r"(?:from\s+(?:the\s+)?|before\s+the\s+|\bto\s+the\s+)$",
            head[max(0, found.start() - 20) : found.start()],
            re.I,
        ):
            continue
        if best is None or found.start() < best[0]:
            best = (found.start(), found.end(), short)
    if best is None:
        return None
    start, end, short = best
    division = _DIVISION.search(head, end, min(len(head), end + 60))
    name = None
    if division and division["number"]:
        name = f"Division {_title(division['number'])}"
        name = f"{_title(division['district'])}, {name}" if division["district"] else name
    elif division and division["name"].upper() not in ("THE", "AND", "OF", "THIS"):
        name = f"{_title(division['name'])} Division"
    return Court(short, _title(" ".join(head[start:end].split())), name, start, end)


def _candidates(head: str) -> list[tuple[str | None, re.Match[str]]]:
    out: list[tuple[str | None, re.Match[str]]] = []
    if m := _SUPREME.search(head):
        out.append(("U.S.", m))
    if m := _CIRCUIT.search(head):
        out.append((_circuit(m["which"]), m))
    for m in _DISTRICT.finditer(head):
        if m["bankr"] or (m["side"] and m.group().isupper()):
            out.append((_district(m), _cut(head, m)))
            break
    if m := _STATE_COURT.search(head):
        out.append((_state_court(m["name"]), m))
    if m := _BOARD.search(head):
        out.append((None, m))
    return out


def _circuit(which: str) -> str | None:
    which = " ".join(which.lower().split())
    if which in ("district of columbia",):
        return "D.C. Cir."
    if which == "federal":
        return "Fed. Cir."
    n = _ORDINALS.get(which)
    return f"{_SUFFIX.get(n, f'{n}th')} Cir." if n else None


def _state(words: str) -> tuple[str, str]:
    """The State at the head of `words` and its abbreviation; an unknown one keeps its first word ("Meridian")."""
    table = {
        **state_abbreviations(),
        "columbia": "D.C.",
        "puerto rico": "P.R.",
        "guam": "Guam",
        "virgin islands": "V.I.",
    }
    tokens = words.split()
    for n in (3, 2, 1):
        name = " ".join(tokens[:n]).lower()
        if len(tokens) >= n and name in table:
            return " ".join(tokens[:n]), table[name]
    return tokens[0], tokens[0].capitalize()


def _district(found: re.Match[str]) -> str:
    side = (found["side"] or "")[:1].upper()
    _, short = _state(found["state"])
    head = f"{side}.D." if side else "D."
    joined = f"{head}{short}" if re.fullmatch(r"(?:[A-Z]\.){2,}", short) else f"{head} {short}"
    return f"Bankr. {joined}" if (found["bankr"] or "").upper() == "BANKRUPTCY" else joined


def _cut(head: str, found: re.Match[str]) -> re.Match[str]:
    """The match without words that follow the State's name."""
    name, _ = _state(found["state"])
    again = _DISTRICT.match(head, found.start(), found.start("state") + len(name))
    return again or found


def _state_court(name: str) -> str | None:
    words = " ".join(name.lower().split())
    table = courts_by_name()
    if words in table:
        return table[words]
    if m := re.match(r"(?:supreme court of )(?:the state of )?(.+)", words):
        return table.get(f"{m.group(1)} supreme court") or table.get(f"supreme court of {m.group(1)}")
    if m := re.match(r"courts? of appeals? of (?:the state of )?(.+)", words):
        return table.get(f"{m.group(1)} court of appeals") or table.get(f"court of appeals of {m.group(1)}")
    return None


def _title(text: str) -> str:
    small = ("of", "the", "for", "and", "in")
    return " ".join(
        w.lower() if w.lower() in small and i else w.capitalize() if w.isupper() or w.islower() else w
        for i, w in enumerate(text.split())
    )
