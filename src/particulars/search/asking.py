"""Asks an index as one person may see the record: candidates first, then decided word by word, hidden items not there."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from particulars.search.candidates import holding, of_word
from particulars.search.deciding import Decided, decide
from particulars.search.fields import CODES
from particulars.search.given import Given
from particulars.search.grammar import parse
from particulars.search.kept import UNKNOWN, in_words, listed, open_index
from particulars.search.nearness import Wanted, stands
from particulars.search.query import Dated, Near, Node, Numbered, Phrase, Together, Word, written
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


class Searcher:
    """An open index, for one person."""

    def __init__(self, path: Path, may_see: Callable[[str], bool], given: Given) -> None:
        self.path = path
        self._db = open_index(path)
        self.may_see, self._given = may_see, given

    def close(self) -> None:
        """Lets go of the index."""
        self._db.close()

    @cached_property
    def documents(self) -> dict[int, str]:
        """The documents that may be seen, each with the item it is shown by."""
        seen = ((doc, next(filter(self.may_see, (item, *listed(more))), None)) for doc, item, more in self._listed)
        return {doc: item for doc, item in seen if item is not None}

    @cached_property
    def families(self) -> dict[int, str]:
        """The id of the top item of each document's family; one whose top is hidden is its own."""
        with in_words(self.path):
            rows = self._db.execute("SELECT doc, family FROM documents ORDER BY doc").fetchall()
        shown = self.documents
        return {doc: family if self.may_see(family) else shown[doc] for doc, family in rows if doc in shown}

    def ask(self, question: str) -> Answer:
        """Every document that a question asks for, and those of which it cannot be said."""
        node = parse(question, self._given.number)
        with in_words(self.path):
            found = decide(node, _OnFile(self._db, self, wanted_in(self._db, node), self._given))
        return Answer(question, written(node), node, tuple(sorted(found.true)), tuple(sorted(found.open)))

    def wanted(self, node: Node) -> Wanted:
        """The words of the index that a question's words stand for."""
        with in_words(self.path):
            return wanted_in(self._db, node)

    def readings(self, doc: int, field: str) -> list[tuple[str, Stream]]:
        """Each reading of a document, or value of its field, that may be seen, with the item that has it."""
        with in_words(self.path):
            rows = self._db.execute(f"{_STREAMS} WHERE doc = ? AND field = ? ORDER BY id", (doc, field)).fetchall()
        return [(item, Stream(*parts)) for _, item, *parts in rows if self.may_see(item)]

    @cached_property
    def everything(self) -> frozenset[int]:
        """The numbers of the documents that may be seen."""
        return frozenset(self.documents)

    @cached_property
    def partly(self) -> frozenset[int]:
        """The documents of which a reading, a field, a day or a number comes from an item that may not be seen."""
        with in_words(self.path):
            rows = self._db.execute("SELECT item, doc FROM sources").fetchall()
        hidden = {doc for item, doc in rows if not self.may_see(item)}
        hidden |= {doc for doc, item, _ in self._listed if not self.may_see(item)}
        return frozenset(hidden & self.everything)

    @cached_property
    def unhidden(self) -> bool:
        """Whether there is nothing here that this person may not see."""
        return not self.partly and len(self.documents) == len(self._listed)

    @cached_property
    def _listed(self) -> list[tuple[int, str, str]]:
        with in_words(self.path):
            return self._db.execute("SELECT doc, item, more FROM documents ORDER BY doc").fetchall()

    def lacking(self, field: str) -> frozenset[int]:
        """The documents of which a field is not on file."""
        if field not in self._lacking:
            with in_words(self.path):
                found = self.found(CODES[field] + UNKNOWN)
            found |= {doc for doc in self.partly if not self.readings(doc, field)}
            self._lacking[field] = frozenset(found)
        return self._lacking[field]

    @cached_property
    def _lacking(self) -> dict[str, frozenset[int]]:
        return {}

    def found(self, expression: str) -> set[int]:
        """What the engine finds among the documents that may be seen."""
        rows = {doc for (doc,) in self._db.execute("SELECT rowid FROM found WHERE found MATCH ?", (expression,))}
        return rows if self.unhidden else rows & self.everything


_STREAMS = "SELECT doc, item, tokens, sentences, paragraphs, walls FROM streams"


class _OnFile:
    """The documents of an index as one question sees them."""

    def __init__(self, db: sqlite3.Connection, searcher: Searcher, wanted: Wanted, given: Given) -> None:
        self._db, self._searcher, self._wanted, self._given = db, searcher, wanted, given

    @property
    def everything(self) -> Set[int]:
        """Every document."""
        return self._searcher.everything

    def has(self, node: Word | Phrase | Near | Together, field: str, among: Set[int] | None) -> Decided:
        """The documents in which a word, phrase or nearness stands."""
        lacking = self._searcher.lacking(field)
        partly = self._searcher.partly - lacking
        if isinstance(node, Word):
            true = set[int]().union(*(self._searcher.found(one) for one in of_word(node, self._wanted, field)))
            if not partly:
                return Decided(true - lacking if self._searcher.partly else true, lacking)
            true -= partly | lacking
            possible: Set[int] = partly
        else:
            true = set()
            possible = self._possible(node, field) - lacking
        for doc, stream in self._streams(possible if among is None else possible & among, field):
            if stands(node, stream, self._wanted):
                true.add(doc)
        return Decided(true, lacking)

    def dated(self, node: Dated) -> Decided:
        """The documents of a day; open where none is on file, or where two sources differ on it."""
        meets = f"substr(day, 1, ?) {node.op.value} ?"
        rows = self._db.execute(f"SELECT doc, item, {meets} FROM days", (len(node.value), node.value)).fetchall()
        seen = [(doc, bool(meets)) for doc, item, meets in rows if self._searcher.unhidden or self._sees(doc, item)]
        true = {doc for doc, meets in seen if meets}
        false = {doc for doc, meets in seen if not meets}
        return Decided(true - false, self.everything - (true ^ false))

    def numbered(self, node: Numbered) -> Decided:
        """The documents that bear a Bates number of a range; open where none is on file."""
        low, high = self._given.number(node.first), self._given.number(node.last)
        assert low is not None and high is not None  # the grammar has read them
        meets = "series = ? AND (low, low_page) <= (?, ?) AND (?, ?) <= (high, high_page)"
        asked = (low.series, high.number, high.page, low.number, low.page)
        rows = self._db.execute(f"SELECT doc, item, {meets} FROM numbers", asked).fetchall()
        seen = [(doc, meets) for doc, item, meets in rows if self._sees(doc, item)]
        return Decided({doc for doc, meets in seen if meets}, self.everything - {doc for doc, _ in seen})

    def _sees(self, doc: int, item: str) -> bool:
        return doc in self.everything and self._searcher.may_see(item)

    def _possible(self, node: Node, field: str) -> Set[int]:
        expression = holding(node, self._wanted, field)
        if expression is None:
            return self.everything
        return self._searcher.found(expression) if expression else frozenset()

    def _streams(self, docs: Set[int], field: str) -> Iterator[tuple[int, Stream]]:
        """The words of these documents in a field; the hidden readings of each left out."""
        if self._searcher.partly & docs:
            for doc in sorted(docs):
                if found := self._searcher.readings(doc, field):
                    yield doc, joined([stream for _, stream in found])
            return
        chosen = "WHERE field = ? AND doc IN (SELECT value FROM json_each(?)) ORDER BY doc, id"
        yield from _by_document(self._db.execute(f"{_STREAMS} {chosen}", (field, json.dumps(sorted(docs)))))


def _by_document(
    rows: Iterable[tuple[int, str, bytes, bytes, bytes, bytes]],
) -> Iterator[tuple[int, Stream]]:
    """The rows of each document as one stream."""
    before, parts = 0, list[Stream]()
    for doc, _, *kept in rows:
        if doc != before and parts:
            yield before, joined(parts)
            parts = []
        before = doc
        parts.append(Stream(*kept))
    if parts:
        yield before, joined(parts)
