"""What was found alike as tables: every row names the items it comes from, and the record takes them."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from likeness.planted import edited, text
from particulars.likeness import tables
from particulars.likeness.containment import contained
from particulars.likeness.footers import known_footers
from particulars.likeness.identity import Known, identity
from particulars.likeness.near import near_duplicates
from particulars.record.tables import check_table

BASE = text(1)
DOCUMENTS = [
    ("a", " ".join(BASE)),
    ("b", " ".join(edited(BASE, 0.9, 2))),
    ("c", f"{' '.join(text(2))} {' '.join(BASE)}"),
    ("d", "\n".join(BASE)),
    *((f"m{n}", f"{' '.join(text(50 + n, 30))}\n\nThis mail is confidential and privileged.\n") for n in range(12)),
]
NEAR = near_duplicates(DOCUMENTS)
FOOTERS = known_footers(DOCUMENTS)
SAME = identity([Known("a", sha256="1"), Known("b", sha256="1")])


@pytest.mark.parametrize(
    ("make", "schema", "rows"),
    [
        (lambda: tables.pairs(NEAR), tables.PAIRS, 1),
        (lambda: tables.groups(NEAR), tables.GROUPS, 2),
        (lambda: tables.compared(NEAR), tables.COMPARED, 16),
        (lambda: tables.removals(FOOTERS), tables.REMOVALS, 12),
        (lambda: tables.contained(contained(DOCUMENTS)), tables.CONTAINED, 4),
        (lambda: tables.same(SAME), tables.SAME, 1),
        (lambda: tables.pairs(near_duplicates([])), tables.PAIRS, 0),
        (lambda: tables.removals(known_footers([])), tables.REMOVALS, 0),
    ],
)
def test_each_table_has_its_schema_and_names_its_items(
    make: Callable[[], pa.Table], schema: pa.Schema, rows: int
) -> None:
    table = make()
    assert table.schema == schema and table.num_rows == rows
    check_table("likeness", table)
    for row in table.to_pylist():
        named = {value for value in row.values() if isinstance(value, str)} & dict(DOCUMENTS).keys()
        assert named <= set(row["items"]) and row["items"] == sorted(set(row["items"]))
        assert row["items"]


def test_a_pair_is_the_row_that_was_verified() -> None:
    (row,), (pair,) = tables.pairs(NEAR).to_pylist(), NEAR.pairs
    assert row == {"items": ["a", "b"], **pair._asdict()}
    assert tables.removals(FOOTERS).column("words").to_pylist()[0] == "This mail is confidential and privileged."
