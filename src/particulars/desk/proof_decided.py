"""What persons decide on obligations: the day one was performed, or that it was not, and the day of the event it runs from.

The subject of both is the clause, as `ITEM START-END HASH`: the item, the raw span, and the hash of the words there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from particulars.analyses.docket.proofs import Proof
from particulars.analyses.obligations.rows import Force, Obligation
from particulars.desk.docket_on_file import dockets
from particulars.desk.docket_proofs import docket_of, docket_proofs
from particulars.desk.papers_on_file import NoContent, PaperOnFile, papers_on_file
from particulars.record.decisions import Waiting
from particulars.record.overlay import subject
from particulars.record.view import View

NONE = "none"  # a person looked, and there is no proof
_ASKED = (Force.DUTY, Force.ADMINISTRATIVE, Force.CONDITION, Force.PERMISSION)


def waiting_proof(view: View) -> Iterator[Waiting]:
    """Each duty of a paper this person may see of which the docket does not surely prove that it was performed."""
    for paper, one, place, clause, found in _clauses(view):
        if one.force in _ASKED and not any(proof.is_sure for proof in found):
            question = f"On which day was this performed, as 2022-02-14 ({NONE} if nothing shows it)?"
            yield Waiting(clause, question, {**_shown(paper, one, place), "may show it": "; ".join(map(told, found))})


def waiting_event(view: View) -> Iterator[Waiting]:
    """Each clause whose time runs from an event that it names."""
    for paper, one, place, clause, _ in _clauses(view):
        if one.trigger and one.timing in ("period", "promptly", "earliest_of", "latest_of", "recurring"):
            yield Waiting(
                clause, f"On which day did this happen, as 2022-02-14: {one.trigger}?", _shown(paper, one, place)
            )


def told(proof: Proof) -> str:
    """A proof in a line: the entry, its day and words, and what fits or keeps it from being sure."""
    number = "unnumbered" if proof.number is None else proof.number
    return f"docket entry {number} of {proof.date_filed}, “{proof.words}”: {proof.why}"


def refuse_proof(view: View, name: str, answer: str) -> str:
    """Why an answer on a proof cannot stand, or nothing."""
    return _no_clause(view, name) or ("" if answer == NONE else _no_day(answer))


def refuse_event(view: View, name: str, answer: str) -> str:
    """Why the day of an event cannot stand, or nothing."""
    return _no_clause(view, name) or _no_day(answer)


def _clauses(view: View) -> Iterator[tuple[PaperOnFile, Obligation, str, str, list[Proof]]]:
    on_file = dockets(view)
    for paper in papers_on_file(view):
        if isinstance(paper, NoContent):
            continue
        found = docket_proofs(paper, docket_of(paper, on_file), date.max)
        for one in paper.content.clauses:
            if one.force is not Force.EVENT_CANCELED:
                place, clause = paper.content.place(one.start, one.end), paper.content.subjects[one.id]
                yield paper, one, place, clause, found.get(one.id, [])


def _shown(paper: PaperOnFile, one: Obligation, place: str) -> dict[str, str]:
    due = one.due or one.trigger or ""
    return {
        "obligation": f"{paper.name}:{one.id}",
        "place": place,
        "who": one.who or "",
        "due": due,
        "clause": one.text,
    }


def _no_clause(view: View, name: str) -> str:
    item, _, rest = name.partition(" ")
    span, _, _ = rest.partition(" ")
    start, _, end = span.partition("-")
    if item not in {one.id for one in view.items()}:
        return f"there is no item {item!r}"
    if not (start.isdigit() and end.isdigit()):
        return f"{name!r} is not ITEM START-END HASH, as propose writes it"
    raw = view.text_as_read(item).raw
    if not int(start) < int(end) <= len(raw) or subject(item, raw, int(start), int(end)) != name:
        return f"the text of {item} at {span} is not the one that was proposed"
    return ""


def _no_day(answer: str) -> str:
    try:
        date.fromisoformat(answer)
    except ValueError:
        return f"{answer!r} is not a day, such as 2022-02-14"
    return ""
