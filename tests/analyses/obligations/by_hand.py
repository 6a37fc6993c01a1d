"""A second count of days, written apart from the product: sets of dates, and one day after the other."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

FIRST, LAST = 2003, 2030
ONE = timedelta(days=1)
OLD_RULE_ENDS = date(2009, 12, 1)
MONDAY, THURSDAY = calendar.MONDAY, calendar.THURSDAY


def _each(year: int, month: int, weekday: int) -> list[date]:
    days = calendar.Calendar().itermonthdates(year, month)
    return [d for d in days if d.month == month and d.weekday() == weekday]


def _federal(year: int) -> list[date]:
    days = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    days += [_each(year, 1, MONDAY)[2], _each(year, 2, MONDAY)[2], _each(year, 5, MONDAY)[-1]]
    days += [_each(year, 9, MONDAY)[0], _each(year, 10, MONDAY)[1], _each(year, 11, THURSDAY)[3]]
    return [*days, date(year, 6, 19)] if year >= 2021 else days


def _new_york(year: int) -> list[date]:
    election = _each(year, 11, MONDAY)[0] + ONE
    return [date(year, 2, 12), election, *([date(year, 6, 19)] if year >= 2021 else [])]


ON_THE_DAY = {d for y in range(FIRST, LAST) for d in _federal(y)}
FRIDAYS = {d - ONE for d in ON_THE_DAY if d.weekday() == 5}
FEDERAL = ON_THE_DAY | FRIDAYS | {d + ONE for d in ON_THE_DAY if d.weekday() == 6}
NEW_YORK_DAYS = {d for y in range(FIRST, LAST) for d in _new_york(y)}
NEW_YORK = NEW_YORK_DAYS | {d + ONE for d in NEW_YORK_DAYS if d.weekday() == 6}


def last_day(day: date, n: int, back: bool, mail: bool, in_new_york: bool) -> date:
    """The last day, counted on the fingers."""
    old = day < OLD_RULE_ENDS
    holidays = FEDERAL | NEW_YORK if in_new_york and (old or not back) else FEDERAL
    step = -ONE if back else ONE
    left = n
    while left:
        day += step
        if old and n < 11 and is_closed(day, holidays):
            continue
        left -= 1
    day = on_from(day, step, holidays)
    return on_from(day + 3 * ONE, ONE, holidays) if mail and not back else day


def on_from(day: date, step: timedelta, holidays: set[date]) -> date:
    """The first day from this one on that is open."""
    while is_closed(day, holidays):
        day += step
    return day


def is_closed(day: date, holidays: set[date]) -> bool:
    """Whether it is a Saturday, a Sunday or a holiday."""
    return day.isoweekday() in (6, 7) or day in holidays
