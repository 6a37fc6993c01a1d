"""Rows of load files as bulk tables: `load_rows`, a document a row, and `load_images`, an image a row.

Every row names the item of its load file, the record's number and its bytes. `date_utc` is filled only where the file
itself, or a person, tells the zone; `author` is who sent a message, or who wrote a file. `native_item` and `text_item`
are items at the paths which the row names, where the maker of the table knows them; the desk keeps what lies there in a
table of its own, `load_links`. `fields` holds every column as received.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.intake.loadfile.checks.images import pages_of
from particulars.intake.loadfile.date_order import Order
from particulars.intake.loadfile.documents import Document, Documents
from particulars.intake.loadfile.shape import LoadFile

ROWS = "load_rows"
IMAGES = "load_images"
BATCH = 20_000
_PLAIN = (
    "doc_id", "beg", "end_no", "beg_attach", "end_attach", "parent_id", "volume", "custodian", "author", "recipients",
    "subject", "file_name", "date_utc", "date_raw", "md5", "sha1", "sha256",
)  # fmt: skip
SCHEMA = pa.schema(
    [("item", pa.string()), ("row", pa.int64()), ("start", pa.int64()), ("end", pa.int64())]
    + [(name, pa.string()) for name in _PLAIN]
    + [("pages", pa.int64())]
    + [(name, pa.string()) for name in ("confidentiality", "native_path", "text_path", "native_item", "text_item", "fields")]
)  # fmt: skip
IMAGE_SCHEMA = pa.schema(
    [("item", pa.string()), ("row", pa.int64()), ("start", pa.int64()), ("end", pa.int64()), ("key", pa.string()),
     ("document", pa.string()), ("volume", pa.string()), ("path", pa.string()), ("pages", pa.int64())]
)  # fmt: skip


def batches(
    source: Documents, item: str = "", zone: str = "", items: Mapping[str, str] | None = None
) -> Iterator[pa.Table]:
    """The rows of `load_rows`, some tens of thousands at a time; `items` are known items by the path a row names."""
    ids, order = _ids(source), source.ordered().order
    rows = (_row(one, ids, item, zone, items or {}, order) for one in source if any(one.row.cells))
    while some := list(islice(rows, BATCH)):
        yield pa.Table.from_pylist(some, SCHEMA)


def image_batches(file: LoadFile, item: str = "") -> Iterator[pa.Table]:
    """The rows of `load_images`; `document` is the key of the document's first image, `pages` stands on that image."""
    rows = (
        {"item": item, "row": row.number, "start": row.start, "end": row.end, "key": key, "document": document,
         "volume": volume, "path": path, "pages": pages}
        for row, key, document, volume, path, pages in pages_of(file)
    )  # fmt: skip
    while some := list(islice(rows, BATCH)):
        yield pa.Table.from_pylist(some, IMAGE_SCHEMA)


def _ids(source: Documents) -> tuple[str, ...]:
    """The columns by name; of two that share a name, the second has its place behind it."""
    names: list[str] = []
    for i in range(len(source.file.columns)):
        name = source.file.column(i)
        names.append(name if name not in names else f"{name} ({i + 1})")
    return tuple(names)


def _row(
    one: Document, columns: tuple[str, ...], item: str, zone: str, items: Mapping[str, str], order: Order
) -> dict[str, Any]:
    _, date, time = one.dated()
    told = one.stamped(zone, order) if date else None
    hashes = one.hashes()
    pages = one["pages"].replace(",", "")
    native, text = one["native_path"], one.text_path
    said: dict[str, Any] = {name: one[name] or None for name in _PLAIN}
    said.update(
        item=item,
        row=one.row.number,
        start=one.row.start,
        end=one.row.end,
        author=one["from"] or one["author"] or None,
        date_utc=told.iso() if told is not None else None,
        date_raw=" ".join(filter(None, (date, time))) or None,
        md5=hashes.get("md5"),
        sha1=hashes.get("sha1"),
        sha256=hashes.get("sha256"),
        pages=int(pages) if pages.isdecimal() and pages.isascii() and len(pages) < 10 else None,
        confidentiality=one["confidentiality"] or None,
        native_path=native or None,
        text_path=text or None,
        native_item=items.get(native) if native else None,
        text_item=items.get(text) if text else None,
        fields=msgspec.json.encode(_fields(one, columns)).decode("utf-8"),
    )
    return said


def _fields(one: Document, columns: tuple[str, ...]) -> dict[str, str]:
    """Every value that is not blank by its column's name; values without a column go by their place."""
    cells = one.row.cells
    return {
        columns[i] if i < len(columns) else f"column {i + 1}": _storable(cell) for i, cell in enumerate(cells) if cell
    }


def _storable(value: str) -> str:
    return value.replace("\0", "\ufffd") if "\0" in value else value
