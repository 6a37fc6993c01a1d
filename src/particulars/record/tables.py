"""Bulk and derived tables: immutable Parquet parts named by their content, listed in the record.

Each row says which items it comes from, in a column `item` (one id) or `items` (a list of ids), so that a view can
leave out what a person may not see. A derived table's `key` is the digest of its inputs, rules and version.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from particulars.errors import Misused
from particulars.record import texts
from particulars.record.files import hash_file, make_folder, settle
from particulars.record.shelf import TABLES, Part, part_path

GROUP = 100_000  # rows a row group
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def keep_part(waiting: Path, folder: Path, name: str, table: pa.Table, key: str = "", group: int = GROUP) -> Part:
    """Writes a part and gives it its place; the caller lists it in the record."""
    file = waiting / "part"
    pq.write_table(table, file, row_group_size=group, compression="zstd")
    sha256, size = hash_file(file), file.stat().st_size
    make_folder(folder / TABLES / name)
    settle(file, part_path(folder, name, sha256))
    return Part(name, sha256, table.num_rows, size, key)


def check_table(name: str, table: pa.Table) -> None:
    """Refuses a table whose rows do not say which items they come from."""
    if not _NAME.fullmatch(name) or name == texts.TABLE:
        raise Misused(f"{name!r} is no name for a table of yours; use small letters, digits and _.")
    if not {"item", "items"} & set(table.column_names):
        raise Misused(f"Each row of {name} must say which items it comes from, in a column item or items.")


def rows_seen(table: pa.Table, may_see: Callable[..., bool]) -> pa.Table:
    """Returns the rows all of whose items a person may see."""
    sources = [table.column(name).to_pylist() for name in ("item", "items") if name in table.column_names]
    return table.filter(pa.array([may_see(*_ids(row)) for row in zip(*sources, strict=True)], pa.bool_()))


def without_rows_of(table: pa.Table, places: Collection[tuple[str, str]]) -> pa.Table:
    """Returns the rows of load files of which no path is one of these, each the item of the load file and the path."""
    named = [
        table.column(name).to_pylist() for name in ("native_path", "text_path", "path") if name in table.column_names
    ]
    rows = zip(table.column("item").to_pylist(), *named, strict=True)
    return table.filter(
        pa.array([all((item, path) not in places for path in paths) for item, *paths in rows], pa.bool_())
    )


def _ids(row: Sequence[str | list[str] | None]) -> list[str]:
    ids: list[str] = []
    for value in row:
        ids += value if isinstance(value, list) else [value] if value else []
    return ids
