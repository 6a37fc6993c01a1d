"""`particulars validate` names every defect, writes the table, ends with 1 where there is one, and refuses in one line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from intake.loadfile.written import AT, dat, opt_data, opticon, production
from particulars.desk.main import run


@pytest.fixture
def volume(tmp_path: Path) -> Path:
    (tmp_path / "vol.dat").write_bytes(dat(production()).data())
    (tmp_path / "vol.opt").write_bytes(opt_data(opticon(production()))[0])
    return tmp_path


def test_a_sound_production_ends_with_0_and_says_what_was_decided(
    volume: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", str(volume / "vol.dat"), str(volume / "vol.opt")]) == 0
    said = capsys.readouterr().out
    assert "Encoding utf-8: its byte-order mark says so." in said and "Separator DC4" in said
    assert "0 defects" in said and "Not examined:" in said


def test_each_defect_stands_on_the_terminal_and_in_the_table(volume: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = production()
    rows[3][AT["PgCount"]] = "7"
    rows[5][AT["NativeLink"]] = "=1+1\\..\\..\\..\\x"
    data = dat(rows).data()
    (volume / "vol.dat").write_bytes(data)
    table = volume / "defects.csv"
    assert run(["validate", str(volume), "--csv", str(table)]) == 1
    said = capsys.readouterr().out
    assert "vol.dat: row 5, PgCount, byte " in said and "1 defects" not in said and "2 defects" in said
    with table.open(encoding="utf8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["state"] == "defect"]
    assert [(row["row"], row["column"], row["kind"]) for row in found] == [
        ("5", "PgCount", "page count"), ("7", "NativeLink", "path leaves the root")
    ]  # fmt: skip
    assert data[int(found[0]["byte"]) :].startswith("þ7þ".encode())
    assert found[1]["says"].startswith("'=")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], 2),
        (["vol.dat", "--zone", "IST"], 2),
        (["vol.dat", "--encoding", "klingon"], 2),
        (["vol.dat", "--csv", "vol.dat"], 2),
        (["words.txt"], 3),
        (["nothing.dat"], 74),
    ],
)
def test_it_refuses_in_one_line(
    volume: Path, words: list[str], code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (volume / "words.txt").write_bytes(b"Just words.\n")
    monkeypatch.chdir(volume)
    before = (volume / "vol.dat").read_bytes()
    assert run(["validate", *words]) == code
    assert len(capsys.readouterr().err.strip().splitlines()) == 1 and (volume / "vol.dat").read_bytes() == before


def test_a_form_that_is_told_is_believed(volume: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = volume / "old.txt"
    path.write_bytes(b"BegBates|Custodian|Note\r\nQ-0001|Vale|a^b\r\n")
    assert run(["validate", str(path), "--separator", "pipe", "--encoding", "cp1252", "--qualifier", "^"]) == 1
    assert "Separator |: told by the person who asked." in capsys.readouterr().out
