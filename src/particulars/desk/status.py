"""`particulars status`: how the obligations of papers stand on a day, with the reasons."""

from __future__ import annotations

from pathlib import Path

from particulars.desk.instant import utc_instant
from particulars.desk.standing_papers import day_given, standings
from particulars.errors import Misused
from particulars.papers.standing_lines import standing_lines


def status(
    *papers: Path, as_of: str | None = None, done: list[str] | None = None, event: list[str] | None = None
) -> int:
    """Tell how the obligations of court papers stand on a day.

    It reads papers, not a matter: what other papers changed is not known to it, and proof is given for this run only.
    Due in 14 days comes first, then overdue, contradictory, and what needs a person.

    For example:

        particulars status order.txt --as-of 2022-02-01
        particulars status order.txt --as-of 2022-02-22 --done o1=2022-02-14
        particulars status order.txt --event o3=2022-02-14

    Args:
        papers: The papers, or folders of papers.
        as_of: The day, to its end; today by the clock in UTC unless told otherwise.
        done: An obligation and the day it was performed, as o1=2022-02-14, or with several papers as order:o1=2022-02-14.
        event: An obligation and the day of the event that its time runs from, written the same way.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars status ORDER.pdf")
    day = day_given(as_of) if as_of is not None else day_given(utc_instant(None)[:10])
    found = standings(papers, day, done or [], event or [])
    for line in standing_lines((one for _, one in found.placed), day):
        print(line)
    return found.exit_code
