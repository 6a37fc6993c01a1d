"""Containment: one text inside another, such as a draft in the final or an old message quoted in a reply.

The containment of A in B is the share of A's different shingles that B holds too. It goes one way: a page inside a
book is contained whole, the book in the page hardly at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from particulars.errors import Misused
from particulars.likeness.normalise import norm_sha256
from particulars.likeness.runs import common_runs
from particulars.likeness.shingles import HASHING, shingle_set
from particulars.likeness.words import LIMIT, RULE, placed_words, words

LIMITS = (
    "Containment is counted in words: it says nothing about which text came first, or which was made from which.",
    "A text shorter than the fewest shingles is not looked for in others, since any long text may hold it by chance.",
    "The stretches are runs of at least one shingle, the longest from each word on; where the same words stand in the "
    "outer text more than once, one place is given. Shorter agreements are not listed.",
    "Two texts each of which stands inside the other are near-duplicates rather than part and whole: both shares are given.",
    LIMIT,
)


@dataclass(frozen=True, slots=True)
class Containing:
    """What is called contained."""

    words: int = 5  # of one shingle
    threshold: float = 0.8
    fewest: int = 10  # different shingles of the text that is looked for

    def __post_init__(self) -> None:
        if not 0 < self.threshold <= 1 or self.words < 1 or self.fewest < 1:
            raise Misused("Containment wants a threshold over 0 and up to 1, and at least one shingle of one word.")

    @property
    def method(self) -> str:
        """The parameters in words, as a paper prints them."""
        return (
            f"at least {self.threshold:g} of the different shingles of {self.words} words of one text, of which it has "
            f"{self.fewest} or more, stand in the other; {RULE}; {HASHING}; every pair that could reach the threshold is "
            f"looked up by its rarest shingles and counted in full"
        )


class Contained(NamedTuple):
    """A text that stands inside another: how many of its shingles the other holds, of how many, and the other way round."""

    inner: str
    outer: str
    shared: int
    of: int
    score: float
    outer_of: int
    outer_score: float


class Stretch(NamedTuple):
    """Words that stand in both texts alike: code points of the inner text, and of the outer."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    words: int


def contained(documents: Sequence[tuple[str, str]], containing: Containing | None = None) -> tuple[Contained, ...]:
    """Finds which of the documents, given as (key, text), stand inside which others; sorted by the inner's key.

    Texts that are the same after normalisation stand under their first key, and are not paired with each other.

    Raises:
        Misused: a key is given twice.
    """
    containing = containing or Containing()
    sets = _different(documents, containing.words)
    counts = Counter(shingle for one in sets.values() for shingle in one)
    # Of n shingles at least `least` must be shared, so one of any n - least + 1 is; the rarest are in the fewest texts
    # (the prefix filter of Chaudhuri, Ganti, Kaushik, ICDE 2006). No pair is overlooked.
    rarest = {
        key: sorted(one, key=lambda s: (counts[s], s))[: len(one) - _least(len(one), containing.threshold) + 1]
        for key, one in sets.items()
        if len(one) >= containing.fewest
    }
    wanted = {shingle for one in rarest.values() for shingle in one if counts[shingle] > 1}
    holders: dict[int, list[str]] = {}
    for key in sorted(sets):
        for shingle in sets[key] & wanted:
            holders.setdefault(shingle, []).append(key)
    found = []
    for inner, few in sorted(rarest.items()):
        for outer in sorted({key for s in few for key in holders.get(s, ()) if key != inner}):
            shared, of, whole = len(sets[inner] & sets[outer]), len(sets[inner]), len(sets[outer])
            if shared / of >= containing.threshold:
                found.append(Contained(inner, outer, shared, of, shared / of, whole, shared / whole))
    return tuple(found)


def containment(inner: str, outer: str, size: int = 5) -> tuple[int, int]:
    """How many of the inner text's different shingles the outer holds, and of how many."""
    one, other = set(shingle_set(words(inner), size)), set(shingle_set(words(outer), size))
    return len(one & other), len(one)


def stretches(inner: str, outer: str, size: int = 5) -> tuple[Stretch, ...]:
    """The stretches of the inner text that stand in the outer word for word, in the inner's order."""
    one, other = placed_words(inner), placed_words(outer)
    runs = common_runs([w.text for w in one], [w.text for w in other], size)
    return tuple(
        Stretch(
            one[run.one].start,
            one[run.one + run.length - 1].end,
            other[run.other].start,
            other[run.other + run.length - 1].end,
            run.length,
        )
        for run in runs
    )


def _different(documents: Sequence[tuple[str, str]], size: int) -> dict[str, frozenset[int]]:
    firsts: dict[str, str] = {}
    texts: dict[str, str] = {}
    for key, text in documents:
        if key in texts:
            raise Misused(f"Two documents go by the key {key}; give each its own.")
        texts[key] = text
        norm = norm_sha256(text)
        firsts[norm] = min(key, firsts.get(norm, key))
    return {key: frozenset(shingle_set(words(texts[key]), size)) for key in firsts.values()}


def _least(size: int, threshold: float) -> int:
    """The fewest shingles of so many that reach the threshold."""
    least = ceil(Fraction(threshold) * size)
    return least - 1 if least > 1 and (least - 1) / size >= threshold else least
