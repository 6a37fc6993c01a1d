"""A file stands under its hash only if it has those bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from particulars.errors import Broken
from particulars.record.files import settle
from record.a_case import AT, BY, Case, add_one


def test_the_same_bytes_stay_and_others_under_the_hash_are_found(tmp_path: Path) -> None:
    waiting, place = tmp_path / "waiting", tmp_path / "kept" / hashlib.sha256(b"whole").hexdigest()
    for _ in range(2):
        waiting.write_bytes(b"whole")
        settle(waiting, place)
        assert place.read_bytes() == b"whole" and not waiting.exists()
    place.chmod(0o644)
    place.write_bytes(b"wh")
    waiting.write_bytes(b"whole")
    with pytest.raises(Broken, match="not what its name says"):
        settle(waiting, place)


def test_nothing_is_taken_in_on_top_of_a_damaged_original(case: Case) -> None:
    original = case.record.original(case.item)
    original.chmod(0o644)
    original.write_bytes(b"damaged")
    before = case.record.head
    with pytest.raises(Broken):
        add_one(case.record, case.text.raw.encode(), "copy.txt", kind="text", reading=case.text, by=BY, at=AT)
    assert case.record.head == before
