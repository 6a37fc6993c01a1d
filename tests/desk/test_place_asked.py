"""A place opens by the page:line by which `show` prints it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from particulars.desk.main import run
from particulars.desk.place_asked import printed_span
from particulars.errors import TwoOfOneName
from particulars.papers.page_line import PageLines
from particulars.record.store import Record
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text
from record.a_case import AT, BY, PAGES, a_text, add_one

Captured = pytest.CaptureFixture[str]


def typed(pages: int, printed: bool, ecf: int | None, certain: bool = True) -> Text:
    """Three lines a page; `ecf` is how far the court's stamp runs ahead of the page's number in the file."""
    rows = [f"Words {n}.\n" for n in range(1, 3 * pages + 1)]
    starts = [sum(map(len, rows[:n])) for n in range(len(rows) + 1)]
    lines = [
        Line(
            starts[n],
            starts[n + 1] - 1,
            n + 1,
            page=n // 3 + 1 if pages > 1 else None,
            printed=n % 3 + 1 if printed else None,
        )
        for n in range(len(rows))
    ]
    sheets = [
        Page(p, starts[3 * p - 3], starts[3 * p], ecf=None if ecf is None else p + ecf, certain=certain)
        for p in range(1, pages + 1)
    ]
    raw = "".join(rows)
    clean = Clean(
        "\n\n".join(row.strip() for row in rows), [Run(s + n, s, len(rows[n]) - 1) for n, s in enumerate(starts[:-1])]
    )
    return Text(raw, sheets if pages > 1 else [], lines, [Span(0, len(raw), Role.BODY)], clean)


TEXTS = {
    "printed lines of stamped pages": a_text(*PAGES),
    "printed lines of printed pages": a_text(*PAGES, ecf=False),
    "counted lines": typed(3, printed=False, ecf=9),
    "inferred pages": typed(3, printed=True, ecf=None, certain=False),
    "pages of the file": typed(3, printed=False, ecf=None),
    "no pages": typed(1, printed=False, ecf=None),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_line_and_every_range_of_lines_is_found_again(text: Text) -> None:
    page_lines = PageLines(text)
    for i, first in enumerate(text.lines):
        for last in text.lines[i:]:
            words = page_lines.span(first.start, last.end)
            for asked in (words, words.replace("–", "-"), f"{words} ({page_lines.heading})"):
                assert printed_span(text, asked) == (first.start, last.end), asked


@pytest.mark.parametrize("words", ["9:1", "[9]:[1]", "1:1–9:1", "2:2–1:1x", "", "–", "¶ 1", "Order at 2:1", "2"])
def test_other_words_are_no_line(words: str) -> None:
    assert printed_span(TEXTS["printed lines of stamped pages"], words) is None


def test_lines_of_one_number_are_one_place_only_where_they_stand_together() -> None:
    def text(*printed: int) -> Text:
        lines = [Line(4 * n, 4 * n + 3, n + 1, page=1, printed=number) for n, number in enumerate(printed)]
        raw = "one\n" * len(printed)
        return Text(
            raw, [Page(1, 0, len(raw))], lines, [Span(0, len(raw), Role.BODY)], Clean(raw, [Run(0, 0, len(raw))])
        )

    assert printed_span(text(1, 1, 2), "1:1") == (0, 7)
    with pytest.raises(TwoOfOneName, match="2 lines that stand apart go by 1:1"):
        printed_span(text(1, 2, 1, 2), "1:1")


@pytest.fixture
def case(tmp_path: Path) -> str:
    folder = tmp_path / "case"
    with Record.create(folder, name="Roe v. Acme", side="neutral") as record:
        for number, text in enumerate(TEXTS.values()):
            add_one(record, str(number).encode(), f"{number}.txt", kind="text", reading=text, by=BY, at=AT)
    return str(folder)


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_what_show_prints_opens_with_show(case: str, number: int, capsys: Captured) -> None:
    """Each paragraph stands after the page:line of its first words; that place holds them."""
    item = f"{number}.txt"
    assert run(["show", case, item, "--as", "A"]) == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    printed = [row.partition("\t")[::2] for row in rows if "\t" in row]
    assert len(printed) > 2
    for at, words in printed:
        assert run(["show", case, item, "--at", at, "--as", "A"]) == 0
        head, *said = capsys.readouterr().out.splitlines()
        assert head == f"{at}: {item} at {at} ({heading.strip('[]')})"
        assert words.startswith(" ".join(said).strip()[:20])


def test_a_range_that_show_prints_opens_too(case: str, capsys: Captured) -> None:
    assert run(["show", case, "0.txt", "--at", "ECF 139 at 2:2-3:1", "--as", "A"]) == 0
    first = capsys.readouterr().out
    place = re.search(r"at (\S+–\S+) \((.*)\)", first)
    assert place is not None and place[1] == "2:2–3:1"
    assert run(["show", case, "0.txt", "--at", place[1], "--as", "A"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == first.splitlines()[1:]


def test_a_place_that_is_not_there_and_a_changed_source_are_told(case: str, capsys: Captured) -> None:
    assert run(["show", case, "0.txt", "--at", "[1]:[3]", "--as", "A"]) == 2
    assert "such as [1]:[3], ¶ 11" in capsys.readouterr().err
    assert run(["show", case, "0.txt", "--at", "9:3", "--as", "A"]) == 7
    for original in (p for p in (Path(case) / "originals").rglob("*") if p.is_file()):
        original.chmod(0o644)
        original.write_bytes(b"changed")
    assert run(["show", case, "0.txt", "--at", "2:1", "--as", "A"]) == 8
