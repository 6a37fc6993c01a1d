"""A paper of two pages, read, and the matter that holds it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from particulars.cites import Cite
from particulars.particular import Particular
from particulars.record.citing import cite_lines
from particulars.record.items import Arrival, Status
from particulars.record.store import Record
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text

BY = "A. Paralegal"
AT = "2026-01-05T09:30:00Z"
PAGES = (
    "The motion to compel is denied.\nIt names no request.\n",
    "29. Nobody said which docu-\nments are missing.\n30. So ordered.\n",
)


class Case(NamedTuple):
    """A matter, its one paper, and the paper's reading."""

    record: Record
    item: str
    text: Text

    def cite(self, quote: str) -> Cite:
        """Cites a piece of the paper."""
        start = self.text.raw.index(quote)
        item = self.record.item(self.item)
        return cite_lines(self.text, self.item, item.sha256, start, start + len(quote), paper="ECF 139")

    def particular(self, quote: str = "denied", id: str = "p1") -> Particular:
        """States what a piece of the paper says."""
        return Particular(id=id, statement=f"It says {quote}.", topic="t", cites=(self.cite(quote),), method="read")


def add_one(
    record: Record,
    source: Path | bytes,
    name: str,
    *,
    kind: str,
    by: str,
    at: str,
    status: Status = Status.READ,
    reason: str = "",
    reading: Text | None = None,
    parent: str = "",
) -> str:
    """Takes one file in and returns its id."""
    arrival = Arrival(source, name, kind, status, reason, reading, parent)
    return record.add_items([arrival], by=by, at=at)[0]


def a_text(*pages: str, ecf: bool = True) -> Text:
    """Reads pages of plain text: pleading-paper numbers beside each line, words joined over line ends."""
    raw, lines, sheets, spans, runs, clean = "", [], [], [], [], ""
    for number, page in enumerate(pages, 1):
        start = len(raw)
        for count, row in enumerate(page.splitlines(keepends=True), 1):
            body = len(row.rstrip("\n").removesuffix("-"))
            runs.append(Run(len(clean), len(raw), body))
            hyphen = row.endswith("-\n")
            paragraph = row.rstrip("\n").endswith(".")
            clean += row[:body] + ("" if hyphen else "\n\n" if paragraph else " ")
            spans += [
                Span(len(raw), len(raw) + body, Role.BODY),
                Span(len(raw) + body, len(raw) + len(row), Role.BREAK),
            ]
            lines.append(Line(len(raw), len(raw) + len(row) - 1, count, page=number, printed=count))
            raw += row
        sheets.append(Page(number, start, len(raw), printed=str(number), ecf=number + 1 if ecf else None))
    return Text(raw, sheets, lines, spans, Clean(clean, runs))
