"""Takes files into the record: originals and readings first, then the entries that name them."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from particulars.errors import TwoOfOneName, Unreadable
from particulars.record.files import keep_bytes, settle_all
from particulars.record.items import Arrival, Item, item_id, printable, printable_name
from particulars.record.shelf import Shelf, as_item, original_path
from particulars.record.tables import keep_part
from particulars.record.text import Text
from particulars.record.texts import GROUP, TABLE, arrow_texts, text_hash
from particulars.record.writing import WAITING, enter


def take_in(shelf: Shelf, db: sqlite3.Connection, arrivals: Sequence[Arrival], by: str, at: str) -> list[str]:
    """Takes files in and returns their ids in order; the caller's transaction makes it all or none."""
    items = _kept(shelf.folder, arrivals)
    refuse_twins([item.id for item in items], [item.name for item in items])
    known = _known(shelf, (item.id for item in items))
    _check_parents(shelf, items, known)
    new = {n.id: (n, a.reading) for n, a in zip(items, arrivals, strict=True) if known.get(n.id) != n}
    texts = [(id, text) for id, (_, text) in new.items() if text is not None]
    places = _keep_texts(shelf, db, texts, by, at)
    for id, (item, _) in new.items():
        enter(db, "item", {"item": item, "text": places.get(id)}, by, at)
    return [item.id for item in items]


def refuse_twins(ids: Sequence[str], names: Sequence[str]) -> None:
    """Refuses a batch in which two things are the same in all."""
    seen: set[str] = set()
    for id, name in zip(ids, names, strict=True):
        if id in seen:
            raise TwoOfOneName(f"{name} is there twice, the same in all. Give each its own place in its name.")
        seen.add(id)


def _kept(folder: Path, arrivals: Sequence[Arrival]) -> list[Item]:
    """Keeps the bytes of all arrivals, durable when it returns."""
    items, places = [], []
    for number, arrival in enumerate(arrivals):
        waiting = folder / WAITING / f"original-{number}"
        items.append(_copied(arrival, waiting))
        places.append((waiting, original_path(folder, items[-1].sha256)))
    settle_all(places)
    return items


def _copied(arrival: Arrival, waiting: Path) -> Item:
    try:
        stream = io.BytesIO(arrival.source) if isinstance(arrival.source, bytes) else arrival.source.open("rb")
        with stream:
            sha256, size = keep_bytes(stream, waiting)
    except OSError as cause:
        raise Unreadable(f"{printable_name(arrival.name)}: {cause.strerror}.") from cause
    name = printable_name(arrival.name)
    return Item(
        id=item_id(sha256, name, arrival.parent),
        sha256=sha256,
        size=size,
        name=name,
        kind=arrival.kind,
        status=arrival.status,
        reason=printable(arrival.reason),
        parent=arrival.parent,
        text_sha256=_hash_of(arrival.reading, name) if arrival.reading is not None else "",
    )


def _hash_of(reading: Text, name: str) -> str:
    try:
        return text_hash(reading)
    except UnicodeEncodeError as cause:
        raise Unreadable(f"{name}: the reading has half a character at {cause.start}.") from cause


def _known(shelf: Shelf, ids: Iterable[str]) -> dict[str, Item]:
    found = (shelf.rows("SELECT item FROM items WHERE id = ?", id) for id in ids)
    return {item.id: item for rows in found for item in map(as_item, (line for (line,) in rows))}


def _check_parents(shelf: Shelf, items: Sequence[Item], known: Mapping[str, Item]) -> None:
    there = {item.id for item in items} | set(known)
    for item in items:
        if item.parent and item.parent not in there:
            shelf.item(item.parent)


def _keep_texts(
    shelf: Shelf, db: sqlite3.Connection, texts: list[tuple[str, Text]], by: str, at: str
) -> dict[str, dict[str, str | int]]:
    if not texts:
        return {}
    part = keep_part(shelf.folder / WAITING, shelf.folder, TABLE, arrow_texts(texts), group=GROUP)
    enter(db, "part", part, by, at)
    return {id: {"part": part.sha256, "row": row} for row, (id, _) in enumerate(texts)}
