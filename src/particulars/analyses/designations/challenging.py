"""The schedule of a challenge: each document with its tier, the tier contended, reasons with evidence, and the steps taken.

    A0001  HC-AEO  contended CONFIDENTIAL  same text at a lower tier: B0007   noticed 2022-01-10
    A0002  HC-AEO  contended (nothing)     public source: https://…           no notice can be served of this schedule

Which tier is contended is a person's word: for a document, or for a reason; the first line of the sheet that fits counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.designations.rows import NONE
from particulars.analyses.designations.tiers import Tiers

FOUND = "found"
"""What a person writes who contends the tier that the evidence itself carries."""
STEPS = ("notice", "response", "outcome")
"""The steps that every schedule has columns for."""
_WITH_ARTICLE = {"notice": "a notice", "response": "a response", "outcome": "an outcome"}
METHOD = (
    "Every document that carries a tier, and for which at least one ground with evidence was found, is a row. The tier "
    "contended is what a person wrote for the document or the reason; of several lines the first that fits."
)
LIMITS = (
    "A ground is a place where the designation does not agree with something on file; whether it is sound, the court says.",
    "A document that is not in the schedule was not found to disagree with what was handed in; nothing more follows.",
)


class Fault(NamedTuple):
    """A line of a sheet that was not taken: its row, and what is wrong."""

    row: int
    says: str


class Contended(NamedTuple):
    """A line of the sheet of what is contended: for a document or for a reason, which tier (or `found`), by whom."""

    row: int
    document: str
    reason: str
    tier: str
    by: str


class StepRule(NamedTuple):
    """A step that may be taken, the one it follows (nothing where it is the first), and the clause that says so."""

    name: str
    follows: str = ""
    clause: str = ""


class Taken(NamedTuple):
    """A step taken on a document, on a day, with words; its row in the sheet, or 0 where it is on record."""

    row: int
    document: str
    step: str
    day: str
    says: str


PLAIN = (StepRule("notice"), StepRule("response", "notice"), StepRule("outcome", "response"))
"""The steps where no order in force sets them."""


class Ground(NamedTuple):
    """A reason with its evidence, where that stands, and the tier it bears out (None where it bears out none)."""

    reason: str
    says: str
    proposed: str | None
    other: str
    source: str
    row: int | None


@dataclass(frozen=True, slots=True)
class Challenged:
    """A document of the schedule; `contended` is None where no person said which tier is contended."""

    document: str
    register: Mapping[str, Any]
    grounds: tuple[Ground, ...]
    contended: str | None = None
    contended_by: str = ""
    steps: Mapping[str, Taken] | None = None


@dataclass(frozen=True, slots=True)
class Challenge:
    """The schedule, sorted by document, with the counts of its reasons and the faults of what was handed in."""

    rows: tuple[Challenged, ...]
    faults: tuple[Fault, ...]
    reasons: Mapping[str, int]
    rules: tuple[StepRule, ...] = PLAIN
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS

    @property
    def without_tier(self) -> tuple[str, ...]:
        """The documents for which no tier is contended."""
        return tuple(one.document for one in self.rows if one.contended is None)


def challenge(
    register: pa.Table,
    evidence: pa.Table,
    tiers: Tiers,
    contended: Sequence[Contended] = (),
    steps: Iterable[Taken] = (),
    rules: Sequence[StepRule] = PLAIN,
) -> Challenge:
    """The schedule of what can be challenged, with what persons contend and which steps were taken; those on record come first."""
    grounds = _grounds(evidence)
    mask = pc.and_(
        register.column("is_current"), pc.is_in(register.column("document"), pa.array(sorted(grounds), pa.string()))
    )
    known = {row["document"]: row for row in register.filter(mask).to_pylist()}
    lines, faults = _sound(contended, known, tiers)
    rows = [_contended(Challenged(name, known[name], grounds[name]), lines, tiers) for name in sorted(known)]
    by_document, more = _steps(steps, {one.document: one for one in rows}, rules)
    faults += more
    rows = [replace(one, steps=by_document.get(one.document)) for one in rows]
    reasons = Counter(reason for one in rows for reason in {ground.reason for ground in one.grounds})
    return Challenge(tuple(rows), tuple(sorted(faults)), dict(sorted(reasons.items())), tuple(rules))


def _grounds(evidence: pa.Table) -> dict[str, tuple[Ground, ...]]:
    found: dict[str, list[Ground]] = {}
    for row in evidence.filter(evidence.column("is_ground")).to_pylist():
        where = (
            (row["other_source"], row["other_row"]) if row["other_source"] else (row["source_item"], row["source_row"])
        )
        one = Ground(row["what"], row["says"], row["proposed"], row["other"] or "", *where)
        found.setdefault(row["document"], []).append(one)
    return {name: tuple(some) for name, some in found.items()}


def _sound(
    lines: Sequence[Contended], known: Mapping[str, Any], tiers: Tiers
) -> tuple[list[tuple[Contended, str]], list[Fault]]:
    """The lines that can be taken, each with the code of its tier, and the faults of the others."""
    sound, faults = [], []
    for line in lines:
        code = FOUND if line.tier.casefold() == FOUND else tiers.code(line.tier)
        if bool(line.document) == bool(line.reason):
            faults.append(Fault(line.row, "name a document or a reason, and not both"))
        elif line.document and line.document not in known:
            faults.append(Fault(line.row, f"{line.document} is not in the schedule"))
        elif not line.tier or code is None:
            faults.append(Fault(line.row, f"“{line.tier}” is no known tier; write its name, none, or found"))
        elif not line.by:
            faults.append(Fault(line.row, "nobody is named who contends it"))
        else:
            sound.append((line, code))
    return sound, faults


def _contended(one: Challenged, lines: Iterable[tuple[Contended, str]], tiers: Tiers) -> Challenged:
    """The document with the tier that the first fitting line contends, if that is below the tier it carries."""
    now = one.register["tier_code"]
    for line, code in lines:
        fitting = [ground for ground in one.grounds if line.document == one.document or line.reason == ground.reason]
        proposed = sorted({g.proposed for g in fitting if g.proposed is not None}) if code == FOUND else [code]
        if fitting and len(proposed) == 1 and tiers.is_above(now, proposed[0]):
            return replace(one, contended=proposed[0], contended_by=line.by)
    return one


def steps_of_order(acts: Sequence[tuple[str, str]]) -> tuple[StepRule, ...]:
    """The steps that an order sets (act and clause, in its order); a response it does not speak of follows notice, and so does an outcome."""
    names = [act for act, _ in acts]
    made = [StepRule(act, names[n - 1] if n else "", clause) for n, (act, clause) in enumerate(acts)]
    return (*made, *(StepRule(name, "" if name == "notice" else "notice") for name in STEPS if name not in names))


def _steps(
    steps: Iterable[Taken], known: Mapping[str, Challenged], rules: Sequence[StepRule]
) -> tuple[dict[str, dict[str, Taken]], list[Fault]]:
    """The steps of each document, in the order of their kind; one before the step that it follows is a fault."""
    taken: dict[str, dict[str, Taken]] = {}
    faults: list[Fault] = []
    names = [rule.name for rule in rules]
    for step in steps:
        before = taken.get(step.document, {}).get(step.step)
        if step.document not in known:
            faults.append(Fault(step.row, f"{step.document} is not in the schedule"))
        elif step.step not in names:
            faults.append(Fault(step.row, f"“{step.step}” is no step; write {', '.join(names)}"))
        elif not _is_day(step.day):
            faults.append(Fault(step.row, f"“{step.day}” is no day such as 2022-01-31"))
        elif before is not None and before.row:
            faults.append(Fault(step.row, f"{step.document} has {_with_article(step.step)} already"))
        elif before is not None and before.day != step.day:
            faults.append(
                Fault(step.row, f"{_with_article(step.step)} of {step.document} is on record on {before.day}")
            )
        else:
            taken.setdefault(step.document, {})[step.step] = step
    for document, done in taken.items():
        faults += _out_of_order(known[document], done, rules)
    return taken, faults


def _out_of_order(one: Challenged, done: Mapping[str, Taken], rules: Sequence[StepRule]) -> Iterable[Fault]:
    if "notice" in done and done["notice"].row and one.contended is None:
        yield Fault(
            done["notice"].row, f"no tier is contended for {one.document}, so that no notice of it can be served"
        )
    for after, before, clause in rules:
        by = f", which it follows by {clause}" if clause else ""
        if before and after in done and before not in done:
            yield Fault(done[after].row, f"{one.document} has {_with_article(after)} and no {before}{by}")
        elif before and after in done and done[after].day < done[before].day:
            yield Fault(done[after].row, f"the {after} on {one.document} is dated before its {before}{by}")


def _with_article(step: str) -> str:
    return _WITH_ARTICLE.get(step, f"the step “{step}”")


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def tier_words(code: str | None, tiers: Tiers) -> str:
    """A tier as a paper prints it."""
    return "not known" if code is None else "none" if code == NONE else tiers.name(code)
