"""Which words of two texts answer each other, in order: the ground on which their differences are told.

the parties shall agree
the parties may   agree here        the·the parties·parties agree·agree
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from particulars.likeness.runs import Run

ANCHORS = (5, 2, 1)  # words of a run that stands once on each side, and so holds the two texts together
WORD_BY_WORD = 250_000  # words of one side times words of the other up to which each is tried with each


def aligned(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """The runs of equal words, ascending in both texts; from the other's side it is the same alignment.

    Equal beginnings and ends first; then what stands once on each side, in the longest order common to both
    (patience); what lies between, word by word. Between two long stretches without any word that stands once in each,
    nothing is matched.
    """
    if list(one) > list(other):
        return [Run(run.one, run.other, run.length) for run in _mirrored(aligned(other, one))]
    pairs = sorted(_matched(one, other))
    return list(_as_runs(pairs))


def _mirrored(runs: Sequence[Run]) -> Iterator[Run]:
    return (Run(run.other, run.one, run.length) for run in runs)


def _matched(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        a, a_end, b, b_end = waiting.pop()
        while a < a_end and b < b_end and one[a] == other[b]:
            yield a, b
            a, b = a + 1, b + 1
        while a < a_end and b < b_end and one[a_end - 1] == other[b_end - 1]:
            a_end, b_end = a_end - 1, b_end - 1
            yield a_end, b_end
        if a == a_end or b == b_end:
            continue
        held = _anchors(one[a:a_end], other[b:b_end])
        if not held:
            yield from ((a + i, b + j) for i, j in _tried(one[a:a_end], other[b:b_end]))
            continue
        yield from ((a + i, b + j) for i, j in held)
        edges = [(-1, -1), *held, (a_end - a, b_end - b)]
        for (i, j), (k, m) in pairwise(edges):
            waiting.append((a + i + 1, a + k, b + j + 1, b + m))


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """First words of the runs that stand once on each side, in the longest common order."""
    for size in ANCHORS:
        once, there = _once(one, size), _once(other, size)
        if held := _longest_ascending([(at, there[words]) for words, at in once.items() if words in there]):
            return held
    return []


def _once(words: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    again = set()
    for at in range(len(words) - size + 1):
        run = tuple(words[at : at + size])
        if run in found:
            again.add(run)
        found[run] = at
    return {run: at for run, at in found.items() if run not in again}


def _longest_ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain that ascends on both sides (Hunt and Szymanski 1977); the pairs come ascending in the first."""
    ends: list[int] = []  # the lowest second number at which a chain of each length ends
    at_end: list[int] = []
    before: list[int] = []
    for n, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        before.append(at_end[length - 1] if length else -1)
        if length == len(ends):
            ends.append(there)
            at_end.append(n)
        else:
            ends[length], at_end[length] = there, n
    chain = []
    n = at_end[-1] if at_end else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]


def _tried(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    if len(one) * len(other) > WORD_BY_WORD:
        return
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield from ((block.a + k, block.b + k) for k in range(block.size))


def _as_runs(pairs: Sequence[tuple[int, int]]) -> Iterator[Run]:
    start = 0
    for n in range(1, len(pairs) + 1):
        if n == len(pairs) or (pairs[n][0] - pairs[n - 1][0], pairs[n][1] - pairs[n - 1][1]) != (1, 1):
            yield Run(*pairs[start], n - start)
            start = n
