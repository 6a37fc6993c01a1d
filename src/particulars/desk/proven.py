"""What is proved of a paper's obligations: by this run, by a person's decision in the record, or surely by the docket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from particulars.analyses.docket.joining import Docket
from particulars.analyses.docket.proofs import Proof as DocketProof
from particulars.analyses.obligations.proof import Proof
from particulars.desk.docket_proofs import docket_of, docket_proofs
from particulars.desk.papers_on_file import PaperOnFile
from particulars.desk.proof_decided import NONE, told
from particulars.record.answers import Decision
from particulars.record.view import View


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gave for this run: days of performance and of events, by the name of the obligation."""

    done: Mapping[str, date]
    events: Mapping[str, date]


class Decided:
    """What persons decided on obligations, by clause."""

    def __init__(self, view: View) -> None:
        self.proofs: Mapping[str, Decision] = view.decisions("performed")
        self.events: Mapping[str, Decision] = view.decisions("event")

    def unused(self, papers: Sequence[PaperOnFile]) -> Iterator[str]:
        """Decisions on clauses that are not read as they were: none is dropped unsaid."""
        known = {clause for paper in papers for clause in paper.content.subjects.values()}
        for decision in (*self.proofs.values(), *self.events.values()):
            if decision.subject not in known:
                yield (
                    f"{decision.by} decided {decision.kind} “{decision.answer}” at {decision.at} on {decision.subject}, which"
                    " is no clause of an obligation as it is read now. Ask again with particulars propose."
                )


@dataclass(frozen=True, slots=True)
class Proven:
    """What is proved of one paper's obligations, and what is said of each proof, by the id of the obligation."""

    proof: Proof
    said: Mapping[str, tuple[str, ...]]


def proven(paper: PaperOnFile, on_file: Sequence[Docket], as_of: date, given: Given, decided: Decided) -> Proven:
    content, before = paper.content, f"{paper.name}:"
    by_docket = docket_proofs(paper, docket_of(paper, on_file), as_of)
    done: dict[str, date] = {}
    events: dict[str, str] = {}
    said: dict[str, tuple[str, ...]] = {}
    for one in content.clauses:
        clause = content.subjects[one.id]
        proof, lines = _proof(given.done.get(before + one.id), decided.proofs.get(clause), by_docket.get(one.id, []))
        if proof is not None:
            done[one.id] = proof
        if (event := decided.events.get(clause)) is not None:
            events[one.id] = event.answer
            lines.append(f"its event was on {event.answer}: decided by {event.by} at {event.at}")
        said[one.id] = tuple(lines)
    events |= {
        name.removeprefix(before): day.isoformat() for name, day in given.events.items() if name.startswith(before)
    }
    return Proven(Proof(done, events), said)


def _proof(
    given: date | None, decision: Decision | None, by_docket: Sequence[DocketProof]
) -> tuple[date | None, list[str]]:
    """The day of performance, by the one who comes first: this run, a person's decision, sure proof; and what is said of it."""
    sure = [proof for proof in by_docket if proof.is_sure]
    lines = [f"{'shown by' if proof.is_sure else 'possibly shown by'} {told(proof)}" for proof in by_docket]
    if decision is not None:
        words = "nothing shows it" if decision.answer == NONE else f"performed on {decision.answer}"
        lines.insert(0, f"{words}: decided by {decision.by} at {decision.at}")
    if given is not None:
        return given, [f"performed on {given}: given for this run", *lines]
    if decision is not None:
        return (None if decision.answer == NONE else date.fromisoformat(decision.answer)), lines
    return (date.fromisoformat(sure[0].date_filed) if sure else None), lines
