"""The rows of the split-of-authority exhibit (showing S18): one a decision, its label proposed, its words quoted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from particulars.analyses.positions.rows import Decision, Position, Split
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import long_date, one_line
from particulars.papers.table_of_authorities import guarded

COLUMNS = (
    "decision", "court", "circuit", "date", "posture", "position", "status", "cues", "pin", "quote", "cited_where",
    "characterised_by", "claims_of_others", "later_history",
)  # fmt: skip
NOT_LABELLED = "not labelled"
NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Words:
    """One quotation: its place, its words, who says it, and what it proposes."""

    place: str
    words: str
    by: str
    pin: str
    proposes: str
    how: str


@dataclass(frozen=True, slots=True)
class Row:
    """One decision of the exhibit."""

    decision: Decision
    date: str
    position: str
    cues: str
    passages: tuple[Words, ...]
    claims: tuple[Words, ...]


def exhibit(table: Split, page_lines: PageLines) -> tuple[Row, ...]:
    """The rows in the order of the table: by circuit, court and date."""
    return tuple(_row(d, page_lines) for d in table.decisions)


def as_csv(table: Split, page_lines: PageLines) -> str:
    """The exhibit as CSV; no cell can be taken for a formula by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in exhibit(table, page_lines):
        writer.writerow([guarded(cell) for cell in _cells(row)])
    return out.getvalue()


def proposed(row: Position | Decision) -> str:
    """A label as it is printed: always as proposed, until a named person confirms it."""
    if row.position is None:
        return NOT_LABELLED
    return f"{row.status}: {row.position.value}"


def _row(decision: Decision, page_lines: PageLines) -> Row:
    return Row(
        decision=decision,
        date=long_date(decision.date) or "date not stated",
        position=proposed(decision),
        cues="; ".join(f"“{one_line(c.words)}”" for c in decision.cues) or "none",
        passages=tuple(_words(p, page_lines) for p in decision.passages),
        claims=tuple(_words(p, page_lines) for p in decision.claims),
    )


def _words(one: Position, page_lines: PageLines) -> Words:
    return Words(
        place=page_lines.span(one.start, one.end),
        words=one_line(one.words),
        by=one.characterised_by,
        pin=one.pin or "",
        proposes=proposed(one),
        how=one.how,
    )


def _cells(row: Row) -> Iterable[str]:
    d = row.decision
    yield from (d.case, d.court or "", d.circuit or "", d.date or "", "not stated", row.position)
    yield from (d.status if d.position else d.why_open or "", row.cues)
    yield "; ".join(dict.fromkeys(w.pin for w in row.passages if w.pin))
    yield " | ".join(w.words for w in row.passages)
    yield "; ".join(w.place for w in row.passages)
    yield "; ".join(dict.fromkeys(w.by for w in row.passages))
    yield " | ".join(f"{w.by} at {w.place}: {w.words}" for w in row.claims)
    yield NOT_CHECKED
