"""`particulars requests`: discovery requests with responses, objections, versions, conferral, and the claims they serve."""

from __future__ import annotations

import json as js
import sys
from collections.abc import Iterator
from pathlib import Path

from particulars.analyses.requests.joined_rows import Line
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matter_named import matter_among
from particulars.desk.request_papers import of_files, of_matter
from particulars.desk.requests_made import Made, make, places, write
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused


def requests(
    *papers: Path,
    between: str | None = None,
    domains: str = "",
    out: Path | None = None,
    json: bool = False,
    as_: str | None = None,
    as_of: str | None = None,
) -> int:
    """Join discovery requests with responses, versions, conferral and claims.

    Papers are served sets, responses, letters, briefs and complaints, or a matter. Sheets (CSV, XLSX) are known by their
    heads: requests (request, text, response), conferrals (date, who, means, requests), claims as a named person assigned
    them (request, claims, by, at), people (name, role), privilege logs, and load files (.dat) of what was produced. With a
    folder, everything is written there as a page, a workbook and CSV, and a sheet on which a person assigns claims.

    For example:

        particulars requests rfps.pdf responses.pdf letters --out requests
        particulars requests rfps.pdf claims-sheet.csv --between "DMCA; contract"
        particulars requests privilege-log.csv people.csv VOL001.dat
        particulars requests roe --as "A. Counsel"

    Args:
        papers: The papers and sheets, folders of them, or one matter.
        between: Two claims parted by a semicolon, whose overlap is counted from the sheet of claims.
        domains: The party's own domains and its counsel's, parted by commas; an address elsewhere in a log is told.
        out: A folder for the page, the workbook, the CSV tables and the sheet of claims.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
        as_of: The time of preparation to print, in UTC; with it, the same papers give the same bytes.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars requests RFPS.pdf RESPONSES.pdf --out requests")
    prepared = utc_instant(as_of)
    case = matter_among(papers)
    if case is None and as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    found = of_files(papers) if case is None else of_matter(case, person(as_))
    made = make(found, between, [part.strip() for part in domains.split(",") if part.strip()])
    if out is not None:
        refuse_overwriting(places(made, out), [] if case is not None else papers)
    for line in _json_lines(made) if json else _lines(made):
        print(line)
    for says, _ in found.unread:
        print(f"particulars: {says}", file=sys.stderr)
    if out is not None:
        print(f"Written: {write(made, out, prepared)[0]}", file=sys.stderr)
    return next((code for _, code in found.unread if code), 0)


def _lines(made: Made) -> Iterator[str]:
    """What a person reads first: each request in a line, the counts, and how many rows each table has."""
    for line in made.joined.lines:
        says = "; ".join(_said(line))
        versions = f", {len(line.versions)} versions" if len(line.versions) > 1 else ""
        remarks = ", ".join(dict.fromkeys(lint.code for _, lint in line.lints))
        yield f"{line.name} ({line.asking or 'side not told'}{versions}): {says}{f' [{remarks}]' if remarks else ''}"
    if made.overlap is not None:
        counts = ", ".join(f"{name} {count}" for name, count in made.overlap.counts.items())
        yield f"Overlap of A “{made.overlap.a}” and B “{made.overlap.b}”: {counts}."
        if made.overlap.others:
            yield f"Rows of the sheet name other claims too: {'; '.join(made.overlap.others)}."
    for place, column, says in next((t.rows for t in made.tables if t.name == "faults"), ()):
        yield f"Not taken: {place}, column {column}: {says}"
    for name, log in made.logs:
        for d in log.defects:
            yield f"{name} row {d.row}, column {d.column}: {d.code}: {d.says}"
    yield "Rows: " + ", ".join(f"{table.name} {len(table.rows)}" for table in made.tables)
    yield from (words for name, words in made.notes if name in ("method", "limit"))


def _said(line: Line) -> Iterator[str]:
    """What the latest response of each party says; where the order of its responses is open, that it is."""
    for response in line.latest:
        party = line.party(response)
        yield f"{party}: {response.answered.outcome}" if party else str(response.answered.outcome)
    if not line.responses:
        yield "no response on file"
    elif "RESPONSE_ORDER_NOT_KNOWN" in line.flags:
        yield f"{len(line.responses)} responses, and which is the latest is not known"


def _json_lines(made: Made) -> Iterator[str]:
    """Types: a table's name for each of its rows, and `note`."""
    for table in made.tables:
        for row in table.rows:
            yield js.dumps({**dict(zip(table.columns, row, strict=True)), "type": table.name}, sort_keys=True)
    for name, words in made.notes:
        yield js.dumps({"type": "note", "what": name, "words": words}, sort_keys=True)
