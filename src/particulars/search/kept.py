"""The index of a matter: one SQLite file beside the record, derived from it, keyed by what it was made of.

FTS5 holds, for each document, the numbers of the words it has (`t17` in the text, `s17` in the subject, `tx` where there is
no text); it finds candidates, and no word of a person's question ever reaches its parser. What decides is `streams`: every
word of every text and field in order. The file may be deleted at any time, and is made again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from particulars.errors import Broken

FORMAT = "1"
UNKNOWN = "x"  # behind a field's letter: the field of this document is not on file
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (doc INTEGER PRIMARY KEY, item TEXT NOT NULL, more TEXT NOT NULL, family TEXT NOT NULL);
CREATE TABLE streams (id INTEGER PRIMARY KEY, doc INTEGER NOT NULL, field TEXT NOT NULL, item TEXT NOT NULL,
    walls BLOB NOT NULL, paragraphs BLOB NOT NULL, sentences BLOB NOT NULL, tokens BLOB NOT NULL);
CREATE TABLE sources (item TEXT NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (item, doc)) WITHOUT ROWID;
CREATE TABLE days (doc INTEGER NOT NULL, item TEXT NOT NULL, day TEXT NOT NULL);
CREATE TABLE numbers (doc INTEGER NOT NULL, item TEXT NOT NULL, series TEXT NOT NULL,
    low INTEGER NOT NULL, low_page INTEGER NOT NULL, high INTEGER NOT NULL, high_page INTEGER NOT NULL);
CREATE TABLE terms (form TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii');
"""
AFTER = (  # when the rows are there
    "CREATE INDEX streams_by_doc ON streams (doc, field)",
    "CREATE INDEX numbers_by_series ON numbers (series)",
)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Says in words what the database engine found wrong with an index."""
    try:
        yield
    except sqlite3.DatabaseError as cause:
        raise Broken(
            f"The index {path} cannot be used: {cause}. Delete it; it is made again from the record."
        ) from cause


def open_index(path: Path) -> sqlite3.Connection:
    """Opens an index for reading.

    Raises:
        Broken: it is no index of this format.
    """
    with in_words(path):
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
        try:
            db.execute("PRAGMA mmap_size = 1073741824")
            found = meta(db, "format")
        except BaseException:
            db.close()
            raise
    if found != FORMAT:
        db.close()
        raise Broken(f"The index {path} is of format {found or 'none'}. Delete it; it is made again from the record.")
    return db


def meta(db: sqlite3.Connection, name: str) -> str:
    """What an index says of itself under a name; nothing where it does not."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def note_head(path: Path, head: str) -> None:
    """Notes that an index holds good up to this entry of the custody log."""
    with in_words(path):
        db = sqlite3.connect(path, isolation_level=None)
        try:
            db.execute("INSERT OR REPLACE INTO meta VALUES ('head', ?)", (head,))
        finally:
            db.close()


def listed(more: str) -> list[str]:
    """The further items of a document, as they are kept."""
    return list(json.loads(more)) if more else []
