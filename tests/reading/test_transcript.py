"""Transcripts: page and line as printed, in text and PDF alike; a condensed sheet and a page without its number give none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outside import outside
from particulars.desk.main import run
from particulars.intake.taking import take
from particulars.quarrelstone.generate import generate
from particulars.reading.transcript import Transcript, is_transcript, read
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text

AT = "2031-05-06T07:08:09Z"


def sheets(*pages: tuple[int, int, str | None]) -> Text:
    """Pages of (lines, sheet of the file, printed number), each line numbered from 1."""
    raw = ""
    lines: list[Line] = []
    spans: list[Span] = []
    leaves: dict[int, Page] = {}
    for many, sheet, printed in pages:
        opened = len(raw)
        for number in range(1, many + 1):
            start = len(raw)
            raw += f"{number} Q.  Line {number} of {printed}?\n" if number % 2 else f"{number} A.  Yes.\n"
            cut = start + len(str(number)) + 1
            spans += [Span(start, cut, Role.LINE_NUMBER), Span(cut, len(raw) - 1, Role.BODY)]
            lines.append(Line(start, len(raw) - 1, len(lines) + 1, sheet, number))
        first = leaves[sheet].start if sheet in leaves else opened
        leaves[sheet] = Page(sheet, first, len(raw), printed=printed)
    runs = [Run(s.start, s.start, s.end - s.start) for s in spans if s.role is Role.BODY]
    return Text(raw, leaves.values(), lines, spans, Clean(raw, runs))


def places(found: Transcript) -> set[tuple[int, int]]:
    return {(line.page, line.line) for line in found.lines}


def test_page_and_line_are_those_printed() -> None:
    found = read(sheets((25, 1, "11"), (25, 2, "12")))
    assert places(found) == {(page, line) for page in (11, 12) for line in range(1, 26)}
    assert [line.words for line in found.lines if (line.page, line.line) == (12, 3)] == ["Q.  Line 3 of 12?"]


def test_turns_are_question_and_answer() -> None:
    turns = read(sheets((25, 1, "11"))).turns
    assert [(t.who, t.line, t.words) for t in turns[:2]] == [("Q", 1, "Line 1 of 11?"), ("A", 2, "Yes.")]


def test_a_condensed_sheet_is_not_indexed() -> None:
    found = read(sheets((25, 1, "11"), (25, 1, "12")))
    assert found.lines == () and "condensed" in found.doubts[0]


def test_a_page_without_its_number_cannot_be_cited() -> None:
    found = read(sheets((25, 1, "11"), (25, 2, None)))
    assert {page for page, _ in places(found)} == {11}
    assert found.doubts


def test_two_pages_of_one_number_are_told() -> None:
    assert "two pages go by the number 11" in read(sheets((25, 1, "11"), (25, 2, "11"))).doubts


def test_pleading_paper_is_no_transcript() -> None:
    assert read(sheets((28, 1, "11"))).lines == ()


@pytest.fixture(scope="module")
def hearing(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("matter")
    generate(out, "small", ("captions",))
    return sorted((out / "papers").glob("*-transcript.*"))


def test_both_forms_of_the_invented_hearing_have_equal_lines(hearing: list[Path]) -> None:
    """M001-36: line numbers equal."""
    pdf, plain = (read(taken.text) for taken in take(hearing, jobs=1) if taken.text is not None)
    words = [{(n.page, n.line): " ".join(n.words.split()) for n in f.lines if n.words} for f in (pdf, plain)]
    assert words[0] == words[1]
    assert len(words[0]) == 26
    assert [(t.who, t.page, t.line) for t in pdf.turns] == [(t.who, t.page, t.line) for t in plain.turns]


def test_a_cite_opens_its_lines(hearing: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case"
    assert run(["new", str(case), "--name", "M", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    assert run(["add", str(case), *map(str, hearing), "--as", "A", "--at", AT]) == 0
    for paper in hearing:
        capsys.readouterr()
        assert run(["show", str(case), paper.name, "--at", "Hr'g Tr. 1:6-8", "--as", "A"]) == 0
        said = capsys.readouterr().out
        assert "THE COURT: I have read the papers. Counsel, does" in said and said.endswith("decide this for me?\n")
        assert run(["show", str(case), paper.name, "--at", "Hr'g Tr. 9:6", "--as", "A"]) == 7


def test_each_turn_is_a_row(hearing: list[Path], tmp_path: Path) -> None:
    assert run(["read", str(hearing[0]), "--out", str(tmp_path)]) == 0
    rows = [json.loads(n) for n in (tmp_path / f"{hearing[0].stem}.jsonl").read_text(encoding="utf8").splitlines()]
    turns = [r for r in rows if r["type"] == "turn"]
    assert {"who": "THE COURT", "page": 1, "line": 18, "page_to": 1, "line_to": 19}.items() <= turns[6].items()


def test_a_real_page_of_a_hearing() -> None:
    (taken,) = take([outside("papers", "more", "ok_words.pdf")], jobs=1)
    assert taken.text is not None and is_transcript(taken.text)
    found = {(n.page, n.line): n.words for n in read(taken.text).lines}
    assert set(found) == {(7, line) for line in range(1, 26)}
    assert found[7, 11] == "seems to be the point of the Patent Local Rules."
