"""`particulars status` and `particulars calendar`: what is due first, proof by id, and the same calendar bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.main import run

# An invented order; none of these parties, numbers or lists exists.
ORDER = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

21 Civ. 9871 (QQ)

ORDER

It is hereby ORDERED that:

(1) Plaintiff shall identify its rope patterns by February 14, 2022.

(2) Defendant shall produce the winding records promptly after Plaintiff identifies its patterns, but no later than
February 21, 2022.

SO ORDERED.

Dated: January 31, 2022
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.txt"
    path.write_text(ORDER, encoding="utf8")
    return path


def test_what_is_due_comes_first(order: Path, capsys: Captured) -> None:
    assert run(["status", str(order), "--as-of", "2022-02-05"]) == 0
    said = capsys.readouterr().out
    assert "Due in 14 days: 2\n" in said and said.index("o1 at") < said.index("o2 at") < said.index("Overdue: 0")
    assert "pending, last day 2022-02-21 (last court day before: 2022-02-18)" in said


def test_proof_is_given_by_id(order: Path, capsys: Captured) -> None:
    assert run(["status", str(order), "--as-of", "2022-02-25", "--done", "o1=2022-02-25"]) == 0
    said = capsys.readouterr().out
    assert "Contradictory: 1\n" in said and "performed" in said


def test_with_several_papers_an_id_has_its_paper(order: Path, tmp_path: Path, capsys: Captured) -> None:
    other = tmp_path / "second.txt"
    other.write_text(ORDER.replace("winding", "tarring"), encoding="utf8")
    assert run(["status", str(order), str(other), "--as-of", "2022-02-22", "--done", "second:o2=2022-02-20"]) == 0
    assert "Overdue: 3\n" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--done", "o9=2022-02-14"], ["--done", "o1"], ["--event", "o1=soon"]])
def test_proof_that_is_not_understood_is_refused(order: Path, words: list[str], capsys: Captured) -> None:
    assert run(["status", str(order), "--as-of", "2022-02-25", *words]) == 2
    assert capsys.readouterr().err


def test_the_calendar_file_has_the_days_and_the_same_bytes(order: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.ics", tmp_path / "2.ics"
    for ics in (first, second):
        assert run(["calendar", str(order), "--ics", str(ics), "--as-of", "2022-02-01T12:00:00Z"]) == 0
    data = first.read_bytes()
    assert data == second.read_bytes()
    assert b"DTSTART;VALUE=DATE:20220214" in data and b"SUMMARY:Hard stop: Defendant" in data
    assert b"DTSTART;VALUE=DATE:20220218" in data


def test_without_a_paper_it_says_what_to_do(capsys: Captured) -> None:
    assert run(["status"]) == 2
    assert run(["calendar", "--ics", "due.ics"]) == 2
    assert "particulars status ORDER.pdf" in capsys.readouterr().err


def test_one_obligation_has_one_day_of_proof(order: Path, tmp_path: Path, capsys: Captured) -> None:
    for command in (["status", str(order)], ["calendar", str(order), "--ics", str(tmp_path / "due.ics")]):
        for option in ("--done", "--event"):
            twice = [option, "o1=2022-02-10", option, "o1=2022-02-11"]
            assert run([*command, *twice]) == 2
            assert "Two days are given for o1: 2022-02-10 and 2022-02-11" in capsys.readouterr().err
    assert not (tmp_path / "due.ics").exists()
    assert run(["status", str(order), "--done", "o1=2022-02-10", "--done", "o1=2022-02-10"]) == 0


SEVERAL = ORDER.replace(
    "SO ORDERED.",
    """(3) Plaintiff shall amend its complaint by the later of June 30, 2022 and 45 days after the ruling on the motion.

(4) Defendant shall file its motion by the earlier of 21 days after notice and 14 days after impasse.

(5) The parties shall file monthly status reports by the first of each month until May 15, 2022.

SO ORDERED.""",
)


@pytest.fixture
def several(tmp_path: Path) -> Path:
    path = tmp_path / "several.txt"
    path.write_text(SEVERAL, encoding="utf8")
    return path


def test_times_of_several_parts_and_recurring_duties_stand_in_status(several: Path, capsys: Captured) -> None:
    assert run(["status", str(several), "--as-of", "2022-03-10"]) == 0
    said = capsys.readouterr().out
    assert "o3 at" in said and "pending: Plaintiff" in said and "waits for: the ruling on the motion" in said
    assert "overdue, last day 2022-04-01: Parties" in said and "2022-03-01 is over" in said
    given = ["--event", "o3=2022-06-01", "--event", "o4.1=2022-05-02", "--event", "o4.2=2022-05-03"]
    assert run(["status", str(several), "--as-of", "2022-06-10", *given]) == 0
    said = capsys.readouterr().out
    assert "active, last day 2022-07-18: Plaintiff" in said and "overdue, last day 2022-05-17: Defendant" in said


def test_an_event_of_a_part_names_an_obligation(several: Path, capsys: Captured) -> None:
    assert run(["status", str(several), "--as-of", "2022-03-10", "--event", "o9.1=2022-03-01"]) == 2
    assert "o9.1" in capsys.readouterr().err


def test_each_day_of_a_recurring_duty_is_in_the_calendar(several: Path, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    assert run(["calendar", str(several), "--ics", str(file), "--as-of", "2022-02-01T12:00:00Z"]) == 0
    days = [line for line in file.read_text(encoding="utf8").splitlines() if line.startswith("DTSTART")]
    assert {f"DTSTART;VALUE=DATE:20220{month}01" for month in (2, 3, 4, 5)} <= set(days)
    assert "DTSTART;VALUE=DATE:20220630" not in days  # the later of two times has no day before its event


def test_what_a_stipulation_agrees_is_told_and_is_no_day_of_the_calendar(tmp_path: Path, capsys: Captured) -> None:
    paper, file = tmp_path / "stip.txt", tmp_path / "due.ics"
    words = (
        ORDER.replace("ORDER\n", "STIPULATION\n", 1)
        .replace("SO ORDERED.", "")
        .replace("It is hereby ORDERED", "It is hereby stipulated")
    )
    paper.write_text(words, encoding="utf8")
    assert run(["status", str(paper), "--as-of", "2022-03-10"]) == 0
    said = capsys.readouterr().out
    assert "agreed, not ordered, last day 2022-02-14" in said and "Overdue: 0" in said
    assert run(["calendar", str(paper), "--ics", str(file), "--as-of", "2022-02-01T12:00:00Z"]) == 0
    assert b"BEGIN:VEVENT" not in file.read_bytes()
