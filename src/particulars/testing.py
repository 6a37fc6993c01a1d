"""The kits that every reader, analysis and paper must pass; the test of a plug-in is a few lines that call one.

def test_kit(sample: Path) -> None:
    check_reader(read, sample)
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from particulars.analyses.authorities.rows import Authorities, Citation
from particulars.reading.caption import Caption
from particulars.record.text import Text

# Words that state a legal conclusion, which the machine never does (the rule that facts, counts and quotations are all it prints). They may stand in what a paper
# quotes, so the kit looks for them only in what the machine itself wrote.
CONCLUSIONS = re.compile(
    r"\b(infring(?:es|ed|ing)|is liable|has waived|was waived|misappropriated|is relevant)\b", re.I
)


def check_reader(read: Callable[[Path], Text], sample: Path) -> Text:
    """A reader gives the same text twice, and every character of it has a place."""
    before = sample.read_bytes()
    text = read(sample)
    again = read(sample)
    assert sample.read_bytes() == before, "the reader changed its file"
    assert (text.raw, text.lines, text.pages, text.spans) == (again.raw, again.lines, again.pages, again.spans)
    assert text.clean.text == again.clean.text, "the same file was read in two ways"
    check_text(text)
    return text


def check_text(text: Text) -> None:
    """The spans are a partition of the raw text, lines and pages ascend, and raw and clean map to each other."""
    _check_partition(text)
    _check_order(text)
    _check_mapping(text)


def check_analysis(analyse: Callable[[Text, Caption], Authorities], text: Text, caption: Caption) -> Authorities:
    """An analysis of citations answers twice alike, with places, method, limits and what it examined."""
    found = analyse(text, caption)
    assert found == analyse(text, caption), "the same text was read in two ways"
    assert found.method.strip() and found.limits and found.examined.strip(), "method, limits and extent must be said"
    known = {a.id for a in found.authorities}
    assert len(known) == len(found.authorities), "two authorities share an id"
    assert [c.start for c in found.citations] == sorted(c.start for c in found.citations) or _footnotes_last(text)
    for citation in found.citations:
        _check_citation(citation, text, known)
    for words in (found.method, *found.limits, *(c.how for c in found.citations)):
        assert not CONCLUSIONS.search(words), f"a conclusion of law from the machine: {words}"
    return found


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


def _footnotes_last(text: Text) -> bool:
    # Reading order is that of the clean text, where footnotes follow the body.
    return text.clean.footnotes < len(text.clean.text)
