"""Writes the S02 schedule of a comparison as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from itertools import islice

from particulars.papers.comparison.rows import Schedule, count_rows, notes, schedule_rows
from particulars.papers.html_page import html_page

MOST = 5_000
"""Rows printed; the table and the workbook have all."""


def render(one: Schedule, *, prepared: str, version: str) -> str:
    """The schedule: counts, every row that is not here, method, limits. `prepared` is the instant to print."""
    residual = list(islice(schedule_rows(one, residual=True), MOST + 1))
    return html_page(
        "comparison", "schedule.html", [("side_by_side", "side_by_side.css")], one=one, counts=count_rows(one),
        rows=residual[:MOST], cut=len(residual) > MOST, most=MOST, notes=list(notes(one)), prepared=prepared, version=version,
    )  # fmt: skip
