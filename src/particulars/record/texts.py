"""Keeps readings as Parquet: one row an item, with its raw text, pages, lines, spans and clean text.

Columns: item, raw, clean, footnotes (where they begin in the clean text), and lists of records: pages, lines (with
box_left … box_top in PDF points), spans (role), runs (clean, raw, length). Offsets are code points.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from particulars.errors import Broken
from particulars.record.text import Box, Clean, Line, Page, Role, Run, Span, Text

TABLE = "texts"
_READ_ON = 256  # items at a time where all are read
GROUP = 16  # items a row group: what is read from the disk when one text is asked for

_INT = pa.int64()
_PAGE = [("number", _INT), ("start", _INT), ("end", _INT), ("printed", pa.string()), ("ecf", _INT)]
_PAGE += [("certain", pa.bool_()), ("width", pa.float64()), ("height", pa.float64())]
_LINE = [("start", _INT), ("end", _INT), ("number", _INT), ("page", _INT), ("printed", _INT)]
_BOX = [(f"box_{side}", pa.float64()) for side in Box._fields]
_LISTS: dict[str, list[tuple[str, pa.DataType]]] = {
    "pages": _PAGE,
    "lines": [*_LINE, ("confidence", pa.float64()), *_BOX],
    "spans": [("start", _INT), ("end", _INT), ("role", pa.string())],
    "runs": [("clean", _INT), ("raw", _INT), ("length", _INT)],
}
_FLAT = [("item", pa.string()), ("raw", pa.large_string()), ("clean", pa.large_string()), ("footnotes", _INT)]
SCHEMA = pa.schema([*_FLAT, *((name, pa.list_(pa.struct(fields))) for name, fields in _LISTS.items())])


def text_hash(text: Text) -> str:
    """Returns one hash over all that a reading says: characters, pages, lines, spans, and what reads on."""
    clean = text.clean
    whole = (text.raw, text.pages, text.lines, text.spans, clean.text, clean.runs, clean.footnotes)
    return hashlib.sha256(msgspec.json.encode(whole, order="sorted")).hexdigest()


def arrow_texts(texts: Sequence[tuple[str, Text]]) -> pa.Table:
    """Lays the readings of items out as a table."""
    flat = [
        [item for item, _ in texts],
        [text.raw for _, text in texts],
        [text.clean.text for _, text in texts],
        [text.clean.footnotes for _, text in texts],
    ]
    arrays = [pa.array(values, type) for values, (_, type) in zip(flat, _FLAT, strict=True)]
    arrays += [_listed(name, [_rows(name, text) for _, text in texts]) for name in _LISTS]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)


def read_group(path: Path, group: int) -> pa.Table:
    """Reads the row group that holds rows `group * GROUP` and on.

    Raises:
        Broken: the file is no Parquet, or has no such group.
    """
    try:
        with pq.ParquetFile(path) as file:
            return file.read_row_group(group)
    except (pa.ArrowException, IndexError, OSError) as cause:
        if isinstance(cause, OSError) and cause.errno is not None:
            raise  # the computer would not open it, which says nothing of what is in it
        raise Broken(f"The texts in {path} cannot be read: {' '.join(str(cause).split())}") from cause


def reading_texts(path: Path) -> Iterator[tuple[int, str, str, int]]:
    """Each row of a part with its item, its clean text, and where in it the footnotes begin; nothing else is read.

    Raises:
        Broken: the file is no Parquet.
    """
    row = 0
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_READ_ON, columns=["item", "clean", "footnotes"]):
                for one in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    yield row, *one
                    row += 1
    except pa.ArrowException as cause:
        raise Broken(f"The texts in {path} cannot be read: {' '.join(str(cause).split())}") from cause


def text_in(group: pa.Table, row: int) -> Text:
    """Makes a reading again out of its row of a row group."""
    one = {name: group.column(name)[row] for name in group.column_names}
    lists = {name: _records(one[name]) for name in _LISTS}
    return Text(
        raw=one["raw"].as_py(),
        pages=(Page(*record) for record in lists["pages"]),
        lines=(_line(record) for record in lists["lines"]),
        spans=(Span(start, end, Role(role)) for start, end, role in lists["spans"]),
        clean=Clean(one["clean"].as_py(), (Run(*record) for record in lists["runs"]), one["footnotes"].as_py()),
    )


def _rows(name: str, text: Text) -> list[tuple[Any, ...]]:
    if name == "runs":
        return list(text.clean.runs)
    if name == "lines":
        return [(n.start, n.end, n.number, n.page, n.printed, n.confidence, *(n.box or _NO_BOX)) for n in text.lines]
    return [msgspec.structs.astuple(struct) for struct in getattr(text, name)]


_NO_BOX = (None, None, None, None)


def _listed(name: str, rows: list[list[tuple[Any, ...]]]) -> pa.Array:
    ends = [0]
    for some in rows:
        ends.append(ends[-1] + len(some))
    columns = list(zip(*(row for some in rows for row in some), strict=True)) or [()] * len(_LISTS[name])
    fields = [pa.field(field, type) for field, type in _LISTS[name]]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, fields, strict=True)]
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), pa.StructArray.from_arrays(arrays, fields=fields))


def _records(listed: Any) -> Iterable[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in listed.values.flatten()), strict=True)


def _line(record: tuple[Any, ...]) -> Line:
    start, end, number, page, printed, confidence, *box = record
    return Line(start, end, number, page, printed, None if box[0] is None else Box(*box), confidence)
