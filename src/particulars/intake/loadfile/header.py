"""Whether the first record of a load file names its columns, or is already a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.intake.loadfile.fields import field_of
from particulars.intake.loadfile.shape import Decision, Defect, Kind, Row
from particulars.reading.bates import parse

_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{8}T|\d{1,2}:\d\d")
_PATH = re.compile(r"[\\/].+\.\w{2,5}$|^\.?\\")
_VALUE = re.compile(r"^[0-9.,]+$|@\w|^[0-9A-Fa-f]{32,}$")


def is_header(first: Row, second: Row | None) -> Decision | None:
    """The decision that the first record names columns, or None where it is a document."""
    known = sum(field_of(cell) is not None for cell in first.cells)
    values = [cell for i, cell in enumerate(first.cells) if _is_value(cell, _below(second, i))]
    if values:
        return None
    filled = [cell for cell in first.cells if cell.strip()]
    if known:
        return Decision("The first row names the columns", f"{known} of {len(first.cells)} are known names.")
    if second is not None and len({cell.casefold() for cell in filled}) == len(filled) > 1 and len(filled) > len(first.cells) // 2:  # fmt: skip
        return Decision("The first row names the columns", "no value like those below stands in it, and no name twice.")
    return None


def columns(header: Row | None, width: int) -> tuple[str, ...]:
    """What the columns are called; a file without a header has numbers for names."""
    if header is None:
        return tuple(f"column {i + 1}" for i in range(width))
    return tuple(cell.strip().lstrip("\ufeff") for cell in header.cells)


def header_defects(header: Row, names: Sequence[str], width: int) -> list[Defect]:
    """Names that are blank or there twice, in the same letters or others, or too few or too many for the rows."""
    found: list[Defect] = []
    if len(names) != width:
        says = f"The header names {len(names)} columns, and most rows have {width} values."
        found.append(Defect(Kind.COLUMNS, header.number, names[-1], header.start, says, "Name each column once."))
    first: dict[str, str] = {}
    for i, name in enumerate(names):
        if not name:
            last = i == len(names) - 1
            kind = Kind.TRAILING_COLUMN if last else Kind.HEADER_BLANK
            says = "A separator ends the header, which makes a column without a name." if last else "The column has no name."  # fmt: skip
            found.append(Defect(kind, header.number, f"column {i + 1}", header.start, says, "Name it or take it out."))
            continue
        before = first.setdefault(name.casefold(), name)
        if before is not name or names.index(name) != i:
            how = "in other letters" if before != name else "twice"
            says = f"{name} is there {how}{f', as {before}' if before != name else ''}."
            found.append(Defect(Kind.HEADER_TWICE, header.number, name, header.start, says, "Keep one of them."))
    return found


def _below(second: Row | None, i: int) -> str:
    return second.cells[i] if second is not None and i < len(second.cells) else ""


def _is_value(cell: str, below: str) -> bool:
    """Whether this is a value and no name: a date, a path, a number, an address, or a number of the series below it."""
    cell = cell.strip()
    if _DATE.search(cell) or _PATH.search(cell) or _VALUE.search(cell):
        return True
    one, next_ = parse(cell), parse(below)
    if one is None or field_of(cell) is not None:
        return False
    return len(one.digits) >= 4 or (next_ is not None and one.series == next_.series and one.number != next_.number)
