"""What of a matter's folder is the record's own, and what is free for papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.record.writing import is_own
from record.a_case import Case


def test_every_file_that_a_record_makes_is_its_own(case: Case, folder: Path) -> None:
    made = [path for path in folder.rglob("*") if path.is_file()]
    assert len(made) > 5 and all(is_own(folder, path.resolve()) for path in made)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("record.db-wal", True),
        ("originals/ab/new.html", True),
        ("waiting/x", True),
        ("out/order.html", False),
        ("unread.csv", False),
        ("sheets/head", False),
        ("../elsewhere.csv", False),
    ],
)
def test_what_stands_beside_it_is_free(case: Case, folder: Path, name: str, own: bool) -> None:
    assert is_own(folder, (folder / name).resolve()) is own
