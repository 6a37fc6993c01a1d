"""Which papers speak of one request: the same set by its title, or an amendment of it, and nothing where two sets fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from particulars.analyses.requests.parties import may_be_same
from particulars.analyses.requests.rows import Answered, Asked, SetInfo
from particulars.likeness.alignment import aligned

NEAR = 0.8  # of the longer text's words, those that stand in the same order in the other
AMENDS = frozenset({"corrected", "amended", "revised", "reissued", "narrowed", "modified", "substitute", "substituted"})
A = TypeVar("A", bound=Asked | Answered)


@dataclass(frozen=True, slots=True)
class Found(Generic[A]):
    """A row of a paper under its title; `is_inferred` where the title does not tell whose request it is."""

    paper: str
    info: SetInfo
    row: A
    is_inferred: bool = False


def of_one_request(rows: Sequence[Found[Asked]]) -> list[tuple[list[Found[Asked]], bool]]:
    """The rows that are one request, set by set, and whether each also fitted another and was joined to neither.

    Two are one where their titles name the same set, where one says that it amends, or where their words are near; never
    where the titles tell of two sets, two askers or two that are asked.
    """
    return _together(rows, _is_one, lambda a, b: may_be_one_set(a.info, b.info), lambda a, b: near(a.row.text, b.row.text))  # fmt: skip


def answers(asked: Sequence[Found[Asked]], info: SetInfo, restated: Sequence[str]) -> bool:
    """Whether a paper of responses can answer this request: its title fits every version, and the words it repeats do."""
    if not all(may_be_one_set(one.info, info) for one in asked):
        return False
    is_named = any(_is_named_set(one.info, info) for one in asked)
    return is_named or not restated or _repeats(asked, restated)


def only_fitting(several: Sequence[int], groups: Sequence[Sequence[Found[Asked]]], info: SetInfo, restated: Sequence[str]) -> int | None:  # fmt: skip
    """The one of several requests that a paper of responses answers: of the set it names, else with the words it repeats."""
    named = [n for n in several if any(_is_named_set(one.info, info) for one in groups[n])] or list(several)
    if len(named) == 1:
        return named[0]
    repeated = [n for n in named if restated and _repeats(groups[n], restated)]
    return repeated[0] if len(repeated) == 1 else None


def may_be_one_set(one: SetInfo, other: SetInfo) -> bool:
    """Whether nothing in two titles tells them apart: the count of the set, who asks, who is asked."""
    counted = one.ordinal is None or other.ordinal is None or one.ordinal == other.ordinal
    return counted and may_be_same(one.by, other.by) and may_be_same(one.to, other.to)


def near(one: str, other: str) -> bool:
    """Whether two texts are one in all but a few words."""
    if letters(one) == letters(other):
        return True
    first, second = one.split(), other.split()
    return sum(run.length for run in aligned(first, second)) >= NEAR * max(len(first), len(second))


def amends(row: Asked) -> bool:
    """Whether a request says that it takes the place of an earlier version."""
    return bool(AMENDS & set(row.version))


def letters(words: str) -> str:
    """Letters and digits alone, without case, by which two copies of one text are known."""
    return re.sub(r"[\W_]+", "", words).lower()


def _is_one(a: Found[Asked], b: Found[Asked]) -> bool:
    if a.paper == b.paper:
        return True
    if not may_be_one_set(a.info, b.info):
        return False
    return _is_named_set(a.info, b.info) or amends(a.row) or amends(b.row) or near(a.row.text, b.row.text)


def _is_named_set(one: SetInfo, other: SetInfo) -> bool:
    return one.ordinal is not None and one.ordinal == other.ordinal


def _repeats(asked: Sequence[Found[Asked]], restated: Sequence[str]) -> bool:
    return any(near(one.row.text, words) for one in asked for words in restated)


def _together(
    rows: Sequence[Found[A]],
    is_one: Callable[[Found[A], Found[A]], bool],
    may_be: Callable[[Found[A], Found[A]], bool],
    is_near: Callable[[Found[A], Found[A]], bool],
) -> list[tuple[list[Found[A]], bool]]:
    """Groups of rows that are one; a row that fits two which are not one goes with the words that are near, or alone."""
    fits = {n: [m for m in range(len(rows)) if m != n and is_one(rows[n], rows[m])] for n in range(len(rows))}
    doubtful: set[int] = set()
    for n, others in fits.items():
        if _are_one(rows, others, may_be):
            continue
        close = [m for m in others if is_near(rows[n], rows[m])]
        if close and _are_one(rows, close, may_be):
            fits[n] = close
        else:
            fits[n] = []
            doubtful.add(n)
    groups: list[tuple[list[Found[A]], bool]] = []
    seen: set[int] = set()
    for n in range(len(rows)):
        if n in seen:
            continue
        held, waiting = [], [n]
        while waiting:
            if (at := waiting.pop()) not in seen:
                seen.add(at)
                held.append(at)
                waiting += [m for m in fits[at] if at in fits[m]]
        groups.append(([rows[m] for m in sorted(held)], any(m in doubtful for m in held)))
    return groups


def _are_one(rows: Sequence[Found[A]], some: Sequence[int], may_be: Callable[[Found[A], Found[A]], bool]) -> bool:
    return all(may_be(rows[a], rows[b]) for a, b in combinations(some, 2))
