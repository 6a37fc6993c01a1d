"""Files go into a matter byte for byte, and every one is accounted for."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from particulars.desk.main import run

AT = "2031-05-06T07:08:09Z"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    assert (
        run(["new", str(folder), "--name", "Roe v. Quarrel", "--side", "neutral", "--as", "A. Clerk", "--at", AT]) == 0
    )
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Path:
    folder = tmp_path / "served"
    folder.mkdir()
    (folder / "a.txt").write_text("A paper that was served.\n", encoding="utf8")
    (folder / "b.txt").write_text("A paper that was served.\n", encoding="utf8")
    (folder / "c.wpd").write_bytes(b"\xffWPC" + bytes(600))
    return folder


def add(case: Path, *files: Path) -> int:
    return run(["add", str(case), *map(str, files), "--as", "A. Clerk", "--at", AT])


def test_every_file_is_accounted_for(case: Path, served: Path, capsys: Captured) -> None:
    assert add(case, served, served / "missing.pdf") == 4, "the code of the first that was not read"
    said = capsys.readouterr()
    assert "4 files = 1 read + 1 kept unread + 1 failed + 1 suppressed as duplicate" in said.out
    assert "c.wpd" in said.err and "missing.pdf" in said.err
    assert run(["verify", str(case)]) == 0


def test_adding_again_changes_nothing(case: Path, served: Path, capsys: Captured) -> None:
    def digest() -> str:
        capsys.readouterr()
        assert run(["digest", str(case)]) == 0
        return capsys.readouterr().out

    add(case, served)
    before = digest()
    add(case, served)
    assert digest() == before


def test_originals_are_kept_byte_for_byte(case: Path, served: Path) -> None:
    add(case, served)
    kept = {p.read_bytes() for p in (case / "originals").rglob("*") if p.is_file()}
    assert kept == {p.read_bytes() for p in served.iterdir()}


def test_list_says_what_is_there(case: Path, served: Path, capsys: Captured) -> None:
    add(case, served)
    capsys.readouterr()
    assert run(["list", str(case), "--as", "B. Counsel", "--jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(r["name"], r["status"]) for r in rows] == [
        ("a.txt", "read"),
        ("b.txt", "duplicate"),
        ("c.wpd", "kept unread"),
    ]
    assert all(list(r) == sorted(r) for r in rows)


def test_a_person_decides_by_a_sheet(case: Path, served: Path, tmp_path: Path, capsys: Captured) -> None:
    add(case, served)
    sheet = tmp_path / "unread.csv"
    assert run(["propose", str(case), "unread", "--out", str(sheet)]) == 0
    filled = sheet.read_text(encoding="utf8").replace("read by a person,,", "read by a person,leave unread,")
    sheet.write_text(filled, encoding="utf8")
    assert run(["decide", str(case), str(sheet), "--as", "A. Counsel", "--at", AT]) == 0
    capsys.readouterr()
    assert run(["propose", str(case), "unread"]) == 0
    assert capsys.readouterr().out.count("\n") == 1, "only the head of the sheet is left"
    assert run(["verify", str(case)]) == 0


@pytest.mark.parametrize("cells", ["kind,subject,answer\nunread,x,y,z\n", "kind,subject\nunread,x\n", "\x00\n"])
def test_a_sheet_that_is_none_is_refused(case: Path, tmp_path: Path, cells: str, capsys: Captured) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(cells, encoding="utf8")
    assert run(["decide", str(case), str(sheet), "--as", "A. Counsel", "--at", AT]) in (2, 3)
    assert capsys.readouterr().err.count("\n") == 1


def test_a_changed_original_is_found(case: Path, served: Path, capsys: Captured) -> None:
    add(case, served)
    original = next(p for p in (case / "originals").rglob("*") if p.is_file())
    original.chmod(0o644)
    original.write_bytes(b"changed")
    assert run(["verify", str(case)]) == 9
    assert "was changed" in capsys.readouterr().err


def test_no_matter_and_no_files(tmp_path: Path, case: Path) -> None:
    assert run(["list", str(tmp_path)]) == 11
    assert add(case) == 2
    assert run(["verify", str(case), "--head", "0" * 64]) == 9


def named(folder: Path, name: bytes, words: str) -> Path:
    path = folder / os.fsdecode(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf8")
    return path


class TestOddNames:
    """A file name is a string of bytes; one that is no text stops nothing."""

    def test_a_name_that_is_no_utf8_is_taken_in_escaped(self, case: Path, tmp_path: Path, capsys: Captured) -> None:
        odd = tmp_path / "odd"
        named(odd, b"a.txt", "One.\n")
        named(odd, b"caf\xe9.txt", "Two.\n")
        named(odd, b"copy.txt", "Two.\n")  # why it is a duplicate is said with the odd path
        named(odd, b"z\x1b\n.txt", "Three.\n")
        assert add(case, odd) == 0
        said = capsys.readouterr()
        assert "4 files = 3 read + 0 kept unread + 0 failed + 1 suppressed as duplicate" in said.out
        assert run(["list", str(case), "--jsonl"]) == 0
        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [(r["name"], r["status"]) for r in rows] == [
            ("a.txt", "read"),
            ("caf\\xe9.txt", "read"),
            ("copy.txt", "duplicate"),
            ("z\\x1b\\n.txt", "read"),
        ]
        assert rows[2]["reason"].endswith("caf\\xe9.txt.")
        assert add(case, odd) == 0
        assert run(["verify", str(case)]) == 0
        assert run(["show", str(case), "caf\\xe9.txt"]) == 0

    @pytest.mark.parametrize("name", [b"two\nlines.txt", b"caf\xe9.txt", b" led.txt ", b"\xe2\x80\xae.txt"])
    def test_a_showing_is_made_over_a_paper_of_any_name(
        self, case: Path, tmp_path: Path, name: bytes, capsys: Captured
    ) -> None:
        assert add(case, named(tmp_path / "odd", name, "ORDER\n\nThe motion (ECF No. 12) is DENIED.\n")) == 0
        capsys.readouterr()
        for showing in ("S17", "S21"):
            assert run(["show", str(case), showing, "--as", "A", "--as-of", AT]) == 0
            assert "S" in capsys.readouterr().out

    def test_copies_of_one_name_in_two_folders_are_one_item(self, case: Path, tmp_path: Path, capsys: Captured) -> None:
        one, two = named(tmp_path / "1", b"a.txt", "One.\n"), named(tmp_path / "2", b"a.txt", "One.\n")
        assert add(case, one, two) == 0
        assert "2 files = 1 read + 0 kept unread + 0 failed + 1 suppressed" in capsys.readouterr().out
        assert run(["list", str(case)]) == 0
        assert "1 items: 1 read" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("cells", "code", "why"),
    [
        ("", 3, "lacks the columns answer, kind, subject. particulars propose writes them"),
        ("kind;subject;answer\nunread;x;y\n", 3, "parted by commas"),
        ("kind,subject,answer,answer\nunread,x,y,\n", 3, "two columns answer"),
        ("kind,subject,answer\nunread,nobody,leave unread\n", 2, "there is no item 'nobody'"),
        (
            "kind,subject,answer\naccess,B / PUBLIC,given\naccess,B / PUBLIC,withdrawn\n",
            2,
            "row 2: B / PUBLIC has an answer",
        ),
    ],
    ids=["empty", "semicolons", "twice", "unknown", "double"],
)
def test_a_sheet_is_checked_and_nothing_is_decided(
    case: Path, tmp_path: Path, cells: str, code: int, why: str, capsys: Captured
) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(cells, encoding="utf8")
    capsys.readouterr()
    assert run(["decide", str(case), str(sheet), "--as", "A. Counsel", "--at", AT]) == code
    said = capsys.readouterr()
    assert why in said.err and said.out == ""


def test_a_link_to_a_folder_is_one_file_and_the_run_reconciles(case: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "given"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "a.txt").write_text("A paper that was served.\n", encoding="utf8")
    (folder / "loop").symlink_to(".")
    (folder / "again").symlink_to("in")
    table = tmp_path / "sum.csv"
    assert run(["add", str(case), str(folder), "--reconciliation", str(table), "--as", "A. Clerk", "--at", AT]) == 74
    said = capsys.readouterr()
    assert "3 files = 1 read + 2 kept unread" in said.out and "It is a link to a folder." in said.err
    assert "(files handed in),,,3,1,2,0,0,0" in table.read_text(encoding="utf8")


def test_a_link_to_a_folder_that_is_named_stands_for_the_folder(case: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A paper that was served.\n", encoding="utf8")
    (tmp_path / "given").symlink_to("in")
    assert add(case, tmp_path / "given") == 0
    assert "1 file = 1 read" in capsys.readouterr().out


def test_a_file_outside_the_folder_is_not_taken_in_through_a_link(case: Path, served: Path, capsys: Captured) -> None:
    (served.parent / "theirs.txt").write_text("Words of another.\n", encoding="utf8")
    (served / "d.txt").symlink_to("../theirs.txt")
    assert add(case, served) != 0
    said = capsys.readouterr()
    assert "4 files = 1 read + 1 kept unread + 1 failed + 1 suppressed as duplicate" in said.out
    assert "d.txt: not read. It is a link that leads to" in said.err
