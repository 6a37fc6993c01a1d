"""One hash over what a matter says, custody times left out: two runs that should agree have it in common."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from particulars.particular import encode
from particulars.record import texts
from particulars.record.documents import WRITTEN_TAKING_IN
from particulars.record.projection import text_of
from particulars.record.shelf import Shelf
from particulars.record.tables import rows_seen
from particulars.record.view import View

LEFT_OUT = ("seq", "supersedes")  # where in the log an entry stands says when, not what


def digest(path: Path | str, view: View | None = None) -> str:
    """Returns the SHA-256 over the sorted items, families, texts, labels, decisions, tables and particulars.

    How texts and the rows written while taking in were batched into parts does not matter; who decided or labelled, and
    the instant, does.

    Args:
        view: The matter as a person may see it: what is hidden from them bears on nothing.
    """
    shelf = Shelf(Path(path))
    try:
        whole = hashlib.sha256()
        for line in _lines(shelf) if view is None or view.hides_nothing else _seen(shelf, view):
            whole.update(line.encode("utf-8") + b"\n")
        return whole.hexdigest()
    finally:
        shelf.close()


def _rows(shelf: Shelf, table: str) -> Iterator[str]:
    for part in shelf.parts(table):
        yield from map(text_of, pq.read_table(shelf.part(table, part.sha256)).to_pylist())


def _lines(shelf: Shelf) -> Iterator[str]:
    yield f"side {shelf.matter.side}"
    for (line,) in shelf.rows("SELECT item FROM items ORDER BY id"):
        yield f"item {line}"
    for (line,) in shelf.rows("SELECT label FROM labels ORDER BY id"):
        yield f"label {line}"
    for (line,) in shelf.rows("SELECT decision FROM decisions ORDER BY id"):
        said = msgspec.json.decode(line)
        yield f"decision {text_of({key: value for key, value in said.items() if key not in LEFT_OUT})}"
    for (line,) in shelf.rows("SELECT part FROM parts ORDER BY id"):
        if msgspec.json.decode(line)["table"] not in (texts.TABLE, *WRITTEN_TAKING_IN):
            yield f"table {line}"
    for table in WRITTEN_TAKING_IN:
        yield from sorted({f"row of {table} {row}" for row in _rows(shelf, table)})
    for (line,) in shelf.rows("SELECT line FROM particulars ORDER BY id"):
        yield f"particular {line}"


def _seen(shelf: Shelf, view: View) -> Iterator[str]:
    """The lines of what one person may see, as a matter without the rest would say them."""
    yield f"side {shelf.matter.side}"
    for item in sorted(view.items(), key=lambda item: item.id):
        yield f"item {text_of(item)}"
    for (line,) in shelf.rows("SELECT label FROM labels ORDER BY id"):
        if view.may_see(msgspec.json.decode(line)["item"]):
            yield f"label {line}"
    for (line,) in shelf.rows("SELECT decision FROM decisions ORDER BY id"):
        said = msgspec.json.decode(line)
        if view.may_see(said["subject"].split(" ")[0]):
            yield f"decision {text_of({key: value for key, value in said.items() if key not in LEFT_OUT})}"
    for (line,) in shelf.rows("SELECT part FROM parts ORDER BY id"):
        said = msgspec.json.decode(line)
        if said["table"] not in (texts.TABLE, *WRITTEN_TAKING_IN):
            yield from _of_part(said, line, shelf, view)
    for table in WRITTEN_TAKING_IN:
        rows = view.table(table)
        yield from sorted({f"row of {table} {text_of(row)}" for row in (rows.to_pylist() if rows is not None else ())})
    for one in view.particulars():
        yield f"particular {encode(one).decode('utf-8')}"


def _of_part(said: dict[str, str], line: str, shelf: Shelf, view: View) -> Iterator[str]:
    """A derived table that may be seen whole by its hash, else the rows that may be seen."""
    rows = pq.read_table(shelf.part(said["table"], said["sha256"]))
    kept = rows_seen(rows, view.may_see)
    if kept.num_rows == rows.num_rows:
        yield f"table {line}"
    else:
        yield from (f"row of {said['table']} {said['key']} {text_of(row)}" for row in kept.to_pylist())
