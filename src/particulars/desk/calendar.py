"""`particulars calendar`: the days that papers set, as a calendar file."""

from __future__ import annotations

import sys
from pathlib import Path

from particulars.analyses.obligations.standing import State
from particulars.desk.files_given import expand
from particulars.desk.instant import utc_instant
from particulars.desk.one_paper import PaperRead
from particulars.desk.standing_papers import day_given, standings
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused, Unreadable
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import Deadline
from particulars.papers.standing_lines import Placed

_LEFT_OUT = (State.CANCELED, State.CARRIED, State.PERFORMED)


def calendar(
    *papers: Path, ics: Path, as_of: str | None = None, done: list[str] | None = None, event: list[str] | None = None
) -> int:
    """Write the days that court papers set to a calendar file.

    It reads papers, not a matter. What was cancelled, performed, or re-dated by another clause is left out; what has
    no date gets no event, and “promptly” at most its hard stop. A day that a clause names is not moved.

    For example:

        particulars calendar order.txt --ics due.ics --as-of 2022-02-01T12:00:00Z

    Args:
        papers: The papers, or folders of papers.
        ics: The calendar file to write.
        as_of: The time of preparation in UTC; with it, the same papers give the same bytes.
        done: An obligation and the day it was performed, as o1=2022-02-14, or with several papers as order:o1=2022-02-14.
        event: An obligation and the day of the event that its time runs from, written the same way.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars calendar ORDER.pdf --ics due.ics")
    stamp = utc_instant(as_of)
    refuse_overwriting([ics], expand(papers))
    found = standings(papers, day_given(stamp[:10]), done or [], event or [])
    if not found.papers:
        print(f"particulars: {ics} was not written: no paper was read.", file=sys.stderr)
        return found.exit_code or Unreadable.exit_code
    days = [_deadline(*one) for one in found.placed if one[1].standing.state not in _LEFT_OUT]
    data = calendar_file(days, stamp)
    write_whole(ics, data)
    print(f"{ics}: {data.count(b'BEGIN:VEVENT')} events from {len(found.placed)} obligations.")
    return found.exit_code


def _deadline(paper: PaperRead, one: Placed) -> Deadline:
    """The id rests on the paper's bytes and the clause's place, so that a date counted anew moves its event."""
    clause = one.obligation
    what = f"{clause.who or 'Nobody named'}: {clause.act or clause.text}"
    return Deadline(
        id=f"{paper.sha256}|{clause.start}|{clause.end}", what=what, counted=one.standing.counted, cite=one.place
    )
