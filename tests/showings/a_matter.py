"""A matter with papers of the invented docket, and rows on them as analyses will give them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from particulars.cites import Cite
from particulars.desk.matters import open_matter
from particulars.intake.plain import read_text
from particulars.particular import Origin, Polarity
from particulars.quarrelstone.docket import small_docket
from particulars.quarrelstone.generate import make
from particulars.quarrelstone.seed import MASTER, Seed
from particulars.record.citing import cite_lines
from particulars.record.store import Record
from particulars.record.text import Text
from particulars.showings.assembling import Asked, assemble
from particulars.showings.binding_rows import Row, examined, particulars_from
from particulars.showings.inputs import gather
from particulars.showings.rules import template
from particulars.showings.structure import Element, Showing
from record.a_case import add_one

BY, AT = "A. Paralegal", "2026-01-05T09:30:00Z"
ASKED = Asked(by="A. Counsel", role="internal view", utc=AT, software="Particulars test", forum="an invented court")


@dataclass
class Matter:
    """An open matter and the papers in it by the short name they are cited by."""

    record: Record
    papers: dict[str, tuple[str, Text]] = field(default_factory=dict)

    def add(self, name: str, raw: str, text: Text | None = None) -> None:
        """Takes a paper in."""
        text = text or read_text(raw)
        item = add_one(self.record, raw.encode(), f"{name}.txt", kind="txt", reading=text, by=BY, at=AT)
        self.papers[name] = item, text

    def cite(self, name: str, words: str) -> Cite:
        """Cites words of a paper, as it reads on."""
        item, text = self.papers[name]
        at = text.clean.text.index(words)
        start, end = text.clean.raw_span(at, at + len(words))
        return cite_lines(text, item, self.record.item(item).sha256, start, end, paper=name)

    def row(
        self,
        topic: str,
        name: str,
        words: str,
        subject: str = "",
        value: str = "",
        origin: Origin = Origin.COMPUTED,
        polarity: Polarity = Polarity.CONTEXT,
    ) -> Row:
        """A row that rests on words of a paper; its value is the words where none is given."""
        return Row(
            topic=topic, subject=subject, value=value or words, cites=(self.cite(name, words),), method="read by hand",
            limits=("Read by one person.",), origin=origin, polarity=polarity,
        )  # fmt: skip

    def put(self, *rows: Row, looked: tuple[str, ...] = ()) -> None:
        """Stores rows, and where was looked."""
        made = particulars_from(rows)
        for name in self.papers:
            made += [
                examined(self.record.item(self.papers[name][0]), topic, "read through by hand") for topic in looked
            ]
        self.record.add_particulars(made, by=BY, at=AT)

    def show(self, id: str, asked: Asked = ASKED, viewer: str = "A. Counsel") -> Showing:
        """The showing, as a person may see it."""
        return assemble(template(id), gather(self.record.open_for(viewer), template(id)), asked)


def quarrelstone(folder: Path, *numbers: int) -> Matter:
    """A matter that holds these entries of the invented docket."""
    Record.create(folder, name="Quarrelstone v. Vellamoor", side="neutral", by=BY, at=AT).close()
    matter = Matter(open_matter(folder))
    for paper in small_docket():
        if paper.number in numbers:
            matter.add(f"ECF {paper.number}", make(paper, Seed(MASTER)).rendered.raw)
    return matter


def by_id(showing: Showing) -> dict[str, Element]:
    """The elements by what follows the point of their ids: T1, E1 …"""
    return {one.element_id.partition(".")[2]: one for one in showing.elements}


def supports(showing: Showing) -> dict[str, str]:
    """The state of the record for each element."""
    return {id: one.record_support.value for id, one in by_id(showing).items()}


def missing(showing: Showing, id: str) -> list[str]:
    """The gap sentences of one element."""
    return [gap.missing for gap in by_id(showing)[id].gaps]
