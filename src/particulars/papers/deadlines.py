"""The printed count of a deadline: the date, the safe date, every day with its reason, the rules, what was assumed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

import msgspec

from particulars.analyses.obligations.counted import NOTICE, Counted, CountedDay, RuleUsed

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
COLUMNS = (
    "id", "what", "cite", "kind", "answer", "date", "safe_date", "from", "to", "ends_utc", "zone",
    "flags", "other_readings", "assumed", "rules", "days", "notice",
)  # fmt: skip


class Deadline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counted time with its name in the matter: an id that does not change, what is due, and the words it rests on."""

    id: str
    what: str
    counted: Counted
    cite: str = ""
    revision: int = 0  # how often the date was counted anew


def lines(deadline: Deadline) -> Iterator[str]:
    """The printed count, a line at a time; a row of open days that are all counted takes one line."""
    counted = deadline.counted
    yield f"{deadline.what}{f' ({deadline.cite})' if deadline.cite else ''}"
    label = "periods" if counted.periods else "days" if counted.due_days else "date"
    yield f"{label:<10} {_with_weekday(counted)}"
    if counted.safe is not None:
        yield f"safe date  {_named(counted.safe)}"
    if counted.ends_utc:
        yield f"ends       {counted.ends_utc}{f' ({counted.zone})' if counted.zone else ''}"
    for flag in counted.flags:
        yield f"flag       {flag.code}: {flag.says}"
    for other in counted.others:
        yield f"otherwise  {other.date} {other.why}"
    for i, part in enumerate(counted.parts, 1):
        yield f"part {i}     {part.answer}"
        yield from (f"    {line}" for line in _days(part.trace))
    yield from _days(counted.trace)
    for name, periods in (("period", counted.periods), ("calendar", counted.calendar_periods)):
        yield from (f"{name:<10} {p.n:>3}  {p.first} to {p.last}" for p in periods)
    yield from (f"due        {k:>3}  {_named(day)}" for k, day in enumerate(counted.due_days, 1))
    for rule in _rules(counted):
        yield f"rule       {_rule(rule)}"
    for said in counted.assumed:
        yield f"assumed    {said}"
    yield NOTICE


def csv_table(deadlines: Iterable[Deadline]) -> str:
    """One row a deadline, with the whole count in its last cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for deadline in deadlines:
        writer.writerow([_cell(value) for value in _row(deadline)])
    return out.getvalue()


def _row(deadline: Deadline) -> tuple[object, ...]:
    counted = deadline.counted
    first, last = counted.window or (None, None)
    counted_days = [line for c in (counted, *counted.parts) for line in _days(c.trace)]
    days = [*counted_days, *(f"due {k} {_named(day)}" for k, day in enumerate(counted.due_days, 1))]
    return (
        deadline.id, deadline.what, deadline.cite, counted.kind, counted.answer, counted.date, counted.safe, first, last,
        counted.ends_utc, counted.zone, "; ".join(f"{f.code}: {f.says}" for f in counted.flags),
        "; ".join(f"{o.date} {o.why}" for o in counted.others), " ".join(counted.assumed),
        "; ".join(_rule(r) for r in _rules(counted)), "\n".join(" ".join(d.split()) for d in days), NOTICE,
    )  # fmt: skip


def _cell(value: object) -> str:
    """The cell as text; what a spreadsheet would take for a formula is quoted."""
    said = "" if value is None else str(value)
    return f"'{said}" if said.lstrip(" \t\r\n").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else said


def _days(trace: Iterable[CountedDay]) -> Iterator[str]:
    for plain, run in groupby(trace, key=lambda d: d.n is not None and not d.why):
        days = list(run)
        if plain and len(days) > 2:
            first, last = days[0], days[-1]
            yield f"{'days':<10} {first.n:>3}  {_named(first.day)} to {last.n}, {_named(last.day)}: counted"
            continue
        for day in days:
            yield f"{'day':<10} {day.n or '–':>3}  {_named(day.day)}: {day.why or 'counted'}"


def _rules(counted: Counted) -> tuple[RuleUsed, ...]:
    return tuple(dict.fromkeys(r for c in (counted, *counted.parts) for r in c.rules))


def _rule(rule: RuleUsed) -> str:
    span = f"in force {rule.since} to {rule.until}" if rule.until else f"in force since {rule.since}"
    return f"{rule.source} ({span}; {'verified' if rule.verified else 'not verified'})"


def _with_weekday(counted: Counted) -> str:
    return counted.answer if counted.day is None else f"{counted.answer} {WEEKDAYS[counted.day.weekday()]}"


def _named(day: date) -> str:
    return f"{day} {WEEKDAYS[day.weekday()]}"
