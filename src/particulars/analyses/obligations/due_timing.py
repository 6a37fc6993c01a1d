"""From an obligation as its clause has it to the time that can be counted; nothing is added to what the clause says."""

from __future__ import annotations

from datetime import date

from particulars.analyses.obligations.day_ends import clock
from particulars.analyses.obligations.rows import Force, Obligation
from particulars.analyses.obligations.timing import Direction, Fixed, NoTime, Period, Promptly, Timing, Unit


def timing_of(one: Obligation) -> Timing:
    """The time of one obligation; its trigger's words are the event, whose date a proof row has to give.

    A period without a number, a fixed time whose day was left open, and an event that was canceled are no time to count.
    """
    if one.force is Force.EVENT_CANCELED:
        return NoTime()
    stop = date.fromisoformat(one.due) if one.due else None
    if one.timing == "promptly":
        return Promptly(event=one.trigger or "", hard_stop=stop)
    if one.timing == "fixed" and stop is not None:
        return Fixed(stop, hour=clock(one.hour) if one.hour else None, strict=one.is_before)
    if one.timing == "period" and one.n is not None and one.unit is not None:
        direction = Direction(one.direction) if one.direction else Direction.AFTER
        return Period(n=one.n, unit=Unit(one.unit), direction=direction, event=one.trigger or "")
    return NoTime()
