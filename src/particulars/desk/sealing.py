"""`particulars sealing`: the table of a motion to seal, each passage verified in the record and held against the public version."""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.sealing.table import LIMITS, METHOD, LeftOut, Sealed, Span, left_out, sealed_rows
from particulars.desk.called import Called
from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.desk.sealed_lists import PASSAGE, sealed_passages
from particulars.desk.whole_files import refuse_overwriting, refuse_reading_a_record, write_whole
from particulars.errors import Misused
from particulars.likeness.difference import differences
from particulars.papers.table_of_authorities import guarded
from particulars.record.items import printable
from particulars.record.text import Text
from particulars.record.view import View

# The columns of S22, and the heads by which a sheet has them.
TABLE = {
    "designating party": "designatingparty",
    "reason": "reason",
    "declaration ¶": "declarationparagraph",
    "ruling": "ruling",
}
COLUMNS = ("id", "ECF/exhibit", "passage", "page:line", *TABLE, "verified", "also public at")


@dataclass(frozen=True, slots=True)
class Made:
    """The table with the names of both versions; `more` is None where no public version was named."""

    rows: tuple[Sealed, ...]
    paper: str
    sealed: Text
    public: Text | None
    more: tuple[LeftOut, ...] | None


def sealing(
    case: Path,
    sheet: Path,
    /,
    *,
    sealed: str,
    public: str | None = None,
    csv: Path | None = None,
    as_: str | None = None,
) -> int:
    """Make the table of a motion to seal (S22): passage, page:line, designating party, reason, declaration, ruling.

    Each passage of the sheet is verified in the sealed version; one that also stands in the public version is told with
    its place, and so is what the public version leaves out beyond the passages. The exit code is 1 where a passage is not
    verified or stands in the public version.

    For example:

        particulars sealing roe passages.csv --sealed "Motion (sealed).pdf" --public "Motion (public).pdf" --csv S22.csv

    Args:
        case: The folder of the matter.
        sheet: Columns Passage, and Id, Designating Party, Reason, Declaration Paragraph, Ruling.
        sealed: The sealed version, by number, id or name.
        public: The public version.
        csv: The table to write.
        as_: Who is asking; both versions must be open to that person.
    """
    refuse_reading_a_record([sheet])
    refuse_overwriting([csv] if csv else [], [sheet])
    passages = [(one.name, one.words, one.cells) for one in sealed_passages(sheet)]
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        paper, of_sealed = _version(view, case, sealed)
        of_public = _version(view, case, public)[1] if public else None
        rows = sealed_rows(passages, of_sealed, of_public)
        more = tuple(left_out(differences(of_sealed, of_public), rows)) if of_public else None
        made = Made(tuple(rows), paper, of_sealed, of_public, more)
        for line in lines(made):
            print(printable(line))
        if csv is not None:
            write_whole(csv, as_csv(made))
    return int(any(not one.stands or one.in_public for one in made.rows))


def lines(made: Made) -> Iterator[str]:
    """The table for a person to read, what is public too, what else is left out, the method and its limits."""
    for row in made.rows:
        yield " | ".join(f"{head}: {cell}" for head, cell in zip(COLUMNS, cells(row, made), strict=True) if cell)
    for row in made.rows:
        if made.public is not None and row.in_public:
            yield f"Passage {row.name} is also in the public version at {_places(row.in_public, made.public)}."
    if made.more is None:
        yield "No public version was named; whether a passage is public, and what else is left out, was not looked for."
    for one in made.more or ():
        yield f"Left out beyond the passages at {_places([(one.start, one.end)], made.sealed)}: “{one.words}”"
    if made.more == ():
        yield "Nothing is left out of the public version beyond the passages."
    yield f"Method: {METHOD}"
    yield from (f"Limit: {words}" for words in LIMITS)


def cells(row: Sealed, made: Made) -> tuple[str, ...]:
    """A row of the table in the order of COLUMNS; a cell that the person left empty stays empty."""
    told = tuple(row.cells.get(head, "") for head in TABLE.values())
    verified = "yes" if row.stands else "not found in the sealed version"
    public = _places(row.in_public, made.public) if made.public is not None and row.in_public else ""
    return (row.name, made.paper, row.words, _places(row.stands, made.sealed), *told, verified, public)


def as_csv(made: Made) -> str:
    """A row a passage, and behind them what else is left out, the method and the limits."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in cells(row, made)] for row in made.rows)
    for one in made.more or ():
        writer.writerow(("# Left out", _places([(one.start, one.end)], made.sealed), guarded(one.words)))
    writer.writerow(("# Method", METHOD))
    writer.writerows(("# Limit", words) for words in LIMITS)
    return out.getvalue()


def _places(spans: Iterable[Span], text: Text) -> str:
    return "; ".join(f"{_place(text, start)}–{_place(text, end - 1)}" for start, end in spans)


def _place(text: Text, offset: int) -> str:
    at = text.place(offset)
    line = at.line if at.printed_line is None else at.printed_line
    return f"{at.page}:{line}" if at.page is not None else f"line {line}"


def _version(view: View, case: Path, word: str) -> tuple[str, Text]:
    named = Called(view, case)
    item = named.find(word)
    if not item.text_sha256:
        raise Misused(f"{word} has no text on file in which a {PASSAGE} could stand: {item.reason or item.status}")
    return named.called(item.id), view.text(item.id)
