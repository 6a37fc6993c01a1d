"""The sealing table: each passage verified in the sealed version, looked for in the public one, and what else is left out there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from particulars.likeness.difference import Differences
from particulars.record.text import Text

METHOD = (
    "A passage is verified where its words stand in the reading text of the sealed version, white space as one blank; it is "
    "looked for in the public version in the same way. What else is left out is what the word-by-word difference of the two "
    "versions has on the sealed side outside every verified passage."
)
LIMITS = (
    "A passage that stands at several places is told with all of them; which is meant is for the person who listed it.",
    "Words in pictures are not compared.",
    "Whether a reason is enough is for the court.",
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sealed:
    """One passage: where it stands in the sealed version and in the public one, as raw code points; cells as the person wrote."""

    name: str
    words: str
    cells: Mapping[str, str]
    stands: tuple[Span, ...]
    in_public: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the sealed version that the public one lacks and no passage of the table covers."""

    words: str
    start: int
    end: int


def sealed_rows(
    passages: Iterable[tuple[str, str, Mapping[str, str]]], sealed: Text, public: Text | None
) -> list[Sealed]:
    """The passages, given as (name, words, cells), each with its places; in the order of the sheet."""
    return [
        Sealed(name, words, cells, standing(words, sealed), standing(words, public) if public else ())
        for name, words, cells in passages
    ]


def standing(words: str, text: Text) -> tuple[Span, ...]:
    """Where words stand in a text, as raw code points, white space of any kind as one blank."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    if not pattern:
        return ()
    bounds = r"(?<!\w)" if words.strip()[0].isalnum() else "", r"(?!\w)" if words.strip()[-1].isalnum() else ""
    found = re.finditer(bounds[0] + pattern + bounds[1], text.clean.text)
    return tuple(text.clean.raw_span(*one.span()) for one in found)


def left_out(found: Differences, rows: Sequence[Sealed]) -> list[LeftOut]:
    """What the public version lacks beyond the passages; `found` has the sealed version first."""
    covered = [span for row in rows for span in row.stands]
    told = []
    for passage in found.changes:
        one = passage.one
        inside = any(start < one.end and one.start < end for start, end in covered)
        if one.words and not inside:
            told.append(LeftOut(one.words, one.start, one.end))
        elif one.words and (more := _beyond(one.words, [row.words for row in rows])):
            told.append(LeftOut(more, one.start, one.end))
    return told


def _beyond(words: str, passages: Iterable[str]) -> str:
    """What of a stretch is left when every passage is taken out of it, where that is more than three words."""
    left = " ".join(words.split())
    for one in sorted(passages, key=len, reverse=True):
        left = left.replace(" ".join(one.split()), " ")
    kept = re.findall(r"\w\S*", left)
    return " ".join(kept) if len(kept) > 3 else ""
