"""The search-term hit report as a table: a row a term, then all terms together; method and limits travel with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from particulars.papers.table_of_authorities import guarded
from particulars.search.method import LIMITS, METHOD
from particulars.search.terms import Report, TermHits

COLUMNS = (
    "line", "term", "read_as", "documents", "unique_documents", "families", "documents_with_families", "undecided",
    "same_as_line",
)  # fmt: skip
ALL = "all terms together"
MEANS = (
    "documents: those that the term hits. unique_documents: those hit by no other term. families: of how many families. "
    "documents_with_families: all documents in view of those families. undecided: those without the text or field asked "
    "for. A term that the list has twice counts as one."
)


def as_csv(report: Report, examined: str) -> str:
    """The report as CSV; behind the rows stand what was examined, the method and the limits, each in a row of its own."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in report.rows:
        writer.writerow(_cells(row))
    writer.writerow(["", ALL, "", report.documents, "", report.families, report.with_families, report.undecided, ""])
    for name, words in notes(examined):
        writer.writerow([f"# {name}", words])
    return out.getvalue()


def lines(report: Report) -> Iterator[str]:
    """The report for a person at a terminal."""
    yield f"{'documents':>10} {'unique':>8} {'families':>9} {'with fam.':>10} {'undecided':>10}  term"
    for row in report.rows:
        same = f"  (the same question as line {row.same_as})" if row.same_as else ""
        yield f"{row.documents:>10,} {row.unique:>8,} {row.families:>9,} {row.with_families:>10,} {row.undecided:>10,}  {row.term.question}{same}"  # fmt: skip
    yield f"{report.documents:>10,} {'':>8} {report.families:>9,} {report.with_families:>10,} {report.undecided:>10,}  {ALL}"  # fmt: skip


def notes(examined: str) -> Iterator[tuple[str, str]]:
    """What goes with the counts."""
    yield "columns", MEANS
    yield "examined", examined
    yield "method", METHOD
    yield from (("limit", limit) for limit in LIMITS)


def _cells(row: TermHits) -> list[object]:
    counts = (row.documents, row.unique, row.families, row.with_families, row.undecided)
    return [row.term.line, guarded(row.term.question), guarded(row.read_as), *counts, row.same_as or ""]
