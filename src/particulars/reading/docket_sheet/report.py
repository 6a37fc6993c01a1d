"""Reads the rows of a court's docket report, once they are out of its table: day, number, words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from particulars.reading.docket_sheet.rows import Sheet
from particulars.reading.docket_sheet.words import entry

_CASE = re.compile(r"DOCKET FOR CASE\s*#:\s*(\S+)", re.I)
_NUMBER = re.compile(r"\s*(\d+)")


def read(heading: str, rows: Iterable[tuple[str, str, str]]) -> Sheet:
    """The docket of a report: its case number from the heading, an entry from each row."""
    case = _CASE.search(heading)
    found = []
    for day, number, words in rows:
        numbered = _NUMBER.match(number)
        found.append(entry(int(numbered[1]) if numbered else None, day, words))
    return Sheet(case_number=case[1] if case else None, case_name=None, entries=tuple(found))
