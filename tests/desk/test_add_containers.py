"""What is in a container is taken in with it, reconciled container by container, and a run that is broken off goes on."""

from __future__ import annotations

import csv
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake import messages
from intake.test_archives import tarred, zipped
from outside import outside
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.record.documents import documents
from particulars.record.items import Item, Status

AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]


def new(folder: Path) -> Path:
    assert (
        run(["new", str(folder), "--name", "Roe v. Quarrel", "--side", "neutral", "--as", "A. Clerk", "--at", AT]) == 0
    )
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return new(tmp_path / "case")


def add(case: Path, *files: Path, more: tuple[str, ...] = ()) -> int:
    return run(["add", str(case), *map(str, files), "--as", "A. Clerk", "--at", AT, *more])


def digest(case: Path, capsys: Captured) -> str:
    capsys.readouterr()
    assert run(["digest", str(case)]) == 0
    return capsys.readouterr().out


MAIL = messages.with_files(
    ("memo.txt", b"The memo says no."), ("memo.txt", b"The memo says no."), ("x.wpd", b"\xffWPC" + bytes(600))
)
ARCHIVE = zipped(
    {"box/letter.eml": MAIL, "box/note.txt": b"A note of the clerk.", "inner.tar": tarred({"deep.txt": b"Deep words."})}
)


@pytest.fixture
def served(tmp_path: Path) -> Path:
    (folder := tmp_path / "served").mkdir()
    (folder / "a.zip").write_bytes(ARCHIVE)
    (folder / "b.eml").write_bytes(messages.plain())
    (folder / "c.txt").write_bytes(b"A note of the clerk.")
    return folder


def test_a_family_stands_in_the_record(case: Path, served: Path) -> None:
    add(case, served)
    with open_matter(case) as record:
        by_id = {item.id: item for item in record.items()}
        found = {
            "/".join(reversed([item.name, *(by_id[i].name for i in _up(by_id, item.parent))])): item.status
            for item in by_id.values()
        }
        rows = {row["name"]: row for row in documents(record)}
        assert "The memo says no." in record.text(next(i.id for i in by_id.values() if i.name == "memo.txt")).raw
    assert found == {
        "a.zip": Status.READ,
        "a.zip/box/letter.eml": Status.READ,
        "a.zip/box/letter.eml/memo.txt": Status.READ,
        "a.zip/box/letter.eml/memo.txt [2]": Status.DUPLICATE,
        "a.zip/box/letter.eml/x.wpd": Status.UNREAD,
        "a.zip/box/note.txt": Status.READ,
        "a.zip/inner.tar": Status.READ,
        "a.zip/inner.tar/deep.txt": Status.READ,
        "b.eml": Status.READ,
        "c.txt": Status.DUPLICATE,
    }
    letter, memo, copy = rows["box/letter.eml"], rows["memo.txt"], rows["memo.txt [2]"]
    assert (letter["family"], letter["role"], letter["file_name"]) == (rows["a.zip"]["item"], "member", "letter.eml")
    assert (memo["family"], memo["parent"], memo["role"]) == (rows["a.zip"]["item"], letter["item"], "attachment")
    assert letter["author"] == "Ann Clerk <a.clerk@records.example>" and letter["date_utc"] == "2002-03-07T19:46:50Z"
    assert copy["norm_sha256"] == memo["norm_sha256"] and copy["status"] == "duplicate" and memo["date_utc"] is None
    assert rows["a.zip"]["md5"] and rows["memo.txt"]["sha1"] and rows["c.txt"]["role"] == "file"


def _up(by_id: dict[str, Item], id: str) -> Iterator[str]:
    while id:
        yield id
        id = by_id[id].parent


def test_each_container_is_reconciled_on_screen_and_as_csv(
    case: Path, served: Path, tmp_path: Path, capsys: Captured
) -> None:
    (served / "d.zip").write_bytes(zipped({"zeros": bytes(300 << 20), "a.txt": b"x"}))
    sheet = tmp_path / "out.csv"
    assert add(case, served, more=("--reconciliation", str(sheet))) == 4
    said = capsys.readouterr()
    assert "4 files = 2 read + 1 kept unread + 0 failed + 1 suppressed as duplicate" in said.out
    assert "In 4 containers: 10 files = 5 read + 1 kept unread + 3 failed + 1 suppressed as duplicate" in said.out
    assert "d.zip: 2 files = 0 read + 0 kept unread + 2 failed" in said.out
    assert "archive bomb" in said.err and "d.zip: zeros: Not taken" in said.err
    rows = {row["container"]: row for row in csv.DictReader(sheet.read_text(encoding="utf8").splitlines())}
    assert rows["box/letter.eml in a.zip"] | {"item": ""} == {
        "container": "box/letter.eml in a.zip", "item": "", "kind": "eml", "expected": "3", "read": "1",
        "kept unread": "1", "failed": "0", "suppressed as duplicate": "1", "not taken": "0",
    }  # fmt: skip
    assert rows["d.zip"]["not taken"] == "2" and rows["(files handed in)"]["expected"] == "4"
    for row in rows.values():
        assert int(row["expected"]) == sum(
            int(row[name]) for name in ("read", "kept unread", "failed", "suppressed as duplicate")
        )
    with open_matter(case) as record:
        table = record.table("not_taken")
        assert table is not None and sorted(table.column("name").to_pylist()) == ["a.txt", "link", "zeros"]


def test_taking_in_again_changes_nothing_and_reads_nothing(case: Path, served: Path, capsys: Captured) -> None:
    add(case, served)
    before = digest(case, capsys)
    log = [line for line in _log(case) if '"item"' in line or "part" in line]
    add(case, served)
    assert digest(case, capsys) == before
    assert [line for line in _log(case) if '"item"' in line or "part" in line] == log
    assert not (case / "unpacking").exists()


def _log(case: Path) -> list[str]:
    with open_matter(case) as record:
        return [
            f"{kind} {payload}" for kind, payload in record._shelf.rows("SELECT kind, payload FROM chain ORDER BY seq")
        ]


def test_a_file_whose_bytes_came_earlier_in_another_run_is_a_duplicate(
    case: Path, served: Path, capsys: Captured
) -> None:
    add(case, served / "a.zip")
    add(case, served / "c.txt")
    assert "1 suppressed as duplicate" in capsys.readouterr().out
    with open_matter(case) as record:
        (one,) = [item for item in record.items() if item.name == "c.txt"]
    assert one.reason == "It has the same bytes as box/note.txt in a.zip."


def test_the_order_of_the_workers_tells_nothing(tmp_path: Path, served: Path, capsys: Captured) -> None:
    """The same bytes stand early in a container and late in the folder; which is the duplicate goes by order alone."""
    for n in range(12):
        (served / f"e{n:02}.txt").write_bytes(b"A note of the clerk." if n % 3 == 0 else b"Paper %d." % n * 400)
    (served / "0.zip").write_bytes(zipped({f"{n}.txt": b"Paper %d." % n * 400 for n in range(12)}))
    digests = set()
    for n in range(3):
        add(new(tmp_path / f"case{n}"), served)
        digests.add(digest(tmp_path / f"case{n}", capsys))
    assert len(digests) == 1


def test_killed_at_twenty_moments_and_resumed_gives_the_same_digest(tmp_path: Path, capsys: Captured) -> None:
    (folder := tmp_path / "served").mkdir()
    for n in range(120):
        (folder / f"{n:03}.eml").write_bytes(
            messages.with_files((f"{n % 7}.txt", b"Words %d." % (n % 40) * 50), body=f"Mail {n}.")
        )
    (folder / "b.zip").write_bytes(
        zipped({f"{n}.eml": messages.plain(body=f"In the box {n % 50}.", id=str(n % 50)) for n in range(300)})
    )
    command = [sys.executable, "-m", "particulars", "add", "CASE", str(folder), "--as", "A. Clerk", "--at", AT]
    start = time.monotonic()
    add(new(tmp_path / "whole"), folder)
    seconds = 1 + time.monotonic() - start
    wanted = digest(tmp_path / "whole", capsys)
    chance, killed = random.Random(11), 0
    case = tmp_path / "killed"
    for moment in range(20):
        if moment % 5 == 0:
            shutil.rmtree(case, ignore_errors=True)
            new(case)
        with subprocess.Popen(
            [str(case) if word == "CASE" else word for word in command], stdout=-3, stderr=-3
        ) as process:
            try:
                process.wait(chance.uniform(0.3, seconds))
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
        if moment % 5 == 4:
            add(case, folder)
            assert digest(case, capsys) == wanted
            items = [
                json.loads(line.partition(" ")[2])["item"]["id"] for line in _log(case) if line.startswith("item ")
            ]
            assert len(items) == len(set(items)), "nothing is done twice"
            assert run(["verify", str(case)]) == 0
            assert not (case / "unpacking").exists(), "what dead runs left is removed"
    assert killed >= 5


def test_every_real_sample_is_taken_in_or_listed_with_its_reason(case: Path) -> None:
    folder = outside("data", "productions")
    add(case, folder / "email", folder / "msg", folder / "office", folder / "pst")
    with open_matter(case) as record:
        items = record.items()
        assert all(item.status is Status.READ or item.reason for item in items)
        rows = documents(record)
        assert {row["item"] for row in rows} == {item.id for item in items}
        assert sum(row["kind"] == "eml" and row["mih"] != "" for row in rows) >= 30


def test_a_message_of_a_mailbox_is_one_however_short_its_head(tmp_path: Path) -> None:
    box = tmp_path / "box.mbox"
    box.write_bytes(
        b"From a@x Mon Jan  1 00:00:00 2001\nFrom: a@x.example\nSubject: first words\n\nWords.\n\n"
        b"From b@x Mon Jan  1 00:00:00 2001\nFrom: b@x.example\nSubject: second words\n\nMore.\n"
    )
    case = tmp_path / "case"
    assert run(["new", str(case), "--name", "roe", "--side", "court", "--as", "A. Clerk", "--at", AT]) == 0
    assert run(["add", str(case), str(box), "--as", "A. Clerk", "--at", AT]) == 0
    with open_matter(case) as record:
        rows = [row for row in documents(record.open_for("A. Clerk")) if row["parent"]]
    assert [(row["kind"], row["author"], row["subject"]) for row in rows] == [
        ("eml", "a@x.example", "first words"),
        ("eml", "b@x.example", "second words"),
    ]
