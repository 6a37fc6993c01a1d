"""Print set side by side: the two cells of a caption, two columns of text, read one after the other.

JOHN DOE,          )   Case No. 1:20-cv-1        left cell, then right cell;
     Plaintiff,    )                             the dividing line drawn with ")" is set apart
v.                 )   ORDER
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from particulars.intake.pdf.rows import Row, rows_of
from particulars.intake.pdf.words import Word
from particulars.record.text import Role

_DIVIDERS = frozenset(")|§:]}*¦│")
_GUTTER = 16.0  # points: a narrower gap inside a row is only a wide space
_FREE = 9.0  # points that must stay free over the whole block
_NARROW = 12.0  # points that must stay free beside a name that reaches over the middle


@dataclass(slots=True)
class _Block:
    """A run of rows that share a free strip."""

    first: int
    last: int
    left: float
    right: float
    narrowed: bool = False  # a word that reached over the middle of the first gap moved its edge


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with side-by-side cells put one after the other; other rows as they were."""
    out: list[Row] = []
    i, cell = 0, 0
    order = list(rows)
    while i < len(order):
        block = _block_at(order, i)
        if block is None:
            out.append(order[i])
            i += 1
            continue
        members = order[block.first : block.last + 1]
        out.extend(_cells(members, block, cell))
        cell += 2
        i = block.last + 1
    return out


def _dividers(row: Row) -> list[Word]:
    return [w for w in row.words if len(w.text) <= 2 and set(w.text) <= _DIVIDERS]


def _gaps(row: Row) -> list[tuple[float, float]]:
    """The wide gaps inside a row; a divider standing alone counts as part of the gap."""
    dividers = _dividers(row)
    words = [w for w in row.words if w not in dividers] if len(row.words) > 1 and dividers else row.words
    return [(a.right, b.left) for a, b in pairwise(words) if b.left - a.right >= max(_GUTTER, 1.3 * a.size)]


def _block_at(rows: Sequence[Row], i: int) -> _Block | None:
    """The block of side-by-side cells that begins at row `i`, or None."""
    if rows[i].role is not Role.BODY or not rows[i].words:
        return None
    best: _Block | None = None
    for j in range(i, min(i + 4, len(rows))):
        if rows[j].role is not Role.BODY or not rows[j].words:
            break
        for gap in _gaps(rows[j]):
            block = _cells_at(rows, i, gap)
            if block is not None and block.last >= j and (best is None or block.last > best.last):
                best = block
        if best is not None or j > i:
            break
    if best is None and _one_sided(rows, i):
        for gap in _gaps(rows[i + 1]):
            best = _cells_at(rows, i, gap) or best
    return best


def _cells_at(rows: Sequence[Row], i: int, gap: tuple[float, float]) -> _Block | None:
    """The block of cells around a gap: with narrowed edges only where the right cells begin one under the other."""
    wide = _grown(rows, i, gap, narrowing=True)
    if wide.narrowed and not _is_aligned(rows, wide):
        wide = _grown(rows, i, gap, narrowing=False)
    return wide if _is_cells(rows, wide) else None


def _is_aligned(rows: Sequence[Row], block: _Block) -> bool:
    """Whether most cells on the right begin at one place."""
    lefts = sorted(right[0].left for row in rows[block.first : block.last + 1] if (right := _sides(row, block)[1]))
    middle = lefts[len(lefts) // 2] if lefts else 0.0
    return len(lefts) >= 2 and sum(abs(x - middle) < 6 for x in lefts) > 0.6 * len(lefts)


def _one_sided(rows: Sequence[Row], i: int) -> bool:
    return (
        i + 1 < len(rows)
        and rows[i + 1].role is Role.BODY
        and bool(rows[i + 1].words)
        and rows[i].base - rows[i + 1].base < 30
    )


def _grown(rows: Sequence[Row], first: int, gap: tuple[float, float], *, narrowing: bool) -> _Block:
    """The rows from `first` down that leave a strip inside `gap` free."""
    left, right = gap
    narrowed = False
    last = first - 1
    for k in range(first, len(rows)):
        row = rows[k]
        if row.role is not Role.BODY:
            break
        if not row.words:  # a line number with no print beside it
            continue
        low, high, over = _strip(row, left, right, narrowing=narrowing and last >= first and row.left < left)
        if high - low < _FREE or (last >= first and rows[last].base - row.base > 60):
            break
        left, right, last, narrowed = low, high, k, narrowed or over
    return _Block(first, last, left, right, narrowed)


def _strip(row: Row, left: float, right: float, *, narrowing: bool) -> tuple[float, float, bool]:
    """What a row leaves free of a strip, and whether a word over its middle took of it; a lone divider takes nothing."""
    middle, over, edge = (left + right) / 2, False, right
    dividers = _dividers(row)
    for word in row.words:
        if dividers and word in dividers and left - 3 < word.left and word.right < right + 3:
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


def _sides(row: Row, block: _Block) -> tuple[list[Word], list[Word], list[Word]]:
    """The words of the left cell, of the right cell, and the dividers between them."""
    between = [w for w in _dividers(row) if block.left - 3 < w.left and w.right < block.right + 3]
    rest = [w for w in row.words if w not in between] if between else row.words
    return [w for w in rest if w.right <= block.left + 0.1], [w for w in rest if w.right > block.left + 0.1], between


def _is_cells(rows: Sequence[Row], block: _Block) -> bool:
    """Two or more rows on each side, more than list numbers or figures, and no table of three columns or more."""
    members = rows[block.first : block.last + 1]
    sides = [_sides(row, block) for row in members]
    left = [s[0] for s in sides if s[0]]
    right = [s[1] for s in sides if s[1]]
    both = [s for s in sides if s[0] and s[1]]
    drawn = sum(bool(s[2]) for s in sides)
    if len(left) < 2 or len(right) < 2 or len(members) < 3 or (_abreast(left, right) < 2 and drawn < 3):
        return False
    if _slight(left) or _slight(right):
        return False
    tabular = sum(len(_gaps(row)) >= 2 for row in members)
    return tabular <= 0.4 * len(both) + (1 if drawn else 0)


def _abreast(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> int:
    """How many rows of the right cell stand beside a row of the left one, on its base line or not."""
    bands = [(min(w.bottom for w in cell), max(w.top for w in cell)) for cell in left]
    heights = [(min(w.bottom for w in cell), max(w.top for w in cell)) for cell in right]
    return sum(any(low < over and bottom < top for bottom, over in bands) for low, top in heights)


def _slight(cells: Sequence[Sequence[Word]]) -> bool:
    """Cells that hold list numbers, bullets, figures or speakers' letters: they belong to the row beside them."""
    texts = ["".join(w.text for w in cell) for cell in cells]
    return sum(len(t) <= 4 or not any(c.isalpha() for c in t) for t in texts) > 0.6 * len(texts)


def _cells(members: Sequence[Row], block: _Block, cell: int) -> list[Row]:
    left: list[Row] = []
    right: list[Row] = []
    for row in members:
        lefts, rights, between = _sides(row, block)
        if lefts or between or not rights:  # a lone line number stays where it stands
            left.append(Row(row.page, lefts, number=row.number, label=row.label, tail=between, cell=cell + 1))
        for piece in rows_of(row.page, rights):
            piece.number, piece.cell = row.number, cell + 2
            piece.label = [] if lefts or between else row.label
            right.append(piece)
    return left + right
