"""The day of launch from which the periods run, as words on file tell it; without such words no grid is made (LAW M003-30)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, is_day, iso, slashed
from particulars.reading.sentences import sentence_end, sentence_start

METHOD = (
    "A sentence shows a launch where it tells a full day and a word such as launched, released, went live or first made available; which"
    " sentence proves the launch of the product, a named person decides."
)
_ISO = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_WORDS = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|(?:first|initially|publicly|generally)\s+(?:released|available|offered|introduced|published)|went\s+live|go(?:es)?[- ]live"
    r"|made\s+(?:generally\s+|publicly\s+)?available|general\s+availability|initial\s+release|first\s+release)\b",
    re.I,
)
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells a launch: its span in the text that was given, and the days in it."""

    start: int
    end: int
    days: tuple[str, ...]


def launches(text: str) -> Iterator[Told]:
    """Each sentence that tells a launch with a full day, in the order of the text."""
    seen: set[int] = set()
    for word in _WORDS.finditer(text):
        start, end = sentence_start(text, word.start()), sentence_end(text, word.end())
        if start not in seen and end - start <= _LONGEST and (days := days_in(text[start:end])):
            seen.add(start)
            yield Told(start, end, days)


def days_in(words: str) -> tuple[str, ...]:
    """The full days that words tell, sorted."""
    found = {iso(m) for pattern in (LONG_DATE, DAY_OF_DATE) for m in pattern.finditer(words)}
    found |= {slashed(m) for m in SLASHED.finditer(words)} | {m[0] for m in _ISO.finditer(words)}
    return tuple(sorted(day for day in found if is_day(day)))


@dataclass(frozen=True, slots=True)
class Launch:
    """The day of launch, the words that tell it, where they stand, and who says that they prove it."""

    day: date
    words: str
    place: str
    said_by: str
    item: str = ""
    span: tuple[int, int] = (0, 0)
