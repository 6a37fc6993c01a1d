"""What each kind of entry of the custody log puts into the tables that are read.

A table's row is (id, seq, …): the entry `seq` put it there. A later entry on the same id takes its place, so the
tables say what stands now and the log says how it came about. `verify` holds the one against the other.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from particulars.errors import Broken
from particulars.record.chain import Entry

Row = tuple[str, tuple[Any, ...]]
TABLES = ("items", "texts", "parts", "labels", "decisions")


def put_rows(db: sqlite3.Connection, entry: Entry) -> None:
    """Lays an entry out in the tables."""
    for table, row in rows_of(entry):
        marks = ", ".join("?" * len(row))
        db.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)


def rows_of(entry: Entry) -> Iterator[Row]:
    """Yields the rows an entry says; an entry of a kind nobody knows stops."""
    if entry.kind not in _ROWS:
        raise Broken(f"Entry {entry.seq} of the custody log is of a kind unknown here: {entry.kind!r}.")
    yield from _ROWS[entry.kind](entry)


def text_of(value: object) -> str:
    """Writes a value as JSON with sorted keys."""
    return msgspec.json.encode(value, order="sorted").decode("utf-8")


def sealed_lines(lines: Sequence[str]) -> str:
    """Hashes the lines of a batch of particulars, which the log keeps by their hash only."""
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()


def _item(entry: Entry) -> Iterator[Row]:
    said = entry.said
    item = said["item"]
    yield "items", (item["id"], entry.seq, item["sha256"], item["parent"], text_of(item))
    if said["text"]:
        yield "texts", (item["id"], entry.seq, said["text"]["part"], said["text"]["row"])


def _part(entry: Entry) -> Iterator[Row]:
    said = entry.said
    yield "parts", (f"{said['table']}/{said['sha256']}", entry.seq, entry.payload)


def _label(entry: Entry) -> Iterator[Row]:
    said = entry.said | {"by": entry.by, "at": entry.at}
    yield "labels", (f"{said['item']} {said['label']}", entry.seq, text_of(said))


def _decision(entry: Entry) -> Iterator[Row]:
    said = entry.said | {"by": entry.by, "at": entry.at, "seq": entry.seq}
    yield "decisions", (f"{said['kind']} {said['subject']}", entry.seq, said["kind"], said["subject"], text_of(said))


def _none(entry: Entry) -> Iterator[Row]:
    return iter(())


_ROWS: dict[str, Callable[[Entry], Iterator[Row]]] = {
    "matter": _none,
    "item": _item,
    "part": _part,
    "label": _label,
    "decision": _decision,
    "particulars": _none,  # their lines are many; the entry holds their count and hash, and verify counts and hashes
}
