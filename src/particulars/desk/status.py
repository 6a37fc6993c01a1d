"""`particulars status`: how the obligations of papers, or of a whole matter, stand on a day, with the reasons."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.loading import load
from particulars.desk.matter_named import matter_among
from particulars.desk.proof_given import day_given, days_given
from particulars.desk.standing_papers import standings
from particulars.errors import Misused
from particulars.papers.standing_lines import standing_lines


def status(
    *papers: Path,
    as_of: str | None = None,
    done: list[str] | None = None,
    event: list[str] | None = None,
    as_: str | None = None,
) -> int:
    """Tell how the obligations of court papers, or of all papers of a matter, stand on a day.

    Of a matter it reads what a person may see, takes proof from the docket on file where nothing else fits, and from what
    persons decided (particulars propose CASE performed). Of papers it knows no other paper, and proof is given for this run
    only. Due in 14 days comes first, then overdue, contradictory, and what needs a person. Of a matter it
    tells last what responses to requests and letters promise, with its day; that is no order.

    For example:

        particulars status order.txt --as-of 2022-02-01
        particulars status order.txt --as-of 2022-02-22 --done o1=2022-02-14
        particulars status roe --as "A. Counsel" --done order:o1=2022-02-14

    Args:
        papers: A matter's folder, or papers, or folders of papers.
        as_of: The day, to its end; today by the clock in UTC unless told otherwise.
        done: An obligation and the day it was performed, as o1=2022-02-14, or with several papers as order:o1=2022-02-14.
        event: An obligation and the day of the event that its time runs from, written the same way.
        as_: Of a matter: who is asking.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars status ORDER.pdf")
    day = day_given(as_of) if as_of is not None else day_given(utc_instant(None)[:10])
    if (case := matter_among(papers)) is not None:
        return of_matter(case, person(as_), day, done or [], event or [])
    if as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    found = standings(papers, day, done or [], event or [])
    for line in standing_lines((one for _, one in found.placed), day):
        print(line)
    return found.exit_code


def of_matter(case: Path, viewer: str, day: date, done: list[str], event: list[str]) -> int:
    """Prints how the obligations of a matter's papers stand, and what else a person must know."""
    # Loaded only for a matter: a command on papers does not pay for the record.
    stood = load("particulars.desk.matter_standing:matter_standing")
    with load("particulars.desk.matters:open_matter")(case) as record:
        found = stood(record, viewer, day, days_given(done), days_given(event))
    for line in standing_lines((one for _, one in found.placed), day, found.limits):
        print(line)
    for line in load("particulars.papers.promised_lines:promised_lines")(found.promised, day, days_given(done)):
        print(line)
    for remark in found.remarks:
        print(f"particulars: {remark}", file=sys.stderr)
    return int(found.exit_code)
