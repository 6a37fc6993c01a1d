"""The first page of a paper as a caption prints it: its rows cut into cells, each with its side of the gutter.

A caption's gutter shows as a tab, a run of spaces, a rule drawn with ")", ":" or "|", or, where the reader knows
boxes, as rows that begin again higher up on the page:

    HOLLIS MARLOWE,       )   Case No. 3:22-cv-01234
              Plaintiff,  )                            left cell, right cell; the rule itself is dropped
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import msgspec

from particulars.reading.caption_cells import Cell, Side
from particulars.reading.caption_words import ONLY_VERSUS, is_role
from particulars.record.text import Box, Line, Role, Text

_MOST_ROWS = 100
_MOST_LETTERS = 5500
_ENOUGH_PROSE = 12  # rows of running text one after the other: no caption comes after them
_RUNS_ON = re.compile(r" [a-z]+ [a-z]+ [a-z]+ ")
_LAST_PIECES = 120
_LAST_LETTERS = 2400
_DIVIDER = r"(?:[):|}\]¦│*]{1,3}|§(?!\s{1,3}\d))(?=\s|$)"
_GUTTER = re.compile(rf"\t[\t ]*(?:{_DIVIDER})?| {{3,}}(?:{_DIVIDER})?|(?:\s{{1,3}}|^){_DIVIDER}")
_PLAIN = re.compile(r" {0,80}[^\s):|§}\]¦│*][^\s]*(?: {1,2}[^\s):|§}\]¦│*][^\s]*)*\s?")  # a row without gutter or rule
_DRAWN = frozenset("):|§}]¦│")
_LABEL = re.compile(r"\s*(?:Case\s+)?(?:Title|Name|Style|Nos?\.?|Date|Re|Judge|Time|Present)\s*:?\s*|\s*Case\s*", re.I)
_BROKEN = re.compile(r"<br\s{0,2}/?>", re.I)
_RULE = re.compile(r"[\s\-_–—=.:xX*|)(§~¦│}\]+]*")  # a row of rules, or the "X" at its end


def first_cells(text: Text) -> list[Cell]:
    """The cells of the first page that has words, in reading order; rows of rules are left out."""
    split = [part for row in _rows(text, text.lines, one_page=True) for cell in _split(row) for part in _unbroken(cell)]
    columns = [c.indent for c in split if c.side is Side.RIGHT]
    edge = min(columns) - 3 if columns and min(columns) >= 20 else None
    sided = [
        replace(c, side=Side.RIGHT) if c.side is Side.WHOLE and edge is not None and c.indent >= edge else c
        for c in split
    ]
    return _by_boxes(sided)


def last_cells(text: Text) -> list[Cell]:
    """The cells of a paper's last rows, where it is dated and signed."""
    letters, start = 0, len(text.raw)
    for span in islice((s for s in reversed(text.spans) if s.role is Role.BODY), _LAST_PIECES):
        letters += span.end - span.start
        start = max(span.start, span.end - _LAST_LETTERS)
        if letters >= _LAST_LETTERS:
            break
    first = max(bisect_right(text.lines, start, key=lambda line: line.start) - 1, 0)
    lines = [msgspec.structs.replace(x, start=max(x.start, start)) for x in text.lines[first:]]
    return [part for row in _rows(text, lines, one_page=False) for part in _split(row)]


def _rows(text: Text, lines: Sequence[Line], *, one_page: bool) -> Iterator[Cell]:
    """Body rows, bounded; a line that swallowed its line numbers is cut where they stood."""
    spans, page, letters, count, prose, opens = text.spans, None, 0, 0, 0, True
    at = bisect_right(spans, lines[0].start, key=lambda s: s.end) if lines else 0
    last: Box | None = None
    for line in lines:
        while at < len(spans) and spans[at].end <= line.start:
            at += 1
        runs, at = _runs(text, line, at, heads=one_page and count > 0)
        for run in runs:
            words = "".join(text.raw[s:e] for s, e in run)[: _MOST_LETTERS - letters]
            if not words.strip():
                opens = True
                continue
            if one_page and line.page != page and count:
                return
            page, box = line.page, line.box
            above = last is not None and box is not None and last.bottom - box.top > 1.3 * (box.top - box.bottom)
            if not _RULE.fullmatch(words):
                yield _row(words, run, count, opens or above, box)
                opens = False
            last = box
            count, letters = count + 1, letters + len(words)
            prose = prose + 1 if _RUNS_ON.search(words) else 0
            if one_page and prose >= _ENOUGH_PROSE:
                return
            if count >= _MOST_ROWS or letters >= (_MOST_LETTERS if one_page else 2 * _LAST_LETTERS):
                return
        opens = opens or not runs


def _runs(text: Text, line: Line, at: int, *, heads: bool) -> tuple[list[list[tuple[int, int]]], int]:
    """The body of one line as runs of raw pieces, a new run after each line number inside it.

    With `heads`, a running head or foot counts too: among the rows of a page it is a title that other pages repeat.
    """
    runs: list[list[tuple[int, int]]] = [[]]
    spans = text.spans
    while at < len(spans) and spans[at].start < line.end:
        span = spans[at]
        if span.role is Role.BODY or (heads and span.role in (Role.HEADER, Role.FOOTER)):
            runs[-1].append((max(span.start, line.start), min(span.end, line.end)))
        elif span.role is Role.LINE_NUMBER and runs[-1]:
            runs.append([])
        if span.end > line.end:
            break
        at += 1
    return [r for r in runs if r], at


def _row(words: str, run: Sequence[tuple[int, int]], number: int, opens: bool, box: Box | None) -> Cell:
    pieces, at = [], 0
    for start, end in run:
        pieces.append((at, start))
        at += end - start
    return Cell(words, tuple(pieces), number, Side.WHOLE, opens, 0, box)


def _split(row: Cell) -> Iterator[Cell]:
    """The row's cells: what stands before the first gutter is left, what stands behind it right."""
    if _PLAIN.fullmatch(row.text):
        yield row if row.text[0] != " " and row.text[-1].strip() else row.cut(0, len(row.text))
        return
    table = len(row.text) - len(row.text.lstrip("| ")) if row.text.startswith("|") else 0
    ends = [
        (m.start(), m.end(), bool(m.group().strip()) or "\t" in m.group()) for m in _GUTTER.finditer(row.text, table)
    ]
    parts: list[tuple[int, int, bool]] = []
    low, drawn = table, False
    for start, end, is_drawn in [*ends, (len(row.text), len(row.text), False)]:
        if _RULE.fullmatch(row.text, low, start):
            drawn = drawn or any(c in _DRAWN for c in row.text[low:start])
        elif parts and _LABEL.fullmatch(row.text, parts[-1][0], parts[-1][1]):
            parts[-1] = (parts[-1][0], start, parts[-1][2])
        else:
            parts.append((low, start, drawn))
        low, drawn = end, drawn or is_drawn
    opens = row.opens
    for i, (start, end, behind_rule) in enumerate(parts):
        if (
            i == 0
            and behind_rule
            and "\t" in row.text[:start]
            and (is_role(row.text[start:end].strip()) or ONLY_VERSUS.fullmatch(row.text, start, end))
        ):
            yield row.cut(start, end, Side.LEFT, opens)
        elif i == 0 and not behind_rule:
            is_walled = any(low >= end and row.text[low:high].strip() for low, high, _ in ends)
            yield row.cut(start, end, Side.LEFT if len(parts) > 1 or is_walled else Side.WHOLE, opens)
        else:
            yield row.cut(start, parts[-1][1], Side.RIGHT, opens and len(parts) == 1)
            return


def _unbroken(cell: Cell) -> Iterator[Cell]:
    """A cell of a marked-up table, cut where its own lines end."""
    low = 0
    for mark in _BROKEN.finditer(cell.text):
        if cell.text[low : mark.start()].strip():
            yield cell.cut(low, mark.start())
        low = mark.end()
    if not low:
        yield cell
    elif cell.text[low:].strip():
        yield cell.cut(low, len(cell.text), opens=False)


def _by_boxes(cells: list[Cell]) -> list[Cell]:
    """Cells whose boxes begin again higher up on the page are a right-hand column; those beside them the left one."""
    out = list(cells)
    i = 1
    while i < len(out):
        above, here = out[i - 1].box, out[i].box
        if above is None or here is None or here.bottom < above.top or here.left <= above.left + 20:
            i += 1
            continue
        last = i
        while last + 1 < len(out) and _below(out[last], out[last + 1], here.left):
            last += 1
        floor = here.top + 30
        k = i - 1
        while k >= 0 and (beside := out[k].box) is not None and beside.right <= here.left and beside.bottom < floor:
            out[k] = replace(out[k], side=Side.LEFT)
            k -= 1
        out[i : last + 1] = [replace(c, side=Side.RIGHT) for c in out[i : last + 1]]
        i = last + 1
    return out


def _below(cell: Cell, following: Cell, left: float) -> bool:
    """Whether a cell goes on in the same column."""
    a, b = cell.box, following.box
    return a is not None and b is not None and b.top < a.top and b.left >= left - 12
