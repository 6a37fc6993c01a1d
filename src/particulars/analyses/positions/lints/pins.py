"""One proposition of one paper pinned at two places far apart: PIN_CONFLICT, two page systems suspected."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from particulars.analyses.positions.citing_groups import Stretch
from particulars.analyses.positions.issue import stem
from particulars.analyses.positions.lints.rows import Lint, Paper, Weight
from particulars.analyses.positions.needs import Cited

_PAPERS = frozenset({"brief_ref", "order_ref", "ecf", "record"})
_QUOTED = re.compile(r"(?<![\w.,?!])[\"“]([^\"”]{10,120})[\"”]")
_WORD = re.compile(r"[A-Za-z]{4,}")
_SHARED = 0.4  # of the words of the shorter passage; lower than that no two passages of a brief are on one point
_APART = 3  # pages


def pin_conflicts(paper: Paper) -> Iterator[Lint]:
    """Two pins of one paper, some pages apart, for words that share a quoted phrase and two words in five of the shorter one."""
    by_paper: dict[str, list[tuple[Cited, Stretch]]] = {}
    for group in paper.groups:
        if group.stands_for is None:
            continue
        for one in group.citations:
            if one.kind in _PAPERS and one.authority and one.pin and _pages(one.pin):
                by_paper.setdefault(one.authority, []).append((one, group.stands_for))
    for pinned in by_paper.values():
        for (one, first), (other, second) in itertools.combinations(pinned, 2):
            shared = _phrases(first.of(paper.text)) & _phrases(second.of(paper.text))
            if shared and _apart(one, other) and _alike(first.of(paper.text), second.of(paper.text)) >= _SHARED:
                yield _lint(paper, (one, first), (other, second), min(shared))


def _lint(paper: Paper, one: tuple[Cited, Stretch], other: tuple[Cited, Stretch], phrase: str) -> Lint:
    pins = ", ".join(sorted({str(c.pin) for c, _ in (one, other)}))
    return Lint(
        code="PIN_CONFLICT",
        weight=Weight.FINDING,
        quoted=(
            paper.cited(one[0]),
            paper.cited(other[0]),
            paper.quote(one[1].start, one[1].end),
            paper.quote(other[1].start, other[1].end),
        ),
        says=f"Words that share “{phrase}” are pinned to one paper at {pins}; two page systems may be in use.",
        how="same paper, a shared quoted phrase, two words in five of the shorter passage, pins at least 3 pages apart",
    )


def _pages(pin: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", pin)) if "¶" not in pin and "n" not in pin else ()


def _apart(one: Cited, other: Cited) -> bool:
    first, second = _pages(one.pin or ""), _pages(other.pin or "")
    return max(first) + _APART <= min(second) or max(second) + _APART <= min(first)


def _phrases(words: str) -> frozenset[str]:
    """Quoted phrases of three words or more."""
    found = (" ".join(q.casefold().split()).strip(" ,.") for q in _QUOTED.findall(words))
    return frozenset(q for q in found if len(q.split()) >= 3)


def _alike(one: str, other: str) -> float:
    first, second = ({stem(w) for w in _WORD.findall(words)} for words in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))
