"""Makes the index of a matter out of its documents, beside its place, and gives it its place when it is whole."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from particulars.search.fields import CODES, TEXT
from particulars.search.given import Given, Place
from particulars.search.kept import AFTER, FORMAT, SCHEMA, UNKNOWN, in_words
from particulars.search.layout import layout, stream, values_laid_out
from particulars.search.streams import Stream, unpacked
from particulars.search.words import fold


@dataclass(frozen=True, slots=True)
class Words:
    """The text of an item, and where its footnotes begin."""

    item: str
    text: str
    footnotes: int


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one field, and the item that says so."""

    field: str
    item: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document to be searched: its items (the native, then other readings of it) and what is on file of it."""

    items: tuple[str, ...]
    family: str
    fields: tuple[Values, ...] = ()
    days: tuple[tuple[str, str], ...] = ()  # item, day
    numbers: tuple[tuple[str, Place, Place], ...] = ()  # item, first, last


def build(
    place: Path, documents: Sequence[Document], texts: Iterable[Words], given: Given, says: Mapping[str, str]
) -> None:
    """Writes an index in one step; what was there is replaced.

    Args:
        documents: In the order in which they are to be found.
        texts: The texts of their items, in any order; they are read once, and none is held.
        says: What the index says of itself, such as the key of its inputs.
    """
    beside = place.with_name(f".{place.name}.new")
    beside.unlink(missing_ok=True)
    with in_words(beside):
        db = sqlite3.connect(beside, isolation_level=None)
        try:
            _write(db, documents, texts, given, says)
        finally:
            db.close()
    with beside.open("rb") as file:
        os.fsync(file.fileno())
    beside.replace(place)


class _Numbers(dict[str, int]):
    """The number of each word as it stands in texts; words that fold alike have one number."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self.forms.setdefault(fold(word), len(self.forms) + 1)
        self[word] = number
        return number


def _write(
    db: sqlite3.Connection,
    documents: Sequence[Document],
    texts: Iterable[Words],
    given: Given,
    says: Mapping[str, str],
) -> None:
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;" + SCHEMA)
    db.execute("PRAGMA cache_size = -65536")
    numbers = _Numbers()
    of_item = dict[str, list[int]]()
    db.execute("BEGIN")
    for doc, document in enumerate(documents, 1):
        _put(db, doc, document, numbers)
        for item in document.items:
            of_item.setdefault(item, []).append(doc)
    for text in texts:
        if docs := of_item.get(text.item):
            its = stream(text.text, layout(text.text, text.footnotes, given), numbers.__getitem__)
            for doc in docs:
                _keep(db, doc, TEXT, text.item, its)
    db.executemany("INSERT INTO terms VALUES (?, ?)", sorted(numbers.forms.items()))
    db.executemany("INSERT INTO meta VALUES (?, ?)", sorted({**says, "format": FORMAT}.items()))
    for statement in AFTER:
        db.execute(statement)
    for doc in range(1, len(documents) + 1):
        db.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (doc, " ".join(_named(db, doc))))
    db.execute("INSERT INTO found (found) VALUES ('optimize')")
    db.execute("COMMIT")


def _put(db: sqlite3.Connection, doc: int, document: Document, numbers: _Numbers) -> None:
    first, *more = document.items
    kept = json.dumps(more) if more else ""
    db.execute("INSERT INTO documents VALUES (?, ?, ?, ?)", (doc, first, kept, document.family))
    others = {*more, *(one.item for one in document.fields), *(item for item, _ in document.days)}
    others |= {item for item, *_ in document.numbers}
    db.executemany("INSERT INTO sources VALUES (?, ?)", ((item, doc) for item in sorted(others - {first})))
    for one in document.fields:
        _keep(db, doc, one.field, one.item, stream(*values_laid_out(one.values), numbers.__getitem__))
    db.executemany("INSERT INTO days VALUES (?, ?, ?)", ((doc, item, day) for item, day in document.days))
    db.executemany("INSERT INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?)", (_range(doc, *its) for its in document.numbers))


def _keep(db: sqlite3.Connection, doc: int, field: str, item: str, its: Stream) -> None:
    db.execute("INSERT INTO streams VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", (doc, field, item, *its.kept()))


def _named(db: sqlite3.Connection, doc: int) -> Iterator[str]:
    """What the full-text engine is told of a document: each word it has by its number, and which fields are not on file."""
    has = set[str]()
    for field, tokens in db.execute("SELECT field, tokens FROM streams WHERE doc = ?", (doc,)):
        has.add(field)
        code = CODES[field]
        yield from (f"{code}{number}" for number in set(unpacked(tokens)))
    yield from (code + UNKNOWN for name, code in CODES.items() if name not in has)


def _range(doc: int, item: str, low: Place, high: Place) -> tuple[object, ...]:
    return doc, item, low.series, low.number, low.page, high.number, high.page
