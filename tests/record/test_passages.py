"""Each kind of cite resolves to bytes and a quotation; where two places answer, none is chosen."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from particulars.cites import (
    Bates,
    Bytes,
    CapturePackets,
    Cite,
    CiteKind,
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
    Verified,
    WholeFile,
    printed,
    quote_hash,
)
from particulars.errors import DoesNotResolve
from particulars.record.passages import Passage
from particulars.record.store import Record
from particulars.record.text import Text
from record.a_case import AT, BY, Case, a_text, add_one

PAPER = a_text(
    "LQ-000122 is the cover.\n",
    "1. The ﬁrst claim.\n2. The “second” claim\nreads on.\n3. The third.\n",
    "2. A second list.\n7. The seventh.\n",
)
ROWS = b"192.0.2.0/24,US\n192.0.2.0/25,US\n198.51.100.0/24,CA at 2012-03-30T17:05:09Z\n198.51.100.0/24,MX\n"
SHA = hashlib.sha256(ROWS).hexdigest()
UTC = "2012-03-30T17:05:09Z"


def paged(system: PageSystem, page: int, first: int | None = None, last: int | None = None) -> PageLine:
    return PageLine(paper="ECF 1", system=system, page_from=page, page_to=page, line_from=first, line_to=last)


def cite(case: Case, at: Locator, quote: str) -> Cite:
    """Cites the paper, or the file of rows, whichever has such places."""
    if isinstance(at, PageLine | Paragraph | TranscriptLines | Bates):
        item = add_one(case.record, PAPER.raw.encode(), "1.txt", kind="text", reading=PAPER, by=BY, at=AT)
    else:
        name = "org/repo@1f0c2d3e rows.csv"
        item = add_one(case.record, ROWS, name, kind="csv", by=BY, at=AT)
    sha256 = case.record.item(item).sha256
    return Cite(
        kind=CiteKind.EXTERNAL,
        doc_id=item,
        doc_sha256=sha256,
        locator=at,
        quote=quote,
        quote_sha256=quote_hash(quote),
        display=printed(at),
    )


@pytest.mark.parametrize(
    ("at", "quote", "verified"),
    [
        (paged(PageSystem.ECF, 3, 2, 3), "The “second” claim\nreads on", Verified.EXACT),
        (paged(PageSystem.ECF, 3, 2, 3), 'The "second" claim reads on', Verified.NORMALISED),
        (paged(PageSystem.PAPER, 2, 1, 1), "The first claim", Verified.NORMALISED),
        (paged(PageSystem.FILE, 2), "3. The third.", Verified.EXACT),
        (paged(PageSystem.ECF, 3, 2, 2), "reads on", Verified.FAILED),
        (Paragraph(paper="Compl.", para_from=3, para_to=3), "The third", Verified.EXACT),
        (Paragraph(paper="Compl.", para_from=7, para_to=7), "The third", Verified.FAILED),
        (
            TranscriptLines(paper="Tr.", page_from=2, line_from=3, page_to=2, line_to=4),
            "reads on.\n3. The",
            Verified.EXACT,
        ),
        (WholeFile(name="rows.csv", sha256=SHA), "198.51.100.0/24,MX", Verified.EXACT),
        (WholeFile(name="rows.csv", sha256=SHA), "198.51.100.0/24,FR", Verified.FAILED),
        (Bytes(name="rows.csv", byte_from=13, byte_to=14), "US", Verified.EXACT),
        (
            CommitLines(repo="org/repo", commit="1f0c2d3e", path="rows.csv", line_from=2, line_to=2),
            "0/25,US",
            Verified.EXACT,
        ),
        (LogRecord(log="rows.csv", record_from=1, record_to=2), "US\n192", Verified.EXACT),
        (GeoRow(database="DB", edition="2012-03", row="192.0.2.0/25"), "192.0.2.0/25,US", Verified.EXACT),
        (Instant(source="rows.csv", utc=UTC), UTC, Verified.EXACT),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_resolves(case: Case, at: Locator, quote: str, verified: Verified) -> None:
    found = case.record.resolve(cite(case, at, quote))
    assert found.verified is verified
    assert found.data
    assert bool(found.quotation) is (verified is not Verified.FAILED)
    assert bool(found.cite.normalisation) is (verified is Verified.NORMALISED)


@pytest.mark.parametrize(
    "at",
    [
        paged(PageSystem.ECF, 1),
        paged(PageSystem.ECF, 3, 2, 9),
        Paragraph(paper="Compl.", para_from=2, para_to=2),  # two paragraphs go by the number 2
        Paragraph(paper="Compl.", para_from=9, para_to=9),
        TranscriptLines(paper="Tr.", page_from=9, line_from=1, page_to=9, line_to=1),
        Bates(prefix="LQ-", bates_from=122, bates_to=122, digits=6),  # no page is stamped so
        PageLine(paper="x", system=PageSystem.LINE, line_from=99, line_to=99, lines=LineSystem.COUNTED),
        WholeFile(name="rows.csv", sha256="0" * 64),
        Bytes(name="rows.csv", byte_from=0, byte_to=10**6),
        CommitLines(repo="org/repo", commit="1f0c2d3f", path="rows.csv", line_from=2, line_to=2),
        LogRecord(log="rows.csv", record_from=9, record_to=9),
        GeoRow(database="DB", edition="2012-03", row="198.51.100.0/24"),  # two rows begin so
        GeoRow(database="DB", edition="2012-03", row="203.0.113.0/24"),
        Instant(source="rows.csv", utc="2012-03-30T17:05:10Z"),
        CapturePackets(capture="C1", packet_from=1, packet_to=1, utc_from=UTC, utc_to=UTC),  # no reader of captures yet
    ],
    ids=lambda at: type(at).__name__,
)
def test_does_not_resolve(case: Case, at: Locator) -> None:
    with pytest.raises(DoesNotResolve):
        case.record.resolve(cite(case, at, "x"))


def test_a_kind_of_source_is_added_from_outside(case: Case) -> None:
    at = CapturePackets(capture="C1", packet_from=1, packet_to=1, utc_from=UTC, utc_to=UTC)
    into = cite(case, at, "a packet")
    with Record.open(case.record.path, finders={CapturePackets: lambda source, _: Passage(b"a packet")}) as record:
        assert record.resolve(into).verified is Verified.EXACT


def test_a_page_stamped_with_a_bates_number_resolves(case: Case) -> None:
    sheets = [msgspec.structs.replace(page, printed=f"LQ-00012{page.number}") for page in PAPER.pages]
    text = Text(PAPER.raw, sheets, PAPER.lines, PAPER.spans, PAPER.clean)
    item = add_one(case.record, b"produced", "p.pdf", kind="pdf", reading=text, by=BY, at=AT)
    at = Bates(prefix="LQ-", bates_from=122, bates_to=123, digits=6)
    sha256 = hashlib.sha256(b"produced").hexdigest()
    into = Cite(
        kind=CiteKind.BATES,
        doc_id=item,
        doc_sha256=sha256,
        locator=at,
        quote="The seventh",
        quote_sha256=quote_hash("The seventh"),
        display=printed(at),
    )
    assert case.record.resolve(into).verified is Verified.EXACT
