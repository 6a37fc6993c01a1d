"""The papers that tell of requests: named at the desk or of a matter, each with its text, caption and what was read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from particulars.analyses.requests.complaints import Complaint, read_complaint
from particulars.analyses.requests.reading import read
from particulars.analyses.requests.rows import Requests
from particulars.analyses.requests.ruled_claims import RuledClaim, ruled_claims
from particulars.analyses.rulings.reading import read as rulings
from particulars.analyses.rulings.rows import RulingKind
from particulars.desk.files_given import NotRead, expand, why_not
from particulars.desk.matters import open_matter
from particulars.desk.papers_on_file import is_paper, names
from particulars.desk.papers_out import stems
from particulars.desk.request_sheets import SHEETS, Sheets
from particulars.desk.trouble import told
from particulars.errors import Differs
from particulars.intake.loadfile.table import ROWS
from particulars.intake.taking import Status, take
from particulars.papers.page_line import PageLines
from particulars.reading.caption import Caption
from particulars.reading.captions import read as read_caption
from particulars.record.items import printable
from particulars.record.text import Text


@dataclass(slots=True)
class Gathered:
    """Everything that was read for one run, and what was not, each with its reason and exit code."""

    papers: list[tuple[str, Requests]] = field(default_factory=list)
    complaints: list[tuple[str, Complaint]] = field(default_factory=list)
    ruled: list[RuledClaim] = field(default_factory=list)
    places: dict[str, PageLines] = field(default_factory=dict)
    sheets: Sheets = field(default_factory=Sheets)
    unread: list[tuple[str, int]] = field(default_factory=list)
    inputs: list[tuple[str, str]] = field(default_factory=list)  # name and SHA-256

    def add(self, name: str, text: Text, caption: Caption) -> None:
        """Takes in one paper as it reads."""
        self.places[name] = PageLines(text)
        found = read(text, caption)
        self.papers.append((name, found))
        # What a title counts and was not read fails the run; a gap between numbers is only told.
        self.unread += [(printable(f"{name}: {fault.says}."), Differs.exit_code if fault.is_counted else 0) for fault in found.faults]  # fmt: skip
        decided = [(r.start, r.end) for r in rulings(text, caption).rulings if r.kind is RulingKind.DISPOSITION]
        self.ruled += ruled_claims(name, text, caption, decided)
        if is_complaint(caption):
            self.complaints.append((name, read_complaint(text, caption)))

    def add_sheet(self, path: Path, name: str, ending: str) -> None:
        """Takes in one sheet; one that cannot be read is listed, and the run goes on."""
        try:
            self.sheets.take(path, name, ending)
        except Exception as error:  # at the desk it becomes a listed item, and the run goes on
            known = told(error)
            self.unread.append((printable(f"{name}: {known}"), known.exit_code))


def of_files(files: Iterable[Path]) -> Gathered:
    """What papers and sheets on the disk say."""
    files = list(files)
    made, paths = Gathered(), expand(files)
    named = stems(paths)
    papers = [path for path in paths if path.suffix.lower() not in SHEETS]
    for path in paths:
        if path.suffix.lower() in SHEETS:
            made.add_sheet(path, path.name, path.suffix.lower())
    for taken in take(papers, jobs=os.cpu_count() or 1, named=files):
        if taken.status is not Status.READ or taken.text is None:
            why: NotRead = why_not(taken)
            made.unread.append((why.says, why.exit_code))
            continue
        try:
            made.add(named[taken.path], taken.text, read_caption(taken.text))
            made.inputs.append((taken.path.name, taken.sha256 or ""))
        except Exception as error:  # at the desk it becomes a listed item, and the run goes on
            known = told(error)
            made.unread.append((printable(f"{taken.path}: {known}"), known.exit_code))
    return made


def of_matter(case: Path, viewer: str) -> Gathered:
    """What the papers and sheets of a matter say that a person may see."""
    made = Gathered()
    with open_matter(case) as record:
        view = record.open_for(viewer)
        items = view.items()
        by_id: Mapping[str, str] = {item.id: item.name for item in items}
        papers = [item for item in items if is_paper(item) and Path(item.name).suffix.lower() not in SHEETS]
        named = names(papers)
        for item in papers:
            try:
                text = view.text(item.id)
                made.add(named[item.id], text, read_caption(text))
                made.inputs.append((item.name, item.sha256))
            except Exception as error:  # at the desk it becomes a listed item, and the run goes on
                known = told(error)
                made.unread.append((f"{item.name}: {known}", known.exit_code))
        for item in items:
            if (ending := Path(item.name).suffix.lower()) in (".csv", ".xlsx"):
                made.add_sheet(view.original(item.id), item.name, ending)
        if (rows := view.table(ROWS)) is not None:
            made.sheets.note_rows(rows.to_pylist(), by_id)
    return made


def is_complaint(caption: Caption) -> bool:
    """Whether a paper is a complaint."""
    return caption.document_type == "complaint"
