"""Page:line as it is printed: whose pages, what was counted, and one anchor a line."""

from __future__ import annotations

import pytest

from papers.sample import text
from particulars.papers.page_line import PageLines, page_system
from particulars.record.text import Clean, Line, Page, PageSystem, Text


def paper(pages: list[Page], lines: list[Line]) -> Text:
    return Text("x" * 100, pages, lines, (), Clean("", ()))


def leaf(number: int, **more: object) -> Page:
    return Page(number=number, start=10 * number - 10, end=10 * number, **more)  # type: ignore[arg-type]


def test_the_courts_stamp_comes_first() -> None:
    page_lines = PageLines(text())
    raw = text().raw
    assert page_lines.system is PageSystem.ECF
    assert page_lines.heading == "ECF page:line"
    assert page_lines.at(raw.index("Id. at 351")) == "1:7"
    assert page_lines.at(0) == "1:[1]", "the stamp stands on no printed line"
    assert page_lines.anchor(raw.index("ECF No. 27")) == "p2l1"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([], PageSystem.LINE),
        ([leaf(1)], PageSystem.FILE),
        ([leaf(1), leaf(2, printed="2"), leaf(3, printed="3")], PageSystem.PAPER),
        ([leaf(1), leaf(2), leaf(3, printed="3")], PageSystem.FILE),
        ([leaf(1, printed="1", ecf=5), leaf(2, printed="2", ecf=6)], PageSystem.ECF),
        ([leaf(1, printed="7", certain=False), leaf(2, printed="11", certain=False)], PageSystem.FILE),
        ([leaf(1, printed="1"), leaf(2, printed="1")], PageSystem.FILE),  # two papers in one file
    ],
)
def test_a_page_system_is_used_only_where_it_is_certain(pages: list[Page], expected: PageSystem) -> None:
    assert page_system(paper(pages, [])) is expected


def test_what_was_not_printed_stands_in_brackets() -> None:
    pages = [leaf(1), leaf(2, certain=False), leaf(3, printed="3"), leaf(4, printed="4"), leaf(5, printed="5")]
    lines = [
        Line(0, 9, number=1, page=1),
        Line(10, 14, number=2, page=2, printed=7),
        Line(15, 19, number=3, page=2),
        Line(20, 29, number=4, page=3, printed=1),
    ]
    page_lines = PageLines(paper(pages, lines))
    assert [page_lines.of_line(i) for i in range(4)] == ["file 1:[1]", "[file 2]:7", "[file 2]:[3]", "3:1"]
    assert page_lines.span(10, 12) == "[file 2]:7"
    assert page_lines.span(10, 19) == "[file 2]:7–[3]"
    assert page_lines.span(10, 25) == "[file 2]:7–3:1"


def test_text_that_goes_on_higher_up_is_no_range() -> None:
    lines = [Line(0, 9, number=1, page=1, printed=17), Line(10, 19, number=2, page=1, printed=13)]
    assert PageLines(paper([leaf(1)], lines)).span(5, 15) == "1:17, 13"


def test_without_pages_lines_of_the_file_are_counted() -> None:
    page_lines = PageLines(paper([], [Line(0, 9, number=1), Line(10, 19, number=2)]))
    assert (page_lines.heading, page_lines.at(12), page_lines.page(12)) == ("line of file", "[2]", None)


def test_a_paper_of_no_lines_is_one_line() -> None:
    assert PageLines(paper([], [])).at(50) == "[1]"


def test_each_line_has_an_anchor_of_its_own() -> None:
    lines = [Line(0, 1, number=1, page=1, printed=1), Line(1, 2, number=1, page=1, printed=1), Line(2, 3, number=2)]
    assert PageLines(paper([leaf(1)], lines)).anchors == ("p1l1", "p1l1-2", "n2")
