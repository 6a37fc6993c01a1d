"""How many shingles two texts share, counted exactly: text by text, or in bits where many texts are candidates of one another.

Among texts that are all alike every pair must be counted. There each shingle that two of them hold gets a bit, each text
is one number, and two texts share as many shingles as their numbers have bits in common.

    shingles p q r s     text p q s: 1101     text p r s: 1011     in common 1001, two shingles
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

_FEWEST = 8  # texts of a cluster that are worth numbering the shingles of
_MOST_BYTES = 256 << 20  # of the numbers of one cluster; a larger one is counted text by text

Shared = tuple[int, int, int]
Candidates = Mapping[int, Sequence[int]]


def shared_counts(sets: Sequence[array[int]], candidates: Candidates, threshold: float) -> Iterator[Shared]:
    """Each candidate pair that could reach the threshold, with the number of shingles that both hold.

    Args:
        sets: The shingles of each text, each once.
        candidates: For a text, the later ones that it may be near to.
        threshold: Pairs are left out whose sizes alone forbid this Jaccard.
    """
    for members in _clusters(candidates):
        bits = _bits(members, sets) if len(members) >= _FEWEST else None
        wanted = {i: [j for j in candidates.get(i, ()) if _may_reach(sets[i], sets[j], threshold)] for i in members}
        yield from _by_text(wanted, sets) if bits is None else _by_bits(wanted, bits)


def _may_reach(one: array[int], other: array[int], threshold: float) -> bool:
    """Two texts share at most the smaller and hold at least the larger."""
    return min(len(one), len(other)) >= threshold * max(len(one), len(other))


def _clusters(candidates: Candidates) -> list[list[int]]:
    """Texts that hang together by candidate pairs, in order of their first."""
    top: dict[int, int] = {}

    def root(one: int) -> int:
        while (above := top.setdefault(one, one)) != one:
            top[one] = top[above]
            one = above
        return one

    for i, later in candidates.items():
        for j in later:
            one, other = root(i), root(j)
            if one != other:
                top[max(one, other)] = min(one, other)
    found: dict[int, list[int]] = {}
    for one in sorted(top):
        found.setdefault(root(one), []).append(one)
    return list(found.values())


def _bits(members: Sequence[int], sets: Sequence[array[int]]) -> dict[int, int] | None:
    """Each text as a number with a bit for each shingle that it shares with another; None where that takes too much."""
    counts = Counter(shingle for one in members for shingle in sets[one])
    places = {shingle: place for place, shingle in enumerate(s for s, count in counts.items() if count > 1)}
    wide = len(places) // 8 + 1
    if wide * len(members) > _MOST_BYTES:
        return None
    found = {}
    for one in members:
        row = bytearray(wide)
        for shingle in sets[one]:
            if (place := places.get(shingle)) is not None:
                row[place >> 3] |= 1 << (place & 7)
        found[one] = int.from_bytes(row, "little")
    return found


def _by_bits(wanted: Candidates, bits: Mapping[int, int]) -> Iterator[Shared]:
    for i, later in wanted.items():
        one = bits[i]
        for j in later:
            yield i, j, (one & bits[j]).bit_count()


def _by_text(wanted: Candidates, sets: Sequence[array[int]]) -> Iterator[Shared]:
    for i, later in wanted.items():
        one = frozenset(sets[i])
        for j in later:
            yield i, j, sum(map(one.__contains__, sets[j]))
