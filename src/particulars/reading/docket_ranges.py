"""Docket numbers as a paper prints them, each by itself: “ECF Nos. 84–87” is 84, 85, 86, 87.

ECF Nos. 84–87              84 85 86 87
Dkt. Nos. 5, 7 & 9-11       5 7 9 10 11
ECF No. 12-1                12-1 (an attachment, since one number is said)
ECF Nos. 12-1 and 12-2      12-1 12-2
ECF Nos. 12-1 to 12-3       12-1 12-2 12-3
ECF Nos. 87–84              none: it runs backwards, and a person is told
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MOST = 200  # no paper cites more docket entries in one range; a misread digit does
_PLURAL = re.compile(r"\b(?:Nos\.?|Numbers|Entries|Docs\.|Documents)\s*:?\s*(?=\d)", re.I)
_LEAD = re.compile(r"[^\d]*")
_ONE = r"\d{1,4}(?:-\d{1,3})?"
_PIECE = re.compile(
    rf"(?P<first>\d{{1,4}}(?:-\d{{1,3}}(?!\d))?)(?:\s?(?P<dash>[–—]|\bto\b|\bthrough\b|\bthru\b)\s?(?P<last>{_ONE}))?(?![\d:])"
)
_BETWEEN = re.compile(r"\s?(?:,\s?(?:and\s|&\s)?|;\s?|\band\s|&)\s?")


@dataclass(frozen=True, slots=True)
class Expansion:
    """The numbers in the order printed, each once, and what was left unexpanded and why."""

    numbers: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def expand(printed: str) -> tuple[str, ...]:
    """The docket numbers that a printed citation means; what is in doubt is left out."""
    return expansion(printed).numbers


def expansion(printed: str) -> Expansion:
    """The docket numbers that a printed citation means, and every range that was not expanded with the reason."""
    plural = _PLURAL.search(printed)
    at = plural.end() if plural else _LEAD.match(printed).end()  # type: ignore[union-attr]
    numbers: list[str] = []
    doubts: list[str] = []
    while piece := _PIECE.match(printed, at):
        some, doubt = _piece(piece, plural is not None)
        numbers += some
        doubts += [doubt] if doubt else []
        between = _BETWEEN.match(printed, piece.end())
        if not between or not plural:
            break
        at = between.end()
    return Expansion(tuple(dict.fromkeys(numbers)), tuple(doubts))


def _piece(piece: re.Match[str], plural: bool) -> tuple[list[str], str]:
    first, last = piece["first"], piece["last"]
    if last is not None:
        if not plural and piece["dash"] in "–—":
            return [], f"“{piece[0]}” after “No.” may be a range or an attachment"
        return _range(piece[0], first, last)
    head, _, tail = first.partition("-")
    if not tail or not plural or (int(tail) <= int(head) and len(tail) == 1):
        return [first], ""
    if int(tail) <= int(head):
        return [], f"“{first}” may be an attachment or a range that is printed short"
    return _range(piece[0], head, tail)


def _range(printed: str, first: str, last: str) -> tuple[list[str], str]:
    (entry, _, part), (entry_to, _, part_to) = first.partition("-"), last.partition("-")
    if bool(part) != bool(part_to) or (part and entry != entry_to):
        return [], f"“{printed}” runs from an entry to an attachment"
    low, high = (int(part), int(part_to)) if part else (int(entry), int(entry_to))
    if high <= low:
        return [], f"“{printed}” runs backwards or nowhere"
    if high - low >= _MOST:
        return [], f"“{printed}” would be {high - low + 1} entries"
    return [f"{entry}-{n}" if part else str(n) for n in range(low, high + 1)], ""
