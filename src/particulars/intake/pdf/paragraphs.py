"""Where paragraphs begin on a page and whether one goes on over a page's end, told by gaps and indents."""

from __future__ import annotations

from collections.abc import Sequence

from particulars.intake.joining import unfinished
from particulars.intake.pdf.rows import Row
from particulars.record.text import Role

_WIDER = 1.22  # times the leading around it: a gap that ends a paragraph
_INDENT = 9.0  # points
_SHORT = 0.62  # of the width of the text: a line this short was ended on purpose
_ENDS = (".", "?", "!", ":", ";", ".”", '."', "?”", ".’", ".)", "_")


def mark_paragraphs(rows: Sequence[Row], left: float, right: float) -> None:
    """Set `opens` on the rows of one page where a paragraph begins; `rows` are body rows in reading order."""
    for i, row in enumerate(rows):
        if i == 0:
            continue
        before = rows[i - 1]
        after = rows[i + 1] if i + 1 < len(rows) and rows[i + 1].cell == row.cell else None
        over = rows[i - 2] if i > 1 and rows[i - 2].cell == before.cell else None
        row.opens = _opens(over, before, row, after, left, right)
        row.apart = row.opens and not _unfinished(before, row)


def _unfinished(before: Row, row: Row) -> bool:
    """Whether a paragraph's last line plainly asks for more: a gap that a redaction or a quotation left."""
    if before.cell != row.cell:
        return False
    return (
        before.text.endswith((",", "(", "—", "-", "&", "§", "¶"))
        or row.text[:1].islower()
        or unfinished(before.text, row.text)
    )


def first_opens(last: Row | None, first: Row, after: Row | None, left: float, right: float) -> bool:
    """Whether the first body row of a page begins a paragraph; `last` is the last body row of the page before."""
    if last is None or first.cell or last.cell:
        return True
    if unfinished(last.text, first.text):
        return False
    if _is_short(last, left, right) and last.text.endswith(_ENDS):
        return True
    return _is_first_line(first, after) and last.text.endswith(_ENDS)


def _opens(over: Row | None, before: Row, row: Row, after: Row | None, left: float, right: float) -> bool:
    if before.cell != row.cell:
        return True
    gap = before.base - row.base
    if not row.words or not before.words:
        return gap > 1.6 * max(row.size, before.size)
    if gap < -1:  # back to the top of another column
        return True
    near = [g for g in (over.base - before.base if over else 0.0, row.base - after.base if after else 0.0) if g > 2]
    leading = min(near) if near else 1.2 * max(before.size, row.size)
    if gap > max(_WIDER * leading, 1.3 * min(row.size, before.size)):
        return True
    if row.cell:
        return False
    if abs(row.size - before.size) > 1.4 and gap > 1.05 * before.size:
        return True
    return _opens_by_indent(before, row, after, left, right)


def _opens_by_indent(before: Row, row: Row, after: Row | None, left: float, right: float) -> bool:
    step = row.left - before.left
    if _centred(before, left, right) or _centred(row, left, right):
        return _centred(before, left, right) != _centred(row, left, right) and step != 0
    if step > _INDENT:
        if _is_first_line(row, after):
            return True
        return _is_short(before, left, right) or before.text.endswith(_ENDS)
    if step < -_INDENT and not before.opens and before.left > left + _INDENT:
        return before.text.endswith(_ENDS) or _is_short(before, left, right)
    if abs(step) <= 3 and row.left < left + 3:
        return _is_short(before, left, right)
    return False


def _is_first_line(row: Row, after: Row | None) -> bool:
    """Whether the row is indented against the one that follows."""
    return after is not None and row.left - after.left > _INDENT


def _is_short(row: Row, left: float, right: float) -> bool:
    return row.right < left + _SHORT * (right - left)


def _centred(row: Row, left: float, right: float) -> bool:
    """Whether the row stands in the middle, clear of both margins."""
    in_left, in_right = row.left - left, right - row.right
    return in_left > 36 and in_right > 36 and abs(in_left - in_right) < 14


def margins(rows: Sequence[Row]) -> tuple[float, float]:
    """The left and right edge of the text: where most full rows begin and end."""
    body = [r for r in rows if r.role is Role.BODY and r.words and not r.cell]
    if not body:
        return 72.0, 540.0
    lefts, rights = sorted(r.left for r in body), sorted(r.right for r in body)
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 20]
