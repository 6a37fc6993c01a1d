"""Reads sheets (.xlsx, .xlsb, .xls, .ods): each sheet under its name, a row a line, the cells apart by tabs.

Values are as stored: a date as 2001-12-11, a formula by the value that was last computed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from particulars.errors import OverLimit, Unreadable
from particulars.intake.office.package import check_package
from particulars.intake.office.properties import of_ole, of_package
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import Block, set_lines

_MOST_CELLS = 20_000_000


def read(source: Path) -> Reading:
    """The text of a workbook.

    Raises:
        Unreadable: it is damaged, or asks for a password.
        OverLimit: it has more cells than are read.
    """
    import python_calamine

    with source.open("rb") as file:
        is_package = file.read(2) == b"PK"
    if is_package:
        check_package(source)
    try:
        # By its bytes alone: from a path the library goes by the name.
        with source.open("rb") as file, python_calamine.CalamineWorkbook.from_filelike(file) as book:
            blocks = list(_blocks(book))
            seen = python_calamine.SheetVisibleEnum.Visible
            notes = [f"Hidden, and read: sheet {s.name}." for s in book.sheets_metadata if s.visible != seen]
    except python_calamine.PasswordError as fault:
        raise Unreadable("It is encrypted and asks for a password. Hand in a copy without one.") from fault
    except (python_calamine.CalamineError, OSError, ValueError) as fault:
        raise Unreadable(f"The workbook is damaged: {str(fault)[:120]}.") from fault
    return Reading(set_lines(blocks), tuple(notes), fields=of_package(source) if is_package else of_ole(source))


def _blocks(book: Any) -> Iterator[Block]:
    for name in book.sheet_names:
        try:
            sheet = book.get_sheet_by_name(name)
        except Exception as fault:  # the border: charts and macro sheets have no cells, and one bad sheet is not all
            yield [f"[{name}]", f"(not read: {str(fault)[:80]})"]
            continue
        if sheet.total_height * max(sheet.total_width, 1) > _MOST_CELLS:
            raise OverLimit(f"Its sheet {name} has {sheet.total_height} rows.")
        rows = ("\t".join(map(_cell, row)).strip("\t") for row in sheet.to_python(skip_empty_area=True))
        yield [f"[{name}]", *(row for row in rows if row.strip())]


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ") if value.time() != datetime.time() else value.date().isoformat()
    return " ".join(str(value).split())
