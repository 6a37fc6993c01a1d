"""A load file as an item of the record: a line of text for each row, so that a row can be read, found and cited.

Line n of the text is row n of the file, the header being row 1 where there is one. Values stand between bars as received,
a line end inside a value as ⏎. Every row is also in the tables `load_rows` or `load_images`, with its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from particulars.intake.flowing import LONGEST, Paragraph, flowed, storable
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.shape import LoadFile
from particulars.intake.reading_shape import Reading

MOST = 100_000  # rows whose text is kept; the tables have all
_BAR = " | "
_NAMED = ("dii", "edrm")  # kinds whose rows do not all have the same values


def read(source: Path) -> Reading:
    """The rows of a load file as text, and the decisions that reading them took.

    Raises:
        Unreadable: it is no load file.
        Ambiguous: it could be of two kinds.
    """
    file = open_load_file(source)
    lines: list[Paragraph] = []
    notes = [str(decision) for decision in file.decisions]
    size = rows = defects = 0
    for line, faults in _lines(file):
        rows += 1
        defects += faults
        if len(lines) < MOST and size < LONGEST:
            lines.append(Paragraph(line))
            size += len(line)
    if rows > len(lines):
        notes.append(f"The text shows the first {len(lines):,} of {rows:,} rows; the tables have all.")
    defects += sum(not defect.doubt for defect in file.defects)
    if defects:
        notes.append(f"{defects:,} defects of form. Name them with: particulars validate")
    return Reading(flowed(lines), tuple(notes))


def _lines(file: LoadFile) -> Iterator[tuple[str, int]]:
    """Each row as a line, with how many defects its form has."""
    if file.header is not None:
        yield _said(file.header.cells), 0
    for row in file.rows():
        faults = sum(not defect.doubt for defect in row.defects)
        if file.kind in _NAMED:
            named = zip(file.columns, row.cells, strict=False)
            yield _said(tuple(f"{name}: {value}" for name, value in named if value)), faults
        else:
            yield _said(row.cells), faults


def _said(cells: tuple[str, ...]) -> str:
    words = (" ⏎ ".join(cell.splitlines()) if not cell.isprintable() else cell for cell in cells)
    return storable(_BAR.join(words).replace("\0", "\ufffd")).strip() or "(blank row)"
