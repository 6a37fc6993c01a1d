"""Footnotes of a plain-text paper: a line that opens with a raised number, to the end of its page or paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.intake.furniture.marks import is_rule
from particulars.intake.furniture.rows import Row
from particulars.record.text import Role

_RAISED = re.compile(r"\s*[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+\S")
_RULED = re.compile(r"\s*\d{1,3}\s+\S")


def mark_footnotes(rows: Sequence[Row]) -> list[Row]:
    """Mark footnote lines; on a page of numbered lines a footnote runs to the page's end, elsewhere to a blank line."""
    notes: list[Row] = []
    in_note = ruled = False
    numbered_page = False
    for row in rows:
        if row.opens_page or "\f" in row.text:
            in_note = ruled = False
            numbered_page = row.number is not None and row.role is None
        if row.role is not None:
            continue
        if is_rule(row.rest):
            row.role, ruled = Role.NOISE, True
            continue
        if row.is_blank:
            in_note = in_note and numbered_page
            continue
        if _RAISED.match(row.rest) or (ruled and _RULED.match(row.rest)):
            in_note = True
        if in_note:
            notes.append(row)
    return notes
