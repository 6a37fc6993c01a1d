"""What was found alike as Arrow tables, each row with the items it comes from, for the record and for comparisons.

The keys of the documents must be ids of items; `items` names all of a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.likeness.containment import Contained
from particulars.likeness.footers import Footers, Removal
from particulars.likeness.identity import Identity, Same
from particulars.likeness.near import Compared, Member, Near, Pair

_ITEMS = ("items", pa.list_(pa.string()))
_SCORE = (("shared", pa.int64()), ("either", pa.int64()), ("score", pa.float64()))
PAIRS = pa.schema([_ITEMS, ("one", pa.string()), ("other", pa.string()), *_SCORE])
GROUPS = pa.schema([_ITEMS, ("pivot", pa.string()), ("key", pa.string()), *_SCORE])
COMPARED = pa.schema(
    [_ITEMS, ("key", pa.string()), ("same_as", pa.string()), ("shingles", pa.int64()), ("left_out", pa.int64()),
     ("state", pa.string())]
)  # fmt: skip
REMOVALS = pa.schema(
    [_ITEMS, ("key", pa.string()), ("footer", pa.string()), ("start", pa.int64()), ("end", pa.int64()),
     ("words", pa.string())]
)  # fmt: skip
CONTAINED = pa.schema(
    [_ITEMS, ("inner", pa.string()), ("outer", pa.string()), ("shared", pa.int64()), ("of", pa.int64()),
     ("score", pa.float64()), ("outer_of", pa.int64()), ("outer_score", pa.float64())]
)  # fmt: skip
SAME = pa.schema([_ITEMS, ("how", pa.string()), ("value", pa.string()), ("keys", pa.list_(pa.string()))])


def pairs(near: Near) -> pa.Table:
    """The verified pairs of near-duplicates."""
    return _table(PAIRS, near.pairs, _of_pair)


def groups(near: Near) -> pa.Table:
    """The groups, each member with its score against the pivot."""
    return _table(GROUPS, near.groups, _of_member)


def compared(near: Near) -> pa.Table:
    """What became of each document: compared, counted with another, or not compared and why."""
    return _table(COMPARED, near.compared, _of_compared)


def removals(footers: Footers) -> pa.Table:
    """Each footer set aside, with its place and its words."""
    words = {footer.id: footer.text for footer in footers.footers}
    table = _table(_without(REMOVALS, "words"), footers.removals, _of_removal)
    return table.append_column("words", pa.array([words[one.footer] for one in footers.removals], pa.string()))


def contained(found: Iterable[Contained]) -> pa.Table:
    """The texts that stand inside others."""
    return _table(CONTAINED, found, _of_contained)


def same(identity: Identity) -> pa.Table:
    """The groups of the same documents."""
    return _table(SAME, identity.groups, _of_same)


def _of_pair(row: Pair) -> list[str]:
    return [row.one, row.other]


def _of_member(row: Member) -> list[str]:
    return sorted({row.pivot, row.key})


def _of_compared(row: Compared) -> list[str]:
    return sorted({row.key, row.same_as})


def _of_removal(row: Removal) -> list[str]:
    return [row.key]


def _of_contained(row: Contained) -> list[str]:
    return sorted((row.inner, row.outer))


def _of_same(row: Same) -> list[str]:
    return list(row.keys)


def _without(schema: pa.Schema, name: str) -> pa.Schema:
    return pa.schema([field for field in schema if field.name != name])


def _table(schema: pa.Schema, rows: Iterable[Any], items: Callable[[Any], list[str]]) -> pa.Table:
    """Rows as a table; a row's fields are the columns after `items`, by name."""
    made = [{"items": items(row), **row._asdict()} for row in rows]
    return pa.Table.from_pylist(made, schema)
