"""What was acknowledged survives `kill -9` at any moment (the one promise of the store that may never break)."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from particulars.record.store import Record
from particulars.record.verify import verify
from record.a_case import AT, BY, add_one

ROUNDS = int(os.environ.get("PARTICULARS_KILL_ROUNDS", "40"))
SEED = 20260105
TESTS = Path(__file__).resolve().parent.parent


def start_writer(folder: Path, run: int, count: int) -> subprocess.Popen[str]:
    """Starts a process that writes into the matter."""
    command = [sys.executable, str(TESTS / "record" / "writer.py"), str(folder), str(run), str(count)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)


def killed_writer(folder: Path, run: int, after: int, delay: float) -> list[str]:
    """Runs a writer and kills it some time after its n-th acknowledgement; returns all that it acknowledged."""
    with start_writer(folder, run, 1000) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(after + 1)]
        time.sleep(delay)
        writer.kill()
        lines += writer.stdout.readlines()
        writer.wait()
    return [line.rstrip("\n") for line in lines if line.endswith("\n")][1:]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], int]:
    """One matter whose writers were killed again and again, each time verified, and what they acknowledged."""
    folder = tmp_path_factory.mktemp("killed") / "case"
    Record.create(folder, name="Roe v. Acme", side="neutral").close()
    moments = random.Random(SEED)
    acknowledged: list[str] = []
    noticed = 0
    for run in range(ROUNDS):
        acknowledged += killed_writer(folder, run, moments.randrange(0, 4), moments.uniform(0, 0.012))
        noticed += bool(verify(folder).notes)
    return folder, acknowledged, noticed


def test_each_acknowledged_item_is_there(outcome: tuple[Path, list[str], int]) -> None:
    folder, acknowledged, _ = outcome
    with Record.open(folder) as record:
        items = {item.id: item for item in record.items()}
        for line in acknowledged:
            if line.startswith("decided "):
                assert line.removeprefix("decided ") in record.decisions("access")
            elif line.startswith("labelled "):
                assert record.labels(line.removeprefix("labelled ")) == {"PUBLIC"}
            else:
                assert record.text(line).raw == f"Paper {items[line].name} says this.\n"
                assert record.original(line).read_text() == f"Paper {items[line].name} says this.\n"
    assert len(acknowledged) >= ROUNDS


def test_some_writer_was_killed_in_the_middle_and_the_next_clears_up(outcome: tuple[Path, list[str], int]) -> None:
    folder, _, noticed = outcome
    assert noticed > 0, "no writer left anything behind: the moments of the kills are not in the middle of writing"
    with Record.open(folder) as record:
        add_one(record, b"last", "last.txt", kind="text", by=BY, at=AT)
    assert not any("half-written" in note or "behind" in note for note in verify(folder).notes)


def test_two_processes_write_in_turn_and_one_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    Record.create(folder, name="Roe v. Acme", side="neutral").close()
    with start_writer(folder, 1, 12) as other:
        acknowledged = killed_writer(folder, 2, 3, 0.005)
        acknowledged += other.communicate()[0].splitlines()[1:]
        assert other.returncode == 0
    with Record.open(folder) as record:
        there = {item.id for item in record.items()}
    assert {line for line in acknowledged if " " not in line} <= there
    assert len(there) >= 12 + 3
    verify(folder)
