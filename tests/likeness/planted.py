"""Texts with edits planted at a known rate, for the tests and the bench of near-duplicates."""

from __future__ import annotations

import random
from collections.abc import Sequence

_STEMS = (
    "agree answer attach bank bill board claim clause close copy court date deal debt deliver demand discover draft due "
    "enter expert fact file fund grant hearing issue join judge letter limit loan mail market motion note notice offer "
    "order paper party pay power price produce proof record reply report request review rule sale send serve settle share "
    "sign state store sum term title trade trial trust turn value vote warrant waive write year zone"
).split()
_ENDS = ("", "s", "ed", "ing", "er", "ment", "able", "al")
VOCABULARY = tuple(stem + end for stem in _STEMS for end in _ENDS)


def text(seed: int, length: int = 300) -> list[str]:
    """Words of an invented document, the same for the same seed."""
    chance = random.Random(seed)
    return [chance.choice(VOCABULARY) for _ in range(length)]


def edited(words: Sequence[str], aim: float, seed: int, size: int = 5) -> list[str]:
    """The words with edits planted one by one (replaced, taken out, put in) while the exact Jaccard is over the aim.

    What is handed back has the lowest Jaccard that is not under the aim, so that the pair is near by a known measure.
    """
    chance = random.Random(seed)
    now = list(words)
    for n in range(len(words)):
        tried = list(now)
        at = chance.randrange(len(tried))
        kind = chance.choice(("replaced", "taken out", "put in"))
        tried[at : at + (kind != "put in")] = [] if kind == "taken out" else [f"planted{n}"]
        if exact(words, tried, size) < aim:
            break
        now = tried
    return now


def exact(one: Sequence[str], other: Sequence[str], size: int = 5) -> float:
    """Jaccard over the sets of shingles as tuples of words: the slow, plain reference."""
    first, second = tuples(one, size), tuples(other, size)
    return len(first & second) / len(first | second) if first | second else 0.0


def tuples(words: Sequence[str], size: int = 5) -> set[tuple[str, ...]]:
    """The shingles of a text as tuples of words; a shorter text is one."""
    return {tuple(words[i : i + size]) for i in range(max(len(words) - size + 1, 1))} if words else set()
