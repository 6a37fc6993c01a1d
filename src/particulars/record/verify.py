"""Verifies a matter from its custody log to its last cite, and names the first fault.

In this order: database, log and its head, what the tables say against the log, originals, parts, cites.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from particulars.errors import Broken, DoesNotResolve, Stale
from particulars.particular import decode
from particulars.record import chain, texts
from particulars.record.chain import Entry
from particulars.record.database import FILE, in_words
from particulars.record.files import hash_file
from particulars.record.items import Item
from particulars.record.projection import TABLES, rows_of, sealed_lines
from particulars.record.shelf import ORIGINALS, Shelf, original_path, part_path
from particulars.record.shelf import TABLES as PARTS
from particulars.record.store import Record
from particulars.record.verify_seen import seen
from particulars.record.view import Resolve, View
from particulars.record.writing import WAITING


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at and found whole, and what was noticed beside it; `head` is worth noting down elsewhere."""

    head: str
    entries: int
    items: int
    originals: int
    parts: int
    particulars: int
    cites: int
    cites_elsewhere: int  # into matters that were not open beside this one, and so not looked at
    notes: tuple[str, ...]


def verify(
    path: Path | str,
    head: str | None = None,
    others: dict[str, Resolve] | None = None,
    opened: Callable[[Path], Record] = Record.open,
    viewer: str | None = None,
) -> Verification:
    """Verifies a matter whole, whoever asks; raises Broken or Stale at the first fault.

    Args:
        head: a head of the custody log noted down earlier; the log must still contain it.
        opened: opens the matter with the finders of every kind of cite that may stand in it.
        viewer: whom it is told: what that person may not see is checked, and neither named nor counted.
    """
    folder = Path(path)
    noted = chain.noted_head(folder)  # before the database, so that a writer at work can only be ahead of it
    with opened(folder) as record, in_words(folder / FILE):
        shelf = record._shelf
        _check_database(shelf.db)
        shelf.db.execute("BEGIN")
        _check_log(shelf, noted, head)
        view = record if viewer is None else record.open_for(viewer)
        with _named_for(view):
            items = shelf.items()
            originals = _check_originals(folder, items)
            parts = _check_parts(shelf, items)
            _check_cites(record, others or {})
        told = seen(view, shelf, frozenset(("", record.matter_id, *(others or {}))))
        notes = tuple(_notes(shelf, noted, originals, parts))
        return Verification(head=record.head, notes=notes, **asdict(told))


@contextmanager
def _named_for(view: View) -> Iterator[None]:
    """Names a fault to a person who may see the whole; to anyone else, that there is one."""
    try:
        yield
    except (Broken, Stale, DoesNotResolve) as fault:
        if view.hides_nothing:
            raise
        raise Broken(
            f"The record is not whole. What is at fault is named to whoever may see all of it, not to {view.viewer}."
        ) from fault


def _check_database(db: sqlite3.Connection) -> None:
    (said,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise Broken(f"{FILE} is damaged: {said}.")


def _check_log(shelf: Shelf, noted: tuple[int, str] | None, head: str | None) -> None:
    last, rows = 0, dict.fromkeys(TABLES, 0)
    noted_stands, head_stands = False, head is None
    for entry in chain.walk(shelf.db):
        last = entry.seq
        noted_stands |= noted == (entry.seq, entry.hash)
        head_stands |= head == entry.hash
        _check_first(entry, shelf)
        for table in _check_rows(shelf.db, entry):
            rows[table] += 1
    if noted is None:
        raise Broken(f"{shelf.folder / chain.HEAD_FILE} is missing, which says where the custody log ends.")
    if not noted_stands:
        raise Broken(f"The custody log was shortened: it ends at entry {last}; entry {noted[0]} was noted beside it.")
    if not head_stands:
        raise Broken(f"The custody log was shortened or changed: it does not contain the head {head}.")
    _check_nothing_more(shelf.db, rows)


def _check_first(entry: Entry, shelf: Shelf) -> None:
    if (entry.kind == "matter") != (entry.seq == 1):
        raise Broken(f"Entry {entry.seq} of the custody log is a {entry.kind!r}, where that cannot stand.")
    if entry.seq == 1 and entry.said != msgspec.to_builtins(shelf.matter):
        raise Broken("matter.toml does not say what the first entry of the custody log says.")


def _check_rows(db: sqlite3.Connection, entry: Entry) -> Iterator[str]:
    """Yields the table of each row that stands as this entry put it; a later entry may have taken its place."""
    for table, row in rows_of(entry):
        found = db.execute(f"SELECT * FROM {table} WHERE id = ?", (row[0],)).fetchone()
        if found == row:
            yield table
        elif found is None or found[1] <= entry.seq:
            raise Broken(f"{FILE} does not say what entry {entry.seq} of the custody log says: {table}, {row[0]}.")
    if entry.kind == "particulars":
        lines = sorted(line for (line,) in db.execute("SELECT line FROM particulars WHERE seq = ?", (entry.seq,)))
        if entry.said != {"count": len(lines), "sha256": sealed_lines(lines)}:
            raise Broken(f"The particulars stored by entry {entry.seq} of the custody log were changed.")


def _check_nothing_more(db: sqlite3.Connection, rows: dict[str, int]) -> None:
    for table, expected in rows.items():
        (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        if count != expected:
            raise Broken(f"{FILE} has {count} {table}, and the custody log has put {expected} there.")
    stray = db.execute(
        "SELECT id FROM particulars WHERE seq NOT IN (SELECT seq FROM chain WHERE kind = 'particulars') LIMIT 1"
    ).fetchone()
    if stray:
        raise Broken(f"Particular {stray[0]} was not stored by any entry of the custody log.")


def _check_originals(folder: Path, items: list[Item]) -> set[Path]:
    places: set[Path] = set()
    for item in items:
        path = original_path(folder, item.sha256)
        if path in places:
            continue
        places.add(path)
        if not path.is_file():
            raise Broken(f"The original of {item.name} is missing: {path}.")
        if path.stat().st_size != item.size or hash_file(path) != item.sha256:
            raise Broken(f"The original of {item.name} was changed: {path}.")
    return places


def _check_parts(shelf: Shelf, items: list[Item]) -> set[Path]:
    places: set[Path] = set()
    for (line,) in shelf.rows("SELECT part FROM parts ORDER BY seq"):
        said = msgspec.json.decode(line)
        path = part_path(shelf.folder, said["table"], said["sha256"])
        if path.is_file() and path.stat().st_size < said["size"]:
            raise Broken(f"The part {path} is only half-written: {path.stat().st_size} of {said['size']} bytes.")
        places.add(shelf.part(said["table"], said["sha256"]))
    listed = {id for (id,) in shelf.rows("SELECT id FROM texts")}
    for item in items:
        if item.text_sha256 and (item.id not in listed or texts.text_hash(shelf.text(item)) != item.text_sha256):
            raise Broken(f"The text of {item.name} is not the one that was read.")
    return places


def _check_cites(record: Record, others: dict[str, Resolve]) -> None:
    view = record.open_beside(others)
    for (line,) in record._shelf.rows("SELECT line FROM particulars ORDER BY seq, id"):
        one = decode(line)
        here = tuple(c for c in one.cites if c.matter in ("", record.matter_id, *others))
        if here:
            view.checked(msgspec.structs.replace(one, cites=here))


def _notes(shelf: Shelf, noted: tuple[int, str] | None, originals: set[Path], parts: set[Path]) -> Iterator[str]:
    last = chain.head(shelf.db)
    if noted and last and noted[0] < last.seq:
        yield f"the head noted beside the log is {last.seq - noted[0]} entries behind it, as after a sudden end"
    for name, listed in ((ORIGINALS, originals), (PARTS, parts)):
        unlisted = sum(path not in listed for path in (shelf.folder / name).rglob("*") if path.is_file())
        if unlisted:
            yield f"{unlisted} files in {name}/ are not in the record, as after a sudden end; they were never acknowledged"
    waiting = sum(1 for _ in (shelf.folder / WAITING).iterdir())
    if waiting:
        yield f"{waiting} half-written files in {WAITING}/, as after a sudden end; the next writer removes them"
