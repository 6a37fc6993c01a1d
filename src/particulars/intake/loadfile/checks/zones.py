"""Times of messages: what the load file says, held against the header of the message itself where it is on disk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from pathlib import Path

from particulars.intake.loadfile.checks.held import Found
from particulars.intake.loadfile.checks.on_disk import Outside, Root
from particulars.intake.loadfile.date_order import Order, fits_both
from particulars.intake.loadfile.dates import Stamp, zone_of
from particulars.intake.loadfile.documents import Document, Documents
from particulars.intake.loadfile.shape import Defect, Kind

_HEAD = 256 << 10
_QUARTER = 15 * 60  # zones differ by whole quarters of an hour
_WIDEST = timedelta(hours=26)


def check(source: Documents, root: Root, zone: str = "") -> Iterator[Found]:
    """Dates that cannot be read, zones that are none, and times that the message's own header contradicts."""
    field = next((f"date_{name}" for name in ("sent", "received", "modified", "created") if f"date_{name}" in source.mapping.places), "")  # fmt: skip
    if not field:
        return
    dates = source.ordered()
    if dates.order is not Order.MONTH:
        says = f"Dates are {dates.order}: {dates.why}"
        yield Found(source.file.path, Defect(Kind.DATE_FORM, 0, source.column(field), None, says, "Ask how dates are written.", True))  # fmt: skip
    for one in source:
        which, date, _ = one.dated()
        if not date:
            continue
        told = one.stamped(zone, dates.order)
        if told is None and dates.order is Order.OPEN and fits_both(date):
            says = f"{date!r} is one day by month and day, another by day and month."
            yield _found(source, one, Kind.DATE_FORM, f"date_{which}", says, "Ask how dates are written.", True)
        elif told is None:
            yield _found(source, one, Kind.DATE_FORM, f"date_{which}", f"{date!r} is no date known here.", "Ask how dates are written.")  # fmt: skip
        if told is None:
            continue
        if one["time_zone"] and zone_of(one["time_zone"]) is None and told.zone is None and told.has_time:
            says = f"{one['time_zone']!r} names no zone, or several."
            yield _found(source, one, Kind.ZONE, "time_zone", says, "Ask for the zone.", True)
        if which == "sent" and told.has_time and (header := _header(one, root)) is not None:
            yield from _against(source, one, told, header)


def _header(one: Document, root: Root) -> datetime | None:
    """The instant in the header of the message that the row points at; None where it has none with a zone."""
    told = one["native_path"]
    if not told.lower().endswith(".eml"):
        return None
    try:
        at = root.find(told)
        return _dated(at) if at is not None else None
    except (Outside, OSError):
        return None


def _dated(path: Path) -> datetime | None:
    with path.open("rb") as file:
        words = message_from_bytes(file.read(_HEAD)).get("Date")
    try:
        found = parsedate_to_datetime(str(words)) if words is not None else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found is not None and found.tzinfo is not None and "-0000" not in str(words) else None


def _against(source: Documents, one: Document, told: Stamp, header: datetime) -> Iterator[Found]:
    """The row's time against the header's: a whole number of quarter-hours apart is a zone, anything else a date."""
    stated = told.utc
    wanted = header.astimezone(UTC)
    own = f"the message says {header.strftime('%Y-%m-%d %H:%M:%S %z')}"
    if stated is not None:
        apart = stated - wanted
        if abs(apart) < timedelta(minutes=1):
            return
        kind = Kind.ZONE if _is_zone(apart) else Kind.DATE
        says = f"{stated.strftime('%Y-%m-%d %H:%M:%S')} UTC by the load file, and {own}: {_hours(apart)} apart."
        yield _found(source, one, kind, "time_zone" if kind is Kind.ZONE and one["time_zone"] else "date_sent", says, "Ask in which zone times are stated.")  # fmt: skip
        return
    if any(abs(told.local - clock.replace(tzinfo=None)) < timedelta(minutes=1) for clock in (header, wanted)):
        return
    apart = told.local - wanted.replace(tzinfo=None)
    says = f"{told.local} without a zone, and {own}."
    yield _found(source, one, Kind.ZONE if _is_zone(apart) else Kind.DATE, "date_sent", says, "Ask in which zone times are stated.", True)  # fmt: skip


def _is_zone(apart: timedelta) -> bool:
    rest = abs(apart).total_seconds() % _QUARTER
    return abs(apart) <= _WIDEST and min(rest, _QUARTER - rest) < 60


def _hours(apart: timedelta) -> str:
    minutes = round(abs(apart).total_seconds() / 60)
    return f"{minutes // 60} h {minutes % 60:02} min"


def _found(source: Documents, one: Document, kind: Kind, field: str, says: str, do: str, doubt: bool = False) -> Found:
    return Found(source.file.path, Defect(kind, one.row.number, source.column(field) or field, one.row.start, says, do, doubt))  # fmt: skip
