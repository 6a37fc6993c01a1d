"""Each printed cite reads back as the locator it was printed from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from particulars.cites import (
    Bates,
    Bytes,
    CapturePackets,
    CommitLines,
    GeoRow,
    Instant,
    LineSystem,
    Locator,
    LogRecord,
    PageLine,
    PageSystem,
    Paragraph,
    TranscriptLines,
    WholeFile,
    parse,
    printed,
)

Locators = st.SearchStrategy[Locator]
Strategy = st.SearchStrategy[Any]

_COUNT = st.integers(1, 10**7)
_LINE = st.integers(1, 40)
_WORD = st.sampled_from(
    ["ECF 139", "Compl.", "Hr'g Tr.", "Order", "at", "¶", "4:12", "LQ-000123", "(pages of the file)", "L54", "bytes 7"]
)
_LINE_OF_TEXT = st.text(min_size=1, max_size=12).map(str.strip).filter(lambda t: bool(t) and t.isprintable())
_NAME = st.one_of(_LINE_OF_TEXT, st.lists(st.one_of(_WORD, _LINE_OF_TEXT), min_size=1, max_size=4).map(" ".join))
_LABEL = st.from_regex(r"[A-Za-z][A-Za-z0-9.\-]{0,4}", fullmatch=True)
_HEX = st.text("0123456789abcdef", min_size=64, max_size=64)
_UTC = st.datetimes().map(lambda d: d.isoformat() + "Z")


def _made(kind: Callable[..., Locator], **parts: Strategy) -> Locators:
    """Generates locators of one kind; what the kind refuses is not one."""
    return st.fixed_dictionaries(parts).map(lambda values: _try(kind, values)).filter(bool)  # type: ignore[return-value]


def _ranged(kind: Callable[..., Locator], first: str, last: str, least: int = 1, **parts: Strategy) -> Locators:
    ranges = st.tuples(st.integers(least, 10**7), st.one_of(st.just(0), st.integers(0, 10**7)))
    values = st.tuples(ranges, st.fixed_dictionaries(parts))
    made = values.map(lambda t: _try(kind, {first: t[0][0], last: sum(t[0])} | t[1]))
    return made.filter(bool)  # type: ignore[return-value]


def _try(kind: Callable[..., Locator], values: dict[str, Any]) -> Locator | None:
    try:
        return kind(**values)
    except ValueError:
        return None


def _page_line(pages: Strategy, systems: list[PageSystem]) -> Locators:
    two_pages = st.one_of(pages.map(lambda p: (p, p)), st.tuples(pages, pages))
    values = st.tuples(two_pages, st.one_of(st.none(), st.tuples(_LINE, _LINE, st.sampled_from(LineSystem))))
    place = values.map(
        lambda v: (
            {"page_from": v[0][0], "page_to": v[0][1]}
            | ({"line_from": v[1][0], "line_to": v[1][1], "lines": v[1][2]} if v[1] else {})
        )
    )
    parts = st.tuples(place, _NAME, st.sampled_from(systems))
    made = parts.map(lambda t: _try(PageLine, {**t[0], "paper": t[1], "system": t[2]}))
    return made.filter(bool)  # type: ignore[return-value]


LOCATORS: dict[str, st.SearchStrategy[Locator]] = {
    "page:line": _page_line(st.integers(1, 30), [PageSystem.ECF, PageSystem.PAPER, PageSystem.FILE]),
    "named page:line": _page_line(st.one_of(_LABEL, st.integers(1, 30)), [PageSystem.PAPER]),
    "file line": _ranged(
        PageLine,
        "line_from",
        "line_to",
        paper=_NAME,
        system=st.just(PageSystem.LINE),
        lines=st.just(LineSystem.COUNTED),
    ),
    "paragraph": _ranged(Paragraph, "para_from", "para_to", paper=_NAME),
    "bates": _ranged(
        Bates,
        "bates_from",
        "bates_to",
        least=0,
        prefix=st.one_of(st.sampled_from(["LQ-", "DOE ", "A.1.", ""]), _NAME),
        digits=st.integers(1, 12),
    ),
    "transcript": _made(
        TranscriptLines,
        paper=_NAME,
        page_from=st.integers(1, 40),
        page_to=st.integers(1, 40),
        line_from=st.integers(1, 25),
        line_to=st.integers(1, 25),
    ),
    "file": _made(WholeFile, name=_NAME, sha256=_HEX),
    "bytes": _ranged(Bytes, "byte_from", "byte_to", least=0, name=_NAME),
    "commit": _ranged(
        CommitLines,
        "line_from",
        "line_to",
        repo=st.one_of(st.just("org/repo"), _NAME),
        commit=_HEX.map(lambda h: h[:40]),
        path=_NAME,
    ),
    "capture": st.one_of(
        _ranged(CapturePackets, "packet_from", "packet_to", capture=_NAME, utc_from=_UTC, utc_to=_UTC),
        st.builds(
            lambda n, p, u: CapturePackets(capture=n, packet_from=p, packet_to=p, utc_from=u, utc_to=u),
            _NAME,
            _COUNT,
            _UTC,
        ),
    ),
    "log": _ranged(LogRecord, "record_from", "record_to", log=_NAME),
    "geo": _made(GeoRow, database=_NAME, edition=_NAME, row=_NAME),
    "instant": _made(Instant, source=_NAME, utc=_UTC),
}


@pytest.mark.parametrize("kind", LOCATORS)
def test_what_is_printed_reads_back_as_itself(kind: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(LOCATORS[kind])
    def reads_back(at: Locator) -> None:
        assert parse(printed(at)) == at

    reads_back()


@pytest.mark.parametrize(
    ("form", "at"),
    [
        (
            "ECF 139 at 4:12-18",
            PageLine(paper="ECF 139", system=PageSystem.ECF, page_from=4, page_to=4, line_from=12, line_to=18),
        ),
        (
            "ECF 139 at 4:12-5:3",
            PageLine(paper="ECF 139", system=PageSystem.ECF, page_from=4, page_to=5, line_from=12, line_to=3),
        ),
        (
            "Mot. at iv–vi (internal pagination)",
            PageLine(paper="Mot.", system=PageSystem.PAPER, page_from="iv", page_to="vi"),
        ),
        (
            "Ex. 3 at 7:2 (pages of the file; lines counted)",
            PageLine(
                paper="Ex. 3",
                system=PageSystem.FILE,
                page_from=7,
                page_to=7,
                line_from=2,
                line_to=2,
                lines=LineSystem.COUNTED,
            ),
        ),
        (
            "Order at L54-55",
            PageLine(paper="Order", system=PageSystem.LINE, line_from=54, line_to=55, lines=LineSystem.COUNTED),
        ),
        ("Compl. ¶ 29", Paragraph(paper="Compl.", para_from=29, para_to=29)),
        ("X Decl. ¶¶ 16-18", Paragraph(paper="X Decl.", para_from=16, para_to=18)),
        ("Hr'g Tr. 12:3-9", TranscriptLines(paper="Hr'g Tr.", page_from=12, line_from=3, page_to=12, line_to=9)),
        ("Doe Dep. 12:24-13:2", TranscriptLines(paper="Doe Dep.", page_from=12, line_from=24, page_to=13, line_to=2)),
        ("LQ-000123–125", Bates(prefix="LQ-", bates_from=123, bates_to=125, digits=6)),
        ("LQ-000998–1002", Bates(prefix="LQ-", bates_from=998, bates_to=1002, digits=6)),
        (
            "org/repo@1f0c2d3e src/a.py:10-42",
            CommitLines(repo="org/repo", commit="1f0c2d3e", path="src/a.py", line_from=10, line_to=42),
        ),
        (
            "capture C1 pkts 18201–18233 (UTC 2012-03-30T17:05:09Z–2012-03-30T17:05:11.5Z)",
            CapturePackets(
                capture="C1",
                packet_from=18201,
                packet_to=18233,
                utc_from="2012-03-30T17:05:09Z",
                utc_to="2012-03-30T17:05:11.5Z",
            ),
        ),
        ("geo: DB, 2012-03, 192.0.2.0/24", GeoRow(database="DB", edition="2012-03", row="192.0.2.0/24")),
        ("log access.log rec. 1042", LogRecord(log="access.log", record_from=1042, record_to=1042)),
        ("file a.xlsx bytes 0–1023", Bytes(name="a.xlsx", byte_from=0, byte_to=1023)),
        ("clock monitor-2 at UTC 2012-03-30T17:05:09Z", Instant(source="monitor-2", utc="2012-03-30T17:05:09Z")),
    ],
)
def test_forms_courts_use(form: str, at: Locator) -> None:
    assert printed(at) == form
    assert parse(form) == at


@pytest.mark.parametrize(
    "text", ["", "the complaint", "ECF 139 at 0", "Compl. ¶ 0", "Hr'g Tr. 12:9-3", "file a bytes 9–3"]
)
def test_what_is_no_cite_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)


@pytest.mark.parametrize(
    "prefix", ["ECF 139 at A", "ECF 139 at L", "ECF 139 at 4-", "Order at LQ-", "Compl. at ", "at "]
)
def test_what_would_be_read_as_a_page_stands_before_no_bates_number(prefix: str) -> None:
    with pytest.raises(ValueError, match="cannot stand before a Bates number"):
        Bates(prefix=prefix, bates_from=5, bates_to=5, digits=1)


@pytest.mark.parametrize("prefix", ["Look at Doe Corp ", "Meet at A_", "ECF at A&", "at", "cat -", "LQ at LQ at B "])
def test_other_words_with_at_stand_before_a_bates_number(prefix: str) -> None:
    at = Bates(prefix=prefix, bates_from=5, bates_to=7, digits=3)
    assert parse(printed(at)) == at
