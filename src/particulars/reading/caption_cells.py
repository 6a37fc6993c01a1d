"""Cells: the pieces of a caption's rows, each with its side of the gutter and the way back to the raw text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from particulars.record.text import Box


class Side(Enum):
    """Where a cell stands: beside the gutter, or in a row of its own."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Cell:
    """One piece of a row: its words, the raw pieces they come from (offset in `text`, raw offset), and its place.

    `opens` is set where white space stands above it; `indent` is the column at which it begins.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    row: int
    side: Side
    opens: bool
    indent: int = 0
    box: Box | None = None

    def raw(self, offset: int) -> int:
        """The raw offset of a character of this cell."""
        at, raw = self.pieces[bisect_right(self.pieces, (offset, 1 << 62)) - 1]
        return raw + offset - at

    def cut(self, start: int, end: int, side: Side | None = None, opens: bool | None = None) -> Cell:
        """The part of a cell between two offsets, its white space trimmed."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        pieces = self.pieces
        if start or len(pieces) > 1:
            first = bisect_right(pieces, (start, 1 << 62)) - 1
            kept = (piece for piece in pieces[first:] if piece[0] - start <= len(words))
            pieces = tuple((max(at - start, 0), raw + max(start - at, 0)) for at, raw in kept)
        opens = self.opens if opens is None else opens
        return Cell(words, pieces, self.row, side or self.side, opens, self.indent + start, self.box)


class Joined:
    """Cells written one under the other, and the way back from each character to the raw text."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self.cells = tuple(cells)
        self.starts: list[int] = []
        pieces: list[str] = []
        at = 0
        for i, cell in enumerate(self.cells):
            gap = "" if not i else "\n\n" if cell.opens else "\n"
            at += len(gap)
            self.starts.append(at)
            pieces += (gap, cell.text)
            at += len(cell.text)
        self.text = "".join(pieces)

    def cell_at(self, offset: int) -> int:
        """The index of the cell that holds a character."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of characters `start`..`end`; the order of the page may differ from that of the cells."""
        first, last = self.cell_at(start), self.cell_at(end - 1)
        begin = self.cells[first].raw(start - self.starts[first])
        stop = self.cells[last].raw(end - 1 - self.starts[last]) + 1
        return (begin, stop) if begin < stop else (stop - 1, begin + 1)
