"""Regions of low confidence, on which no data should rest: LOW_CONFIDENCE."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.positions.lints.rows import Lint, Paper, Quoted, Weight
from particulars.reading.garbled import regions


def doubtful_regions(paper: Paper) -> Iterator[Lint]:
    """Each garbled region with its reasons; a person types its reading, and the raw text is kept."""
    for region in regions(paper.text):
        words = " ".join(paper.text.raw[region.start : region.end].split())
        yield Lint(
            code="LOW_CONFIDENCE",
            weight=Weight.INFO,
            quoted=(Quoted(region.start, region.end, words),),
            says="Doubtful text; a person should type its reading.",
            how="; ".join(region.reasons),
        )
