"""Rows of print: words that stand on one line of a page, with superscripts beside what they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from particulars.intake.pdf.words import Word, size_of, spaced
from particulars.record.text import Box, Role

_RAISED = 0.85  # of the size of its neighbours: type this small may be a superscript


class _Measure(NamedTuple):
    """A row's measures and the words they were taken of."""

    words: list[Word]
    many: int
    size: float
    base: float
    left: float
    right: float


@dataclass(slots=True)
class Row:
    """One row of print on a page and what it was found to be.

    `number` is the printed line number at its height, `label` the words of that number where they stand beside it,
    `tail` the characters a caption's dividing line is drawn with. `opens` is set where a paragraph begins.
    """

    page: int
    words: list[Word]
    role: Role = Role.BODY
    number: int | None = None
    label: list[Word] = field(default_factory=list)
    tail: list[Word] = field(default_factory=list)
    opens: bool = False
    apart: bool = False  # what stands before is certainly another paragraph, whatever its last word
    cell: int = 0  # 0 outside columns; the rows of one cell of one block of columns share a number
    measured: _Measure | None = field(default=None, repr=False, compare=False)

    @property
    def main(self) -> list[Word]:
        """The words that set the row's height; where it holds only a label, that."""
        return self.words or self.tail or self.label

    @property
    def text(self) -> str:
        return spaced(self.words)

    @property
    def size(self) -> float:
        return self._measure().size

    @property
    def base(self) -> float:
        return self._measure().base

    @property
    def left(self) -> float:
        return self._measure().left

    @property
    def right(self) -> float:
        return self._measure().right

    def _measure(self) -> _Measure:
        """Size, base line and edges, worked out again only when the row's words have changed."""
        main = self.main
        known = self.measured
        if known is None or known.words is not main or known.many != len(main):
            size = size_of(main)
            base = max(main, key=lambda w: len(w.text) if abs(w.size - size) < 0.6 else 0).base
            known = self.measured = _Measure(
                main, len(main), size, base, min(w.left for w in main), max(w.right for w in main)
            )
        return known

    @property
    def box(self) -> Box:
        every = [*self.label, *self.words, *self.tail]
        return Box(
            min(w.left for w in every),
            min(w.bottom for w in every),
            max(w.right for w in every),
            max(w.top for w in every),
        )


def rows_of(page: int, words: Iterable[Word]) -> list[Row]:
    """Words put to rows, the rows from the top of the page down, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.base, w.left)):
        near = 0.22 * max(word.size, 4.0)
        if rows and abs(rows[-1][0].base - word.base) < near:
            rows[-1].append(word)
        else:
            rows.append([word])
    made = [Row(page, sorted(row, key=lambda w: w.left)) for row in _with_superscripts(rows)]
    return sorted(made, key=lambda r: (-r.base, r.left))


def _with_superscripts(rows: list[list[Word]]) -> list[list[Word]]:
    """Rows of small raised type put into the row they belong to."""
    sizes = [size_of(row) for row in rows]
    kept = [True] * len(rows)
    for i, row in enumerate(rows):
        for j in (i + 1, i - 1, i + 2):
            if not 0 <= j < len(rows) or not kept[j] or sizes[i] > _RAISED * sizes[j]:
                continue
            if -0.35 * sizes[j] < row[0].base - rows[j][0].base < 0.7 * sizes[j] and _between(row, rows[j]):
                rows[j].extend(row)
                kept[i] = False
                break
    return [row for row, keep in zip(rows, kept, strict=True) if keep]


def _between(small: list[Word], row: list[Word]) -> bool:
    """Whether each small word stands beside or between the words of the row, not over or under them."""
    for word in small:
        slack = 0.4 * word.size
        if any(w.left + slack < word.right and word.left + slack < w.right for w in row):
            return False
        if not any(abs(w.right - word.left) < 2 * word.size or abs(word.right - w.left) < 2 * word.size for w in row):
            return False
    return True
