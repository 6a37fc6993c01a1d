"""`particulars lint`: rows with code, place, words and method, on the terminal, as JSON lines, and in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from particulars.desk.main import run

WORDS = (
    "So it was held. Rudd v. Sato, 643 F.3d 681, 688 (9th Cir. 2011) (quoting Orrin v. Vale, No. 17-cv-5, "
    "2019 WL 400004, at *3 (S.D. Cal. Nov. 19, 2019)).\n"
)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text(WORDS, encoding="utf8")
    return path


def test_a_row_is_told_with_both_quotations(reply: Path, capsys: Captured) -> None:
    assert run(["lint", str(reply)]) == 0
    said = capsys.readouterr().out
    assert "reply.txt: 1 lint (" in said
    assert "IMPOSSIBLE_QUOTATION (finding) at [1]: A decision of 2011 is given as quoting one of 2019-11-19." in said
    assert "“Rudd v. Sato, 643 F.3d 681, 688 (9th Cir. 2011)”" in said and "“Orrin v. Vale" in said


def test_json_lines_and_the_folder_hold_the_same_rows(reply: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(["lint", str(reply), "--json", "--out", str(tmp_path / "lints")]) == 0
    printed = capsys.readouterr().out
    assert printed == (tmp_path / "lints" / "reply.lints.jsonl").read_text(encoding="utf8")
    method, row = (json.loads(line) for line in printed.splitlines())
    assert (method["type"], method["count"]) == ("lints", 1)
    assert (row["type"], row["code"], row["weight"]) == ("lint", "IMPOSSIBLE_QUOTATION", "finding")
    assert [WORDS[q["start"] : q["end"]] == q["words"] for q in row["quoted"]] == [True, True]


def test_without_a_paper_it_says_what_to_do(capsys: Captured) -> None:
    assert run(["lint"]) == 2
    assert "particulars lint PAPER.pdf" in capsys.readouterr().err
