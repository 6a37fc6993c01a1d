"""How obligations of several papers stand together on a day: each by its own paper, then as later papers changed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from particulars.analyses.obligations.clause_diff import Clause
from particulars.analyses.obligations.matter import Change, Changes, Paper, What, over_papers, quotes
from particulars.analyses.obligations.proof import NO_PROOF, Proof
from particulars.analyses.obligations.rows import Kind, Obligation
from particulars.analyses.obligations.standing import Standing, State, standing
from particulars.analyses.obligations.timing import Place

_SETTLED = (State.PERFORMED, State.CANCELED, State.NOT_YET)


class Together(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The standings by paper, in the order given, and the changes that made them."""

    standings: dict[str, tuple[Standing, ...]]
    changes: Changes


def standing_together(
    papers: Iterable[Paper],
    as_of: date,
    proofs: Mapping[str, Proof] | None = None,
    places: Mapping[str, Place] | None = None,
) -> Together:
    """Every obligation, ordered or only agreed, of every paper as it stands at the end of `as_of`."""
    given = tuple(papers)
    found = over_papers(given)
    stands = {
        p.name: _of_paper(p, found, as_of, (proofs or {}).get(p.name, NO_PROOF), (places or {}).get(p.name))
        for p in given
    }
    for paper in given:
        _carry_quoted(paper, given, stands)
    for change in found.changes:
        if change.what is not What.ORDERED and change.on <= as_of:
            _replace(stands, change)
    for one in found.possible:
        for clause, other in ((one.earlier, one.later), (one.later, one.earlier)):
            _doubt(stands, clause, f"possibly in conflict with {in_words(other)}: {one.how}")
    return Together(standings=stands, changes=found)


def _of_paper(paper: Paper, found: Changes, as_of: date, proof: Proof, place: Place | None) -> tuple[Standing, ...]:
    rows = standing(paper.found.obligations, as_of, paper.day, proof, place)
    if not paper.found.agreed:
        return rows
    granted = {c.earlier.id: c for c in found.changes if c.what is What.ORDERED and c.earlier.paper == paper.name}
    ordered = [one for one in paper.found.agreed if one.id in granted and granted[one.id].on <= as_of]
    on = min((granted[one.id].on for one in ordered), default=None)
    as_ordered = {one.id: one for one in standing(ordered, as_of, on, proof, place)}
    as_agreed = {one.id: one for one in standing(paper.found.agreed, as_of, paper.day, proof, place)}
    return rows + tuple(
        _with(as_ordered[one.id], f"ordered on {on} by {in_words(granted[one.id].later)}")
        if one.id in as_ordered
        else _agreed(one, as_agreed[one.id])
        for one in paper.found.agreed
    )


def _agreed(one: Obligation, stands: Standing) -> Standing:
    """What no judge signed is no order's duty: never overdue, whatever its day."""
    state = State.PROPOSED if one.kind is Kind.PROPOSED_ORDER else State.AGREED
    if stands.state is State.PERFORMED:
        return stands
    if stands.state is State.NOT_YET:
        return msgspec.structs.replace(stands, reasons=("its paper is of a later day",))
    day = (f"its day {stands.last} is over",) if stands.state in (State.OVERDUE, State.PASSED) else ()
    said = tuple(r for r in stands.reasons if "no proof" not in r)
    return msgspec.structs.replace(
        stands, state=state, reasons=(f"{one.kind}: no order that grants it was read", *day, *said)
    )


def _carry_quoted(paper: Paper, papers: tuple[Paper, ...], stands: dict[str, tuple[Standing, ...]]) -> None:
    """A clause that a later paper quotes and re-dates is re-dated in its own paper too."""
    carried = {s.id: s for s in stands[paper.name] if s.state is State.CARRIED}
    for quoted in (one for one in paper.found.obligations if one.ordered_on and one.id in carried):
        fits = [
            (other, one)
            for other in papers
            if other is not paper and str(other.day) == quoted.ordered_on
            for one in other.found.obligations
            if quotes(quoted, one)
        ]
        if len(fits) == 1:
            other, one = fits[0]
            says = f"quoted in {paper.name} and re-dated there: {carried[quoted.id].reasons[0]}"
            _put(stands, other.name, one.id, State.CARRIED, says)


def _replace(stands: dict[str, tuple[Standing, ...]], change: Change) -> None:
    state = State.CARRIED if change.what is What.TIMING else State.SUPERSEDED
    kept = "; its content stands" if state is State.CARRIED else ""
    says = f"{change.how}; by {in_words(change.later)}, which changes {in_words(change.earlier)}{kept}"
    _put(stands, change.earlier.paper, change.earlier.id, state, says)


def _put(stands: dict[str, tuple[Standing, ...]], paper: str, id: str | None, state: State, says: str) -> None:
    stands[paper] = tuple(
        msgspec.structs.replace(one, state=state, reasons=(says, *one.reasons), needs_person=())
        if one.id == id and one.state not in _SETTLED
        else one
        for one in stands[paper]
    )


def _doubt(stands: dict[str, tuple[Standing, ...]], clause: Clause, says: str) -> None:
    stands[clause.paper] = tuple(
        msgspec.structs.replace(one, needs_person=(*one.needs_person, says)) if one.id == clause.id else one
        for one in stands[clause.paper]
    )


def _with(stands: Standing, says: str) -> Standing:
    return msgspec.structs.replace(stands, reasons=(says, *stands.reasons))


def in_words(clause: Clause) -> str:
    """How reasons point at a clause: `order.txt o3 at characters 120–180`."""
    return f"{clause.paper}{f' {clause.id}' if clause.id else ''} at characters {clause.start}–{clause.end}"
