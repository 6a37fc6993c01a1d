"""The differences of two documents as CSV: one line a difference, with its place and its characters on both sides."""

from __future__ import annotations

import csv
import io

from particulars.likeness.difference import Differences
from particulars.papers.page_line import PageLines
from particulars.papers.side_by_side.rows import Document, place
from particulars.papers.table_of_authorities import guarded

COLUMNS = (
    "number", "difference",
    "first_place", "first_words", "first_start", "first_end", "first_sha256",
    "second_place", "second_words", "second_start", "second_end", "second_sha256",
)  # fmt: skip


def as_csv(found: Differences, one: Document, other: Document) -> str:
    """Every difference as a line; characters count from 0 in the raw text, the end not included."""
    paper = io.StringIO()
    writer = csv.writer(paper, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    lines = PageLines(one.text), PageLines(other.text)
    for number, change in enumerate(found.changes, 1):
        row = [str(number), change.change.value]
        for document, side, places in zip((one, other), (change.one, change.other), lines, strict=True):
            row += [place(places, side), side.words, str(side.start), str(side.end), document.sha256]
        writer.writerow([guarded(cell) for cell in row])
    return paper.getvalue()
