"""Sheets of sealed passages that a person fills: the passage, where it stands, whose it is, and why it is to be sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from particulars.desk.designation_sheets import sheet
from particulars.errors import Misused

PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Passage:
    """One row of the sheet: its number in the file, a name to speak of it by, its words, and every other cell as written."""

    row: int
    name: str
    words: str
    cells: Mapping[str, str] = field(default_factory=dict)


def sealed_passages(path: Path) -> list[Passage]:
    """Reads a sheet of sealed passages; a row is called by its column `id`, or by its number.

    Raises:
        Misused: rows without words, or two of one id; all are told at once.
        Unreadable: it is no sheet, or has no column `passage`.
    """
    rows, faults, names = [], [], set()
    for number, cells in sheet(path, PASSAGE).rows:
        name = cells.get("id") or str(number)
        if not cells.get(PASSAGE):
            faults.append(f"row {number}, column passage: no words")
        elif name in names:
            faults.append(f"row {number}, column id: {name} stands above already")
        else:
            names.add(name)
            rows.append(Passage(number, name, cells[PASSAGE], cells))
    if faults or not rows:
        raise Misused(f"{path}: {'; '.join(faults) or 'it has no rows'}. Mend the sheet and give the command again.")
    return rows
