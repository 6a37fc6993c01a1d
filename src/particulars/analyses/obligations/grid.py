"""Periods of so many months since a start: counted from the start each time, and beside them those of the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import count, takewhile

from particulars.analyses.obligations.counted import Counted, Flag, GridPeriod
from particulars.analyses.obligations.timing import Recurring
from particulars.errors import Uncounted

_DAY = timedelta(1)
LONGEST = 36_525  # days from start to last day


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of a month that has no such day.

    Raises:
        Uncounted: the calendar does not reach so far.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9998:
        raise Uncounted(f"{months} months from {day} leave the calendar.")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def anniversary_periods(start: date, months: int, through: date) -> list[GridPeriod]:
    """The periods from the start on; each begins so many months after the start, never after a clamped day."""
    firsts = takewhile(lambda d: d <= through, (months_on(start, months * k) for k in count()))
    return [GridPeriod(k + 1, first, months_on(start, months * (k + 1)) - _DAY) for k, first in enumerate(firsts)]


def calendar_periods(start: date, months: int, through: date) -> list[GridPeriod]:
    """The periods of the calendar (quarters, halves, years) that hold a day from the start to the last day."""
    first = date(start.year, (start.month - 1) // months * months + 1, 1)
    return anniversary_periods(first, months, through)


def count_grid(grid: Recurring) -> Counted:
    """Both readings of a grid, side by side: from its start, and by the calendar where the months divide a year.

    Raises:
        Uncounted: the months are none, or the grid ends before it begins.
    """
    if grid.start is None:
        return Counted("recurring", None, None, flags=(Flag("START_UNKNOWN", "the start has to be proved first"),))
    if grid.through is None or grid.n < 1 or grid.through < grid.start or (grid.through - grid.start).days > LONGEST:
        raise Uncounted(f"A grid of {grid.n} months from {grid.start} through {grid.through} is not counted.")
    own = anniversary_periods(grid.start, grid.n, grid.through)
    by_calendar = calendar_periods(grid.start, grid.n, grid.through) if 12 % grid.n == 0 else []
    flags = list[Flag]()
    if by_calendar and [(p.first, p.last) for p in by_calendar] != [(p.first, p.last) for p in own]:
        says = f"{len(own)} periods counted from the start, {len(by_calendar)} by the calendar; both are shown"
        flags.append(Flag("AMBIGUITY", says))
    return Counted(
        kind="recurring",
        date=None,
        safe=None,
        window=(grid.start, grid.through),
        periods=tuple(own),
        calendar_periods=tuple(by_calendar),
        assumed=("The start is proved; each period begins so many months after it, at the month's end if need be.",),
        flags=tuple(flags),
    )
