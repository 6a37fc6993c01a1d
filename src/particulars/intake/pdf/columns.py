"""Print set side by side: the two cells of a caption, two columns of text, read one after the other.

JOHN DOE,          )   Case No. 1:20-cv-1        left cell, then right cell;
     Plaintiff,    )                             the dividing line drawn with ")" is set apart
v.                 )   ORDER
"""

from __future__ import annotations

from collections.abc import Sequence

from particulars.intake.pdf.gutters import Block, Print, grown, is_aligned, is_cells, may_hold_cells, prints_of, sides
from particulars.intake.pdf.rows import Row, rows_of


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with side-by-side cells put one after the other; other rows as they were."""
    out: list[Row] = []
    i, cell = 0, 0
    prints = prints_of(rows)
    while i < len(prints):
        block = _block_at(prints, i)
        if block is None:
            out.append(prints[i].row)
            i += 1
            continue
        members = prints[block.first : block.last + 1]
        out.extend(_cells(members, block, cell))
        cell += 2
        i = block.last + 1
    return out


def _block_at(prints: Sequence[Print], i: int) -> Block | None:
    """The block of side-by-side cells that begins at row `i`, or None."""
    if not prints[i].reads or not may_hold_cells(prints, i):
        return None
    best: Block | None = None
    for j in range(i, min(i + 4, len(prints))):
        if not prints[j].reads:
            break
        for gap in prints[j].gaps:
            block = _cells_at(prints, i, gap)
            if block is not None and block.last >= j and (best is None or block.last > best.last):
                best = block
        if best is not None or j > i:
            break
    if best is None and _one_sided(prints, i):
        for gap in prints[i + 1].gaps:
            best = _cells_at(prints, i, gap) or best
    return best


def _cells_at(prints: Sequence[Print], i: int, gap: tuple[float, float]) -> Block | None:
    """The block of cells around a gap: with narrowed edges only where the right cells begin one under the other."""
    wide = grown(prints, i, gap, narrowing=True)
    if wide.narrowed and not is_aligned(prints, wide):
        wide = grown(prints, i, gap, narrowing=False)
    return wide if is_cells(prints, wide) else None


def _one_sided(prints: Sequence[Print], i: int) -> bool:
    return i + 1 < len(prints) and prints[i + 1].reads and prints[i].row.base - prints[i + 1].row.base < 30


def _cells(members: Sequence[Print], block: Block, cell: int) -> list[Row]:
    left: list[Row] = []
    right: list[Row] = []
    for one in members:
        row = one.row
        lefts, rights, between = sides(one, block)
        if lefts or between or not rights:  # a lone line number stays where it stands
            left.append(Row(row.page, lefts, number=row.number, label=row.label, tail=between, cell=cell + 1))
        for piece in rows_of(row.page, rights):
            piece.number, piece.cell = row.number, cell + 2
            piece.label = [] if lefts or between else row.label
            right.append(piece)
    return left + right
