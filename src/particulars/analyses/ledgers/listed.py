"""Items of a list inside one sentence: `(1) …; (2) …; and 3) …`, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"(?<![\w§.(])\(?(?P<n>\d{1,2}|[ivx]{1,4}|[a-h])\)\s+(?=[\w“\"‘'])")
_TAIL = re.compile(r"[\s,;:.]*(?:\b(?:and|or))?[\s,;:.]*$")
_ORDERED = ("1 2 3 4 5 6 7 8 9 10 11 12".split(), "i ii iii iv v vi vii viii".split(), "a b c d e f g h".split())


@dataclass(frozen=True, slots=True)
class Listed:
    """One item: its number as printed and its offsets in the words."""

    number: str
    start: int
    end: int


def listed(words: str, at: int = 0) -> tuple[Listed, ...]:
    """The items of the list after `at`, where their numbers run from the first on; fewer than two are no list."""
    marks = list(_MARK.finditer(words, at))
    for numbers in _ORDERED:
        found = [m for m in marks if m["n"] in numbers]
        if len(found) > 1 and [m["n"] for m in found] == numbers[: len(found)]:
            ends = [m.start() for m in found[1:]] + [len(words)]
            spans = ((m["n"], m.end(), end) for m, end in zip(found, ends, strict=True))
            return tuple(Listed(n, start, start + len(_TAIL.sub("", words[start:end]))) for n, start, end in spans)
    return ()
