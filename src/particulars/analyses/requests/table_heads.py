"""Tables of a served paper whose columns say what stands in them: No. | Request | Response."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.head_words import REQUEST, RESPONSE, number_of
from particulars.analyses.requests.heads import Head, HeadRow, Opens, kind_named
from particulars.analyses.requests.rows import Kind
from particulars.reading.body_rows import BodyRow

_COLUMNS = (
    ("number", re.compile(r"(?:NOS?\.?|NUMBER|#|(?:REQUEST|RFP|RFA|INTERROGATORY|ITEM)\s+(?:NO\.?|NUMBER|#))", re.I)),
    ("response", re.compile(r"(?:[\w.’' ]+[’']S?\s+)?(?:(?:RESPONSES?|ANSWERS?|OBJECTIONS?)(?:\s*(?:AND|&|/)\s*(?:RESPONSES?|ANSWERS?|OBJECTIONS?))*)", re.I)),
    ("request", re.compile(r"(?:TEXT\s+OF\s+)?(?:THE\s+)?(?:[\w ]*REQUESTS?(?:\s+FOR\s+[\w ]+)?|INTERROGATOR(?:Y|IES)|DEMANDS?|QUESTIONS?)", re.I)),
)  # fmt: skip
_NUMBER = re.compile(r"(?:(?P<kind>[A-Za-z][A-Za-z ]*?)\s*)?(?:NO\.?|#)?\s*(?P<number>\d{1,4})(?P<sub>\([a-z]\)|-?[A-Z])?[.:)]?", re.I)  # fmt: skip
_OPENS_CELL = re.compile(r"\s*(?P<number>\d{1,4})[.:)]\s+(?=\S)")


def table_heads(rows: Sequence[HeadRow], kind: Kind | None) -> Iterator[Head]:
    """A head for each request and response of such a table, and one where a row of it could not be read."""
    columns: tuple[str, ...] = ()
    end = 0
    for one in rows:
        if one.cells and (told := _columns(one.cells)):
            columns = told
        elif columns and one.cells:
            yield from _of_row(one.cells, columns, kind)
        elif columns and one.row.start >= end:
            yield Head(Opens.END, one.row.start, one.row.start, "")
            columns = ()
        end = max(end, one.cells[-1].end if one.cells else one.row.end)


def _columns(cells: Sequence[BodyRow]) -> tuple[str, ...]:
    """What stands in each column, where the heads tell of requests and responses."""
    names = tuple(
        next((name for name, named in _COLUMNS if named.fullmatch(c.words.strip(" .:*_"))), "") for c in cells
    )
    return names if names.count("request") == 1 and "response" in names and names.count("number") <= 1 else ()


def _of_row(cells: Sequence[BodyRow], columns: tuple[str, ...], kind: Kind | None) -> Iterator[Head]:
    first = cells[0]
    if len(cells) != len(columns):
        why = f"a row of the table has {len(cells)} cells under {len(columns)} heads"
        yield Head(Opens.LEFT, first.start, cells[-1].end, first.words, why=why)
        return
    under = dict(zip(columns, cells, strict=True))
    asked, at = under["request"], under["request"].start
    told: tuple[Kind | None, int | None, str] = (None, None, "")
    if (cell := under.get("number")) is not None:
        m = _NUMBER.fullmatch(cell.words.strip())
        told = (kind_named(m["kind"] or ""), int(m["number"]), m["sub"] or "") if m else told
    elif m := REQUEST.match(asked.words):
        told, at = (kind_named(m["kind"]), *number_of(m)), asked.start + m.end()
    elif m := _OPENS_CELL.match(asked.words):
        told, at = (None, int(m["number"]), ""), asked.start + m.end()
    if told[1] is None:
        yield Head(Opens.LEFT, first.start, cells[-1].end, first.words, why="its number was not read")
        return
    own, number, sub = told
    yield Head(Opens.REQUEST, min(first.start, at), at, first.words, own or kind, number, sub=sub)
    answered = False
    for name, cell in zip(columns, cells, strict=True):
        if name == "response" and not answered:
            m = RESPONSE.match(cell.words)
            behind = cell.start + (m.end() if m else 0)
            yield Head(Opens.RESPONSE, cell.start, behind, "its cell of the table", own or kind, number, sub=sub)
        elif name == "" and cell.start > asked.start:
            yield Head(Opens.SECTION, cell.start, cell.start, "")
        answered = name == "response"
