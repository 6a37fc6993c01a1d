"""Versions of a request: their order, the words in which they differ, and the reason that a paper gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from particulars.analyses.requests.joined_rows import Change, Version, WordChange
from particulars.analyses.requests.rows import Scope
from particulars.likeness.alignment import aligned


def in_order(versions: Iterable[Version]) -> tuple[tuple[Version, ...], bool]:
    """The versions by the date of their papers, and whether that order is known.

    A version without a date, or two papers of one day with different words, leave the order open; two papers of one day
    with the same words are one version twice.
    """
    held = sorted(versions, key=lambda v: (v.dated or "9999", v.paper))
    dates = [v.dated for v in held]
    unknown = len(held) > 1 and None in dates
    tied = any(a.dated == b.dated and a.asked.text != b.asked.text for a, b in pairwise(held))
    return tuple(held), not (unknown or tied)


def changes(versions: Sequence[Version], scopes: Sequence[tuple[str, Scope]]) -> Iterator[Change]:
    """Each step from one version to the next whose words differ, with what letters say of the change."""
    reasons = tuple((paper, scope) for paper, scope in scopes if scope.sort == "changed")
    for before, after in pairwise(versions):
        words = tuple(word_changes(before.asked.text, after.asked.text))
        if words:
            yield Change(before=before.paper, after=after.paper, words=words, reasons=reasons)


def word_changes(one: str, other: str) -> Iterator[WordChange]:
    """The words in which two texts differ, in order; equal words answer each other."""
    first, second = one.split(), other.split()
    a = b = 0
    ends = [(run.one, run.other, run.length) for run in aligned(first, second)]
    for i, j, length in (*ends, (len(first), len(second), 0)):
        if a < i or b < j:
            yield WordChange(" ".join(first[a:i]), " ".join(second[b:j]))
        a, b = i + length, j + length
