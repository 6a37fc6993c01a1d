"""The papers of a matter that a person may see, each with its caption and what it orders, from the record's own text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from particulars.analyses import ANALYSES
from particulars.analyses.obligations.rows import Obligation, Obligations
from particulars.desk.kept_readings import Kept
from particulars.desk.loading import load
from particulars.desk.progress import watched
from particulars.desk.trouble import told
from particulars.papers.page_line import PageLines
from particulars.papers.promised_lines import Promised
from particulars.reading.caption import Caption
from particulars.record.answers import Decision
from particulars.record.items import Item, Status
from particulars.record.overlay import READINGS, readings_of, subject
from particulars.record.text import Text
from particulars.record.view import View


class Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was read from a paper; `places` are the page:line of what its obligations rest on, by raw start and end.

    `subjects` says under what a person decides on each clause, by its id. `promised` is what a response or a letter undertakes.
    """

    caption: Caption
    obligations: Obligations
    places: dict[str, str]
    subjects: dict[str, str]
    promised: tuple[Promised, ...]

    @property
    def clauses(self) -> tuple[Obligation, ...]:
        """What is ordered in it, then what is only agreed or proposed."""
        return (*self.obligations.obligations, *self.obligations.agreed)

    def place(self, start: int, end: int) -> str:
        """The page:line of words that an obligation, an agreement, a grant or a change rests on."""
        return self.places[f"{start}-{end}"]


@dataclass(frozen=True, slots=True)
class PaperOnFile:
    """A paper of the record with what was read from it, and the name by which a person calls it."""

    item: Item
    name: str
    content: Content

    @property
    def number(self) -> int | None:
        """Its own number on the docket, by its stamp; an attachment has none of its own."""
        number = self.content.caption.docket_number or ""
        return int(number) if number.isascii() and number.isdigit() else None


@dataclass(frozen=True, slots=True)
class NoContent:
    """A paper that could not be read through: why, and with which exit code."""

    item: Item
    says: str
    exit_code: int


def papers_on_file(view: View, case: Path | None = None) -> Iterator[PaperOnFile | NoContent]:
    """Each paper this person may see, bytes that came in twice once; a docket is no paper."""
    items = list({item.text_sha256: item for item in reversed(view.items()) if is_paper(item)}.values())[::-1]
    named, kept, typed = names(items), Kept(case), view.decisions(READINGS)
    for item in watched(items, "Reading", len(items)):
        try:
            yield PaperOnFile(item, named[item.id], _content(view, item, typed, kept))
        except Exception as error:  # at the desk it becomes a listed item, and the run goes on
            known = told(error)
            yield NoContent(item, f"{item.name}: {known}", known.exit_code)


def is_paper(item: Item) -> bool:
    """Whether it is a paper with a text."""
    return item.status is Status.READ and bool(item.text_sha256) and item.kind != "docket"


def names(items: Iterable[Item]) -> dict[str, str]:
    """A name for each item by which no other goes: its own without ending, with it, or its id."""
    items = list(items)
    stems, whole = Counter(Path(i.name).stem for i in items), Counter(i.name for i in items)
    return {
        i.id: Path(i.name).stem if stems[Path(i.name).stem] == 1 else i.name if whole[i.name] == 1 else i.id
        for i in items
    }


def _content(view: View, item: Item, decided: Mapping[str, Decision], kept: Kept) -> Content:
    typed = readings_of(item.id, decided)
    made_from = f"{item.id} {item.text_sha256} {msgspec.json.encode(typed).decode() if typed else ''}"
    found = kept.get(made_from, Content)
    if found is None:
        found = _read(view.text(item.id), item)
        kept.put(made_from, found)
    return found


def _read(text: Text, item: Item) -> Content:
    # Loaded only where something is read: what is kept needs neither.
    caption: Caption = load("particulars.reading.captions:read")(text)
    obligations: Obligations = load(ANALYSES["obligations"].where)(text, caption)
    lines = PageLines(text)
    content = Content(caption, obligations, {}, {}, load("particulars.desk.promised:promised_in")(text, caption))
    resting = [(one.start, one.end) for one in content.clauses]
    resting += [(one.start, one.end) for one in obligations.granted]
    resting += [(one.start, one.end) for one in obligations.changes]
    resting += [(one.start, one.end) for one in content.promised]
    return Content(
        caption,
        obligations,
        {f"{start}-{end}": lines.span(start, end) for start, end in resting},
        {one.id: subject(item.id, text.raw, one.start, one.end) for one in content.clauses},
        content.promised,
    )
