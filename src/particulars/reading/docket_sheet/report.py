"""Reads the rows of a court's docket report, once they are out of its table: day, number, words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from particulars.reading.docket_sheet.laid_out import Row, Told, sheet_of
from particulars.reading.docket_sheet.rows import Sheet

_CASE = re.compile(r"DOCKET FOR CASE\s*#:\s*(\S+)", re.I)


def read(heading: str, rows: Iterable[Row]) -> Sheet:
    """The docket of a report: its case number from the heading, an entry from each row."""
    case = _CASE.search(heading)
    return sheet_of(Told(case[1] if case else None, None, tuple(rows)))
