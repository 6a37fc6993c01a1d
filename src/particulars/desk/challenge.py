"""`particulars challenge`: the schedule of a challenge, document by document, with the tier contended, reasons and steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from particulars.analyses.designations.challenging import PLAIN, Challenge, Fault
from particulars.analyses.designations.challenging import challenge as made_of
from particulars.desk import designation_sheets as sheets
from particulars.desk.challenge_order import NONE, clause_of, on_record, refuse_notice
from particulars.desk.challenge_order import lines as of_clause
from particulars.desk.designated import Asked, Designated, designated
from particulars.desk.designation_papers import places, write_tables
from particulars.desk.designation_showings import cites_of, sheets_of, showing_places, write_designation_showing
from particulars.desk.designations import notes
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused
from particulars.papers.designation_tables.tables import challenge_notes, challenge_table, reasons_table
from particulars.record.items import printable
from particulars.showings.from_designations import challenge_rows

NAME = "challenge"


def challenge(
    production: Path, /, *, people: Path | None = None, receiving: str | None = None, captures: Path | None = None,
    filings: Path | None = None, told: Path | None = None, tiers: Path | None = None, contend: Path | None = None,
    steps: Path | None = None, notice: bool = False, out: Path | None = None, as_: str | None = None, as_of: str | None = None,
) -> int:  # fmt: skip
    """Make the schedule of a challenge (S05): each document, its tier, the tier contended, and why, with evidence.

    Which tier is contended is a person's word: a sheet gives it for a document or for a reason, and its first line that
    fits counts. With --notice the schedule is made to be served, which is refused while a document has no tier contended.
    Where an order is in force in the matter, its challenge clause says what a notice must have, which steps there are, in
    which order, and by when; steps on record count beside those of a sheet. Elsewhere the steps are notice, response, outcome.

    For example:

        particulars challenge QSL_VOL005 --captures captures.csv --out schedule
        particulars challenge roe --people people.csv --receiving VCS --contend contend.csv --notice --out notice --as "A. Counsel"
        particulars challenge roe --contend contend.csv --steps steps.csv --out tracked

    Args:
        production: The folder of the matter, or load files and what lies beside them.
        people: A sheet of persons: Side, Person, Address (an address or a domain).
        receiving: Which side of that sheet receives.
        captures: A sheet of dated captures of public pages.
        filings: A sheet of papers on the docket.
        told: A sheet of what letters tell of productions.
        tiers: A sheet of tiers: Words, Code, Above.
        contend: A sheet of what is contended: Document or Reason, Tier (its name, none, or found), By.
        steps: A sheet of steps taken: Document, Step (notice, response, outcome, or as the order has them), Date, Says.
        notice: Make the schedule to be served; refused while a document lacks what the order demands, or a tier contended.
        out: The folder to write the schedule to, as HTML, CSV, XLSX and PDF.
        as_: Who is asking.
        as_of: The time of preparation to print, in UTC.
    """
    asked, prepared = Asked(people, receiving, captures, filings, told, tiers), utc_instant(as_of)
    targets = [*places(out, NAME, ("S05-schedule", "reasons")), *showing_places("S05", out)]
    refuse_overwriting(targets, [*asked.files, *(one for one in (contend, steps) if one is not None)])
    with ExitStack() as stack:
        found = designated(production, person(as_), asked, stack)
        lines_contended = sheets.contended(contend) if contend else ()
        made = made_of(found.register, found.found.rows, found.tiers, lines_contended)
        _refuse(made.faults, contend)
        clause = clause_of(found.view)
        done = (*on_record(found.view, clause, found.register), *(sheets.steps(steps) if steps else ()))
        done = tuple(one for one in done if one.row or one.document in {row.document for row in made.rows})
        made = made_of(
            found.register, found.found.rows, found.tiers, lines_contended, done, clause.rules if clause else PLAIN
        )
        _refuse(made.faults, steps)
        if notice:
            refuse_notice(made, clause)
        if notice and made.without_tier:
            raise Misused(_no_tier(made))
        said_of_order = list(of_clause(made, clause)) if clause else [NONE] if found.view is not None else []
        for line in (*lines(made, found), *said_of_order):
            print(printable(line))
        if out is not None:
            names = {id: name for id, (name, _) in found.sources.items()}
            tables = [reasons_table(made), challenge_table(made, found.tiers, names)]
            said = [*challenge_notes(made), *(("order", words) for words in said_of_order), *notes(found)]
            for path in write_tables(out, NAME, f"Challenge of designations: {found.name}", tables, said, prepared):
                print(path)
            given = {"contend": contend, "steps": steps, "captures": captures, "filings": filings, "people": people}
            on_file = sheets_of(found, given)
            rows = challenge_rows(made, found.tiers, cites_of(found), on_file)
            for path in write_designation_showing("S05", rows, found, prepared, out):
                print(path)
    return 0


def lines(made: Challenge, found: Designated) -> Iterator[str]:
    """How many documents for which reasons, for how many a tier is contended, which steps were taken."""
    yield f"{len(made.rows):,} documents in the schedule"
    yield from (f"  {count:>7,} {reason}" for reason, count in made.reasons.items())
    yield f"  {len(made.rows) - len(made.without_tier):,} with a tier contended, {len(made.without_tier):,} without"
    for step in (rule.name for rule in made.rules):
        if count := sum(step in (one.steps or {}) for one in made.rows):
            yield f"  {count:,} with {step}"
    if made.without_tier:
        yield f"No tier is contended for {made.without_tier[0]}" + (
            f" and {len(made.without_tier) - 1:,} more." if len(made.without_tier) > 1 else "."
        )
    yield from (f"Not examined: {words}" for words in found.found.not_examined)
    yield f"Method: {made.method}"
    yield from (f"Limit: {words}" for words in made.limits)


def _no_tier(made: Challenge) -> str:
    some = ", ".join(made.without_tier[:10])
    more = f" and {len(made.without_tier) - 10:,} more" if len(made.without_tier) > 10 else ""
    return (
        f"No notice can be made: no tier is contended for {some}{more}. Add a line for each to the sheet of --contend."
    )


def _refuse(faults: tuple[Fault, ...], path: Path | None) -> None:
    if faults:
        said = "; ".join(
            f"row {fault.row}: {fault.says}" if fault.row else f"on record: {fault.says}" for fault in faults
        )
        raise Misused(f"{path or 'The steps on record'} {'was' if path else 'were'} not taken: {said}.")
