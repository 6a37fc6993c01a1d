"""Two documents side by side: every difference with its place on both sides, escaped, the same bytes each time."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from likeness.planted import edited, text
from papers.sample import build
from papers.test_report_in_chromium import ARGUMENTS, faults
from particulars.intake.plain import read_text
from particulars.likeness.difference import differences
from particulars.papers.side_by_side.render import render
from particulars.papers.side_by_side.rows import Alike, Document, Row, side_by_side
from particulars.papers.side_by_side.table import as_csv
from particulars.record.text import Role
from particulars.testing import CONCLUSIONS, check_paper

ONE = Document(
    "Draft order",
    "a" * 64,
    build(
        [
            [(Role.STAMP, "", "Document 31 Page 1 of 2"), (Role.BODY, "1", "The parties shall meet"), (Role.BODY, "2", "by noon.")],
            [(Role.BODY, "1", "They file a joint letter.")],
        ]
    ),
)  # fmt: skip
OTHER = Document(
    "Order <as> entered",
    "b" * 64,
    build([[(Role.BODY, "1", "The parties may meet by noon."), (Role.BODY, "2", "They file a joint"), (Role.BODY, "3", "letter. </script><b>Costs</b>")]]),
)  # fmt: skip


def long_pair() -> tuple[Document, Document]:
    words = text(5, 900)
    other = [*words[:100], "planted", *words[100:400], *words[410:]]
    lines = ["\n".join(" ".join(w[n : n + 10]) for n in range(0, len(w), 10)) for w in (words, other)]
    return Document("one", "c" * 64, read_text(lines[0])), Document("other", "d" * 64, read_text(lines[1]))


def made(one: Document, other: Document) -> str:
    return render(differences(one.text, other.text), one, other)


def test_the_paper_prints_each_difference_with_its_places_and_its_method() -> None:
    found = differences(ONE.text, OTHER.text)
    must_say = ("ECF page:line", "a" * 64, "b" * 64, found.method, found.examined, "Order &lt;as&gt; entered")
    paper = check_paper(lambda: made(ONE, OTHER), *must_say)
    seen = " ".join(re.sub("<[^>]*>", "", paper[paper.index("<tbody>") : paper.index("</tbody>")]).split())
    alike = "meet by noon. They file a joint letter."
    assert seen == (
        f"1–2 The parties (1:1) different: shall {alike} (after 2:1) no words here "
        f"The parties (1:1) different: may {alike} (1:3) different: &lt;/script&gt;&lt;b&gt;Costs&lt;/b&gt;"
    )
    for limit in found.limits:
        assert limit.replace("'", "&#39;") in paper
    assert "Document 31 Page" not in paper
    assert not CONCLUSIONS.search(paper)


def test_the_table_has_a_line_for_each_difference_with_places_and_characters() -> None:
    found = differences(ONE.text, OTHER.text)
    rows = list(csv.DictReader(io.StringIO(as_csv(found, ONE, OTHER))))
    assert [(r["first_place"], r["first_words"], r["second_place"], r["second_words"]) for r in rows] == [
        ("1:1", "shall", "1:1", "may"),
        ("after 2:1", "", "1:3", "</script><b>Costs</b>"),
    ]
    for row in rows:
        for name, document in (("first", ONE), ("second", OTHER)):
            start, end = int(row[f"{name}_start"]), int(row[f"{name}_end"])
            assert document.text.raw[start:end] == row[f"{name}_words"]
            assert row[f"{name}_sha256"] == document.sha256


def test_long_stretches_alike_are_told_by_their_extent() -> None:
    one, other = long_pair()
    rows = list(side_by_side(differences(one.text, other.text), one, other))
    assert [type(r) for r in rows] == [Alike, Row, Alike, Row, Alike]
    assert [r.words for r in rows if isinstance(r, Alike)] == [100, 300, 490]
    assert next((r.one, r.other) for r in rows if isinstance(r, Alike)) == ("[1]–[10]", "[1]–[10]")
    first, second = (r for r in rows if isinstance(r, Row))
    assert (first.number, first.last, second.number, second.last) == (1, 1, 2, 2)
    assert [p.place for p in first.one] == ["", "after [10]", ""]
    assert [p.place for p in first.other] == ["", "[11]", ""]
    assert first.one[0].words.startswith("… ") and len(first.one[0].words.split()) == 13
    assert first.one[2].words.endswith(" …") and len(first.one[2].words.split()) == 13
    assert len(second.one[1].words.split()) == 10


def test_each_difference_is_in_one_row() -> None:
    words = text(8, 600)
    one = Document("one", "c" * 64, read_text(" ".join(words)))
    other = Document("other", "d" * 64, read_text(" ".join(edited(words, 0.85, 3))))
    found = differences(one.text, other.text)
    rows = [r for r in side_by_side(found, one, other) if isinstance(r, Row)]
    assert [n for r in rows for n in range(r.number, r.last + 1)] == list(range(1, len(found.changes) + 1))
    assert sum(bool(p.place) for r in rows for p in r.one) == len(found.changes)


def test_texts_alike_say_so() -> None:
    paper = made(ONE, ONE)
    assert "No word differs" in paper and "<table" not in paper


@pytest.fixture(scope="module")
def page(program: Callable[..., str]) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", "chromium-browser", "google-chrome"), args=ARGUMENTS
        )
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


@pytest.mark.parametrize("width", [1280, 600, 320])
def test_axe_finds_no_fault(page: Page, tmp_path: Path, width: int) -> None:
    path = tmp_path / "paper.html"
    for pair in ((ONE, OTHER), long_pair()):
        path.write_text(made(*pair), encoding="utf8")
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path.as_uri())
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page must be scrolled sideways"
