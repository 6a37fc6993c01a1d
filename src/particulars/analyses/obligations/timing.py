"""The kinds of time that a clause can set: a fixed day, a period, the earlier of several, promptly, a grid, or none."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeAlias

import msgspec

When: TypeAlias = str  # 2024-01-18, or with a clock time in the court's zone 2024-01-18T14:30


class Unit(StrEnum):
    """What a period is counted in."""

    DAYS = "days"
    COURT_DAYS = "court_days"
    WEEKS = "weeks"
    MONTHS = "months"
    HOURS = "hours"


class Direction(StrEnum):
    """Whether a period runs on from its event or back from it."""

    AFTER = "after"
    BEFORE = "before"


class Fixed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="fixed"):
    """A day that the clause itself names; it never rolls. `hour` is the hour it names, if it does.

    `strict` says that the clause reads "before" this day.
    """

    day: date
    hour: str | None = None
    strict: bool = False


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="period"):
    """So many days, weeks, months, hours or court days after or before an event.

    `on` is when the event happened, None while that is not known; `event` says what it is, in the words of the clause.
    `rule` is the id of the rule that sets the period; then `n` and `unit` are those of its version in force on that day.
    """

    n: int = 0
    unit: Unit = Unit.DAYS
    direction: Direction = Direction.AFTER
    on: When | None = None
    event: str = ""
    rule: str | None = None
    not_extendable: str = ""  # the rule that forbids an extension
    is_extension: bool = False  # an extension by so many days: counted from the day that was due
    either_side: bool = False  # "within N days of": after or before


class EarliestOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="earliest_of"):
    """The earlier of several times; `strict` says that the act must be done before it."""

    parts: tuple[Timing, ...]
    strict: bool = False


class LatestOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="latest_of"):
    """The later of several times."""

    parts: tuple[Timing, ...]
    strict: bool = False


class Promptly(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="promptly"):
    """Promptly, forthwith or without delay after an event; the words set no number, and none is ever given.

    `on` is None while the event has not happened.
    """

    on: date | None = None
    event: str = ""
    hard_stop: date | None = None


class Recurring(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="recurring"):
    """One thing for each period of so many months since a start that must be proved, up to a last day.

    A duty that comes again and again `is_due`: its days are those so many days, weeks or months after the start, or from
    the `first` day that the clause names, or every `month_day` of the month (31 is its last) or `weekday` (Monday is 0)
    after the start.
    """

    start: date | None
    n: int
    through: date | None = None
    unit: Unit = Unit.MONTHS
    is_due: bool = False
    first: date | None = None
    month_day: int | None = None
    weekday: int | None = None
    event: str = ""


class NoTime(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="none"):
    """The clause sets no time."""


Timing = Fixed | Period | EarliestOf | LatestOf | Promptly | Recurring | NoTime


class Outage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day on which the clerk's office could not be reached, and the proof of it, such as the court's notice."""

    day: date
    proof: str = ""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where and how a time is counted: the court, the way of service, the days without access, and the zone if chosen.

    `state` stands in for a court that is not named.
    """

    court: str | None = None
    service: str | None = None
    outages: tuple[Outage, ...] = ()
    zone: str | None = None
    state: str | None = None
