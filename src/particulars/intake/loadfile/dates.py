"""Dates of load files: read as they stand, and in UTC only where the file or a person tells the zone.

04/21/2001 2:48 PM    20000829 + 16:00    2002-01-09T22:52:36Z    Wed, 9 Jan 2002 14:52:36 -0800
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from particulars.intake.loadfile.date_order import Order, fits_both

_DAYS = (
    re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
    re.compile(r"(?:[A-Za-z]{3,9},? )?(?P<d>\d{1,2}) (?P<b>[A-Za-z]{3})[a-z]* (?P<y>\d{4})"),
    re.compile(r"(?P<b>[A-Za-z]{3})[a-z]* (?P<d>\d{1,2}), (?P<y>\d{4})"),
)
_TIME = re.compile(
    r"(?P<h>\d{1,2}):(?P<i>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)? ?(?P<half>[AaPp]\.?[Mm]\.?)?\s*\(?(?P<zone>[A-Za-z][\w/+-]*|[+-]\d{2}:?\d{2})?\)?"
)
_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_OFFSET = re.compile(r"(?:(?:UTC|GMT)\s*)?(?P<sign>[+-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?")
# RFC 5322 § 4.3 gives these abbreviations one meaning each; others, such as IST, have several and are no zone here.
_ABBREVIATED = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "ZULU": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}  # fmt: skip
_IN_WORDS = {"EASTERN": "America/New_York", "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver", "PACIFIC": "America/Los_Angeles"}  # fmt: skip
_MIDNIGHT = "00:00"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as told: its clock time without a zone, the zone with it if one was told, and whether a time was told at all."""

    local: datetime
    zone: tzinfo | None
    has_time: bool

    @property
    def utc(self) -> datetime | None:
        """The instant, where a time and its zone are told."""
        return self.local.replace(tzinfo=self.zone).astimezone(UTC) if self.zone is not None and self.has_time else None

    def iso(self) -> str | None:
        """The instant in UTC as it is kept."""
        instant = self.utc
        return None if instant is None else instant.strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=4096)
def zone_of(told: str) -> tzinfo | None:
    """The zone that words name, or None where they name none or several."""
    words = told.strip()
    if words.upper() in _ABBREVIATED:
        return timezone(timedelta(hours=_ABBREVIATED[words.upper()]))
    if found := _OFFSET.fullmatch(words):
        ahead = timedelta(hours=int(found["h"]), minutes=int(found["m"] or 0))
        return timezone(ahead if found["sign"] == "+" else -ahead) if ahead <= timedelta(hours=15) else None
    name = _IN_WORDS.get(words.upper().replace(" TIME", "").replace(" STANDARD", "").strip(), words)
    try:
        return ZoneInfo(name) if "/" in name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=65536)
def stamp(date: str, time: str = "", zone: str = "", order: Order = Order.MONTH) -> Stamp | None:
    """Reads a date with its time and zone, or None where it cannot be one, or could be two in a file without one order.

    The order MM/DD is the convention of the load files of United States courts (PRODUCTIONS § 3.6).
    """
    words, clock = date.strip(), time.strip()
    found = next((m for pattern in _DAYS if (m := pattern.match(words))), None)
    if found is None or (order is Order.OPEN and fits_both(words)):
        return None
    rest = words[found.end() :].lstrip(" T,") or clock
    hour = _TIME.fullmatch(rest) if rest else None
    if (rest and hour is None) or (clock and words[found.end() :].strip(" ,T") and not _same(hour, clock)):
        return None
    try:
        local = _local(found, hour, order)
    except ValueError:
        return None
    told = (hour["zone"] or "") if hour is not None else ""
    return Stamp(local, zone_of(told) if told else zone_of(zone) if zone else None, hour is not None)


def _same(hour: re.Match[str] | None, clock: str) -> bool:
    """Whether a second value tells the same hour and minute."""
    other = _TIME.fullmatch(clock)
    if hour is None or other is None:
        return False
    return (_hour(hour) == _hour(other) and hour["i"] == other["i"]) or clock.startswith(_MIDNIGHT)


def _local(found: re.Match[str], hour: re.Match[str] | None, order: Order) -> datetime:
    told = found.groupdict()
    month = _MONTHS.get((told.get("b") or "").lower(), 0) if "b" in told else int(told["m"])
    day = int(told["d"])
    if found.re is _DAYS[0] and (order is Order.DAY or (order is Order.OPEN and month > 12)):
        month, day = day, month
    year = int(told["y"])
    if len(told["y"]) == 2:
        year += 2000 if year < 70 else 1900
    if hour is None:
        return datetime(year, month, day)
    return datetime(year, month, day, _hour(hour), int(hour["i"]), int(hour["s"] or 0))


def _hour(told: re.Match[str]) -> int:
    hour, half = int(told["h"]), (told["half"] or "").lower().replace(".", "")
    if half and not 1 <= hour <= 12:
        raise ValueError("no such hour")
    return hour if not half else hour % 12 + (12 if half == "pm" else 0)
