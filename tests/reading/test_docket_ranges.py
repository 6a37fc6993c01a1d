"""Docket ranges expand to their numbers (M003-02: “ECF Nos. 84–87” is four), and what is in doubt is told, not guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outside import outside
from particulars.desk.main import run
from particulars.reading.docket_ranges import expand, expansion


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("ECF Nos. 84–87", "84 85 86 87"),
        ("ECF Nos. 84-87", "84 85 86 87"),
        ("ECF Nos. 84 to 87", "84 85 86 87"),
        ("Dkt. Nos. 5, 7 & 9-11", "5 7 9 10 11"),
        ("Dkt. Nos. 3, 4, and 6, Ex. A", "3 4 6"),
        ("Docket Nos. 16 and 17 at 4:12", "16 17"),
        ("ECF Nos. 8, 9 at 3", "8 9"),
        ("ECF No. 12-1", "12-1"),
        ("ECF No. 84-87", "84-87"),
        ("ECF Nos. 12-1 and 12-2", "12-1 12-2"),
        ("ECF Nos. 12-1–12-4", "12-1 12-2 12-3 12-4"),
        ("dkt. 139 at 1", "139"),
        ("ECF Nos. 5, 5 and 6", "5 6"),
        ("the docket", ""),
    ],
)
def test_what_is_printed_is_expanded(printed: str, numbers: str) -> None:
    assert expand(printed) == tuple(numbers.split())
    assert not expansion(printed).doubts


@pytest.mark.parametrize(
    ("printed", "rest", "doubt"),
    [
        ("ECF Nos. 87–84", (), "runs backwards"),
        ("ECF Nos. 1–900", (), "would be 900 entries"),
        ("ECF No. 84–87", (), "range or an attachment"),
        ("ECF Nos. 184-87", (), "printed short"),
        ("ECF Nos. 12–14-1", (), "from an entry to an attachment"),
        ("ECF Nos. 3, 9–5 & 12", ("3", "12"), "runs backwards"),
    ],
)
def test_what_is_in_doubt_is_not_expanded(printed: str, rest: tuple[str, ...], doubt: str) -> None:
    found = expansion(printed)
    assert found.numbers == rest
    assert len(found.doubts) == 1 and doubt in found.doubts[0]


def test_the_rows_and_the_report_print_the_numbers(tmp_path: Path) -> None:
    paper = tmp_path / "letter.txt"
    paper.write_text("The parties sent letters. ECF Nos. 84–87. The court had ruled. ECF No. 81.\n", encoding="utf8")
    assert run(["read", str(paper), "--out", str(tmp_path)]) == 0
    rows = [json.loads(line) for line in (tmp_path / "letter.jsonl").read_text(encoding="utf8").splitlines()]
    assert [r["expands"] for r in rows if r["type"] == "authority"] == [["84", "85", "86", "87"], ["81"]]
    assert "84, 85, 86, 87" in (tmp_path / "letter.html").read_text(encoding="utf8")


def test_a_real_order(tmp_path: Path) -> None:
    (paper,) = outside("papers").glob("003-*.txt")
    assert run(["read", str(paper), "--out", str(tmp_path)]) == 0
    rows = [json.loads(line) for line in (tmp_path / f"{paper.stem}.jsonl").read_text(encoding="utf8").splitlines()]
    assert ["84", "85", "86", "87"] in [r["expands"] for r in rows if r["type"] == "authority"]
