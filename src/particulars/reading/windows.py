"""Windows: the stretches of a text around its cheap marks, so that a costly pattern looks only where it can match."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER_HEADS = frozenset("0123456789*¶p§[")


def windows(
    text: str, marks: tuple[str, ...], before: int, after: int, *, numbered: tuple[str, ...] = ()
) -> list[tuple[int, int]]:
    """Stretches from `before` characters ahead of each mark to `after` behind it, overlapping ones made one.

    A mark of `numbered` counts only where a number, a star or a paragraph mark follows it (" at 12").
    """
    places: list[int] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    for mark in numbered:
        at = text.find(mark)
        while at >= 0:
            if text[at + len(mark) : at + len(mark) + 1] in _NUMBER_HEADS:
                places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    out: list[tuple[int, int]] = []
    low = high = -1
    for start in places:
        if start - before > high:
            if high >= 0:
                out.append((low, high))
            low = max(0, start - before)
        high = max(high, start + after)
    if high >= 0:
        out.append((low, min(high, len(text))))
    return out


def found_in(pattern: re.Pattern[str], text: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Matches of a pattern inside the stretches, in order; what stands before a stretch is still looked back at."""
    for low, high in stretches:
        yield from pattern.finditer(text, low, high)
