"""Each kind of damage to a matter is found, and the first is named."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from particulars.errors import Broken, Stale
from particulars.record.digest import digest
from particulars.record.items import Arrival
from particulars.record.store import Record
from particulars.record.verify import verify
from record.a_case import AT, BY, Case, a_text, add_one


@pytest.fixture
def full(case: Case, folder: Path) -> Path:
    """A closed matter with something of everything."""
    record = case.record
    texts = [a_text(f"Paper {n}.\n") for n in range(40)]
    arrivals = [Arrival(t.raw.encode(), f"{n}.txt", "text", reading=t) for n, t in enumerate(texts)]
    record.add_items(arrivals, by=BY, at=AT)
    record.add_particulars([case.particular(), case.particular("motion", "p2")], by=BY, at=AT)
    record.label(case.item, "CONFIDENTIAL", by=BY, at=AT)
    record.decide([{"kind": "access", "subject": "B / CONFIDENTIAL", "answer": "given"}], by=BY, at=AT)
    record.close()
    return folder


def run(folder: Path, *statements: str) -> None:
    """Meddles with the database."""
    db = sqlite3.connect(folder / "record.db")
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def overwrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Meddles with a file."""
    path.chmod(0o644)
    path.write_bytes(change(path.read_bytes()))


def a_part(folder: Path) -> Path:
    return max((folder / "tables").rglob("*.parquet"), key=lambda path: path.stat().st_size)


def an_original(folder: Path) -> Path:
    return min(path for path in (folder / "originals").rglob("*") if path.is_file())


CUT = "DELETE FROM chain WHERE seq > 42"
CUT_TABLES = (
    "DELETE FROM items WHERE seq > 42",
    "DELETE FROM texts WHERE seq > 42",
    "DELETE FROM labels",
    "DELETE FROM decisions",
)


def note_cut_head(folder: Path) -> None:
    """Cuts the log and all that hangs on it, and rewrites the head beside it too."""
    run(folder, CUT, *CUT_TABLES, "DELETE FROM particulars")
    db = sqlite3.connect(folder / "record.db")
    seq, hash = db.execute("SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1").fetchone()
    db.close()
    (folder / "head").write_text(f"{seq} {hash}\n")


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "database truncated": (lambda f: overwrite(f / "record.db", lambda b: b[: len(b) // 2]), "record.db"),
    "database cut by one page": (lambda f: overwrite(f / "record.db", lambda b: b[:-4096]), "record.db"),
    "database emptied": (lambda f: overwrite(f / "record.db", lambda b: b""), "record.db"),
    "database missing": (lambda f: (f / "record.db").unlink(), "missing"),
    "database overwritten": (lambda f: overwrite(f / "record.db", lambda b: b"x" * 8192), "record.db"),
    "log shortened": (lambda f: run(f, CUT, *CUT_TABLES, "DELETE FROM particulars"), "shortened: it ends at entry 42"),
    "entry missing": (lambda f: run(f, "DELETE FROM chain WHERE seq = 7"), "Entry 7 .* missing"),
    "entry changed": (lambda f: run(f, "UPDATE chain SET by = 'C' WHERE seq = 9"), "Entry 9 .* changed"),
    "first of two faults": (
        lambda f: run(f, "UPDATE chain SET by = 'C' WHERE seq = 9", "UPDATE chain SET by = 'C' WHERE seq = 5"),
        "Entry 5 .* changed",
    ),
    "item changed": (lambda f: run(f, "UPDATE items SET item = replace(item, '3.txt', '4.txt')"), "items"),
    "item missing": (lambda f: run(f, "DELETE FROM items WHERE seq = 20"), "entry 20"),
    "item put in": (lambda f: run(f, "INSERT INTO items VALUES ('x', 3, '', '', '{}')"), "items"),
    "label taken off": (lambda f: run(f, "DELETE FROM labels"), "labels"),
    "particular changed": (
        lambda f: run(f, "UPDATE particulars SET line = replace(line, 'says', 'shows')"),
        "particulars",
    ),
    "particular missing": (lambda f: run(f, "DELETE FROM particulars WHERE id = 'p2'"), "particulars"),
    "particular put in": (lambda f: run(f, "INSERT INTO particulars VALUES ('p9', 3, '{}')"), "p9"),
    "head missing": (lambda f: (f / "head").unlink(), "head is missing"),
    "head garbled": (lambda f: (f / "head").write_text("12"), "not a number and a hash"),
    "matter renamed": (lambda f: overwrite(f / "matter.toml", lambda b: b.replace(b"Roe", b"Poe")), "matter.toml"),
    "original changed": (
        lambda f: overwrite(an_original(f), lambda b: b.replace(b"P", b"Q").replace(b"T", b"t")),
        "original",
    ),
    "original missing": (lambda f: an_original(f).unlink(), "original .* missing"),
    "part half-written": (lambda f: overwrite(a_part(f), lambda b: b[: len(b) // 2]), "half-written"),
    "part changed": (lambda f: overwrite(a_part(f), lambda b: b[:-9] + b"x" + b[-8:]), "not what was written"),
    "part missing": (lambda f: a_part(f).unlink(), "missing"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_damage_is_found_and_named(full: Path, fault: str) -> None:
    damage, named = FAULTS[fault]
    damage(full)
    with pytest.raises(Broken) as found:
        verify(full)
    assert re.search(named, str(found.value), re.S), str(found.value)


def test_a_whole_matter_verifies(full: Path) -> None:
    found = verify(full)
    assert (found.items, found.particulars, found.cites, found.originals, found.notes) == (41, 2, 2, 41, ())
    assert verify(full, found.head) == found


def test_a_log_cut_together_with_its_head_is_found_by_a_head_noted_elsewhere(full: Path) -> None:
    head = verify(full).head
    note_cut_head(full)
    verify(full)  # nothing inside the folder can tell
    with pytest.raises(Broken, match="shortened"):
        verify(full, head)


def test_a_log_that_grew_still_contains_the_head_noted_before(full: Path) -> None:
    head = verify(full).head
    with Record.open(full) as record:
        add_one(record, b"more", "more.txt", kind="text", by=BY, at=AT)
    verify(full, head)


def test_nothing_is_written_on_top_of_a_shortened_log(full: Path) -> None:
    run(full, CUT)
    with Record.open(full) as record, pytest.raises(Broken, match="shortened"):
        add_one(record, b"more", "more.txt", kind="text", by=BY, at=AT)


def test_a_cite_whose_text_was_read_anew_is_stale(full: Path) -> None:
    with Record.open(full) as record:
        item = next(item for item in record.items() if item.name == "139.txt")
        data = record.original(item.id).read_bytes()
        add_one(record, data, "139.txt", kind="text", reading=a_text("Something else.\n"), by=BY, at=AT)
    with pytest.raises(Stale, match="p1"):
        verify(full)


def test_two_runs_have_one_digest_whenever_and_in_whatever_batches(tmp_path: Path) -> None:
    texts = [a_text(f"Paper {n}.\n") for n in range(9)]
    arrivals = [Arrival(t.raw.encode(), f"{n}.txt", "text", reading=t) for n, t in enumerate(texts)]
    with Record.create(tmp_path / "a", name="A", side="court") as one:
        one.add_items(arrivals, by=BY, at=AT)
    with Record.create(tmp_path / "b", name="B", side="court") as two:
        for arrival in reversed(arrivals):
            two.add_items([arrival], by="Someone Else", at="2027-01-01T00:00:00Z")
        assert digest(tmp_path / "a") == digest(tmp_path / "b")
        two.label(two.items()[0].id, "PUBLIC", by=BY, at=AT)
    assert digest(tmp_path / "a") != digest(tmp_path / "b")
