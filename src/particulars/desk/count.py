"""`particulars count`: when a time runs out, with every day counted or skipped and what was assumed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from particulars.analyses.obligations.counted import NOTICE
from particulars.analyses.obligations.counting import count as count_time
from particulars.analyses.obligations.rules_on_file import court as court_named
from particulars.analyses.obligations.rules_on_file import method
from particulars.analyses.obligations.time_words import read_time
from particulars.analyses.obligations.timing import Outage, Place
from particulars.desk.instant import utc_instant
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import Deadline, csv_table, lines


def count(
    words: str,
    /,
    *,
    court: str | None = None,
    service: str | None = None,
    inaccessible: list[str] | None = None,
    proof: str = "",
    json: bool = False,
    ics: Path | None = None,
    csv: Path | None = None,
    at: str | None = None,
) -> int:
    """Count a deadline, with every day and its reason.

    A day that the words themselves name never moves; “promptly” never gets a number of days.

    For example:

        particulars count "30 days after 2024-01-18" --court cand --service mail
        particulars count "14 days before 2024-09-16" --court cand
        particulars count "72 hours after 2007-11-02T10:23" --court nysd
        particulars count "by 2022-02-21" --court nysd --ics due.ics
        particulars count "Rule 4(m) after 2011-08-03" --json

    Args:
        words: The time, in the words of the clause, with its dates.
        court: The court, by its id or as N.D. Cal.; without it no State's holidays are counted.
        service: How the event was served: personal, mail, clerk, ecf, email or agreed.
        inaccessible: A day on which the clerk's office could not be reached; may be given more than once.
        proof: What proves that, such as the court's notice.
        json: Print one line of JSON.
        ics: Write the date to this calendar file.
        csv: Write the date to this table.
        at: The instant of preparation in UTC that the calendar file names.
    """
    where = court_named(court).id if court else None
    if service is not None:
        method(service)
    refuse_overwriting([path for path in (ics, csv) if path is not None])
    stamp = utc_instant(at)
    place = Place(court=where, service=service, outages=tuple(_outages(inaccessible or [], proof)))
    counted = count_time(read_time(words, where), place)
    deadline = Deadline(id=f"{words}|{where}|{service}", what=words, counted=counted)
    if json:
        row = {"words": words, "court": where, "service": service, "answer": counted.answer, "counted": counted}
        row["notice"] = NOTICE
        print(msgspec.json.encode(row, order="sorted").decode())
    else:
        for line in lines(deadline):
            print(line)
    if ics is not None:
        write_whole(ics, calendar_file([deadline], stamp))
    if csv is not None:
        write_whole(csv, csv_table([deadline]).encode())
    return 0


def _outages(days: list[str], proof: str) -> Iterator[Outage]:
    for day in days:
        try:
            yield Outage(date.fromisoformat(day), proof)
        except ValueError as error:
            raise Misused(f"'{day}' is not a day. Write it like 2024-08-02.") from error
