"""Where the text of a paper is doubtful: formula marks, low OCR confidence, lost characters, lines that are no words.

No words are guessed here. A person looks at the page image and types the reading (`particulars propose CASE readings`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.body_rows import BodyRow, body_rows
from particulars.record.text import Role, Text

OCR_FLOOR = 0.6  # under this confidence tesseract's words are wrong more often than not
_ENOUGH_WORDS = 150  # a shorter paper does not say which words are its own
_FORMULA = re.compile(r"\$[^$\n]{0,600}?\\[^$\n]{0,600}?\$")
_LOST = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff]+")
_REST_OF_WORD = re.compile(r"\S{0,80}")
_CAPITALS = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+){3,}")
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\S+")
_STRANGE = re.compile(r"[|~^_{}<>\\=]|[a-z]\d+[a-z]")  # codes such as A1B stand in capitals
_ADDRESS = re.compile(r"@|://|www\.|\.{4,}|_{3,}")
# Words that headings of court papers are made of and their prose may lack.
_HEADINGS = frozenset(
    [
        "action",
        "affirmed",
        "amended",
        "analysis",
        "appeal",
        "appearances",
        "application",
        "argument",
        "authorities",
        "background",
        "brief",
        "certificate",
        "civil",
        "claim",
        "claims",
        "complaint",
        "conclusion",
        "contents",
        "count",
        "counsel",
        "court",
        "declaration",
        "default",
        "defendant",
        "defendants",
        "demand",
        "discovery",
        "discussion",
        "dismiss",
        "district",
        "document",
        "exhibit",
        "facts",
        "factual",
        "first",
        "final",
        "fourth",
        "granting",
        "denying",
        "hearing",
        "history",
        "injunction",
        "introduction",
        "issues",
        "judge",
        "judgment",
        "jurisdiction",
        "jury",
        "law",
        "legal",
        "magistrate",
        "matter",
        "memorandum",
        "motion",
        "notice",
        "opinion",
        "opposition",
        "order",
        "parties",
        "party",
        "petition",
        "plaintiff",
        "plaintiffs",
        "points",
        "prayer",
        "preliminary",
        "procedural",
        "proceedings",
        "proof",
        "protective",
        "reasons",
        "regarding",
        "relief",
        "reply",
        "request",
        "response",
        "second",
        "service",
        "standard",
        "standards",
        "statement",
        "states",
        "stipulation",
        "summary",
        "support",
        "table",
        "third",
        "transcript",
        "trial",
        "united",
        "venue",
        "witness",
    ]
)


@dataclass(frozen=True, slots=True)
class Region:
    """A doubtful piece of raw text, code points `start` to `end`, and every reason for the doubt."""

    start: int
    end: int
    reasons: tuple[str, ...]


def regions(text: Text) -> tuple[Region, ...]:
    """The doubtful regions of a paper in order; those that touch or overlap are one."""
    rows = list(body_rows(text))
    found = [*_formulas(text, rows), *_lost(text, rows), *_strange_words(rows), *_unsure(text), *_noise(text)]
    joined: list[Region] = []
    for one in sorted(found, key=lambda r: (r.start, -r.end)):
        if joined and one.start < joined[-1].end:
            last = joined.pop()
            reasons = tuple(dict.fromkeys((*last.reasons, *one.reasons)))
            one = Region(last.start, max(last.end, one.end), reasons)
        joined.append(one)
    return tuple(joined)


def _formulas(text: Text, rows: list[BodyRow]) -> Iterator[Region]:
    for row in rows:
        for found in _FORMULA.finditer(text.raw, row.start, row.end):
            yield Region(found.start(), found.end(), ("words stand between the marks of a formula",))


def _lost(text: Text, rows: list[BodyRow]) -> Iterator[Region]:
    for row in rows:
        for found in _LOST.finditer(text.raw, row.start, row.end):
            before = text.raw[max(row.start, found.start() - 80) : found.start()]
            start = found.start() - (len(before) - 1 - max(before.rfind(white) for white in " \t\n"))
            end = _REST_OF_WORD.match(text.raw, found.end(), row.end).end()  # type: ignore[union-attr]
            yield Region(start, end, ("characters that no print has, or that were lost",))


def _noise(text: Text) -> Iterator[Region]:
    """What the reader set apart as noise and still has letters: it may be words."""
    for span in text.spans:
        if span.role is Role.NOISE and len(_WORD.findall(text.raw, span.start, span.end)) > 1:
            start, end = _trimmed(text.raw, span.start, span.end)
            yield Region(start, end, ("set apart as noise, and has letters",))


def _unsure(text: Text) -> Iterator[Region]:
    """Lines read by OCR with low confidence, neighbours on one page together."""
    last = None
    start = end = lowest = 0.0
    for line in (*text.lines, None):
        unsure = line is not None and line.confidence is not None and line.confidence < OCR_FLOOR
        if last is not None and (not unsure or line is None or line.page != last.page):
            yield Region(int(start), int(end), (f"read by OCR with a confidence down to {lowest:.0%}",))
            last = None
        if unsure and line is not None and line.confidence is not None:
            trimmed = _trimmed(text.raw, line.start, line.end)
            start, lowest = (trimmed[0], line.confidence) if last is None else (start, min(lowest, line.confidence))
            end, last = trimmed[1], line


def _strange_words(rows: list[BodyRow]) -> Iterator[Region]:
    """Lines of capitals whose words stand nowhere else in the paper, and lines half of whose words are no words."""
    seen = Counter(word.lower() for row in rows for word in _WORD.findall(row.words))
    enough = seen.total() >= _ENOUGH_WORDS
    for row in rows:
        words = row.words.strip()
        end = row.start + len(row.words.strip()) if row.end - row.start >= len(words) else row.end
        if enough and _CAPITALS.fullmatch(words) and words.isupper() and _stands_alone(words, seen):
            yield Region(row.start, end, ("a line of capitals none of whose longer words stands elsewhere here",))
            continue
        tokens = _TOKEN.findall(words)
        strange = [t for t in tokens if _STRANGE.search(t) and _WORD.search(t) and not _ADDRESS.search(t)]
        if len(strange) >= 3 and 5 * len(strange) >= 2 * len(tokens) and not _FORMULA.search(words):
            yield Region(row.start, end, (f"{len(strange)} of {len(tokens)} words are no words",))


def _stands_alone(words: str, seen: Counter[str]) -> bool:
    """Whether three or more longer words stand in no other place, nor among the words of headings."""
    own = Counter(word.lower() for word in _WORD.findall(words))
    longer = [word for word in own if len(word) > 3]
    return len(longer) >= 3 and all(seen[word] == own[word] and word not in _HEADINGS for word in longer)


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    piece = raw[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
