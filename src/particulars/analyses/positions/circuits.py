"""The circuit a court belongs to, from the dated table of courts; a court that is not in it has none."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

_APPEALS = re.compile(r"(?P<which>\d{1,2}(?:st|d|nd|rd|th)|D\.\s?C\.|Fed\.)\s?Cir\.?", re.I)


def circuit_of(court: str | None, date: str | None = None) -> str | None:
    """`N.D. Cal.` -> `9th Cir.`; a decision of before a circuit was divided belongs to the circuit of its day."""
    if not court:
        return None
    if found := _APPEALS.fullmatch(court.strip()):
        return _appeals().get(_folded(found.group()))
    plain = re.sub(r"^bankr", "", _folded(court))
    circuit = _courts().get(plain)
    for earlier in _table()["earlier"]:
        if circuit == earlier["circuit"] and date and date < earlier["before"]:
            return str(earlier["was"])
    return circuit


def circuit_named(name: str) -> str | None:
    """`Second` -> `2d Cir.`"""
    return _names().get(_folded(name))


def circuit_names() -> tuple[str, ...]:
    """The names of the circuits as prose has them: First, Second, …, D.C., Federal."""
    return tuple(str(row["name"]) for row in _table()["circuits"])


def in_order(circuit: str | None) -> tuple[int, str]:
    """A sort key: numbered circuits by number, then D.C. and Federal, then none."""
    if circuit is None:
        return 99, ""
    number = re.match(r"\d+", circuit)
    return (int(number.group()), circuit) if number else (50, circuit)


def _folded(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.casefold().replace("2nd", "2d").replace("3rd", "3d"))


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((files("particulars") / "rules" / "circuits.json").read_text(encoding="utf8"))
    return table


@cache
def _courts() -> dict[str, str]:
    return {_folded(court): row["circuit"] for row in _table()["circuits"] for court in row["courts"]}


@cache
def _appeals() -> dict[str, str]:
    return {_folded(row["circuit"]): row["circuit"] for row in _table()["circuits"]}


@cache
def _names() -> dict[str, str]:
    return {_folded(row["name"]): row["circuit"] for row in _table()["circuits"]}
