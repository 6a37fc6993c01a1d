"""The table `documents` of a matter: one row an item, with its family, hashes and standard metadata as its reader found them.

Beside it `containers` says how many files each container was found to hold, and `not_taken` which of them were not taken and
why: container by container, expected = read + kept unread + failed + suppressed as duplicate, the not taken among the failed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.record.items import Item
from particulars.record.view import DOCUMENTS, View

CONTAINERS, NOT_TAKEN, LOAD_LINKS = "containers", "not_taken", "load_links"
WRITTEN_TAKING_IN = (DOCUMENTS, CONTAINERS, NOT_TAKEN, LOAD_LINKS)
"""Tables whose rows are written while files are taken in; how the rows were batched says nothing."""

FIELDS = (
    "custodian", "author", "recipients", "cc", "bcc", "subject", "file_name", "title", "date_utc", "date_raw", "zone",
    "message_id", "message_id_raw", "in_reply_to", "references", "conversation", "mih", "content_sha256",
)  # fmt: skip
"""Standard metadata that a reader may give: `mih` is the EDRM message identification hash, the MD5 of the message id
without angle brackets; `content_sha256` that of a message's content (`likeness.mail`). Whatever else a reader gives stands
in `more`, as JSON."""

_TEXTS = ("item", "parent", "family", "role", "kind", "name", "ext")
_HASHES = ("sha256", "sha1", "md5", "text_sha256", "norm_sha256")
_STRING = pa.string()
SCHEMA = pa.schema(
    [*((name, _STRING) for name in _TEXTS), ("size", pa.int64()), *((name, _STRING) for name in (*_HASHES, *FIELDS)),
     ("status", _STRING), ("reason", _STRING), ("more", _STRING)]
)  # fmt: skip
CONTAINERS_SCHEMA = pa.schema([("item", _STRING), ("expected", pa.int64()), ("not_taken", pa.int64())])
NOT_TAKEN_SCHEMA = pa.schema(
    [("item", _STRING), ("name", _STRING), ("role", _STRING), ("reason", _STRING), ("count", pa.int64())]
)
LOAD_LINKS_SCHEMA = pa.schema([("items", pa.list_(_STRING)), ("item", _STRING), ("path", _STRING), ("target", _STRING)])
"""Of a load file (`item`) and a path that it names: the item that lies there (`target`)."""
SAME_BYTES_SAME = ("kind", "text_sha256", "norm_sha256", *FIELDS, "more")
_NULLABLE = frozenset({"date_utc"})


def with_fields(row: dict[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """The row with a reader's metadata; a date that is not known in UTC is null."""
    known = {name: fields.get(name) or (None if name in _NULLABLE else "") for name in FIELDS}
    more = {name: value for name, value in sorted(fields.items()) if name not in known and value}
    return {**row, **known, "more": json.dumps(more, ensure_ascii=False, sort_keys=True) if more else ""}


def arrow(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """The rows as a table of the record."""
    return pa.Table.from_pylist([dict(row) for row in rows], schema)


def load_links(view: View) -> dict[tuple[str, str], str]:
    """What lies at the paths that load files name, by load file and path; a path at which two files were found has none."""
    table = view.table(LOAD_LINKS)
    found: dict[tuple[str, str], set[str]] = {}
    for row in table.to_pylist() if table is not None else ():
        found.setdefault((row["item"], row["path"]), set()).add(row["target"])
    return {place: next(iter(targets)) for place, targets in found.items() if len(targets) == 1}


def linked(row: Mapping[str, Any], links: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """A row of a load file with the items of its native and its text, where they are on file."""
    found = {f"{what}_item": row.get(f"{what}_item") or links.get((row["item"], row.get(f"{what}_path") or ""))
             for what in ("native", "text")}  # fmt: skip
    return {**row, **found}


def documents(view: View) -> list[dict[str, Any]]:
    """One row an item that this person may see, as the item now stands, sorted by name and id.

    A duplicate was not read; its text and metadata are those of the document with the same bytes, if that may be seen.
    """
    table = view.table(DOCUMENTS)
    now = {item.id: item for item in view.items()}
    rows: dict[str, dict[str, Any]] = {}
    for row in table.to_pylist() if table is not None else ():
        item = now.get(row["item"])
        if item and (row["status"], row["text_sha256"]) == (item.status.value, item.text_sha256):
            rows[row["item"]] = max(row, rows.get(row["item"], row), key=lambda r: sorted(map(str, r.items())))
    read = {row["sha256"]: row for row in rows.values() if row["text_sha256"]}
    for row in rows.values():
        row["parent"] = now[row["item"]].parent
        row["family"] = row["family"] if row["family"] in now else _top(row["item"], now)
        if not row["text_sha256"] and row["sha256"] in read:
            row.update({name: read[row["sha256"]][name] for name in SAME_BYTES_SAME if name != "file_name"})
    return sorted(rows.values(), key=lambda row: (row["name"], row["item"]))


def _top(item: str, now: Mapping[str, Item]) -> str:
    """The topmost of what an item came out of, as far as this person may see."""
    while parent := now[item].parent:
        item = parent
    return item
