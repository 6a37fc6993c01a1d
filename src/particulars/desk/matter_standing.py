"""How the obligations of all papers of a matter stand, as one person may see them, with what proves them performed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from particulars.analyses.docket import proofs
from particulars.analyses.docket.joining import Docket
from particulars.analyses.obligations import matter as of_papers
from particulars.analyses.obligations.matter import Paper
from particulars.analyses.obligations.standing import Standing
from particulars.analyses.obligations.standing_together import Together, in_words, standing_together
from particulars.desk.docket_on_file import dockets
from particulars.desk.docket_proofs import docket_of, ordered
from particulars.desk.papers_on_file import NoContent, PaperOnFile, papers_on_file
from particulars.desk.proof_given import counted_at
from particulars.desk.proven import Decided, Given, Proven, proven
from particulars.errors import Misused
from particulars.papers.promised_lines import PromisedAt
from particulars.papers.standing_lines import Placed
from particulars.record.store import Record
from particulars.record.view import View

LIMITS = (
    "That a duty was performed is what a person decided in the record or gave for this run, or what the docket surely tells; whether an act"
    " was done well or in time, a person decides.",
    *proofs.LIMITS,
    *of_papers.LIMITS,
)


@dataclass(frozen=True, slots=True)
class MatterStanding:
    """What stands in the papers, what else a person must know, and the exit code of the first paper not read.

    `promised` is what responses and letters of that day or before undertake, which no order commands.
    """

    papers: int
    placed: tuple[tuple[PaperOnFile, Placed], ...]
    remarks: tuple[str, ...]
    exit_code: int
    promised: tuple[PromisedAt, ...] = ()
    limits: tuple[str, ...] = LIMITS


def matter_standing(
    record: Record, viewer: str, as_of: date, done: Mapping[str, date], events: Mapping[str, date]
) -> MatterStanding:
    """Every obligation of the papers this person may see as it stands at the end of a day.

    Raises:
        Misused: proof is given for an obligation that was not read.
    """
    view, given = record.open_for(viewer), Given(done, events)
    on_file, decided = dockets(view), Decided(view)
    found = list(papers_on_file(view, record.path))
    papers = [paper for paper in found if isinstance(paper, PaperOnFile)]
    _refuse_unknown(papers, given)
    proofs_of = {paper.name: proven(paper, on_file, as_of, given, decided) for paper in papers}
    together = standing_together(
        (_of_matter(paper, on_file) for paper in papers),
        as_of,
        {name: one.proof for name, one in proofs_of.items()},
        {paper.name: counted_at(paper.content.caption) for paper in papers},
    )
    told_by = _told_by(papers, together)
    placed = tuple((paper, one) for paper in papers for one in _placed(paper, told_by, together, proofs_of[paper.name]))
    unread = [one for one in found if isinstance(one, NoContent)]
    remarks = (*(one.says for one in unread), *_of_dockets(view, on_file), *decided.unused(papers))
    promised = tuple(one for paper in papers for one in _promised(paper, as_of))
    return MatterStanding(len(papers), placed, remarks, next((one.exit_code for one in unread), 0), promised)


def _of_matter(paper: PaperOnFile, on_file: Sequence[Docket]) -> Paper:
    """The paper as it stands among the others; one that names no case is of the only case there is a docket of."""
    docket, caption = docket_of(paper, on_file), paper.content.caption
    cases = caption.case_numbers or ((docket.case_number,) if docket is not None and docket.case_number else ())
    entry = None if paper.number is None else str(paper.number)
    return Paper(paper.name, ordered(paper, docket), paper.content.obligations, entry, cases)


def _promised(paper: PaperOnFile, as_of: date) -> Iterator[PromisedAt]:
    """What the paper promises, unless it is of a later day."""
    day = paper.content.caption.dated or paper.content.caption.filed
    if day is None or day <= as_of.isoformat():
        for one in paper.content.promised:
            place = f"{paper.item.name} {paper.content.place(one.start, one.end)}"
            yield PromisedAt(f"{paper.name}:{one.id}", place, one)


def _placed(paper: PaperOnFile, told_by: Mapping[str, str], together: Together, proven: Proven) -> Iterator[Placed]:
    number = f" (ECF {paper.number})" if paper.number is not None else ""
    by_id = {stands.id: stands for stands in together.standings[paper.name]}
    for one in paper.content.clauses:
        place = f"{paper.item.name}{number} {paper.content.place(one.start, one.end)}"
        stands = _with_places(by_id[one.id], told_by)
        yield Placed(f"{paper.name}:{one.id}", place, one, stands, proven.said[one.id])


def _with_places(stands: Standing, told_by: Mapping[str, str]) -> Standing:
    """The standing with page:line where its reasons point into another paper by characters."""
    said = {"reasons": stands.reasons, "needs_person": stands.needs_person}
    for characters, lines in told_by.items():
        said = {name: tuple(words.replace(characters, lines) for words in rows) for name, rows in said.items()}
    return msgspec.structs.replace(stands, **said)


def _told_by(papers: Sequence[PaperOnFile], together: Together) -> dict[str, str]:
    """How a clause that changes another is pointed at in reasons, and its page:line in its stead."""
    named = {paper.name: paper for paper in papers}
    found: dict[str, str] = {}
    made = [(c.earlier, c.later) for c in together.changes.changes]
    for clause in (c for pair in [*made, *((p.earlier, p.later) for p in together.changes.possible)] for c in pair):
        paper = named[clause.paper]
        place = f"{paper.item.name} {paper.content.place(clause.start, clause.end)}"
        found[in_words(clause)] = f"{paper.name}:{clause.id} at {place}" if clause.id else place
    return found


def _refuse_unknown(papers: Sequence[PaperOnFile], given: Given) -> None:
    known = {f"{paper.name}:{one.id}" for paper in papers for one in paper.content.clauses}
    promised = {f"{paper.name}:{one.id}" for paper in papers for one in paper.content.promised}
    # The event of the second time of a clause is that of `order:o3.2`.
    unknown = set(given.done) - known - promised | {
        n for n in given.events if n not in known and n.rpartition(".")[0] not in known
    }
    if unknown:
        raise Misused(f"No obligation of this matter's papers is called {', '.join(sorted(unknown))}.")


def _of_dockets(view: View, on_file: Sequence[Docket]) -> Iterator[str]:
    """What two sources of one docket tell differently, and what is only a part of a docket."""
    names = {item.id: item.name for item in view.items()}
    for docket in on_file:
        for one in docket.differences:
            said = "; ".join(f"{names[source]}: “{words}”" for source, words in one.said)
            number = "without number" if one.number is None else one.number
            yield f"The {one.what} of docket entry {number} is told in two ways, and nothing is taken from it. {said}"
        for source in docket.goes_on:
            yield f"{names[source]} is a page of a longer docket; whether the rest is on file, a person must look."
