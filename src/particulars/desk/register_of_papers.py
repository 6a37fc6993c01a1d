"""The register of disputes of papers that were read: one for each case, joined with the docket where one is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from particulars.analyses.disputes.needs import PaperRows, ProofRow
from particulars.analyses.disputes.reading import read
from particulars.analyses.disputes.rows import Disputes
from particulars.analyses.docket.joining import is_same_case
from particulars.analyses.docket.papers import Paper, across
from particulars.papers.decided import Decided
from particulars.reading.caption import Caption
from particulars.reading.court_voice import is_courts_paper
from particulars.reading.docket_sheet.rows import Entry


@dataclass(frozen=True, slots=True)
class Read:
    """A paper as the register takes it: the name it goes by there, its caption, and what was read in it."""

    name: str
    caption: Caption
    decided: Decided


@dataclass(frozen=True, slots=True)
class Register:
    """The disputes of one case, with the number by which it goes."""

    case: str | None
    found: Disputes
    papers: tuple[str, ...]


def registers(papers: Iterable[Read]) -> list[Register]:
    """One register a case, in the order of the papers; a paper without a number belongs to the only case there is."""
    cases: list[list[Read]] = []
    unnumbered = []
    for paper in papers:
        if not paper.caption.case_numbers:
            unnumbered.append(paper)
            continue
        own = next((case for case in cases if _share_a_case(case[0], paper)), None)
        if own is None:
            cases.append([paper])
        else:
            own.append(paper)
    if len(cases) == 1:
        cases[0] += unnumbered
    else:
        cases += [[paper] for paper in unnumbered]
    return [register(case) for case in cases]


def register(
    papers: Sequence[Read], entries: Sequence[Entry] = (), proofs: Mapping[str, Sequence[ProofRow]] | None = None
) -> Register:
    """The register of one case over its papers, its docket's entries and the proofs of duties by `paper:o1`."""
    chain = across(entries, [_in_chain(p) for p in papers])
    rows = [
        PaperRows(
            p.name,
            p.caption,
            is_courts_paper(p.caption),
            p.decided.rulings.rulings,
            p.decided.obligations.obligations,
            p.decided.ledgers.entries,
        )
        for p in papers
    ]
    found = read(rows, chain.members if entries else (), chain.links if entries else (), proofs)
    number = next((p.caption.case_numbers[0] for p in papers if p.caption.case_numbers), None)
    return Register(number, found, tuple(p.name for p in papers))


def _share_a_case(one: Read, other: Read) -> bool:
    return any(is_same_case(a, b) for a in one.caption.case_numbers for b in other.caption.case_numbers)


def _in_chain(paper: Read) -> Paper:
    caption = paper.caption
    own = caption.docket_number or ""
    return Paper(
        id=paper.name,
        number=int(own) if own.isascii() and own.isdigit() else None,
        kind=caption.document_type,
        title=caption.title or "",
        about=tuple(int(n) for n in caption.re_docket if n.isascii() and n.isdigit()),
        date=caption.filed or caption.dated,
        cases=caption.case_numbers,
        is_courts=is_courts_paper(caption),
    )
