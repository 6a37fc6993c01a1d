"""One row for one ruling: what one sentence says of each, and what a paper says twice."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import RulingKind
from particulars.analyses.rulings.subjects import matter_of

_PART_OF = re.compile(r"\b(?:remainder|rest|balance|portion|part)\b", re.I)
_CUT = re.compile(r";|\bexcept\b|\bunless\b")
_AS_TO_FIRST = re.compile(
    r"\b(?:[Aa]s\s+(?:to|for)|[Ww]ith\s+(?:respect|regard)\s+to|[Rr]egarding|[Cc]oncerning)\s[^;]{3,120},\s*$"
)
_OF_A_MOTION = re.compile(r"\b(?:motion|application|request|petition)s?\b", re.I)
_EMPTY = frozenset(
    "the a an its his her their this that to of for and in on plaintiff plaintiffs defendant defendants".split()
)


def set_scopes(found: list[Found]) -> None:
    """Cuts a sentence that rules several times, so that each ruling has the numbers of its own part.

    A part ends where the next ruling begins, at a semicolon, or at `except`; what an exception names belongs to the
    ruling after it.
    """
    for _, group in groupby(sorted(found, key=lambda f: f.start), key=lambda f: f.sentence.start):
        members = list(group)
        for one in members:
            one.scope = (_fronted(one), one.sentence.end)
        for first, second in pairwise(members):
            base = first.sentence.start
            cut = _CUT.search(first.sentence.own, first.end - base)
            stop = max(first.end, min(_fronted(second), base + cut.start()) if cut else _fronted(second))
            first.scope, second.scope = (
                (first.scope[0] if first.scope else first.start, stop),
                (stop, second.sentence.end),
            )


def _fronted(one: Found) -> int:
    """Where a ruling begins with what it is about: `As to Requests 5 and 6, the motion is …`."""
    m = _AS_TO_FIRST.search(one.sentence.own, 0, one.start - one.sentence.start)
    return one.sentence.start + m.start() if m else one.start


def merged(found: list[Found]) -> list[Found]:
    """One row for one disposition that the paper states several times: the last, decretal one, with the other places."""
    disposed = [_content(f.subject) for f in found if f.kind is RulingKind.DISPOSITION]
    out: list[Found] = []
    for one in found:
        same = next((o for o in out if _same(o, one, disposed)), None)
        if same is None:
            out.append(one)
            continue
        one.also = (*same.also, (same.start, same.end))
        one.reason, one.by = one.reason or same.reason, one.by or same.by
        one.numbers = one.numbers or same.numbers
        out[out.index(same)] = one
    return sorted(out, key=lambda f: f.start)


def _same(first: Found, second: Found, disposed: list[frozenset[str]]) -> bool:
    if first.kind is not second.kind or first.outcome is not second.outcome or first.kind is not RulingKind.DISPOSITION:
        return False
    if not first.subject or not second.subject or (first.sentence.item and first.sentence.item == second.sentence.item):
        return False
    if first.numbers and second.numbers and set(first.numbers) != set(second.numbers):
        return False
    if first.by and second.by and first.by != second.by:
        return False
    if _headed_apart(first.sentence.heading or "", second.sentence.heading or ""):
        return False
    if first.flags != second.flags and "CONDITIONAL" in (*first.flags, *second.flags):
        return False
    if _PART_OF.search(first.subject) or _PART_OF.search(second.subject):
        return False
    one, other = _content(first.subject), _content(second.subject)
    return bool(one) and bool(other) and (one <= other or other <= one) and _tells(min(one, other, key=len), disposed)


def _headed_apart(first: str, second: str) -> bool:
    """Whether two rulings stand under the headings of two motions (`I. Motion to Dismiss`, `II. Motion to Seal`)."""
    return bool(_OF_A_MOTION.search(first) and _OF_A_MOTION.search(second)) and matter_of(first) != matter_of(second)


def _tells(short: frozenset[str], disposed: list[frozenset[str]]) -> bool:
    """Whether the shorter name fits one thing only: `the motion` is nobody's where two motions are disposed of."""
    fits = sorted((s for s in disposed if short <= s), key=len)
    return all(a <= b for a, b in pairwise(fits))


def _content(subject: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9-]+", re.sub(r"['’]s?\b", "", subject.lower()))
    return frozenset(w for w in words if w not in _EMPTY)
