"""`particulars order`: a protective order as data: who may see which tier, which step comes next and when, what was not read."""

from __future__ import annotations

import json as js
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from particulars import __version__
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matter_named import matter_among
from particulars.desk.matters import open_matter
from particulars.desk.order_tables import tables_of_orders
from particulars.desk.protective_orders import OrderOnFile, of_files, of_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.request_tables.render import render
from particulars.papers.request_tables.table import Table, as_csv, as_workbook

STEM = "order"
KICKER = "Terms, steps and access, as the order says and persons confirmed"


def order(
    *papers: Path, out: Path | None = None, json: bool = False, as_: str | None = None, as_of: str | None = None
) -> int:
    """Read protective orders as data, and tell which step of a challenge comes next and by when.

    Of papers it tells what is read: tiers, whom each admits on which conditions, steps in their order, print limits, and
    every clause not read as data. Of a matter it tells what persons confirmed (particulars propose CASE order, then
    decide), who is admitted, how far each challenge has come, and each party's role.

    For example:

        particulars order protective-order.pdf
        particulars order roe --as "A. Counsel" --out order

    Args:
        papers: Protective orders, folders of papers, or one matter.
        out: A folder for the page, the workbook and the CSV tables.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
        as_of: The time of preparation to print, in UTC; with it, the same papers give the same bytes.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars order PROTECTIVE-ORDER.pdf")
    prepared, case = utc_instant(as_of), matter_among(papers)
    if case is None and as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    unread: list[tuple[str, int]] = []
    if case is None:
        orders, unread = of_files(papers)
        tables = tables_of_orders(orders, None)
    else:
        with open_matter(case) as record:
            view = record.open_for(person(as_))
            orders = list(of_matter(view))
            tables = tables_of_orders(orders, view)
    if out is not None:
        refuse_overwriting(_places(tables, out), [] if case is not None else papers)
    for line in _json_lines(tables, orders) if json else _lines(tables, orders):
        print(line)
    for says, _ in unread:
        print(f"particulars: {says}", file=sys.stderr)
    if out is not None:
        _write(tables, orders, out, prepared)
        print(f"Written: {out / f'{STEM}.html'}", file=sys.stderr)
    return next((code for _, code in unread if code), 0)


def _lines(tables: Sequence[Table], orders: Sequence[OrderOnFile]) -> Iterator[str]:
    """What a person reads first: each order, then each table but the longest with its rows in a line."""
    for one in orders:
        yield f"{one.name}: {one.read.examined}."
    if not orders:
        yield "No paper among these calls itself a protective order."
    by_name = {table.name: table for table in tables}
    shown = ("access", "steps", "challenges", "roles") if "access" in by_name else ("proposed",)
    for name in shown:
        yield from (f"{name}: {' | '.join(cell for cell in row if cell)}" for row in by_name[name].rows)
    if orders and "access" in by_name and not by_name["in-force"].rows:
        yield "Nothing of it is in force: no person has confirmed it. Ask with particulars propose CASE order."
    yield from (f"Clause not read as data: {row[0]} ({row[2]}): {row[1]}" for row in by_name["not-read"].rows)
    yield "Rows: " + ", ".join(f"{table.name} {len(table.rows)}" for table in tables)


def _json_lines(tables: Sequence[Table], orders: Sequence[OrderOnFile]) -> Iterator[str]:
    """Types: a table's name for each of its rows, and `note`."""
    for table in tables:
        for row in table.rows:
            yield js.dumps({**dict(zip(table.columns, row, strict=True)), "type": table.name}, sort_keys=True)
    for name, words in _notes(orders):
        yield js.dumps({"type": "note", "what": name, "words": words}, sort_keys=True)


def _notes(orders: Sequence[OrderOnFile]) -> list[tuple[str, str]]:
    notes = [("method", words) for words in dict.fromkeys(one.read.method for one in orders)]
    notes += [("limit", words) for words in dict.fromkeys(words for one in orders for words in one.read.limits)]
    notes += [("examined", f"{one.name}: {one.read.examined}") for one in orders]
    return notes + [("input", f"{one.name} (SHA-256 {one.sha256})") for one in orders]


def _write(tables: Sequence[Table], orders: Sequence[OrderOnFile], folder: Path, prepared: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    page, book, *sheets = _places(tables, folder)
    notes = tuple(_notes(orders))
    write_whole(page, render("Protective order", tables, notes, prepared=prepared, version=__version__, kicker=KICKER))
    write_whole(book, as_workbook([*tables, Table("notes", "Method and limits", "", ("what", "words"), notes)]))
    for table, path in zip(tables, sheets, strict=True):
        write_whole(path, as_csv(table))


def _places(tables: Sequence[Table], folder: Path) -> list[Path]:
    return [
        folder / f"{STEM}.html",
        folder / f"{STEM}.xlsx",
        *(folder / f"{STEM}.{table.name}.csv" for table in tables),
    ]
