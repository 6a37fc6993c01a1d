"""The showing S02 of a comparison: our matter's record, with the other matter open beside it for the cites into it."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars import __version__
from particulars.analyses.productions.categories import Category
from particulars.analyses.productions.productions import page_ranges, productions
from particulars.analyses.productions.rows import State
from particulars.cites import Cite
from particulars.desk.productions_on_file import Side
from particulars.papers.comparison.rows import MOVED, Schedule
from particulars.showings.assembling import Asked, assemble
from particulars.showings.binding_rows import Row, particulars_from
from particulars.showings.from_productions import (
    category_rows,
    comparison_rows,
    file_cite,
    hidden_rows,
    production_rows,
)
from particulars.showings.inputs import gather
from particulars.showings.rules import template
from particulars.showings.structure import Showing


def showing(made: Schedule, found: list[Category], a: Side, b: Side, prepared: str) -> Showing | None:
    """S02 over B's matter, with what the comparison says; None where a side is no matter, so that nothing can be cited.

    Papers are not read for it: thousands of produced documents would be; what is stored of them stands in it.
    """
    if a.view is None or b.view is None:
        return None
    rows = list(_rows(made, found, a, _cites(a, b), _cites(b, b)))
    of = template("S02")
    asked = Asked(by=b.view.viewer, role="internal view", utc=prepared, software=f"Particulars {__version__}")
    return assemble(of, gather(b.view, of, particulars_from(rows)), asked)


def _cites(of: Side, home: Side) -> dict[str, Cite]:
    """A cite for each source of a side, into its own matter where that is another."""
    if of.view is None or home.view is None:
        return {}
    matter = "" if of.view.matter_id == home.view.matter_id else of.view.matter_id
    return {id: file_cite(of.view.item(id), matter) for id in sorted(of.sources)}


def _rows(
    made: Schedule, found: list[Category], a: Side, mine: dict[str, Cite], theirs: dict[str, Cite]
) -> Iterator[Row]:
    yield from production_rows(productions(a.register), mine)
    yield from comparison_rows(made.found, list(mine.values()), list(theirs.values()))
    hidden, sources = _hidden(made)
    yield from hidden_rows(hidden, {name: [mine[id] for id in ids] for name, ids in sources.items()})
    yield from category_rows(_left(made, found), list(mine.values()))


def _hidden(made: Schedule) -> tuple[dict[str, tuple[int, str]], dict[str, list[str]]]:
    """Of each production, the documents known by ranges alone, their ranges, and the sources that list them."""
    rows = made.a_rows.filter(pc.equal(made.a_rows["known"], "range")).to_pylist()
    names = sorted({row["set"] for row in rows})
    of = {name: [row for row in rows if row["set"] == name] for name in names}
    told = {name: [row for row in some if row["documents"] is not None] for name, some in of.items()}
    hidden = {
        name: (
            sum(row["documents"] for row in told[name]),
            ", ".join(page_ranges(sorted({(row["beg"] or row["key"], row["end_no"] or "") for row in of[name]}))),
        )
        for name in names
        if len(told[name]) == len(of[name])  # where one does not say how many, no number is printed
    }
    return hidden, {name: sorted({row["source_item"] for row in of[name]}) for name in names}


def _left(made: Schedule, found: list[Category]) -> Iterator[tuple[Category, int, int]]:
    """Each category with the documents and pages of it that are not here."""
    rows = made.found.rows
    states = dict(zip(rows.column("at").to_pylist(), rows.column("state").to_pylist(), strict=True))
    for one in found:
        left = [at for at in one.members if states[at] not in MOVED and states[at] != State.NOT_EXAMINED]
        of = made.a_rows.take(left) if left else made.a_rows.slice(0, 0)
        yield one, pc.sum(of["documents"]).as_py() or 0, pc.sum(of["pages"]).as_py() or 0
