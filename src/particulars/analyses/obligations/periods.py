"""A period of days, weeks, months or court days, counted after Rule 6(a) in the version of the event's day."""

from __future__ import annotations

from datetime import date, timedelta

from particulars.analyses.obligations.counted import Counted, Flag, Other, RuleUsed
from particulars.analyses.obligations.day_ends import day_ends, zones_of
from particulars.analyses.obligations.days import Walk, closed_grounds, day_flags, other_readings
from particulars.analyses.obligations.grid import months_on
from particulars.analyses.obligations.holidays import Calendar, calendar, known_until
from particulars.analyses.obligations.rules_on_file import (
    Adds,
    Computing,
    Court,
    added,
    computing,
    court,
)
from particulars.analyses.obligations.timing import Direction, Outage, Period, Place, Unit
from particulars.errors import Uncounted

LONGEST = 36_525  # days: a hundred years; what is longer is a slip of the pen
MAILED_AFTER = date(2005, 12, 1)
_UNITS = {Unit.DAYS: 1, Unit.COURT_DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 31}


def count_period(period: Period, place: Place, day: date) -> Counted:
    """Count a period of whole days from the day of its event.

    Raises:
        Uncounted: the period is none, or no version of the rule is on file for that day.
    """
    if not 1 <= period.n <= LONGEST // _UNITS[period.unit]:
        raise Uncounted(f"A period of {period.n} {period.unit.replace('_', ' ')} is not counted.")
    where = court(place.court) if place.court else None
    rule, is_after = computing(day), period.direction is Direction.AFTER
    on = calendar(where.state if where else place.state)
    adds = added(place.service, day) if place.service and is_after and not period.is_extension else None
    outages = {o.day: o for o in place.outages} if is_after else {}

    def again(walk: Walk) -> date:
        return _shifted(walk, _run(walk, period, day, rule, adds), outages)

    walk = Walk(on, closed_grounds(rule, is_after), timedelta(1 if is_after else -1))
    unmoved = _run(walk, period, day, rule, adds)
    end = _shifted(walk, unmoved, outages)
    ends, others = other_readings(walk, end, again, stands_back=not (is_after or rule.state_both_ways))
    if unmoved != end:
        ends.append(unmoved)
        others.append(Other(unmoved.isoformat(), "if it is not proved that the clerk's office could not be reached"))
    zones = zones_of(place, where)
    ends_utc, end_flags, end_others = day_ends(end, zones, where)
    return Counted(
        kind="period",
        date=end.isoformat(),
        safe=on.last_open(min([end, *ends])) if ends else end,
        trace=tuple(walk.trace),
        rules=_rules_used(rule, adds),
        assumed=_assumed(period, place, where, on, adds, end),
        flags=(*_flags(period, place, walk, rule, adds, day, unmoved, end), *end_flags),
        others=(*others, *end_others),
        ends_utc=ends_utc,
        zone=zones[0] if len(zones) == 1 else None,
    )


def _run(walk: Walk, period: Period, day: date, rule: Computing, adds: Adds | None) -> date:
    """The last day: the count, the roll, then what service adds, and the roll again (Rule 6(d))."""
    if period.unit is Unit.MONTHS:
        months = period.n if period.direction is Direction.AFTER else -period.n
        end = walk.leap(day, months_on(day, months), f"{period.n} months by the calendar")
    else:
        n = period.n * 7 if period.unit is Unit.WEEKS else period.n
        end = walk.count(day, n, skips_closed=period.unit is Unit.COURT_DAYS or n < rule.skip_under)
    end = walk.land(end)
    if adds is not None and adds.adds:
        end = walk.land(walk.add(end, adds.adds, f"added for the way of service ({adds.source})"))
    return end


def _shifted(walk: Walk, end: date, outages: dict[date, Outage]) -> date:
    """The first accessible day from the last day on (Rule 6(a)(3)(A))."""
    while end in outages:
        end = walk.land(walk.pass_by(end, "the clerk's office could not be reached (Rule 6(a)(3)(A))"))
    return end


def _rules_used(rule: Computing, adds: Adds | None) -> tuple[RuleUsed, ...]:
    used = (RuleUsed(rule.source, rule.since, rule.until, rule.verified),)
    return used if adds is None else (*used, RuleUsed(adds.source, adds.since, adds.until, adds.verified))


def _flags(
    period: Period, place: Place, walk: Walk, rule: Computing, adds: Adds | None, day: date, unmoved: date, end: date
) -> list[Flag]:
    flags = day_flags(walk)
    if rule.until is not None:
        flags.append(Flag("RULE_VERSION", f"counted under {rule.source}, in force until {rule.until}"))
        if not rule.backward and period.direction is Direction.BEFORE:
            flags.append(Flag("RULE_SILENT", "the rule as it then stood says nothing of counting back"))
    if adds is not None and adds.adds and day < MAILED_AFTER:
        flags.append(Flag("NEEDS_PERSON", "how days are added for service was unsettled until 2005-12-01"))
    if period.is_extension:
        flags.append(Flag("EXTENSION_BASIS_ASSUMED", "counted from the day that was due; ask for a date certain"))
    if period.either_side:
        flags.append(Flag("AMBIGUITY", "“within … of” may mean before or after the event; counted after it"))
    if unmoved != end:
        unproved = [o.day for o in place.outages if not o.proof and unmoved <= o.day < end]
        flags.append(Flag("CLERK_INACCESSIBLE", "moved because the clerk's office could not be reached"))
        if unproved:
            flags.append(Flag("NEEDS_PROOF", f"no proof is given for {', '.join(map(str, unproved))}"))
    elif place.outages and period.direction is Direction.BEFORE and end in {o.day for o in place.outages}:
        flags.append(Flag("NEEDS_PERSON", "no rule says where a time counted back goes when the clerk is out of reach"))
    return flags


def _assumed(
    period: Period, place: Place, where: Court | None, on: Calendar, adds: Adds | None, end: date
) -> tuple[str, ...]:
    assumed = list[str]()
    if period.direction is Direction.AFTER:
        if on.state is None:
            assumed.append("No court is named: no State's holidays are counted, and no end of day is given.")
        elif not on.has_state:
            assumed.append(f"No holidays of the State ({on.state}) are on file; one on the last day would move it on.")
        else:
            assumed.append(
                f"The State's holidays ({on.state}) were not compared with its statute; one that is missing "
                "would move a last day on."
            )
    if adds is not None:
        assumed.append(f"The event is service, made by {place.service}; that adds {adds.adds} days.")
    elif place.service and period.direction is Direction.BEFORE:
        assumed.append("Service adds nothing to a time that is counted back (Rule 6(d)).")
    elif period.direction is Direction.AFTER:
        assumed.append("Nothing is added for service; mail and some other ways add three days (Rule 6(d)).")
    if period.unit is Unit.MONTHS:
        assumed.append("Months run to the same day of the month, or to its last day where it has none.")
    elif period.unit is Unit.COURT_DAYS:
        assumed.append("Weekends and legal holidays are passed over because the words say court or business days.")
    if where is not None:
        assumed.append("The act is a filing in the court's electronic system, or ends with the day (Rule 6(a)(4)).")
    if not period.not_extendable and period.rule is None:
        assumed.append("The words name no rule: whether the time may be extended is not said.")
    if end > known_until():
        assumed.append(f"After {known_until()} holidays are taken to follow the statutes as they stand.")
    return tuple(assumed)
