"""The sheets that a person fills in and hands back: rows of CSV as a spreadsheet program saves them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from particulars.desk.whole_files import refuse_reading_a_record
from particulars.errors import Unreadable


def read_sheet(path: Path, columns: Iterable[str], made_by: str) -> list[dict[str, str]]:
    """The rows of a sheet; a cell that a row lacks at its end is empty.

    Args:
        path: The sheet.
        columns: The columns it must have.
        made_by: The command that writes such sheets.

    Raises:
        Misused: it is a file of a matter's record.
        Unreadable: it is no CSV, lacks a column or has it twice, or a row has more cells than there are columns.
    """
    refuse_reading_a_record([path])
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="", strict=True)
            heads = list(reader.fieldnames or ())
            rows = list(reader)
    except (csv.Error, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} is not a sheet of CSV in UTF-8 ({error}). Save it as such.") from error
    if missing := set(columns) - set(heads):
        raise Unreadable(
            f"{path} lacks the columns {', '.join(sorted(missing))}. {made_by} writes them, parted by commas."
        )
    if twice := {head for head in heads if heads.count(head) > 1}:
        raise Unreadable(f"{path} has two columns {', '.join(sorted(twice))}. Keep one of each.")
    for number, row in enumerate(rows, 1):
        if None in row:
            raise Unreadable(f"{path}: row {number} below the heads has more cells than there are columns.")
    return rows
