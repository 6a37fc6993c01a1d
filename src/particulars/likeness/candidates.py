"""Pairs of documents worth comparing: MinHash signatures and their bands, by rensa; nothing here is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from rensa import RMinHash, RMinHashLSH

_AT_ONCE = 4096  # documents signed in one call


def rows_of_a_band(threshold: float, permutations: int, missed: float) -> int:
    """The longest band that overlooks a pair exactly at the threshold with at most this probability.

    Two texts of Jaccard s agree in one place of their signatures with probability s, in a band of r places with s**r,
    and in none of b bands with (1 - s**r)**b (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4.2).
    """
    rows = 1
    while rows < permutations and chance_of_a_miss(threshold, permutations, rows + 1) <= missed:
        rows += 1
    return rows


def chance_of_a_miss(score: float, permutations: int, rows: int) -> float:
    """The probability that a pair of this Jaccard agrees in no band."""
    return float((1 - score**rows) ** (permutations // rows))


def candidate_pairs(
    sets: Sequence[Sequence[int]], threshold: float, permutations: int, rows: int, seed: int
) -> Iterator[tuple[int, list[int]]]:
    """Yields each document's number with those of the later ones that share a band with it, ascending."""
    bands = permutations // rows
    signatures = list(_signatures(sets, bands * rows, seed))
    index = RMinHashLSH(threshold, bands * rows, bands)
    index.insert_many(signatures)
    for i, signature in enumerate(signatures):
        later = sorted(j for j in index.query(signature) if j > i)
        if later:
            yield i, later


def _signatures(sets: Sequence[Sequence[int]], permutations: int, seed: int) -> Iterator[RMinHash]:
    remaining = iter(sets)
    while batch := list(islice(remaining, _AT_ONCE)):
        tokens = [[shingle.to_bytes(8, "big") for shingle in one] for one in batch]
        yield from RMinHash.from_token_sets(tokens, permutations, seed)
