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

_MOST = 1_048_000  # rows a sheet can have
_LONGEST = 32_000  # characters a cell can have
_FIXED = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def workbook(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[object]]]]) -> bytes:
    """Each sheet by its name, heads and rows; the same rows give the same bytes."""
    book = Workbook(write_only=True)
    for name, heads, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for at in range(1, len(heads) + 1):
            sheet.column_dimensions[get_column_letter(at)].width = 18
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
    return guarded(_CONTROL.sub("�", value)[:_LONGEST]) if isinstance(value, str) else value


def _without_clock(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
            made.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
