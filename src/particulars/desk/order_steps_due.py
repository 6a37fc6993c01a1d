"""How far each challenge has come, which step the order allows next, and its day as the deadline engine counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.rules_on_file import court
from particulars.analyses.obligations.timing import Period, Place, Unit
from particulars.errors import ParticularsError
from particulars.record.order_steps import Step, quoted, steps, taken
from particulars.record.view import View

_EVENTS = ("notice", "response", "objection", "disclosure", "motion")
_CONFERENCE = re.compile(r"\bconfer|\bconference|\bmeeting", re.I)


@dataclass(frozen=True, slots=True)
class Reached:
    """One challenge or disclosure: the last step taken and its day, the next one, its day or why there is none, its clause."""

    what: str
    of: str
    reached: str
    next: str
    by: str
    due: str
    clause: str
    words: str


def reached(view: View, court_name: str) -> Iterator[Reached]:
    """Each sequence that was begun, sorted by what it is about."""
    known = steps(view)
    for what, days in taken(view).items():
        for of in sorted({step.of for step in known if step.subject in days}):
            own = [step for step in known if step.of == of]
            done = [step for step in own if step.subject in days]
            last = done[-1]
            said = f"{last.number} {last.act} on {days[last.subject]}"
            after = next((step for step in own if step.number == last.number + 1), None)
            if after is None:
                yield Reached(
                    what, of, said, "none: the last step is on record", "", "", last.clause, quoted(view, last.term)
                )
            else:
                due = due_day(after, own, days, court_name)
                yield Reached(
                    what, of, said, f"{after.number} {after.act}", after.by, due, after.clause, quoted(view, after.term)
                )


def due_day(step: Step, own: Sequence[Step], days: Mapping[str, date], court_name: str) -> str:
    """The day by which a step is to be taken, counted; where it cannot be counted, why."""
    if not step.days:
        return "the clause sets no days"
    event = _event(step, own)
    if event is None or event.subject not in days:
        return f"{step.days} days from “{step.runs_from}”, and no day of that is on record"
    unit = Unit.COURT_DAYS if step.term.values.get("unit") == "court_days" else Unit.DAYS
    timing = Period(n=int(step.days), unit=unit, on=days[event.subject].isoformat(), event=step.runs_from)
    try:
        answer = count(timing, Place(court=court(court_name).id) if court_name else Place())
    except ParticularsError:
        answer = count(timing, Place())
    also = f"; the clause also says: {step.term.values['also']}" if "also" in step.term.values else ""
    return f"{answer.answer} ({step.days} {unit.value.replace('_', ' ')} from {event.act} of {days[event.subject]}; computed, check the order and local rules{also})"


def _event(step: Step, own: Sequence[Step]) -> Step | None:
    """The step whose day the time runs from, by the words of the clause; “service” is that of the step before."""
    words = step.runs_from.lower()
    named = [act for act in _EVENTS if re.search(rf"\b{act}", words)]
    if _CONFERENCE.search(words):
        named.append("confer")
    if "request" in words and not named:
        named.append("disclosure")
    if not named and (not words or words.startswith(("service", "receipt", "delivery"))):
        return next((one for one in own if one.number == step.number - 1), None)
    found = [one for one in own if one.act in named]
    return found[0] if len(found) == 1 else None
