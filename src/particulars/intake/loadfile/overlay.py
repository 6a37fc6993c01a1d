"""Overlays: a sheet (CSV or XLSX) laid over a production, adding documents or changing fields of those that are there.

Nothing is laid over by guess: the mode must be told, and so must what a blank cell means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from particulars.errors import Unreadable
from particulars.intake.loadfile.dat import Told, open_dat
from particulars.intake.loadfile.documents import Document, Documents
from particulars.intake.loadfile.header import columns, header_defects, is_header
from particulars.intake.loadfile.shape import Decision, Defect, Kind, LoadFile, Row
from particulars.reading.bates import matched


class Mode(StrEnum):
    """What an overlay does with a document: only new ones, only known ones, or both."""

    APPEND = "append"
    OVERLAY = "overlay"
    BOTH = "append-overlay"


class Blank(StrEnum):
    """What a blank cell of an overlay means for a field that holds something."""

    NO_CHANGE = "no change"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Change:
    """One value that an overlay sets: where the overlay says so, and what stood there before (None: no such document)."""

    row: int
    byte: int
    key: str
    field: str
    before: str | None
    after: str


def open_csv(path: Path, told: Told | None = None) -> LoadFile:
    """Opens a CSV sheet; as a load file of any delimiter, but its kind is an overlay's."""
    return open_dat(path, told, "overlay")


def open_workbook(path: Path) -> LoadFile:
    """Opens the first sheet of a workbook; a row of it has a number and no bytes of its own.

    Raises:
        Unreadable: it is no workbook, or its first sheet is empty.
    """
    try:
        book = CalamineWorkbook.from_path(str(path))
        values = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, IndexError) as cause:
        raise Unreadable(f"{path.name} is no workbook that can be read.") from cause
    built = [Row(i, 0, 0, tuple(_told(cell) for cell in row)) for i, row in enumerate(values, 1)]
    if not built:
        raise Unreadable(f"The first sheet of {path.name} is empty.")
    name = is_header(built[0], built[1] if len(built) > 1 else None)
    header = built[0] if name is not None else None
    decisions = [
        Decision("The first sheet is read", f"of {len(book.sheet_names)}; its rows have no bytes of their own.")
    ]
    decisions += [name] if name is not None else [Decision("There is no header", "values stand in the first row.")]
    names = columns(header, len(built[0].cells))
    defects = tuple(header_defects(header, names, len(names))) if header is not None else ()
    body = built[1:] if header is not None else built
    return LoadFile("overlay", path, names, tuple(decisions), lambda: iter(body), header, defects)


def laid_over(
    base: Iterable[Document], overlay: Documents, mode: Mode, blank: Blank
) -> tuple[list[Change], list[Defect]]:
    """What an overlay changes in documents, by their keys, and which of its rows it may not carry out."""
    known = {matched(one.key): one for one in base}
    changes: list[Change] = []
    defects: list[Defect] = []
    seen: set[str] = set()
    for one in overlay:
        key = matched(one.key)
        there = known.get(key)
        if (refusal := _refused(one, key, there, key in seen, mode)) is not None:
            defects.append(refusal)
            continue
        seen.add(key)
        changes += _changed(one, key, there, overlay, blank)
    return changes, defects


def _refused(one: Document, key: str, there: Document | None, is_twice: bool, mode: Mode) -> Defect | None:
    def defect(kind: Kind, says: str, do: str) -> Defect:
        return Defect(kind, one.row.number, "", one.row.start, says, do)

    if not key:
        return defect(Kind.ID_BLANK, "The row names no document.", "Give it its number.")
    if is_twice:
        return defect(Kind.ID_TWICE, f"{key} is changed twice.", "Keep one of the rows.")
    if mode is Mode.APPEND and there is not None:
        return defect(Kind.ID_TWICE, f"{key} is there already, and the mode is {mode}.", "Ask which mode was meant.")
    if mode is Mode.OVERLAY and there is None:
        return defect(Kind.ID_BLANK, f"{key} is no document here, and the mode is {mode}.", "Ask which mode was meant.")
    return None


def _changed(one: Document, key: str, there: Document | None, overlay: Documents, blank: Blank) -> Iterator[Change]:
    for field in overlay.mapping.places:
        if there is not None and matched(one[field]) == key:
            continue  # what names the document is not changed
        before, after = there[field] if there is not None else None, one[field]
        if (after or (blank is Blank.CLEAR and before)) and after != before:
            yield Change(one.row.number, one.row.start, key, field, before, after)


def _told(cell: object) -> str:
    """A cell as words; a whole number has no decimals, and a date is written as ISO 8601 writes it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat(sep=" ") if isinstance(cell, datetime) else str(cell)
