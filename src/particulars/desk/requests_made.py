"""What is made of gathered requests: every table, the counts, the notes that go with them, and the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from particulars import __version__
from particulars.analyses.requests import claims as by_claim
from particulars.analyses.requests import pleaded
from particulars.analyses.requests.joined_rows import Joined
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.overlap import Overlap, overlap, sides_by_side
from particulars.analyses.requests.privilege_log import Log, examine
from particulars.analyses.requests.specificity import BY_LETTER
from particulars.analyses.requests.two_complaints import LIMITS as BESIDE_LIMITS
from particulars.analyses.requests.two_complaints import METHOD as BESIDE
from particulars.analyses.requests.two_complaints import side_by_side
from particulars.desk.request_papers import Gathered
from particulars.desk.whole_files import refuse_filled_in, write_whole
from particulars.errors import Misused
from particulars.papers.request_tables import claims as claim_tables
from particulars.papers.request_tables.letters import letter_remarks
from particulars.papers.request_tables.render import render
from particulars.papers.request_tables.requests import request_tables
from particulars.papers.request_tables.table import Places, Table, as_csv, as_workbook

STEM = "requests"
SHEET = "claims-sheet"


@dataclass(frozen=True, slots=True)
class Made:
    """The joined requests, the tables of everything, and the notes that travel with them."""

    joined: Joined
    tables: tuple[Table, ...]
    sheet: Table | None  # none where a person's sheet was handed in
    overlap: Overlap | None
    logs: tuple[tuple[str, Log], ...]
    notes: tuple[tuple[str, str], ...]


def make(found: Gathered, between: str | None, domains: Sequence[str]) -> Made:
    """Every table of what was gathered; `between` names two claims, parted by a semicolon."""
    two = _two_claims(between)
    joined = join([*found.papers, *found.sheets.requests])
    places = Places(found.places)
    faults = list(found.sheets.faults)
    tables = list(request_tables(joined, places))
    counted: Overlap | None = None
    titles = tuple(dict.fromkeys(c.title for _, one in found.complaints for c in one.claims))
    if len(found.sheets.claims) > 1:
        raise Misused("Two sheets of claims were handed in. Put all rows on one, so that none is preferred.")
    for name, rows in found.sheets.claims:
        assigned, wrong = by_claim.assigned(rows, joined.lines)
        faults += [(name, fault) for fault in wrong]
        tables.append(claim_tables.matrix(pleaded.matrix(assigned, found.complaints, found.ruled), name, places))
        if two:
            counted = overlap(joined.lines, assigned, *two, pleaded=titles)
            tables += claim_tables.overlap_tables(counted, name, places)
    if two and not found.sheets.claims:
        raise Misused(f"Nobody has said which claims the requests serve. Fill in {SHEET}.csv and hand it in too.")
    if found.complaints and not found.sheets.claims:
        alone = pleaded.matrix((), found.complaints, found.ruled, has_sheet=False)
        tables.append(claim_tables.matrix(alone, "", places))
    by_letter = [(name, one) for name, read in found.papers for one in read.lints if one.about == BY_LETTER]
    tables += [letter_remarks(by_letter, places)] if by_letter else []
    if joined.overlaps:
        tables.append(claim_tables.statements(joined, sides_by_side(joined), places))
    if found.complaints:
        pair = [one for _, one in found.complaints]
        beside = list(side_by_side(*pair)) if len(pair) == 2 else []
        tables += claim_tables.complaint_tables(found.complaints, beside, places)
    logs = tuple((name, examine(heads, rows, people=found.sheets.people, domains=domains, produced=found.sheets.produced)) for name, heads, rows in found.sheets.logs)  # fmt: skip
    tables += [claim_tables.log_table(name, log) for name, log in logs]
    tables.append(claim_tables.faults_table(faults))
    sheet = (
        None
        if found.sheets.claims
        else claim_tables.sheet(joined.lines, by_claim.proposed(joined.lines, titles), places)
    )
    return Made(joined, tuple(_named_apart(tables)), sheet, counted, logs, tuple(_notes(found, joined, logs)))


def write(made: Made, folder: Path, prepared: str) -> list[Path]:
    """Writes the page, the workbook and a CSV a table; the sheet to be filled in last, never over another one."""
    folder.mkdir(parents=True, exist_ok=True)
    written = places(made, folder)
    page = render("Requests, responses and claims", made.tables, made.notes, prepared=prepared, version=__version__)
    write_whole(written[0], page)
    write_whole(
        written[1], as_workbook([*made.tables, Table("notes", "Method and limits", "", ("what", "words"), made.notes)])
    )
    for table, path in zip(made.tables, written[2:], strict=False):
        write_whole(path, as_csv(table))
    if made.sheet is not None:
        sheet = as_csv(made.sheet)
        refuse_filled_in(written[-1], sheet)
        write_whole(written[-1], sheet)
    return written


def places(made: Made, folder: Path) -> list[Path]:
    """Where everything is written: page, workbook, a CSV a table, and the sheet."""
    tables = [folder / f"{STEM}.{table.name}.csv" for table in made.tables]
    sheet = [] if made.sheet is None else [folder / f"{SHEET}.csv"]
    return [folder / f"{STEM}.html", folder / f"{STEM}.xlsx", *tables, *sheet]


def _two_claims(between: str | None) -> tuple[str, str] | None:
    if between is None:
        return None
    claims = [part.strip() for part in between.split(";")]
    if len(claims) != 2 or not all(claims) or claims[0].lower() == claims[1].lower():
        raise Misused(
            f"--between names two claims parted by a semicolon, such as “DMCA; contract”; it has “{between}”."
        )
    return claims[0], claims[1]


def _named_apart(tables: Sequence[Table]) -> list[Table]:
    """Two logs have a table each; no two tables share a name."""
    seen: dict[str, int] = {}
    out = []
    for table in tables:
        seen[table.name] = seen.get(table.name, 0) + 1
        name = table.name if seen[table.name] == 1 else f"{table.name}-{seen[table.name]}"
        out.append(Table(name, table.title, table.says, table.columns, table.rows))
    return out


def _notes(found: Gathered, joined: Joined, logs: Sequence[tuple[str, Log]]) -> list[tuple[str, str]]:
    read = [*found.papers, *found.sheets.requests]
    notes = [
        ("method", words) for words in dict.fromkeys((joined.method, *(one.method for _, one in read), by_claim.METHOD))
    ]
    notes += [("limit", words) for words in joined.limits]
    shared = dict.fromkeys(words for _, one in read for words in one.limits if not words.startswith("Not read under"))
    notes += [("limit", words) for words in shared]
    notes += [("not read", f"{name}: {words}") for name, one in read for words in one.limits if words not in shared]
    if found.complaints:
        notes += [("method", pleaded.METHOD), *(("limit", words) for words in pleaded.LIMITS)]
    if len(found.complaints) > 1:
        notes += [("method", BESIDE), *(("limit", words) for words in BESIDE_LIMITS)]
    for name, log in logs:
        notes += [("method", log.method), *(("limit", f"{name}: {words}") for words in log.limits)]
        notes += [("examined", f"{name}: {log.examined}")]
    notes += [("examined", f"{name}: {one.examined}") for name, one in read]
    notes += [("not taken", says) for says, _ in found.unread]
    notes += [("input", f"{name} (SHA-256 {sha256})") for name, sha256 in found.inputs]
    return notes
