"""How each obligation stands on a day: from the clauses read, the proof given, and nothing else; each state has its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

import msgspec

from particulars.analyses.obligations.counted import Counted
from particulars.analyses.obligations.counting import count, held_against
from particulars.analyses.obligations.known_times import has_begun, known_time, last_of, ordered_on, waits_for
from particulars.analyses.obligations.proof import NO_PROOF, Proof
from particulars.analyses.obligations.recurring import around
from particulars.analyses.obligations.rows import Force, Obligation
from particulars.analyses.obligations.timing import NoTime, Place, Promptly, Recurring, Timing
from particulars.errors import Uncounted

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
    AGREED = "agreed, not ordered"  # a stipulation or joint letter that no order grants
    PROPOSED = "proposed, not ordered"
    SUPERSEDED = "superseded"  # a later order vacates it or takes its place
    CARRIED = "carried"  # its content stands, re-dated by a later clause


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One obligation on one day; `last` is the day or the hard stop, never a number of days given to `promptly`.

    `performed_on` is the day that proof names; it `is_late` where that is after `last`, and both days are told.
    """

    id: str
    state: State
    counted: Counted
    last: date | None = None
    since: date | None = None
    waits: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    needs_person: tuple[str, ...] = ()
    performed_on: date | None = None
    is_late: bool = False


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
    timing = known_time(one, by_id, as_of, ordered, proof)
    try:
        counted = count(timing, place)
    except Uncounted as error:
        counted = count(NoTime(), place)
        doubts.append(f"not counted: {error}")
    since = ordered_on(one, ordered)
    if since is None:
        doubts.append("the day of the order was not read")
    if one.condition:
        doubts.append(f"whether it is so: {one.condition}")
    state, reasons, waits = _state(one, timing, counted, by_id, as_of, ordered, proof)
    if state in (State.CONFLICT, State.PASSED):
        doubts.append(state.value)
    if state is State.OVERDUE and waits_for(timing):
        doubts.append("its event is not proved, though the day named is over")
    done, last = proof.by(one.id, as_of), last_of(timing, counted, as_of)
    if proof.is_torn(one.id, as_of):
        doubts.append(f"which day of performance holds: {'; '.join(proof.sources(one.id, as_of))}")
    is_late = done is not None and not isinstance(timing, Recurring) and last is not None and done > last
    late = held_against(counted, done) if done else None
    by_rows = tuple(f"proof: {source}" for source in proof.sources(one.id, as_of))
    said = (*reasons, *by_rows, *(f"{f.code}: {f.says}" for f in (*counted.flags, *((late,) if late else ()))))
    event = timing.on if isinstance(timing, Promptly) else None
    return Standing(
        id=one.id, state=state, counted=counted, last=last, since=event or since, waits=waits, reasons=said,
        needs_person=tuple(doubts),
        performed_on=done,
        is_late=is_late,
    )  # fmt: skip


def _state(
    one: Obligation, timing: Timing, counted: Counted, by_id: Mapping[str, Obligation], as_of: date,
    ordered: date | None, proof: Proof,
) -> tuple[State, tuple[str, ...], tuple[str, ...]]:  # fmt: skip
    """The state, why, and what it waits for; the first that applies."""
    since, last = ordered_on(one, ordered), last_of(timing, counted, as_of)
    if since is not None and as_of < since:
        return State.NOT_YET, (f"ordered on {since}",), ()
    if one.force is Force.EVENT_CANCELED:
        return State.CANCELED, ("the order cancels it",), ()
    if not isinstance(timing, Recurring) and (done := proof.by(one.id, as_of)):
        late = f", later than {last}" if last is not None and done > last else ""
        return State.PERFORMED, (f"proof of performance on {done}{late} was given",), ()
    for other in by_id.values():
        at = ordered_on(other, ordered)
        if one.id in other.carries and (at is None or at <= as_of):
            return State.CARRIED, (f"its time is that of {other.id}; its content stands",), ()
    if isinstance(timing, Recurring):
        return _recurs(one, timing, as_of, proof)
    if "CONFLICT" in counted.codes:
        return State.CONFLICT, ("the event is later than the hard stop",), ()
    if last is not None and last < as_of:
        if one.force in _DUTIES:
            return State.OVERDUE, (f"{last} is over and no proof of performance was given",), ()
        return State.PASSED, (f"{last} is over ({one.force.value.replace('_', ' ')})",), ()
    unproved = (name for name in one.depends_on if name in by_id and proof.by(name, as_of) is None)
    waits = tuple(name for name in unproved if not has_begun(timing, by_id[name]))  # its event itself may be proved
    if waits:
        return State.PENDING, (f"waits for {', '.join(waits)}, of which no proof was given",), waits
    if last is None and (events := waits_for(timing)):
        return State.PENDING, (f"waits for: {'; '.join(events)}",), ()
    if isinstance(timing, Promptly) and timing.on is None:
        return State.PENDING, (f"waits for: {waits_for(timing)[0]}",), ()
    if last is not None:
        return State.ACTIVE, (), ()
    unread = any(flag.partition(":")[0] in UNREAD_TIMES for flag in one.flags)
    return State.ACTIVE, ("the time that the clause sets was not read" if unread else "the clause sets no date",), ()


def _recurs(
    one: Obligation, timing: Recurring, as_of: date, proof: Proof
) -> tuple[State, tuple[str, ...], tuple[str, ...]]:
    """How a duty stands that comes again and again: by the latest of its days that is over."""
    over, nearest = around(timing, as_of)
    if not over and nearest is None:
        return State.PENDING, (f"waits for: {timing.event or 'a start that the clause does not name'}",), ()
    following: tuple[str, ...] = (f"its next day is {nearest}" if nearest else "no further day is named",)
    done = proof.by(one.id, as_of)
    kept = done is not None and (len(over) < 2 or done > over[-2])
    if over and not kept:
        said = f"{over[-1]} is over and no proof of performance for it was given"
        if one.force in _DUTIES:
            return State.OVERDUE, (said, *following), ()
        return State.PASSED, (said, *following), ()
    if done is not None:
        following = (f"proof of performance on {done} was given", *following)
    before = (f"of {len(over) - 1} days before {over[-1]} nothing is said",) if len(over) > 1 else ()
    return (State.ACTIVE if nearest else State.PERFORMED), (*following, *before), ()
