"""Doubtful text as a report shows it: its place, what stands there, why it is doubtful, and what was read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from particulars.analyses.authorities.rows import Citation
from particulars.papers.decided import Decided
from particulars.papers.page_line import PageLines
from particulars.reading.caption import Caption
from particulars.reading.garbled import regions
from particulars.record.text import Text

NOT_USED = "not used for data"


@dataclass(frozen=True, slots=True)
class DoubtfulText:
    """One region of low confidence; `citations` (numbers), `fields` of the caption and `decided` rows were read there."""

    start: int
    end: int
    raw: str
    place: str
    anchors: tuple[str, ...]  # of every line it stands on
    reasons: tuple[str, ...]
    citations: tuple[int, ...]
    fields: tuple[str, ...]
    decided: tuple[str, ...]  # a ruling, an obligation or a fact, each with its identifier

    @property
    def use(self) -> str:
        """Whether data rest on it, in words."""
        read = [f"citation {number}" for number in self.citations]
        read += [f"the caption’s {name}" for name in self.fields]
        read += self.decided
        if not read:
            return NOT_USED
        return f"read from it all the same, and doubtful: {', '.join(read)}"


def doubtful_text(
    text: Text, citations: Iterable[Citation], caption: Caption, decided: Decided, page_lines: PageLines
) -> tuple[DoubtfulText, ...]:
    """The doubtful regions of a paper, in order."""
    numbered = list(enumerate(citations, 1))
    found = []
    for region in regions(text):
        start, end = region.start, region.end
        cited = tuple(n for n, c in numbered if c.start < end and start < c.end)
        fields = tuple(sorted(_fields(caption, start, end)))
        rows = tuple(_decided(decided, start, end))
        lines = {page_lines.anchor(line.start) for line in text.lines if line.start < end and start < line.end}
        anchors = tuple(sorted(lines | {page_lines.anchor(start)}))
        raw, place = " ".join(text.raw[start:end].split()), page_lines.span(start, end)
        found.append(DoubtfulText(start, end, raw, place, anchors, region.reasons, cited, fields, rows))
    return tuple(found)


def _fields(caption: Caption, start: int, end: int) -> Iterator[str]:
    for name, places in caption.places.items():
        if any(first < end and start < last for first, last in places):
            yield name.replace("_", " ")


def _decided(decided: Decided, start: int, end: int) -> Iterator[str]:
    for kind, rows in (
        ("ruling", decided.rulings.rulings),
        ("obligation", decided.obligations.obligations),
        ("fact", decided.facts.facts),
    ):
        yield from (f"{kind} {row.id}" for row in rows if row.start < end and start < row.end)
