"""The words of one PDF page with their boxes, and how words of one row are written: with spaces where the page has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from particulars.record.text import Box

GAP = 0.22  # of the type size: a wider gap between two letters is a space


@dataclass(slots=True)
class Word:
    """Letters set in one run on one base line; `loose` where white space stood before it."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    size: float
    loose: bool = True
    confidence: float | None = None


@dataclass(slots=True)
class Sheet:
    """One page's words before anything is known of its furniture; `side` are words set in another direction."""

    number: int
    width: float
    height: float
    words: list[Word]
    side: list[Word]
    rules: list[Box]
    turn: int = 0  # quarters clockwise by which the words were turned beyond the page's own rotation
    pictured: bool = False
    unmapped: int = 0
    drawn: bool = False  # something is drawn or pictured on it


def size_of(words: Iterable[Word]) -> float:
    """The type size most letters have."""
    sizes = Counter[float]()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def spaced(words: Iterable[Word]) -> str:
    """Words of one row, left to right, with a space wherever the page has one, and after a note's own number."""
    row = list(words)
    if not row:
        return ""
    out = [row[0].text]
    for i, (before, word) in enumerate(pairwise(row)):
        gap = word.left - before.right
        near = gap < 0.1 * max(word.size, before.size) or (not word.loose and gap < GAP * max(word.size, before.size))
        opens_note = i == 0 and before.text.isdigit() and before.size < 0.85 * word.size
        out.append(word.text if near and not opens_note and not _marks(before, word) else f" {word.text}")
    return "".join(out)


def _marks(before: Word, word: Word) -> bool:
    """Two whole words that touch, of one size on one base line, with white space between them in the file."""
    return word.loose and abs(before.base - word.base) < 1 and word.left - before.right > -0.3 * word.size
