"""The one function that answers when something is due: what the clause says of time goes in, the count comes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import msgspec

from particulars.analyses.obligations.counted import Counted, Flag, RuleUsed
from particulars.analyses.obligations.day_ends import day_ends, zones_of
from particulars.analyses.obligations.grid import count_grid
from particulars.analyses.obligations.holidays import CLOSED_COURT, calendar
from particulars.analyses.obligations.hours import count_hours
from particulars.analyses.obligations.periods import count_period
from particulars.analyses.obligations.recurring import count_recurring
from particulars.analyses.obligations.rules_on_file import court, rule_period, version_of
from particulars.analyses.obligations.timing import (
    EarliestOf,
    Fixed,
    LatestOf,
    NoTime,
    Period,
    Place,
    Promptly,
    Recurring,
    Timing,
    Unit,
)
from particulars.errors import Uncounted

METHOD = (
    "Days are counted by Fed. R. Civ. P. 6(a) in the version in force on the day of the event: the day of the event is left out, "
    "every day is counted, and from a Saturday, Sunday or legal holiday the time goes on in the same direction. A day that the clause "
    "itself names never moves. “Promptly” is never given a number of days. The safe date is the last day, on which the court is sure to "
    "be open, that is timely on every reading shown."
)
LIMITS = (
    "Whether an event happened when it is said to have, whether a rule governs, and whether an order sets another time, a person decides. "
    "Holidays of a State are counted for those States whose calendars are on file, and are marked unverified. Periods set by rule come from "
    "a short table; a rule that is not in it has to be given in days. Appellate, bankruptcy and state courts are not covered."
)
_DAY = timedelta(1)
LAST_YEAR = 9800  # the longest period from it ends within the calendar


def count(timing: Timing, place: Place | None = None) -> Counted:
    """When something is due, with every day counted or skipped, the safe date, and what was assumed.

    Raises:
        Uncounted: the time cannot be counted from what is given.
    """
    return _COUNTS[type(timing)](timing, place or Place())


def recount(timing: Period, on: str, place: Place | None = None) -> Counted:
    """The same period after its event was moved; the date it had before is named as superseded."""
    before, after = count(timing, place), count(msgspec.structs.replace(timing, on=on), place)
    if before.date is None or before.date == after.date:
        return after
    says = f"supersedes {before.date}, counted from {timing.on}"
    return msgspec.structs.replace(after, flags=(*after.flags, Flag("SUPERSEDES", says)))


def held_against(due: Counted, done: date) -> Flag | None:
    """What to look for when the act was done later than computed; nothing is said of what that means."""
    if due.day is None or done <= due.day:
        return None
    says = f"done {done}, later than the computed {due.day}: look for an order or stipulation changing the schedule"
    return Flag("ACTUAL_LATER_THAN_DEFAULT", says)


def days_since(timing: Promptly, as_of: date) -> int | None:
    """The age in days of a duty to act promptly; None before its event."""
    return (as_of - timing.on).days if timing.on and timing.on <= as_of else None


def _fixed(timing: Fixed, place: Place) -> Counted:
    _within(timing.day)
    where = court(place.court) if place.court else None
    on = calendar(where.state if where else place.state)
    day, flags, assumed = (
        timing.day,
        list[Flag](),
        ["A day that the clause names does not move (Rule 6(a) does not apply)."],
    )
    if timing.strict:
        day -= _DAY
        assumed.append(f"“Before {timing.day}” is the day before it at the latest.")
    closed = [c for c in on.grounds(day) if c.ground in CLOSED_COURT or c.ground.value == "state"]
    safe = on.last_open(day)
    if closed:
        names = ", ".join(c.name for c in closed)
        code = "WEEKEND_ON_DATE_CERTAIN" if day.weekday() > 4 else "HOLIDAY_ON_DATE_CERTAIN"
        open_ = f"the last court day before it is {safe}" if safe < day else "the federal courts are open"
        flags.append(Flag(code, f"{day} is {names}; it does not roll; {open_}"))
    zones = zones_of(place, where)
    ends_utc, end_flags, others = day_ends(day, zones, where, timing.hour)
    return Counted(
        kind="fixed",
        date=day.isoformat() if timing.hour is None else f"{day}T{timing.hour}",
        safe=safe,
        assumed=tuple(assumed),
        flags=(*flags, *end_flags),
        others=others,
        ends_utc=ends_utc,
        zone=zones[0] if len(zones) == 1 else None,
    )


def _period(timing: Period, place: Place) -> Counted:
    if timing.on is None:
        says = f"the time runs from {timing.event or 'an event'}, whose date is not known"
        return Counted("period", None, None, flags=(Flag("EVENT_UNKNOWN", says),))
    at = _when(timing.on)
    timing, flags, used = _as_set_by_rule(timing, place, at.date())
    if timing.unit is Unit.HOURS:
        if "T" not in (timing.on or ""):
            raise Uncounted("Hours are counted from a clock time. Give it like 2024-05-24T14:30.")
        counted = count_hours(timing, place, at)
    else:
        counted = count_period(timing, place, at.date())
    if timing.not_extendable:
        flags.append(Flag("NOT_EXTENDABLE", f"a court may not extend this time ({timing.not_extendable})"))
    if not flags and not used:
        return counted
    return msgspec.structs.replace(counted, flags=(*flags, *counted.flags), rules=(*used, *counted.rules))


def _as_set_by_rule(timing: Period, place: Place, day: date) -> tuple[Period, list[Flag], list[RuleUsed]]:
    if timing.rule is None:
        return timing, [], []
    rule = rule_period(timing.rule, court(place.court).id if place.court else None)
    version = version_of(rule, day)
    flags = [Flag("RULE_NOTE", rule.note)] if rule.note else []
    if version.until is not None:
        now = rule.versions[-1]
        says = f"{version.n} {version.unit} by the version in force until {version.until}; {now.n} since {now.since}"
        flags.append(Flag("RULE_VERSION", says))
    timing = msgspec.structs.replace(
        timing, n=version.n, unit=Unit(version.unit), rule=rule.id, event=timing.event or rule.trigger,
        not_extendable=timing.not_extendable or rule.not_extendable,
    )  # fmt: skip
    return timing, flags, [RuleUsed(version.source, version.since, version.until, rule.verified)]


def _of_several(timing: EarliestOf | LatestOf, place: Place) -> Counted:
    is_earliest = isinstance(timing, EarliestOf)
    kind, parts = ("earliest_of" if is_earliest else "latest_of"), tuple(count(p, place) for p in timing.parts)
    open_, dated = [p for p in parts if p.date is None], [p for p in parts if p.date is not None]
    flags = [Flag("OPEN_PART", f"{len(open_)} of {len(parts)} parts has no date yet")] if open_ else []
    if not dated or (open_ and not is_earliest):
        return Counted(kind, None, None, parts=parts, flags=tuple(flags))
    chosen = (min if is_earliest else max)(dated, key=lambda p: (p.date or "")[:10] + (p.date or "")[10:].ljust(6, "~"))
    safes = [p.safe for p in dated if p.safe]
    safe = (min if is_earliest else max)(safes)
    if timing.strict and chosen.day:
        flags.append(Flag("STRICTLY_BEFORE", f"the act must be done before {chosen.date}"))
        where = court(place.court) if place.court else None
        safe = calendar(where.state if where else place.state).last_open(min(safe, chosen.day - _DAY))
    return msgspec.structs.replace(
        chosen, kind=kind, safe=safe, parts=parts, flags=(*flags, *(f for p in dated for f in p.flags)),
        trace=(), others=(), assumed=("Each part was counted by itself; the date is that of one of them.",),
    )  # fmt: skip


def _promptly(timing: Promptly, place: Place) -> Counted:
    assumed = ["The words set no number of days, and none is given; the duty stands from the event on."]
    flags = list[Flag]()
    safe = None
    if timing.hard_stop is not None:
        stop = _fixed(Fixed(timing.hard_stop), place)
        safe, flags = stop.safe, list(stop.flags)
        if timing.on is not None and timing.on > timing.hard_stop:
            says = f"the event of {timing.on} is later than the hard stop of {timing.hard_stop}: a person or an order decides"
            flags.append(Flag("CONFLICT", says))
            safe = None
    if timing.on is None:
        flags.append(Flag("EVENT_UNKNOWN", f"{timing.event or 'the event'} has not happened, or its date is not known"))
    window = (timing.on, timing.hard_stop)
    return Counted("promptly", None, safe, window=window, assumed=tuple(assumed), flags=tuple(flags))


def _when(on: str) -> datetime:
    try:
        at = datetime.fromisoformat(on).replace(tzinfo=None)
    except ValueError as error:
        raise Uncounted(f"'{on}' is not a date. Write it like 2024-01-18, or 2024-05-24T14:30.") from error
    _within(at.date())
    return at


def _within(day: date) -> None:
    if day.year > LAST_YEAR:
        raise Uncounted(f"{day} is too near the end of the calendar; is it a slip of the pen?")


_COUNTS: dict[type, Callable[..., Counted]] = {
    Fixed: _fixed,
    Period: _period,
    EarliestOf: _of_several,
    LatestOf: _of_several,
    Promptly: _promptly,
    Recurring: lambda timing, place: count_recurring(timing, place) if timing.is_due else count_grid(timing),
    NoTime: lambda timing, place: Counted("none", None, None, assumed=("The clause sets no time.",)),
}
