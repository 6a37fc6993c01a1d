"""The disputes of a matter: every paper a person may see, a register a case, with its docket and what the docket proves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from particulars.analyses.docket.joining import Docket
from particulars.desk.docket_on_file import dockets
from particulars.desk.docket_proofs import docket_of, docket_proofs
from particulars.desk.kept_readings import Kept
from particulars.desk.matters import open_matter
from particulars.desk.one_paper import read_paper
from particulars.desk.papers_on_file import NoContent, PaperOnFile, papers_on_file
from particulars.desk.register_of_papers import Read, Register, register, registers
from particulars.papers.decided import Decided
from particulars.papers.page_line import PageLines
from particulars.record.overlay import READINGS, readings_of
from particulars.record.view import View


@dataclass(frozen=True, slots=True)
class MatterRegisters:
    """The registers of a matter's cases, the page:line of its papers by name, and the papers that were not read."""

    registers: tuple[Register, ...]
    places: Mapping[str, PageLines]
    unread: tuple[NoContent, ...]


def matter_registers(case: Path, viewer: str) -> MatterRegisters:
    """The register of each case of a matter, as one person may see it."""
    with open_matter(case) as record:
        view = record.open_for(viewer)
        found = list(papers_on_file(view, case))
        papers = [paper for paper in found if isinstance(paper, PaperOnFile)]
        on_file = dockets(view)
        read = {paper.name: _read(view, paper, Kept(case)) for paper in papers}
        made = [_of_docket(docket, on_file, papers, read) for docket in on_file]
        on_none = [read[paper.name] for paper in papers if docket_of(paper, on_file) is None]
        return MatterRegisters(
            registers=(*made, *registers(on_none)),
            places={paper.name: PageLines(view.text_as_read(paper.item.id)) for paper in papers},
            unread=tuple(one for one in found if isinstance(one, NoContent)),
        )


def _of_docket(
    docket: Docket, on_file: tuple[Docket, ...], papers: list[PaperOnFile], read: Mapping[str, Read]
) -> Register:
    """The register of a docket's case; an entry that is told in two ways proves and joins nothing."""
    here = [paper for paper in papers if docket_of(paper, on_file) is docket]
    differing = {one.number for one in docket.differences}
    entries = [one.entry for one in docket.entries if one.entry.number not in differing]
    proofs = {
        f"{paper.name}:{id}": found for paper in here for id, found in docket_proofs(paper, docket, date.max).items()
    }
    made = register([read[paper.name] for paper in here], entries, proofs)
    return Register(made.case or docket.case_number, made.found, made.papers)


def _read(view: View, paper: PaperOnFile, kept: Kept) -> Read:
    """Everything that was read in a paper, kept by content as its obligations are."""
    item = paper.item
    typed = readings_of(item.id, view.decisions(READINGS))
    made_from = f"decided {item.id} {item.text_sha256} {msgspec.json.encode(typed).decode()}"
    decided = kept.get(made_from, Decided)
    if decided is None:
        decided = read_paper(Path(item.name), item.sha256, view.text(item.id)).decided
        kept.put(made_from, decided)
    return Read(paper.name, paper.content.caption, decided)
