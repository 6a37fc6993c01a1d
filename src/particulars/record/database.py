"""Opens `record.db`, the small transactional part of a matter, and turns its faults into words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from particulars.errors import Broken, Busy

FILE = "record.db"
WAIT = 60.0  # seconds

# `chain` is the record; the other tables are what its entries say, laid out for reading (see projection.py).
_SCHEMA = """
CREATE TABLE IF NOT EXISTS chain (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    payload TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS items (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, sha256 TEXT NOT NULL,
    parent TEXT NOT NULL, item TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS items_by_bytes ON items (sha256);
CREATE INDEX IF NOT EXISTS items_by_parent ON items (parent);
CREATE TABLE IF NOT EXISTS texts (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, part TEXT NOT NULL, row INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS parts (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, part TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS labels (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, label TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS decisions (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL,
    subject TEXT NOT NULL, decision TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS decisions_by_subject ON decisions (kind, subject);
CREATE TABLE IF NOT EXISTS particulars (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, line TEXT NOT NULL);
"""


def open_database(folder: Path, make: bool = False) -> sqlite3.Connection:
    """Opens a matter's database; with `make`, makes it where it is not there."""
    path = folder / FILE
    if not make and not path.is_file():
        raise Broken(f"{path} is missing.")
    with in_words(path):
        db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        with in_words(path):
            db.execute("PRAGMA synchronous = FULL")
            if make:
                db.execute("PRAGMA journal_mode = WAL")
                db.executescript("BEGIN IMMEDIATE;" + _SCHEMA + "COMMIT;")
            db.execute("SELECT seq FROM chain LIMIT 1").fetchone()
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Writes all of what is inside or none of it; on the disk when it ends."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Says in words what the database engine found wrong."""
    try:
        yield
    except sqlite3.OperationalError as cause:
        if "locked" in str(cause) or "busy" in str(cause):
            raise Busy(f"{path} is in use. Try again when the other is done.") from cause
        raise Broken(f"{path} cannot be read: {cause}.") from cause
    except sqlite3.DatabaseError as cause:
        raise Broken(f"{path} cannot be read: {cause}.") from cause
