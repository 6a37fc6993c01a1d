"""Runs: the longest stretches of words that stand in two texts alike, found from shingles and checked word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from particulars.likeness.shingles import WORDS, shingles

MOST_PLACES = 64  # of one shingle in the other text that are tried; a shingle with more is boilerplate of that text


class Run(NamedTuple):
    """`length` words of one text, from word `one` on, are those of the other from word `other` on."""

    one: int
    other: int
    length: int


def common_runs(one: Sequence[str], other: Sequence[str], size: int = WORDS) -> list[Run]:
    """The runs of at least `size` words that stand in both texts, in the order of the first, none over another there.

    Each run is the longest that begins at its word; of several places in the other text with equally long runs it has
    the one that goes on from the run before, else the first.
    """
    return list(_runs(one, other, places(other, size), size))


def places(words: Sequence[str], size: int = WORDS) -> Mapping[int, list[int]]:
    """The words at which each shingle begins."""
    found: dict[int, list[int]] = {}
    for at, shingle in enumerate(shingles(words, size)):
        found.setdefault(shingle, []).append(at)
    return found


def _runs(one: Sequence[str], other: Sequence[str], stand: Mapping[int, list[int]], size: int) -> Iterator[Run]:
    free, after = 0, 0  # the first word without a run, and where the run before ended in the other text
    for at, shingle in enumerate(shingles(one, size)):
        if at < free or shingle not in stand:
            continue
        tried = stand[shingle][:MOST_PLACES]
        if after in stand[shingle]:
            tried = [after, *tried]
        length, _, start = max((_alike(one, at, other, there), there == after, -there) for there in tried)
        if length >= min(size, len(one), len(other)):
            yield Run(at, -start, length)
            free, after = at + length, -start + length


def _alike(one: Sequence[str], at: int, other: Sequence[str], there: int) -> int:
    length = 0
    while at + length < len(one) and there + length < len(other) and one[at + length] == other[there + length]:
        length += 1
    return length
