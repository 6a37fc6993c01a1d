"""The report: the same bytes each time, nothing of the paper lost, nothing of the paper run.

The golden page is made again, when a change of the page is wanted, by:

    python tests/papers/test_report.py
"""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from papers.sample import PAGES, authorities, build, caption, cite, decided, text
from particulars.analyses.authorities.rows import Authorities, Authority, Kind
from particulars.papers.decided import NOTHING_DECIDED
from particulars.papers.report.render import Source, render
from particulars.reading.caption import Caption
from particulars.record.text import Clean, Role, Text
from particulars.testing import check_paper

GOLDEN = Path(__file__).with_name("golden") / "report.html"
SOURCE = Source("417-order.txt", "0f" * 32)


def report(paper: Text | None = None, found: Authorities | None = None) -> str:
    settled = NOTHING_DECIDED if paper else decided(text())
    paper = paper or text()
    found = found or authorities(paper)
    return render(SOURCE, paper, caption(text()), found, settled, prepared="2024-03-06T09:00:00Z", version="0.0.0")


def test_the_golden_page_has_these_bytes() -> None:
    assert report() == GOLDEN.read_text(encoding="utf8"), f"wanted? then run: python {Path(__file__).name}"


def test_the_report_passes_the_kit() -> None:
    check_paper(
        report,
        SOURCE.name,
        SOURCE.sha256,
        "2024-03-06T09:00:00Z",
        "Particulars 0.0.0",
        "7 citations of 4 authorities.",
        "1 left unresolved",
        "1 of 2 <i>id.</i> citations resolved",
        "One pass over the reading text.",
        "Quotations are not compared with what they quote.",
        "ECF page:line",
        "Computed; check the paper",
        "a paragraph belongs to a pleading, and none stands before it",
        "a parenthesis is opened and not closed",
    )


class Page(HTMLParser):
    """What stands in a page: its ids, its links, the words of the paper, its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.paper: list[str] = []
        self._in_line = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag == "div" and (given.get("class") or "").split()[:1] == ["t"]:
            self._in_line = 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._in_line = 0

    def handle_data(self, data: str) -> None:
        if self._in_line:
            self.paper.append(data)


def test_what_was_decided_stands_in_the_report_with_places_and_doubts() -> None:
    page = " ".join(report().split())
    for words in (
        "the motion is denied",
        "RFP No. 9",
        "The reason was taken from the sentence beside the ruling.",
        "Nov. 2, 2023",
        "Mar. 19, 2024, 5:00 p.m.",
        "promptly after the list; Mar. 26, 2024 at the latest",
        "14 days after an event the clause does not name",
        "about 1,959",
        "A brief holds no ruling.",
    ):
        assert words in page, words
    assert {"r1", "o2", "f1"} <= set(Page(report()).ids)


def test_everything_is_clickable_both_ways() -> None:
    page = Page(report())
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert {"p1l6", "p2l1", "c1", "c7", "d7", "a2"} <= set(page.ids)
    assert {"#c1", "#d1", "#a2", "#c7"} <= set(page.links)


def test_nothing_of_the_paper_is_lost() -> None:
    shown = "".join("".join(Page(report()).paper).split())
    raw = text().raw.replace("\u202e", "⟨U+202E⟩").replace("\x07", "⟨U+0007⟩")
    assert shown == "".join(raw.split())


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<!-- ]]> -->",
    "{{ 7 * 7 }}{% raw %}",
    "\u202etxet desrever\u202c",
    "nul \x00 bell \x07 esc \x1b[31m",
    "half \ud83d pair",
    "‮مرحبا‬",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_only_words(hostile: str) -> None:
    paper = build([((Role.BODY, "1", f"Rule 9 {hostile} Rule 9"), (Role.HEADER, "", hostile))])
    found = Authorities(
        citations=(
            cite(paper, "Rule 9", Kind.RULE, hostile, how=hostile, pin=hostile, defines=hostile, flags=(hostile,)),
            cite(paper, f"{hostile} Rule 9", Kind.RULE, None, how=hostile, candidates=(hostile,), signal=hostile),
        ),
        authorities=(Authority(id=hostile, kind=Kind.RULE, group="rules", name=hostile, notes=(hostile,)),),
        method=hostile, limits=(hostile,), examined=hostile,
    )  # fmt: skip
    title = Caption(title=hostile, court=hostile, plaintiffs=(hostile,), flags=(hostile,))
    page = render(Source(hostile, hostile), paper, title, found, prepared=hostile, version=hostile)
    assert page.encode("utf8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    tags = Page(page).tags
    assert (tags.count("script"), tags.count("img"), tags.count("svg")) == (1, 0, 0)
    assert page.count("<script>") == page.count("</script>") == 1
    assert all(link.startswith("#") for link in Page(page).links)
    assert "49" not in "".join(Page(page).paper)


def test_the_same_question_is_asked_once() -> None:
    paper = text()
    found = authorities(paper)
    open_id = found.citations[-1]
    many = (*open_id.candidates, "x1", "x2", "x3", "x4")
    again = msgspec.structs.replace(open_id, candidates=many)
    page = report(paper, msgspec.structs.replace(found, citations=(*found.citations[:-1], again, again)))
    asked = page.partition('id="unresolved"')[2].partition("</section>")[0]
    assert asked.count('<tr id="u') == 1
    assert asked.count('href="#c') == 2
    assert asked.count("<li>") == 6
    assert page.count('<a href="#u1">and 2 more</a>') == 2


def test_a_candidate_that_is_nowhere_cited_is_named_without_a_link() -> None:
    paper = text()
    found = authorities(paper)
    rest = tuple(c for c in found.citations if c.authority != "ecf:27")
    page = report(paper, msgspec.structs.replace(found, citations=rest))
    assert "ECF No. 27</li>" in page.replace("\n", "")
    assert "Papers of record</caption>" not in page
    assert all(link[1:] in Page(page).ids for link in Page(page).links)


def test_doubtful_ocr_is_marked_and_its_range_told() -> None:
    paper = text()
    read = (0.96, 0.41, *([0.93] * 10))
    lines = [msgspec.structs.replace(line, confidence=c) for line, c in zip(paper.lines, read, strict=False)]
    page = report(Text(paper.raw, paper.pages, lines, paper.spans, paper.clean))
    assert "read by OCR, lines at 41% to 96%, those under 90% marked" in page
    assert page.count('<span class="ocr">') == 1
    assert "OCR 41%" in page


def test_a_citation_inside_another_can_still_be_reached() -> None:
    paper = text()
    found = authorities(paper)
    twice = msgspec.structs.replace(found, citations=(*found.citations[:2], found.citations[1]))
    assert {"c1", "c2", "c3"} <= set(Page(report(paper, twice)).ids)


def test_a_paper_that_cites_nothing() -> None:
    nothing = Authorities(citations=(), authorities=(), method="m", limits=("l",), examined="12 characters")
    page = report(found=nothing)
    assert "0 citations of 0 authorities." in page
    assert "No citation was found in what was examined: 12 characters." in page
    empty = render(SOURCE, Text("", (), (), (), Clean("", ())), Caption(), nothing, prepared="", version="0")
    assert "not found" in empty


def long_paper(pages: int) -> tuple[Text, Authorities]:
    words = "Words of the court go on to the end of the line. See Rule 9, then Rule 9"
    paper = build([[(Role.BODY, str(n), words) for n in range(1, 29)] for _ in range(pages)])
    starts = [m.start() for m in re.finditer("Rule 9,", paper.clean.text)][::4]
    found = Authorities(
        citations=tuple(cite(paper, "Rule 9", Kind.RULE, "r9", after=s, how="in full") for s in starts),
        authorities=(Authority(id="r9", kind=Kind.RULE, group="rules", name="Rule 9"),),
        method="m", limits=("l",), examined="all",
    )  # fmt: skip
    return paper, found


def test_five_hundred_pages_in_three_seconds() -> None:
    paper, found = long_paper(500)
    began = time.process_time()
    page = report(paper, found)
    took = time.process_time() - began
    assert len(paper.lines) == 14_000
    assert len(found.citations) == 3_500
    assert page.count('class="l"') == 14_000
    assert took < 3, f"{took:.1f} s of processor time"


def test_the_sample_is_what_it_says() -> None:
    assert len(PAGES) == len(text().pages)
    assert "".join(text().raw[s.start : s.end] for s in text().spans) == text().raw


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(report(), encoding="utf8")
