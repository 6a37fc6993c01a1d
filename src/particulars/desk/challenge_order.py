"""The challenge clause of the order in force, for a schedule: what a notice needs, which step follows which, and by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.challenging import Challenge, Challenged, StepRule, Taken, steps_of_order
from particulars.analyses.designations.noticing import for_a_person, lacking
from particulars.desk.order_steps_due import due_day
from particulars.errors import Misused
from particulars.reading.captions import read as read_caption
from particulars.record.order_steps import Step, quoted, steps, taken
from particulars.record.view import View

SEQUENCE, NOTICE = "challenge", "notice"
NONE = "No order in force in this matter sets the steps of a challenge: neither steps nor notice were held against a clause."
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Clause:
    """The steps of a challenge as the order in force sets them, with its words, what a notice needs, and its court."""

    own: tuple[Step, ...]
    words: tuple[str, ...]  # of each step, on one line
    court: str

    @property
    def rules(self) -> tuple[StepRule, ...]:
        """Which step follows which."""
        return steps_of_order([(step.act, says) for step, says in zip(self.own, self.said, strict=True)])

    @property
    def said(self) -> tuple[str, ...]:
        """The clause of each step, with its words."""
        return tuple(f"§ {step.clause}: “{words}”" for step, words in zip(self.own, self.words, strict=True))

    @property
    def demands(self) -> tuple[str, ...]:
        """What the clause demands of a notice."""
        return next((step.term.several("demands") for step in self.own if step.act == NOTICE), ())


def clause_of(view: View | None) -> Clause | None:
    """The challenge clause of the order in force; none without a matter, or where no person confirmed one."""
    own = tuple(step for step in steps(view) if step.of == SEQUENCE) if view is not None else ()
    if view is None or not own or not all(view.may_see(step.term.item) for step in own):
        return None
    court = read_caption(view.text_as_read(own[0].term.item)).court or ""
    return Clause(own, tuple(quoted(view, step.term) for step in own), court)


def on_record(view: View | None, clause: Clause | None, register: pa.Table) -> tuple[Taken, ...]:
    """The steps that persons recorded on a document of the register, by its number."""
    if view is None or clause is None:
        return ()
    acts, known = {step.subject: step.act for step in clause.own}, set(register.column("document").to_pylist())
    return tuple(
        Taken(0, what, acts[name], day.isoformat(), "on record")
        for what, days in taken(view).items()
        for name, day in sorted(days.items())
        if what in known and name in acts
    )


def refuse_notice(made: Challenge, clause: Clause | None) -> None:
    """Refuses a schedule to be served that lacks what the clause demands.

    Raises:
        Misused: a document lacks it; each demand with the documents, and the clause in its words.
    """
    found = lacking(made, clause.demands) if clause is not None else ()
    if clause is not None and found:
        says = next(said for step, said in zip(clause.own, clause.said, strict=True) if step.act == NOTICE)
        lacks = "; ".join(f"{one.demand}: {_some(one.documents)}" for one in found)
        raise Misused(f"No notice can be made: the order's clause demands what these lack: {lacks}. {says}")


def lines(made: Challenge, clause: Clause) -> Iterator[str]:
    """What the clause demands, and how far the documents have come by it, with the next step and its day."""
    if clause.demands:
        yield f"The order demands of a notice: {', '.join(clause.demands)}"
    yield from (f"A person looks whether the notice has it: {demand}" for demand in for_a_person(clause.demands))
    reached = Counter(days for one in made.rows if (days := _days(one, clause.own)))
    for days, count in sorted(reached.items())[:_SHOWN]:
        yield f"  {count:>7,} documents: {_next(dict(days), clause)}"
    if len(reached) > _SHOWN:
        yield f"  and {len(reached) - _SHOWN:,} more states; the schedule has each document"


def _days(one: Challenged, own: Sequence[Step]) -> tuple[tuple[str, str], ...]:
    """The day of each step of the order that was taken on a document, in the order's sequence."""
    return tuple((step.subject, one.steps[step.act].day) for step in own if one.steps and step.act in one.steps)


def _next(days: dict[str, str], clause: Clause) -> str:
    done = [step for step in clause.own if step.subject in days]
    last = done[-1]
    said = f"step {last.number} ({last.act}) on {days[last.subject]}; next "
    after = next((step for step in clause.own if step.number == last.number + 1), None)
    if after is None:
        return f"{said}none: the last step of the order is taken"
    due = due_day(after, clause.own, {name: date.fromisoformat(day) for name, day in days.items()}, clause.court)
    return f"{said}step {after.number} ({after.act}) by {after.by or 'nobody named'}, § {after.clause}: {due}"


def _some(documents: Sequence[str]) -> str:
    more = f" and {len(documents) - _SHOWN:,} more" if len(documents) > _SHOWN else ""
    return f"{', '.join(documents[:_SHOWN])}{more}"
