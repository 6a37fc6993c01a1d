"""The heads under which a served paper sets its requests and responses, and the sections around them.

REQUEST FOR PRODUCTION NO. 27:        No. | Request | Response (a table)
AMENDED INTERROGATORY NO. 5           ACME'S RESPONSE TO REQUEST NO. 3:
SUPPLEMENTAL RESPONSE (May 1, 2024):  ANSWER:
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from particulars.analyses.requests.head_words import (  # fmt: skip
    AGAIN,
    ASKED,
    COUNTED,
    LIKE_A_HEAD,
    ORDINALS,
    REQUEST,
    RESPONSE,
    RUN_IN,
    number_of,
)
from particulars.analyses.requests.rows import Kind
from particulars.reading.body_rows import BodyRow, body_rows
from particulars.record.text import Text

_DATED = r"(?:DATED?|Dated?)(?:\s*:|\s+(?:this|at|in)\b|\s*[_,]|\s*$|\s+(?=[^\n]{0,40}\d{4}\.?\s*$))"
_CLOSES = re.compile(
    rf"\s*(?:{_DATED}|Respectfully\s+submitted|RESPECTFULLY\s+SUBMITTED|/s/|AS\s+TO\s+(?:THE\s+)?OBJECTIONS|VERIFICATION\b|CERTIFICAT(?:E|ION)\b|PROOF\s+OF\s+SERVICE"
    r"|I\s+declare\s+under|I\s+(?:hereby\s+)?certify\s+that|IT\s+IS\s+SO|(?:Attorneys?|ATTORNEYS?|Counsel|COUNSEL)\s+(?:for|FOR)\b|By:)",
)
_MARK = r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s+)?"
_SECTIONS = (
    ("definitions", re.compile(rf"{_MARK}(?:GENERAL\s+)?DEFINITIONS?(?:\s+AND\s+(?:GENERAL\s+)?INSTRUCTIONS?)?$", re.I)),
    ("instructions", re.compile(rf"{_MARK}(?:GENERAL\s+)?INSTRUCTIONS?(?:\s+AND\s+DEFINITIONS)?$", re.I)),
    ("general objections", re.compile(rf"{_MARK}(?:GENERAL\s+(?:STATEMENT\s+AND\s+|RESPONSES?\s+AND\s+)?OBJECTIONS?(?:\s+TO\s+.{{3,40}})?|OBJECTIONS\s+TO\s+(?:THE\s+)?(?:DEFINITIONS|INSTRUCTIONS).{{0,30}})$", re.I)),
    ("preliminary", re.compile(rf"{_MARK}(?:(?:PRELIMINARY|INTRODUCTORY|GENERAL)\s+STATEMENT|RESERVATION\s+OF\s+RIGHTS|INTRODUCTION)$", re.I)),
    ("requests", re.compile(rf"{_MARK}(?:SPECIFIC\s+)?(?:(?:RESPONSES?|ANSWERS?|OBJECTIONS?)(?:\s+AND\s+\w+)?\s+TO\s+)?(?:SPECIFIC\s+)?{ASKED}S?$", re.I)),
    ("requests", re.compile(rf"{_MARK}(?:(?:DOCUMENTS|ITEMS|THINGS|MATERIALS)\s+(?:TO\s+BE\s+PRODUCED|REQUESTED)|REQUESTED\s+(?:DOCUMENTS|ITEMS)|(?:MATTERS|FACTS)\s+TO\s+BE\s+ADMITTED|SPECIFIC\s+(?:RESPONSES?|OBJECTIONS?)(?:\s+AND\s+(?:RESPONSES?|OBJECTIONS?))?)$", re.I)),
)  # fmt: skip


class Opens(StrEnum):
    """What begins at a head."""

    REQUEST = "request"
    RESPONSE = "response"
    SECTION = "section"
    LEFT = "left"  # it looks like a head, and what it numbers was not read
    END = "end"


@dataclass(frozen=True, slots=True)
class Head:
    """A head at raw `start`; its words end at raw `end`, where what stands under it begins."""

    opens: Opens
    start: int
    end: int
    words: str
    kind: Kind | None = None
    number: int | None = None
    version: tuple[str, ...] = ()
    section: str = ""
    is_plain: bool = False  # a bare "1." under a heading
    sub: str = ""  # "(a)" of No. 5(a)
    noted: str = ""  # what stands in brackets behind the number
    why: str = ""  # of what was left: the reason


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A row of a paper, or a cell of a table's row, and whether a paragraph begins there."""

    row: BodyRow
    opens: bool
    cells: tuple[BodyRow, ...] = ()  # of the first cell of a table's row: every cell
    is_run_in: bool = False  # words behind others on one row, where a response may begin


def head_rows(text: Text) -> list[HeadRow]:
    """The rows of a paper; the cells of a table, which stand on one row with tabs between them, are one each."""
    found: list[HeadRow] = []
    before = ""
    for row in body_rows(text):
        cells = tuple(_cells(row))
        for n, cell in enumerate(cells):
            opens = n > 0 or _opens(text, row, before)
            for k, piece in enumerate(_run_in(cell)):
                found.append(HeadRow(piece, opens, cells if n == k == 0 and len(cells) > 1 else (), is_run_in=k > 0))
            before = cell.words.strip() or before
    return found


def named_heads(rows: Sequence[HeadRow], kind: Kind | None) -> Iterator[Head]:
    """Every head that says by its words what it is; `kind` is the set's, for a request that names none."""
    told = kind
    last: Head | None = None
    for one in rows:
        if one.is_run_in and (last is None or last.opens is not Opens.REQUEST):
            continue
        row, opens = one.row, one.opens or one.is_run_in
        words = row.words.strip()
        section = next((name for name, named in _SECTIONS if named.fullmatch(words.rstrip(":."))), "")
        m = REQUEST.match(row.words) or RESPONSE.match(row.words)
        head: Head | None = None
        if section and (row.is_heading or opens) and not _answers_last(words, last):
            told = (kind_named(words) or told) if section == "requests" else told
            head = Head(Opens.SECTION, row.start, row.end, words, section=section, kind=kind_named(words))
        elif m and _is_head(m, row, opens):
            head = _head(row, m, told)
        elif _CLOSES.match(row.words) and (opens or words.startswith("/s/")):
            head = Head(Opens.END, row.start, row.end, words)
        elif opens and LIKE_A_HEAD.match(row.words) and (row.is_heading or words.endswith(":")):
            head = Head(Opens.LEFT, row.start, row.end, words, why="its number was not read")
        elif row.is_heading and opens and not re.match(r"\s*\(?\w{1,3}[.)]", row.words):
            head = Head(Opens.SECTION, row.start, row.end, words)
        if head is not None:
            last = head
            yield head


def kind_named(words: str) -> Kind | None:
    """The sort of request that words name; a bare "request" names none."""
    low = " ".join(words.lower().split())
    if "interrogator" in low or low in ("rog", "rogs"):
        return Kind.INTERROGATORY
    if "admi" in low or low in ("rfa", "rfas"):
        return Kind.RFA
    return Kind.RFP if re.search(r"produc|document|inspect|rfp|rpd", low) else None


def versions_in(words: str) -> tuple[str, ...]:
    """The words that tell a version: `AMENDED` -> amended; `First` alone tells a set and no version."""
    low = re.findall(rf"\b(?:{AGAIN.lower()}|{COUNTED})\b", words.lower())
    named = [word.replace("re-issued", "reissued") for word in low if word != "first"]
    return tuple(named) if set(named) - set(ORDINALS) else ()


def _cells(row: BodyRow) -> Iterator[BodyRow]:
    """The cells of a row; the place of each is told only where no furniture stands inside the row."""
    words = row.words.strip()
    if "\t" not in words or not _is_whole(row):
        yield row
        return
    at = row.start
    for cell in words.split("\t"):
        if cell.strip():
            start = at + len(cell) - len(cell.lstrip())
            yield BodyRow(row.line, start, at + len(cell.rstrip()), cell.strip())
        at += len(cell) + 1


def _run_in(row: BodyRow) -> Iterator[BodyRow]:
    """A row cut where a response begins behind the words of its request: `All plums. Response: None.`"""
    cuts = [m.end() for m in RUN_IN.finditer(row.words)] if _is_whole(row) else []
    lead = len(row.words) - len(row.words.lstrip())
    for low, high in pairwise([lead, *cuts, len(row.words)]):
        yield BodyRow(row.line, row.start + low - lead, row.start + high - lead, row.words[low:high])


def _is_whole(row: BodyRow) -> bool:
    """Whether a row's words stand one behind the other in the raw text, with no furniture between them."""
    return len(row.words.lstrip()) == row.end - row.start


def _opens(text: Text, row: BodyRow, before: str) -> bool:
    """Whether a row begins a paragraph, or the one before it has plainly ended."""
    at = text.clean.clean_at(row.start)
    broken = at is not None and (at == 0 or text.clean.text[max(0, at - 2) : at] == "\n\n")
    return broken or not before or before[-1] in '.:;?!)]”"' or before.isupper()


def _answers_last(words: str, last: Head | None) -> bool:
    """Whether a bare "SPECIFIC RESPONSE" stands right under a request, where it heads no section."""
    bare = re.fullmatch(r"(?:SPECIFIC\s+)?(?:RESPONSES?|OBJECTIONS?)(?:\s+AND\s+\w+)?:?", words, re.I)
    return last is not None and last.opens is Opens.REQUEST and bare is not None


def _is_head(m: re.Match[str], row: BodyRow, opens: bool) -> bool:
    """A head is followed by its mark or its row's end; in prose ("Request No. 3 asks") the words run on."""
    words = m.group().strip(" *_#>•\t")
    groups = m.groupdict()
    rest = row.words[m.end() :].strip()
    if not opens or (m["mark"] == "" and rest) or not words[:1].isupper():
        return False
    if groups.get("answer") is not None and groups["number"] is None:
        bare = not rest and re.fullmatch(r"[A-Z][\w’' ]+", words) is not None and len(words.split()) <= 5
        return m["mark"] == ":" or (words.isupper() and (not rest or m["mark"] in "–—-.")) or (bare and m["mark"] == "")
    return m["mark"] == ":" or words.upper() == words or not rest or rest[:1].isupper() or rest[:1] in '“"([‘*_'


def _head(row: BodyRow, m: re.Match[str], kind: Kind | None) -> Head:
    groups = m.groupdict()
    opens = Opens.RESPONSE if "answer" in groups else Opens.REQUEST
    named = kind_named(m["kind"] or "")
    noted = m["noted"] or ""
    number, sub = number_of(m)
    why = "it names several requests" if m["more"] else ""
    return Head(
        Opens.LEFT if why else opens, row.start, _raw_end(row, m.end()), m.group().strip(), named or kind, number,
        (*versions_in(m["version"] or ""), *versions_in(noted)), sub=sub, noted=noted, why=why,
    )  # fmt: skip


def _raw_end(row: BodyRow, at: int) -> int:
    """The raw place behind the first `at` characters of a row's words; furniture inside the row is counted in."""
    lead = len(row.words) - len(row.words.lstrip()) if row.end - row.start < len(row.words) else 0
    return min(row.end, row.start + at - lead)
