"""The gutter between two cells of print: the strip that rows leave free, and whether what stands beside it are cells.

JOHN DOE,       |)|   Case No. 1:20-cv-1          the strip that every row leaves free
     Plaintiff, |)|
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from particulars.intake.pdf.rows import Row
from particulars.intake.pdf.words import Word
from particulars.record.text import Role

_DIVIDERS = frozenset(")|§:]}*¦│")
_BESIDE = 4  # rows up and down in which a dividing line goes on
_LINED = 4.0  # points by which its characters may stand out of line
_GUTTER = 16.0  # points: a narrower gap inside a row is only a wide space
_FREE = 9.0  # points that must stay free over the whole block
_NARROW = 12.0  # points that must stay free beside a name that reaches over the middle
_STANDS_OUT = 2.2  # times the row's own spaces: a narrower gap is a space of a line that was stretched to the margin
_STEADY = 5  # rows whose right cells begin under one another: no spaces of stretched lines do
_TABULAR = 0.4  # of a block's rows may have two wide gaps or more; beyond it is a table


@dataclass(frozen=True, slots=True)
class Print:
    """A row with its dividers, its other words, and the wide gaps between those."""

    row: Row
    dividers: list[Word]
    words: list[Word]
    gaps: list[tuple[float, float]]

    @property
    def reads(self) -> bool:
        """Whether it holds words of the text."""
        return self.row.role is Role.BODY and bool(self.row.words)


@dataclass(slots=True)
class Block:
    """A run of rows that share a free strip."""

    first: int
    last: int
    left: float
    right: float
    narrowed: bool = False  # a word that reached over the middle of the first gap moved its edge


def prints_of(rows: Sequence[Row]) -> list[Print]:
    """The rows of a page, each with its dividers and wide gaps."""
    signs = [[w for w in row.words if len(w.text) <= 2 and set(w.text) <= _DIVIDERS] for row in rows]
    out = []
    for i, row in enumerate(rows):
        near = [w for k in range(max(0, i - _BESIDE), i + _BESIDE + 1) if k != i and k < len(rows) for w in signs[k]]
        dividers = [w for w in signs[i] if any(abs(w.left - n.left) < _LINED for n in near)] if near else []
        words = [w for w in row.words if not any(w is d for d in dividers)] if dividers else row.words
        gaps = [(a.right, b.left) for a, b in pairwise(words) if b.left - a.right >= max(_GUTTER, 1.3 * a.size)]
        out.append(Print(row, dividers, words, gaps))
    return out


def may_hold_cells(prints: Sequence[Print], first: int) -> bool:
    """Whether a block of cells can begin at a row: wherever it ended in a table, too many of its rows would be a table's."""
    tabular = 0
    for many, one in enumerate(prints[first:], 1):
        if one.row.role is not Role.BODY:
            return False
        tabular += len(one.gaps) >= 2
        if many >= 3 and tabular <= _TABULAR * many + 1:
            return True
    return False


def grown(prints: Sequence[Print], first: int, gap: tuple[float, float], *, narrowing: bool) -> Block:
    """The rows from `first` down that leave a strip inside `gap` free."""
    left, right = gap
    narrowed = False
    last = first - 1
    for k in range(first, len(prints)):
        row = prints[k].row
        if row.role is not Role.BODY:
            break
        if not row.words:  # a line number with no print beside it
            continue
        low, high, over = _strip(prints[k], left, right, narrowing=narrowing and last >= first and row.left < left)
        if high - low < _FREE or (last >= first and prints[last].row.base - row.base > 60):
            break
        left, right, last, narrowed = low, high, k, narrowed or over
    return Block(first, last, left, right, narrowed)


def sides(one: Print, block: Block) -> tuple[list[Word], list[Word], list[Word]]:
    """The words of the left cell, of the right cell, and the dividers between them."""
    between = [w for w in one.dividers if block.left - 3 < w.left and w.right < block.right + 3]
    rest = [w for w in one.row.words if not any(w is d for d in between)] if between else one.row.words
    return [w for w in rest if w.right <= block.left + 0.1], [w for w in rest if w.right > block.left + 0.1], between


def is_aligned(prints: Sequence[Print], block: Block) -> bool:
    """Whether most cells on the right begin at one place."""
    lefts = sorted(right[0].left for one in prints[block.first : block.last + 1] if (right := sides(one, block)[1]))
    middle = lefts[len(lefts) // 2] if lefts else 0.0
    return len(lefts) >= 2 and sum(abs(x - middle) < 6 for x in lefts) > 0.6 * len(lefts)


def is_cells(prints: Sequence[Print], block: Block) -> bool:
    """Whether cells stand beside the strip: two or more rows on each side, more than list numbers or figures.

    Neither a table of three columns or more, nor lines of text that read across wide spaces.
    """
    members = prints[block.first : block.last + 1]
    tabular = sum(len(one.gaps) >= 2 for one in members)
    if len(members) < 3 or tabular > _TABULAR * len(members) + 1:
        return False
    parted = [sides(one, block) for one in members]
    left = [s[0] for s in parted if s[0]]
    right = [s[1] for s in parted if s[1]]
    both = [s for s in parted if s[0] and s[1]]
    drawn = sum(bool(s[2]) for s in parted)
    if tabular > _TABULAR * len(both) + (1 if drawn else 0) or len(left) < 2 or len(right) < 2:
        return False
    if (_abreast(left, right) < 2 and drawn < 3) or _slight(left) or _slight(right):
        return False
    plain = [(one, other) for one, other, between in both if not between]
    if drawn >= 3 or (len(plain) >= _STEADY and is_aligned(prints, block)):
        return True
    return sum(_stands_out(one, other) for one, other in plain) >= 0.5 * len(plain)


def _strip(one: Print, left: float, right: float, *, narrowing: bool) -> tuple[float, float, bool]:
    """What a row leaves free of a strip, and whether a word over its middle took of it; a lone divider takes nothing."""
    middle, over, edge = (left + right) / 2, False, right
    for word in one.row.words:
        if one.dividers and left - 3 < word.left and word.right < right + 3 and any(word is d for d in one.dividers):
            continue
        if word.right <= middle:
            left = max(left, word.right)
        elif word.left >= middle:
            right = min(right, word.left)
        elif not narrowing:
            return middle, middle, False
        else:
            left, over = max(left, word.right), True
    # Beside names that reach far, the right cell begins where it did, well apart; anything else is running text.
    return (middle, middle, False) if over and (right < edge - 6 or right - left < _NARROW) else (left, right, over)


def _stands_out(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a row's gap at the strip is no space of its own text."""
    spaces = [b.left - a.right for cell in (left, right) for a, b in pairwise(cell) if b.loose and b.left > a.right]
    return not spaces or right[0].left - left[-1].right >= _STANDS_OUT * median(spaces)


def _abreast(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> int:
    """How many rows of the right cell stand beside a row of the left one, on its base line or not."""
    bands = [(min(w.bottom for w in cell), max(w.top for w in cell)) for cell in left]
    heights = [(min(w.bottom for w in cell), max(w.top for w in cell)) for cell in right]
    return sum(any(low < over and bottom < top for bottom, over in bands) for low, top in heights)


def _slight(cells: Sequence[Sequence[Word]]) -> bool:
    """Cells that hold list numbers, bullets, figures or speakers' letters: they belong to the row beside them."""
    texts = ["".join(w.text for w in cell) for cell in cells]
    return sum(len(t) <= 4 or not any(c.isalpha() for c in t) for t in texts) > 0.6 * len(texts)
