"""The date of a message: the instant in UTC where the head states a zone, and the zone as it is stated."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_tz

_ZONE = re.compile(r"\d\s*((?:[+-]\d{4}|GMT|UTC|UT|Z|[ECMP][SD]T)\b(?:\s*\([^)]{1,60}\))?)", re.I)


def utc(raw: str) -> tuple[str | None, str]:
    """The instant as 2002-03-07T19:46:50Z and the zone as stated; without a zone the instant is not known."""
    zone = _ZONE.search(raw)
    said = parsedate_tz(raw)
    if said is None or zone is None or said[9] is None:
        return None, ""
    try:
        local = datetime(*said[:6], tzinfo=UTC)
        instant = local - timedelta(seconds=said[9])
    except (ValueError, OverflowError):
        return None, ""
    return iso(instant), " ".join(zone.group(1).split())


def as_field(instant: datetime) -> str:
    """An instant as the head of a message writes it, in UTC."""
    return format_datetime(instant.astimezone(UTC))


def iso(instant: datetime) -> str:
    """An instant as the record writes it."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
