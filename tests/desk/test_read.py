"""`particulars read`: reports, rows and tables for every paper, and no file lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from outside import outside
from particulars.desk.main import run
from particulars.desk.selftest import KNOWN_PAPER
from particulars.testing import check_rows

AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "order.txt").write_text(KNOWN_PAPER, encoding="utf8")
    return folder


def test_each_paper_has_its_report_rows_and_table(papers: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "reports"
    assert run(["read", str(papers), "--out", str(out), "--as-of", AT]) == 0
    assert sorted(p.name for p in out.iterdir()) == ["order.html", "order.jsonl", "order.toa.csv"]
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("order.txt: Order, N.D. Cal.") and str(out / "order.html") in said[0]
    assert said[-1] == "1 file = 1 read + 0 kept unread + 0 failed + 0 suppressed as duplicate"
    assert {r["type"] for r in check_rows((out / "order.jsonl").read_text(encoding="utf8"))} >= {"caption", "authority"}


def test_the_same_papers_give_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    made = []
    for out in (tmp_path / "one", tmp_path / "two"):
        assert run(["read", str(papers), "--out", str(out), "--jsonl", str(out / "all"), "--as-of", AT]) == 0
        made.append({p.name: p.read_bytes() for p in out.iterdir()})
    assert made[0] == made[1]


def test_what_was_not_read_is_listed_and_the_run_goes_on(papers: Path, tmp_path: Path, capsys: Captured) -> None:
    (papers / "again.txt").write_text(KNOWN_PAPER, encoding="utf8")
    (papers / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (papers / "old.wpd").write_bytes(b"\xffWPC" + bytes(600))
    rows = tmp_path / "rows.jsonl"
    code = run(["read", str(papers), str(papers / "gone.txt"), "--out", str(tmp_path / "o"), "--jsonl", str(rows)])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.out.splitlines()[-1].startswith("5 files = 1 read + ")
    files = [r for r in map(json.loads, rows.read_text(encoding="utf8").splitlines()) if r["type"] == "file"]
    states = {r["paper"]: r["status"] for r in files}
    assert states.pop("broken.pdf") in ("failed", "unread")
    assert states == {"again.txt": "read", "order.txt": "duplicate", "old.wpd": "unread", "gone.txt": "failed"}
    codes = {r["paper"]: r["exit_code"] for r in files if "exit_code" in r}
    assert codes["order.txt"] == 0 and codes["old.wpd"] == 4 and codes["gone.txt"] == 74
    assert code == codes["broken.pdf"] != 0, "the code of the first that was not read"


def test_an_unwritable_folder_is_told_in_one_line(papers: Path, capsys: Captured) -> None:
    assert run(["read", str(papers), "--out", str(papers / "order.txt")]) == 74
    assert "order.txt" in capsys.readouterr().err


def test_the_sample_papers_read_without_a_fault(tmp_path: Path, capsys: Captured) -> None:
    folder = outside("papers")
    code = run(["read", str(folder), "--out", str(tmp_path), "--as-of", AT])
    said = capsys.readouterr()
    assert code in (0, 4), "some are of kinds without a reader"
    assert "Traceback" not in said.err and "itself failed" not in said.err
    assert "+ 0 failed +" in said.out.splitlines()[-1]


def test_a_report_that_cannot_be_written_fails_alone(papers: Path, tmp_path: Path, capsys: Captured) -> None:
    """The folder of reports has a folder where one report's file would go."""
    (papers / "reply.txt").write_text(f"{KNOWN_PAPER}\nAnd so on.\n", encoding="utf8")
    out, rows = tmp_path / "out", tmp_path / "rows.jsonl"
    (out / "order.html").mkdir(parents=True)
    assert run(["read", str(papers), "--out", str(out), "--jsonl", str(rows)]) == 74
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "2 files = 1 read + 0 kept unread + 1 failed + 0 suppressed as duplicate"
    assert said.err.count("\n") == 1 and "order.txt: its report was not written." in said.err
    assert (out / "reply.html").is_file()
    files = [r for r in map(json.loads, rows.read_text(encoding="utf8").splitlines()) if r["type"] == "file"]
    assert [(r["paper"], r["status"]) for r in files] == [("order.txt", "failed"), ("reply.txt", "read")]


def test_the_sum_is_told_even_where_the_rows_cannot_be_written(papers: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", str(papers), "--out", str(tmp_path / "o"), "--jsonl", "/nowhere/at/all.jsonl"]) == 74
    assert capsys.readouterr().out.splitlines()[-1].startswith("1 file = 1 read + ")


def test_names_that_cannot_be_printed_are_escaped(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for n, name in enumerate((b"caf\xe9.txt", b"two\nlines.txt")):
        (folder / os.fsdecode(name)).write_text(f"{KNOWN_PAPER}\n{n}\n", encoding="utf8")
    command = [sys.executable, "-m", "particulars", "read", str(folder), "--out", str(tmp_path / "o")]
    ran = subprocess.run(
        [*command, "--jsonl", "/dev/stdout"],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    said = ran.stdout.decode("utf8").splitlines()
    assert [line.partition(": ")[0] for line in said[:2]] == ["caf\\xe9.txt", "two\\nlines.txt"]
    assert said[2].startswith("2 files = 2 read")
    assert {json.loads(line)["paper"] for line in said[3:]} == {"caf\\xe9.txt", "two\\nlines.txt"}
