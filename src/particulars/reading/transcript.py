"""Deposition and hearing transcripts: pages by their printed numbers, lines by those printed beside them, and who speaks.

Only what is printed counts: a page without its number, and a condensed sheet with several pages on it, give no cite.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from particulars.cites import Cite, TranscriptLines
from particulars.errors import DoesNotResolve
from particulars.reading.transcript_rows import Sheet, sheets_of
from particulars.record.passages import FINDERS, Passage, Source, passage
from particulars.record.text import Text

FULL = 25  # lines a page of a transcript; pleading paper has 28
_SPEAKER = re.compile(
    r"\s*(?P<who>BY [A-Z][A-Z.’' -]{2,30}|(?:THE )?[A-Z][A-Z0-9.’'-]*(?: [A-Z0-9.’'-]+){0,4}):(?=\s|$)"
)
_ASKS = re.compile(r"\s*(?P<who>[QA])(?:\.|(?=\s{2,}))(?=\s)")
_REPORTER = re.compile(
    r"\b(?:CSR|RPR|RMR|CRR|FCRR|TRANSCRIPT OF|Transcript of Proceedings|DEPOSITION OF|REPORTER’S|REPORTER'S)\b"
)


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One printed line: its page and number as printed, its raw span and its words."""

    page: int
    line: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says without a break; `who` is as printed, Q and A for question and answer."""

    who: str
    page: int
    line: int
    page_to: int
    line_to: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """The lines that can be cited, who speaks, and why what is left out cannot be cited."""

    lines: tuple[TranscriptLine, ...]
    turns: tuple[Turn, ...] = ()
    doubts: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def read(text: Text) -> Transcript:
    """The page:line index of a transcript; no lines where the paper prints no page and line numbers."""
    sheets = sheets_of(text)
    doubts = [
        f"a page after line {s.rows[0].start} of the raw text prints no page number" for s in sheets if s.page is None
    ][:1]
    if any(s.is_condensed for s in sheets):
        return Transcript((), (), ("several pages stand on one sheet (condensed); they are not indexed",))
    named = [s for s in sheets if s.page is not None]
    twice = sorted(page for page, times in Counter(s.page for s in named if s.page is not None).items() if times > 1)
    doubts += [f"two pages go by the number {page}" for page in twice]
    lines = tuple(line for s in named for line in _lines(s))
    return Transcript(lines, tuple(_turns(lines)), tuple(doubts))


def is_transcript(text: Text, kind: str | None = None) -> bool:
    """Whether a paper is a transcript: by its caption, else by 25 lines a page and a reporter's mark or people talking."""
    found = read(text)
    if not found.lines:
        return False
    most = max(line.line for line in found.lines)
    return kind == "transcript" or (most == FULL and (len(found.turns) > 1 or bool(_REPORTER.search(text.raw))))


def find(source: Source, cite: Cite) -> Passage:
    """The passage of `Tr. 12:3-9`, for the record.

    Raises:
        DoesNotResolve: no line is printed so, or two are.
    """
    at: TranscriptLines = cite.locator  # type: ignore[assignment]
    text = source.read()
    found = read(text)
    if not found.lines:
        return FINDERS[TranscriptLines](source, cite)
    ends = [[line for line in found.lines if (line.page, line.line) == place] for place in _places(at)]
    if [len(some) for some in ends] != [1, 1]:
        raise DoesNotResolve(f"{cite.display}: not exactly one line of {cite.doc_id} is printed so at each end.")
    return passage(text, ends[0][0].start, ends[1][0].end)


def _places(at: TranscriptLines) -> tuple[tuple[int, int], tuple[int, int]]:
    return (at.page_from, at.line_from), (at.page_to, at.line_to)


def _lines(sheet: Sheet) -> list[TranscriptLine]:
    page = sheet.page or 0
    return [TranscriptLine(page, row.number, row.start, row.end, row.words) for row in sheet.rows]


def _turns(lines: tuple[TranscriptLine, ...]) -> list[Turn]:
    """Each line that begins with a speaker opens a turn, which runs to the line before the next."""
    opened = [(i, m) for i, line in enumerate(lines) if (m := _ASKS.match(line.words) or _SPEAKER.match(line.words))]
    turns = []
    for (i, who), (stop, _) in pairwise([*opened, (len(lines), None)]):
        own = lines[i:stop]
        while len(own) > 1 and not own[-1].words.strip():
            own = own[:-1]
        said = who.string[who.end() :] if who else ""
        words = " ".join(" ".join([said, *(line.words for line in own[1:])]).split())
        first, last = own[0], own[-1]
        name = who["who"] if who else ""
        turns.append(Turn(name, first.page, first.line, last.page, last.line, first.start, last.end, words))
    return turns
