"""The lines of a paper as a person reads them on: body text without page furniture and footnotes, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.record.text import Line, Role, Text

_LETTER = re.compile(r"[^\W\d_]")
_COUNT = re.compile(
    r"(?:(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH)\s|COUNT\s|CLAIM\s|CAUSE OF ACTION|PRAYER|JURY DEMAND)",
    re.I,
)
_LONGEST_HEADING = 110


@dataclass(frozen=True, slots=True)
class BodyRow:
    """What reads on of one line, footnotes left out; `start` and `end` are raw code points, furniture inside included."""

    line: Line
    start: int
    end: int
    words: str

    @property
    def is_heading(self) -> bool:
        """Whether this stands as a heading: mostly capitals, or the name of a count, and no sentence."""
        words = self.words.strip()
        letters = _LETTER.findall(words)
        if len(letters) < 4 or len(words) > _LONGEST_HEADING or words[-1] in ".,;":
            return False
        capitals = sum(letter.isupper() for letter in letters)
        return capitals >= 0.85 * len(letters) or bool(_COUNT.match(words) and capitals >= 0.15 * len(letters))


def body_rows(text: Text) -> Iterator[BodyRow]:
    """The lines that have body text, in order."""
    body = [span for span in text.spans if span.role is Role.BODY]
    at = 0
    for line in text.lines or (Line(start=0, end=len(text.raw), number=1),):
        while at < len(body) and body[at].end <= line.start:
            at += 1
        pieces, i = [], at
        while i < len(body) and body[i].start < line.end:
            pieces.append((max(body[i].start, line.start), min(body[i].end, line.end)))
            i += 1
        words = "".join(text.raw[start:end] for start, end in pieces)
        if words.strip():
            start = pieces[0][0] + len(words) - len(words.lstrip()) if len(pieces) == 1 else pieces[0][0]
            yield BodyRow(line, start, pieces[-1][1], words)
