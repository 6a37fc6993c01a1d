"""An order cut into its clauses: 7, 7.3, 7.3(c), 7.3(c)(ii), A, IV; each knows the clause it stands under.

A list may stand in paragraphs of its own or run on in one: “only to: (a) the Court; (b) experts; and (c) …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.sentences import sentence_starts
from particulars.record.text import Text

_MARKER = re.compile(
    r"(?P<decimal>(?:Section |SECTION |Paragraph |§+ ?|¶+ ?)?\d{1,2}(?:\.\d{1,2})+)[.):]?\s+(?=[A-Z“\"])"
    r"|(?P<top>(?:Section |SECTION |Paragraph |§+ ?|¶+ ?)?\d{1,2})[.)]\s+(?=[A-Z“\"])"
    r"|(?P<capital>[IVX]{1,5}|[A-Z])\.\s+"
    r"|\((?P<listed>[a-z]{1,4}|\d{1,2})\)\s+"
)
_REFERS = re.compile(
    r"\b(?:Sections?|Paragraphs?|Rules?|Nos?|Exhibits?|Ex|Dkt|ECF|Judge|[A-Z][a-z]+ber|January|February|March|April|May|June|July|August)\.?\s*$|[§¶]\s*$",
    re.I,
)
_LIST_GOES_ON = re.compile(r"(?:[:;,.—–]|[:;,] (?:and|or)|\bto|\bthat|[A-Z]{3})\s*$")
_END = re.compile(
    r"(?:\bIT IS SO (?:ORDERED|STIPULATED)|(?:^|(?<=\n)|(?<=[.;] ))SO (?:ORDERED|STIPULATED)|(?<=\n)(?:EXHIBIT|ATTACHMENT|APPENDIX) [A1]\b)",
    re.I,
)
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
    """The clauses of an order in reading order, from the first numbered one to the words that end it.

    A clause may begin in the middle of a paragraph: there its number must be the next after the one before.
    """
    body = text.clean.text[: text.clean.footnotes]
    cuts = _cuts(body)
    if not cuts:
        return []
    ended = _END.search(body, cuts[0][0])
    stop = ended.start() if ended else len(body)
    found: list[Clause] = []
    for (start, id), (end, _) in zip(cuts, [*cuts[1:], (stop, "")], strict=True):
        words = body[start : min(end, stop)]
        kept = len(words.rstrip())
        if kept:
            above = tuple(i for i, one in enumerate(found) if _is_above(one.id, id))
            found.append(Clause(id, start, start + kept, words[:kept], above))
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


def _is_above(one: str, id: str) -> bool:
    return id != one and id.startswith(one) and id[len(one)] in ".("


@dataclass(slots=True)
class _At:
    """Where the scan stands: the section, its top number and last decimal, and the lists that are open."""

    base: str = ""
    top: int = 0
    sub: int = 0
    levels: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        return self.base + "".join(f"({value})" for _, value in self.levels)


def _cuts(body: str) -> list[tuple[int, str]]:
    """Where each clause begins, with its id; a paragraph without a number goes on in the section it stands in."""
    at, cuts = _At(), list[tuple[int, str]]()
    openings = {0, *(found.end() for found in re.finditer(r"\n\n\s*", body))}
    marks = {found.start(): found for found in _MARKER.finditer(body)}
    for place in sorted(openings | set(marks)):
        found, opens = marks.get(place), place in openings
        if found is not None and _taken(at, found, opens, body[max(0, place - 30) : place]):
            cuts.append((place, at.id))
        elif opens and at.base:
            at.levels = at.levels if body[place : place + 1].islower() else ()
            cuts.append((place, at.id))
    return cuts


def _taken(at: _At, found: re.Match[str], opens: bool, before: str) -> bool:
    """Takes a marker where it stands to begin a clause, and says whether it does."""
    if not opens and _REFERS.search(before):
        return False
    if found["listed"]:
        return _list_taken(at, found["listed"], opens, before)
    if found["capital"]:
        if opens:
            at.base, at.sub, at.levels = found["capital"], 0, ()
        return opens
    number = re.sub(r"^\D+", "", found["decimal"] or found["top"])
    top, _, rest = number.partition(".")
    sub = int(rest.split(".")[0]) if rest else 0
    follows = (sub == 0 and int(top) == at.top + 1) or (
        sub > 0 and (int(top), sub) in ((at.top, at.sub + 1), (at.top + 1, 1))
    )
    if not (opens or follows):
        return False
    at.base, at.top, at.sub, at.levels = number, int(top), sub, ()
    return True


def _list_taken(at: _At, value: str, opens: bool, before: str) -> bool:
    if not at.base or not (opens or _LIST_GOES_ON.search(before)):
        return False
    stepped = _stepped(list(at.levels), value)
    is_next = (
        len(stepped) <= len(at.levels)
        and stepped != list(at.levels)
        and any(value in _after(last) for _, last in at.levels)
    )
    is_first = len(stepped) == len(at.levels) + 1 and any(value == series[0] for series in _SERIES.values())
    if not (opens or is_next or is_first):
        return False
    at.levels = tuple(stepped)
    return True


def _after(value: str) -> tuple[str, ...]:
    """The markers that may come next after one."""
    return tuple(series[series.index(value) + 1] for series in _SERIES.values() if value in series[:-1])


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
