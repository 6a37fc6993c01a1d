"""Which numbers at the heads of lines count a paper's paragraphs, and which are lists, years or wrapped citations.

11. …            the series goes on
    1. …  2. …   a list inside ¶ 11: the series goes on after it
12. …
COUNT TWO
1. …             a heading and a new 1: a second series
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_WIDEST_GAP = 5  # numbers that a paper may have lost between two paragraphs
_NEAR = 4  # how many numbers ahead are looked at to see that a series goes on


@dataclass(frozen=True, slots=True, order=True)
class Start:
    """A number at the head of a row, the heading above it, and whether that heading stands directly above it."""

    number: int
    row: int
    heading: str = ""
    headed: bool = False


@dataclass(slots=True)
class Series:
    """Numbers that count on; `heading` is the one under which they begin."""

    heading: str
    headed: bool
    starts: list[Start] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number it has come to."""
        return self.starts[-1].number

    @property
    def gaps(self) -> list[int]:
        """The numbers that are missing between its first and its last."""
        have = {s.number for s in self.starts}
        return [n for n in range(self.starts[0].number, self.last) if n not in have]

    @property
    def repeats(self) -> list[int]:
        """The numbers that stand more than once."""
        return sorted(n for n, times in Counter(s.number for s in self.starts).items() if times > 1)


def series_of(starts: Sequence[Start]) -> list[Series]:
    """The series that count paragraphs, in the order in which they begin; a single number counts nothing."""
    stack: list[Series] = []
    closed: list[Series] = []
    for i, start in enumerate(starts):
        ahead = [s.number for s in starts[i + 1 : i + 1 + _NEAR]]
        at = _continued(stack, start.number, ahead)
        if at is not None:
            # Where it would go on with an inner series as well, nothing says that the inner one is only a list.
            doubtful = any(s.last + 1 == start.number for s in stack[at + 1 :])
            closed += [s for s in stack[at + 1 :] if s.headed or doubtful]
            del stack[at + 1 :]
            stack[at].starts.append(start)
        elif start.number == 1 or (not stack and ahead[:1] == [start.number + 1]):
            stack.append(Series(start.heading, start.headed, [start]))
    found = [s for s in (*closed, *stack) if len(s.starts) > 1]
    return sorted(found, key=lambda s: s.starts[0].row)


def _continued(stack: Sequence[Series], number: int, ahead: Sequence[int]) -> int | None:
    """The series that a number goes on with: the outermost that waits for it, else one that repeats or skips."""
    for at, series in enumerate(stack):
        if number == series.last + 1:
            return at
    for at in range(len(stack) - 1, -1, -1):
        last = stack[at].last
        if number == last and number > 1:
            return at
        skips = last + 1 < number <= last + 1 + _WIDEST_GAP
        if skips and number + 1 in ahead and last + 1 not in ahead:
            return at
    return None
