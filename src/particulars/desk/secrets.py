"""`particulars secrets`: trade secrets one by one, instances, remarks, versions, and the duties that set the day."""

from __future__ import annotations

import json as js
import sys
from collections.abc import Iterator
from pathlib import Path

from particulars.analyses.secrets.days import is_told
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matter_named import matter_among
from particulars.desk.proof_given import day_given
from particulars.desk.secret_papers import SHEETS, of_files, of_matter
from particulars.desk.secrets_made import KICKER, Made, make, places_of, write
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused
from particulars.papers.request_tables.table import Table

STEM = "secrets"


def secrets(
    *papers: Path,
    fixed_before: str | None = None,
    forum: str | None = None,
    done: list[str] | None = None,
    event: list[str] | None = None,
    out: Path | None = None,
    json: bool = False,
    as_: str | None = None,
    as_of: str | None = None,
) -> int:
    """List trade secrets one by one with their instances, remarks on the words, versions, and the duties that set the day.

    Papers are served lists (PDF, DOCX, text), the order, requests and responses, or a matter. Sheets (CSV, XLSX) are known
    by their heads: secrets (no, title, description, boundary, fixation, first_date, custodians, measures, value),
    instances (no, secret, actor, date, means, feature, version, evidence), public items (item, title, place, date) and
    captures (item, file, captured). A remark is a proposal about words and days.

    For example:

        particulars secrets list.pdf order.txt --as-of 2022-02-10
        particulars secrets secrets.csv instances.csv --fixed-before 2017-03-15 --out secrets
        particulars secrets roe --as "A. Counsel" --as-of 2022-02-25 --done order:o1=2022-02-25

    Args:
        papers: The papers and sheets, folders of them, or one matter.
        fixed_before: A day (ISO) before which each secret should be fixed, such as that of a meeting.
        forum: The rule that governs, as a person says: cutsa, dtsa or order.
        done: A duty and the day it was performed, as for `status`.
        event: A duty and the day of the event that its time runs from.
        out: A folder for the page, the PDF, the workbook and the CSV tables.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
        as_of: The day for which duties are told, to its end; with a time in UTC it is also printed as that of preparation.
    """
    if not papers:
        raise Misused(f"No paper was named. Try: particulars secrets LIST.pdf --out secrets. {SHEETS}")
    if fixed_before is not None and not (is_told(fixed_before) and len(fixed_before) == 10):
        raise Misused(f"“{fixed_before}” is no day. Write it as 2017-03-15.")
    prepared = utc_instant(as_of if as_of is None or "T" in as_of else f"{day_given(as_of)}T00:00:00Z")
    case = matter_among(papers)
    if case is None and as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    day = day_given(prepared[:10])
    found = of_files(papers, day, done or [], event or []) if case is None else of_matter(case, person(as_), day, done or [], event or [])  # fmt: skip
    made = make(found, fixed_before, forum)
    written = [] if out is None else places_of(made.tables, out, STEM)
    refuse_overwriting(written, [] if case is not None else papers)
    for line in json_lines(made.tables, made.notes) if json else _lines(made, prepared[:10]):
        print(line)
    for says, _ in found.unread:
        print(f"particulars: {says}", file=sys.stderr)
    if written:
        write(made.tables, made.notes, written, "Trade secrets", KICKER, prepared)
        print(f"Written: {written[0]}", file=sys.stderr)
    return next((code for _, code in found.unread if code), 0)


def _lines(made: Made, day: str) -> Iterator[str]:
    """What a person reads first: each list and secret, the remarks on each, the duties, and how many rows each table has."""
    for name, held in made.lists:
        of = f", dated {held.dated}" if held.dated else ", no day read"
        yield f"{name}{of}: {len(held.secrets)} secrets, {len(held.instances)} instances in it"
    register = next(table for table in made.tables if table.name == "S07-register")
    for row in register.rows:
        yield f"{row[0]} {row[1]} [{row[10]}]"
    for row in next(table.rows for table in made.tables if table.name == "remarks"):
        yield f"remark: {row[0]}: {row[1]}: {row[2]} [{row[4]}]"
    yield f"Duties as of the end of {day}: {len(made.duties)}"
    for one in made.duties:
        stands = one.standing
        last = f", last day {stands.last}" if stands.last else ""
        performed = f", performed {stands.performed_on}" if stands.performed_on else ""
        yield f"  {one.name} at {one.place}: {stands.state.value}{last}{performed}: {one.obligation.who or 'nobody named'}"
        yield f"    “{one.obligation.text}”"
        yield from (f"    limited to: “{words}”" for words in one.obligation.scope)
        yield from (f"    because {reason}" for reason in stands.reasons)
        yield from (f"    for a person: {doubt}" for doubt in stands.needs_person)
    for place, part, says in next(table.rows for table in made.tables if table.name == "not-taken"):
        yield f"Not taken: {place}, {part}: {says}"
    yield "Rows: " + ", ".join(f"{table.name} {len(table.rows)}" for table in made.tables)
    yield from (words for name, words in made.notes if name in ("limit", "parameter", "not examined"))


def json_lines(tables: tuple[Table, ...], notes: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Types: a table's name for each of its rows, and `note`."""
    for table in tables:
        for row in table.rows:
            yield js.dumps({**dict(zip(table.columns, row, strict=True)), "type": table.name}, sort_keys=True)
    for name, words in notes:
        yield js.dumps({"type": "note", "what": name, "words": words}, sort_keys=True)
