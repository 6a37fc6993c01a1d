"""Cuts a text where its sentences, paragraphs and parts begin, so that each word is known by the stretch it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from particulars.search.given import Given
from particulars.search.streams import Stream, packed
from particulars.search.words import places, words

_BLANK = re.compile(r"\n\s*\n\s*")


@dataclass(slots=True)
class Layout:
    """Where stretches of a text begin: code points."""

    sentences: set[int] = field(default_factory=set)
    paragraphs: set[int] = field(default_factory=set)
    walls: set[int] = field(default_factory=set)

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """The text from one beginning to the next."""
        cuts = sorted({0, len(text), *self.sentences, *self.paragraphs, *self.walls})
        return pairwise(cuts)


def layout(text: str, footnotes: int, given: Given) -> Layout:
    """How a reading text is laid out; `footnotes` is where they begin, behind the body."""
    walls = {footnotes} if 0 < footnotes < len(text) else set[int]()
    paragraphs = {found.end() for found in _BLANK.finditer(text)} | walls
    return Layout(set(given.sentence_starts(text)) | paragraphs, paragraphs, walls)


def values_laid_out(values: Iterable[str]) -> tuple[str, Layout]:
    """The values of a field as one text, a wall before each but the first."""
    text, walls = "", set[int]()
    for value in values:
        if text:
            text += "\n"
            walls.add(len(text))
        text += value
    return text, Layout(walls, walls, walls)


def stream(text: str, laid_out: Layout, number: Callable[[str], int]) -> Stream:
    """The words of a text by their numbers."""
    numbers = list[int]()
    starts = dict[int, int]()  # by code point, the word with which a stretch begins
    for start, end in laid_out.stretches(text):
        starts[start] = len(numbers)
        numbers += map(number, words(text[start:end]))
    kept = [_word_starts(cuts, starts) for cuts in (laid_out.sentences, laid_out.paragraphs, laid_out.walls)]
    return Stream(packed(numbers), *kept)


def word_places(text: str, laid_out: Layout) -> list[tuple[int, int]]:
    """Where each word of the stream of this text stands in it: code points, end exclusive."""
    return [
        (start + first, start + last)
        for start, end in laid_out.stretches(text)
        for first, last in places(text[start:end])
    ]


def _word_starts(cuts: Iterable[int], starts: dict[int, int]) -> bytes:
    return packed(sorted({starts[cut] for cut in cuts if starts.get(cut)}))
