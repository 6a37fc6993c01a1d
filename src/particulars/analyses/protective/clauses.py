"""An order cut into its clauses: 7, 7.3, 7.3(c), 7.3(c)(ii), A, IV; each knows the clause it stands under.

A list may stand in paragraphs of its own or run on in one: “only to: (a) the Court; (b) experts; and (c) …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.sentences import sentence_starts
from particulars.record.text import Text

_NUMBER = re.compile(r"(?:Section |SECTION |Paragraph |§+ ?|¶+ ?)?(\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=[.)]))[.):]?\s+")
_CAPITAL = re.compile(r"([IVX]{1,5}|[A-Z])\.\s+")
_LISTED = re.compile(r"\(([a-z]{1,4}|\d{1,2})\)\s+")
_INSIDE = re.compile(
    r"(?:(?<=[:;,.—–] )|(?<=[:;,] and )|(?<=[:;,] or )|(?<=\bto )|(?<=\bthat ))\(([a-z]{1,4}|\d{1,2})\)\s+"
)
_END = re.compile(r"(?:IT IS )?SO ORDERED|(?:EXHIBIT|ATTACHMENT|APPENDIX) [A1]\b|IT IS SO STIPULATED|SO STIPULATED")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_DIGITS = tuple(str(n) for n in range(1, 40))
_SERIES = {"letter": _LETTERS, "roman": _ROMAN, "digit": _DIGITS}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its id as cited, clean start and end, its words, and the places in the list of the clauses above it."""

    id: str
    start: int
    end: int
    words: str
    above: tuple[int, ...] = ()


def clauses(text: Text) -> list[Clause]:
    """The clauses of an order in reading order, from the first numbered one to the words that end it."""
    found: list[Clause] = []
    base, levels = "", list[tuple[str, str]]()
    for start, end in _paragraphs(text):
        words = text.clean.text[start:end]
        if found and _END.match(words):
            break
        number = _NUMBER.match(words) or _CAPITAL.match(words)
        listed = None if number else _LISTED.match(words)
        if number:
            base, levels = number[1], []
        elif listed and base:
            levels = _stepped(levels, listed[1])
        elif base and not words[:1].islower():
            levels = []
        if base:
            for at, stop, marker in _pieces(words):
                levels = _stepped(levels, marker) if marker else levels
                _append(found, base + "".join(f"({value})" for _, value in levels), start + at, start + stop, text)
    return found


def sentences(clause: Clause) -> Iterator[tuple[int, int, str]]:
    """The sentences of a clause with their clean start and end."""
    starts = [0, *sentence_starts(clause.words)]
    for at, stop in zip(starts, [*starts[1:], len(clause.words)], strict=True):
        words = clause.words[at:stop]
        if words.strip():
            yield clause.start + at, clause.start + at + len(words.rstrip()), words.strip()


def with_those_under(all_: list[Clause], index: int) -> list[Clause]:
    """A clause and every clause that stands under it."""
    return [one for i, one in enumerate(all_) if i == index or index in one.above]


def _append(found: list[Clause], id: str, start: int, end: int, text: Text) -> None:
    above = tuple(i for i, one in enumerate(found) if _is_above(one.id, id))
    words = text.clean.text[start:end]
    kept = len(words.rstrip())
    if kept:
        found.append(Clause(id, start, start + kept, words[:kept], above))


def _is_above(one: str, id: str) -> bool:
    return id != one and id.startswith(one) and id[len(one)] in ".("


def _paragraphs(text: Text) -> Iterator[tuple[int, int]]:
    body = text.clean.text[: text.clean.footnotes]
    at = 0
    for piece in body.split("\n\n"):
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield at + lead, at + len(piece.rstrip())
        at += len(piece) + 2


def _pieces(words: str) -> Iterator[tuple[int, int, str]]:
    """The parts of a paragraph: what stands before a list that runs on in it, then each member with its marker."""
    cuts: list[tuple[int, str]] = []
    opening = _LISTED.match(words)
    expected = _after(opening[1]) if opening else ()
    for found in _INSIDE.finditer(words, opening.end() if opening else 1):
        value = found[1]
        if not expected and not opening:
            expected = next((one for one in _SERIES.values() if value == one[0]), ())
        if len(cuts) < len(expected) and value == expected[len(cuts)]:
            cuts.append((found.start(), value))
    if len(cuts) < (1 if opening else 2):
        yield 0, len(words), ""
        return
    yield 0, cuts[0][0], ""
    for (at, value), (stop, _) in zip(cuts, [*cuts[1:], (len(words), "")], strict=True):
        yield at, stop, value


def _after(value: str) -> tuple[str, ...]:
    """The markers that go on after one; a letter goes on as a letter."""
    series = next((one for one in (_LETTERS, _ROMAN, _DIGITS) if value in one), ())
    return series[series.index(value) + 1 :] if series else ()


def _stepped(levels: list[tuple[str, str]], value: str) -> list[tuple[str, str]]:
    """The levels after a marker: the next of a list that is open, else the first of a new one, else one of its own."""
    for depth in range(len(levels) - 1, -1, -1):
        kind, last = levels[depth]
        series = _SERIES[kind]
        if last in series and series.index(last) + 1 < len(series) and series[series.index(last) + 1] == value:
            return [*levels[:depth], (kind, value)]
    for kind, series in _SERIES.items():
        if value == series[0]:
            return [*levels, (kind, value)]
    kind = "digit" if value.isdigit() else "letter" if len(value) == 1 else "roman"
    return [(kind, value)]
