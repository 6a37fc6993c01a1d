"""A court whose name a caption sets in pieces around the parties, as courts of some States do.

    STATE OF MERIDIAN                         DISTRICT COURT
    COUNTY OF ALDER                  FOURTH JUDICIAL DISTRICT

The State, the county and the kind of court each stand in a row or cell of their own, and none of them is a party.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from particulars.reading.caption_cells import Cell
from particulars.reading.caption_words import is_prose
from particulars.reading.court_names import in_title_case, trial_court

_REACH = 24  # cells from the top among which the pieces stand
_KIND = re.compile(
    r"(?:IN\s+THE\s+)?(?P<kind>SUPERIOR|DISTRICT|CIRCUIT|COUNTY|SUPREME)\s+COURT(?:\s+(?:OF|FOR|IN\s+AND\s+FOR|DEPARTMENT))?[.,:]?",
    re.I,
)
_STATE = re.compile(
    r"(?:THE\s+)?(?:STATE|COMMONWEALTH)\s+OF\s+(?P<state>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)[.,:]?(?:\s+IN\s+THE)?",
    re.I,
)
_COUNTY = re.compile(
    r"(?P<county>(?:COUNTY|PARISH)\s+OF\s+[A-Z][\w.]+(?: [A-Z]\w+)?|[A-Z][\w.]+(?: [A-Z]\w+)?\s+(?:COUNTY|PARISH))(?:,\s+(?P<state>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?))?(?:,?\s+ss\.?)?[.,:]?"
    r"|(?P<place>[A-Z][\w.]+(?: [A-Z]\w+)?),\s+ss[.:]?",
    re.I,
)
_MORE = re.compile(
    r"(?P<division>[\w-]+\s+JUDICIAL\s+(?:DISTRICT|CIRCUIT)|(?:[\w-]+\s+){0,2}(?:DIVISION|DEPARTMENT|PART|TERM)(?:\s+\w{1,4})?|CIVIL\s+ACTION)[.,:]?",
    re.I,
)
_PIECES = (("kind", _KIND), ("state", _STATE), ("county", _COUNTY), ("more", _MORE))


@dataclass(frozen=True, slots=True)
class Scattered:
    """A court in pieces: as it is cited, in full, its district, and the cells that name it."""

    short: str | None
    full: str
    division: str | None
    cells: tuple[Cell, ...]


def scattered_court(cells: Sequence[Cell]) -> Scattered | None:
    """The court whose kind and State stand in cells of their own; None where one of the two is missing."""
    found: dict[str, tuple[Cell, re.Match[str]]] = {}
    for cell in cells[:_REACH]:
        if is_prose(cell.text):
            break
        for name, m in _named(cell.text):
            found.setdefault(name, (cell, m))
    if "kind" not in found or not (state := _state(found)):
        return None
    kind = found["kind"][1]["kind"]
    county = found["county"][1] if "county" in found else None
    where = (county["county"] or county["place"]) if county else None
    said = found["state"][1].group() if "state" in found else state
    full = ", ".join(in_title_case(" ".join(w.strip(" .,:").split())) for w in (f"{kind} Court", where, said) if w)
    more = found["more"][1]["division"] if "more" in found else None
    division = in_title_case(" ".join(more.split())) if more and "action" not in more.lower() else None
    return Scattered(
        trial_court(kind.lower(), state.lower()),
        full,
        division,
        tuple(dict.fromkeys(cell for cell, _ in found.values())),
    )


def _named(words: str) -> list[tuple[str, re.Match[str]]]:
    """What each piece of a row names; nothing where one of its pieces is none of a court's."""
    named = []
    for piece in re.split(r"\s{3,}", words.strip(" *")):
        fits = ((name, m) for name, pattern in _PIECES if (m := pattern.fullmatch(piece)))
        if (one := next(fits, None)) is None:
            return []
        named.append(one)
    return named


def _state(found: dict[str, tuple[Cell, re.Match[str]]]) -> str | None:
    """The State, from its own cell or behind the county."""
    for name in ("state", "county"):
        if name in found and (state := found[name][1]["state"]):
            return " ".join(state.split())
    return None
