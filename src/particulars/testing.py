"""The kits that every reader, analysis and paper must pass; the test of a plug-in is a few lines that call one.

def test_kit(sample: Path) -> None:
    check_reader(read, sample)
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from particulars.analyses.authorities.rows import Authorities, Citation
from particulars.intake.reading_shape import Reading
from particulars.record.text import Text


class Answering(Protocol):
    """What every analysis hands back beside its rows."""

    @property
    def method(self) -> str: ...
    @property
    def limits(self) -> tuple[str, ...]: ...
    @property
    def examined(self) -> str: ...


Answer = TypeVar("Answer", bound=Answering)

# Words that state a legal conclusion, which the machine never does (the rule that facts, counts and quotations are all it prints). They may stand in what a paper
# quotes, so the kit looks for them only in what the machine itself wrote.
CONCLUSIONS = re.compile(
    r"\b(infring(?:es|ed|ing)|is liable|has waived|was waived|misappropriated|is relevant)\b", re.I
)


def check_reader(read: Callable[[Path], Reading], sample: Path) -> Text:
    """A reader gives the same text twice, with the same notes, and every character of it has a place."""
    before = sample.read_bytes()
    first = read(sample)
    second = read(sample)
    text, again = first.text, second.text
    assert sample.read_bytes() == before, "the reader changed its file"
    assert (text.raw, text.lines, text.pages, text.spans) == (again.raw, again.lines, again.pages, again.spans)
    assert text.clean.text == again.clean.text, "the same file was read in two ways"
    assert (first.notes, first.unread_pages) == (second.notes, second.unread_pages), (
        "the same file was noted in two ways"
    )
    assert dict(first.fields) == dict(second.fields), "the same file was described in two ways"
    assert _inside(first) == _inside(second), "the same file held two things"
    assert text.clean.text.strip() or first.unread_pages or first.notes, "nothing was read, and nothing says why"
    check_text(text)
    return text


def _inside(reading: Reading) -> list[tuple[str, str, str, bytes]]:
    """What is in a container, with its bytes; each has bytes or a reason."""
    found = []
    for child in reading.children:
        data = b"".join(child.pieces()) if child.pieces else b""
        assert bool(child.reason) != (child.pieces is not None), f"{child.name} has neither bytes nor a reason, or both"
        found.append((child.name, child.role, child.reason, data))
    return found


def check_text(text: Text) -> None:
    """The spans are a partition of the raw text, lines and pages ascend, and raw and clean map to each other."""
    _check_partition(text)
    _check_order(text)
    _check_mapping(text)


def check_analysis(analyse: Callable[[], Answer], text: Text) -> Answer:
    """An analysis answers twice alike, says method, limits and extent, and each of its rows stands in the text."""
    found = analyse()
    assert found == analyse(), "the same text was read in two ways"
    assert found.method.strip() and found.limits and found.examined.strip(), "method, limits and extent must be said"
    said = [found.method, *found.limits]
    for table in _tables(found):
        ids = [row.id for row in table if hasattr(row, "id")]
        assert len(set(ids)) == len(ids), "two rows of one table share an id"
        for row in table:
            for place in (row, *getattr(row, "quoted", ())) if hasattr(row, "end") else getattr(row, "quoted", ()):
                assert 0 <= place.start < place.end <= len(text.raw), row
            assert getattr(row, "how", "read") or getattr(row, "authority", None), f"no word of how it was read: {row}"
            said.append(getattr(row, "how", ""))
    for words in said:
        assert not CONCLUSIONS.search(words), f"a conclusion of law from the machine: {words}"
    return found


def check_citations(found: Authorities, text: Text) -> None:
    """Citations stand in reading order, each at its place, linked to what is listed or left open with a reason."""
    known = {a.id for a in found.authorities}
    assert [c.clean_start for c in found.citations] == sorted(c.clean_start for c in found.citations)
    for citation in found.citations:
        _check_citation(citation, text, known)


def check_decided(rows: Iterable[Any], text: Text) -> None:
    """Rulings, obligations and facts quote the words at their place, and point only at rows that are there."""
    rows = list(rows)
    known = {row.id for row in rows}
    for row in rows:
        # A stamp or a caption is quoted as it stands, prose as it reads.
        stretches = (text.raw[row.start : row.end], " ".join(text.clean.reading(row.start, row.end)))
        assert any(_letters(row.text) in _letters(s) for s in stretches), (
            f"{row.text!r} does not stand at {row.start}–{row.end}"
        )
        for name in ("depends_on", "carries"):
            assert set(getattr(row, name, ())) <= known, f"{row.id} points at a row that is not there"


def check_paper(make: Callable[[], str], *must_say: str) -> str:
    """A paper has the same bytes each time, asks nothing of the network, and prints what it must, such as its limits."""
    paper = make()
    assert paper == make(), "the same reading gave two papers"
    assert not re.search(r"<script[^>]+src=|<link[^>]+href=[\"']https?:|@import|url\(\s*[\"']?https?:", paper), (
        "the paper loads something from elsewhere"
    )
    for words in must_say:
        assert words in paper, f"the paper does not print: {words}"
    return paper


def check_rows(lines: str) -> list[dict[str, object]]:
    """JSON lines: each an object with a type, its keys sorted."""
    rows = []
    for line in lines.splitlines():
        row = json.loads(line)
        assert list(row) == sorted(row), f"keys not sorted: {line[:80]}"
        assert row.get("type") and row.get("paper"), f"no type or paper: {line[:80]}"
        rows.append(row)
    return rows


def _check_partition(text: Text) -> None:
    at = 0
    for span in text.spans:
        assert span.start == at < span.end, f"span {span} does not begin at {at}"
        at = span.end
    assert at == len(text.raw), f"the spans end at {at} of {len(text.raw)}"


def _check_order(text: Text) -> None:
    for extents in ([(x.start, x.end) for x in text.lines], [(x.start, x.end) for x in text.pages]):
        for one, after in pairwise(extents):
            assert one[1] <= after[0], f"{one} and {after} overlap"
    numbers = {page.number for page in text.pages}
    assert all(line.page in numbers for line in text.lines if line.page is not None), "a line on no page"


def _check_mapping(text: Text) -> None:
    clean = text.clean
    for run in clean.runs:
        assert clean.text[run.clean : run.clean + run.length] == text.raw[run.raw : run.raw + run.length], run
        for offset in (run.clean, run.clean + run.length - 1):
            raw = clean.raw_at(offset)
            assert raw is not None and clean.clean_at(raw) == offset, f"clean {offset} does not come back"
    for span in text.spans:
        if not span.role.reads_on:
            assert clean.clean_at(span.start) is None, f"{span} is furniture and must not read on"


def _check_citation(citation: Citation, text: Text, known: set[str]) -> None:
    assert 0 <= citation.start < citation.end <= len(text.raw), citation
    assert citation.text == text.clean.text[citation.clean_start : citation.clean_end], citation
    assert text.clean.raw_span(citation.clean_start, citation.clean_end) == (citation.start, citation.end), citation
    if citation.authority is not None:
        assert citation.authority in known, f"{citation.authority} is cited but not listed"
    else:
        assert citation.how, f"left unresolved without a reason: {citation.text}"
    assert set(citation.candidates) <= known, citation


def _tables(found: object) -> Iterator[tuple[Any, ...]]:
    """The tables of an answer: its fields that hold rows."""
    for name in getattr(found, "__struct_fields__", ()):
        value = getattr(found, name)
        if isinstance(value, tuple) and value and isinstance(value[0], msgspec.Struct):
            yield value


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)
