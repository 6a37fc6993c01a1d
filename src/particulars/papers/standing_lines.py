"""The printed standing of obligations: due in 14 days first, then overdue, contradictory, for a person, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from particulars.analyses.obligations.counted import NOTICE
from particulars.analyses.obligations.rows import Obligation
from particulars.analyses.obligations.standing import LIMITS, Standing, State

SOON = timedelta(14)
_OPEN = (State.ACTIVE, State.PENDING)
_SETTLED = (State.PERFORMED, State.CARRIED, State.SUPERSEDED, State.CANCELED, State.NOT_YET)
HEADINGS = ("Due in 14 days", "Overdue", "Contradictory", "Needs a person", "The rest")


@dataclass(frozen=True, slots=True)
class Placed:
    """An obligation as it stands, with the name by which a person calls it, its place, and what is said of its proof."""

    name: str
    place: str
    obligation: Obligation
    standing: Standing
    proof: tuple[str, ...] = ()


def standing_lines(placed: Iterable[Placed], as_of: date, limits: Iterable[str] = LIMITS) -> Iterator[str]:
    """The lines for the terminal; each obligation stands once, under the first heading that fits."""
    groups: dict[str, list[Placed]] = {heading: [] for heading in HEADINGS}
    for one in placed:
        groups[_heading(one.standing, as_of)].append(one)
    yield f"As of the end of {as_of}."
    for heading, found in groups.items():
        yield f"{heading}: {len(found)}"
        for one in sorted(found, key=lambda p: _first(p.standing) or date.max):
            yield from _told(one)
    yield from limits
    yield NOTICE


def _heading(one: Standing, as_of: date) -> str:
    first = _first(one)
    if one.state in _OPEN and first is not None and first <= as_of + SOON:
        return HEADINGS[0]
    if one.state is State.OVERDUE:
        return HEADINGS[1]
    if one.state is State.CONFLICT:
        return HEADINGS[2]
    return HEADINGS[3] if one.needs_person and one.state not in _SETTLED else HEADINGS[4]


def _first(one: Standing) -> date | None:
    """The day to look at: the safe date where it is earlier than the last day."""
    days = [day for day in (one.counted.safe, one.last) if day is not None]
    return min(days, default=None)


def _told(one: Placed) -> Iterator[str]:
    stands, clause = one.standing, one.obligation
    until = f", last day {stands.last}" if stands.last else ""
    safe = stands.counted.safe
    before = f" (last court day before: {safe})" if safe and stands.last and safe < stands.last else ""
    yield f"  {one.name} at {one.place}: {stands.state.value}{until}{before}: {clause.who or 'nobody named'}"
    yield f"    “{clause.text}”"
    yield from (f"    limited to: “{words}”" for words in clause.scope)
    yield from (f"    because {reason}" for reason in stands.reasons)
    yield from (f"    {words}" for words in one.proof)
    yield from (f"    for a person: {doubt}" for doubt in stands.needs_person)
