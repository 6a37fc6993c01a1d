"""The clerk's "FILED" stamp set beside a caption: its lines stand centred one below the other and hold a date.

United States Court of Appeals
        Fifth Circuit
           FILED
       March 16, 2022
       Lyle W. Cayce
           Clerk
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from particulars.intake.pdf.rows import Row, rows_of
from particulars.intake.pdf.words import Word, spaced
from particulars.record.text import Role

_WORD = frozenset({"FILED", "ENTERED", "RECEIVED", "LODGED", "E-FILED"})
_DATE = re.compile(
    r"\b(?:\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|[A-Z]{3,9} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\b"
)
_CENTRED = 16.0  # points between the middles of two of its lines
_CLEAR = 20.0  # points: a wider gap ends the stamp
_WIDEST = 220.0


def filing_stamps(page: int, words: Sequence[Word], width: float, height: float) -> list[Row]:
    """The rows of the filing stamps in the right half of a page's upper half."""
    seeds = [w for w in words if w.text.strip(":*") in _WORD and w.left > 0.45 * width and w.base > 0.5 * height]
    if not seeds:
        return []
    near = [w for w in words if w.left > 0.4 * width and w.base > 0.45 * height]
    pieces = [piece for row in rows_of(page, near) for piece in _pieces(row)]
    found: list[Row] = []
    for seed in seeds:
        stamp = _around(pieces, seed)
        if 2 <= len(stamp) <= 9 and any(_DATE.search(spaced(piece)) for piece in stamp):
            found += [Row(page, piece, role=Role.STAMP) for piece in stamp]
            pieces = [p for p in pieces if not any(p is s for s in stamp)]
    return found


def _pieces(row: Row) -> list[list[Word]]:
    pieces = [[row.words[0]]]
    for before, word in pairwise(row.words):
        if word.left - before.right > 1.3 * word.size:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _around(pieces: Sequence[list[Word]], seed: Word) -> list[list[Word]]:
    """The pieces above and below the seed that are centred on it and follow closely, from the top down."""
    at = next((i for i, piece in enumerate(pieces) if any(w is seed for w in piece)), None)
    if at is None:
        return []
    stamp = [pieces[at]]
    for piece in pieces[at + 1 :]:
        if _follows(stamp[-1], piece, pieces[at]):
            stamp.append(piece)
    for piece in reversed(pieces[:at]):
        if _follows(piece, stamp[0], pieces[at]) and abs(_middle(piece) - _middle(pieces[at])) < _CENTRED:
            stamp.insert(0, piece)
    return stamp


def _follows(over: Sequence[Word], under: Sequence[Word], seed: Sequence[Word]) -> bool:
    gap = min(w.bottom for w in over) - max(w.top for w in under)
    wide = max(w.right for w in under) - min(w.left for w in under)
    centred = abs(_middle(under) - _middle(over)) < _CENTRED and abs(_middle(under) - _middle(seed)) < _CENTRED
    return centred and -12 < gap < _CLEAR and wide < _WIDEST and under[0].base < over[0].base


def _middle(piece: Sequence[Word]) -> float:
    return (min(w.left for w in piece) + max(w.right for w in piece)) / 2
