"""The answer to a deadline: the date, the safe date, every day counted or skipped, and what was assumed."""

from __future__ import annotations

from datetime import date as Day

import msgspec

NOTICE = "Computed; check the order and the local rules."


class CountedDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One day of the count; `n` is its number in the period, None where it is not counted; `why` says why."""

    day: Day
    n: int | None
    why: str


class Flag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person must look at: a code that does not change, and a sentence."""

    code: str
    says: str


class Other(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The date on another reading, for a day on which courts or tools differ."""

    date: str
    why: str


class RuleUsed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule in the version that was used, with the days on which that version was in force."""

    source: str
    since: Day
    until: Day | None
    verified: bool


class GridPeriod(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One period of a grid, its first and last day."""

    n: int
    first: Day
    last: Day


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was computed for one time, with everything it rests on.

    `date` is a day, or for hours a clock time in the court's zone; None where no date can be given, and `window`
    then says from when to when the duty stands. `ends_utc` is the last moment of that day. `due_days` are the days of a
    duty that comes again and again, as far as they were counted.
    """

    kind: str
    date: str | None
    safe: Day | None
    trace: tuple[CountedDay, ...] = ()
    rules: tuple[RuleUsed, ...] = ()
    assumed: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    others: tuple[Other, ...] = ()
    parts: tuple[Counted, ...] = ()
    window: tuple[Day | None, Day | None] | None = None
    periods: tuple[GridPeriod, ...] = ()
    calendar_periods: tuple[GridPeriod, ...] = ()
    due_days: tuple[Day, ...] = ()
    ends_utc: str | None = None
    zone: str | None = None

    @property
    def answer(self) -> str:
        """The answer in one line."""
        if self.date is not None:
            return self.date
        if any(f.code == "CONFLICT" for f in self.flags):
            return "CONFLICT (trigger later than hard stop)"
        if self.due_days:
            return f"{len(self.due_days)} days, {self.due_days[0]}..{self.due_days[-1]}"
        if self.kind == "recurring" and self.periods:
            return str(len(self.periods))
        if self.window is None:
            return "NO_DATE"
        first, last = (str(d) if d else "open" for d in self.window)
        return f"NO_DATE; window {first}..{last}"

    @property
    def codes(self) -> frozenset[str]:
        """The codes of its flags."""
        return frozenset(f.code for f in self.flags)

    @property
    def day(self) -> Day | None:
        """The day of the date, without its clock time."""
        return Day.fromisoformat(self.date[:10]) if self.date else None
