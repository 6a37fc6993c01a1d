"""`status CASE`: proof from the docket, from decisions, from this run; what a person may see; the second asking is the first."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desk.matter_made import AT, ENTRIES, ORDER, SECOND, docket, made
from particulars.desk.kept_readings import FOLDER
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.desk.papers_on_file import PaperOnFile, papers_on_file
from particulars.record.overlay import subject

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def case(tmp_path: Path, capsys: Captured) -> Path:
    folder = made(tmp_path)
    capsys.readouterr()
    return folder


def status(case: Path, capsys: Captured, *more: str, day: str = "2022-03-01", who: str = "A. Clerk") -> str:
    assert run(["status", str(case), "--as", who, "--as-of", day, *more]) == 0
    return capsys.readouterr().out


def heading(said: str, name: str) -> str:
    """The heading under which an obligation of this name stands."""
    before = said[: said.index(f"  {name} at ")].splitlines()
    return next(line.partition(":")[0] for line in reversed(before) if not line.startswith(" "))


def test_papers_stand_together_with_number_and_place(case: Path, capsys: Captured) -> None:
    said = status(case, capsys)
    assert heading(said, "second:o1") == "Due in 14 days"
    assert "second:o1 at second.txt (ECF 50) 1:" in said and "last day 2022-03-04" in said


def test_the_docket_proves_what_it_says_and_the_next_duty_runs_from_it(case: Path, capsys: Captured) -> None:
    said = status(case, capsys)
    assert heading(said, "order:o1") == "The rest" and "performed" in said
    assert "shown by docket entry 44 of 2022-02-10, “LIST re 40 Order filed by Oakum & Tallow, LLC.”" in said
    assert heading(status(case, capsys, day="2022-02-09"), "order:o1") == "Due in 14 days"


def test_a_filing_by_another_is_only_possible_proof(tmp_path: Path, capsys: Captured) -> None:
    other = [(n, day, words.replace("Oakum & Tallow, LLC", "Brindle Chandlers, Inc.")) for n, day, words in ENTRIES]
    case = made(tmp_path, docket__json=docket(other))
    capsys.readouterr()
    said = status(case, capsys)
    assert heading(said, "order:o1") == "Overdue"
    assert "possibly shown by docket entry 44" in said and "owed by OAKUM" in said


def test_dockets_that_differ_are_listed_and_prove_nothing(tmp_path: Path, capsys: Captured) -> None:
    later = [(n, "2022-02-20" if n == 44 else day, words) for n, day, words in ENTRIES]
    case = made(tmp_path, other__json=docket(later))
    capsys.readouterr()
    assert run(["status", str(case), "--as", "A. Clerk", "--as-of", "2022-03-01"]) == 0
    said = capsys.readouterr()
    assert heading(said.out, "order:o1") == "Overdue"
    assert "The day of docket entry 44 is told in two ways" in said.err
    assert "docket.json: “2022-02-10”; other.json: “2022-02-20”" in said.err


def test_a_persons_proof_is_an_entry_of_the_record(case: Path, tmp_path: Path, capsys: Captured) -> None:
    sheet = tmp_path / "proof.csv"
    assert run(["propose", str(case), "performed", "--as", "A. Clerk", "--out", str(sheet)]) == 0
    rows = read(sheet)
    assert {row["obligation"] for row in rows} == {"order:o2", "second:o1"}  # of o1 the docket is proof
    row = next(row for row in rows if row["obligation"] == "second:o1")
    decide(case, sheet, row | {"answer": "2022-02-28"})
    capsys.readouterr()
    said = status(case, capsys)
    assert heading(said, "second:o1") == "The rest"
    assert f"performed on 2022-02-28: decided by B. Counsel at {AT}" in said
    assert run(["propose", str(case), "performed", "--as", "A. Clerk"]) == 0
    assert "second:o1" not in capsys.readouterr().out


def test_a_person_may_say_that_there_is_no_proof(case: Path, tmp_path: Path, capsys: Captured) -> None:
    clause = next(iter(_subjects(case, "order.txt")))
    decide(case, tmp_path / "a.csv", {"kind": "performed", "subject": clause, "answer": "none"})
    capsys.readouterr()
    said = status(case, capsys)
    assert heading(said, "order:o1") == "Overdue" and "nothing shows it: decided by B. Counsel" in said


def test_an_event_is_decided_too(case: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(["propose", str(case), "event", "--as", "A. Clerk", "--out", str(tmp_path / "e.csv")]) == 0
    (row,) = read(tmp_path / "e.csv")
    decide(case, tmp_path / "e.csv", row | {"answer": "2022-03-14"})
    capsys.readouterr()
    said = status(case, capsys, day="2022-03-15")
    assert heading(said, "order:o2") == "Contradictory" and "its event was on 2022-03-14: decided by" in said


@pytest.mark.parametrize("answer", ["soon", "2022-13-01"])
def test_an_answer_that_is_no_day_is_refused(case: Path, tmp_path: Path, answer: str, capsys: Captured) -> None:
    clause = next(iter(_subjects(case, "order.txt")))
    write(tmp_path / "a.csv", {"kind": "performed", "subject": clause, "answer": answer})
    assert run(["decide", str(case), str(tmp_path / "a.csv"), "--as", "B. Counsel", "--at", AT]) == 2
    assert "is not a day" in capsys.readouterr().err


def test_proof_for_this_run_comes_first(case: Path, capsys: Captured) -> None:
    said = status(case, capsys, "--done", "second:o1=2022-03-01")
    assert "performed on 2022-03-01: given for this run" in said
    assert run(["status", str(case), "--as", "A. Clerk", "--done", "order:o9=2022-03-01"]) == 2


def test_what_a_person_may_not_see_is_not_read(case: Path, capsys: Captured) -> None:
    with open_matter(case) as record:
        ids = {item.name: item.id for item in record.items()}
        record.label(ids["second.txt"], "PRIVILEGED", "A. Clerk", AT)
        record.label(ids["docket.json"], "CONFIDENTIAL", "A. Clerk", AT)
    said = status(case, capsys, who="Nobody")
    assert "second:" not in said and "docket entry" not in said and heading(said, "order:o1") == "Overdue"


def test_the_second_asking_says_the_same_from_what_was_kept(case: Path, capsys: Captured) -> None:
    first = status(case, capsys)
    kept = sorted((case / FOLDER).iterdir())
    assert len(kept) == 4
    assert run(["verify", str(case)]) == 0
    capsys.readouterr()
    assert status(case, capsys) == first
    kept[0].write_bytes(kept[0].read_bytes().replace(b"list", b"lost"))  # not whole, so it is read again
    kept[1].unlink()
    assert status(case, capsys) == first


def test_a_later_order_changes_an_earlier_one_and_the_place_is_page_and_line(tmp_path: Path, capsys: Captured) -> None:
    third = SECOND.replace("Document 50", "Document 60").replace("Filed 02/21/22", "Filed 02/25/22")
    third = third.replace(
        "Defendant shall file a response to the list by March 4, 2022.",
        "The deadline in ECF No. 50 for Defendant to file a response to the list is extended to March 18, 2022.",
    ).replace("Dated: February 21", "Dated: February 25")
    case = made(tmp_path, third__txt=third)
    capsys.readouterr()
    said = status(case, capsys)
    assert heading(said, "second:o1") == "The rest"
    assert "at characters" not in said and "third.txt 1:" in said


def test_the_calendar_of_a_matter(case: Path, tmp_path: Path, capsys: Captured) -> None:
    first, second = tmp_path / "1.ics", tmp_path / "2.ics"
    for ics in (first, second):
        given = ["--ics", str(ics), "--as", "A. Clerk", "--as-of", "2022-03-01T12:00:00Z"]
        assert run(["calendar", str(case), *given]) == 0
    data = first.read_bytes()
    assert data == second.read_bytes()
    assert b"DTSTART;VALUE=DATE:20220304" in data and b"DTSTART;VALUE=DATE:20220311" in data
    assert b"20220214" not in data  # the docket proves it performed
    assert run(["calendar", str(case), "--ics", str(case / "record.db"), "--as", "A. Clerk"]) == 2


def test_a_typed_reading_counts_and_is_read_anew(case: Path, tmp_path: Path, capsys: Captured) -> None:
    assert "last day 2022-03-04" in status(case, capsys)
    with open_matter(case) as record:
        id = next(item.id for item in record.items() if item.name == "second.txt")
        raw = record.text_as_read(id).raw
    start = raw.index("March 4, 2022")
    typed = subject(id, raw, start, start + len("March 4, 2022"))
    decide(case, tmp_path / "r.csv", {"kind": "readings", "subject": typed, "answer": "March 9, 2022"})
    capsys.readouterr()
    assert "last day 2022-03-09" in status(case, capsys)


def test_a_paper_that_comes_in_under_two_names_is_read_once(tmp_path: Path, capsys: Captured) -> None:
    case = made(tmp_path)
    copy = tmp_path / "copy.txt"
    copy.write_text(ORDER, encoding="utf8")
    assert run(["add", str(case), str(copy), "--as", "A. Clerk", "--at", AT]) == 0
    capsys.readouterr()
    assert status(case, capsys).count("a list of its rope patterns") == 1


def test_a_matter_is_named_alone(case: Path, capsys: Captured) -> None:
    assert run(["status", str(case), str(case.parent / "given" / "order.txt")]) == 2
    assert "is a matter" in capsys.readouterr().err
    assert run(["status", str(case.parent / "given" / "order.txt"), "--as", "A. Clerk"]) == 2


def read(sheet: Path) -> list[dict[str, str]]:
    with sheet.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def write(sheet: Path, row: dict[str, str]) -> None:
    with sheet.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)


def decide(case: Path, sheet: Path, row: dict[str, str]) -> None:
    write(sheet, row)
    assert run(["decide", str(case), str(sheet), "--as", "B. Counsel", "--at", AT]) == 0


def _subjects(case: Path, name: str) -> list[str]:
    with open_matter(case) as record:
        papers = [p for p in papers_on_file(record.open_for("A. Clerk")) if isinstance(p, PaperOnFile)]
    return next(list(p.content.subjects.values()) for p in papers if p.item.name == name)
