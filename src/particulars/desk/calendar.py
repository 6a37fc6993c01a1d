"""`particulars calendar`: the days that papers, or the papers of a matter, set, as a calendar file."""

from __future__ import annotations

import sys
from pathlib import Path

from particulars.analyses.obligations.standing import State
from particulars.desk.files_given import expand
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.loading import load
from particulars.desk.matter_named import matter_among
from particulars.desk.proof_given import day_given, days_given
from particulars.desk.standing_papers import standings
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused, Unreadable
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import Deadline
from particulars.papers.standing_lines import Placed

_LEFT_OUT = (
    State.CANCELED,
    State.CARRIED,
    State.PERFORMED,
    State.SUPERSEDED,
    State.AGREED,
    State.PROPOSED,
)


def calendar(
    *papers: Path,
    ics: Path,
    as_of: str | None = None,
    done: list[str] | None = None,
    event: list[str] | None = None,
    as_: str | None = None,
) -> int:
    """Write the days that court papers, or all papers of a matter, set to a calendar file.

    Of a matter it reads what a person may see, with proof and changes as particulars status has them. What was cancelled,
    performed, replaced, or re-dated by another clause is left out, and so is what no judge ordered; what has no date gets
    no event, and “promptly” at most its hard stop. A day that a clause names is not moved.

    For example:

        particulars calendar order.txt --ics due.ics --as-of 2022-02-01T12:00:00Z
        particulars calendar roe --as "A. Counsel" --ics due.ics

    Args:
        papers: A matter's folder, or papers, or folders of papers.
        ics: The calendar file to write.
        as_of: The time of preparation in UTC; with it, the same papers give the same bytes.
        done: An obligation and the day it was performed, as o1=2022-02-14, or with several papers as order:o1=2022-02-14.
        event: An obligation and the day of the event that its time runs from, written the same way.
        as_: Of a matter: who is asking.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars calendar ORDER.pdf --ics due.ics")
    stamp = utc_instant(as_of)
    if (case := matter_among(papers)) is not None:
        refuse_overwriting([ics])
        read, placed, code = of_matter(case, person(as_), stamp, done or [], event or [])
    elif as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    else:
        refuse_overwriting([ics], expand(papers))
        found = standings(papers, day_given(stamp[:10]), done or [], event or [])
        read, placed, code = found.papers, [(paper.sha256, one) for paper, one in found.placed], found.exit_code
    if not read:
        print(f"particulars: {ics} was not written: no paper was read.", file=sys.stderr)
        return code or Unreadable.exit_code
    data = calendar_file([_deadline(*one) for one in placed if one[1].standing.state not in _LEFT_OUT], stamp)
    write_whole(ics, data)
    print(f"{ics}: {data.count(b'BEGIN:VEVENT')} events from {len(placed)} obligations.")
    return code


def of_matter(
    case: Path, viewer: str, stamp: str, done: list[str], event: list[str]
) -> tuple[int, list[tuple[str, Placed]], int]:
    """How many papers of a matter were read, what stands in them with the hash of the paper, and the exit code."""
    # Loaded only for a matter: a command on papers does not pay for the record.
    stood = load("particulars.desk.matter_standing:matter_standing")
    with load("particulars.desk.matters:open_matter")(case) as record:
        found = stood(record, viewer, day_given(stamp[:10]), days_given(done), days_given(event))
    for remark in found.remarks:
        print(f"particulars: {remark}", file=sys.stderr)
    return found.papers, [(paper.item.sha256, one) for paper, one in found.placed], found.exit_code


def _deadline(sha256: str, one: Placed) -> Deadline:
    """The id rests on the paper's bytes and the clause's place, so that a date counted anew moves its event."""
    clause = one.obligation
    what = f"{clause.who or 'Nobody named'}: {clause.act or clause.text}"
    return Deadline(id=f"{sha256}|{clause.start}|{clause.end}", what=what, counted=one.standing.counted, cite=one.place)
