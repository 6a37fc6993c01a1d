"""The six factors at the desk: counts from what is on file, rates and shares with who tells them, sheets with every fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.main import run

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A list of two ranges, each of which says how many documents it holds."""
    path = tmp_path / "ranges.csv"
    path.write_text("Beg Bates,End Bates,Documents\r\nT-0001,T-0100,80\r\nT-0201,T-0300,20\r\n")
    return path


def test_each_factor_has_its_numbers_or_says_what_could_fill_it(listed: Path, tmp_path: Path, capsys: Captured) -> None:
    sheet, table = tmp_path / "stated.csv", tmp_path / "cells.csv"
    sheet.write_text("Factor,What,Value,Source\nstakes,counts pleaded,3,Compl. ¶¶ 40-71\n", encoding="utf8")
    asked = [
        "--per-hour",
        "40",
        "--cost",
        "100",
        "--told-by",
        "Roe Decl. ¶ 7",
        "--stated",
        str(sheet),
        "--csv",
        str(table),
    ]
    assert (
        run(["proportionality", str(listed), *asked, "--sample", "50", "--hits", "5", "--sampled-by", "N. Expert"]) == 0
    )
    told = capsys.readouterr().out.splitlines()
    assert "  documents: 100 (counted in ranges.csv)" in told
    assert "  hours: 2.5 (100 documents / 40 documents an hour, told by Roe Decl. ¶ 7)" in told
    assert "  counts pleaded: 3 (Compl. ¶¶ 40-71)" in told
    assert "amount in controversy: no number; it could come from the pleading, disclosures" in told
    assert any(line.startswith("  hit rate: 5 of 50 (10.0 %; 95 % interval") for line in told)
    assert (
        table.read_text(encoding="utf8")
        .splitlines()[1]
        .startswith("importance of the issues at stake,counts pleaded,3,")
    )


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("luck,what,3,a paper", "“luck” is no factor"),
        ("stakes,what,,a paper", "the value is empty"),
        ("stakes,what,3,", "the source is empty"),
    ],
)
def test_a_number_without_factor_value_or_source_is_refused(
    listed: Path, tmp_path: Path, capsys: Captured, row: str, says: str
) -> None:
    sheet = tmp_path / "stated.csv"
    sheet.write_text(f"Factor,What,Value,Source\n{row}\n", encoding="utf8")
    assert run(["proportionality", str(listed), "--stated", str(sheet)]) != 0
    assert f"row 2: {says}" in capsys.readouterr().err


def test_a_range_without_a_count_is_told_beside_the_documents(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "ranges.csv"
    path.write_text("Beg Bates,End Bates,Documents\r\nT-0001,T-0100,80\r\nT-0201,T-0300,\r\n")
    assert run(["proportionality", str(path)]) == 0
    assert "  documents: 80 (counted in ranges.csv; 1 rows tell no number of documents)" in capsys.readouterr().out


@pytest.mark.parametrize(
    "rates", [("--cost", "4"), ("--per-hour", "5", "--cost", "-3"), ("--per-hour", "nan"), ("--per-hour", "inf")]
)
def test_rates_that_give_no_cost_are_refused(listed: Path, capsys: Captured, rates: tuple[str, ...]) -> None:
    assert run(["proportionality", str(listed), *rates, "--told-by", "Roe Decl. ¶ 7"]) == 2
    said = capsys.readouterr()
    assert not said.out and ("hour costs" in said.err or "rate of review" in said.err)


def test_a_share_wants_sample_and_hits(listed: Path, capsys: Captured) -> None:
    assert run(["proportionality", str(listed), "--hits", "5"]) != 0
    assert "--sample and --hits" in capsys.readouterr().err
