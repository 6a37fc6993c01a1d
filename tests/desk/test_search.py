"""`particulars search`: hits at page and line, as one person may see the matter, and the count of a list of terms."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from particulars.desk.main import run
from particulars.record.items import Arrival
from particulars.record.store import Record
from record.a_case import AT, BY, PAGES, a_text

Captured = pytest.CaptureFixture[str]
SECRET = "The secret request names a price of the deal.\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A matter with a paper anyone may see, and one that is privileged."""
    folder = tmp_path / "case"
    with Record.create(folder, name="Roe v. Acme", side="neutral") as record:
        papers = (("139.txt", a_text(*PAGES)), ("memo.txt", a_text(SECRET)))
        arrivals = [Arrival(text.raw.encode(), name, "txt", reading=text) for name, text in papers]
        _, memo = record.add_items(arrivals, by=BY, at=AT)
        record.label(memo, "PRIVILEGED", BY, AT)
        record.decide([{"kind": "access", "subject": "A. Counsel / PRIVILEGED", "answer": "given"}], by=BY, at=AT)
    return folder


def test_hits_stand_at_their_page_and_line(case: Path, capsys: Captured) -> None:
    assert run(["search", str(case), "denied w/6 request", "--as", "A. Clerk"]) == 0
    said = capsys.readouterr().out
    assert "Read as: denied w/6 request" in said
    assert "    2:1–2\tThe motion to compel is [denied. It names no request]." in said
    assert "1 document of 1 family" in said
    assert "Limit: " in said


def test_a_count_includes_nothing_that_is_hidden(case: Path, capsys: Captured) -> None:
    """LAW § 4.6: a search hit count for a person without access includes no hidden rows."""
    for person, expected in (("A. Clerk", 1), ("A. Counsel", 2)):
        assert run(["search", str(case), "request", "--as", person, "--jsonl"]) == 0
        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert rows[0]["type"] == "search" and rows[0]["documents"] == expected
        assert rows[0]["examined"].startswith(f"{expected} documents in view")
        assert [row["type"] for row in rows[1:]] == ["document"] * expected
        assert rows[1]["hits"][0]["words"] == "request"


def test_a_list_of_terms_is_counted(case: Path, tmp_path: Path, capsys: Captured) -> None:
    terms, table = tmp_path / "terms.txt", tmp_path / "hits.csv"
    terms.write_text("request\ndeal /s price\n", encoding="utf8")
    assert run(["search", str(case), "--terms", str(terms), "--report", str(table), "--as", "A. Counsel"]) == 0
    assert "all terms together" in capsys.readouterr().out
    rows = list(csv.DictReader(table.read_text(encoding="utf8").splitlines()))
    assert [(row["documents"], row["unique_documents"]) for row in rows[:2]] == [("2", "1"), ("1", "0")]


def test_what_is_no_question_is_told_with_its_column(case: Path, capsys: Captured) -> None:
    assert run(["search", str(case), "motion compel", "--as", "A"]) == 2
    assert "Column 8" in capsys.readouterr().err
    assert run(["search", str(case), "--as", "A"]) == 2
    assert run(["search", str(case), "motion", "--terms", "x", "--as", "A"]) == 2
    assert run(["search", str(case), "motion", "--report", "x", "--as", "A"]) == 2


def test_a_list_that_cannot_be_read_is_told(case: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(["search", str(case), "--terms", str(tmp_path / "gone.txt"), "--as", "A"]) == 74
    (tmp_path / "odd.txt").write_bytes(b"caf\xe9\n")
    assert run(["search", str(case), "--terms", str(tmp_path / "odd.txt"), "--as", "A"]) == 2
    assert "byte 3" in capsys.readouterr().err
