"""Doubtful text is found with its reason, and sound headings, names and addresses are left alone (LAW § 1.6, X20 and X21)."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from outside import outside
from particulars.desk.main import run
from particulars.intake.taking import take
from particulars.reading.garbled import regions
from particulars.record.text import Text
from reading.written import written

PROSE = (
    "The weather of the county was read every day by the keeper of the light, and the parties do not dispute it.",
) * 8


def found(*lines: str) -> list[tuple[str, str]]:
    text = written(*lines, *PROSE)
    return [(text.raw[r.start : r.end], r.reasons[0]) for r in regions(text)]


@pytest.mark.parametrize(
    ("line", "piece", "why"),
    [
        (r"It says $promptly\ after\ the\ storm$ only.", r"$promptly\ after\ the\ storm$", "formula"),
        ("IN BEED OF GLEED RIDEGION", "IN BEED OF GLEED RIDEGION", "capitals"),
        ("The ga\ufffd\ufffdle broke.", "ga\ufffd\ufffdle", "lost"),
        ("The \x07gale broke.", "\x07gale", "lost"),
        ("t|1e c0urt~ h3ld th^t rain", "t|1e c0urt~ h3ld th^t rain", "no words"),
    ],
)
def test_a_doubtful_piece_is_found_with_its_reason(line: str, piece: str, why: str) -> None:
    ((raw, reason),) = found(line)
    assert raw == piece and why in reason


@pytest.mark.parametrize(
    "line",
    [
        "WEATHER OF THE COUNTY",
        "MEMORANDUM OF POINTS AND AUTHORITIES",
        "OBADIAH PENNYFEATHER QUILLON",
        "FERROW, LISK & SONS LLP",
        "Write to keeper_1@light.example or https://light.example/a_b_c",
        "Damages are $5,000 or $6,000.",
        "Exhibit A1B, Model X2Z, Form 3C4",
    ],
)
def test_sound_text_is_left_alone(line: str) -> None:
    assert found(line) == []


def test_a_short_paper_does_not_say_which_words_are_its_own() -> None:
    assert regions(written("IN BEED OF GLEED RIDEGION")) == ()


def test_lines_of_low_ocr_confidence_are_one_region() -> None:
    text = written("One line", "another line", "a third", page=1)
    lines = [msgspec.structs.replace(n, confidence=c) for n, c in zip(text.lines, (0.95, 0.3, 0.41), strict=True)]
    (region,) = regions(Text(text.raw, text.pages, lines, text.spans, text.clean))
    assert text.raw[region.start : region.end] == "another line\na third"
    assert region.reasons == ("read by OCR with a confidence down to 30%",)


def test_the_report_and_the_rows_say_that_it_is_not_used(tmp_path: Path) -> None:
    paper = tmp_path / "order.txt"
    paper.write_text("\n\n".join(("ORDER", r"It says $promptly\ after\ the\ storm$ only.", *PROSE)), encoding="utf8")
    assert run(["read", str(paper), "--out", str(tmp_path)]) == 0
    rows = [json.loads(line) for line in (tmp_path / "order.jsonl").read_text(encoding="utf8").splitlines()]
    (row,) = [r for r in rows if r["type"] == "doubtful"]
    assert row["raw"] == r"$promptly\ after\ the\ storm$" and row["use"] == "not used for data"
    page = (tmp_path / "order.html").read_text(encoding="utf8")
    assert "low confidence" in page and "not used for data" in page


def test_what_was_read_there_all_the_same_is_told(tmp_path: Path) -> None:
    paper = tmp_path / "order.txt"
    paper.write_text(
        "\n\n".join(("ORDER", r"See $17\ U.S.C.\ § 106$ and $\ 17 U.S.C. § 106\ $.", *PROSE)), encoding="utf8"
    )
    assert run(["read", str(paper), "--out", str(tmp_path)]) == 0
    page = (tmp_path / "order.html").read_text(encoding="utf8")
    assert "read from it all the same, and doubtful: citation 1" in page


def test_a_real_order() -> None:
    """X20 and X21: a garbled heading, and a clause turned into a formula."""
    (paper,) = outside("papers").glob("003-*.txt")
    (taken,) = list(take([paper], jobs=1))
    assert taken.text is not None
    assert [(r.start, r.end, taken.text.place(r.start).line) for r in regions(taken.text)] == [
        (251, 282, 13),
        (3572, 3682, 26),
    ]
    assert [len(regions(t.text)) for t in take(sorted(outside("papers").glob("00[012]-*.txt")), jobs=1) if t.text] == [
        0
    ] * 3
