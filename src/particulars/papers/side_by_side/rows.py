"""Differences as rows of two cells: what lies near together in one row, long stretches alike told by their extent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from particulars.likeness.difference import Change, Differences, Passage, Side
from particulars.papers.page_line import PageLines
from particulars.record.text import Text

CONTEXT = 12  # words alike shown before and after a difference


class Document(NamedTuple):
    """One of the two documents: what it is called, the SHA-256 of its file, and its text."""

    title: str
    sha256: str
    text: Text


class Piece(NamedTuple):
    """Words of one cell; where they differ, `place` says where they stand, or after what nothing stands."""

    words: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Differences near together, each with a few words alike around it."""

    number: int  # of its first difference
    last: int
    one: tuple[Piece, ...]
    other: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """A long stretch that is the same in both, by its extent."""

    words: int
    one: str
    other: str


def side_by_side(found: Differences, one: Document, other: Document) -> Iterator[Row | Alike]:
    """Yields rows of differences and the stretches alike between them, in order."""
    first, second = PageLines(one.text), PageLines(other.text)
    near: list[Passage] = []
    number = 0
    for at, passage in enumerate(found.passages):
        if passage.change is not Change.SAME or passage.one.length <= 2 * CONTEXT:
            near.append(passage)
            continue
        if any(p.change is not Change.SAME for p in near):
            near.append(passage)
            yield (row := _row(near, number, first, second))
            number = row.last
        yield Alike(passage.one.length, _span(first, passage.one), _span(second, passage.other))
        near = [passage] if at + 1 < len(found.passages) else []
    if any(p.change is not Change.SAME for p in near):
        yield _row(near, number, first, second)


def place(lines: PageLines, side: Side) -> str:
    """Where a side's words stand; of none, the line after whose words they would."""
    if side.length:
        return _span(lines, side)
    return f"after {lines.at(side.start - 1)}" if side.start else "at the beginning"


def _span(lines: PageLines, side: Side) -> str:
    return lines.span(side.start, side.end)


def _row(near: Sequence[Passage], before: int, first: PageLines, second: PageLines) -> Row:
    differing = sum(p.change is not Change.SAME for p in near)
    one = tuple(_piece(p, p.one, first, n, len(near)) for n, p in enumerate(near))
    other = tuple(_piece(p, p.other, second, n, len(near)) for n, p in enumerate(near))
    return Row(before + 1, before + differing, one, other)


def _piece(passage: Passage, side: Side, lines: PageLines, n: int, of: int) -> Piece:
    """A difference with its place; words alike cut to the few that stand next to a difference."""
    if passage.change is not Change.SAME:
        return Piece(side.words, place(lines, side))
    words = side.words.split(" ")
    if len(words) <= CONTEXT or (0 < n < of - 1):
        return Piece(side.words)
    return Piece(f"… {' '.join(words[-CONTEXT:])}" if n == 0 else f"{' '.join(words[:CONTEXT])} …")
