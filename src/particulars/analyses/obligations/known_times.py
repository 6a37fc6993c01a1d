"""The time of an obligation as far as its events are known: given by proof, by a duty performed, or by nobody yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from particulars.analyses.obligations.counted import Counted
from particulars.analyses.obligations.due_timing import timing_of
from particulars.analyses.obligations.proof import Proof
from particulars.analyses.obligations.recurring import around
from particulars.analyses.obligations.rows import Obligation
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    LatestOf,
    Period,
    Promptly,
    Recurring,
    Timing,
    When,
)
from particulars.reading.actors import same_side


def known_time(
    one: Obligation, by_id: Mapping[str, Obligation], as_of: date, ordered: date | None, proof: Proof
) -> Timing:
    """The time of an obligation with the date of its event: as given, or the day an obligation that its trigger names was performed."""
    timing = timing_of(one)
    if isinstance(timing, EarliestOf | LatestOf):
        alike = len({part.event for part in timing.parts if isinstance(part, Period)}) == 1
        parts = tuple(
            _happened(part, one, by_id, as_of, proof, (f"{one.id}.{k}", *([one.id] if alike else [])))
            for k, part in enumerate(timing.parts, 1)
        )
        return msgspec.structs.replace(timing, parts=parts)
    if isinstance(timing, Recurring):
        given = proof.events.get(one.id)
        by_calendar = timing.month_day is not None or timing.weekday is not None
        start = date.fromisoformat(given[:10]) if given else ordered_on(one, ordered) if by_calendar else None
        return msgspec.structs.replace(timing, start=start)
    return _happened(timing, one, by_id, as_of, proof, (one.id,))


def waits_for(timing: Timing) -> tuple[str, ...]:
    """The events, in the clause's words, whose dates are not known."""
    if isinstance(timing, EarliestOf | LatestOf):
        return tuple(dict.fromkeys(event for part in timing.parts for event in waits_for(part)))
    if isinstance(timing, Promptly | Period) and timing.on is None:
        return (timing.event or "an event that the clause does not name",)
    return ()


def has_begun(timing: Timing, other: Obligation) -> bool:
    """Whether the event of a time is known to have happened, and is an act of whoever owes another obligation."""
    if not isinstance(timing, Promptly | Period) or timing.on is None:
        return False
    who = (other.who or "").casefold().rstrip("s")
    return bool(who) and who in timing.event.casefold()


def ordered_on(one: Obligation, ordered: date | None) -> date | None:
    """The day of the order that the clause is of: its own paper's, unless the clause is quoted from an earlier one."""
    return date.fromisoformat(one.ordered_on) if one.ordered_on else ordered


def _last(counted: Counted) -> date | None:
    """The last day: the date, or the hard stop of `promptly`."""
    if counted.day is not None:
        return counted.day
    return counted.window[1] if counted.kind == "promptly" and counted.window else None


def last_of(timing: Timing, counted: Counted, as_of: date) -> date | None:
    """The last day; of a duty that recurs the next one."""
    return around(timing, as_of)[1] if isinstance(timing, Recurring) else _last(counted)


def _happened(
    timing: Timing, one: Obligation, by_id: Mapping[str, Obligation], as_of: date, proof: Proof, names: tuple[str, ...]
) -> Timing:
    if not isinstance(timing, Promptly | Period):
        return timing
    when: When | None = next((proof.events[name] for name in names if name in proof.events), None)
    if when is None:
        named = (n for n in one.depends_on if n in by_id and _names(timing.event, by_id[n]))
        days = [proof.by(n, as_of) for n in named]
        when = days[0].isoformat() if len(days) == 1 and days[0] else None
    if when is None:
        return timing
    day = date.fromisoformat(when[:10])
    runs_back = isinstance(timing, Period) and timing.direction is Direction.BEFORE
    if day > as_of and not runs_back:
        return timing  # by then it had not happened
    if isinstance(timing, Promptly):
        return msgspec.structs.replace(timing, on=day)
    return msgspec.structs.replace(timing, on=when)


def _names(event: str, other: Obligation) -> bool:
    """Whether the words of an event name the act of the obligation and whoever does it; one that only comes first is not meant."""
    stems = set(_stems(event)) & set(_stems(other.act))
    return bool(stems) and any(same_side(word, other.who or "") for word in re.findall(r"[A-Z]\w+", event))


def _stems(words: str) -> Iterator[str]:
    return (word[:6] for word in re.findall(r"[a-z]{4,}", words))
