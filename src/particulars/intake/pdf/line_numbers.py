"""Line numbers printed beside the text: pleading paper (1 to 28) and transcripts (1 to 25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from particulars.intake.pdf.rows import Row
from particulars.intake.pdf.words import Word

MOST_LINES = 40
_FEWEST = 6
_ALIGNED = 5.0


@dataclass(slots=True)
class Column:
    """The line numbers of one page from the first down, and the usual distance between two of them."""

    numbers: list[tuple[int, Word]]
    step: float

    @property
    def left(self) -> float:
        return min(word.left for _, word in self.numbers)

    @property
    def first(self) -> float:
        return self.numbers[0][1].base

    @property
    def last(self) -> float:
        return self.numbers[-1][1].base

    def at(self, base: float) -> int | None:
        """The number that stands at a height; between two numbers the upper one; None above and below them all."""
        best = min(self.numbers, key=lambda n: abs(n[1].base - base))
        if abs(best[1].base - base) <= 0.3 * self.step:
            return best[0]
        over = [n for n in self.numbers if n[1].base > base]
        if not over:
            return self.numbers[0][0] if base - self.first < 0.6 * self.step else None
        return (
            over[-1][0]
            if over[-1][1].base - base < self.step * (0.45 if over[-1] is self.numbers[-1] else 1.05)
            else None
        )


def column_of(words: Sequence[Word], width: float) -> Column | None:
    """The column of line numbers at the left of a page, or None: at least six that ascend by one from the first."""
    found = [
        (int(w.text), w)
        for w in words
        if w.text.isdigit() and w.text.isascii() and len(w.text) <= 2 and w.left < 0.3 * width
    ]
    found = [(n, w) for n, w in found if 1 <= n <= MOST_LINES]
    best: list[tuple[int, Word]] = []
    for _, seed in [f for f in found if f[0] <= 3]:
        near = [f for f in found if min(abs(f[1].right - seed.right), abs(f[1].left - seed.left)) < _ALIGNED]
        chain = _chain(near, seed)
        if len(chain) > len(best):
            best = chain
    if len(best) < _FEWEST:
        return None
    step = median(a[1].base - b[1].base for a, b in pairwise(best))
    column = Column(best, step)
    return column if _stands_apart(column, words) else None


def _chain(found: list[tuple[int, Word]], seed: Word) -> list[tuple[int, Word]]:
    """The numbers below the seed, each one more than the one before (a number that failed to print may be missing)."""
    chain: list[tuple[int, Word]] = []
    for number, word in sorted(found, key=lambda f: -f[1].base):
        if word.base > seed.base + 0.1:
            continue
        if not chain or (0 < number - chain[-1][0] <= 2 and word.base < chain[-1][1].base - 2):
            chain.append((number, word))
    return chain


def _stands_apart(column: Column, words: Sequence[Word]) -> bool:
    """Whether the numbers stand in a column of their own, with nothing left of them on their own base lines."""
    numbers = {id(word) for _, word in column.numbers}
    right = max(word.right for _, word in column.numbers)
    beside = [w for w in words if id(w) not in numbers and column.last - 2 < w.base < column.first + column.step]
    crossing = [w for w in beside if w.left < right + 1 and w.right > column.left - 1]
    heights = {round(word.base) for _, word in column.numbers}
    before = [
        w for w in beside if w.right <= column.left and heights & {round(w.base) - 1, round(w.base), round(w.base) + 1}
    ]
    few = max(1, len(column.numbers) // 8)
    return len(crossing) <= few and len(before) <= 2 * few


def number_rows(rows: Sequence[Row], column: Column) -> list[Row]:
    """Give each row the number at its height; returns rows of their own for numbers with no print beside them."""
    taken: set[int] = set()
    by_number = dict(column.numbers)
    for row in rows:
        row.number = column.at(row.base)
        if row.number is None or row.number in taken:
            continue
        word = by_number.get(row.number)
        if word is not None and abs(word.base - row.base) <= 0.45 * column.step:
            row.label = [word]
            taken.add(row.number)
    page = rows[0].page if rows else 0
    return [Row(page, [], number=n, label=[w]) for n, w in column.numbers if n not in taken]
