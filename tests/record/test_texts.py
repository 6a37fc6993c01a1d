"""Readings that are no Parquet are told as damage of the record, never in the words of a library."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.errors import Broken
from particulars.record.decisions import DecisionKind
from particulars.record.items import Arrival, Status
from particulars.record.overlay import READINGS, subject
from particulars.record.texts import read_group
from record.a_case import AT, BY, Case, a_text


@pytest.mark.parametrize(
    "data", [b"", b"PAR1 and nothing more", b"PAR1" + bytes(64) + b"PAR1"], ids=["empty", "head", "frame"]
)
def test_a_part_that_is_no_parquet_is_broken(tmp_path: Path, data: bytes) -> None:
    part = tmp_path / "part.parquet"
    part.write_bytes(data)
    with pytest.raises(Broken, match="cannot be read"):
        read_group(part, 0)


def test_what_the_computer_would_not_open_is_not_damage(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_group(tmp_path / "gone.parquet", 0)


def test_a_group_that_is_not_there_is_broken(case: Case, folder: Path) -> None:
    (part,) = (folder / "tables" / "texts").iterdir()
    assert read_group(part, 0).num_rows == 1
    with pytest.raises(Broken):
        read_group(part, 1)


def test_a_part_cut_short_inside_is_broken(case: Case, folder: Path) -> None:
    (part,) = (folder / "tables" / "texts").iterdir()
    data = part.read_bytes()
    cut = folder.parent / "cut.parquet"
    cut.write_bytes(data[:8] + bytes(len(data) // 2 - 8) + data[len(data) // 2 :])
    with pytest.raises(Broken):
        read_group(cut, 0)


def test_all_reading_texts_are_those_that_are_read_one_by_one(case: Case) -> None:
    """The texts of all items, copies included, with what a person typed, and none of what may not be seen."""
    more = [a_text(f"Paper {n} says this.\n", "And that.\n") for n in range(40)]
    arrivals = [Arrival(t.raw.encode(), f"{n}.txt", "text", reading=t) for n, t in enumerate(more)]
    case.record.add_items(arrivals, by=BY, at=AT)
    copy = Arrival(more[3].raw.encode(), "copy.txt", "text", Status.DUPLICATE, "The same bytes as 3.txt.")
    case.record.add_items([copy, Arrival(b"x", "unread.bin", "unknown", Status.UNREAD, "No reader.")], by=BY, at=AT)
    case.record.kinds[READINGS] = DecisionKind(READINGS)
    name = subject(case.item, case.text.raw, 4, 10)
    case.record.decide([{"kind": "readings", "subject": name, "answer": "notion"}], BY, AT)
    read = {id: (words, footnotes) for id, words, footnotes in case.record.reading_texts()}
    assert set(read) == {item.id for item in case.record.items() if item.name != "unread.bin"}
    for id, found in read.items():
        clean = case.record.text(id).clean
        assert found == (clean.text, clean.footnotes)
    assert "notion" in read[case.item][0]
    case.record.label(case.item, "PRIVILEGED", BY, AT)
    assert case.item not in {id for id, *_ in case.record.open_for("A. Stranger").reading_texts()}
