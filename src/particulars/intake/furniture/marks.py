"""Emphasis marks of markdown and HTML: set apart from the words, but never a star page (`at *21`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.intake.furniture.rows import Row
from particulars.record.text import Role, Span

_TAG = re.compile(r"</?(?:u|i|b|em|strong|sup|sub|small|center)\s*/?>", re.I)
_STARS = re.compile(r"\*{1,3}")
_UNDERSCORES = re.compile(r"(?<![A-Za-z0-9_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![A-Za-z0-9_])")
_HEADING = re.compile(r"\s*#{1,6}[ \t]+(?=\S)")
_RULE = re.compile(r"\s*(?:[_\-=*–—]\s?){3,}\s*$")
_BEFORE_OPENING = " \t([{“\"'‘—–-/\u00a0"


def emphasis(rows: Sequence[Row]) -> Iterator[Span]:
    """Spans of emphasis marks; a star before a number after white space is a star page and stays."""
    stars, underscores = _Pairs(_STARS), _Pairs(_UNDERSCORES)
    for row in rows:
        if row.is_blank:
            stars.opened.clear()
            underscores.opened.clear()
        if row.role is not None or row.is_blank:
            continue
        offset = row.number_end if row.number is not None else row.start
        text = row.rest
        if "<" in text:
            yield from (Span(offset + m.start(), offset + m.end(), Role.EMPHASIS) for m in _TAG.finditer(text))
        if "*" in text:
            yield from stars.find(text, offset)
        if "_" in text and not _RULE.match(text):
            yield from underscores.find(text, offset)
        if heading := _HEADING.match(text):
            yield Span(offset + heading.start(), offset + heading.end(), Role.EMPHASIS)


def is_rule(text: str) -> bool:
    """Whether a line is only a drawn rule, as above footnotes."""
    return bool(_RULE.match(text)) and not any(c.isalnum() for c in text)


class _Pairs:
    """Opening and closing marks of one length, taken in pairs within a paragraph; what has no partner stays text."""

    def __init__(self, marks: re.Pattern[str]) -> None:
        self.marks = marks
        self.opened: dict[int, Span] = {}

    def find(self, text: str, offset: int) -> Iterator[Span]:
        """Marks of one line whose first character stands at raw `offset`."""
        for found in self.marks.finditer(text):
            start, end = found.span()
            before, after = text[max(start - 1, 0) : start], text[end : end + 1]
            size, span = end - start, Span(offset + start, offset + end, Role.EMPHASIS)
            closes = bool(before) and not before.isspace()
            if size in self.opened and closes:
                yield self.opened.pop(size)
                yield span
            elif after.isdigit() and (not before or before in " \t(-–,"):
                continue  # a star page
            elif after and not after.isspace() and (not before or before in _BEFORE_OPENING or not before.isalnum()):
                self.opened[size] = span
