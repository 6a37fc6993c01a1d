"""The days of a duty that comes again and again: each counted from the start, none moved, closed ones named."""

from __future__ import annotations

from datetime import date

import pytest

from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.recurring import SHOWN
from particulars.analyses.obligations.time_words import read_time
from particulars.analyses.obligations.timing import Recurring, Unit
from particulars.errors import Uncounted
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import Deadline, csv_table, lines


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("every 30 days after 2024-03-05 until 2024-06-05", ["2024-04-04", "2024-05-04", "2024-06-03"]),
        ("every month after 2024-01-31 until 2024-04-30", ["2024-02-29", "2024-03-31", "2024-04-30"]),
        ("by the last day of each month after 2024-01-31 until 2024-03-31", ["2024-02-29", "2024-03-31"]),
        ("by the first of each month after 2024-03-01 until 2024-05-01", ["2024-04-01", "2024-05-01"]),
        ("by 2024-06-03 and every 2 weeks thereafter until 2024-07-01", ["2024-06-03", "2024-06-17", "2024-07-01"]),
        ("every Tuesday after 2024-03-05 until 2024-03-20", ["2024-03-12", "2024-03-19"]),
    ],
)
def test_each_day(words: str, days: list[str]) -> None:
    counted = count(read_time(words))
    assert [str(day) for day in counted.due_days] == days
    assert counted.date is None


def test_a_closed_day_is_named_and_not_moved() -> None:
    counted = count(read_time("by the first of each month after 2024-05-05 until 2024-07-01"))
    assert counted.due_days == (date(2024, 6, 1), date(2024, 7, 1))
    (flag,) = [f for f in counted.flags if f.code == "CLOSED_DAY_IN_SERIES"]
    assert "2024-06-01 (Saturday)" in flag.says and "2024-07-01" not in flag.says


def test_without_an_end_the_first_are_shown_and_without_a_start_none() -> None:
    open_end = count(Recurring(date(2024, 3, 5), 30, unit=Unit.DAYS, is_due=True))
    assert len(open_end.due_days) == SHOWN and "NO_END" in open_end.codes
    waiting = count(Recurring(None, 30, unit=Unit.DAYS, is_due=True, event="entry"))
    assert not waiting.due_days and "START_UNKNOWN" in waiting.codes


@pytest.mark.parametrize(
    "timing",
    [
        Recurring(date(2024, 3, 5), 0, unit=Unit.DAYS, is_due=True),
        Recurring(date(2024, 3, 5), 2, unit=Unit.HOURS, is_due=True),
        Recurring(date(2024, 3, 5), 2, date(2024, 3, 1), is_due=True),
        Recurring(date(9700, 3, 5), 999_999, unit=Unit.MONTHS, is_due=True),
    ],
)
def test_what_cannot_recur_is_refused(timing: Recurring) -> None:
    with pytest.raises(Uncounted):
        count(timing)


def test_each_day_stands_in_the_calendar_the_table_and_the_lines() -> None:
    one = Deadline(id="1", what="report", counted=count(read_time("every 30 days after 2024-03-05 until 2024-05-05")))
    file = calendar_file([one], "2024-03-05T12:00:00Z").decode()
    assert file.count("BEGIN:VEVENT") == 2 and "DTSTART;VALUE=DATE:20240404" in file
    assert "due 1 2024-04-04 Thu" in csv_table([one])
    assert "due          2  2024-05-04 Sat" in list(lines(one))
