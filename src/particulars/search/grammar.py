"""The grammar of the lawyers' query language; where programs differ in how they read a question, it asks for parentheses.

    breach AND (contract OR covenant)      "best efforts" w/10 terminat*      (email OR e-mail) /s delet* AND NOT draft
    subject:merger AND from:"J. Smith"     date>=2024-01-01 AND ext:xls*      bates:QSL-0000100..QSL-0000250

NOT takes what follows it. w/n, pre/n, /s and /p are read before AND. OR beside any other connector wants parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from particulars.search.fields import BATES, DATE, FIELDS, NAMES
from particulars.search.given import Place
from particulars.search.lexing import Mark, Named, Nearness, Sort, bare, fault, marks
from particulars.search.query import (
    AllOf,
    AnyOf,
    Dated,
    InField,
    Near,
    Node,
    Not,
    Numbered,
    Op,
    Phrase,
    Together,
    Unit,
    Word,
    walk,
)

DEEPEST = 60  # parentheses within parentheses
_CLOSE_TOGETHER = (Sort.NEAR, Sort.TOGETHER)
_STANDS_ALONE = (InField, Dated, Numbered)
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def parse(question: str, number: Callable[[str], Place | None]) -> Node:
    """What a question asks.

    Args:
        question: as a person typed it.
        number: reads a Bates number, or returns None where there is none.

    Raises:
        Misused: it is no question of this language; the message names the column and what to write.
    """
    return _Parser(list(marks(question)), len(question), number).whole()


class _Parser:
    """One question on its way from marks to a query."""

    def __init__(self, found: list[Mark], length: int, number: Callable[[str], Place | None]) -> None:
        self.marks, self.at, self.depth = found, 0, 0
        self.end = length + 1
        self.number = number

    def whole(self) -> Node:
        """The whole question."""
        if not self.marks:
            raise fault(1, "", "nothing is asked.")
        node = self.level()
        if (left := self.peek()) is not None:
            raise fault(left.column, left.said, "nothing is open that it could close.")
        return node

    def peek(self) -> Mark | None:
        """The next mark."""
        return self.marks[self.at] if self.at < len(self.marks) else None

    def level(self) -> Node:
        """Everything up to the closing parenthesis or the end."""
        operands, joins = [self.operand()], list[Mark]()
        while (mark := self.peek()) is not None and mark.sort is not Sort.CLOSE:
            if mark.sort not in (Sort.AND, Sort.OR, *_CLOSE_TOGETHER):
                before = self.marks[self.at - 1].said
                meant = f"{before} AND NOT" if mark.sort is Sort.NOT else f"{before} AND {mark.said}"
                more = "" if mark.sort is Sort.NOT else ", or quotation marks around a phrase"
                raise fault(mark.column, mark.said, f"no connector stands before it. Write {meant}{more}.")
            self.at += 1
            joins.append(mark)
            operands.append(self.operand())
        return _joined(operands, joins)

    def operand(self) -> Node:
        """One thing that connectors join."""
        mark = self.peek()
        if mark is None or mark.sort is Sort.CLOSE:
            column, said = (mark.column, mark.said) if mark else (self.end, "the end")
            raise fault(column, said, "a word or phrase is missing before it.")
        self.at += 1
        match mark.sort:
            case Sort.WORDS:
                assert isinstance(mark.value, Word | Phrase)
                return mark.value
            case Sort.NOT:
                return self.deeper(mark, lambda: Not(self.operand()))
            case Sort.OPEN:
                return self.deeper(mark, lambda: self.group(mark))
            case Sort.FIELD:
                return self.field(mark)
            case _:
                raise fault(mark.column, mark.said, 'a word or phrase is missing before it; as a word, write it in "".')

    def deeper(self, mark: Mark, inner: Callable[[], Node]) -> Node:
        """What stands one level down."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise fault(mark.column, mark.said, f"it is more than {DEEPEST} levels deep.")
        node = inner()
        self.depth -= 1
        return node

    def group(self, opened: Mark) -> Node:
        """What stands in parentheses."""
        node = self.level()
        if self.peek() is None:
            raise fault(opened.column, opened.said, "it is not closed.")
        self.at += 1
        return node

    def field(self, mark: Mark) -> Node:
        """A field and what is wanted of it."""
        named = mark.value
        assert isinstance(named, Named)
        if named.name not in NAMES:
            known = ", ".join(f"{name}:" for name in NAMES)
            raise fault(mark.column, mark.said, f"there is no such field. There are {known}. Quote it to search words.")
        if named.name == DATE:
            return _dated(mark, named, self.raw(mark, named))
        if named.op is not None:
            raise fault(mark.column, mark.said, f"only {DATE} is compared so. Write {named.name}: and the words.")
        if named.name == BATES:
            return self.numbered(mark, self.raw(mark, named))
        inner = self.wanted(mark, named)
        if any(isinstance(one, _STANDS_ALONE) for one in walk(inner)):
            raise fault(mark.column, mark.said, "a field is named inside another field.")
        return InField(FIELDS[named.name].name, inner)

    def wanted(self, mark: Mark, named: Named) -> Node:
        """The words of a field: what follows at once, else the phrase or parentheses that come next."""
        if named.raw:
            return bare(named.raw, named.at)
        if (after := self.peek()) is None or after.sort not in (Sort.WORDS, Sort.OPEN):
            raise fault(mark.column, mark.said, "nothing stands behind it.")
        return self.operand()

    def raw(self, mark: Mark, named: Named) -> str:
        """The value of a field that is no words, as it was typed; in quotation marks where it has spaces."""
        if named.raw:
            return named.raw
        after = self.peek()
        if after is None or after.sort is not Sort.WORDS:
            raise fault(mark.column, mark.said, "nothing stands behind it.")
        self.at += 1
        return after.said.strip('"“”„‟«»')

    def numbered(self, mark: Mark, raw: str) -> Node:
        """Bates numbers from one to another."""
        first, _, last = raw.partition("..")
        low, high = self.number(first), self.number(last or first)
        if low is None or high is None:
            raise fault(mark.column, mark.said + raw, "no Bates number is read in it. Write bates:ABC-001..ABC-009.")
        if low.series != high.series or low > high:
            raise fault(mark.column, mark.said + raw, "the two numbers are of different series, or run backwards.")
        return Numbered(first, last or first)


def _joined(operands: list[Node], joins: list[Mark]) -> Node:
    sorts = {mark.sort for mark in joins}
    if Sort.OR in sorts and len(sorts) > 1:
        odd = next(mark for mark in joins if mark.sort is not joins[0].sort)
        first = joins[0].said.upper()
        raise fault(odd.column, odd.said, f"beside {first} it can be read in two ways. Put one of them in parentheses.")
    if Sort.OR in sorts:
        return AnyOf(tuple(operands))
    parts = [operands[0]]
    for i, (mark, right) in enumerate(zip(joins, operands[1:], strict=True)):
        if mark.sort is Sort.AND:
            parts.append(right)
        elif i and joins[i - 1].sort in _CLOSE_TOGETHER:
            raise fault(
                mark.column,
                mark.said,
                f"beside {joins[i - 1].said} it can be read in two ways. Put one of them in parentheses.",
            )
        else:
            parts[-1] = _close(mark, parts[-1], right)
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _close(mark: Mark, left: Node, right: Node) -> Node:
    for one in (left, right):
        if not _has_place(one):
            raise fault(mark.column, mark.said, "it joins words, phrases and what OR or nearness makes of them; put anything else in parentheses of its own, apart from it.")  # fmt: skip
    if isinstance(mark.value, Nearness):
        return Near(left, right, mark.value.n, mark.value.ordered)
    assert isinstance(mark.value, Unit)
    return Together(left, right, mark.value)


def _has_place(node: Node) -> bool:
    """Whether it stands somewhere in the text, so that something can be near it."""
    return all(isinstance(one, Word | Phrase | Near | Together | AnyOf) for one in walk(node))


def _dated(mark: Mark, named: Named, raw: str) -> Node:
    try:
        date.fromisoformat(f"{raw}-01-01"[:10] if _DAY.fullmatch(raw) else "")
    except ValueError:
        raise fault(mark.column, mark.said + raw, "that is no day. Write 2024, 2024-03 or 2024-03-15.") from None
    return Dated(named.op or Op.IS, raw)
