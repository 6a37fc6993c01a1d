"""Words of a block by their place in it, turned into raw places of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from particulars.analyses.requests.rows import Words
from particulars.reading.sentences import sentence_starts
from particulars.record.text import Text


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the reading text: where it begins there, and its words."""

    text: Text | None
    at: int
    words: str

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The raw place of its characters `start` to `end`; a sheet's cell has none (0, 0)."""
        return self.text.clean.raw_span(self.at + start, self.at + end) if self.text is not None else (0, 0)

    def quoted(self, start: int, end: int) -> Words:
        """Its characters `start` to `end`, outer space left out, with their raw place."""
        start, end = trimmed(self.words, start, end)
        return Words(*self.place(start, end), plain(self.words[start:end]))

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Where each of its sentences begins and ends."""
        starts = [0, *sentence_starts(self.words), len(self.words)]
        for low, high in pairwise(starts):
            start, end = trimmed(self.words, low, high)
            if start < end:
                yield start, end


def trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """A place without the white space at its ends."""
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return start, end


def plain(words: str) -> str:
    """Words on one line with single spaces."""
    return " ".join(words.split())


def clean_place(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The place in the reading text of what reads on of raw `start` to `end`, outer space and footnotes left out."""
    low = next((at for o in range(start, end) if (at := text.clean.clean_at(o)) is not None and not text.raw[o].isspace() and at < text.clean.footnotes), None)  # fmt: skip
    if low is None:
        return None
    for offset in range(end - 1, start - 1, -1):
        at = text.clean.clean_at(offset)
        if at is not None and not text.raw[offset].isspace() and low <= at < text.clean.footnotes:
            return low, at + 1
    return None
