"""A period of hours after Rule 6(a)(2): real hours across a change of clocks, and no end on a closed day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from particulars.analyses.obligations.counted import Counted, CountedDay, Flag, Other, RuleUsed
from particulars.analyses.obligations.day_ends import zone_named, zones_of
from particulars.analyses.obligations.days import Walk, closed_grounds, day_flags, other_readings
from particulars.analyses.obligations.holidays import calendar
from particulars.analyses.obligations.rules_on_file import added, computing, court
from particulars.analyses.obligations.timing import Direction, Period, Place
from particulars.errors import Uncounted

LONGEST = 24 * 366


def count_hours(period: Period, place: Place, at: datetime) -> Counted:
    """Count hours from a clock time in the court's zone.

    Raises:
        Uncounted: the zone is not known, or the clock never showed that time.
    """
    if not 1 <= period.n <= LONGEST:
        raise Uncounted(f"A period of {period.n} hours is not counted.")
    where = court(place.court) if place.court else None
    zones = zones_of(place, where)
    if len(zones) != 1:
        raise Uncounted(f"Hours need one time zone, and {len(zones)} are known here. Name the court or the zone.")
    begins, flags = _moment(at, zones[0])
    rule, is_after = computing(at.date()), period.direction is Direction.AFTER
    on = calendar(where.state if where else place.state)
    hours = timedelta(hours=period.n if is_after else -period.n)
    ends = (begins.astimezone(UTC) + hours).astimezone(begins.tzinfo).replace(tzinfo=None)
    walk = Walk(on, closed_grounds(rule, is_after), timedelta(1 if is_after else -1))
    out = {o.day for o in place.outages} if is_after else set()

    def again(other: Walk) -> datetime:
        other.trace.append(CountedDay(ends.date(), None, f"{period.n} hours end at {_clock(ends)}"))
        day = other.land(ends.date())
        while day in out:
            day = other.land(other.pass_by(day, "the clerk's office could not be reached (Rule 6(a)(3)(B))"))
        return datetime.combine(day, ends.time())

    walk.trace.append(CountedDay(at.date(), None, f"counting begins at once, at {_clock(at)} (Rule 6(a)(2)(A))"))
    end = again(walk)
    days, others = other_readings(walk, end.date(), lambda w: again(w).date(), stands_back=not is_after)
    flags += day_flags(walk)
    if not rule.hours:
        flags.append(Flag("RULE_SILENT", f"{rule.source} says nothing of hours; counted by the rule of 2009-12-01"))
    if out and end.date() != ends.date() and out & {d.day for d in walk.trace if d.n is None}:
        flags.append(Flag("CLERK_INACCESSIBLE", "moved because the clerk's office could not be reached; prove it"))
    if place.service and added(place.service, at.date()).adds:
        flags.append(Flag("NEEDS_PERSON", "Rule 6(d) adds days to a time counted in days; nothing is added to hours"))
    return Counted(
        kind="period",
        date=_clock(end),
        safe=on.last_open(min([end.date(), *days])) if days else end.date(),
        trace=tuple(walk.trace),
        rules=(RuleUsed(rule.source, rule.since, rule.until, rule.verified),),
        assumed=(f"Clock times are those of {zones[0]}; elapsed hours are real hours across a change of clocks.",),
        flags=tuple(flags),
        others=tuple(Other(f"{o.date}T{end:%H:%M}", o.why) for o in others),
        ends_utc=end.replace(tzinfo=zone_named(zones[0])).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        zone=zones[0],
    )


def _moment(at: datetime, zone: str) -> tuple[datetime, list[Flag]]:
    """The clock time in its zone; where clocks went back it comes twice, and the earlier is taken."""
    local = at.replace(tzinfo=zone_named(zone), fold=0)
    if local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None, fold=0) != at:
        raise Uncounted(f"The clocks of {zone} never showed {_clock(at)}: they were put forward.")
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        return local, [Flag("AMBIGUOUS_CLOCK", f"{_clock(at)} came twice when clocks went back; the earlier is taken")]
    return local, []


def _clock(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M")
