"""Printed line numbers: a loose column, numbers glued to the head of each line, or scattered through one long line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.intake.furniture.rows import Row
from particulars.record.text import Role, Span

MOST_LINES = 40  # no pleading paper or transcript numbers more lines a page
_SHORTEST_COLUMN = 5
_SURE_COLUMN = 10  # a shorter column counts only beside a sure one: five numbers in a row may be a table
_SHORTEST_CHAIN = 4
_SURE_CHAIN = 16
_SHORTEST_SCATTER = 15
_LONG_LINE = 500

_ALONE = re.compile(r"\s*(?:[-–—]\s?)?(\d{1,2})\s*$")
_GLUED = re.compile(r"\f?[ \t]*(\d{1,2})(?=\s|$)[ \t]*")
_STANDALONE = re.compile(r"(?<!\S)(\d{1,2})(?!\S)")


def mark_columns(rows: Sequence[Row]) -> None:
    """Mark loose columns: lines that hold nothing but numbers that ascend by one; blank lines may stand between."""
    runs = list(_columns(rows))
    sure = any(len(run) >= _SURE_COLUMN for run in runs)
    for run in runs:
        if sure and len(run) >= _SHORTEST_COLUMN:
            for row in run:
                row.role, row.number_end = Role.LINE_NUMBER, row.end
            run[0].opens_page = run[0].number == 1
        else:
            for row in run:
                row.number = None


def _columns(rows: Sequence[Row]) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        found = _ALONE.match(row.text)
        value = int(found.group(1)) if found else None
        if value is not None and value <= MOST_LINES and run and value == (run[-1].number or 0) + 1:
            row.number = value
            run.append(row)
        elif row.is_blank and run:
            continue
        else:
            yield run
            run = []
            if value is not None and 0 < value <= MOST_LINES:
                row.number = value
                run = [row]
    yield run


def mark_glued(rows: Sequence[Row]) -> None:
    """Mark numbers glued to the heads of lines where they ascend line by line and begin again at 1 on a new page."""
    chains = list(_chains(rows))
    if not any(len(chain) >= _SURE_CHAIN for chain in chains):
        return
    for chain in chains:
        if len(chain) < _SHORTEST_CHAIN:
            continue
        for row, value, end in chain:
            row.number, row.number_end = value, end
            if end == row.end and row.role is None and not row.text[: end - row.start].strip(" \t-–—0123456789"):
                row.role = Role.LINE_NUMBER  # a number alone on its line, its words on the next
        chain[0][0].opens_page = True


def _chains(rows: Sequence[Row]) -> Iterator[list[tuple[Row, int, int]]]:
    chain: list[tuple[Row, int, int]] = []
    since = 0
    for row in rows:
        if row.is_blank or row.role not in (None, Role.LINE_NUMBER):
            continue
        found = _GLUED.match(row.text) or _ALONE.match(row.text)
        value = int(found.group(1)) if found else None
        last = chain[-1][1] if chain else 0
        if found and value is not None and chain and value in (last + 1, last + 2) and since <= 4:
            chain.append((row, value, row.start + found.end()))
            since = 0
        elif found and value in (1, 2):
            yield chain
            chain, since = [(row, value, row.start + found.end())], 0
        elif chain and (since := since + 1) > 12:
            yield chain
            chain = []
    yield chain


def scattered(rows: Sequence[Row]) -> Iterator[Span]:
    """Numbers 1, 2, 3 … scattered in order through one long line (a page whose line ends were lost)."""
    for row in rows:
        if row.end - row.start < _LONG_LINE or row.role is not None:
            continue
        hits, expected = [], 1
        for found in _STANDALONE.finditer(row.text):
            if int(found.group(1)) == expected:
                hits.append(found)
                expected += 1
        if len(hits) >= _SHORTEST_SCATTER and hits[-1].end() - hits[0].start() < 250 * len(hits):
            row.opens_page = True
            for hit in hits:
                stop = hit.end() + (hit.end() < len(row.text))
                yield Span(row.start + hit.start(), row.start + stop, Role.LINE_NUMBER)
