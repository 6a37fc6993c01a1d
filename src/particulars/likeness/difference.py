"""The differences of two documents word by word, each with its place in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from particulars.likeness.alignment import WORD_BY_WORD, aligned
from particulars.likeness.normalise import normalised
from particulars.record.text import Place, Text

METHOD = (
    "the reading texts compared word by word, a word being what stands between white space after Unicode compatibility "
    "composition (NFKC), with case and punctuation; equal words answer each other in order: first the beginnings and "
    "ends, then what stands once on each side, then the rest"
)
LIMITS = (
    "Line and page ends, and what was set apart as page furniture (running heads, page and line numbers, stamps), are not "
    "compared.",
    "A passage that was moved is told as taken out in one place and put in at another.",
    f"Between two stretches of over {WORD_BY_WORD:,} words times words that share no word standing once in each, nothing "
    "is matched, and the whole stretch is told as changed.",
    "Layout, images, tables' lines, tracked changes and hidden text are not compared.",
)
_STRETCH = re.compile(r"\S+")


class Change(StrEnum):
    """What a passage of two texts is."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_FIRST = "only in the first"
    ONLY_SECOND = "only in the second"


class Side(NamedTuple):
    """One text's side of a passage: its words as compared, raw code points, and the places of its first and last word.

    Where the side has no words, `start` and `end` are one point: after the word before it, or at the text's beginning.
    """

    words: str
    length: int
    start: int
    end: int
    first: Place
    last: Place


class Passage(NamedTuple):
    """A stretch of both texts that is the same, or differs."""

    change: Change
    one: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Differences:
    """Two texts as passages in order; each side's words, one after another, are the whole of its text."""

    passages: tuple[Passage, ...]
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS

    @property
    def changes(self) -> tuple[Passage, ...]:
        """The passages that differ."""
        return tuple(p for p in self.passages if p.change is not Change.SAME)

    @property
    def same_words(self) -> int:
        """How many words answer each other."""
        return sum(p.one.length for p in self.passages if p.change is Change.SAME)

    @property
    def examined(self) -> str:
        """What was compared, in numbers."""
        one, other = sum(p.one.length for p in self.passages), sum(p.other.length for p in self.passages)
        return f"{one} words of the first and {other} of the second; {self.same_words} answer each other"


def differences(one: Text, other: Text) -> Differences:
    """The differences of two texts; none where both are the same after the declared normalisation."""
    first, second = _Read(one), _Read(other)
    return Differences(tuple(_passages(first, second)))


def _passages(first: _Read, second: _Read) -> Iterator[Passage]:
    a = b = 0
    for i, j, length in (*aligned(first.words, second.words), (len(first.words), len(second.words), 0)):
        if a < i or b < j:
            change = Change.CHANGED if a < i and b < j else Change.ONLY_FIRST if a < i else Change.ONLY_SECOND
            yield Passage(change, first.side(a, i), second.side(b, j))
        if length:
            yield Passage(Change.SAME, first.side(i, i + length), second.side(j, j + length))
        a, b = i + length, j + length


class _Read:
    """The words of one text's reading, and where each stands."""

    def __init__(self, text: Text) -> None:
        self._text = text
        found = [(word, m.span()) for m in _STRETCH.finditer(text.clean.text) for word in _composed(m.group())]
        self.words: Sequence[str] = [word for word, _ in found]
        self._spans = [span for _, span in found]

    def side(self, start: int, end: int) -> Side:
        """Words `start` to `end` (exclusive) of this text."""
        if start == end:
            at = self._raw(self._spans[start - 1][1] - 1) + 1 if start else 0
            place = self._text.place(max(at - 1, 0))
            return Side("", 0, at, at, place, place)
        clean = self._spans[start][0], self._spans[end - 1][1]
        places = self._text.place(self._raw(clean[0])), self._text.place(self._raw(clean[1] - 1))
        return Side(" ".join(self.words[start:end]), end - start, *self._text.clean.raw_span(*clean), *places)

    def _raw(self, clean: int) -> int:
        found = self._text.clean.raw_at(clean)
        return self._text.clean.raw_span(clean, clean + 1)[0] if found is None else found


def _composed(stretch: str) -> list[str]:
    """The words of a stretch between spaces; composition parts a few characters, such as a lone accent, in two."""
    return [stretch] if stretch.isascii() else normalised(stretch).split()
