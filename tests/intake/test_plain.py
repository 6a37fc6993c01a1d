"""Plain text: whatever furniture surrounds it, a paper reads on as it was written, and every character keeps its place."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.wrapped import Wrapped, papers
from particulars.analyses.authorities.reading import read
from particulars.analyses.authorities.rows import Authorities
from particulars.intake.plain import read_text
from particulars.record.text import Text

some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
JUNK = st.text(alphabet=st.sampled_from("ab 1234\n\f\r*_§.-()\t¹\u00ad\u00a0#<u>/"), max_size=400)


def folded(words: str) -> str:
    return " ".join(words.split())


def assert_maps(text: Text) -> None:
    """The spans partition the raw text; runs map one to one; the two maps undo each other."""
    at = 0
    for span in text.spans:
        assert span.start == at < span.end
        at = span.end
    assert at == len(text.raw)
    clean = text.clean
    reads_on = {i for s in text.spans if s.role.reads_on for i in range(s.start, s.end)}
    for run in clean.runs:
        assert clean.text[run.clean : run.clean + run.length] == text.raw[run.raw : run.raw + run.length]
        assert reads_on.issuperset(range(run.raw, run.raw + run.length))
    taken = [i for run in clean.runs for i in range(run.raw, run.raw + run.length)]
    assert len(taken) == len(set(taken))
    for offset in range(len(clean.text)):
        raw = clean.raw_at(offset)
        if raw is None:
            assert clean.text[offset].isspace()  # joining puts in white space only
        else:
            assert clean.clean_at(raw) == offset
    for raw in range(len(text.raw)):
        there = clean.clean_at(raw)
        assert there is None or clean.raw_at(there) == raw


@some
@given(papers())
def test_spans_partition_and_the_two_texts_map_to_each_other(paper: Wrapped) -> None:
    assert_maps(read_text(paper.raw))


@some
@given(JUNK)
def test_maps_hold_for_any_text(raw: str) -> None:
    assert_maps(read_text(raw))


@some
@given(JUNK)
def test_no_word_is_lost(raw: str) -> None:
    """Every letter is either read on or set apart under a role that says what it is."""
    text = read_text(raw)
    for span in text.spans:
        if span.role.reads_on:
            for i in range(span.start, span.end):
                if text.raw[i].isalnum():
                    assert text.clean.clean_at(i) is not None


@some
@given(papers(hyphens=False))
def test_reads_on_as_it_was_written(paper: Wrapped) -> None:
    assert folded(read_text(paper.raw).clean.text) == folded(paper.words)


@some
@given(papers())
def test_words_broken_at_a_line_end_are_joined(paper: Wrapped) -> None:
    assert folded(read_text(paper.raw).clean.text) == folded(paper.words)


def _links(found: Authorities) -> list[tuple[str, str, str | None, str]]:
    return [(c.kind.value, c.authority or f"?{c.candidates}", c.pin, folded(c.text)) for c in found.citations]


@some
@given(papers())
def test_citations_are_those_of_the_unwrapped_text(paper: Wrapped) -> None:
    assert _links(read(read_text(paper.raw))) == _links(read(read_text(paper.words)))


@some
@given(papers())
def test_raw_span_of_a_citation_holds_its_words(paper: Wrapped) -> None:
    text = read_text(paper.raw)
    found = read(text)
    assert len(found.citations) >= len(paper.citations)
    for citation in found.citations:
        pieces = text.clean.raw_pieces(citation.clean_start, citation.clean_end)
        assert all(citation.start <= a < b <= citation.end for a, b in pieces)
        held = [c for c in text.raw[citation.start : citation.end] if not c.isspace()]
        letters = iter(held)
        assert all(c in letters for c in citation.text if not c.isspace())  # in order, furniture between


@some
@given(papers(hyphens=False))
def test_citation_begins_on_its_printed_line_and_page(paper: Wrapped) -> None:
    """Numbered papers: the printed line number and the (inferred) page of each word are those it was set on."""
    text = read_text(paper.raw)
    if not paper.numbered:
        return
    pages = {page for _, page, _ in paper.lines}
    for citation in read(text).citations:
        place = text.place(citation.start)
        row = text.line_at(citation.start)
        assert row is not None
        here = [
            page
            for line, page, number in paper.lines
            if number == place.printed_line and line[:8] in text.raw[row.start : row.end].replace("*", "")
        ]
        assert here
        if len(pages) > 1:
            assert place.page in here
            assert place.certain is False


def test_time_grows_with_the_length_only() -> None:
    """Sixteen times the text takes about four times as long as four times the text; a wide margin keeps it steady."""
    import time

    paragraph = (
        "See Harrow v. Dunmore, 512 F.3d 100, 104 (9th Cir. 2008) (“a list (of all) is due”); id. at 105. Compl. ¶ 4.\n"
    )
    page = "".join(f"{n} {paragraph}" for n in range(1, 26))

    def seconds(times: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            read_text(page * times)
            best = min(best, time.process_time() - start)
        return best

    seconds(1)
    assert seconds(64) < 3 * 4 * max(seconds(16), 0.001)
