"""Decides a question for all documents at once: those for which it is true, and those of which it cannot be said.

A document without a text neither holds a word nor lacks it, and one whose custodian is not on file is of no custodian
and of none: such a document is undecided, unless the rest of the question settles it.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Protocol

from particulars.search.fields import TEXT
from particulars.search.query import AllOf, AnyOf, Dated, InField, Near, Node, Not, Numbered, Phrase, Together, Word


@dataclass(frozen=True, slots=True)
class Decided:
    """The documents that are what is asked for, and those of which too little is on file; of all others it is false."""

    true: Set[int]
    open: Set[int]

    @property
    def possible(self) -> Set[int]:
        """The documents for which it is not false."""
        return self.true | self.open if self.open else self.true


class OnFile(Protocol):
    """The documents that are asked about; each of these looks at no document outside `among`, where that is given."""

    @property
    def everything(self) -> Set[int]:
        """Every document."""

    def has(self, node: Word | Phrase | Near | Together, field: str, among: Set[int] | None) -> Decided:
        """The documents in which a word, phrase or nearness stands."""

    def dated(self, node: Dated) -> Decided:
        """The documents of a day."""

    def numbered(self, node: Numbered) -> Decided:
        """The documents that bear a Bates number."""


def decide(node: Node, there: OnFile, field: str = TEXT, among: Set[int] | None = None) -> Decided:
    """What a question is true of, and what is open."""
    match node:
        case AllOf(parts):
            return _all(parts, there, field, among)
        case AnyOf(parts):
            found = [decide(part, there, field, among) for part in parts]
            true = set[int]().union(*(one.true for one in found))
            return Decided(true, set[int]().union(*(one.open for one in found)) - true)
        case Not(part):
            found_not = decide(part, there, field, among)
            return Decided((there.everything if among is None else among) - found_not.possible, found_not.open)
        case InField(name, part):
            return decide(part, there, name, among)
        case Dated():
            return there.dated(node)
        case Numbered():
            return there.numbered(node)
        case _:
            return there.has(node, field, among)


def _all(parts: tuple[Node, ...], there: OnFile, field: str, among: Set[int] | None) -> Decided:
    """What is cheap to decide first; the rest only where it can still matter."""
    true: Set[int] | None = None
    for part in sorted(parts, key=_cost):
        found = decide(part, there, field, among)
        true = found.true if true is None else true & found.true
        among = found.possible if among is None else among & found.possible
    assert true is not None and among is not None  # AND joins at least two
    return Decided(true, among - true)


def _cost(node: Node) -> int:
    match node:
        case InField() | Numbered():
            return 0
        case Word():
            return 1 if not node.is_pattern else 2
        case Phrase():
            return 4
        case Near() | Together():
            return 5
        case Not(part):
            return _cost(part) + 1
        case AllOf(parts) | AnyOf(parts):
            return max(map(_cost, parts))
        case _:
            return 3
