"""`particulars disputes`: the register on the terminal and as JSON lines, one for each case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from particulars.desk.main import run

ORDER = (
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nPLUM ORCHARD LLC,\nPlaintiff,\nv.\nTIN KETTLE INC.,\nDefendant.\n\n"
    "Case No. {number}\n\nORDER ON DISCOVERY\n\nRe: Dkt. No. 44\n\n"
    "The parties have briefed this motion with care and the court has read what they filed on it in full. Defendant argues that the "
    "request is too broad.\n\n"
    "Plaintiff’s motion to compel production in response to RFP No. 4 is GRANTED. Defendant shall produce the documents by April 2, "
    "2024.\n\nIT IS SO ORDERED.\n\nDated: March 5, 2024\n\nADA QUILL\nUnited States Magistrate Judge\n"
)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.txt"
    path.write_text(ORDER.format(number="23-cv-00111-AQ"), encoding="utf8")
    return path


def test_the_table_and_each_dispute_with_its_places(order: Path, capsys: Captured) -> None:
    assert run(["disputes", str(order)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    for words in (
        "23-cv-00111-AQ: 1 dispute in order",
        "d1 closed Plaintiff RFP No. 4 granted o1",
        "asked by Plaintiff, against Defendants",
        "numbers: RFP No. 4, ECF No. 44",
        "steps: ruled 2024-03-05",
        "ruling r1 (granted) at order [18]:",
        "duty o1 (duty) at order [18]",
        "response at order [16]: “Defendant argues that the request is too broad.”",
        "A dispute is closed as far as the papers given say; a later paper may open it again.",
    ):
        assert words in said, words


def test_json_lines_give_every_place(order: Path, capsys: Captured) -> None:
    assert run(["disputes", str(order), "--json"]) == 0
    how, row = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (how["type"], how["count"]) == ("disputes", 1) and how["limits"]
    assert (row["type"], row["state"], row["request_numbers"]) == ("dispute", "closed", ["RFP No. 4"])
    assert row["rulings"][0]["place"].startswith("order [18]")


def test_papers_of_two_cases_give_two_registers(order: Path, capsys: Captured) -> None:
    other = order.with_name("other.txt")
    other.write_text(ORDER.format(number="23-cv-00222-AQ"), encoding="utf8")
    assert run(["disputes", str(order), str(other)]) == 0
    said = capsys.readouterr().out
    assert "23-cv-00111-AQ: 1 dispute in order" in said and "23-cv-00222-AQ: 1 dispute in other" in said


def test_no_paper_named_is_said(capsys: Captured) -> None:
    assert run(["disputes"]) != 0
    assert "No paper was named" in capsys.readouterr().err
