"""Reads a docket from the text it was taken into the record as: its rows, or the notices that stand in it."""

from __future__ import annotations

from particulars.reading.docket_sheet import laid_out, notice
from particulars.reading.docket_sheet.rows import Sheet


def read(raw: str) -> tuple[Sheet, ...]:
    """The sheets of a text, one of rows or one a notice, each entry with its place.

    Raises:
        Unreadable: neither stands in it, or an entry lacks its day or its words.
    """
    sheet = laid_out.read(raw)
    return notice.read(raw) if sheet is None else (sheet,)
