"""A matter with a paper of two pages, made anew for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from particulars.record.store import Record
from record.a_case import AT, BY, PAGES, Case, a_text, add_one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the matter is."""
    return tmp_path / "case"


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    """A matter that holds one paper, read."""
    text = a_text(*PAGES)
    with Record.create(folder, name="Roe v. Acme", side="neutral") as record:
        item = add_one(record, text.raw.encode(), "139.txt", kind="text", reading=text, by=BY, at=AT)
        yield Case(record, item, text)
