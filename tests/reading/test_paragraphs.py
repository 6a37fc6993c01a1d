"""Numbered paragraphs: one place for one number, or none; lists, counts, footnotes and furniture do not mislead."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.desk.main import run
from particulars.quarrelstone.generate import generate
from particulars.reading.paragraphs import ParagraphIndex, index
from reading.written import written

AT = "2031-05-06T07:08:09Z"


def numbers(found: ParagraphIndex) -> list[tuple[int, int]]:
    return [(p.series, p.number) for p in found.paragraphs]


def words(*lines: str, notes: tuple[int, ...] = ()) -> dict[int, str]:
    text = written(*lines, notes=notes)
    return {p.number: text.clean.text[p.clean_start : p.clean_end] for p in index(text).paragraphs}


def test_a_paragraph_runs_to_the_next_and_stops_at_a_heading() -> None:
    found = words(
        "1. It rained.", "2. It went on", "raining.", "COUNT TWO: HAIL", "3. It hailed.", "Dated: May 6, 2031"
    )
    assert found == {1: "1. It rained.", 2: "2. It went on raining.", 3: "3. It hailed."}


def test_after_the_last_number_the_paragraph_ends_where_the_text_breaks() -> None:
    text = written("1. It rained.", "2. It hailed,", "hard.", "They ask for judgment.", breaks=(2, 4))
    last = index(text).paragraphs[-1]
    assert text.clean.text[last.clean_start : last.clean_end] == "2. It hailed, hard."


def test_a_list_inside_a_paragraph_counts_nothing() -> None:
    # Its numbers may also be a count that begins again: they are told apart and none is chosen; the paper's go on.
    found = index(written("1. Two things:", "2. Namely these:", "1. Rain.", "2. Hail.", "3. So it was.", "4. And is."))
    assert numbers(found) == [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (1, 4)]
    assert [len(found.of(n)) for n in (1, 2, 3, 4)] == [2, 2, 1, 1]
    clear = index(written("4. A", "5. These:", "1. Rain.", "2. Hail.", "6. So it was.", "7. And is."))
    assert numbers(clear) == [(1, 4), (1, 5), (1, 6), (1, 7)]


def test_where_a_count_begins_again_both_places_are_reported_and_none_is_chosen() -> None:
    found = index(written("COUNT ONE", "1. A", "2. B", "3. C", "COUNT TWO", "1. D", "2. E"))
    assert numbers(found) == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
    assert [p.heading for p in found.of(2)] == ["COUNT ONE", "COUNT TWO"]
    assert len(found.of(3)) == 1


def test_counterclaims_are_meant_where_the_cite_says_so() -> None:
    found = index(written("ANSWER", "1. Denied.", "2. Denied.", "COUNTERCLAIMS", "1. They owe.", "2. Much."))
    assert len(found.of(1, "Answer")) == 2
    assert [p.heading for p in found.of(1, "Countercl.")] == ["COUNTERCLAIMS"]


def test_the_numbers_of_the_prayer_are_not_paragraphs() -> None:
    found = index(written("1. A", "2. B", "3. C", "PRAYER FOR RELIEF", "1. Damages;", "2. Costs."))
    assert [(p.series, p.in_prayer) for p in found.paragraphs if p.number == 1] == [(1, False), (2, True)]
    assert [p.series for p in found.of(1)] == [1]


def test_gaps_and_repeats_are_reported() -> None:
    found = index(written("1. A", "2. B", "4. D", "5. E", "5. E again", "6. F"))
    assert (found.gaps, found.repeats) == (((1, 3),), ((1, 5),))
    assert len(found.of(5)) == 2
    assert found.of(3) == ()


def test_a_year_or_a_citation_at_the_head_of_a_line_is_no_paragraph() -> None:
    found = index(written("1. It was in", "2016. They met under", "412. That was all.", "2. Then they left.", "3. C"))
    assert numbers(found) == [(1, 1), (1, 2), (1, 3)]


def test_a_footnote_between_is_left_out() -> None:
    found = words("1. It rained", "1. A footnote.", "all day.", "2. It hailed.", notes=(2,))
    assert found[1] == "1. It rained all day."


def test_lettered_parts() -> None:
    text = written("1. Two things:", "(a) rain", "(i) much", "(b) hail.", "2. No more.")
    parts = index(text).paragraphs[0].parts
    assert [(p.letter, text.raw[p.start : p.end]) for p in parts] == [("a", "(a) rain\n(i) much\n"), ("b", "(b) hail.")]


@given(st.lists(st.integers(1, 4), min_size=2, max_size=30))
def test_plain_numbering_is_read_whatever_the_length(lengths: list[int]) -> None:
    lines = [w for n, k in enumerate(lengths, 1) for w in (f"{n}. It is so,", *["and goes on,"] * (k - 1))]
    text = written(*lines)
    found = index(text)
    assert numbers(found) == [(1, n) for n in range(1, len(lengths) + 1)]
    assert not found.gaps and not found.repeats
    for one in found.paragraphs:
        raw = " ".join(text.raw[one.start : one.end].split())
        assert raw == text.clean.text[one.clean_start : one.clean_end]


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("matter")
    generate(out, "small", ("captions",))
    return sorted((out / "papers").glob("*complaint.*"))


def test_the_invented_complaints_open_at_a_paragraph(
    complaints: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """M001-14: a paragraph of each form of each complaint, by its number, with its page:line, through the command line."""
    case = tmp_path / "case"
    assert run(["new", str(case), "--name", "M", "--side", "neutral", "--as", "A", "--at", AT]) == 0
    assert run(["add", str(case), *map(str, complaints), "--as", "A", "--at", AT]) == 0
    capsys.readouterr()
    assert {p.suffix for p in complaints} == {".pdf", ".txt"}
    for paper in complaints:
        assert run(["show", str(case), paper.name, "--at", "Compl. ¶ 6", "--as", "A"]) == 0
        place, said = capsys.readouterr().out.splitlines()[:2]
        assert said.startswith("6. Engineer V-03 met Engineer Q-02") and said.endswith("eighteen days later.")
        assert place.startswith(f"Compl. ¶ 6: {paper.name} at ")


def test_each_paragraph_is_a_row_and_an_anchor(complaints: list[Path], tmp_path: Path) -> None:
    paper = next(p for p in complaints if p.suffix == ".pdf")
    assert run(["read", str(paper), "--out", str(tmp_path), "--as-of", AT]) == 0
    rows = [json.loads(line) for line in (tmp_path / f"{paper.stem}.jsonl").read_text(encoding="utf8").splitlines()]
    found = [r for r in rows if r["type"] == "paragraph"]
    assert [r["number"] for r in found] == list(range(1, len(found) + 1))
    assert all(r["is_sole"] and r["text"].startswith(f"{r['number']}. ") for r in found)
    assert next(r for r in rows if r["type"] == "paragraphs")["gaps"] == []
    page = (tmp_path / f"{paper.stem}.html").read_text(encoding="utf8")
    assert all(page.count(f'id="para-{r["number"]}"') == 1 for r in found)
    assert page.count('href="#para-11"') == 1


def test_a_paper_of_many_numbers_is_read_in_time_that_grows_with_it() -> None:
    lines = [f"{n % 50 + 1}. It is so." for n in range(6000)]
    began = time.process_time()
    assert len(index(written(*lines)).paragraphs) == 6000
    assert time.process_time() - began < 3
