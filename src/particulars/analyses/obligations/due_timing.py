"""From an obligation as its clause has it to the time that can be counted; nothing is added to what the clause says."""

from __future__ import annotations

from datetime import date

from particulars.analyses.obligations.day_ends import clock
from particulars.analyses.obligations.rows import Force, Obligation, TimePart
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    LatestOf,
    NoTime,
    Period,
    Promptly,
    Recurring,
    Timing,
    Unit,
)


def timing_of(one: Obligation) -> Timing:
    """The time of one obligation; its trigger's words are the event, whose date a proof row has to give.

    A period without a number, a fixed time whose day was left open, and an event that was canceled are no time to count.
    """
    if one.force is Force.EVENT_CANCELED:
        return NoTime()
    if one.timing in _OF_SEVERAL:
        return _OF_SEVERAL[one.timing](tuple(_single(part) for part in one.parts), strict=one.is_before)
    if one.timing == "promptly":
        return Promptly(event=one.trigger or "", hard_stop=_day(one.due))
    if one.timing == "recurring" and one.n is not None and one.unit is not None:
        return Recurring(
            None, one.n, _day(one.through), Unit(one.unit), is_due=True, first=_day(one.due), month_day=one.month_day,
            weekday=one.weekday, event=one.trigger or "",
        )  # fmt: skip
    return _single(one)


_OF_SEVERAL: dict[str, type[EarliestOf | LatestOf]] = {"earliest_of": EarliestOf, "latest_of": LatestOf}


def _single(one: Obligation | TimePart) -> Timing:
    day = _day(one.due)
    if one.timing == "fixed" and day is not None:
        return Fixed(day, hour=clock(one.hour) if one.hour else None, strict=one.is_before)
    if one.timing == "period" and one.n is not None and one.unit is not None:
        direction = Direction(one.direction) if one.direction else Direction.AFTER
        return Period(n=one.n, unit=Unit(one.unit), direction=direction, event=one.trigger or "")
    return NoTime()


def _day(named: str | None) -> date | None:
    return date.fromisoformat(named) if named else None
