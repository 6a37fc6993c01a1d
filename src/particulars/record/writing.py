"""The one way to write into a matter: one writer at a time, whole or not at all, and its head noted before it answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from particulars.errors import Broken
from particulars.record import chain
from particulars.record.chain import Entry
from particulars.record.database import FILE, in_words, open_database, transaction
from particulars.record.files import make_folder, only_writer
from particulars.record.matter import FILE as MATTER_FILE
from particulars.record.matter import Matter, write_matter
from particulars.record.projection import put_rows, text_of
from particulars.record.shelf import ORIGINALS, TABLES, Shelf

LOCK_FILE = "lock"
WAITING = "waiting"  # files being written; what a dead writer left here was never acknowledged


def begin(folder: Path, matter: Matter, by: str, at: str) -> None:
    """Makes the folder of a matter and its first entry; `matter.toml` comes last, and one broken off is made to its end."""
    folder.mkdir(parents=True, exist_ok=True)
    for inner in (ORIGINALS, TABLES, WAITING):
        make_folder(folder / inner)
    with only_writer(folder / LOCK_FILE):
        db = open_database(folder, make=True)
        try:
            chain.note_head(folder, _first_entry(db, folder, matter, by, at))
        finally:
            db.close()
        write_matter(folder, matter)


def is_own(folder: Path, place: Path) -> bool:
    """Says whether a file stands where the record of this matter keeps its own; `out` and whatever else is beside them are free."""
    whole = folder.resolve()
    if not place.is_relative_to(whole):
        return False
    first, *rest = place.relative_to(whole).parts or ("",)
    if rest:
        return first in (ORIGINALS, TABLES, WAITING)
    return first in (MATTER_FILE, chain.HEAD_FILE, LOCK_FILE) or first.startswith(FILE)


@contextmanager
def writing(shelf: Shelf) -> Iterator[sqlite3.Connection]:
    """Writes what is done inside as one transaction; when it ends, all of it is on the disk."""
    db, folder = shelf.db, shelf.folder
    with only_writer(folder / LOCK_FILE), in_words(folder / FILE):
        _clear(folder)
        before = chain.head(db)
        _check_noted(db, folder)
        with transaction(db):
            yield db
        last = chain.head(db)
        if last and last != before:
            chain.note_head(folder, last)


def enter(db: sqlite3.Connection, kind: str, said: object, by: str, at: str) -> Entry:
    """Adds an entry to the custody log and lays it out in the tables."""
    entry = chain.append(db, kind, said, by, at)
    put_rows(db, entry)
    return entry


def _first_entry(db: sqlite3.Connection, folder: Path, matter: Matter, by: str, at: str) -> Entry:
    said = {"name": matter.name, "side": matter.side, "format": matter.format}
    first = chain.head(db)
    if first is None:
        with transaction(db):
            first = chain.append(db, "matter", said, by, at)
    if first.payload != text_of(said):
        raise Broken(f"{folder} holds the record of another matter, and its {MATTER_FILE} is missing.")
    return first


def _clear(folder: Path) -> None:
    """Removes what a writer that died left half-written; none of it was acknowledged."""
    for file in (folder / WAITING).iterdir():
        file.unlink()


def _check_noted(db: sqlite3.Connection, folder: Path) -> None:
    """Lets nothing be written on top of a log that was cut: the head noted beside it must stand in it."""
    noted = chain.noted_head(folder)
    if noted and not db.execute("SELECT 1 FROM chain WHERE seq = ? AND hash = ?", noted).fetchone():
        raise Broken(f"The custody log was shortened: entry {noted[0]}, noted in {chain.HEAD_FILE}, is not in it.")
