"""Footnotes of a PDF page: smaller type, or print below a short rule, at the foot of the text, opened by a marker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.intake.pdf.rows import Row
from particulars.record.text import Box, Role

_MARKER = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,4})$")
_TYPED = re.compile(r"(?:[1-9]\d{0,2}|[*†‡§¶]{1,4})\.?\s+[A-Z“‘\"(\[]")
_LEADING = re.compile(r"\d{1,3}", re.A)
_DRAWN = re.compile(r"[\s—–_\-―─]{3,}$")
_ENDS = (".", "?", "!", ".”", '."', ".)", "]")
_SMALLER = 0.7  # points below the body's type


def mark_footnotes(
    rows: Sequence[Row], rules: Sequence[Box], body_size: float, *, running_on: bool, highest: int
) -> tuple[bool, int]:
    """Mark a page's footnotes; `running_on` says the page before broke one off, so the first may have no marker.
    `highest` is the highest number of a note so far: one typed at full height must be near it.

    Returns whether this page breaks one off, and the highest number now.
    """
    text = [row for row in rows if row.role is Role.BODY and row.words]
    for row in text:
        if _DRAWN.match(row.text) and len(row.text.strip()) >= 5:
            row.role = Role.NOISE
    start = _start(text, rules, body_size, running_on, highest)
    if start is None:
        return False, highest
    last = None
    for row in text[start:]:
        if row.role is Role.BODY:
            row.role = Role.FOOTNOTE
            row.opens = row.apart = opens_note(row) or (_typed(row, highest) and row.size < body_size - _SMALLER)
            last = row
            highest = max(highest, _number(row)) if row.opens else highest
    return last is not None and not last.text.endswith(_ENDS), highest


def _start(text: Sequence[Row], rules: Sequence[Box], body_size: float, running_on: bool, highest: int) -> int | None:
    """The index of the first footnote row, or None."""
    below = _rule_index(text, rules)
    if below is not None and below < len(text):
        first = text[below]
        if first.left > min(row.left for row in text) + 60:
            below = None
        elif opens_note(first) or (running_on and first.size < body_size - _SMALLER) or _typed(first, highest):
            return below
    small = len(text)
    while small and (text[small - 1].size < body_size - _SMALLER or text[small - 1].role is Role.NOISE):
        small -= 1
    if small == 0 or small == len(text):
        return None
    if running_on and text[small].role is Role.BODY and _gap(text, small):
        return small
    return next((i for i in range(small, len(text)) if opens_note(text[i]) or _typed(text[i], highest)), None)


def _gap(text: Sequence[Row], i: int) -> bool:
    """Whether a row stands clear of the row above it."""
    return i == 0 or text[i - 1].base - text[i].base > 1.15 * text[i].size


def _rule_index(text: Sequence[Row], rules: Sequence[Box]) -> int | None:
    """The first row below the lowest short rule that starts at the left of the text and underlines nothing."""
    if not text:
        return None
    left = min(row.left for row in text)
    best = None
    for i, row in enumerate(text):
        if row.role is Role.NOISE and row.left < left + 60 and i > 0:
            best = i + 1
    for rule in sorted(rules, key=lambda r: -r.bottom):
        if not (50 < rule.right - rule.left < 300 and rule.left < left + 50) or _underlines(rule, text):
            continue
        under = [i for i, row in enumerate(text) if row.base < rule.bottom]
        if under and under[0] > 0:
            best = max(best or 0, under[0])
    return best


def _underlines(rule: Box, text: Sequence[Row]) -> bool:
    """Whether the rule stands right under words, as wide as they are."""
    for row in text:
        if -1 < row.base - rule.bottom < 0.35 * row.size + 1:
            return any(w.left < rule.right - 2 and w.right > rule.left + 2 for w in row.words)
    return False


def opens_note(row: Row) -> bool:
    """Whether a row begins with a raised or small number, star or dagger."""
    first = row.words[0]
    if not _MARKER.match(first.text):
        return False
    rest = row.words[1:] or [first]
    return first.size < 0.85 * max(w.size for w in rest) or first.base - rest[0].base > 0.15 * rest[0].size


def _typed(row: Row, highest: int) -> bool:
    """Whether a row begins with a marker at full height: a star, or the number that is due."""
    if len(row.words) < 2 or not _TYPED.match(row.text):
        return False
    number = _number(row)
    return number == 0 or highest < number <= highest + 3


def _number(row: Row) -> int:
    found = _LEADING.match(row.text)
    return int(found.group()) if found else 0
