"""When a day ends: midnight in the court's zone for what is filed electronically, or an earlier hour the court set."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from particulars.analyses.obligations.counted import Flag, Other
from particulars.analyses.obligations.rules_on_file import Court
from particulars.analyses.obligations.timing import Place
from particulars.errors import Uncounted

_LAST = time(23, 59, 59)


def zones_of(place: Place, court: Court | None) -> tuple[str, ...]:
    """The zones in which the court keeps time: one, two where its divisions differ, none where no court is named."""
    if place.zone:
        return (place.zone,)
    return court.zones if court else ()


def zone_named(name: str) -> ZoneInfo:
    """The zone of this name, with its clock changes.

    Raises:
        Uncounted: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Uncounted(f"There is no time zone '{name}' on this machine (Debian: package tzdata).") from error


@cache
def end_of_day(day: date, zone: str, hour: str | None = None) -> str:
    """The last moment of the day, in UTC; on the day itself where an hour is set."""
    local = datetime.combine(day, time.fromisoformat(hour) if hour else _LAST, zone_named(zone))
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day_ends(
    day: date, zones: tuple[str, ...], court: Court | None, hour: str | None = None
) -> tuple[str | None, tuple[Flag, ...], tuple[Other, ...]]:
    """The last moment of the day in the court's zone, with what is to be said of it; the earlier of two zones."""
    if not zones:
        return None, (), ()
    flags: list[Flag] = []
    for set_ in court.hours if court and hour is None else ():
        if set_.since <= day:
            hour = set_.hour
            flags.append(
                Flag("COURT_HOUR", f"{court.name if court else ''} takes filings until {hour} ({set_.source})")
            )
    if len(zones) == 1:
        return end_of_day(day, zones[0], hour), tuple(flags), ()
    ends = sorted((end_of_day(day, z, hour), z) for z in zones)
    flags.append(Flag("TWO_ZONES", f"the court's divisions lie in two time zones; {ends[0][1]} ends first"))
    return ends[0][0], tuple(flags), tuple(Other(f"ends {end}", f"in the division in {z}") for end, z in ends[1:])


def clock(said: str) -> str | None:
    """The hour as 17:00 from "5:00 p.m." or "noon"; None where the words are no hour of the day."""
    words = said.casefold().replace(".", "").strip()
    if words in {"noon", "midnight"}:
        return {"noon": "12:00", "midnight": "23:59"}[words]
    found = re.fullmatch(r"(\d{1,2})(?::(\d\d))?\s?([ap]m)?", words)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{time(hour, minute):%H:%M}" if hour < 24 and minute < 60 else None
