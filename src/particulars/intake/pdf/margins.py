"""What stands in a page's margins: stamps, running heads and feet, printed page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from particulars.intake.pdf.rows import Row
from particulars.intake.pdf.words import spaced
from particulars.intake.stamps import stamp_in
from particulars.record.text import Box, Role

_ZONE = 0.2  # of the page's height, at its head and at its foot
_MOST_ROWS = 5  # rows of a running head or foot
_SAME_HEIGHT = 9.0
_PAGE_ALONE = re.compile(
    r"(?:[-–—]\s*)?(?:page\s*)?(?P<page>\d{1,4}|[ivxl]{1,7})(?:\s*of\s*\d{1,4})?(?:\s*[-–—])?$"
    r"|[\[(](?P<bracketed>\d{1,4})[\])]$",
    re.I,
)
_PAGE_AT_END = re.compile(r"\bpage\s+(?P<page>\d{1,4})(?:\s+of\s+\d{1,4})?\s*$", re.I)
_WHOLE_STAMP = re.compile(r"\bpage\s+\d+\s+of\s+\d+$", re.I)
_NUMBER_AT_EDGE = re.compile(r"^(?P<head>\d{1,4})\s+\D|(?<![,/:-])\s(?P<foot>\d{1,4})$")


def mark_stamps(rows: list[Row], height: float) -> int | None:
    """Mark the court's stamps at the head or foot of a page; returns the page number they state.

    A transcript's own page number that stands beside the stamp becomes a row of its own.
    """
    page = None
    for row in list(rows):
        if 0.1 * height < row.base < 0.88 * height:
            continue
        stamp = stamp_in(row.text)
        if stamp is None:
            continue
        row.role = Role.STAMP
        page = page or stamp.page
        *rest, last = row.words
        if last.text.isdigit() and _WHOLE_STAMP.search(spaced(rest)):
            row.words = rest
            rows.append(Row(row.page, [last], role=Role.HEADER if row.base > height / 2 else Role.FOOTER))
    return page


def mark_running(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> None:
    """Mark heads and feet that stand at one height on two or more pages, the page number in them aside."""
    seen: dict[tuple[Role, str], list[Row]] = defaultdict(list)
    for rows, height in zip(pages, heights, strict=True):
        for role, row in _edge_rows(rows, height):
            seen[role, _shape(row.text)].append(row)
    for (role, shape), rows in seen.items():
        for row in rows:
            if _recurs(row, rows) and (any(c.isalpha() for c in shape) or _PAGE_ALONE.match(row.text)):
                row.role = role


def _recurs(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the row stands on the next or last page too, or on two others; a caption repeated at the end does not."""
    alike = {other.page for other in rows if other.page != row.page and abs(other.base - row.base) < _SAME_HEIGHT}
    return len(alike) >= 2 or bool(alike & {row.page - 1, row.page + 1})


def mark_alone(rows: Sequence[Row], height: float, rules: Sequence[Box], width: float) -> None:
    """Mark what a single page shows to be margin: a page number alone, print beyond a rule across the page."""
    for role, row in _edge_rows(rows, height):
        if _PAGE_AT_END.search(row.text) or (_PAGE_ALONE.match(row.text) and _is_outermost(row, rows, role)):
            row.role = role
    wide = [r for r in rules if r.right - r.left > 0.6 * width]
    for rule in wide:
        for row in rows:
            if row.role is not Role.BODY:
                continue
            if rule.top < 0.14 * height and row.box.top < rule.top + 2:
                row.role = Role.FOOTER
            elif rule.bottom > 0.92 * height and row.base > rule.bottom:
                row.role = Role.HEADER


def mark_first(rows: Sequence[Row], height: float, following: str | None) -> None:
    """Mark a first page's own head, worded unlike the others': its top row ends on the number before the next page's."""
    if following is None or not following.isdigit():
        return
    top = next((row for row in rows if row.role in (Role.BODY, Role.HEADER) and row.words), None)
    if top is not None and top.base > (1 - _ZONE) * height and re.search(rf"\s{int(following) - 1}$", top.text):
        top.role = Role.HEADER


def printed_page(rows: Sequence[Row]) -> str | None:
    """The page's own number as its head or foot prints it."""
    edges = [row for row in rows if row.role in (Role.FOOTER, Role.HEADER)]
    for row in edges:
        if found := _PAGE_ALONE.match(row.text):
            return found["page"] or found["bracketed"]
        if found := _PAGE_AT_END.search(row.text):
            return found["page"]
    for row in edges:
        if found := _NUMBER_AT_EDGE.search(row.text):
            return found["head"] or found["foot"]
    return None


def _edge_rows(rows: Sequence[Row], height: float) -> list[tuple[Role, Row]]:
    """The rows that may be a running head or foot: the outermost few, as far as no stamp counts."""
    free = [row for row in rows if row.role is Role.BODY and row.words and row.number is None]
    top = [(Role.HEADER, row) for row in free[:_MOST_ROWS] if row.base > (1 - _ZONE) * height]
    foot = [(Role.FOOTER, row) for row in free[-_MOST_ROWS:] if row.base < _ZONE * height]
    return top + foot


def _is_outermost(row: Row, rows: Sequence[Row], role: Role) -> bool:
    """A number alone at the very edge, clear of the text: anything nearer may be a number the text ends on."""
    text = [r for r in rows if r.role is Role.BODY and r.words and r is not row]
    others = [r.base for r in text]
    if role is Role.FOOTER:
        beyond, gap = (
            [b for b in others if b < row.base - 1],
            min((b - row.base for b in others if b > row.base), default=99.0),
        )
    else:
        beyond, gap = (
            [b for b in others if b > row.base + 1],
            min((row.base - b for b in others if b < row.base), default=99.0),
        )
    usual = sorted(a - b for a, b in pairwise(sorted(others, reverse=True)) if a - b > 2)
    clear = 0.9 * usual[len(usual) // 2] if usual else 12.0
    return len(beyond) <= 2 and gap >= min(clear, 24.0)


def _shape(text: str) -> str:
    """A row without the page number at its head or end: other figures are words like any other."""
    text = re.sub(r"\bpage \d+(?: of \d+)?", "#", text.strip(" -–—[]()"), flags=re.I)
    return re.sub(r"^\d{1,4}(?=\s+\D)|(?:^|(?<=\s))(?:\d{1,4}|[ivxl]{1,7})$", "#", text, flags=re.I)
