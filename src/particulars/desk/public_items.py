"""`particulars public-items`: items named one by one as public, with capture, hash, limiter and outcome, and the duty."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.public_items import joining
from particulars.analyses.public_items.rows import Line
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matter_named import matter_among
from particulars.desk.proof_given import day_given
from particulars.desk.secret_papers import SHEETS, OnSecrets, bearing_on, of_files, of_matter
from particulars.desk.secrets import json_lines
from particulars.desk.secrets_made import places_of, write
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused
from particulars.papers.request_tables.table import Table
from particulars.papers.secret_tables import register as tables_of
from particulars.papers.secret_tables.public import item_table
from particulars.papers.standing_lines import Placed

KICKER = "Public items, as a person's list, captures and the order tell them"
_OPEN = ("active", "overdue")


@dataclass(frozen=True, slots=True)
class MadeItems:
    """The items, the duties on them with how each stands, the limiter, and the tables."""

    lines: tuple[tuple[str, Line], ...]
    duties: tuple[tuple[Placed, str], ...]
    limiter: str
    tables: tuple[Table, ...]
    notes: tuple[tuple[str, str], ...]


def public_items(
    *papers: Path, done: list[str] | None = None, event: list[str] | None = None, out: Path | None = None, json: bool = False,
    as_: str | None = None, as_of: str | None = None,
) -> int:  # fmt: skip
    """List the items named as public, each with its dated capture and hash, the limiter of the order, and what became of it.

    Papers are the order, the list of items (a sheet: item, title, place, date; and limiter, outcome, bates), the captures
    (a sheet: item, file, captured; and sha256) and the captured files (HTML, PDF, PNG, WARC), or a matter. Nothing is
    fetched. A duty to produce what is identified stays pending until a list of items is on file.

    For example:

        particulars public-items order.txt items.csv captures.csv captured --as-of 2022-02-10 --out items
        particulars public-items roe --as "A. Counsel"

    Args:
        papers: The papers, sheets and captured files, folders of them, or one matter.
        done: A duty and the day it was performed, as for `status`.
        event: A duty and the day of the event that its time runs from.
        out: A folder for the page, the PDF, the workbook and the CSV tables.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
        as_of: The day for which duties are told; with a time in UTC it is also printed as that of preparation.
    """
    if not papers:
        raise Misused(f"Nothing was named. Try: particulars public-items ORDER.txt ITEMS.csv CAPTURES.csv. {SHEETS}")
    prepared = utc_instant(as_of if as_of is None or "T" in as_of else f"{day_given(as_of)}T00:00:00Z")
    case, day = matter_among(papers), day_given(prepared[:10])
    if case is None and as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    found = of_files(papers, day, done or [], event or []) if case is None else of_matter(case, person(as_), day, done or [], event or [])  # fmt: skip
    made = make_items(found)
    written = [] if out is None else places_of(made.tables, out, "public-items")
    refuse_overwriting(written, [] if case is not None else papers)
    for line in json_lines(made.tables, made.notes) if json else _lines(made, prepared[:10]):
        print(line)
    for says, _ in found.unread:
        print(f"particulars: {says}", file=sys.stderr)
    if written:
        write(made.tables, made.notes, written, "Public items", KICKER, prepared)
        print(f"Written: {written[0]}", file=sys.stderr)
    return next((code for _, code in found.unread if code), 0)


def make_items(found: OnSecrets) -> MadeItems:
    """The items of every list on file beside their captures, and the clauses of orders that speak of them."""
    captures = [one for _, some in found.sheets.captures for one in some]
    lines = [
        (name, line) for name, items in found.sheets.items for line in joining.joined(items, captures, found.files)
    ]
    spoken = [one for one in bearing_on(found.duties, r"\bpublic(?:ly)?\b") if joining.is_duty_on_public_items(one.obligation.text)]  # fmt: skip
    duties = tuple((one, _stands(one, len(lines))) for one in spoken)
    limiter = " | ".join(dict.fromkeys(words for one in spoken for words in one.obligation.scope))
    every = [item for _, items in found.sheets.items for item in items]
    faults = [*found.sheets.faults, *(("captures", "item", says) for says in joining.strays(every, captures))]
    tables = (
        item_table(lines, limiter),
        tables_of.duties([one for one, _ in duties], [stands for _, stands in duties]),
        tables_of.left(faults),
    )
    notes = (
        ("method", joining.METHOD), *(("limit", words) for words in joining.LIMITS),
        ("examined", f"{len(lines)} items, {len(captures)} captures told, {len(found.duties)} clauses of orders"),
        *(("not read", says) for says, _ in found.unread), *(("input", f"{n} (SHA-256 {s})") for n, s in found.inputs),
    )  # fmt: skip
    return MadeItems(tuple(lines), duties, limiter, tables, notes)


def _stands(one: Placed, items: int) -> str:
    """How a duty stands; one that binds as far as items are identified is pending until a list is on file."""
    state = str(one.standing.state)
    if state in _OPEN and joining.waits_for_list(one.obligation.text, items):
        return f"pending: {joining.WAITS}"
    return state


def _lines(made: MadeItems, day: str) -> Iterator[str]:
    for name, line in made.lines:
        when = ", ".join(c.captured_utc or f.captured_utc or "" for c, f in line.captures) or "no capture"
        item = line.item
        bates = f" {item.bates}" if item.bates else ""
        yield f"{item.number}. {item.title} ({item.place}): captured {when}; {item.outcome}{bates} [{name} row {item.row}]"
        yield from (f"    remark: {words}" for words in line.remarks)
    yield f"Duties as of the end of {day}: {len(made.duties)}"
    for one, stands in made.duties:
        yield f"  {one.name} at {one.place}: {stands}: {one.obligation.who or 'nobody named'}"
        yield f"    “{one.obligation.text}”"
        yield from (f"    limited to: “{words}”" for words in one.obligation.scope)
    for place, part, says in made.tables[-1].rows:
        yield f"Not taken: {place}, {part}: {says}"
    yield from (words for name, words in made.notes if name == "limit")
