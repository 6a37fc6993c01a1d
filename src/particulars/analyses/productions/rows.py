"""The register of a production, a row a document: its numbers, hashes, families and metadata, and how much of it is known.

A value that is not known is null. `known` says what stands behind a row: the document itself with or without its text, a
hash alone, a row of a privilege log, or a Bates range. `source_item` and `source_row` are where the row stands: the
load file, manifest, log or list with its row counted from 1, or the document's own file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.errors import Misused


class Known(StrEnum):
    """How much of a document is known."""

    FILE = "file"
    HASH = "hash"
    LOG = "log"
    RANGE = "range"


class State(StrEnum):
    """How a row of one production stands to another production, the closest first."""

    EXACT = "exact"
    SAME_TEXT = "same text"
    NEAR = "near"
    FAMILY_ONLY = "family only"
    METADATA_ONLY = "metadata only"
    HASH_NOT_FOUND = "hash not found"
    NONE = "none"
    NOT_EXAMINED = "not examined"


RESIDUAL = (State.FAMILY_ONLY, State.HASH_NOT_FOUND, State.NONE)
"""The states of what was looked for and not found itself; what only metadata agree with is told beside them."""

HASHES = ("sha256", "sha1", "md5")
_LOWER = (*HASHES, "text_hash", "given_text_hash", "content_hash")
_TEXTS = (
    "set", "key", "item", "family", "role", *HASHES, "text_hash", "given_text_hash", "content_hash", "text_key",
    "message_id", "author", "recipients", "date_utc", "day", "subject", "file_name", "custodian", "kind", "beg", "end_no",
    "volume", "known", "category", "source_item",
)  # fmt: skip
REGISTER = pa.schema(
    [*((name, pa.string()) for name in _TEXTS), ("pages", pa.int64()), ("documents", pa.int64()), ("source_row", pa.int64())]
)  # fmt: skip
"""`text_hash` is of the text read here, `given_text_hash` of the text delivered beside it, both after the declared
normalisation; `content_hash` of a message's content whatever its container. `text_key` is what a table of near-duplicates
calls the text. `day` is the date as stated, without a zone. `documents` is how many the row stands for: 1, or for a range
what a letter says, null where nobody says."""

COMPARED = pa.schema(
    [("at", pa.int64()), ("state", pa.string()), ("how", pa.string()), ("b_at", pa.int64()), ("b_count", pa.int64()),
     ("score", pa.float64()), ("shared", pa.int64()), ("either", pa.int64()), ("member_at", pa.int64())]
)  # fmt: skip
"""A row of a comparison: `at`, `b_at` and `member_at` are places in the two registers as handed in, from 0."""


def register(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """A register from rows; what a row lacks is not known, and each stands for one document unless it says otherwise."""
    made = [{"documents": 1, **row} for row in rows]
    strange = sorted({name for row in made for name in row} - set(REGISTER.names))
    if strange:
        raise Misused(f"A register has no column {', '.join(strange)}.")
    return checked(pa.Table.from_pylist(made, REGISTER))


def checked(table: pa.Table) -> pa.Table:
    """A register whose blank values are null and whose hashes are in small letters; a row without a key stops."""
    columns = []
    for field in REGISTER:
        column = table.column(field.name).cast(field.type)
        if pa.types.is_string(field.type):
            column = _plain(column, field.name in _LOWER)
        columns.append(column)
    whole = pa.Table.from_arrays(columns, schema=REGISTER)
    for name in ("set", "key", "known", "source_item"):
        if whole.column(name).null_count:
            raise Misused(f"{whole.column(name).null_count} rows of a register have no {name.replace('_', ' ')}.")
    strange = set(pc.unique(whole.column("known")).to_pylist()) - set(Known)
    if strange:
        raise Misused(f"Nothing is known as {', '.join(sorted(strange))}; say {', '.join(Known)}.")
    return whole


def _plain(column: pa.ChunkedArray, lower: bool) -> pa.ChunkedArray:
    """A column without blank values, in small letters where asked; it is copied only where something changes."""
    if lower and pc.any(pc.match_substring_regex(column, "[A-Z]")).as_py():
        column = pc.utf8_lower(column)
    blank = pc.equal(column, "")
    return pc.if_else(blank, None, column) if pc.any(blank).as_py() else column
