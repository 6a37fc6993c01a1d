"""The documents of a matter as they are searched: items, what the table of documents says of them, rows of load files.

Where a row of a load file names a native and a text, the two are readings of one document: both are searched, and it is
counted once. A container without a text of its own is no document; its members are.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from particulars.record.documents import LOAD_LINKS, SAME_BYTES_SAME, linked, load_links
from particulars.record.items import Item, Status
from particulars.record.overlay import READINGS
from particulars.record.view import View
from particulars.search.building import Document, Values
from particulars.search.fields import FIELDS, Field
from particulars.search.given import Given, Place

DOCUMENTS, LOADED = "documents", "load_rows"


@dataclass(slots=True)
class _Said:
    """What is on file of one document, as it is gathered."""

    readings: list[str] = field(default_factory=list)
    values: list[Values] = field(default_factory=list)
    days: list[tuple[str, str]] = field(default_factory=list)
    numbers: list[tuple[str, Place, Place]] = field(default_factory=list)
    family: str = ""


def key_of(record: View, given: Given) -> str:
    """One hash over all that an index of this matter is made of."""
    whole = hashlib.sha256(f"{given.version}\n".encode())
    for item in sorted(record.items(), key=lambda item: item.id):
        whole.update(f"item {item.id} {item.status} {item.kind} {item.parent} {item.text_sha256}\n".encode())
    for subject, decision in sorted(record.decisions(READINGS).items()):
        whole.update(f"typed {subject!r} {decision.answer!r}\n".encode())
    for table in (DOCUMENTS, LOADED, LOAD_LINKS):
        whole.update(f"table {table} {' '.join(record.parts(table))}\n".encode())
    return whole.hexdigest()


def documents_of(record: View, given: Given) -> list[Document]:
    """The documents of a matter, sorted by name and id, without their texts."""
    items = record.items()
    said = defaultdict[str, _Said](_Said)
    described = set[str]()
    for row in _described(record, items):
        described.add(row["item"])
        _describe(said[row["item"]], row["item"], row, lambda one: one.document)
        said[row["item"]].family = row.get("family") or ""
    read_as = _loaded(record, said, given)
    for item in items:
        if item.id not in described:
            _describe(said[item.id], item.id, _of_name(item), lambda one: one.document)
    parents, by_id = {item.parent for item in items}, {item.id: item for item in items}
    return [
        _document(item.id, said[item.id], by_id)
        for item in items
        if item.id not in read_as and (item.text_sha256 or item.id not in parents or said[item.id].readings)
    ]


def _rows(record: View, name: str) -> Iterator[dict[str, Any]]:
    table = record.table(name)
    if table is not None:
        for batch in table.to_batches(max_chunksize=4096):
            yield from batch.to_pylist()


def _described(record: View, items: Sequence[Item]) -> Iterator[dict[str, Any]]:
    """The rows of the table of documents; a duplicate's fields are those of the item with its bytes that was read."""
    copied = {item.sha256 for item in items if item.status is Status.DUPLICATE}
    read, waiting = dict[str, dict[str, Any]](), list[dict[str, Any]]()
    for row in _rows(record, DOCUMENTS):
        if row.get("sha256") in copied and not row.get("text_sha256"):
            waiting.append(row)
            continue
        if row.get("sha256") in copied:
            read[row["sha256"]] = row
        yield row
    for row in waiting:
        first = read.get(row["sha256"], {})
        yield row | {name: first[name] for name in SAME_BYTES_SAME if name in first and name != "file_name"}


def _loaded(record: View, said: dict[str, _Said], given: Given) -> set[str]:
    """Adds what rows of load files say; returns the items that are readings of another."""
    read_as: set[str] = set()
    links = load_links(record)
    for row in (linked(one, links) for one in _rows(record, LOADED)):
        native, text = row.get("native_item"), row.get("text_item")
        main = native or text
        if not main:
            continue
        its = said[main]
        if native and text and native != text:
            its.readings.append(text)
            read_as.add(text)
        _describe(its, row["item"], row, lambda one: one.loaded)
        first = given.number(row.get("beg") or row.get("doc_id") or "")
        last = given.number(row.get("end_no") or "") or first
        if first is not None and last is not None and first.series == last.series and first <= last:
            its.numbers.append((row["item"], first, last))
    return read_as - {main for main, its in said.items() if its.readings}


def _describe(its: _Said, source: str, row: dict[str, Any], column: Callable[[Field], str]) -> None:
    """Takes the fields of a row; a value that is not on file is left out, and an empty one is known to be empty."""
    for one in FIELDS.values():
        value = row.get(column(one)) if column(one) else None
        if value is not None:
            its.values.append(Values(one.name, source, _parted(one, value)))
    if row.get("date_utc"):
        its.days.append((source, str(row["date_utc"])[:10]))


def _parted(one: Field, value: str | Sequence[str]) -> tuple[str, ...]:
    if not isinstance(value, str):
        return tuple(value)
    parts = value.split(";") if one.people else [value]
    return tuple(stripped for part in parts if (stripped := part.strip()))


def _of_name(item: Item) -> dict[str, Any]:
    """What a file's name and kind say, where no table describes it."""
    return {"file_name": item.name, "ext": PurePath(item.name).suffix.lstrip("."), "kind": item.kind}


def _document(id: str, its: _Said, by_id: dict[str, Item]) -> Document:
    readings = tuple(dict.fromkeys([id, *its.readings]))
    family = its.family or _top(by_id, id)
    return Document(
        readings, family, tuple(its.values), tuple(dict.fromkeys(its.days)), tuple(dict.fromkeys(its.numbers))
    )


def _top(by_id: dict[str, Item], id: str) -> str:
    """The top item of a family: a message above its attachments; a container without a text is no one's family."""
    while (parent := by_id.get(by_id[id].parent)) is not None and parent.text_sha256:
        id = parent.id
    return id
