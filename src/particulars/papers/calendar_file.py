"""Deadlines as a calendar file (RFC 5545): one event a date, a second one for a safe date that is earlier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from particulars.analyses.obligations.counted import NOTICE, Counted
from particulars.papers.deadlines import Deadline

PRODUCT = "-//Particulars//Deadlines//EN"
_DAY = timedelta(1)
_LINE = 75  # octets, RFC 5545 § 3.1


def calendar_file(deadlines: Iterable[Deadline], at: str) -> bytes:
    """The file; `at` is the instant of preparation in UTC, so that the same deadlines give the same bytes.

    A time without a date (promptly, none, an unknown event) gets no event; where it has a hard stop, that is one.
    A duty that recurs gets an event for each day that was counted.
    The name of an event (UID) rests on the deadline's id alone, so that a date counted anew moves its event.
    """
    stamp = datetime.fromisoformat(at).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    said = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for deadline in deadlines:
        said += _events(deadline, stamp)
    said.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in said)


def _events(deadline: Deadline, stamp: str) -> Iterator[str]:
    counted = deadline.counted
    if counted.date is not None and counted.day is not None:
        yield from _event(deadline, stamp, "due", deadline.what, *_span(counted))
        due = counted.day
    elif counted.window is not None and counted.window[1] is not None and counted.kind == "promptly":
        due = counted.window[1]
        says = "Hard stop, in conflict" if "CONFLICT" in counted.codes else "Hard stop"
        yield from _event(deadline, stamp, "hard-stop", f"{says}: {deadline.what}", *_whole_day(due))
    else:
        for day in counted.due_days:
            yield from _event(deadline, stamp, f"due-{day}", deadline.what, *_whole_day(day))
        return
    if counted.safe is not None and counted.safe < due:
        yield from _event(deadline, stamp, "safe", f"Safe date: {deadline.what}", *_whole_day(counted.safe))


def _event(deadline: Deadline, stamp: str, part: str, summary: str, *span: str) -> Iterator[str]:
    counted = deadline.counted
    about = [
        *([deadline.cite] if deadline.cite else []),
        f"Date: {counted.answer}",
        *(f"{f.code}: {f.says}" for f in counted.flags),
        *(f"Otherwise {o.date}: {o.why}" for o in counted.others),
        *(f"Assumed: {a}" for a in counted.assumed),
        NOTICE,
    ]
    yield from ("BEGIN:VEVENT", f"UID:{_uid(deadline.id, part)}", f"DTSTAMP:{stamp}", f"SEQUENCE:{deadline.revision}")
    yield from span
    yield f"SUMMARY:{_text(summary)}"
    yield f"DESCRIPTION:{_text(chr(10).join(about))}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _uid(name: str, part: str) -> str:
    return f"{sha256(f'{name}|{part}'.encode()).hexdigest()[:32]}@particulars"


def _span(counted: Counted) -> tuple[str, ...]:
    """The whole day; for a clock time its moment in UTC, or as the court's clock shows it where no zone is known."""
    if counted.date is None or "T" not in counted.date:
        assert counted.day is not None
        return _whole_day(counted.day)
    moment = counted.ends_utc or counted.date
    return (f"DTSTART:{moment.replace('-', '').replace(':', '')}{'' if counted.ends_utc else '00'}",)


def _whole_day(day: date) -> tuple[str, ...]:
    return (f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + _DAY:%Y%m%d}")


def _text(said: str) -> str:
    said = said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return said.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of 75 octets at most, each but the first after a space; no character is cut."""
    pieces, size = [bytearray()], _LINE
    for character in line:
        data = character.encode()
        if len(pieces[-1]) + len(data) > size:
            pieces.append(bytearray(b" "))
        pieces[-1] += data
    return b"\r\n".join(map(bytes, pieces)) + b"\r\n"
