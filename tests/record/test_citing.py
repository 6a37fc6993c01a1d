"""Whatever is cited by page and line resolves to the same characters, after any wrapping of the pages."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from particulars.cites import LineSystem, PageSystem, Verified, parse, printed, quote_hash
from particulars.record.citing import cite_lines
from particulars.record.items import Item, Status
from particulars.record.passages import FINDERS, Source, find
from particulars.record.quotation import compare
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text
from record.a_case import a_text

_ROW = st.text("ab .,", min_size=1, max_size=12)
_PAGE = st.lists(_ROW, min_size=1, max_size=5).map(lambda rows: "\n".join(rows) + "\n")
NAMES = st.sampled_from([None, "iv", "1", "2", "3", "A-3", "page 4"])


def source_of(text: Text) -> Source:
    data = text.raw.encode()
    item = Item(
        id="d", sha256=hashlib.sha256(data).hexdigest(), size=len(data), name="d", kind="text", status=Status.READ
    )
    return Source(item, Path("/nowhere"), lambda: text)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PAGE, min_size=1, max_size=4), st.data())
def test_what_is_cited_by_page_and_line_resolves_to_itself(pages: list[str], data: st.DataObject) -> None:
    text = a_text(*pages, ecf=data.draw(st.booleans()))
    numbered = data.draw(st.booleans())
    text = Text(
        text.raw,
        [msgspec.structs.replace(page, printed=data.draw(NAMES)) for page in text.pages],
        text.lines if numbered else [msgspec.structs.replace(line, printed=None) for line in text.lines],
        text.spans,
        text.clean,
    )
    start = data.draw(st.integers(0, len(text.raw) - 1))
    end = data.draw(st.integers(start + 1, len(text.raw)))
    source = source_of(text)
    cite = cite_lines(text, "d", source.item.sha256, start, end, paper="ECF 9")
    assert parse(cite.display) == cite.locator
    found = find(source, cite, FINDERS)
    assert found.start <= start
    assert compare(cite, found) == (Verified.EXACT, "")


@pytest.mark.parametrize(
    ("page", "system", "form"),
    [
        ({"ecf": 7, "printed": "4"}, PageSystem.ECF, "ECF 9 at 7:2"),
        ({"printed": "4"}, PageSystem.PAPER, "ECF 9 at 4:2 (internal pagination)"),
        ({"printed": "iv"}, PageSystem.PAPER, "ECF 9 at iv:2 (internal pagination)"),
        ({"printed": "page four"}, PageSystem.FILE, "ECF 9 at 1:2 (pages of the file)"),
        ({}, PageSystem.FILE, "ECF 9 at 1:2 (pages of the file)"),
    ],
)
def test_the_page_system_is_named(page: dict[str, object], system: PageSystem, form: str) -> None:
    text = a_text("one\ntwo\n", ecf=False)
    sheet = Page(**{"number": 1, "start": 0, "end": 8, **page})  # type: ignore[arg-type]
    text = Text(text.raw, [sheet], text.lines, text.spans, text.clean)
    cite = cite_lines(text, "d", "0" * 64, 4, 7, paper="ECF 9")
    assert cite.display == form
    assert getattr(cite.locator, "system") is system  # noqa: B009


def test_a_text_without_pages_is_cited_by_the_lines_of_the_file() -> None:
    raw = "one\ntwo\nthree\n"
    lines = [Line(0, 3, 1), Line(4, 7, 2), Line(8, 13, 3)]
    text = Text(raw, [], lines, [Span(0, 14, Role.BODY)], Clean(raw, [Run(0, 0, 14)]))
    assert cite_lines(text, "d", "0" * 64, 4, 13, paper="Order").display == "Order at L2-3"


def test_lines_of_a_text_file_are_counted_from_the_top_of_their_page() -> None:
    raw = "one\ntwo\nthree\nfour\n"
    lines = [Line(0, 3, 1, page=1), Line(4, 7, 2, page=1), Line(8, 13, 3, page=2), Line(14, 18, 4, page=2)]
    pages = [Page(1, 0, 8), Page(2, 8, 19)]
    text = Text(raw, pages, lines, [Span(0, 19, Role.BODY)], Clean(raw, [Run(0, 0, 19)]))
    cite = cite_lines(text, "d", "0" * 64, 14, 18, paper="Order")
    assert cite.display == "Order at 2:2 (pages of the file; lines counted)"
    assert getattr(cite.locator, "lines") is LineSystem.COUNTED  # noqa: B009
    found = find(source_of(text), cite, FINDERS)
    assert (found.start, found.end) == (14, 19)


def test_pages_that_share_a_number_are_cited_as_counted_in_the_file() -> None:
    text = a_text("one\n", "two\n", ecf=False)
    text = Text(
        text.raw, [msgspec.structs.replace(p, printed="1") for p in text.pages], text.lines, text.spans, text.clean
    )
    cite = cite_lines(text, "d", "0" * 64, 4, 7, paper="ECF 9")
    assert printed(cite.locator) == "ECF 9 at 2:1 (pages of the file)"


def test_a_sentence_over_a_page_end_is_quoted_without_the_footnote_in_its_middle() -> None:
    raw = "The motion\n1 A note.\nis denied.\n"
    lines = [Line(0, 10, 1), Line(11, 20, 2), Line(21, 31, 3)]
    roles = [
        (0, 10, Role.BODY),
        (10, 11, Role.BREAK),
        (11, 20, Role.FOOTNOTE),
        (20, 21, Role.BREAK),
        (21, 31, Role.BODY),
    ]
    spans = [Span(*role) for role in roles] + [Span(31, 32, Role.BREAK)]
    clean = Clean("The motion is denied.\n\n1 A note.", [Run(0, 0, 10), Run(11, 21, 10), Run(23, 11, 9)], footnotes=23)
    text = Text(raw, [], lines, spans, clean)
    whole = cite_lines(text, "d", "0" * 64, 0, 31, paper="Order")
    for quote in ("The motion is denied.", "1 A note.", "The motion is denied.\n\n1 A note."):
        cite = msgspec.structs.replace(
            whole, quote=quote, quote_sha256=quote_hash(quote), verified=Verified.NOT_CHECKED
        )
        assert compare(cite, find(source_of(text), cite, FINDERS)) == (Verified.NORMALISED, "furniture removed")
    other = msgspec.structs.replace(whole, quote="The motion", quote_sha256=quote_hash("The motion"))
    assert compare(other, find(source_of(text), other, FINDERS))[0] is Verified.FAILED  # the span says more
