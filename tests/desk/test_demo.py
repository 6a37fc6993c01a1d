"""The demo builds and reads the invented matter, and its check can fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outside import CHECKOUT
from particulars.desk.demo import show_section
from particulars.desk.main import run
from particulars.quarrelstone.check import SectionResult

Captured = pytest.CaptureFixture[str]


def test_the_demo_names_its_reports(tmp_path: Path, capsys: Captured) -> None:
    assert run(["demo", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    report = Path(said.partition("Open the first in a browser: ")[2].splitlines()[0])
    assert report.suffix == ".html" and report.is_file()
    assert said.count("authorit") > 3
    assert "$ particulars status" in said and "$ particulars disputes" in said
    assert "Due in 14 days: 3" in said
    end = said.partition("$ particulars challenge ")[2]
    assert "The order demands of a notice: each document, tier contended" in end and "anniversary periods: 17" in end
    assert "o4 at m1-070-order.txt" in end.partition("$ particulars status ")[2]
    assert (
        "served 2022-02-14: that clause is then: active" in end
        and "served 2022-02-25: that clause is then: conflict" in end
    )


def test_the_example_of_the_readme_is_what_the_demo_prints(tmp_path: Path, capsys: Captured) -> None:
    """A changed example is copied from the demo's output by hand, so that a person has looked at it."""
    readme = (CHECKOUT / "README.md").read_text(encoding="utf8")
    block = readme.split("<!-- example -->")[1].split("<!-- /example -->")[0]
    lines = [line.strip() for line in block.splitlines() if line.startswith("    ")]
    assert run(["demo", "--out", str(tmp_path)]) == 0
    said = {line.strip() for line in capsys.readouterr().out.splitlines()}
    assert [line for line in lines if not line.startswith(("{", '"')) and line not in said] == []
    row = json.loads(" ".join(line for line in lines if line.startswith(("{", '"'))))
    rows = (tmp_path / "reports" / "m1-031-motion.txt.jsonl").read_text(encoding="utf8").splitlines()
    assert any(row.items() <= {k: v for k, v in json.loads(r).items() if k in row}.items() for r in rows)


def test_the_reading_holds_against_the_ledger(tmp_path: Path, capsys: Captured) -> None:
    code = run(["demo", "--check", "--out", str(tmp_path)])
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("section", ["nonsense", "swarm"])
def test_an_unknown_section_is_a_difference(section: str, tmp_path: Path, capsys: Captured) -> None:
    assert run(["demo", "--check", section, "--out", str(tmp_path)]) == 1
    assert section in capsys.readouterr().err


def test_a_section_without_check_is_misused(tmp_path: Path) -> None:
    assert run(["demo", "captions", "--out", str(tmp_path)]) == 2


def test_differences_are_printed(capsys: Captured) -> None:
    show_section(SectionResult("authorities", 3, 3, missing=("a",), invented=("b",), wrong=("c",)))
    assert capsys.readouterr().out.splitlines() == [
        "authorities: expected 3 found 3 missing 1 invented 1 wrong 1",
        "  missing: a",
        "  invented: b",
        "  wrong: c",
    ]
