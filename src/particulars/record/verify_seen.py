"""What a person is told of a record that was checked: counts of what they may see, as if nothing else were there."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from particulars.record import chain
from particulars.record.chain import Entry
from particulars.record.shelf import Shelf
from particulars.record.tables import rows_seen
from particulars.record.texts import TABLE as TEXTS
from particulars.record.view import View


@dataclass(frozen=True, slots=True)
class Seen:
    """How much of the record one person may see; an entry counts where what it says may be seen."""

    entries: int
    items: int
    originals: int
    parts: int
    particulars: int
    cites: int
    cites_elsewhere: int


def seen(view: View, shelf: Shelf, matters: frozenset[str]) -> Seen:
    """Counts what a person may see.

    Args:
        view: The record as that person may see it.
        shelf: The whole record.
        matters: The matters whose cites were resolved; a cite into another is elsewhere.
    """
    items, particulars = view.items(), list(view.particulars())
    resolved = [cite.matter in matters for one in particulars for cite in one.cites]
    told = [entry.kind for entry in chain.walk(shelf.db) if _is_seen(entry, view, shelf)]
    return Seen(
        entries=len(told), items=len(items), originals=len({item.sha256 for item in items}), parts=told.count("part"),
        particulars=len(particulars), cites=sum(resolved), cites_elsewhere=len(resolved) - sum(resolved),
    )  # fmt: skip


def part_is_seen(said: dict[str, str], view: View, shelf: Shelf) -> bool:
    """Whether a person may see a row of a part; one without rows hides nothing."""
    if said["table"] == TEXTS:
        ids = [id for (id,) in shelf.rows("SELECT id FROM texts WHERE part = ?", said["sha256"])]
        return not ids or any(map(view.may_see, ids))
    table = rows_of_part(said, shelf)
    return not table.num_rows or rows_seen(table, view.may_see).num_rows > 0


def rows_of_part(said: dict[str, str], shelf: Shelf) -> pa.Table:
    """Of each row of a part the items it comes from."""
    place = shelf.part(said["table"], said["sha256"])
    names = pq.read_schema(place).names
    return pq.read_table(place, columns=[name for name in ("item", "items") if name in names])


def _is_seen(entry: Entry, view: View, shelf: Shelf) -> bool:
    said = entry.said
    if view.hides_nothing or entry.kind == "matter":
        return True
    if entry.kind == "part":
        return part_is_seen(said, view, shelf)
    if entry.kind == "particulars":
        rows = shelf.rows("SELECT id FROM particulars WHERE seq = ?", entry.seq)
        return not rows or not {id for (id,) in rows}.isdisjoint(one.id for one in view.particulars())
    if entry.kind == "decision":
        return view.may_see(said["subject"].split(" ")[0])
    return view.may_see(said["item"]["id"] if entry.kind == "item" else said["item"])
