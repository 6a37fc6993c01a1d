"""Copies of what a person may not see: to them the first copy they may see is the document, and the others are its duplicates.

A file whose bytes came in before is kept as a duplicate that names the first. Where the first is hidden, its name, and that
there is one, must not be had from the copy; nothing else of the copy is hidden, for its bytes are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.record.items import Item, Status, item_place, same_bytes
from particulars.record.shelf import Shelf, as_item

_OWN = frozenset(
    {"item", "parent", "family", "role", "name", "ext", "file_name"}
)  # of a row: what a copy has of its own


class CopiesSeen:
    """The copies that stand otherwise for a person than the record has them; none where nothing is hidden.

    Args:
        shelf: The whole matter.
        hidden: The items that this person may not see.
    """

    def __init__(self, shelf: Shelf, hidden: frozenset[str]) -> None:
        self._shelf, self._hidden = shelf, hidden
        self._firsts: dict[
            str, str
        ] = {}  # the copy that is the document now, with the hidden item it has its reading from
        self.items: dict[str, Item] = dict(self._made()) if hidden else {}

    def seen(self, item: Item) -> Item:
        """The item as this person may know of it: what it came out of is not told where that is hidden."""
        item = self.items.get(item.id, item)
        return msgspec.structs.replace(item, parent="") if item.parent in self._hidden else item

    def rows(self, table: pa.Table) -> pa.Table:
        """The rows of the table of documents, whatever was read from a hidden first in the row of the copy."""
        if not self._firsts:
            return table
        rows = table.to_pylist()
        read: dict[str, Any] = {row["item"]: row for row in rows if row["item"] in self._firsts.values()}
        told = [self._told(row, read.get(self._firsts.get(row["item"], ""))) for row in rows]
        return pa.Table.from_pylist(told, table.schema)

    def _told(self, row: dict[str, Any], first: dict[str, Any] | None) -> dict[str, Any]:
        if row["item"] not in self.items:
            return row
        now = self.items[row["item"]]
        read = {} if first is None else {name: value for name, value in first.items() if name not in _OWN}
        return {**row, **read, "status": now.status.value, "reason": now.reason, "text_sha256": now.text_sha256}

    def _made(self) -> Iterator[tuple[str, Item]]:
        """Each copy whose first is hidden, or lies in what is hidden, as it is seen."""
        for sha256 in self._hashes():
            lines = self._shelf.rows("SELECT item FROM items WHERE sha256 = ? ORDER BY seq, id", sha256)
            copies = [as_item(line) for (line,) in lines]
            first = next((one for one in copies if one.status is not Status.DUPLICATE), None)
            seen = [one for one in copies if one.id not in self._hidden]
            if first is None or not seen:
                continue
            shown = first if first.id not in self._hidden else seen[0]
            if shown is not first:
                self._firsts[shown.id] = first.id
                kept = {"status": first.status, "kind": first.kind, "reason": first.reason}
                yield shown.id, msgspec.structs.replace(shown, text_sha256=first.text_sha256, **kept)
            reason = same_bytes(item_place(shown, self._above))
            for one in seen:
                if one.status is Status.DUPLICATE and one is not shown:
                    yield one.id, msgspec.structs.replace(one, reason=reason)

    def _hashes(self) -> list[str]:
        """The bytes that a duplicate has, and beside it what is hidden or came out of something."""
        rows = self._shelf.rows(
            "SELECT DISTINCT sha256 FROM items WHERE json_extract(item, '$.status') = ? ORDER BY sha256",
            Status.DUPLICATE,
        )
        return [sha256 for (sha256,) in rows]

    def _above(self, id: str) -> Item | None:
        """What an item came out of, where that may be seen."""
        return None if not id or id in self._hidden else self._shelf.item(id)
