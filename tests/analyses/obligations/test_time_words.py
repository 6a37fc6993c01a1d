"""The words of a time lead to its kind, or to one line that says how to write it."""

from __future__ import annotations

from datetime import date

import pytest

from particulars.analyses.obligations.time_words import read_time
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    LatestOf,
    Period,
    Promptly,
    Recurring,
    Timing,
    Unit,
)
from particulars.errors import Uncounted

READ: dict[str, Timing] = {
    "30 days after 2024-01-18": Period(n=30, on="2024-01-18"),
    "fourteen (14) days from September 27, 2024": Period(n=14, on="2024-09-27"),
    "no later than 14 days before 2024-09-16": Period(n=14, direction=Direction.BEFORE, on="2024-09-16"),
    "5 court days before 2024-10-10": Period(5, Unit.COURT_DAYS, Direction.BEFORE, "2024-10-10"),
    "3 business days after Sept. 3, 2024": Period(3, Unit.COURT_DAYS, on="2024-09-03"),
    "within 7 days of 2022-02-14": Period(n=7, on="2022-02-14", either_side=True),
    "2 weeks following 2024-01-18": Period(n=2, unit=Unit.WEEKS, on="2024-01-18"),
    "72 hours after 2007-11-02T10:23": Period(n=72, unit=Unit.HOURS, on="2007-11-02T10:23"),
    "3 months after 2024-11-30": Period(n=3, unit=Unit.MONTHS, on="2024-11-30"),
    "by 2022-02-21": Fixed(date(2022, 2, 21)),
    "on or before February 21, 2022": Fixed(date(2022, 2, 21)),
    "by 2022-02-21T17:00": Fixed(date(2022, 2, 21), hour="17:00"),
    "by 5:00 p.m. on February 21, 2022": Fixed(date(2022, 2, 21), hour="17:00"),
    "no later than noon on 2022-02-21": Fixed(date(2022, 2, 21), hour="12:00"),
    "within 30 days after service of the requests on 2024-01-18": Period(
        n=30, on="2024-01-18", event="service of the requests"
    ),
    "before 2024-03-15": Fixed(date(2024, 3, 15), strict=True),
    "promptly after 2022-02-09": Promptly(date(2022, 2, 9)),
    "forthwith upon 2022-02-09, but no later than 2022-02-21": Promptly(date(2022, 2, 9), "", date(2022, 2, 21)),
    "14-day extension of 2024-06-20": Period(n=14, on="2024-06-20", is_extension=True),
    "every 3 months from 2017-09-01 through 2021-11-10": Recurring(date(2017, 9, 1), 3, date(2021, 11, 10)),
    "the earlier of 21 days after 2024-06-03 and 14 days after 2024-06-05": EarliestOf(
        (Period(n=21, on="2024-06-03"), Period(n=14, on="2024-06-05"))
    ),
    "later of by 2024-03-15 and 14 days after 2024-03-04": LatestOf(
        (Fixed(date(2024, 3, 15)), Period(n=14, on="2024-03-04"))
    ),
    "no later than June 30, 2023 or 45 days after 2023-05-22, whichever is later": LatestOf(
        (Fixed(date(2023, 6, 30)), Period(n=45, on="2023-05-22"))
    ),
    "within 7 days after 2024-04-22, but no later than 2024-05-03": EarliestOf(
        (Period(n=7, on="2024-04-22"), Fixed(date(2024, 5, 3)))
    ),
    "every 30 days after 2024-03-05 until 2024-09-05": Recurring(
        date(2024, 3, 5), 30, date(2024, 9, 5), Unit.DAYS, is_due=True
    ),
    "by 2024-06-03 and every 60 days thereafter": Recurring(
        None, 60, None, Unit.DAYS, is_due=True, first=date(2024, 6, 3)
    ),
    "by the first of each month after 2024-03-05": Recurring(date(2024, 3, 5), 1, is_due=True, month_day=1),
    "every Friday after 2024-03-05": Recurring(date(2024, 3, 5), 1, None, Unit.WEEKS, is_due=True, weekday=4),
    "Rule 4(m) after 2011-08-03": Period(rule="frcp:4(m)", on="2011-08-03", event="filing of the complaint"),
}


@pytest.mark.parametrize(("words", "timing"), READ.items(), ids=READ)
def test_words_are_read(words: str, timing: Timing) -> None:
    assert read_time(words) == timing


REFUSED = {
    "": "not read as a time",
    "soon": "not read as a time",
    "promptly": "not read as a time",
    "30 days after service": "not read as a time",
    "30 days after 2024-02-30": "no day of the calendar",
    "by 2024-13-01": "no day of the calendar",
    "by 2024-01-01T25:00": "no day of the calendar",
    "by February 30, 2024": "no day of the calendar",
    "by 17:00 p.m. on 2024-01-01": "no time of day",
    "fifteen (14) days after 2024-01-01": "two numbers",
    "2 business weeks after 2024-01-01": "only days",
    "Rule 4(m) before 2011-08-03": "sets a time after",
    "Rule 99(z) after 2011-08-03": "No period set by",
    "Civ. L.R. 7-3(a) after 2024-07-24": "No period set by",
}


@pytest.mark.parametrize(("words", "says"), REFUSED.items(), ids=list(REFUSED))
def test_what_is_not_read_is_refused_in_one_line(words: str, says: str) -> None:
    with pytest.raises(Uncounted) as refused:
        read_time(words)
    assert says in str(refused.value) and "\n" not in str(refused.value)
