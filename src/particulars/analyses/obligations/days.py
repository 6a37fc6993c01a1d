"""The count of days after Rule 6(a)(1) and (5): leave out the event, count, and go on from a closed last day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from particulars.analyses.obligations.counted import CountedDay, Flag, Other
from particulars.analyses.obligations.holidays import BACKWARD, FORWARD, Calendar, Closed, Ground
from particulars.analyses.obligations.rules_on_file import Computing

_DOUBTED = {
    Ground.FRIDAY: "the Friday before a Saturday holiday",
    Ground.STATE: "a holiday of the State",
    Ground.CLOSING: "a day on which the President closed federal offices",
}


@dataclass(slots=True)
class Walk:
    """One walk over the calendar in one direction, with the grounds that count as closed and the days it met."""

    calendar: Calendar
    counted: frozenset[Ground]
    step: timedelta
    trace: list[CountedDay] = field(default_factory=list)
    met: dict[date, tuple[Closed, ...]] = field(default_factory=dict)  # closed or doubtful days that bore on the end

    def count(self, day: date, n: int, skips_closed: bool) -> date:
        """Leave out the day of the event and count n days; closed days are passed over only where the words say so."""
        self.trace.append(CountedDay(day, None, "the day of the event is not counted"))
        k = 0
        while k < n:
            day += self.step
            grounds = self.calendar.grounds(day)
            if grounds and skips_closed and self._is_closed(day, grounds):
                self.trace.append(CountedDay(day, None, f"skipped: {_named(grounds, self.counted)}"))
                continue
            k += 1
            self.trace.append(CountedDay(day, k, _seen(grounds) if grounds else ""))
        return day

    def leap(self, day: date, landed: date, why: str) -> date:
        """Note the event and the day reached by the calendar's months, with no day between counted."""
        self.trace += (CountedDay(day, None, "the day of the event is not counted"), CountedDay(landed, None, why))
        return landed

    def add(self, day: date, n: int, why: str) -> date:
        """Add n days that are counted one and all."""
        for k in range(1, n + 1):
            day += self.step
            self.trace.append(CountedDay(day, k, why))
        return day

    def pass_by(self, day: date, why: str) -> date:
        """Leave a day out for a reason of its own; the day after it."""
        self.trace.append(CountedDay(day, None, why))
        return day + self.step

    def land(self, day: date) -> date:
        """Go on from a closed last day, in the same direction, to the next that is open."""
        grounds = self.calendar.grounds(day)
        while grounds and self._is_closed(day, grounds):
            self.trace.append(CountedDay(day, None, f"cannot be the last day: {_named(grounds, self.counted)}"))
            day += self.step
            grounds = self.calendar.grounds(day)
        if self.trace[-1].day != day:
            self.trace.append(CountedDay(day, None, "the next day that is open"))
        return day

    def _is_closed(self, day: date, grounds: tuple[Closed, ...]) -> bool:
        self.met[day] = grounds
        return any(c.ground in self.counted for c in grounds)


def closed_grounds(rule: Computing, is_after: bool) -> frozenset[Ground]:
    """The grounds that count: holidays of the State only after an event (Rule 6(a)(6)(C)), save before 2009-12-01."""
    return FORWARD if is_after or rule.state_both_ways else BACKWARD


def other_readings(
    walk: Walk, end: date, again: Callable[[Walk], date], stands_back: bool
) -> tuple[list[date], list[Other]]:
    """Every end that another reading of a doubtful day gives: the dates, and those that differ, each with its reason.

    `again` repeats the count with another walk. A closing of offices is never doubted where the walk met none.
    """
    doubts = _doubts(walk, stands_back)
    if not doubts:
        return [], []
    ends, others, seen = list[date](), list[Other](), {end}
    tried = set[frozenset[Ground]]()
    while True:
        todo = [s for s in _subsets(doubts) if s not in tried]
        if not todo:
            return ends, others
        for flipped in todo:
            tried.add(flipped)
            other = Walk(walk.calendar, walk.counted ^ flipped, walk.step)
            day = again(other)
            doubts |= _doubts(other, stands_back)
            ends.append(day)
            if day not in seen:
                seen.add(day)
                others.append(Other(day.isoformat(), _why(flipped, walk, other)))


def day_flags(walk: Walk) -> list[Flag]:
    """What a person must look at because of the closed or doubtful days that bore on the end."""
    closed = [c for grounds in walk.met.values() for c in grounds]
    flags = list[Flag]()
    if any(c.is_observed and c.ground in walk.counted for c in closed):
        flags.append(Flag("OBSERVED_DAY", "a holiday observed on another day bears on this date"))
    if any(c.ground is Ground.STATE and c.ground in walk.counted for c in closed):
        flags.append(Flag("STATE_HOLIDAY", "a holiday of the State bears on this date; confirm the State's calendar"))
    if any(c.ground is Ground.CLOSING for c in closed):
        flags.append(Flag("NEEDS_PERSON", "the President closed federal offices on a day that bears on this date"))
    return flags


def _doubts(walk: Walk, stands_back: bool) -> frozenset[Ground]:
    met = {c.ground for grounds in walk.met.values() for c in grounds}
    return frozenset(g for g in _DOUBTED if g in met and not (g is Ground.STATE and stands_back))


def _subsets(grounds: frozenset[Ground]) -> list[frozenset[Ground]]:
    order = [g for g in Ground if g in grounds]
    return [frozenset(some) for size in range(1, len(order) + 1) for some in combinations(order, size)]


def _why(flipped: frozenset[Ground], walk: Walk, other: Walk) -> str:
    said = []
    for ground in (g for g in Ground if g in flipped):
        met = {**other.met, **walk.met}
        days = [f"{d} ({c.name})" for d, closed in sorted(met.items()) for c in closed if c.ground is ground]
        counts = "is not counted as a legal holiday" if ground in walk.counted else "is counted as a legal holiday"
        said.append(f"if {_DOUBTED[ground]} {counts}: {', '.join(dict.fromkeys(days))}")
    return "; ".join(said)


def _named(grounds: tuple[Closed, ...], counted: frozenset[Ground]) -> str:
    return ", ".join(c.name for c in grounds if c.ground in counted)


def _seen(grounds: tuple[Closed, ...]) -> str:
    return f"{', '.join(c.name for c in grounds)}: counted as every day is"
