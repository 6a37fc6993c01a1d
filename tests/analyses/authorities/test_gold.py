"""The reading held against hand-made rows of three real papers, where those lie beside the checkout."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from outside import outside
from particulars.analyses.authorities.reading import read
from particulars.intake.plain import read_text
from particulars.papers.rows import json_lines
from particulars.reading.captions import read as read_caption

_ALL = re.compile(
    r"^ALL\s+n=\s*(?P<n>\d+) found=(?P<found>[\d.]+) authority=(?P<authority>[\d.]+) silently_wrong=(?P<wrong>\d+) .*pin=(?P<pins>\d+)/(?P<pinned>\d+)",
    re.M,
)
_PRECISION = re.compile(r"precision (?P<precision>[\d.]+)")
_CAPTION = re.compile(r"^caption (?P<paper>\d+) right (?P<right>\d+) of (?P<of>\d+); not: (?P<missed>.*)$", re.M)


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the outside scorer prints of our reading of its papers."""
    gold, papers = outside("gold"), outside("papers")
    rows: list[str] = []
    for path in sorted(papers.glob("00[023]*.txt")):
        with path.open(encoding="utf8", newline="") as file:
            text = read_text(file.read())
        caption = read_caption(text)
        rows += json_lines(path.name, text, caption, read(text, caption))
    told = tmp_path_factory.mktemp("gold") / "read.jsonl"
    told.write_text("\n".join(rows) + "\n", encoding="utf8")
    return _scored(gold, told)


def _scored(gold: Path, told: Path) -> str:
    run = [sys.executable, str(gold / "score.py"), str(told), str(gold)]
    return subprocess.run(run, check=True, capture_output=True, text=True, encoding="utf8").stdout


def test_citations_are_found_and_linked(score: str) -> None:
    every = _ALL.search(score)
    assert every is not None, score
    assert float(every["found"]) >= 0.97, score
    assert float(every["authority"]) >= 0.95, score
    assert int(every["pins"]) >= 0.97 * int(every["pinned"]), score


def test_no_link_is_silently_wrong(score: str) -> None:
    every = _ALL.search(score)
    assert every is not None
    assert int(every["wrong"]) == 0, score


def test_what_is_found_is_a_citation(score: str) -> None:
    precision = _PRECISION.search(score)
    assert precision is not None
    assert float(precision["precision"]) >= 0.97, score


def test_captions_are_whole(score: str) -> None:
    found = list(_CAPTION.finditer(score))
    assert len(found) == 3
    assert all(row["right"] == row["of"] == "7" for row in found), [row.group() for row in found]
