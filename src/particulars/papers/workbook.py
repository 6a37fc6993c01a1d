"""A workbook of several sheets with frozen heads; no cell can be taken for a formula, and no hour of writing is in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from particulars.papers.table_of_authorities import guarded

CUT = " … (the CSV has all of it)"
_MOST = 1_048_000  # rows a sheet can have
_CELL = 32_000  # characters a cell can have
_NAME = 31  # characters a sheet's name can have
_FIXED = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def workbook(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[object]]]], column_width: int = 18) -> bytes:
    """Each sheet by its name, heads and rows; the same rows give the same bytes.

    What a sheet cannot hold is said in it: a cell that is cut, rows behind the last. A control character, which no cell
    can have, stands as U+FFFD.
    """
    book = Workbook(write_only=True)
    for name, heads, rows in sheets:
        sheet = book.create_sheet(name[:_NAME])
        sheet.freeze_panes = "A2"
        for at in range(1, len(heads) + 1):
            sheet.column_dimensions[get_column_letter(at)].width = column_width
        sheet.append(list(heads))
        for number, row in enumerate(rows):
            if number == _MOST:
                sheet.append(["The sheet is full; the CSV has every row."])
                break
            sheet.append([_cell(value) for value in row])
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    raw = io.BytesIO()
    book.save(raw)
    return _without_clock(raw.getvalue())


def _cell(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    if not isinstance(value, str):
        return "" if value is None else value
    plain = guarded(_CONTROL.sub("\ufffd", value))
    return plain if len(plain) <= _CELL else plain[: _CELL - len(CUT)] + CUT


def _without_clock(data: bytes) -> bytes:
    """The workbook with one fixed time on each of its parts: openpyxl stamps them with the hour of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
            made.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
