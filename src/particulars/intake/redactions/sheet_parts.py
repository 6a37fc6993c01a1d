"""What an Excel workbook still holds: hidden sheets, rows and columns, comments, cells in the colour of their ground."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import openpyxl

from particulars.intake.redactions.shape import Place, Survivor


def sheet_survivors(package: zipfile.ZipFile) -> Iterator[Survivor]:
    """Yields the words of a workbook that its pages do not show."""
    assert package.fp is not None
    package.fp.seek(0)
    book = openpyxl.load_workbook(io.BytesIO(package.fp.read()), data_only=True)
    for sheet in book.worksheets:
        where = f"sheet {sheet.title}"
        rows = {number for number, one in sheet.row_dimensions.items() if one.hidden}
        columns = _hidden_columns(sheet)
        kinds: dict[str, list[str]] = {}
        for cell in (one for row in sheet.iter_rows() for one in row if one.value is not None):
            if how := _hidden_by(sheet, cell, rows, columns):
                kinds.setdefault(how, []).append(str(cell.value))
        for how, words in kinds.items():
            yield Survivor("hidden cells", Place(0, where, " ".join(words)), how)
        for cell in (one for row in sheet.iter_rows() for one in row if one.comment is not None):
            yield Survivor("comments", Place(0, f"{where} {cell.coordinate}", cell.comment.text), "a comment")


def _hidden_columns(sheet: object) -> set[int]:
    dimensions = sheet.column_dimensions  # type: ignore[attr-defined]
    return {n for one in dimensions.values() if one.hidden for n in range(one.min or 0, (one.max or 0) + 1)}


def _hidden_by(sheet: object, cell: object, rows: set[int], columns: set[int]) -> str:
    if sheet.sheet_state != "visible":  # type: ignore[attr-defined]
        return "on a hidden sheet"
    if cell.row in rows:  # type: ignore[attr-defined]
        return "in a hidden row"
    if cell.column in columns:  # type: ignore[attr-defined]
        return "in a hidden column"
    if cell.number_format == ";;;":  # type: ignore[attr-defined]
        return "formatted not to be shown"
    ink = _colour(cell.font.color)  # type: ignore[attr-defined]
    filled = cell.fill.fill_type == "solid"  # type: ignore[attr-defined]
    ground = _colour(cell.fill.fgColor) if filled else "FFFFFF"  # type: ignore[attr-defined]
    return "in the colour of its ground" if (ink or "000000") == ground else ""


def _colour(colour: object) -> str:
    """Six digits of red, green and blue, or nothing where the colour is one of a theme."""
    value = getattr(colour, "rgb", None)
    return value[-6:].upper() if isinstance(value, str) and getattr(colour, "type", "") == "rgb" else ""
