"""What lists, orders, requests, sheets and captures say of trade secrets: named at the desk, or of a matter."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from particulars.analyses.public_items.rows import FileOnFile
from particulars.analyses.public_items.sheet import utc
from particulars.analyses.secrets.public import Source
from particulars.analyses.secrets.reading import could_be_list, is_list, read
from particulars.analyses.secrets.rows import Secrets
from particulars.desk.files_given import expand, why_not
from particulars.desk.matter_standing import matter_standing
from particulars.desk.matters import open_matter
from particulars.desk.papers_on_file import is_paper, names
from particulars.desk.papers_out import stems
from particulars.desk.proof_given import days_given
from particulars.desk.request_papers import Gathered
from particulars.desk.secret_sheets import ENDINGS, SecretSheets
from particulars.desk.standing_papers import standings
from particulars.desk.trouble import told
from particulars.intake.taking import Status, take
from particulars.intake.warc import capture_told
from particulars.papers.page_line import PageLines
from particulars.papers.standing_lines import Placed
from particulars.reading.caption import Caption
from particulars.reading.captions import read as read_caption
from particulars.record.text import Text

SHEETS = (
    "A sheet of secrets has no, title, description; of instances secret, actor, means; of public items item, title, place; "
    "of captures item, file, captured."
)


@dataclass(slots=True)
class OnSecrets:
    """Everything read for one run: lists, sheets, texts by file name, duties, and what was not read with its exit code."""

    lists: list[tuple[str, Secrets]] = field(default_factory=list)
    sheets: SecretSheets = field(default_factory=SecretSheets)
    served: Gathered = field(default_factory=Gathered)
    files: dict[str, FileOnFile] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    duties: list[Placed] = field(default_factory=list)
    unread: list[tuple[str, int]] = field(default_factory=list)
    inputs: list[tuple[str, str]] = field(default_factory=list)

    @property
    def places(self) -> dict[str, PageLines]:
        """The lines of every paper read, by its name."""
        return self.served.places

    def sources(self) -> list[Source]:
        """The captured texts, each with the day its item is listed with and the instant of its capture."""
        captures = {one.file: one for _, some in self.sheets.captures for one in some}
        days = {item.number: item.day for _, items in self.sheets.items for item in items}
        made = []
        for name in sorted(captures):
            one, file = captures[name], self.files.get(name)
            if name in self.texts and file is not None and (not one.sha256 or one.sha256 == file.sha256):
                made.append(Source(name, self.texts[name], days.get(one.item), one.captured_utc or file.captured_utc))
        return made

    def add(self, name: str, file: str, text: Text, caption: Caption, *, loose: bool) -> None:
        """Takes in one paper: a list, or what may be an order or a served set; a capture is kept as words."""
        self.texts[file] = text.clean.text
        if is_list(text, caption) or (loose and could_be_list(text, caption)):
            found = read(text, caption)
            if found.secrets or found.instances or found.faults or is_list(text, caption):
                self.lists.append((name, found))
                self.places[name] = PageLines(text)
                if not (found.secrets or found.instances):
                    self.unread.append((f"{name}: its title is that of a list, and no secret was read in it. Give each a head such as “Trade Secret No. 1”, or hand in a sheet.", 1))  # fmt: skip
                return
        self.served.add(name, text, caption)


def of_files(files: Sequence[Path], day: date, done: Iterable[str], events: Iterable[str]) -> OnSecrets:
    """What papers, sheets and captures on the disk say; proof of performance is given for this run."""
    made, paths = OnSecrets(), expand(files)
    named, orders = stems(paths), list[Path]()
    for path in paths:
        made.files[path.name] = _on_file(path.name, path.read_bytes())
    for path in [path for path in paths if path.suffix.lower() in ENDINGS]:
        _sheet(made, path, path.name)
    papers = [path for path in paths if path.suffix.lower() not in ENDINGS]
    captured = {one.file for _, some in made.sheets.captures for one in some}
    for taken in take(papers, jobs=os.cpu_count() or 1, named=list(files)):
        if taken.status is not Status.READ or taken.text is None:
            if taken.path.name not in captured:  # a picture or an archive is a capture by its bytes
                why = why_not(taken)
                made.unread.append((why.says, why.exit_code))
            continue
        if taken.path.name in captured:
            made.texts[taken.path.name] = taken.text.clean.text
            continue
        caption = read_caption(taken.text)
        made.add(named[taken.path], taken.path.name, taken.text, caption, loose=True)
        made.inputs.append((taken.path.name, taken.sha256 or ""))
        orders += [taken.path] if caption.document_type == "order" else []
    if orders:
        made.duties = [one for _, one in standings(orders, day, done, events).placed]
    return made


def of_matter(case: Path, viewer: str, day: date, done: Iterable[str], events: Iterable[str]) -> OnSecrets:
    """The same of a matter, as far as a person may see."""
    made = OnSecrets()
    with open_matter(case) as record:
        view = record.open_for(viewer)
        items = view.items()
        for item in items:
            told_by = capture_told(view.original(item.id).read_bytes()) if _is_archive(item.name) else None
            made.files[item.name] = FileOnFile(item.name, item.sha256, utc(told_by[1]) if told_by else None)
            if Path(item.name).suffix.lower() in ENDINGS:
                _sheet(made, view.original(item.id), item.name)
        captured = {one.file for _, some in made.sheets.captures for one in some}
        papers = [item for item in items if is_paper(item) and Path(item.name).suffix.lower() not in ENDINGS]
        called = names(papers)
        for item in papers:
            try:
                text = view.text(item.id)
                if item.name in captured:
                    made.texts[item.name] = text.clean.text
                    continue
                made.add(called[item.id], item.name, text, read_caption(text), loose=False)
                made.inputs.append((item.name, item.sha256))
            except Exception as error:  # at the desk it becomes a listed item, and the run goes on
                known = told(error)
                made.unread.append((f"{item.name}: {known}", known.exit_code))
        stood = matter_standing(record, viewer, day, days_given(done), days_given(events))
        made.duties = [one for _, one in stood.placed]
    return made


def _sheet(made: OnSecrets, path: Path, name: str) -> None:
    """Takes in one sheet; of a matter many sheets are of another sort, and nothing is said of those."""
    try:
        made.sheets.take(path, name)
    except Exception as error:  # at the desk it becomes a listed item, and the run goes on
        known = told(error)
        made.unread.append((f"{name}: {known}", known.exit_code))


def _on_file(name: str, data: bytes) -> FileOnFile:
    told_by = capture_told(data) if _is_archive(name) else None
    return FileOnFile(name, hashlib.sha256(data).hexdigest(), utc(told_by[1]) if told_by else None)


def _is_archive(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz"))


def bearing_on(duties: Sequence[Placed], words: str) -> Iterator[Placed]:
    """The clauses that speak of something by these words, those they wait for, and those that wait for them."""
    named = {_full(one, one.obligation.id): one for one in duties}
    spoken = re.compile(words, re.I)
    seeds = {name for name, one in named.items() if spoken.search(" ".join((one.obligation.text, one.obligation.act, one.obligation.trigger or "")))}  # fmt: skip
    linked = set(seeds)
    for name, one in named.items():
        before = {_full(one, id) for id in one.obligation.depends_on}
        linked |= before if name in seeds else {name} if before & seeds else set()
    yield from (one for name, one in named.items() if name in linked)


def _full(one: Placed, id: str) -> str:
    paper, colon, _ = one.name.rpartition(":")
    return f"{paper}{colon}{id}"
