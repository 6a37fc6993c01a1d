"""What a matter keeps on disk, opened once and read by every view: database, originals, parts.

A file is hashed before it is first used, and again whenever its size or times have changed since.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from particulars.errors import Broken, DoesNotResolve, Stale
from particulars.record import texts
from particulars.record.database import FILE, in_words, open_database
from particulars.record.files import hash_file
from particulars.record.items import Item
from particulars.record.matter import Matter, read_matter
from particulars.record.text import Text

ORIGINALS = "originals"
TABLES = "tables"
_TEXTS_KEPT = 16


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part of a table, as the record lists it."""

    table: str
    sha256: str
    rows: int
    size: int
    key: str = ""


class Shelf:
    """The opened folder of a matter; it knows no persons and hides nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.matter: Matter = read_matter(folder)
        self.db: sqlite3.Connection = open_database(folder)
        self._hashed: dict[Path, tuple[int, ...]] = {}
        self._texts: OrderedDict[tuple[Path, int], Text] = OrderedDict()
        self._group: tuple[tuple[Path, int] | None, Any] = (None, None)

    def close(self) -> None:
        """Lets go of the database."""
        self.db.close()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Asks the database."""
        with in_words(self.folder / FILE):
            return self.db.execute(sql, values).fetchall()

    @property
    def matter_id(self) -> str:
        """The name by which other matters cite this one: the head of its first entry."""
        rows = self.rows("SELECT hash FROM chain WHERE seq = 1")
        if not rows:
            raise Broken("The custody log has no first entry.")
        return f"matter-{rows[0][0][:16]}"

    def items(self) -> list[Item]:
        """Every item, sorted by name and id."""
        items = [as_item(row[0]) for row in self.rows("SELECT item FROM items")]
        return sorted(items, key=lambda item: (item.name, item.id))

    def item(self, id: str) -> Item:
        """The item with this id."""
        rows = self.rows("SELECT item FROM items WHERE id = ?", id)
        if not rows:
            raise DoesNotResolve(f"There is no item {id} in {self.folder}.")
        return as_item(rows[0][0])

    def original(self, item: Item) -> Path:
        """The file an item came in as, unchanged; Stale where its bytes are no longer those taken in."""
        path = original_path(self.folder, item.sha256)
        if not self._is_whole(path, item.sha256):
            raise Stale(f"The original of {item.name} ({path}) is not what was taken in. Restore it from a copy.")
        return path

    def text(self, item: Item) -> Text:
        """The reading of an item; a duplicate's is that of an item with the same bytes."""
        found = self.rows("SELECT part, row FROM texts WHERE id = ?", item.id)
        found = found or self.rows(
            "SELECT part, row FROM texts WHERE id IN (SELECT id FROM items WHERE sha256 = ?) ORDER BY id LIMIT 1",
            item.sha256,
        )
        if not found:
            raise DoesNotResolve(f"{item.name} has no text: {item.status} {item.reason}".strip() + ".")
        return self._text(*found[0])

    def reading_texts(self) -> Iterator[tuple[str, str, int]]:
        """Each item that has a text, with its clean text and where its footnotes begin, in the order they lie in."""
        placed = self.rows(
            "SELECT t.id, t.part, t.row, i.sha256 FROM texts t JOIN items i ON i.id = t.id ORDER BY t.id"
        )
        first_of: dict[str, str] = {}
        for id, _, _, sha256 in placed:
            first_of.setdefault(sha256, id)
        read_by = {id: [id] for id, *_ in placed}
        for id, sha256 in self.rows("SELECT id, sha256 FROM items WHERE id NOT IN (SELECT id FROM texts) ORDER BY id"):
            if sha256 in first_of:
                read_by[first_of[sha256]].append(id)
        stands = {(part, row): id for id, part, row, _ in placed}
        for part in self.parts(texts.TABLE):
            for row, _, clean, footnotes in texts.reading_texts(self.part(texts.TABLE, part.sha256)):
                yield from ((id, clean, footnotes) for id in read_by.get(stands.get((part.sha256, row), ""), ()))

    def parts(self, table: str) -> list[Part]:
        """The parts of a table, in the order of their hashes."""
        lines = self.rows("SELECT part FROM parts WHERE id GLOB ? ORDER BY id", f"{table}/*")
        return [msgspec.json.decode(line, type=Part) for (line,) in lines]

    def has_part(self, part: Part) -> bool:
        """Says whether the record lists this part, under this key."""
        lines = self.rows("SELECT part FROM parts WHERE id = ?", f"{part.table}/{part.sha256}")
        return any(msgspec.json.decode(line, type=Part) == part for (line,) in lines)

    def part(self, table: str, sha256: str) -> Path:
        """A part of a table; Broken where it is missing or not what was written."""
        path = part_path(self.folder, table, sha256)
        if not path.is_file():
            raise Broken(f"The part {path} is missing.")
        if not self._is_whole(path, sha256):
            raise Broken(f"The part {path} is not what was written.")
        return path

    def _text(self, part: str, row: int) -> Text:
        path = self.part(texts.TABLE, part)
        if (path, row) not in self._texts:
            group = (path, row // texts.GROUP)
            if self._group[0] != group:
                self._group = group, texts.read_group(*group)
            self._texts[path, row] = texts.text_in(self._group[1], row % texts.GROUP)
            while len(self._texts) > _TEXTS_KEPT:
                self._texts.popitem(last=False)
        self._texts.move_to_end((path, row))
        return self._texts[path, row]

    def _is_whole(self, path: Path, sha256: str) -> bool:
        try:
            stat = path.stat()
        except FileNotFoundError:
            return False
        seen = (stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
        if self._hashed.get(path) != seen:
            if hash_file(path) != sha256:
                return False
            self._hashed[path] = seen
        return True


def as_item(line: str) -> Item:
    """Decodes an item of the database."""
    try:
        return msgspec.json.decode(line, type=Item)
    except msgspec.MsgspecError as cause:
        raise Broken(f"An item cannot be read: {cause}.") from cause


def original_path(folder: Path, sha256: str) -> Path:
    """Where an original stands."""
    return folder / ORIGINALS / sha256[:2] / sha256


def part_path(folder: Path, table: str, sha256: str) -> Path:
    """Where a part of a table stands."""
    return folder / TABLES / table / f"{sha256}.parquet"
