"""Statements of one speaker on one subject that differ in a figure, in yes and no, or by the paper's own contrast."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind, Pair

_SAYINGS = (Kind.STATEMENT, Kind.CONCESSION)
_EMPTY = frozenset(
    "the and that this these those with from have has had been were was are its their his her they them for not any all such "
    "which would could should will shall may might must can only also than then there here when where what whether into upon "
    "because while although though claim argu contend plaintiff defendant court case party paragraph does more most some other "
    "each both about under over after before between within without never neither nothing cannot none nor but who whom how".split()
)
_NOT = re.compile(r"\b(?:not|never|cannot|neither|nothing|none|no|without|nor)\b|n['’]t\b", re.I)
_DENIED = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t)\s(?:(?:be|been|have|yet|even|in|\w+ly)\s){0,3}(?P<what>[A-Za-z-]{3,})", re.I
)
_ALIKE = re.compile(r"\b(?:co-?extensive|identical|the\ssame|overlap\w*|equivalent)\b", re.I)
_UNLIKE = re.compile(r"\b(?:differ\w*|distinct|separate|diverg\w*|unlike)\b", re.I)
_FIGURE = re.compile(r"(?<![\w.-])(?P<n>\d{1,3}(?:,\d{3})+|\d{1,6})\s(?P<unit>(?:[a-z-]+\s)?[a-z-]{3,}s)\b")
_CONTRAST = re.compile(r"^(?:But|However|Yet|Now)\b")
_SHARED = 3  # words in common that make one subject
_SHARE = 0.6  # of the shorter statement's words
_SHARED_BY_CONTRAST = 2  # where the paper itself sets one against the other
_NEAR = 2


def pairs(paper: Paper, drafts: list[Draft], ids: Mapping[int, str]) -> Iterator[Pair]:
    """Each pair proposed, once, in reading order."""
    said = [d for d in drafts if d.kind in _SAYINGS and d.who and d.subject]
    for first, second in combinations(said, 2):
        if _speaker(first) != _speaker(second) or first.subject == second.subject:
            continue
        if _within(first, second) or _within(second, first):
            continue
        one, other = _words(paper, first), _words(paper, second)
        shared = stems(one) & stems(other)
        differs = _differs(one, other, shared) if len(shared) >= _SHARED else None
        if differs := differs or _contrasted(paper, first, second):
            common = tuple(sorted(shared))
            yield Pair(
                first=ids[id(first)], second=ids[id(second)], who=first.who or "", shared=common, differs=differs
            )


def _speaker(draft: Draft) -> str:
    bare = re.sub(r"['’]s?\s(?:counsel|attorneys?|lawyers?)$", "", draft.who or "")
    return bare.casefold().rstrip("s")


def _within(inner: Draft, outer: Draft) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _words(paper: Paper, draft: Draft) -> str:
    assert draft.subject is not None
    return paper.words[slice(*draft.subject)]


@lru_cache(maxsize=4096)  # each statement is held against every other of its speaker
def stems(words: str) -> frozenset[str]:
    """The content words of some words, each cut to a stem; words of sameness and difference are left out."""
    found = (w.lower() for w in re.findall(r"[A-Za-z][A-Za-z-]{2,}", _UNLIKE.sub(" ", _ALIKE.sub(" ", words))))
    return frozenset(_stem(w) for w in found if w not in _EMPTY) - _EMPTY


def _stem(word: str) -> str:
    bare = re.sub(r"(?:ations?|ings?|ed|es|s|ly|y)$", "", word) if len(word) > 4 else word
    return bare[:-1] if bare[-2:-1] == bare[-1:] else bare


def _differs(one: str, other: str, shared: frozenset[str]) -> str | None:
    """What is unlike in two statements of one subject; None where it is not one subject or nothing is unlike."""
    shorter = min(len(stems(one)), len(stems(other)))
    if figures := _figures(one, other, shared):
        return figures
    if len(shared) < _SHARED or len(shared) < _SHARE * shorter:
        return None
    for first, second in ((one, other), (other, one)):
        alike, unlike = _ALIKE.search(first), _UNLIKE.search(second)
        if alike and unlike and not _NOT.search(first + second):
            return f"{alike.group()} / {unlike.group()}"
    for first, second in ((one, other), (other, one)):
        denied = [_stem(m["what"].lower()) for m in _DENIED.finditer(first)]
        if not _NOT.search(second) and any(word in stems(second) for word in denied):
            return "one says not, the other does not"
    return None


def _figures(one: str, other: str, shared: frozenset[str]) -> str | None:
    first, second = ({m["unit"].split()[-1]: m["n"] for m in _FIGURE.finditer(w)} for w in (one, other))
    for unit in sorted(first.keys() & second.keys()):
        if first[unit] != second[unit] and len(shared - {_stem(unit)}) >= _SHARED:
            return f"{first[unit]} / {second[unit]} {unit}"
    return None


def _contrasted(paper: Paper, first: Draft, second: Draft) -> str | None:
    """Whether the paper sets the second against the first: near by, beginning with `But`, on the same matter."""
    one, other = first.sentence, second.sentence
    if one is None or other is None or one.paragraph != other.paragraph:
        return None
    opens = _CONTRAST.match(other.own)
    if not opens:
        return None
    between = [s for s in paper.sentences if one.start < s.start <= other.start]
    if not 0 < len(between) <= _NEAR:
        return None
    before, after = paper.words[first.start : one.end], _words(paper, second)
    shared = stems(before) & stems(after)
    is_alike = bool(_NOT.search(before)) is bool(_NOT.search(after))
    is_the_same = is_alike and len(shared) >= _SHARE * len(stems(after))  # said again, and not otherwise
    if len(shared) < _SHARED_BY_CONTRAST or is_the_same:
        return None
    return f"the paper sets them apart by “{opens.group()}”"
