"""The table of authorities of one paper: what is cited, under its heading, and the pages and lines where.

Cases stand in the order of the alphabet by name as printed ("In re" under I), statutes and rules in the order of
their numbers. *Passim* stands for the pages from five different pages on, the rule of Word's TOA field.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from particulars.analyses.authorities.rows import Authorities, Authority, Citation
from particulars.papers.page_line import PageLines
from particulars.papers.print_forms import full_form, one_line
from particulars.record.text import Text

PASSIM_FROM = 5  # different pages; Word's TOA field with \p
HEADINGS = {
    "cases": "Cases",
    "statutes": "Statutes",
    "rules": "Rules",
    "record": "Papers of record",
    "other": "Other authorities",
}
COLUMNS = (
    "authority", "group", "name", "cites", "court", "date", "docket",
    "times_cited", "pages", "lines", "passim", "short_names",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table: an authority and each citation of it, by its number in reading order from 1."""

    authority: Authority
    cited: tuple[tuple[int, Citation], ...]
    pages: tuple[str, ...]
    places: tuple[str, ...]  # one a citation

    @property
    def passim(self) -> bool:
        """Whether it is cited on so many pages that the pages are not listed."""
        return len(self.pages) >= PASSIM_FROM

    @property
    def pages_printed(self) -> str:
        """The pages, or *passim*."""
        return "passim" if self.passim else ", ".join(self.pages)

    @property
    def different_places(self) -> tuple[tuple[str, int, int], ...]:
        """Each page:line once, with the number of the first citation there and how many there are."""
        times = Counter(self.places)
        first = dict(reversed([(p, number) for p, (number, _) in zip(self.places, self.cited, strict=True)]))
        return tuple((place, first[place], times[place]) for place in times)

    @property
    def form(self) -> str:
        """The authority as a table of authorities prints it."""
        return full_form(self.authority)


@dataclass(frozen=True, slots=True)
class Section:
    """The entries under one heading."""

    group: str
    heading: str
    entries: tuple[Entry, ...]


def table(authorities: Authorities, page_lines: PageLines) -> tuple[Section, ...]:
    """The table of authorities, its sections in the usual order; what is nowhere cited is left out."""
    if strange := sorted({a.group for a in authorities.authorities} - set(HEADINGS)):
        raise ValueError(f"no heading in a table of authorities for {strange}")
    cited: dict[str, list[tuple[int, Citation]]] = defaultdict(list)
    for number, citation in enumerate(authorities.citations, 1):
        if citation.authority is not None:
            cited[citation.authority].append((number, citation))
    sections = []
    for group, heading in HEADINGS.items():
        members = sorted((a for a in authorities.authorities if a.group == group and a.id in cited), key=_order)
        entries = tuple(_entry(a, cited[a.id], page_lines) for a in members)
        if entries:
            sections.append(Section(group, heading, entries))
    return tuple(sections)


def as_csv(text: Text, authorities: Authorities) -> str:
    """The table of authorities as CSV; no cell can be taken for a formula by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for section in table(authorities, PageLines(text)):
        writer.writerows(_cells(section.group, entry) for entry in section.entries)
    return out.getvalue()


def in_printed_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key: letters without case, accents and marks, numbers by value, so that § 9 comes before § 1202."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    closed = re.sub(r"[.'’](?!\d)", "", folded.replace("§§", "§"))  # O'Brien and L.L.C. are one word each
    words = " ".join(re.sub(r"[^\w§]+", " ", closed).split())
    parts = re.findall(r"([0-9]{1,18})|([^0-9]+)", words)
    return tuple((0, int(number), "") if number else (1, 0, letters.strip()) for number, letters in parts)


def _order(authority: Authority) -> tuple[object, ...]:
    return in_printed_order(authority.name), authority.date or "", authority.id


def _entry(authority: Authority, cited: list[tuple[int, Citation]], page_lines: PageLines) -> Entry:
    pages: dict[int, str] = {}
    for _, citation in cited:
        number, label = page_lines.page_number(citation.start), page_lines.page(citation.start)
        if number is not None and label is not None:
            pages.setdefault(number, label)
    places = tuple(page_lines.span(c.start, c.end) for _, c in cited)
    return Entry(authority, tuple(cited), tuple(pages[n] for n in sorted(pages)), places)


def _cells(group: str, entry: Entry) -> list[object]:
    a = entry.authority
    words: Iterable[str | None] = (entry.form, group, a.name, "; ".join(a.cites), a.court, a.date, a.docket)
    return [
        *(guarded(w or "") for w in words),
        len(entry.cited),
        guarded(", ".join(entry.pages)),
        guarded("; ".join(place for place, _, _ in entry.different_places)),
        "passim" if entry.passim else "",
        guarded("; ".join(a.short_names)),
    ]


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before = + - @ and their wide forms."""
    plain = one_line(cell)
    return f"'{plain}" if plain[:1] in tuple("=+-@＝＋－＠") and plain else plain
