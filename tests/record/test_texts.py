"""Readings that are no Parquet are told as damage of the record, never in the words of a library."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.errors import Broken
from particulars.record.texts import read_group
from record.a_case import Case


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
