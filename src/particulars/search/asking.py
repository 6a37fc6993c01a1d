"""Asks an index as one person may see the record: candidates first, each decided word by word, hidden items not there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from particulars.search.candidates import candidates
from particulars.search.deciding import Ranges, decide
from particulars.search.given import Given, Place
from particulars.search.grammar import parse
from particulars.search.kept import in_words, listed, open_index
from particulars.search.nearness import Wanted
from particulars.search.query import Node, Numbered, walk, written
from particulars.search.streams import Stream, joined
from particulars.search.vocabulary import wanted_in


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: documents by number, in the order of the record; `undecided` are those of which too little is on file."""

    asked: str
    read_as: str
    node: Node
    matched: tuple[int, ...]
    undecided: tuple[int, ...]


class OnFile:
    """One document of an index, its hidden parts left out; read as far as a question needs it."""

    def __init__(self, db: sqlite3.Connection, doc: int, may_see: Callable[[str], bool]) -> None:
        self.doc = doc
        self._db, self._may_see = db, may_see
        self._streams: dict[str, Stream | None] = {}

    def stream(self, field: str) -> Stream | None:
        """Its words in a field, or None where the field is not on file."""
        if field not in self._streams:
            found = [stream for _, stream in self.readings(field)]
            self._streams[field] = joined(found) if found else None
        return self._streams[field]

    def readings(self, field: str) -> list[tuple[str, Stream]]:
        """Each reading of a field and the item that has it."""
        rows = self._db.execute(_STREAMS, (self.doc, field)).fetchall()
        return [
            (item, Stream(tokens, sentences, paragraphs, walls))
            for item, walls, paragraphs, sentences, tokens in rows
            if self._may_see(item)
        ]

    @property
    def days(self) -> list[str]:
        """Its day in UTC as each source has it."""
        rows = self._db.execute("SELECT item, day FROM days WHERE doc = ?", (self.doc,)).fetchall()
        return [day for item, day in rows if self._may_see(item)]

    @property
    def numbers(self) -> list[tuple[Place, Place]]:
        """The ranges of Bates numbers it bears."""
        rows = self._db.execute(_NUMBERS, (self.doc,)).fetchall()
        return [
            (Place(series, low, low_page), Place(series, high, high_page))
            for item, series, low, low_page, high, high_page in rows
            if self._may_see(item)
        ]


_STREAMS = "SELECT item, walls, paragraphs, sentences, tokens FROM streams WHERE doc = ? AND field = ? ORDER BY id"
_NUMBERS = "SELECT item, series, low, low_page, high, high_page FROM numbers WHERE doc = ? ORDER BY rowid"


class Searcher:
    """An open index, for one person."""

    def __init__(self, path: Path, may_see: Callable[[str], bool], given: Given) -> None:
        self.path = path
        self._db = open_index(path)
        self._see, self._given = may_see, given

    def close(self) -> None:
        """Lets go of the index."""
        self._db.close()

    @cached_property
    def _shown(self) -> tuple[dict[int, str], dict[int, str], frozenset[int]]:
        """By document that may be seen, its first item that may be; its family; and which of them are seen in part only."""
        items, families, partly = dict[int, str](), dict[int, str](), set[int]()
        with in_words(self.path):
            rows = self._db.execute("SELECT doc, item, more, family FROM documents ORDER BY doc").fetchall()
            sources = self._db.execute("SELECT item, doc FROM sources").fetchall()
        for doc, item, more, family in rows:
            seen = next((one for one in (item, *listed(more)) if self._see(one)), None)
            if seen is not None:
                items[doc], families[doc] = seen, family
            if seen != item:
                partly.add(doc)
        partly |= {doc for item, doc in sources if not self._see(item)}
        return items, families, frozenset(partly & items.keys())

    @property
    def documents(self) -> dict[int, str]:
        """The documents that may be seen, each with the item it is shown by."""
        return self._shown[0]

    def family(self, doc: int) -> str:
        """The id of the top item of a document's family."""
        return self._shown[1][doc]

    def ask(self, question: str) -> Answer:
        """Every document that a question asks for, and those of which it cannot be said."""
        node = parse(question, self._given.number)
        with in_words(self.path):
            wanted = wanted_in(self._db, node)
            ranges = self.ranges(node)
            answers = [
                (doc, decide(node, self.document(doc), wanted, ranges)) for doc in self._candidates(node, wanted)
            ]
        matched = tuple(doc for doc, answer in answers if answer)
        undecided = tuple(doc for doc, answer in answers if answer is None)
        return Answer(question, written(node), node, matched, undecided)

    def document(self, doc: int) -> OnFile:
        """One document, as it may be seen."""
        return OnFile(self._db, doc, self._see)

    def wanted(self, node: Node) -> Wanted:
        """The words of the index that a question's words stand for."""
        return wanted_in(self._db, node)

    def ranges(self, node: Node) -> Ranges:
        """The ranges of Bates numbers that a question asks for."""
        asked = [one for one in walk(node) if isinstance(one, Numbered)]
        read = {one: (self._given.number(one.first), self._given.number(one.last)) for one in asked}
        return {one: (low, high) for one, (low, high) in read.items() if low is not None and high is not None}

    def _candidates(self, node: Node, wanted: Wanted) -> Iterator[int]:
        items, _, partly = self._shown
        expression = candidates(node, wanted)
        if expression is None:
            return iter(items)
        rows = self._db.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (expression,)).fetchall()
        found = [doc for (doc,) in rows if doc in items]
        return iter(sorted({*found, *partly}) if partly else found)
