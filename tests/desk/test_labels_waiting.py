"""Labels of decisions on an issue: proposed on a sheet, decided by a named person, shown with who and when; the rest proposed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from particulars.desk.main import run

Captured = pytest.CaptureFixture[str]
AT = "2024-09-12T10:00:00Z"
ISSUE = "mirror rule under § 701(c)"
REPLY = """\
UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

Case No. 3:22-cv-01234-ABC

PLAINTIFF'S REPLY IN SUPPORT OF MOTION

Courts differ on § 701(c). See Olm v. Peck, No. 21-cv-100, 2023 WL 100001, at *3 (N.D. Cal. Mar. 3, 2023) (adopting a
"mirror" rule); Rudd v. Sato, 700 F. Supp. 3d 10, 15 (S.D. Tex. 2022) (rejecting a "mirror" rule).

Dated: September 11, 2024
"""


@pytest.fixture
def case(tmp_path: Path) -> str:
    folder, paper = tmp_path / "case", tmp_path / "reply.txt"
    paper.write_text(REPLY, "utf8")
    assert run(["new", str(folder), "--name", "Oakum", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    assert run(["add", str(folder), str(paper), "--as", "A", "--at", AT]) == 0
    return str(folder)


def proposed(case: str, capsys: Captured, issue: str = ISSUE) -> list[dict[str, str]]:
    capsys.readouterr()
    assert run(["propose", case, "label", "--issue", issue, "--as", "A"]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def decide(case: str, rows: list[dict[str, str]], folder: Path) -> int:
    sheet = folder / "labels.csv"
    with sheet.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return run(["decide", case, str(sheet), "--as", "C. Counsel", "--at", AT])


def shown(case: str, capsys: Captured, issue: str = ISSUE) -> str:
    capsys.readouterr()
    assert run(["show", case, "S18", "--issue", issue, "--as", "A", "--as-of", AT]) == 0
    return capsys.readouterr().out


def test_the_sheet_has_each_passage_with_its_words_cues_and_what_they_propose(case: str, capsys: Captured) -> None:
    rows = proposed(case, capsys)
    told = [(r["case"], r["words"], r["cues"], r["proposed"], r["characterised_by"]) for r in rows]
    assert told == [
        ("Olm v. Peck", '(adopting a "mirror" rule)', "adopting", "adopts", "Plaintiff"),
        ("Rudd v. Sato", '(rejecting a "mirror" rule)', "rejecting", "rejects", "Plaintiff"),
    ]
    assert all(r["place"].startswith("reply.txt ") and r["answer"] == "" for r in rows)


def test_what_a_person_decides_is_shown_with_who_and_when_and_the_rest_as_proposed(
    case: str, tmp_path: Path, capsys: Captured
) -> None:
    olm, rudd = proposed(case, capsys)
    assert "decided by C. Counsel" not in shown(case, capsys)
    assert decide(case, [olm | {"answer": "adopts but calls it unsettled"}, rudd], tmp_path) == 0
    told = shown(case, capsys)
    assert f"adopts but calls it unsettled, decided by C. Counsel at {AT}" in told
    assert (
        told.count("decided by C. Counsel") == 1
        and "proposed by the machine" in told
        and "rejects, from the words of" in told
    )
    assert [row["case"] for row in proposed(case, capsys)] == ["Rudd v. Sato"]


def test_a_label_holds_for_its_issue_alone(case: str, tmp_path: Path, capsys: Captured) -> None:
    olm, _ = proposed(case, capsys)
    assert decide(case, [olm | {"answer": "rejects"}], tmp_path) == 0
    assert "decided by C. Counsel" in shown(case, capsys, "Mirror  rule under § 701(c)")
    assert "decided by C. Counsel" not in shown(case, capsys, "mirror under § 701(c)")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"answer": "wins"}, "none of"),
        ({"subject": "case-700-f-supp-3d-10", "answer": "rejects"}, "is not ITEM START-END HASH AUTHORITY / ISSUE"),
        ({"subject": "nothing 1-9 0123456789ab case / issue", "answer": "rejects"}, "there is no item"),
    ],
)
def test_what_is_refused(case: str, tmp_path: Path, capsys: Captured, change: dict[str, str], why: str) -> None:
    olm, _ = proposed(case, capsys)
    assert decide(case, [olm | change], tmp_path) == 2
    assert why in capsys.readouterr().err
    assert "decided by C. Counsel" not in shown(case, capsys)


def test_a_passage_whose_words_are_not_those_is_refused(case: str, tmp_path: Path, capsys: Captured) -> None:
    olm, _ = proposed(case, capsys)
    item, span, _, rest = olm["subject"].split(" ", 3)
    assert decide(case, [olm | {"subject": f"{item} {span} 0123456789ab {rest}", "answer": "rejects"}], tmp_path) == 2
    assert "is not the one that was proposed" in capsys.readouterr().err


def test_an_issue_is_for_labels_and_must_name_something(case: str, capsys: Captured) -> None:
    assert run(["propose", case, "unread", "--issue", ISSUE, "--as", "A"]) == 2
    assert run(["propose", case, "label", "--issue", "§", "--as", "A"]) == 2
    capsys.readouterr()
    assert run(["propose", case, "label", "--as", "A"]) == 0
    assert "Name it with --issue" in capsys.readouterr().err
