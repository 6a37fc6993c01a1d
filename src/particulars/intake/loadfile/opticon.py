"""Opticon load files: one page image a line, the first page of a document marked.

ImageKey,Volume,Path,DocBreak,FolderBreak,BoxBreak,PageCount
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.loadfile import encoding as encodings
from particulars.intake.loadfile.encoding import Encoding, chunks
from particulars.intake.loadfile.records import Dialect, Reader, RowEnd
from particulars.intake.loadfile.shape import Decision, Defect, Kind, LoadFile, Row

COLUMNS = ("ImageKey", "Volume", "Path", "DocBreak", "FolderBreak", "BoxBreak", "PageCount")
_PATH, _BEHIND = 2, -4  # the place of the path, and where what stands behind it begins
_MOST_OF_ROW = 1 << 16  # bytes in which a value is looked for
_LINE = re.compile(r"[^,\r\n]+,[^,\r\n]*,[^\r\n]+\.\w{3,4},[Yy]?,[^,\r\n]{0,9},[^,\r\n]{0,9},\s*\d*\s*")


def is_opticon_line(line: str) -> bool:
    """Whether a line has the seven values of an Opticon file, an image among them."""
    return _LINE.fullmatch(line.rstrip("\r\n")) is not None


def open_opticon(path: Path) -> LoadFile:
    """Opens an Opticon file; nothing is quoted in it, so a comma in a path is a defect and is named.

    Raises:
        Unreadable: it is empty.
    """
    if not path.stat().st_size:
        raise Unreadable(f"{path.name} is empty.")
    encoding, why = encodings.decide(path)
    sample = next(iter(chunks(path, encoding)))[:65536]
    first = sample.split(b"\n", 1)
    end = RowEnd.CRLF if first[0].endswith(b"\r") else RowEnd.LF
    if len(first) == 1 and b"\r" in sample:
        end = RowEnd.CR
    measure = encoding.measure if encoding.is_wide else len

    def rows() -> Iterator[Row]:
        reader = Reader(Dialect(",", "", end), encoding.working, 0, lambda i: (COLUMNS + ("",) * 99)[i], measure)
        for row in reader.rows(chunks(path, encoding), encoding.mark, path.stat().st_size):
            yield _fitted(row, encoding)

    def byte_of(start: int, column: str) -> int:
        return _byte_of(path, encoding, start, column)

    decisions = (why, Decision(f"Row end {end}", "the first row ends so."))
    return LoadFile("opticon", path, COLUMNS, decisions, rows, byte_of=byte_of)


def _fitted(row: Row, encoding: Encoding) -> Row:
    """The row with seven values: what a comma in its path cut apart is one value again, and named."""
    wide = len(row.cells)
    if wide != len(COLUMNS) and not any(cell.strip() for cell in row.cells):
        return row
    whole = row._replace(cells=_joined(row.cells))
    cells = tuple(cell.strip() if i != _PATH else cell for i, cell in enumerate(whole.cells))
    found = list(row.defects)
    if wide > len(COLUMNS):
        says = f"The row has {wide} values, and 7 are wanted; a comma stands in the path."
        found.append(Defect(Kind.COLUMNS, row.number, "Path", _byte(whole, _PATH, encoding), says, "Rename the file; Opticon has no quotes."))  # fmt: skip
    elif wide < len(COLUMNS):
        says = f"The row has {wide} values, and 7 are wanted."
        found.append(Defect(Kind.COLUMNS, row.number, COLUMNS[wide - 1], _byte(row, wide - 1, encoding), says, "Look for a comma that is missing."))  # fmt: skip
        return row._replace(cells=cells, defects=tuple(found))
    return row._replace(cells=cells, defects=(*found, *_form(whole, cells, encoding)))


def _joined(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The values with a path made whole that commas cut apart; the four values behind it are counted from the end."""
    if len(cells) <= len(COLUMNS):
        return cells
    return (*cells[:_PATH], ",".join(cells[_PATH:_BEHIND]), *cells[_BEHIND:])


def _form(row: Row, cells: tuple[str, ...], encoding: Encoding) -> Iterator[Defect]:
    if not cells[0]:
        yield Defect(Kind.ID_BLANK, row.number, "ImageKey", row.start, "The image has no key.", "Give it its number.")
    if row.cells[0] != cells[0]:
        yield Defect(Kind.MALFORMED, row.number, "ImageKey", row.start, "Spaces stand around the key.", "Take them out.", True)  # fmt: skip
    if cells[3].upper() not in ("", "Y"):
        says = f"The document break is {cells[3]!r}, and Y or nothing is wanted."
        yield Defect(Kind.IMAGE_BREAK, row.number, "DocBreak", _byte(row, 3, encoding), says, "Write Y or nothing.")
    if cells[6] and not cells[6].isdecimal():
        says = f"The page count {cells[6]!r} is no number."
        yield Defect(Kind.PAGES, row.number, "PageCount", _byte(row, 6, encoding), says, "Write the number of pages.")


def _byte(row: Row, index: int, encoding: Encoding) -> int:
    """Where a value begins; values of an Opticon file stand one behind the other with a comma between."""
    return row.start + len(",".join((*row.cells[:index], "")).encode(encoding.name, "replace"))


def _byte_of(path: Path, encoding: Encoding, start: int, column: str) -> int:
    """Where the value of a column begins in the row that begins at a byte."""
    with path.open("rb") as file:
        file.seek(start)
        line = file.read(_MOST_OF_ROW).decode(encoding.name, "replace")
    cells = _joined(tuple(re.split(r"[\r\n]", line, maxsplit=1)[0].split(",")))
    return _byte(Row(0, start, start, cells), COLUMNS.index(column), encoding) if column in COLUMNS else start
