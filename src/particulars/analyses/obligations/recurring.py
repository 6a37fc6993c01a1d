"""A duty that comes again and again: each of its days by the calendar, none of them moved, and what is not said of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice, takewhile

from particulars.analyses.obligations.counted import Counted, Flag
from particulars.analyses.obligations.grid import LONGEST, months_on
from particulars.analyses.obligations.holidays import CLOSED_COURT, calendar
from particulars.analyses.obligations.rules_on_file import court
from particulars.analyses.obligations.timing import Place, Recurring, Unit
from particulars.errors import Uncounted

SHOWN = 12  # days of a duty whose clause names no end
_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}


def count_recurring(timing: Recurring, place: Place) -> Counted:
    """Every day of a recurring duty; without an end the first twelve.

    Raises:
        Uncounted: it recurs never, in a unit that is not counted, or ends before it begins.
    """
    if _opens(timing) is None:
        says = f"the days run from {timing.event or 'a start that the clause does not name'}, whose date is not known"
        return Counted("recurring", None, None, flags=(Flag("START_UNKNOWN", says),))
    days = tuple(_until(timing, timing.through) if timing.through else islice(due_days(timing), SHOWN))
    if not days:
        raise Uncounted(f"No day recurs from {_opens(timing)} through {timing.through}.")
    flags = list[Flag]()
    if timing.through is None:
        flags.append(Flag("NO_END", f"the words name no last day; the first {SHOWN} days are shown"))
    where = court(place.court) if place.court else None
    on = calendar(where.state if where else place.state)
    closed = [
        f"{day} ({', '.join(c.name for c in g)})"
        for day in days
        if (g := [c for c in on.grounds(day) if c.ground in CLOSED_COURT])
    ]
    if closed:
        says = f"{'; '.join(closed)}: whether such a day moves the words do not say; none was moved"
        flags.append(Flag("CLOSED_DAY_IN_SERIES", says))
    return Counted(
        "recurring", None, None, window=(days[0], timing.through), due_days=days, flags=tuple(flags),
        assumed=("Each day is counted from the start or first day by itself, never from a day before it.",),
    )  # fmt: skip


def due_days(timing: Recurring) -> Iterator[date]:
    """The days of the duty one after the other, without end.

    Raises:
        Uncounted: it recurs never, or in a unit that is not counted.
    """
    opens = _opens(timing)
    if opens is None or timing.n < 1 or timing.unit not in (*_DAYS, Unit.MONTHS):
        raise Uncounted(f"Every {timing.n} {timing.unit.value} from {opens} is not counted.")
    if timing.first is None and timing.month_day is not None:
        yield from (day for day in _days_of_month(opens, timing.month_day, timing.n) if day > opens)
    elif timing.first is None and timing.weekday is not None:
        ahead = (timing.weekday - opens.weekday() - 1) % 7 + 1
        yield from (_on(opens, ahead + 7 * timing.n * k) for k in count())
    else:
        ks = count(0 if timing.first else 1)
        if timing.unit is Unit.MONTHS:
            yield from (months_on(opens, timing.n * k) for k in ks)
        else:
            yield from (_on(opens, _DAYS[timing.unit] * timing.n * k) for k in ks)


def around(timing: Recurring, as_of: date) -> tuple[tuple[date, ...], date | None]:
    """The days of the duty that are over at the end of `as_of`'s eve, and the next one; none where its start is not known."""
    over, nearest = list[date](), None
    if _opens(timing) is None or (as_of - (_opens(timing) or as_of)).days > LONGEST:
        return (), None
    for day in due_days(timing):
        if timing.through is not None and day > timing.through:
            break
        if day >= as_of:
            nearest = day
            break
        over.append(day)
    return tuple(over), nearest


def _opens(timing: Recurring) -> date | None:
    return timing.first or timing.start


def _until(timing: Recurring, through: date) -> Iterator[date]:
    if (through - (_opens(timing) or through)).days > LONGEST:
        raise Uncounted(f"Days through {through} are too many to count.")
    return takewhile(lambda day: day <= through, due_days(timing))


def _days_of_month(opens: date, day: int, every: int) -> Iterator[date]:
    for k in count():
        month = months_on(opens.replace(day=1), every * k)
        yield month.replace(day=min(day, monthrange(month.year, month.month)[1]))


def _on(day: date, n: int) -> date:
    try:
        return day + timedelta(n)
    except OverflowError as error:
        raise Uncounted(f"{n} days from {day} leave the calendar.") from error
