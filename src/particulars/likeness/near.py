"""Near-duplicates: candidates by MinHash, each pair verified by its exact Jaccard, reported as groups around a pivot.

The Jaccard of two texts is the number of different shingles that both hold over the number that either holds.

    A  the parties agree to terms one two          shingles of five words: 3
    B  the parties agree to terms one three        shared 2, either 4: 0.50
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rensa import RMinHash

from particulars.errors import Misused
from particulars.likeness.candidates import candidate_pairs, chance_of_a_miss, rows_of_a_band
from particulars.likeness.counting import shared_counts
from particulars.likeness.normalise import norm_sha256, normalised
from particulars.likeness.shingles import HASHING, shingle_set
from particulars.likeness.words import LIMIT, RULE, words


@dataclass(frozen=True, slots=True)
class Nearness:
    """What is called near, and how it is looked for."""

    words: int = 5  # of one shingle
    threshold: float = 0.8
    permutations: int = 128
    missed: float = 0.0001  # probability, at the most, of overlooking a pair at the threshold
    seed: int = 1
    common_above: int = 0  # a shingle in more different texts than this is left out of every count; 0 leaves none out

    def __post_init__(self) -> None:
        if not 0 < self.threshold <= 1 or self.words < 1 or self.permutations < 1:
            raise Misused("Near wants a threshold over 0 and up to 1, and shingles and signatures of at least one.")

    @property
    def rows(self) -> int:
        """Places of a signature in one band."""
        return rows_of_a_band(self.threshold, self.permutations, self.missed)

    @property
    def method(self) -> str:
        """The parameters in words, as a paper prints them."""
        bands = self.permutations // self.rows
        left_out = (
            f"; shingles of more than {self.common_above} different texts left out of both counts"
            if self.common_above
            else ""
        )
        return (
            f"exact Jaccard of at least {self.threshold:g} over the sets of shingles of {self.words} words{left_out}; "
            f"{RULE}; {HASHING}; candidates by MinHash (rensa, version {RMinHash.ALGORITHM_VERSION} of its signature, "
            f"seed {self.seed}) in {bands} bands of {self.rows}; every candidate verified; texts identical after "
            f"normalisation first counted as one"
        )


class Compared(NamedTuple):
    """What became of one document: the text it stands under, and its counts; `state` says if it was not compared."""

    key: str
    same_as: str  # the first key, in order, whose text is the same; its own where it is the first
    shingles: int
    left_out: int  # shingles that are too common
    state: str


class Pair(NamedTuple):
    """Two different texts, verified: the shingles both hold, those either holds, and the one over the other."""

    one: str
    other: str
    shared: int
    either: int
    score: float


class Member(NamedTuple):
    """A text of a group with its score against the group's pivot; the pivot itself has 1."""

    pivot: str
    key: str
    shared: int
    either: int
    score: float


COMPARED = "compared"
NO_WORDS = "not compared: no words"
NOTHING_LEFT = "not compared: every shingle is too common"


@dataclass(frozen=True, slots=True)
class Near:
    """Near-duplicates of one collection: what was compared, the verified pairs, the groups, and how they were found."""

    compared: tuple[Compared, ...]
    pairs: tuple[Pair, ...]
    groups: tuple[Member, ...]
    candidates: int
    method: str
    limits: tuple[str, ...]

    @property
    def examined(self) -> str:
        """What was looked at, in numbers."""
        states = Counter(one.state for one in self.compared)
        texts = sum(one.state == COMPARED and one.same_as == one.key for one in self.compared)
        rest = "".join(f"; {n} {state}" for state, n in sorted(states.items()) if state != COMPARED)
        return (
            f"{len(self.compared)} documents, {texts} different texts compared, {self.candidates} candidate pairs "
            f"verified, {len(self.pairs)} pairs near{rest}"
        )


def near_duplicates(documents: Iterable[tuple[str, str]], nearness: Nearness | None = None) -> Near:
    """Finds the near-duplicates among documents given as (key, text).

    Raises:
        Misused: a key is given twice.
    """
    nearness = nearness or Nearness()
    same_as, sets = _collapsed(documents, nearness.words)
    kept = _without_common(sets, nearness.common_above)
    keys = [key for key in sorted(kept) if kept[key]]
    pairs, tried = _verified(keys, kept, nearness)
    compared = tuple(_state(key, first, sets[first], kept[first]) for key, first in sorted(same_as.items()))
    return Near(compared, pairs, tuple(_grouped(pairs, kept)), tried, nearness.method, _limits(nearness))


def jaccard(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """The shingles that both sets hold, and those that either holds."""
    shared = len(frozenset(one) & frozenset(other))
    return shared, len(one) + len(other) - shared


def _collapsed(documents: Iterable[tuple[str, str]], size: int) -> tuple[dict[str, str], dict[str, array[int]]]:
    """The first key of each text, for every key; and the shingles of each different text under its first key."""
    of_text: dict[str, list[str]] = {}
    made: dict[str, array[int]] = {}
    seen: set[str] = set()
    for key, text in documents:
        if key in seen:
            raise Misused(f"Two documents go by the key {key}; give each its own.")
        seen.add(key)
        norm = norm_sha256(text)
        of_text.setdefault(norm, []).append(key)
        if norm not in made:
            made[norm] = shingle_set(words(normalised(text)), size)
    same_as = {key: min(keys) for keys in of_text.values() for key in keys}
    return same_as, {min(keys): made[norm] for norm, keys in of_text.items()}


def _without_common(sets: Mapping[str, array[int]], most: int) -> Mapping[str, array[int]]:
    """What is too common leaves every set, and so both counts of a score."""
    if not most:
        return sets
    counts = Counter(shingle for one in sets.values() for shingle in one)
    return {key: array("Q", (s for s in one if counts[s] <= most)) for key, one in sets.items()}


def _state(key: str, first: str, whole: array[int], kept: array[int]) -> Compared:
    state = COMPARED if kept else NOTHING_LEFT if whole else NO_WORDS
    return Compared(key, first, len(whole), len(whole) - len(kept), state)


def _verified(keys: Sequence[str], sets: Mapping[str, array[int]], nearness: Nearness) -> tuple[tuple[Pair, ...], int]:
    """The pairs at or over the threshold, and how many candidates were verified to find them."""
    packed = [sets[key] for key in keys]
    found = candidate_pairs(packed, nearness.threshold, nearness.permutations, nearness.rows, nearness.seed)
    candidates = {i: array("L", later) for i, later in found}
    pairs = []
    for i, j, shared in shared_counts(packed, candidates, nearness.threshold):
        either = len(packed[i]) + len(packed[j]) - shared
        if shared / either >= nearness.threshold:
            pairs.append(Pair(keys[i], keys[j], shared, either, shared / either))
    return tuple(sorted(pairs)), sum(map(len, candidates.values()))


def _grouped(pairs: Sequence[Pair], sets: Mapping[str, Sequence[int]]) -> Iterator[Member]:
    """Groups around pivots: the text near to most others first, then the longest, then the first by key.

    Each text that is near to any stands in a group, and each member was verified against its pivot. A text joins the
    first pivot it is near to. One that is near to members only, and to no pivot, is a pivot of its own, with the texts
    it is near to.
    """
    near: dict[str, dict[str, Pair]] = {}
    for pair in pairs:
        near.setdefault(pair.one, {})[pair.other] = pair
        near.setdefault(pair.other, {})[pair.one] = pair
    placed: set[str] = set()
    for pivot in sorted(near, key=lambda key: (-len(near[key]), -len(sets[key]), key)):
        if pivot in placed:
            continue
        members = sorted(set(near[pivot]) - placed) or sorted(near[pivot])
        placed |= {pivot, *members}
        yield Member(pivot, pivot, len(sets[pivot]), len(sets[pivot]), 1.0)
        for key in members:
            pair = near[pivot][key]
            yield Member(pivot, key, pair.shared, pair.either, pair.score)


def _limits(nearness: Nearness) -> tuple[str, ...]:
    miss = chance_of_a_miss(nearness.threshold, nearness.permutations, nearness.rows)
    return (
        f"A pair exactly at the threshold is overlooked with a probability of about {miss:.1g}, one above it with less; "
        "no pair is listed that was not verified.",
        "Nearness is counted in words: it says nothing about which text came first, or whether one was copied.",
        "Among texts that are all near to each other every pair is verified, so time grows with the square of their number.",
        "Two members of one group are each near to its pivot, and need not be near to each other; the list of pairs says "
        "which are.",
        f"A text of fewer than {nearness.words} words is near only to one with exactly the same words.",
        LIMIT,
    )
