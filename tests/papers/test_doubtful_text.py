"""Doubtful text says which rows rest on it: none, or the very rows that touch it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from papers.sample import authorities, caption, text
from particulars.analyses.facts.rows import Fact, Facts
from particulars.papers.decided import NOTHING_DECIDED
from particulars.papers.doubtful_text import NOT_USED, DoubtfulText, doubtful_text
from particulars.papers.page_line import PageLines


def regions(*facts: Fact) -> tuple[DoubtfulText, ...]:
    read = text()
    decided = replace(NOTHING_DECIDED, facts=Facts(facts=facts, method="", limits=(), examined="a paper"))
    return doubtful_text(read, authorities(read).citations, caption(read), decided, PageLines(read))


def fact(start: int, end: int) -> Fact:
    return Fact(id="f1", start=start, end=end, text="12", value=12, unit="files")


def test_a_region_nothing_was_read_from() -> None:
    (region,) = regions()
    assert region.use == NOT_USED


@pytest.mark.parametrize(
    ("before", "after", "touches"),
    [(0, 0, True), (5, -1, False), (-3, 3, True), (1, 0, True)],
    ids=["the region itself", "ends before it", "within it", "takes it in"],
)
def test_a_fact_on_doubtful_text_is_named(before: int, after: int, touches: bool) -> None:
    (region,) = regions()
    start = region.start - before
    end = region.start if after < 0 else region.end - after
    (found,) = regions(fact(start, end))
    assert found.decided == (("fact f1",) if touches else ())
    assert ("fact f1" in found.use) is touches
    assert (found.use == NOT_USED) is not touches
