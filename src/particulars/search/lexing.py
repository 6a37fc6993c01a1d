"""Cuts a question into its marks: words, phrases, connectors, fields and parentheses, each with its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from particulars.errors import Misused
from particulars.search.query import Op, Phrase, Unit, Word
from particulars.search.words import ASKED, fold

MOST_EDITS = 2
_QUOTES = '"“”„‟«»'
_JOINERS = frozenset(".,'’‘‚-‐‑‒–—_/@&$§:·")
_SPACE = re.compile(r"\s+")
_RUN = re.compile(rf"[^\s(){_QUOTES}]+")
_NEAR = re.compile(r"(?:(w|pre)?/)(\d{1,4}|s|p)", re.I)
_NEARLY = re.compile(r"(?:w|pre|n|near|within|adj)?/", re.I)
_FIELD = re.compile(r"([A-Za-z]+)(:|>=|<=|=|>|<)")
_ASKED = re.compile(rf"(?:{ASKED})(?P<edits>~\d*)?")


class Sort(Enum):
    """What a mark is."""

    WORDS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    TOGETHER = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()


class Nearness(NamedTuple):
    """`w/5` or `pre/5`."""

    n: int
    ordered: bool


class Named(NamedTuple):
    """`subject:` or `date>=`; `raw` is what follows without a space, as it was typed."""

    name: str
    op: Op | None
    raw: str
    at: int  # the column of `raw`


class Mark(NamedTuple):
    """One mark of a question; columns count from 1."""

    sort: Sort
    said: str
    column: int
    value: Word | Phrase | Nearness | Unit | Named | None = None


def fault(column: int, said: str, why: str) -> Misused:
    """The error about a place in a question."""
    return Misused(f"Column {column}, at “{said}”: {why}")


_CONNECTORS = {"and": Sort.AND, "or": Sort.OR, "not": Sort.NOT}


def marks(question: str) -> Iterator[Mark]:
    """Each mark of a question in order.

    Raises:
        Misused: something is no word, no connector and no field; the message names the column.
    """
    at = 0
    while at < len(question):
        if space := _SPACE.match(question, at):
            at = space.end()
        elif question[at] in "()":
            yield Mark(Sort.OPEN if question[at] == "(" else Sort.CLOSE, question[at], at + 1)
            at += 1
        elif question[at] in _QUOTES:
            end = next((i for i in range(at + 1, len(question)) if question[i] in _QUOTES), -1)
            if end < 0:
                raise fault(at + 1, question[at : at + 20], "the quotation mark is not closed.")
            said = question[at : end + 1]
            yield Mark(Sort.WORDS, said, at + 1, phrase(said[1:-1], at + 2))
            at = end + 1
        else:
            run = _RUN.match(question, at)
            assert run is not None  # neither space, parenthesis nor quotation mark
            yield from _run(run.group(), at + 1)
            at = run.end()


def phrase(said: str, column: int) -> Word | Phrase:
    """The words of a stretch in quotation marks; whatever stands between them parts them."""
    found = [_word(one, column) for one in _ASKED.finditer(said)]
    if not found:
        raise fault(column, said, "there is no word in it to search for.")
    return found[0] if len(found) == 1 else Phrase(tuple(found))


def bare(said: str, column: int) -> Word | Phrase:
    """The words of a run without quotation marks; joined by a hyphen, full stop or the like they are a phrase."""
    if said in _MEANT:
        raise fault(column, said, f"it is no connector here.{_MEANT[said]}")
    at = 0
    for one in [*_ASKED.finditer(said), None]:
        between = said[at : one.start() if one else len(said)]
        for i, character in enumerate(between, at):
            if character not in _JOINERS:
                raise fault(column + i, said, f"{character!r} is no connector here.{_MEANT.get(character, _QUOTE)}")
        at = one.end() if one else at
    return phrase(said, column)


_QUOTE = " Put the words into quotation marks if it is part of them."
_MEANT = {
    "&": " Write AND.",
    "|": " Write OR.",
    "!": " Write * for any ending, as in contract*.",
    "~": " Write word~1 for one letter put in, left out or changed.",
    "%": " Write AND NOT, or word~1 for one letter that may differ.",
    "+": " Write AND, or pre/5.",
}


def _run(said: str, column: int) -> Iterator[Mark]:
    if sort := _CONNECTORS.get(said.lower()):
        yield Mark(sort, said, column)
    elif near := _NEAR.fullmatch(said):
        yield _nearness(near, said, column)
    elif _NEARLY.match(said):
        raise fault(column, said, f"no connector is written so. There are w/5, pre/5, /s and /p.{_QUOTE}")
    elif field := _FIELD.match(said):
        name, sign = field[1].lower(), field[2]
        op = None if sign == ":" else Op(sign)
        yield Mark(Sort.FIELD, field.group(), column, Named(name, op, said[field.end() :], column + field.end()))
    else:
        yield Mark(Sort.WORDS, said, column, bare(said, column))


def _nearness(near: re.Match[str], said: str, column: int) -> Mark:
    how, reach = (near[1] or "w").lower(), near[2].lower()
    if not reach.isdigit():
        if how == "pre":
            raise fault(column, said, "within a sentence or paragraph there is no order. Write /s or /p, or pre/20.")
        return Mark(Sort.TOGETHER, said, column, Unit(reach))
    if int(reach) == 0:
        raise fault(column, said, "neighbours are 1 apart, so the least is 1.")
    return Mark(Sort.NEAR, said, column, Nearness(int(reach), how == "pre"))


def _word(found: re.Match[str], column: int) -> Word:
    said, edits = found.group(), found["edits"]
    at = column + found.start()
    stem = said[: -len(edits)] if edits else said
    pieces = re.split(r"([*?])", stem)
    form = "".join(piece if piece in ("*", "?") else fold(piece) for piece in pieces if piece)
    letters = len(form) - form.count("*") - form.count("?")
    if not letters:
        raise fault(at, said, "it stands for any word. For words between two others write pre/3.")
    if not edits:
        return Word(re.sub(r"\*+", "*", form))
    if edits[1:] not in ("1", "2"):
        raise fault(at, said, f"say how many letters may differ: ~1 or ~{MOST_EDITS}.")
    if letters < len(form):
        raise fault(at, said, "a word has either * and ? or ~, not both.")
    if letters <= 2 * int(edits[1:]):
        raise fault(at, said, f"a word of {letters} letters is too short for it; ~1 wants 3 and ~2 wants 5.")
    return Word(form, int(edits[1:]))
