"""Near-duplicates by named edits: a document with some words put in place of others, its nearness counted exactly.

The count is this module's own, apart from that of the reader it is held against: sets of runs of five words, letters
and figures in small letters, shared over joined.
"""

from __future__ import annotations

import re

from particulars.quarrelstone.seed import Seed

LOW, HIGH = 0.80, 0.97
_RUN = 5
_INSTEAD = "altered amended corrected deleted inserted restated substituted transposed updated withdrawn".split()
_WORD = re.compile(r"[A-Za-z]{3,}")


def jaccard(one: str, other: str) -> float:
    """How near two texts are: runs of five words that both hold, over those that either holds."""
    a, b = runs(one), runs(other)
    return len(a & b) / len(a | b)


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words of a text."""
    words = re.findall(r"[^\W_]+", text.lower())
    return frozenset(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))


def edited(seed: Seed, label: str, said: str, aim: float) -> str:
    """The words with others in their place, one after another, as long as the nearness stays above the aim."""
    places = [m.span() for m in _WORD.finditer(said)]
    chosen = sorted(range(len(places)), key=lambda i: seed.draw(f"{label}/edit", i))
    new, done = said, 0
    for count in range(1, len(chosen) + 1):
        trial = _with(said, [places[i] for i in sorted(chosen[:count])], seed, label)
        if jaccard(said, trial) < aim:
            break
        new, done = trial, count
    if not done:
        new = _with(said, [places[chosen[0]]], seed, label)
    return new


def _with(said: str, places: list[tuple[int, int]], seed: Seed, label: str) -> str:
    for at, (start, end) in reversed(list(enumerate(places))):
        said = said[:start] + seed.pick(_INSTEAD, f"{label}/instead", at) + said[end:]
    return said
