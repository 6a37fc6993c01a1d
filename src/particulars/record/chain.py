"""The custody log: who put what into the record and when, each entry sealed by the hash of the one before.

The log is kept in `record.db`; its head is kept a second time in the file `head`, so that a log from which the last
entries were cut is found out even without a hash noted elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from particulars.cites.wording import check_utc
from particulars.errors import Broken, Misused
from particulars.record.files import replace_text

HEAD_FILE = "head"
NOTHING = "0" * 64  # what stands before the first entry


class Entry(NamedTuple):
    """One entry of the custody log; `payload` is JSON with sorted keys."""

    seq: int
    kind: str
    at: str
    by: str
    payload: str
    prev: str
    hash: str

    @property
    def said(self) -> Any:
        """The payload, decoded."""
        return msgspec.json.decode(self.payload)


def append(db: sqlite3.Connection, kind: str, payload: object, by: str, at: str) -> Entry:
    """Adds an entry; the caller commits."""
    last = head(db)
    seq, prev = (last.seq + 1, last.hash) if last else (1, NOTHING)
    text = msgspec.json.encode(payload, order="sorted").decode("utf-8")
    entry = Entry(seq, kind, at, by, text, prev, seal(seq, kind, at, by, text, prev))
    db.execute("INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?)", entry)
    return entry


def seal(seq: int, kind: str, at: str, by: str, payload: str, prev: str) -> str:
    """Hashes one entry together with the hash of the one before."""
    return hashlib.sha256(json.dumps([seq, kind, at, by, payload, prev]).encode("ascii")).hexdigest()


def head(db: sqlite3.Connection) -> Entry | None:
    """Returns the last entry, or None where nothing was written."""
    row = db.execute("SELECT * FROM chain ORDER BY seq DESC LIMIT 1").fetchone()
    return Entry(*row) if row else None


def walk(db: sqlite3.Connection) -> Iterator[Entry]:
    """Yields every entry in order; raises Broken at the first that does not follow from the one before."""
    prev, expected = NOTHING, 1
    for row in db.execute("SELECT * FROM chain ORDER BY seq"):
        entry = Entry(*row)
        if entry.seq != expected:
            raise Broken(f"Entry {expected} of the custody log is missing.")
        if entry.prev != prev or entry.hash != seal(*entry[:6]):
            raise Broken(f"Entry {entry.seq} of the custody log was changed ({entry.kind}, {entry.at}, {entry.by}).")
        yield entry
        prev, expected = entry.hash, expected + 1


def check_hand(by: str, at: str) -> None:
    """Refuses an entry without a person, or without an instant in UTC."""
    if not by.strip() or not by.isprintable():
        raise Misused("An entry of the record names who made it.")
    try:
        check_utc(at)
    except ValueError as cause:
        raise Misused(f"An entry of the record says when it was made: {cause}.") from cause


def note_head(folder: Path, entry: Entry) -> None:
    """Writes the head down beside the database."""
    replace_text(folder / HEAD_FILE, f"{entry.seq} {entry.hash}\n")


def noted_head(folder: Path) -> tuple[int, str] | None:
    """Reads the head that was written down, or None where there is none."""
    path = folder / HEAD_FILE
    if not path.is_file():
        return None
    parts = path.read_text("ascii", errors="replace").split()
    if len(parts) != 2 or not parts[0].isdigit() or len(parts[1]) != 64:
        raise Broken(f"{path} is not a number and a hash.")
    return int(parts[0]), parts[1]
