"""Designations at the desk: a folder before it leaves, the challenge that may be served, and the revised list, end to end."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from particulars.desk.main import run
from particulars.errors import Misused
from particulars.quarrelstone.designations.building import build
from particulars.quarrelstone.designations_truth import DesignationsTruth
from particulars.quarrelstone.seed import Seed

BY, AT = ("--as", "A. Clerk"), "2024-09-11T12:00:00Z"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DesignationsTruth]:
    out = tmp_path_factory.mktemp("designations")
    return out, build(out, "small", Seed())


def beside(built: tuple[Path, DesignationsTruth], *names: str) -> list[str]:
    out, truth = built
    given = [
        word
        for name in ("captures", "filings", "people", *names)
        for word in (f"--{name}", str(out / truth.sheets[name]))
    ]
    return [*given, "--receiving", "VCS", "--as-of", AT]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_of_load_files_is_enough_and_a_matter_says_the_same(
    built: tuple[Path, DesignationsTruth], tmp_path: Path
) -> None:
    out, truth = built
    assert (
        run(["designations", str(out / truth.root), *beside(built), "--near", "--out", str(tmp_path / "folder")]) == 0
    )
    case = tmp_path / "case"
    assert run(["new", str(case), "--name", "M1", "--side", "neutral", *BY, "--at", AT]) == 0
    run(["add", str(case), str(out / truth.root), *BY, "--at", AT])
    assert run(["designations", str(case), *beside(built), "--near", *BY, "--out", str(tmp_path / "matter")]) == 0
    for name in ("inconsistencies", "shares", "register"):
        assert rows_of(tmp_path / "folder" / f"{name}.csv") == rows_of(tmp_path / "matter" / f"{name}.csv")
    whole = {r["tier"]: r["documents"] for r in rows_of(tmp_path / "folder" / "shares.csv") if r["by"] == "all"}
    assert whole == {"HC-AEO": "98", "CONFIDENTIAL": "15", "none": "7"}


def test_a_notice_is_refused_while_a_document_has_no_tier_contended(built: tuple[Path, DesignationsTruth], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    out, truth = built
    command = ["challenge", str(out / truth.root), *beside(built), "--notice", "--out", str(tmp_path)]
    assert run(command) == Misused.exit_code and "no tier is contended for QSL-" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert (
        run([*command, "--contend", str(out / truth.sheets["contend"]), "--steps", str(out / truth.sheets["steps"])])
        == 0
    )
    rows = rows_of(tmp_path / "S05-schedule.csv")
    assert [r["document"] for r in rows] == [one.document for one in truth.challenged] and all(
        r["tier_contended"] for r in rows
    )
    assert sum(bool(r["response"]) for r in rows) == 19
    assert (tmp_path / "challenge.pdf").read_bytes().startswith(b"%PDF") and "S05-schedule" in load_workbook(
        tmp_path / "challenge.xlsx"
    ).sheetnames
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert (
        run([*command, "--contend", str(out / truth.sheets["contend"]), "--steps", str(out / truth.sheets["steps"])])
        == 0
    )
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_the_revised_list_adds_up_over_both_tiers(built: tuple[Path, DesignationsTruth], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    out, truth = built
    assert (
        run(
            [
                "rereview",
                str(out / truth.root),
                "--reviewers",
                "R-1;R-2",
                "--out",
                str(tmp_path / "queue"),
                "--as-of",
                AT,
            ]
        )
        == 0
    )
    assert len(rows_of(tmp_path / "queue" / "queue.csv")) == 113
    assert (
        run(
            ["rereview", str(out / truth.root), *beside(built, "log"), "--duty", "o12", "--out", str(tmp_path / "list")]
        )
        == 0
    )
    said = capsys.readouterr().out
    assert "HC-AEO: 98 = 18 to none + 20 to CONFIDENTIAL + 60 kept" in said and "all tiers: 113" in said
    rows = rows_of(tmp_path / "list" / "S06-list.csv")
    assert all(r["basis"] and r["harm"] for r in rows if r["tier_after"] != "none")
    assert [r["documents"] for r in rows_of(tmp_path / "list" / "counts.csv") if r["tier_after"] == "all"] == [
        "15",
        "98",
        "113",
    ]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("captures", "URL,Captured,SHA-256\nhttps://a.example,,\n", "row 2: a capture without a hash"),
        ("captures", "URL,Captured,File\nhttps://a.example,2021,no.html\n", "row 2:"), ("filings", "Entry,Filed,Public\nECF 1,2021,perhaps\n", "write yes or sealed"),
        ("captures", "Page,Day\n1,2\n", "lacks the columns URL, Captured"),
    ],
)  # fmt: skip
def test_a_sheet_that_cannot_be_taken_is_told_with_its_row(built: tuple[Path, DesignationsTruth], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, says: str) -> None:  # fmt: skip
    out, truth = built
    (tmp_path / "sheet.csv").write_text(content)
    assert run(["designations", str(out / truth.root), f"--{name}", str(tmp_path / "sheet.csv")]) != 0
    err = capsys.readouterr().err
    assert says in err and err.count("\n") == 1


def test_people_and_receiving_belong_together(
    built: tuple[Path, DesignationsTruth], capsys: pytest.CaptureFixture[str]
) -> None:
    out, truth = built
    assert run(["designations", str(out / truth.root), "--receiving", "VCS"]) == Misused.exit_code
    assert "belong together" in capsys.readouterr().err


def test_the_showings_cite_the_load_file_and_the_sheets_that_are_on_file(
    built: tuple[Path, DesignationsTruth], tmp_path: Path
) -> None:
    out, truth = built
    case, sheets = tmp_path / "case", {name: out / path for name, path in truth.sheets.items()}
    assert run(["new", str(case), "--name", "M1", "--side", "neutral", *BY, "--at", AT]) == 0
    run(["add", str(case), str(out / truth.root / "DATA"), str(sheets["contend"]), str(sheets["log"]), *BY, "--at", AT])
    contend = ["--contend", str(sheets["contend"])]
    assert run(["challenge", str(case), *beside(built), *contend, "--out", str(tmp_path / "s"), *BY]) == 0
    said = {(r["element"], r["says"]): r for r in rows_of(tmp_path / "s" / "S05.showing.csv") if r["row"] == "evidence"}
    assert {element for element, _ in said} == {"S05.E1", "S05.E2"}  # the captures, filings and persons are not on file
    assert all("contend.csv" in r["places"] for (element, _), r in said.items() if element == "S05.E2")
    assert run(["rereview", str(case), *beside(built, "log"), "--out", str(tmp_path / "s"), *BY]) == 0
    rows = rows_of(tmp_path / "s" / "S06.showing.csv")
    assert {r["element"] for r in rows if r["row"] == "evidence"} >= {"S06.E1", "S06.E4"}
