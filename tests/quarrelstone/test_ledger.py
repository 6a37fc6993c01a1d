"""The ledger says of the built papers only what stands in them, and says the same on each run."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from particulars.analyses.authorities.rows import Kind
from particulars.errors import Differs
from particulars.quarrelstone.decisions import decisions
from particulars.quarrelstone.docket import full_docket, small_docket
from particulars.quarrelstone.furniture import SHAPES
from particulars.quarrelstone.generate import generate, make
from particulars.quarrelstone.ledger import Ledger, read_ledger
from particulars.quarrelstone.names import NOTICE
from particulars.quarrelstone.seed import Seed


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger]:
    out = tmp_path_factory.mktemp("quarrelstone")
    return out, generate(out)


def _bare(text: str) -> str:
    """Without anything a shape may put into a citation: white space, stars of emphasis, hyphens, line numbers."""
    return re.sub(r"[\s*-]+", "", text)


def test_the_same_bytes_on_each_run(built: tuple[Path, Ledger], tmp_path: Path) -> None:
    out, ledger = built
    assert generate(tmp_path) == ledger
    for file in sorted(p for p in out.rglob("*") if p.is_file()):
        assert file.read_bytes() == (tmp_path / file.relative_to(out)).read_bytes(), file.name


def test_the_ledger_reads_back(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    assert read_ledger(out / "truth.json") == ledger


def test_hashes_are_of_the_files(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    for paper in ledger.papers:
        assert hashlib.sha256((out / paper.path).read_bytes()).hexdigest() == paper.sha256


def test_every_page_says_that_it_is_synthetic(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    for paper in ledger.papers:
        if paper.path.endswith(".txt"):
            assert NOTICE in (out / paper.path).read_text(encoding="utf8")
        else:
            document = pypdfium2.PdfDocument(out / paper.path)
            assert all(NOTICE in page.get_textpage().get_text_range() for page in document)


def test_a_raw_span_begins_and_ends_with_its_citation(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    for paper in ledger.papers:
        raw = (out / paper.path).read_text(encoding="utf8") if paper.path.endswith(".txt") else ""
        for row in paper.citations:
            if row.start is None or row.end is None:
                continue
            piece = raw[row.start : row.end]
            assert piece[0] == row.text[0] and piece[-1] == row.text[-1]
            if "\n\n" not in piece and not re.search(r"\n\s*\d", piece):
                assert _bare(piece) == _bare(row.text)


def test_full_is_a_hundred_and_twenty_entries_in_the_order_of_filing() -> None:
    docket = full_docket(Seed())
    assert [p.number for p in docket] == list(range(1, 121))
    assert [p.filed for p in docket] == sorted(p.filed for p in docket)


def test_nothing_is_cited_before_it_was_decided() -> None:
    known = decisions()
    for paper in full_docket(Seed()):
        for block in paper.blocks:
            for mark in block.written.marks:
                d = known.get(mark.authority)
                assert d is None or d.date <= paper.filed.isoformat(), (paper.stem, mark.authority)


def test_every_kind_of_citation_is_planted(built: tuple[Path, Ledger]) -> None:
    kinds = {row.kind for paper in built[1].papers for row in paper.citations}
    assert kinds == set(Kind)


def test_the_traps_are_set(built: tuple[Path, Ledger]) -> None:
    rows = [row for paper in built[1].papers for row in paper.citations if row.start is not None]
    assert len({row.trap for row in rows if row.trap}) >= 7
    assert sum(row.left_open for row in rows) == 2
    assert {r.position for r in built[1].authorities if r.position} == {"adopts", "rejects", "recognises", "open"}


def test_the_twenty_six_positions_are_as_the_dispute_has_them() -> None:
    positions = [d.position for d in decisions().values()]
    assert [positions.count(p) for p in ("adopts", "rejects", "recognises", "open")] == [9, 8, 5, 4]


def test_citations_cross_pages_and_broken_words(built: tuple[Path, Ledger]) -> None:
    out, ledger = built
    crossing = broken = 0
    for paper in ledger.papers:
        raw = (out / paper.path).read_text(encoding="utf8") if paper.path.endswith(".txt") else ""
        broken += len(re.findall(r"[a-z]-\n", raw))
        for row in paper.citations:
            crossing += row.start is not None and NOTICE in raw[row.start : row.end]
    assert crossing >= 2 and broken >= 1


@pytest.mark.parametrize("sections", [[], ["swarm"], ["captions", "nothing"]])
def test_no_section_and_a_strange_section_are_refused(sections: list[str], tmp_path: Path) -> None:
    with pytest.raises(Differs):
        generate(tmp_path, sections=sections)


class TestTheMap:
    """Every character of a paper's reading text has one raw place, whatever the seed and the shape."""

    @settings(max_examples=30, deadline=None)
    @given(seed=st.text("abcdef0123456789", min_size=1, max_size=8), number=st.integers(0, 11))
    def test_raw_places_hold_the_characters(self, seed: str, number: int) -> None:
        made = make(small_docket()[number], Seed(seed))
        for text, places in zip(made.setting.texts, made.rendered.raw_of, strict=True):
            kept = [(c, p) for c, p in zip(text.text, places, strict=True) if p >= 0]
            assert all(made.rendered.raw[p] == c for c, p in kept)
            assert [p for _, p in kept] == sorted({p for _, p in kept})
            assert all(c == " " for c, p in zip(text.text, places, strict=True) if p < 0)

    def test_every_shape_is_used(self) -> None:
        assert {p.shape for p in full_docket(Seed())} == set(SHAPES)
