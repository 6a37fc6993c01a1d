"""Two productions compared end to end: each planted row in its state with its counterpart, and the schedule that says so."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from intake.loadfile.test_validating import volume
from intake.loadfile.written import AT, production
from particulars.desk.compare import NAMES
from particulars.desk.main import run
from particulars.testing import check_paper

BY = ("--as", "A. Clerk")
AT_TIME = ("--at", "2024-09-11T12:00:00Z")
AS_OF = ("--as-of", "2024-09-11T12:00:00Z")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """`here` has four documents; `there` the same and two more, of which one is known by its hash alone."""
    folder = tmp_path_factory.mktemp("cases")
    made = []
    for name, count in (("here", 4), ("there", 6)):
        assert run(["new", str(folder / name), "--name", name, "--side", "plaintiff", *BY, *AT_TIME]) == 0
        volume(folder / f"VOL-{name}", production(count))
        lists = folder / f"lists-{name}"
        lists.mkdir()
        if name == "there":
            (lists / "manifest.csv").write_text("Control Number,MD5\r\nT-900,ffffffffffffffffffffffffffffffff\r\n")
            (lists / "ranges.csv").write_text("Beg Bates,End Bates,Documents\r\nT-0001,T-0100,80\r\n")
        run(["add", str(folder / name), str(folder / f"VOL-{name}"), str(lists), *BY, *AT_TIME])
        made.append(folder / name)
    return made[1], made[0]


def compared(cases: tuple[Path, Path], out: Path, *more: str) -> list[dict[str, str]]:
    there, here = cases
    assert run(["compare", str(there), str(here), "--out", str(out), *BY, *AS_OF, *more]) == 0
    rows = csv.DictReader(io.StringIO((out / "comparison.csv").read_text(encoding="utf-8")))
    return [row for row in rows if not row["no"].startswith("#")]


def test_the_schedule_has_each_row_with_state_and_source(cases: tuple[Path, Path], tmp_path: Path) -> None:
    rows = {row["document"]: row for row in compared(cases, tmp_path)}
    numbers = [row[0] for row in production(6)]
    for number in numbers[:9]:
        assert rows[number]["state"] == "exact" and rows[number]["counterpart_source"].startswith("vol.dat row")
    assert rows["T-900"]["state"] == "hash not found" and rows["T-900"]["source"] == "manifest.csv"
    assert (rows["T-0001"]["state"], rows["T-0001"]["documents"], rows["T-0001"]["source_row"]) == (
        "not examined",
        "80",
        "2",
    )
    assert rows[numbers[-1]]["state"] == "same text", "the invented texts of these rows repeat"


def test_the_same_comparison_gives_the_same_bytes_and_says_what_it_must(
    cases: tuple[Path, Path], tmp_path: Path
) -> None:
    compared(cases, tmp_path / "one")
    compared(cases, tmp_path / "two")
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
    page = (tmp_path / "one" / "comparison.html").read_text(encoding="utf-8")
    check_paper(lambda: page, "narrower relief", "not examined", "limit", "method", "Prepared 2024-09-11T12:00:00Z")
    book = load_workbook(tmp_path / "one" / "comparison.xlsx", read_only=True)
    assert book.sheetnames == ["Counts", "Not here", "All rows", "Method and limits"]
    counted = sum(row[3] for row in book["Counts"].iter_rows(min_row=2, values_only=True))
    assert counted == len(production(6)) + 1 + 80


def test_without_a_search_for_near_duplicates_the_answer_says_so(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compared(cases, tmp_path, "--no-near")
    assert "near-duplicates: nobody looked for them" in capsys.readouterr().out


def test_files_alone_are_known_by_what_they_say(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = tmp_path / "m.csv"
    manifest.write_text("Control Number,MD5\r\nX-1,ffffffffffffffffffffffffffffffff\r\n")
    assert run(["compare", str(manifest), str(cases[1]), *BY]) == 0
    out = capsys.readouterr().out
    assert "hash not found (known by hash)" in out and "1 documents of m are told by a hash" in out


def test_sets_are_chosen_by_name(cases: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    there, here = cases
    assert run(["compare", str(there), str(here), "--a-sets", "manifest", *BY]) == 0
    assert "1 rows of A" in capsys.readouterr().out
    assert run(["compare", str(there), str(here), "--a-sets", "V9", *BY]) == 2
    assert "has no production V9. It has: manifest, ranges" in capsys.readouterr().err


def test_a_sheet_of_rules_gives_categories(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules.csv"
    custodian = production(6)[0][AT["Custodian"]]
    rules.write_text(f'Category,Custodian,Relevance,By\r\nhers,"{custodian}",count two,Counsel P-1\r\n')
    rows = compared(cases, tmp_path / "out", "--rules", str(rules))
    assert {row["category"] for row in rows} == {"hers", ""}
    assert "Counsel P-1 says: count two" in capsys.readouterr().out


def test_gap_lists_what_is_spoken_of_and_not_on_file(
    cases: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["gap", str(cases[0]), "--csv", str(tmp_path / "gap.csv"), *BY]) == 0
    out = capsys.readouterr().out
    assert "Examined: " in out and "Limit: " in out
    assert (tmp_path / "gap.csv").read_text(encoding="utf-8").startswith("what,document,item")
