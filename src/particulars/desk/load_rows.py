"""The rows of load files that were taken in, put into the tables `load_rows` and `load_images` of the matter.

The rows are made from the bytes that the record keeps, in a process of their own with a limit on memory. What lies at
the paths that rows name stands in the table `load_links`, wherever it is on file.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.desk.load_links import Held, finder
from particulars.intake.hand import Limits
from particulars.intake.load_rows import KINDS, Order
from particulars.intake.loadfile.opening import IMAGES as IMAGE_KINDS
from particulars.intake.loadfile.table import IMAGES, ROWS
from particulars.intake.taking import Status, Taken
from particulars.record.documents import LOAD_LINKS, LOAD_LINKS_SCHEMA, arrow, load_links
from particulars.record.items import Item, printable
from particulars.record.shelf import original_path
from particulars.record.store import Record

_ARCHIVES = frozenset({"zip", "tar", "gz"})
_PATHS = ("native_path", "text_path", "path")


class LoadRows:
    """The load files of one run, and where each file of the run lay on the disk."""

    def __init__(self) -> None:
        self.files: dict[str, Taken] = {}
        self.ids: dict[Path, str] = {}
        self.unopened: list[Taken] = []  # archives that the record has: what is in them was not handed out again

    def note(self, taken: Taken) -> None:
        """Remembers a file taken in: that its rows are wanted, or that rows may point at it."""
        if not taken.id:
            return
        self.ids.setdefault(taken.path.absolute(), taken.id)
        if taken.is_known and taken.kind in _ARCHIVES:
            self.unopened.append(taken)
        is_copy = (
            taken.status is Status.DUPLICATE and taken.parent is not None
        )  # its rows name files of its own container
        if (taken.status is Status.READ or is_copy) and taken.kind in KINDS:
            self.files.setdefault(taken.id, taken)

    def keep(self, record: Record, by: str, at: str) -> Iterator[str]:
        """Puts the rows of each load file into its table, once, and links what they name; yields lines for a person."""
        self._open(record)
        if not self.files:
            return
        there = {name: record.table(name) for name in (ROWS, IMAGES)} if self._any_known() else {}
        links = _Links(record, self.ids, by)
        for item, taken in self.files.items():
            name = IMAGES if taken.kind in IMAGE_KINDS else ROWS
            table = _of(there.get(name), item)
            if table is None:
                made = self._made(record, item, taken)
                if isinstance(made, str):
                    yield printable(f"{taken.path}: its rows are not in {name}. {made}")
                    continue
                table = made
                if table.num_rows:
                    record.add_table(name, table, by=by, at=at)
                yield printable(f"{taken.path}: {table.num_rows:,} rows in {name}.")
            yield from (printable(f"{taken.path}: {words}") for words in links.keep(table, taken, by, at))

    def _open(self, record: Record) -> None:
        """The load files in archives that were handed in again: what they name may have come since."""
        again = {taken.id: taken for taken in self.unopened}
        for item in record.items() if again else ():
            if (holder := again.get(item.parent)) is not None and item.kind in KINDS and item.id not in self.files:
                path = holder.path / item.name
                self.files[item.id] = Taken(
                    path, item.sha256, item.size, item.kind, Status.READ, name=item.name, parent=holder, is_known=True
                )

    def _any_known(self) -> bool:
        return any(taken.is_known for taken in self.files.values())

    def _made(self, record: Record, item: str, taken: Taken) -> pa.Table | str:
        """The rows of one load file, or why there are none."""
        limits = Limits()
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "rows")
            order = Order(str(original_path(record.path, taken.sha256 or "")), item, str(target))
            command = [sys.executable, "-P", "-m", "particulars.intake.load_rows", str(limits.memory)]
            try:
                ran = subprocess.run(
                    command, input=msgspec.json.encode(order), capture_output=True, check=False,
                    timeout=limits.time_for(taken.size) + 60 * taken.size / 1e7,
                )  # fmt: skip
            except subprocess.TimeoutExpired:
                return "Making them took longer than allowed."
            if ran.returncode:
                said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
                return said[-1] if said else f"The process that made them ended with {ran.returncode}."
            with pa.OSFile(str(target), "rb") as file:
                table = pa.ipc.open_file(file).read_all()
        return table


class _Links:
    """The links of one run: what lies at the paths that load files name."""

    def __init__(self, record: Record, here: Mapping[Path, str], by: str) -> None:
        self.record, self.here = record, here
        self.may_see = record.open_for(by).may_see
        self.items = {item.id: item for item in record.items()}
        self.members: dict[str, list[Item]] = {}
        for item in self.items.values():
            self.members.setdefault(item.parent, []).append(item)
        self.held = Held(self.items.get, lambda id: self.members.get(id, []), self._beside)
        self.known = frozenset(load_links(record))

    def keep(self, table: pa.Table, taken: Taken, by: str, at: str) -> Iterator[str]:
        """Keeps what is found at the paths of a load file; says how many lead to nothing that is on file."""
        named = list(dict.fromkeys(path for name in _PATHS if name in table.column_names
                                   for path in table.column(name).to_pylist() if path))  # fmt: skip
        find, rows = finder(taken, named, self.here, self.held), []
        missing = doubtful = 0
        for path in named:
            if (taken.id, path) in self.known:
                continue
            targets = find(path)
            missing += not any(map(self.may_see, targets))
            doubtful += sum(map(self.may_see, targets)) > 1
            if len(targets) == 1:
                (target,) = targets
                rows.append({"items": [taken.id, target], "item": taken.id, "path": path, "target": target})
        if rows:
            self.record.add_table(LOAD_LINKS, arrow(rows, LOAD_LINKS_SCHEMA), by=by, at=at)
        if missing:
            yield f"{missing:,} of the {len(named):,} files that its rows name are not on file; once they are, add it again with them."
        if doubtful:
            yield f"{doubtful:,} of the files that its rows name lie in more than one archive; which is meant nobody can tell, and none is taken."

    def _beside(self, container: str) -> list[str]:
        """The archives that came as this one did and have no load file of their own: their files another's may name."""
        mine = self.items.get(container)
        beside = self.members.get(mine.parent, []) if mine else []
        return [
            one.id for one in beside
            if one.id != container and one.kind in _ARCHIVES and not any(m.kind in KINDS for m in self.members.get(one.id, ()))
        ]  # fmt: skip


def _of(table: pa.Table | None, item: str) -> pa.Table | None:
    """The rows of one load file, or None where they were never made."""
    rows = None if table is None else table.filter(pc.equal(table["item"], item))
    return rows if rows is not None and rows.num_rows else None
