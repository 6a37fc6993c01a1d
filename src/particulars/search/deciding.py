"""Decides a question for one document: yes, no, or undecided where what it asks of is not on file.

A document without a text neither holds a word nor lacks it, and one whose custodian is not on file is of no custodian
and of none: such a document is undecided, unless the rest of the question settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from particulars.search.fields import TEXT
from particulars.search.given import Place
from particulars.search.nearness import Wanted, stands
from particulars.search.query import AllOf, AnyOf, Dated, InField, Node, Not, Numbered, Op
from particulars.search.streams import Stream


class Asked(Protocol):
    """A document as a question sees it."""

    def stream(self, field: str) -> Stream | None:
        """Its words in a field, or None where the field is not on file."""

    @property
    def days(self) -> Sequence[str]:
        """Its day in UTC as each source has it; none where none is on file."""

    @property
    def numbers(self) -> Sequence[tuple[Place, Place]]:
        """The ranges of Bates numbers it bears; none where none is on file."""


Ranges = dict[Numbered, tuple[Place, Place]]


def decide(node: Node, document: Asked, wanted: Wanted, ranges: Ranges, field: str = TEXT) -> bool | None:
    """Whether a document is what a question asks for; None where that is not known."""
    match node:
        case AllOf(parts):
            return _all(decide(part, document, wanted, ranges, field) for part in parts)
        case AnyOf(parts):
            found = _all(_not(decide(part, document, wanted, ranges, field)) for part in parts)
            return _not(found)
        case Not(part):
            return _not(decide(part, document, wanted, ranges, field))
        case InField(name, part):
            return decide(part, document, wanted, ranges, name)
        case Dated(op, value):
            return _agreed({_compared(day[: len(value)], op, value) for day in document.days})
        case Numbered():
            low, high = ranges[node]
            return any(_meets(low, high, *its) for its in document.numbers) if document.numbers else None
        case _:
            stream = document.stream(field)
            return None if stream is None else stands(node, stream, wanted)


def _all(answers: Iterable[bool | None]) -> bool | None:
    """Yes where all are yes, no where one is no, else not known."""
    whole: bool | None = True
    for answer in answers:
        if answer is False:
            return False
        if answer is None:
            whole = None
    return whole


def _agreed(answers: set[bool]) -> bool | None:
    """What all sources say; not known where there is none, or they differ."""
    return answers.pop() if len(answers) == 1 else None


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _compared(day: str, op: Op, value: str) -> bool:
    match op:
        case Op.AT_LEAST:
            return day >= value
        case Op.AT_MOST:
            return day <= value
        case Op.AFTER:
            return day > value
        case Op.BEFORE:
            return day < value
        case Op.IS:
            return day == value


def _meets(low: Place, high: Place, first: Place, last: Place) -> bool:
    return low.series == first.series and low <= last and first <= high
