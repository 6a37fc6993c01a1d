"""The claw-backs kept in a matter: dated decisions by the number of the document, which tell its log fields and none of its words."""

from __future__ import annotations

from particulars.analyses.clawback.register import Locked
from particulars.record.decisions import DecisionKind
from particulars.record.order_terms import Deciding, Term, read_term, terms_in_force
from particulars.record.view import View

CLAWBACK = "claw-back"  # subject `clawback-N DOCUMENT`: it stays readable when the document is locked, LAW § 4.8


def refuse_clawback(view: View, subject: str, answer: str) -> str:
    """Says why a claw-back cannot be decided by a sheet, or nothing: only the command locks what it tells of."""
    number, _, document = subject.partition(" ")
    if not (number.startswith("clawback-") and document.strip()):
        return f"{subject!r} is not clawback-N DOCUMENT; use `particulars clawback`, which locks the document as well"
    try:
        values = read_term(answer)
    except ValueError as cause:
        return str(cause)
    missing = [key for key in ("basis", "notice", "locked") if key not in values]
    return f"it does not say: {', '.join(missing)}" if missing else ""


KIND = DecisionKind(CLAWBACK, refuse=refuse_clawback, needs_reason=True)


def locks_on(view: Deciding) -> dict[str, dict[str, str]]:
    """What is told of each claw-back, by the document."""
    return {
        subject.partition(" ")[2]: read_term(one.answer) for subject, one in sorted(view.decisions(CLAWBACK).items())
    }


def register(view: Deciding) -> list[Locked]:
    """The register, in the order of locking."""
    rows = []
    for subject, one in sorted(view.decisions(CLAWBACK).items()):
        told = read_term(one.answer)
        counts = {key[2:]: int(value) for key, value in told.items() if key.startswith("n ")}
        name = subject.partition(" ")[2]
        rows.append(Locked(name, told["basis"], told["notice"], told["locked"], one.by, counts))
    return rows


def term_502d(view: Deciding) -> Term | None:
    """The confirmed clause of an order in force that speaks of Rule 502(d), if there is one."""
    return next((one for one in terms_in_force(view) if "502(d)" in one.value), None)
