"""Legal holidays as Rule 6(a)(6) counts them, each with its ground, so that a doubtful one can be counted both ways."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache

import msgspec

from particulars.analyses.obligations.rules_on_file import on_file

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = timedelta(1)


class Ground(Enum):
    """Why a day may not count as the last: some grounds are sure, on others tools and courts differ."""

    WEEKEND = "weekend"
    LEGAL = "legal"  # set aside by federal statute, or the Monday on which a Sunday's holiday is observed
    FRIDAY = "friday"  # the Friday before a Saturday holiday: closed by § 6103(b); some calendars do not count it
    STATE = "state"  # Rule 6(a)(6)(C)
    CLOSING = "closing"  # the President closed federal offices; whether that declares a holiday a person decides


SURE = frozenset({Ground.WEEKEND, Ground.LEGAL})
BACKWARD = SURE | {Ground.FRIDAY}
FORWARD = BACKWARD | {Ground.STATE}
CLOSED_COURT = BACKWARD | {Ground.CLOSING}  # days on which nobody may be there to take a paper


@dataclass(frozen=True, slots=True)
class Closed:
    """One ground on which a day is closed, with its name and whether its source was compared with the official text."""

    ground: Ground
    name: str
    source: str = ""
    verified: bool = True
    is_observed: bool = False


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A holiday by date, or by the nth weekday of its month (-1: the last), `plus` days on; since when."""

    name: str
    month: int
    since: date
    source: str
    verified: bool
    day: int | None = None
    nth: int | None = None
    weekday: str = "Monday"
    plus: int = 0
    every: int = 1  # 4: in the years after a presidential election

    def on(self, year: int) -> date | None:
        """The day itself in one year, wherever it is observed."""
        if year % self.every != self.every // 4:
            return None
        found = date(year, self.month, self.day) if self.day else self._weekday(year)
        return found if found >= self.since else None

    def _weekday(self, year: int) -> date:
        assert self.nth is not None
        wanted = WEEKDAYS.index(self.weekday)
        if self.nth < 0:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - _DAY
            return last - timedelta((last.weekday() - wanted) % 7)
        first = date(year, self.month, 1)
        return first + timedelta((wanted - first.weekday()) % 7 + 7 * (self.nth - 1) + self.plus)


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The holidays a State sets aside besides the federal ones, and where it observes those of a weekend."""

    source: str
    read: str
    verified: bool
    saturday: str | None
    sunday: str | None
    days: tuple[Holiday, ...]


class Closing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day on which the President closed federal offices."""

    day: date
    why: str
    source: str
    verified: bool


class _Holidays(msgspec.Struct, frozen=True):
    known_until: date
    federal: tuple[Holiday, ...]
    states: dict[str, State]
    closings: tuple[Closing, ...]


class Calendar:
    """The closed days of federal courts in one State; years are computed once, when they are first asked for."""

    def __init__(self, state: str | None = None) -> None:
        self.state = state
        self.has_state = state in _on_file().states
        self._years: dict[int, dict[date, tuple[Closed, ...]]] = {}

    def grounds(self, day: date) -> tuple[Closed, ...]:
        """Every ground on which the day is closed or may be; none for an open day."""
        year = self._years.get(day.year)
        if year is None:
            year = self._years[day.year] = self._year(day.year)
        named = year.get(day, ())
        weekday = day.weekday()
        return named if weekday < 5 else (_WEEKEND[weekday - 5], *named)

    def is_closed(self, day: date, counted: frozenset[Ground]) -> bool:
        """Whether the day is closed on one of these grounds."""
        return any(c.ground in counted for c in self.grounds(day))

    def last_open(self, day: date) -> date:
        """The last day on which the court is sure to be open, this day or before it."""
        while self.is_closed(day, CLOSED_COURT):
            day -= _DAY
        return day

    def _year(self, year: int) -> dict[date, tuple[Closed, ...]]:
        data, found = _on_file(), dict[date, tuple[Closed, ...]]()

        def put(day: date, closed: Closed) -> None:
            if day.year == year:
                found[day] = (*found.get(day, ()), closed)

        for near in (year, year + 1):  # New Year's Day of the next year may be observed on December 31
            for holiday in data.federal:
                for day, closed in _federal(holiday, near):
                    put(day, closed)
            for day, closed in _states(data.states.get(self.state or ""), near):
                put(day, closed)
        for closing in data.closings:
            put(closing.day, Closed(Ground.CLOSING, f"offices closed: {closing.why}", closing.source, closing.verified))
        return found


_WEEKEND = (Closed(Ground.WEEKEND, "Saturday"), Closed(Ground.WEEKEND, "Sunday"))


@cache
def calendar(state: str | None) -> Calendar:
    """The one calendar of a State, kept so that its years are computed once."""
    return Calendar(state)


def known_until() -> date:
    """The last day up to which the holidays are known; after it they follow the statutes as they stand."""
    return _on_file().known_until


def _federal(holiday: Holiday, year: int) -> list[tuple[date, Closed]]:
    day = holiday.on(year)
    if day is None:
        return []
    found = [(day, Closed(Ground.LEGAL, holiday.name, holiday.source, holiday.verified))]
    if day.weekday() == 5:
        found.append((day - _DAY, _observed(Ground.FRIDAY, holiday, "5 U.S.C. § 6103(b)")))
    elif day.weekday() == 6:
        found.append((day + _DAY, _observed(Ground.LEGAL, holiday, "Exec. Order No. 11582")))
    return found


def _states(state: State | None, year: int) -> list[tuple[date, Closed]]:
    found = list[tuple[date, Closed]]()
    for holiday in state.days if state else ():
        day = holiday.on(year)
        if state is None or day is None:
            continue
        found.append((day, Closed(Ground.STATE, holiday.name, holiday.source, holiday.verified)))
        if day.weekday() == 5 and state.saturday:
            found.append((day - _DAY, _observed(Ground.STATE, holiday, state.source)))
        elif day.weekday() == 6 and state.sunday:
            found.append((day + _DAY, _observed(Ground.STATE, holiday, state.source)))
    return found


def _observed(ground: Ground, holiday: Holiday, source: str) -> Closed:
    return Closed(ground, f"{holiday.name} (observed)", source, holiday.verified, is_observed=True)


@cache
def _on_file() -> _Holidays:
    return msgspec.json.decode(on_file("holidays.json"), type=_Holidays)
