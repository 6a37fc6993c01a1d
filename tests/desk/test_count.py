"""`particulars count` prints the count, writes it for calendar and spreadsheet, and refuses in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from particulars.desk.main import run


def test_the_count_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["count", "30 days after 2024-01-18", "--court", "cand", "--service", "mail"]) == 0
    said = capsys.readouterr().out
    assert "date       2024-02-23 Fri" in said and "Washington's Birthday" in said


def test_json_is_one_line_and_files_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ics, table = tmp_path / "due.ics", tmp_path / "due.csv"
    words = ["count", "by 2022-02-21", "--court", "S.D.N.Y.", "--json", "--at", "2024-09-11T12:00:00Z"]
    assert run([*words, "--ics", str(ics), "--csv", str(table)]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["answer"] == "2022-02-21" and row["court"] == "nysd" and row["counted"]["safe"] == "2022-02-18"
    assert b"DTSTAMP:20240911T120000Z\r\n" in ics.read_bytes() and b"2022-02-21" in table.read_bytes()


def test_a_day_without_access_moves_the_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["count", "14 days after 2024-07-19", "--inaccessible", "2024-08-02", "--proof", "notice"]) == 0
    assert "date       2024-08-05 Mon" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["soon"], 20),
        (["30 days after 2024-02-30"], 20),
        (["9 days after 2024-01-18", "--court", "nowhere"], 20),
        (["9 days after 2024-01-18", "--service", "pigeon"], 20),
        (["9 days after 2024-01-18", "--inaccessible", "Friday"], 2),
        (["9 days after 2024-01-18", "--at", "noon"], 2),
        (["30 days after 9999-12-20"], 20),
        (["by 9999-12-31"], 20),
        (["every 3 months from 1990-01-01 through 9999-12-31"], 20),
        (["by 2024-01-18", "--ics", "/nowhere/at/all.ics"], 74),
    ],
)
def test_what_cannot_be_counted_is_told_in_one_line(
    words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["count", *words]) == code
    assert capsys.readouterr().err.count("\n") == 1
