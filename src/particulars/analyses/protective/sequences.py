"""Steps that an order sets in order: those of a challenge to a designation, and of the disclosure of an expert."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from particulars.analyses.protective.clauses import Clause, sentences, with_those_under
from particulars.analyses.protective.persons import number

CHALLENGE, EXPERT = "challenge", "expert disclosure"
_HEADS = {
    CHALLENGE: re.compile(r"challeng\w*|object\w* to (?:a |any |the )?(?:confidentiality )?designation|disput\w+ (?:about|over|of) designation", re.I),
    EXPERT: re.compile(r"(?:disclos|approv|object|identif|notice)\w*[^.:]{0,60}\b(?:experts?|consultants?)|(?:experts?|consultants?)\b[^.:]{0,60}(?:disclos|approv|object|identif|notice)\w*", re.I),
}  # fmt: skip
_DUTY = re.compile(r"\b(?:shall|must|may|will|is to|are to|first)\b", re.I)
_IF_NOT = re.compile(r"^(?:If no\b|If the [\w ]+ (?:does|do) not|If [\w ]+ fails?|Failure\b|Absent\b|A designation (?:that|which) is not|Unless (?:a|the|such))", re.I)  # fmt: skip
_ACTS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    CHALLENGE: (
        ("motion", re.compile(r"\b(?:motion|moves?|apply|application|letter brief|joint letter|seek (?:a ruling|relief)|raise the dispute|request (?:a )?(?:conference|ruling))\b", re.I)),
        ("confer", re.compile(r"\b(?:meet and confer|meets? and confers?|confer)\b", re.I)),
        ("response", re.compile(r"\b(?:respond|response|answer(?:s)? the (?:notice|objection)|withdraw or (?:keep|maintain))\b", re.I)),
        ("notice", re.compile(r"\b(?:notice|notify|in writing|identify)\b", re.I)),
    ),
    EXPERT: (
        ("motion", re.compile(r"\b(?:motion|moves?|apply to the court|application|joint letter|seek (?:a ruling|relief))\b", re.I)),
        ("confer", re.compile(r"\b(?:meet and confer|confer)\b", re.I)),
        ("objection", re.compile(r"\bobject(?:s|ion|ions)?\b", re.I)),
        ("disclosure", re.compile(r"\b(?:disclos\w*|request|identif\w*|notice|serve)\b", re.I)),
    ),
}  # fmt: skip
_DAYS = re.compile(
    r"\b(?:within|no later than|not later than|at least)\s+(?:([\w-]+)\s+)?(?:\((\d+)\)\s+)?(business |court |calendar )?days?(?:[’']s?)?\b(?:\s+(?:of|after|from|following|before)\s+([^.,;]{3,90}))?",
    re.I,
)
_PARTY = r"((?:Challenging|Designating|Producing|Receiving|Objecting|Requesting|Disclosing|Opposing|Supplying) Part(?:y|ies)|(?:the )?parties|(?:a|the|any|each) party)"
_ACTOR = re.compile(
    _PARTY + r"(?: (?:that|who)\b[^.;]{0,160}?)?\s+(?:then |first |also )?(?:shall|must|may|will)\b", re.I
)
_OBJECTOR = re.compile(r"objection[^.;]{0,30}? (?:from|by) (?:the )?" + _PARTY, re.I)
_DEMANDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.I))
    for name, words in (
        ("each document", r"particularly identif|each (?:document|designation|item)|by (?:bates|control) number"),
        ("bates number", r"\bbates\b|control number|production number"),
        ("tier contended", r"differently designated|designation (?:that )?(?:it|the party) (?:contends|proposes|believes)|proposed designation|should (?:instead )?be designated"),
        ("reason", r"\b(?:basis|bases|reasons?|grounds?)\b"),
        ("name", r"\b(?:full )?name\b"),
        ("resume", r"\b(?:resume|résumé|curriculum vitae|CV)\b"),
        ("employer", r"\bemployers?\b"),
        ("past cases", r"\b(?:litigation|cases|testimony|testified)\b"),
        ("undertaking", r"\b(?:signed|executed)\b[^.]{0,80}\b(?:acknowledg|undertaking|exhibit a)"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StepRead:
    """A step: act, by whom, days with their unit and what they run from, what its form demands, and its words."""

    of: str
    act: str
    by: str
    days: str
    unit: str
    runs_from: str
    also: str
    demands: tuple[str, ...]
    clause: Clause
    start: int
    end: int


@dataclass(slots=True)
class Sequence_:
    """The steps of one sequence in the order of the paper, what follows where a step is not taken, and what is unsure."""

    of: str
    sections: list[str] = field(default_factory=list)
    steps: list[StepRead] = field(default_factory=list)
    otherwise: list[tuple[Clause, int, int]] = field(default_factory=list)
    unsure: list[tuple[Clause, str]] = field(default_factory=list)


def sequences(found: list[Clause], lists: Sequence[str]) -> list[Sequence_]:
    """The two sequences; `lists` are the clauses that list persons, whose members are no steps."""
    return [_sequence(of, found, lists) for of in (CHALLENGE, EXPERT)]


def days_in(words: str) -> list[tuple[str, str, str]]:
    """The periods that words set: number, unit, and what they run from."""
    periods = []
    for found in _DAYS.finditer(words):
        value = number(found[2] or found[1] or "")
        if value is not None:
            unit = "court_days" if (found[3] or "").strip().lower() in ("business", "court") else "days"
            periods.append((str(value), unit, (found[4] or "").strip()))
    return periods


def _sequence(of: str, found: list[Clause], lists: Sequence[str]) -> Sequence_:
    made = Sequence_(of)
    within: dict[int, Clause] = {}
    for index, clause in enumerate(found):
        if _HEADS[of].search(_heading(clause)) and clause.id not in lists and not _is_member(clause, found, lists):
            made.sections.append(clause.id)
            own = with_those_under(found, index) + [c for c in found[index + 1 :] if c.id == clause.id]
            within |= {one.start: one for one in own}
    for clause in (within[start] for start in sorted(within)):
        if not _is_member(clause, found, lists):
            _read(made, clause)
    return made


def _heading(clause: Clause) -> str:
    """What stands before the first full stop after the number, at most a line of it."""
    return re.split(r"(?<=[a-zA-Z])[.:](?:\s|$)", clause.words[:160], maxsplit=1)[0]


def _is_member(clause: Clause, found: Sequence[Clause], lists: Sequence[str]) -> bool:
    return any(found[index].id in lists for index in clause.above)


def _read(made: Sequence_, clause: Clause) -> None:
    for start, end, words in sentences(clause):
        if _IF_NOT.search(words):
            made.otherwise.append((clause, start, end))
        elif _DUTY.search(words) and (act := _act(made.of, words)):
            _take(made, _step(made.of, act, words, clause, start, end))


def _act(of: str, words: str) -> str:
    """What a sentence has a party do; words that only say when (“within 7 days of the notice”) name no act."""
    doing = re.sub(r"\b(?:within|no later than|of|after|from|following|before|without)\b[^.,;]*?\b(?:notice|objection|conference|response|request|motion|conferr\w+)\b", " ", words, flags=re.I)  # fmt: skip
    return next((act for act, pattern in _ACTS[of] if pattern.search(doing)), "")


def _step(of: str, act: str, words: str, clause: Clause, start: int, end: int) -> StepRead:
    periods = days_in(words)
    days, unit, runs_from = periods[0] if periods else ("", "", "")
    also = ", ".join(f"{n} {unit.replace('_', ' ')} of {event}".strip() for n, unit, event in periods[1:])
    demands = (
        tuple(name for name, pattern in _DEMANDS if pattern.search(words)) if act in ("notice", "disclosure") else ()
    )
    return StepRead(of, act, _by(act, words), days, unit, runs_from, also, demands, clause, start, end)


def _by(act: str, words: str) -> str:
    """Whose act it is: who objects, else the party that stands last before the word of command."""
    found = _OBJECTOR.search(words) if act == "objection" else None
    if found is None:
        commanded = list(_ACTOR.finditer(words))
        found = commanded[0] if len({one[1].lower() for one in commanded}) == 1 else None
    return found[1].lower().removeprefix("the ") if found else ""


def _take(made: Sequence_, step: StepRead) -> None:
    """Keeps the first sentence on an act; what a later one adds is joined to it, and two different periods are neither."""
    for index, before in enumerate(made.steps):
        if before.act == step.act:
            demands = tuple(dict.fromkeys((*before.demands, *step.demands)))
            if before.days and step.days and before.days != step.days:
                made.unsure.append(
                    (step.clause, f"two periods for the same act ({step.act}): {before.days} and {step.days} days")
                )
                made.steps[index] = replace(before, days="", unit="", runs_from="", demands=demands)
            elif step.days and not before.days:
                made.steps[index] = replace(step, demands=demands, by=step.by or before.by)
            else:
                made.steps[index] = replace(before, demands=demands)
            return
    made.steps.append(step)


def terms_of(step: StepRead, number_: int) -> Iterator[tuple[str, str]]:
    """The keys and values of a step's term."""
    yield "step", str(number_)
    yield "of", step.of
    yield "act", step.act
    yield "by", step.by
    yield "days", step.days
    yield "unit", step.unit if step.unit == "court_days" else ""
    yield "from", step.runs_from
    yield "also", step.also
    yield "demands", ", ".join(step.demands)
