"""The rows of load files that were taken in, put into the tables `load_rows` and `load_images` of the matter.

The rows are made from the bytes that the record keeps, in a process of their own with a limit on memory. A file on the
disk to which a row points, and that was taken in by the same run, stands in the row as an item.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.intake.hand import Limits
from particulars.intake.load_rows import KINDS, Order
from particulars.intake.loadfile.checks.on_disk import Outside, Root, root_of
from particulars.intake.loadfile.opening import IMAGES as IMAGE_KINDS
from particulars.intake.loadfile.table import IMAGES, ROWS
from particulars.intake.taking import Status, Taken
from particulars.record.items import printable
from particulars.record.shelf import original_path
from particulars.record.store import Record

_LINKS = (("native_path", "native_item"), ("text_path", "text_item"))


class LoadRows:
    """The load files of one run, and where each file of the run lay on the disk."""

    def __init__(self) -> None:
        self.files: dict[str, Taken] = {}
        self.ids: dict[Path, str] = {}

    def note(self, taken: Taken) -> None:
        """Remembers a file taken in: that its rows are wanted, or that rows may point at it."""
        if not taken.id:
            return
        self.ids.setdefault(taken.path.absolute(), taken.id)
        if taken.status is Status.READ and taken.kind in KINDS:
            self.files.setdefault(taken.id, taken)

    def keep(self, record: Record, by: str, at: str) -> Iterator[str]:
        """Puts the rows of each load file into its table, once; yields a line for a person on each."""
        there = {name: _items(record, name) for name in (ROWS, IMAGES)} if self._any_known() else {}
        for item, taken in self.files.items():
            name = IMAGES if taken.kind in IMAGE_KINDS else ROWS
            if item in there.get(name, ()):
                continue
            table = self._made(record, item, taken)
            if isinstance(table, str):
                yield printable(f"{taken.path}: its rows are not in {name}. {table}")
                continue
            if table.num_rows:
                record.add_table(name, table, by=by, at=at)
            yield printable(f"{taken.path}: {table.num_rows:,} rows in {name}.")

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
        return self._linked(table, taken) if "native_path" in table.column_names else table

    def _linked(self, table: pa.Table, taken: Taken) -> pa.Table:
        """The rows with the items that lie at the paths they name, where this run took them in."""
        if taken.parent is not None or not taken.path.exists():
            return table
        paths = table.column("native_path").to_pylist()
        root = root_of(taken.path, None, (path for path in paths if path))
        for source, target in _LINKS:
            found = [self._item(root, path) for path in table.column(source).to_pylist()]
            place = table.column_names.index(target)
            table = table.set_column(place, target, pa.array(found, pa.string()))
        return table

    def _item(self, root: Root, path: str | None) -> str | None:
        if not path:
            return None
        try:
            at = root.find(path)
        except Outside:
            return None
        return None if at is None else self.ids.get(at.absolute())


def _items(record: Record, name: str) -> frozenset[str]:
    """The load files whose rows a table has."""
    table = record.table(name)
    return frozenset() if table is None else frozenset(table.column("item").unique().to_pylist())
