"""Rulings, obligations and quantities held against hand-made rows of real orders, where those lie beside the checkout."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from outside import outside
from particulars.analyses.authorities.reading import read as read_authorities
from particulars.analyses.facts.reading import read as read_facts
from particulars.analyses.obligations.reading import read as read_obligations
from particulars.analyses.rulings.reading import read as read_rulings
from particulars.intake.plain import read_text
from particulars.papers.decided import Decided
from particulars.papers.rows import json_lines
from particulars.reading.captions import read as read_caption


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the outside scorer prints of our reading of its papers."""
    gold, papers = outside("gold"), outside("papers")
    rows: list[str] = []
    for path in sorted(papers.glob("00[023]*.txt")):
        with path.open(encoding="utf8", newline="") as file:
            text = read_text(file.read())
        caption = read_caption(text)
        cited = read_authorities(text, caption)
        found = Decided(
            read_rulings(text, caption), read_obligations(text, caption), read_facts(text, caption, cited.citations)
        )
        rows += json_lines(path.name, text, caption, cited, found)
    told = tmp_path_factory.mktemp("gold") / "read.jsonl"
    told.write_text("\n".join(rows) + "\n", encoding="utf8")
    run = [sys.executable, str(gold / "score.py"), str(told), str(gold)]
    return subprocess.run(run, check=True, capture_output=True, text=True, encoding="utf8").stdout


def numbers(score: str, line: str) -> dict[str, int]:
    found = re.search(rf"^{line}\s(.*)$", score, re.M)
    assert found is not None, score
    return {name.strip(): int(n) for name, n in re.findall(r"([a-z_ ]+?)[= ](\d+)", found[1])}


@pytest.mark.parametrize("kind", ["disposed", "found on a test", "reported"])
def test_every_ruling_with_its_outcome_and_request_numbers(score: str, kind: str) -> None:
    found = numbers(score, f"rulings {kind}")
    share = 0.8 if kind == "found on a test" else 1.0
    assert found["found"] == found["n"], score
    assert found["outcome"] >= share * found["n"], score
    assert found["request_number"] >= share * found["n"], score


def test_every_obligation_with_its_date_or_rightly_without(score: str) -> None:
    found = numbers(score, "obligations")
    assert found["found"] == found["due"] == found["who"] == found["n"], score
    assert "dated=4/4" in score
    assert found["of no gold row"] <= 2, score


def test_quantities(score: str) -> None:
    found = numbers(score, "facts")
    assert found["right"] >= 0.9 * found["n"], score
