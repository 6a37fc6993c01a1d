"""What was decided, demanded and counted as the report shows it: each row in words, with its place and its anchor."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.facts.rows import Fact
from particulars.analyses.obligations.rows import Force, Obligation, TimePart
from particulars.analyses.rulings.rows import Ruling, RulingKind
from particulars.papers.decided import Decided
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import long_date

_FORCES = {
    Force.DUTY: "duty",
    Force.PERMISSION: "permission, no duty",
    Force.PROHIBITION: "prohibition",
    Force.CONDITION: "duty on a condition",
    Force.ADMINISTRATIVE: "administrative",
    Force.STANDING: "standing duty, quoted",
    Force.EVENT_CANCELED: "event canceled",
    Force.DAY_SET: "day set",
}
_FLAGS = {
    "NO_OPERATIVE_WORD": "No deciding verb stands here; the outcome was inferred from a direction. A person says what became of the request.",
    "CONDITIONAL": "It stands under a condition; whether that came about is not read.",
    "REASON_BY_PLACE": "The reason was taken from the sentence beside the ruling.",
    "NO_TRIGGER_NAMED": "The clause does not say from when its period runs.",
    "NO_START_NAMED": "The clause does not say from when it recurs.",
    "SEVERAL_TIMES": "The clause sets more than one time; none was chosen.",
    "SEVERAL_DAYS": "The clause names several days; none was chosen",
    "NO_SUCH_DAY": "The day named is in no calendar",
    "DAY_BEFORE_THE_PAPER": "The day named is before the day of the paper, so it may tell of something else",
    "TIME_NOT_READ": "The clause speaks of a time in words that were not read.",
    "ACTOR_NOT_NAMED": "The clause does not say who must do it.",
    "NOT_ORDERED_IN_TERMS": "The words limit a duty and set none of their own.",
}


@dataclass(frozen=True, slots=True)
class RulingRow:
    """A ruling with its place and its doubts in words."""

    ruling: Ruling
    place: str
    anchor: str
    also: tuple[tuple[str, str], ...]
    reason_place: tuple[str, str] | None
    decided: str | None
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObligationRow:
    """An obligation with its time in words and the anchors of those it waits for."""

    obligation: Obligation
    force: str
    when: str
    place: str
    anchor: str
    doubts: tuple[str, ...]
    request: tuple[str, str] | None  # place and anchor of the granted request it takes in


@dataclass(frozen=True, slots=True)
class FactRow:
    """A quantity and its place."""

    fact: Fact
    value: str
    place: str
    anchor: str


@dataclass(frozen=True, slots=True)
class DecidedTables:
    """The four tables of the section."""

    disposed: tuple[RulingRow, ...]
    findings: tuple[RulingRow, ...]
    reported: tuple[RulingRow, ...]
    obligations: tuple[ObligationRow, ...]
    facts: tuple[FactRow, ...]
    methods: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]


def decided_tables(decided: Decided, page_lines: PageLines) -> DecidedTables:
    """Everything the section prints, in reading order."""
    rulings = [_ruling(r, page_lines) for r in decided.rulings.rulings]
    kinds = (
        (RulingKind.DISPOSITION, RulingKind.PROCEDURAL),
        (RulingKind.FINDING, RulingKind.LIMIT),
        (RulingKind.PRIOR_RULING,),
    )
    disposed, findings, reported = (tuple(r for r in rulings if r.ruling.kind in kind) for kind in kinds)
    read = (decided.rulings, decided.obligations, decided.facts)
    return DecidedTables(
        disposed=disposed,
        findings=findings,
        reported=reported,
        obligations=tuple(_obligation(o, page_lines) for o in decided.obligations.obligations),
        facts=tuple(_fact(f, page_lines) for f in decided.facts.facts),
        methods=tuple((r.method, r.examined) for r in read if r.method),
        limits=tuple(limit for r in read for limit in r.limits),
    )


def _ruling(ruling: Ruling, page_lines: PageLines) -> RulingRow:
    day = long_date(ruling.decided_on) or ruling.decided_on if ruling.decided_on else None
    reason = ruling.reason
    return RulingRow(
        ruling,
        page_lines.span(ruling.start, ruling.end),
        page_lines.anchor(ruling.start),
        tuple((page_lines.span(s.start, s.end), page_lines.anchor(s.start)) for s in ruling.also),
        (page_lines.span(reason.start, reason.end), page_lines.anchor(reason.start)) if reason else None,
        "; ".join(w for w in (day, ruling.decided_by) if w) or None,
        _doubts(ruling.flags),
    )


def _obligation(o: Obligation, page_lines: PageLines) -> ObligationRow:
    place, anchor = page_lines.span(o.start, o.end), page_lines.anchor(o.start)
    request = None
    if o.takes_in_start is not None and o.takes_in_end is not None:
        request = (page_lines.span(o.takes_in_start, o.takes_in_end), page_lines.anchor(o.takes_in_start))
    return ObligationRow(o, _FORCES[o.force], _when(o), place, anchor, _doubts(o.flags), request)


def _when(o: Obligation) -> str:
    """The time in words; a day is one the clause names, and a period stays a period."""
    day = (long_date(o.due) or o.due) if o.due else None
    hour = f", {o.hour}" if o.hour else ""
    if o.timing == "promptly":
        return f"{o.trigger}; {day}{hour} at the latest" if day else (o.trigger or "promptly")
    if o.timing in _WHICH:
        return f"{'before ' if o.is_before else ''}the {_WHICH[o.timing]} of: {'; '.join(map(_single, o.parts))}"
    if o.timing == "recurring":
        return _again(o, day)
    return _single(o) or o.trigger or "no time is set here"


_WHICH = {"earliest_of": "earlier", "latest_of": "later"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _single(o: Obligation | TimePart) -> str:
    """A day or a period; nothing where it is neither."""
    if o.timing == "period":
        unit = (o.unit or "").replace("_", " ")
        return f"{o.n} {unit} {o.direction} {o.trigger or 'an event the clause does not name'}"
    if o.due is None:
        return ""
    return f"{'before ' if o.is_before else ''}{long_date(o.due) or o.due}{f', {o.hour}' if o.hour else ''}"


def _again(o: Obligation, first: str | None) -> str:
    """How often, from when and until when: "every 30 days after entry of this order, until June 3, 2025"."""
    unit = (o.unit or "").removesuffix("s")
    often = f"every {unit}" if o.n == 1 else f"every {o.n} {unit}s"
    if o.month_day is not None:
        often = f"on the {'last day' if o.month_day == 31 else f'day {o.month_day}'} of every month"
    elif o.weekday is not None:
        often = f"every {_WEEKDAYS[o.weekday]}"
    begins = f", first on {first}" if first else f" after {o.trigger}" if o.trigger else ""
    return f"{often}{begins}{f', until {long_date(o.through) or o.through}' if o.through else ''}"


def _fact(fact: Fact, page_lines: PageLines) -> FactRow:
    value = f"{fact.value:,}" if isinstance(fact.value, int) and "number" not in fact.unit else str(fact.value)
    value = (long_date(value) or value) if fact.unit in ("date", "month") else value
    whole = f" of {fact.of:,}" if fact.of is not None else ""
    hedge = f"{fact.hedge} " if fact.hedge else ""
    return FactRow(fact, f"{hedge}{value}{whole}", page_lines.span(fact.start, fact.end), page_lines.anchor(fact.start))


def _doubts(flags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_FLAGS.get(f) or f.replace("_", " ").capitalize() for f in flags)
