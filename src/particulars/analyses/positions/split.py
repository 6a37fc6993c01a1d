"""The split-of-authority table: each decision once, by circuit, court and date, with counts made from its own rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from particulars.analyses.positions.circuits import in_order
from particulars.analyses.positions.cues import contradict, label_of
from particulars.analyses.positions.rows import Count, Cue, Decision, Label, Position, Positions, Split

NO_CIRCUIT = "no circuit"
NO_LABEL = "not labelled"


def split(found: Positions) -> Split:
    """The table of one paper's positions on one issue."""
    by_decision: dict[str, list[Position]] = {}
    for one in found.positions:
        by_decision.setdefault(one.authority, []).append(one)
    decisions = sorted((_decision(rows) for rows in by_decision.values()), key=_order)
    return Split(issue=found.issue, decisions=tuple(decisions), counts=counts(decisions))


def counts(decisions: Iterable[Decision]) -> tuple[Count, ...]:
    """How many decisions of each circuit propose each label, recomputed from the rows."""
    tally = Counter((d.circuit or NO_CIRCUIT, d.position.value if d.position else NO_LABEL) for d in decisions)
    order = [*(label.value for label in Label), NO_LABEL]
    return tuple(
        Count(circuit, label, tally[circuit, label])
        for circuit, label in sorted(tally, key=lambda k: (in_order(_circuit(k[0])), order.index(k[1])))
    )


def _circuit(name: str) -> str | None:
    return None if name == NO_CIRCUIT else name


def _decision(rows: list[Position]) -> Decision:
    own = [r for r in rows if not r.is_claim]
    # A cue that stands twice speaks once.
    cues = tuple(dict.fromkeys(Cue(c.words, c.says) for r in own for c in r.cues))
    label, status = _confirmed(own) or (label_of(cues), "proposed")
    first = rows[0]
    return Decision(
        authority=first.authority,
        case=first.case,
        court=first.court,
        circuit=first.circuit,
        date=first.date,
        position=label,
        cues=cues,
        why_open=None if label else _why_open(own, cues),
        passages=tuple(own),
        claims=tuple(r for r in rows if r.is_claim),
        status=status,
    )


def _confirmed(own: list[Position]) -> tuple[Label, str] | None:
    """The label that named persons gave, where they gave one; two that differ leave the cues to propose."""
    rows = [r for r in own if r.confirmed_by is not None and r.position is not None]
    labels = {r.position for r in rows if r.position is not None}
    if len(labels) != 1:
        return None
    return labels.pop(), f"confirmed by {', '.join(dict.fromkeys(str(r.confirmed_by) for r in rows))}"


def _why_open(own: list[Position], cues: tuple[Cue, ...]) -> str:
    if not own:
        return "only in a claim that the paper reports"
    return "the cues of its passages contradict" if contradict(cues) else "no cue word that gives a label"


def _order(decision: Decision) -> tuple[object, ...]:
    appeals = 0 if (decision.court or "").endswith("Cir.") else 1
    return (
        in_order(decision.circuit),
        appeals,
        decision.court or "",
        decision.date or "",
        decision.case,
        decision.authority,
    )
