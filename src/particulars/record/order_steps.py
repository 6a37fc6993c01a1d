"""Steps that an order sets one after another, such as those of a challenge: none is recorded before the one it follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from particulars.record.order_terms import Deciding, Term, terms_in_force
from particulars.record.text import Text

STEP = "step"  # subject `CHALLENGE / SEQUENCE / NUMBER`, answer the day it was taken


class Quoting(Deciding, Protocol):
    """A view that decides and has the text of its items."""

    def text_as_read(self, id: str) -> Text:
        """The reading of an item."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number in its sequence, the act, by whom, in how many days of what, and the clause that sets it."""

    number: int
    of: str
    act: str
    by: str
    days: str
    runs_from: str
    clause: str
    term: Term

    @property
    def subject(self) -> str:
        """How a person names it beside what is challenged."""
        return f"{self.of} / {self.number}"


def steps(view: Deciding, at: str = "") -> tuple[Step, ...]:
    """The steps of the orders in force, sorted by sequence and number."""
    found = (_step(term) for term in terms_in_force(view, at) if term.kind == "step")
    return tuple(sorted(found, key=lambda step: (step.of, step.number)))


def taken(view: Deciding) -> dict[str, dict[str, date]]:
    """The day of each step taken, by what is challenged and the step."""
    days: dict[str, dict[str, date]] = {}
    for subject, decision in sorted(view.decisions(STEP).items()):
        what, _, step = subject.partition(" / ")
        days.setdefault(what, {})[step] = date.fromisoformat(decision.answer)
    return days


def out_of_order(view: Quoting, entries: dict[str, str]) -> list[str]:
    """Why steps to be recorded (subject and day) cannot stand, each with the clause quoted; nothing where all can."""
    known = {step.subject: step for step in steps(view)}
    done = taken(view)
    for subject, day in entries.items():
        what, _, name = subject.partition(" / ")
        done.setdefault(what, {})[name] = date.fromisoformat(day)
    faults = []
    for subject in sorted(entries):
        what, _, name = subject.partition(" / ")
        faults += [f"{subject}: {why}" for why in _why_not(view, name, done[what], known)]
    return faults


def quoted(view: Quoting, term: Term) -> str:
    """The words of the order that a term was read from, on one line; nothing where a person gave no place."""
    start, _, end = term.values.get("span", "").partition("-")
    if not (start.isdigit() and end.isdigit()):
        return ""
    return " ".join(view.text_as_read(term.item).clean.reading(int(start), int(end))[0].split())


def _why_not(view: Quoting, name: str, done: dict[str, date], known: dict[str, Step]) -> list[str]:
    if name not in known:
        return [f"no order in force has a step {name!r}; there are: {', '.join(known) or 'none'}"]
    step = known[name]
    before = known.get(f"{step.of} / {step.number - 1}")
    if before is None:
        return []
    clause = f"§ {step.clause}: “{quoted(view, step.term)}”"
    if before.subject not in done:
        return [f"step {before.number} ({before.act}) is not on record, and this step follows it by {clause}"]
    if done[name] < done[before.subject]:
        return [f"{done[name]} is before {done[before.subject]}, the day of step {before.number}, by {clause}"]
    return []


def _step(term: Term) -> Step:
    get = term.values.get
    number = int(term.value)
    return Step(
        number, get("of", ""), get("act", ""), get("by", ""), get("days", ""), get("from", ""), term.clause, term
    )
