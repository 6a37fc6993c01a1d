"""`particulars redactions`: words stay unprinted unless asked for, and a passage is nowhere only where all was examined."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.redactions import sound, spoilt
from intake.redactions.drawings import SECRET
from particulars.desk.main import run
from particulars.errors import Survives, Unreadable


def _file(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


class TestRedactions:
    """The finding, its exit code, and what is printed of it."""

    def test_what_survives_is_told_by_count_and_hash(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        paper = _file(tmp_path, "a.pdf", spoilt.PLAIN["black box"]())
        assert run(["redactions", paper]) == Survives.exit_code
        out = capsys.readouterr().out
        assert "4 words, SHA-256" in out and "Marlowe" not in out
        assert run(["redactions", paper, "--show-words"]) == Survives.exit_code
        assert SECRET in capsys.readouterr().out

    def test_nothing_survives_in_a_sound_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["redactions", _file(tmp_path, "a.pdf", sound.SOUND["true redaction"]())]) == 0
        assert "nothing was found" in capsys.readouterr().out

    def test_a_sealed_passage_is_found_in_a_layer(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        sheet = _file(tmp_path, "sealed.csv", f"id,passage\r\nP1,{SECRET}\r\nP2,another secret\r\n".encode())
        paper = _file(tmp_path, "a.pdf", spoilt.LISTED["bookmark"]())
        table = tmp_path / "rows.csv"
        assert run(["redactions", paper, "--sealed", sheet, "--csv", str(table)]) == Survives.exit_code
        out = capsys.readouterr().out
        assert "passage P1 stands here: bookmarks" in out
        assert "passage P2: in no layer" in out
        assert SECRET not in table.read_text()

    def test_nowhere_is_not_said_of_pictures(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        sheet = _file(tmp_path, "sealed.csv", b"id,passage\r\nP2,another secret\r\n")
        assert run(["redactions", _file(tmp_path, "a.pdf", sound.SOUND["scan, spelled"]()), "--sealed", sheet]) == 0
        assert "passage P2: not known: not every layer was examined" in capsys.readouterr().out

    def test_each_file_that_cannot_be_looked_through_is_told_and_listed(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        torn = [_file(tmp_path, name, b"%PDF-1.7\nno more") for name in ("a.pdf", "b.pdf")]
        table = tmp_path / "rows.csv"
        assert run(["redactions", *torn, "--csv", str(table)]) == Unreadable.exit_code
        said = capsys.readouterr().err
        assert [said.count(f"{name}: it cannot be opened") for name in ("a.pdf", "b.pdf")] == [1, 1]
        assert [row.split(",")[:2] for row in table.read_text().splitlines()[1:3]] == [[one, "not looked through"] for one in torn]  # fmt: skip
        paper = _file(tmp_path, "c.pdf", spoilt.PLAIN["black box"]())
        assert run(["redactions", torn[0], paper]) == Survives.exit_code
        assert run(["redactions", torn[0], "--json"]) == Unreadable.exit_code
        assert '"what": "not looked through"' in capsys.readouterr().out

    def test_faults_of_a_sheet_are_told_at_once(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        sheet = _file(tmp_path, "sealed.csv", b"id,passage,reason\r\nP1,words,a\r\nP1,more,b\r\nP3,,c\r\n")
        assert run(["redactions", _file(tmp_path, "a.pdf", sound.SOUND["print"]()), "--sealed", sheet]) == 2
        err = capsys.readouterr().err
        assert "row 3, column id" in err and "row 4, column passage" in err
