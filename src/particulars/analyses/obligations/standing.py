"""How each obligation stands on a day: from the clauses read, the proof given, and nothing else; each state has its reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from particulars.analyses.obligations.counted import Counted
from particulars.analyses.obligations.counting import count, held_against
from particulars.analyses.obligations.due_timing import timing_of
from particulars.analyses.obligations.rows import Force, Obligation
from particulars.analyses.obligations.timing import Direction, NoTime, Period, Place, Promptly, Timing, When
from particulars.errors import Uncounted
from particulars.reading.actors import same_side

LIMITS = (
    "Proof is what a person gave for this run; whether an act was done well or in time, a person decides.",
    "An order that changes another paper's time is seen only where one paper quotes both.",
)
UNREAD_TIMES = ("SEVERAL_DAYS", "SEVERAL_TIMES", "NO_SUCH_DAY", "DAY_BEFORE_THE_PAPER", "TIME_NOT_READ")
_DUTIES = (Force.DUTY, Force.ADMINISTRATIVE)


class State(StrEnum):
    """How an obligation stands."""

    NOT_YET = "not yet ordered"
    ACTIVE = "active"
    PENDING = "pending"
    OVERDUE = "overdue"  # its last day is over and no proof was given
    PASSED = "day passed"  # the day of what is no plain duty is over: leave, condition, prohibition, a day set
    CANCELED = "cancelled"
    CONFLICT = "conflict"
    PERFORMED = "performed"
    CARRIED = "carried"  # its content stands, re-dated by a later clause


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One obligation on one day; `last` is the day or the hard stop, never a number of days given to `promptly`."""

    id: str
    state: State
    counted: Counted
    last: date | None = None
    since: date | None = None
    waits: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    needs_person: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person gave proof of: the days on which obligations were performed, and the dates of their events, by id."""

    done: Mapping[str, date]
    events: Mapping[str, When]

    def by(self, name: str, as_of: date) -> date | None:
        """The day of performance, where it is not after `as_of`."""
        day = self.done.get(name)
        return day if day is not None and day <= as_of else None


NO_PROOF = Proof({}, {})


def standing(
    rows: Iterable[Obligation], as_of: date, ordered: date | None, proof: Proof = NO_PROOF, place: Place | None = None
) -> tuple[Standing, ...]:
    """Each obligation of one paper as it stands at the end of `as_of`; `ordered` is the day of the paper."""
    by_id = {one.id: one for one in rows}
    return tuple(_stands(one, by_id, as_of, ordered, proof, place or Place()) for one in by_id.values())


def _stands(
    one: Obligation, by_id: Mapping[str, Obligation], as_of: date, ordered: date | None, proof: Proof, place: Place
) -> Standing:
    doubts = [*one.flags]
    timing = _with_event(one, by_id, as_of, proof)
    try:
        counted = count(timing, place)
    except Uncounted as error:
        counted = count(NoTime(), place)
        doubts.append(f"not counted: {error}")
    since = _ordered_on(one, ordered)
    if since is None:
        doubts.append("the day of the order was not read")
    if one.condition:
        doubts.append(f"whether it is so: {one.condition}")
    state, reasons, waits = _state(one, timing, counted, by_id, as_of, ordered, proof)
    if state in (State.CONFLICT, State.PASSED):
        doubts.append(state.value)
    if state is State.OVERDUE and isinstance(timing, Promptly | Period) and timing.on is None:
        doubts.append("its event is not proved, though the day named is over")
    done = proof.by(one.id, as_of)
    late = held_against(counted, done) if done else None
    said = (*reasons, *(f"{f.code}: {f.says}" for f in (*counted.flags, *((late,) if late else ()))))
    event = timing.on if isinstance(timing, Promptly) else None
    return Standing(
        id=one.id, state=state, counted=counted, last=_last(counted), since=event or since, waits=waits, reasons=said,
        needs_person=tuple(doubts),
    )  # fmt: skip


def _state(
    one: Obligation, timing: Timing, counted: Counted, by_id: Mapping[str, Obligation], as_of: date,
    ordered: date | None, proof: Proof,
) -> tuple[State, tuple[str, ...], tuple[str, ...]]:  # fmt: skip
    """The state, why, and what it waits for; the first that applies."""
    since, last = _ordered_on(one, ordered), _last(counted)
    if since is not None and as_of < since:
        return State.NOT_YET, (f"ordered on {since}",), ()
    if one.force is Force.EVENT_CANCELED:
        return State.CANCELED, ("the order cancels it",), ()
    if done := proof.by(one.id, as_of):
        return State.PERFORMED, (f"proof of performance on {done} was given",), ()
    for other in by_id.values():
        at = _ordered_on(other, ordered)
        if one.id in other.carries and (at is None or at <= as_of):
            return State.CARRIED, (f"its time is that of {other.id}; its content stands",), ()
    if "CONFLICT" in counted.codes:
        return State.CONFLICT, ("the event is later than the hard stop",), ()
    if last is not None and last < as_of:
        if one.force in _DUTIES:
            return State.OVERDUE, (f"{last} is over and no proof of performance was given",), ()
        return State.PASSED, (f"{last} is over ({one.force.value.replace('_', ' ')})",), ()
    waits = tuple(name for name in one.depends_on if name in by_id and proof.by(name, as_of) is None)
    if waits:
        return State.PENDING, (f"waits for {', '.join(waits)}, of which no proof was given",), waits
    if isinstance(timing, Promptly | Period) and timing.on is None:
        return State.PENDING, (f"waits for: {timing.event or 'an event that the clause does not name'}",), ()
    if last is not None:
        return State.ACTIVE, (), ()
    unread = any(flag.partition(":")[0] in UNREAD_TIMES for flag in one.flags)
    return State.ACTIVE, ("the time that the clause sets was not read" if unread else "the clause sets no date",), ()


def _ordered_on(one: Obligation, ordered: date | None) -> date | None:
    return date.fromisoformat(one.ordered_on) if one.ordered_on else ordered


def _last(counted: Counted) -> date | None:
    """The last day: the date, or the hard stop of `promptly`."""
    if counted.day is not None:
        return counted.day
    return counted.window[1] if counted.kind == "promptly" and counted.window else None


def _with_event(one: Obligation, by_id: Mapping[str, Obligation], as_of: date, proof: Proof) -> Timing:
    """The time with the date of its event: as given, or the day an obligation that its trigger names was performed."""
    timing = timing_of(one)
    if not isinstance(timing, Promptly | Period):
        return timing
    when: When | None = proof.events.get(one.id)
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
