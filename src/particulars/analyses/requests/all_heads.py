"""Every head of a served paper in order: by their words, by bare numbers, by a table's columns; what only looks like one is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.heads import Head, HeadRow, Opens, head_rows, named_heads
from particulars.analyses.requests.plain_heads import plain_heads, short_answers
from particulars.analyses.requests.rows import Kind
from particulars.analyses.requests.table_heads import table_heads
from particulars.record.text import Text

_BLOCKS = (Opens.REQUEST, Opens.RESPONSE)
_CLOSING = re.compile(r"(?:EXHIBIT|SCHEDULE|APPENDIX|ATTACHMENT|ANNEX|COUNT|DECLARATION|ATTESTATION|JURAT|NOTICE|SIGNATURE)\b", re.I)  # fmt: skip
_OBJECTS = re.compile(r"SUBJECT\s+TO|WAIV|OBJECTI|RESPON|ANSWER", re.I)


def heads(text: Text, kind: Kind | None, title_end: int | None = None, *, answers: bool = False) -> list[Head]:
    """Every head of a paper in order; `kind` is the set's, `title_end` the raw place where its title ends.

    `answers` says that its title is that of responses, where "A." may head an answer.
    """
    rows = head_rows(text)
    found = list(named_heads(rows, kind))
    of_tables = list(table_heads(rows, kind))
    if of_tables:
        cells = {cell.start for one in rows for cell in one.cells}
        low, high = of_tables[0].start, max(head.start for head in of_tables)
        # Inside such a table its columns tell what stands where; the row of its heads is none of them.
        first = next(i for i, one in enumerate(rows) if one.row.start >= low)
        low = rows[first - 1].row.line.start if first else low
        found = [h for h in found if not (low <= h.start <= high and h.start in cells)]
    if not of_tables and not any(head.opens is Opens.REQUEST for head in found):
        found += short_answers(rows, found) if answers else []
        found.sort(key=lambda head: head.start)
        found += plain_heads(rows, found, kind, title_end)
    ordered = sorted([*found, *of_tables], key=lambda head: (head.start, head.end))
    return list(_without_references(_without_inner(ordered, rows)))


def _without_inner(found: Sequence[Head], rows: Sequence[HeadRow]) -> list[Head]:
    """Leaves out headings in capitals that stand within the words of a request or response and head nothing after them.

    A heading of a group of requests is followed by a request; "SUBJECT TO AND WITHOUT WAIVING" by the answer itself.
    """
    kept: list[Head] = []
    last_end = max((h.start for h in found if h.opens is Opens.END), default=-1)
    for n, head in enumerate(found):
        block = kept[-1] if kept and kept[-1].opens in _BLOCKS else None
        is_bare = head.opens is Opens.SECTION and not head.section and bool(head.words)
        if block is not None and is_bare and not _closes(head, found[n + 1 :], rows):
            is_closed_later = head.start < last_end
            if _goes_on(block, head, rows, is_closed_later):
                continue
        kept.append(head)
    return kept


def _closes(head: Head, after: Sequence[Head], rows: Sequence[HeadRow]) -> bool:
    """Whether a heading is a known one, or nothing but headings stands between it and the next request, response or section."""
    if _CLOSING.match(head.words):
        return True
    following = next((h for h in after if h.opens is not Opens.SECTION or h.section), None)
    if following is None:
        return False
    between = [one.row for one in rows if head.end <= one.row.start < following.start]
    return all(row.is_heading or row.words.strip().isupper() for row in between)


def _goes_on(block: Head, heading: Head, rows: Sequence[HeadRow], is_closed_later: bool) -> bool:
    """Whether a block's words go on behind a heading: in a response they do, in a request only after an open sentence."""
    if block.opens is Opens.RESPONSE:
        return is_closed_later or bool(_OBJECTS.search(heading.words))
    above = [one.row.words.strip() for one in rows if block.start <= one.row.start < heading.start]
    return bool(above) and above[-1][-1] in ":,;" and len(above) > 1


def _without_references(found: Sequence[Head]) -> Iterator[Head]:
    """Leaves out what names another's response inside a response: that number has a request and a response of its own."""
    own: set[tuple[int | None, str]] = set()
    last: Head | None = None
    for head in found:
        if head.opens is Opens.REQUEST:
            last = head
        elif head.opens is Opens.RESPONSE and last is not None and head.number in (None, last.number):
            own.add((last.number, last.sub))
    last = None
    for head in found:
        if head.opens is Opens.REQUEST:
            last = head
        elif (
            head.opens is Opens.RESPONSE
            and last is not None
            and head.number is not None
            and (head.number, head.sub) != (last.number, last.sub)
            and (head.number, head.sub) in own
        ):
            continue
        yield head
