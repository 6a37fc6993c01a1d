"""Derived tables are kept by content and key, and a row is seen only by who may see all of its items."""

from __future__ import annotations

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from particulars.errors import Misused
from particulars.record.verify import verify
from record.a_case import AT, BY, Case, add_one


def test_rows_of_hidden_items_are_not_there(case: Case) -> None:
    other = add_one(case.record, b"x", "x.txt", kind="text", by=BY, at=AT)
    rows = pa.table({"items": [[case.item], [case.item, other], [other]], "grade": ["G7", "G4", "G0"]})
    case.record.add_table("pairs", rows, key="k1", by=BY, at=AT)
    case.record.label(other, "HC-AEO", by=BY, at=AT)
    whole, seen = case.record.table("pairs", "k1"), case.record.open_for("Expert").table("pairs", "k1")
    assert whole is not None and seen is not None
    assert whole.column("grade").to_pylist() == ["G7", "G4", "G0"]
    assert seen.column("grade").to_pylist() == ["G7"]
    assert case.record.table("pairs", "k2") is None


def test_the_same_table_again_is_the_same_part(case: Case) -> None:
    rows = pa.table({"item": [case.item], "n": [1]})
    first = case.record.add_table("counts", rows, by=BY, at=AT)
    head = case.record.head
    assert case.record.add_table("counts", rows, by=BY, at=AT) == first
    assert case.record.head == head
    assert verify(case.record.path).parts == 2


@pytest.mark.parametrize("name", ["texts", "a table", ""])
def test_a_table_has_a_name_of_its_own_and_names_its_items(case: Case, name: str) -> None:
    with pytest.raises(Misused):
        case.record.add_table(name, pa.table({"item": [case.item]}), by=BY, at=AT)
    with pytest.raises(Misused):
        case.record.add_table("fine", pa.table({"n": [1]}), by=BY, at=AT)
    with pytest.raises(Misused):
        case.record.table("texts")
