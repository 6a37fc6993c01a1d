"""A showing as CSV: one line a row, counter row, gap, position or ruling, with its element and its places."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from particulars.papers.showing_page.wording import places, position_words, quotes, ruling_words
from particulars.papers.table_of_authorities import guarded
from particulars.showings.export import check_exportable
from particulars.showings.structure import Element, Evidence, Showing

COLUMNS = (
    "element", "kind", "what", "record_support", "row", "says", "polarity", "origin",
    "places", "quoted", "verified", "method", "limits", "severity", "could_come_from", "id",
)  # fmt: skip
Row = dict[str, str]


def as_csv(showing: Showing) -> str:
    """The showing as CSV.

    Raises:
        DoesNotResolve: a cite in it does not verify.
    """
    check_exportable(showing)
    paper = io.StringIO()
    writer = csv.DictWriter(paper, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for element in showing.elements:
        for row in _rows(element):
            writer.writerow({name: guarded(value) for name, value in (_head(element) | row).items()})
    return paper.getvalue()


def _head(element: Element) -> Row:
    return {
        "element": element.element_id,
        "kind": element.kind.value,
        "what": element.text,
        "record_support": element.record_support.value,
    }


def _rows(element: Element) -> Iterator[Row]:
    """At least one row an element, so that one without anything is seen to be empty."""
    rows = [
        *(_evidence("evidence", one) for one in element.evidence),
        *(_evidence("counter", one) for one in element.counter),
        *({"row": "position", "says": position_words(one)} for one in element.position),
        *({"row": "ruling", "says": ruling_words(one), "places": one.cite.display} for one in element.rulings),
    ]
    for gap in element.gaps:
        sources = "; ".join(f"{one.source} ({one.step})" for one in gap.could_come_from)
        rows.append(
            {
                "row": "gap",
                "says": gap.missing,
                "severity": gap.severity.value,
                "could_come_from": sources,
                "id": gap.gap_id,
            }
        )
    yield from rows or [{"row": "none"}]


def _evidence(kind: str, row: Evidence) -> Row:
    one = row.particular
    return {
        "row": kind,
        "says": one.statement,
        "polarity": row.polarity.value,
        "origin": one.origin.value,
        "places": places(row),
        "quoted": " | ".join(quotes(row)),
        "verified": "; ".join(cite.verified.value for cite in one.cites),
        "method": one.method,
        "limits": " ".join(one.limits),
        "id": one.id,
    }
