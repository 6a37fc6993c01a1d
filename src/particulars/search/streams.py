"""The words of one text or field as numbers, with where its sentences, paragraphs and parts begin.

A stream is kept as it is evaluated: each word is the number of its folded form, four bytes, in order. A wall stands
where words that follow one another do not read on: between body and footnotes, two values of a field, two readings.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

Span = tuple[int, int]
"""The first and the last word of a stretch, counted from 0, both included."""

WIDTH = 4  # bytes a word


def packed(numbers: Sequence[int]) -> bytes:
    """Numbers as they are kept."""
    return array("I", numbers).tobytes()


def unpacked(kept: bytes) -> array[int]:
    """Numbers as they were kept."""
    found = array("I")
    found.frombytes(kept)
    return found


class Stream:
    """The words of one text, and the words at which a sentence, a paragraph, a part behind a wall begins."""

    __slots__ = ("__dict__", "_paragraphs", "_sentences", "_walls", "tokens")

    def __init__(self, tokens: bytes, sentences: bytes = b"", paragraphs: bytes = b"", walls: bytes = b"") -> None:
        self.tokens = tokens
        self._sentences, self._paragraphs, self._walls = sentences, paragraphs, walls

    @cached_property
    def numbers(self) -> array[int]:
        """Each word's number."""
        return unpacked(self.tokens)

    @cached_property
    def sentences(self) -> array[int]:
        """The words at which a sentence begins, the first left out."""
        return unpacked(self._sentences)

    @cached_property
    def paragraphs(self) -> array[int]:
        """The words at which a paragraph begins, the first left out."""
        return unpacked(self._paragraphs)

    @cached_property
    def walls(self) -> array[int]:
        """The words before which a wall stands."""
        return unpacked(self._walls)

    def kept(self) -> tuple[bytes, bytes, bytes, bytes]:
        """Walls, paragraphs, sentences and words, as the index keeps them."""
        return self._walls, self._paragraphs, self._sentences, self.tokens

    def reads_on(self, first: int, last: int) -> bool:
        """Whether no wall stands between two words."""
        return not self._walls or within(self.walls, first) == within(self.walls, last)

    def find(self, pattern: bytes, start: int = 0) -> int:
        """The word at which these words stand in this order, from word `start` on, or -1."""
        at = self.tokens.find(pattern, start * WIDTH)
        while at >= 0 and at % WIDTH:
            at = self.tokens.find(pattern, at + 1)
        return at // WIDTH if at >= 0 else -1


def within(starts: array[int], word: int) -> int:
    """Which sentence, paragraph or part a word stands in."""
    return bisect_right(starts, word)


def joined(streams: Sequence[Stream]) -> Stream:
    """Streams one after another, with a wall between every two."""
    if len(streams) == 1:
        return streams[0]
    tokens, sentences, paragraphs, walls = b"", list[int](), list[int](), list[int]()
    for one in streams:
        begins = len(tokens) // WIDTH
        for starts, more in ((sentences, one.sentences), (paragraphs, one.paragraphs), (walls, one.walls)):
            starts += [begins] if begins else []
            starts += [begins + start for start in more]
        tokens += one.tokens
    return Stream(tokens, packed(sentences), packed(paragraphs), packed(walls))
