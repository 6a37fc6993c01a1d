"""`particulars show CASE S17`: printed in lines, JSON and CSV, written to files, and refused where it cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from particulars.desk.main import run
from record.a_case import PAGES, a_text
from showings.a_matter import AT, quarrelstone

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def case(tmp_path: Path) -> str:
    folder = tmp_path / "case"
    matter = quarrelstone(folder)
    text = a_text(*PAGES)
    matter.add("ECF 139", text.raw, text)
    matter.put(matter.row("issues.question", "ECF 139", "It names no request."), looked=("issues",))
    matter.record.close()
    return str(folder)


def test_lines_with_gaps_and_the_filing_view_without(case: str, capsys: Captured) -> None:
    assert run(["show", case, "S17", "--as", "A. Counsel", "--as-of", AT]) == 0
    told = capsys.readouterr().out
    assert "S17.E1" in told and "Record: supported (1 cite)" in told and "Gap (fatal):" in told
    assert run(["show", case, "S17", "--as", "A. Counsel", "--as-of", AT, "--filing"]) == 0
    assert "Gap" not in capsys.readouterr().out.replace("Gaps and positions are left out", "")


def test_machines(case: str, capsys: Captured) -> None:
    options = ["--as", "A. Counsel", "--as-of", AT, "--forum", "a court", "--issue", "is it so"]
    assert run(["show", case, "S17", "--json", *options]) == 0
    first = capsys.readouterr().out
    assert run(["show", case, "S17", "--json", *options]) == 0
    assert capsys.readouterr().out == first
    assert json.loads(first)["forum_profile"] == "a court" and json.loads(first)["issue"] == "is it so"
    assert run(["show", case, "S17", "--csv", *options]) == 0
    assert capsys.readouterr().out.startswith("element,kind,what,record_support,row")


def test_files(case: str, tmp_path: Path, capsys: Captured) -> None:
    assert run(["show", case, "S21", "--as", "A", "--as-of", AT, "--out", str(tmp_path / "made")]) == 0
    names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert names == ["S21.showing.html", "S21.showing.json", "S21.showing.csv"]
    assert all((tmp_path / "made" / name).stat().st_size for name in names)


def test_a_position_is_decided_on_a_sheet_and_shown(case: str, tmp_path: Path, capsys: Captured) -> None:
    sheet = tmp_path / "positions.csv"
    sheet.write_text("kind,subject,question,answers,answer,reason\nposition,S17.E1 / Plaintiffs,,,met,\n", "utf8")
    assert run(["decide", case, str(sheet), "--as", "C. Counsel", "--at", AT]) == 0
    assert run(["show", case, "S17", "--as", "A", "--as-of", AT]) == 0
    assert f"Position of Plaintiffs, by C. Counsel at {AT}: “met”" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["S28"], ["S17", "--at", "¶ 1"], ["S17", "--json", "--csv"], ["ECF 139.txt", "--filing"], ["S17x"]],
)
def test_what_is_refused(case: str, arguments: list[str], capsys: Captured) -> None:
    assert run(["show", case, *arguments, "--as", "A"]) == 2
    assert capsys.readouterr().out == ""
