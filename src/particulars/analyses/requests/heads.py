"""The heads under which a served paper sets its requests and responses, and the sections around them.

REQUEST FOR PRODUCTION NO. 27:
AMENDED INTERROGATORY NO. 5
RESPONSE TO REQUEST NO. 3:
SUPPLEMENTAL RESPONSE:
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from particulars.analyses.requests.rows import Kind
from particulars.reading.body_rows import BodyRow, body_rows
from particulars.record.text import Text

_VERSION = r"(?:(?:FIRST|SECOND|THIRD|FOURTH|FURTHER|CORRECTED|AMENDED|REVISED|RE-?ISSUED|NARROWED|MODIFIED|SUPPLEMENTAL|SUBSTITUTE[D]?)\s+)*"
_ASKED = (
    r"(?:(?:SPECIAL\s+|CONTENTION\s+)?INTERROGATOR(?:Y|IES)|ROG|REQUESTS?\s+FOR\s+(?:THE\s+)?(?:PRODUCTION|ADMISSIONS?|INSPECTION)(?:\s+OF\s+DOCUMENTS(?:\s+AND\s+(?:TANGIBLE\s+)?THINGS)?)?|"
    r"DOCUMENT\s+(?:REQUEST|DEMAND)|REQUESTS?\s+TO\s+ADMIT|RFP|RPD|RFA|REQUEST|DEMAND)"
)
_NUMBER = r"(?:\s*(?:NO|NUMBER|Nº)\b\.?|\s*#)?\s*(?P<number>\d{1,4})"
_TAIL = r"\s*(?:\((?P<noted>[^()\n]{2,60})\))?\s*(?P<mark>[:.–—]|$)"
_REQUEST = re.compile(rf"\s*(?P<version>{_VERSION})(?P<kind>{_ASKED}){_NUMBER}{_TAIL}", re.I)
_ANSWERS = r"(?:(?:RESPONSES?|ANSWERS?|OBJECTIONS?|REPLY)(?:\s+(?:AND|&)\s+(?:RESPONSES?|ANSWERS?|OBJECTIONS?))*)"
_RESPONSE = re.compile(
    rf"\s*(?:(?:PLAINTIFF|DEFENDANT)S?[’']?S?[’']?\s+)?(?P<version>{_VERSION})(?P<answer>{_ANSWERS})(?:\s+TO\s+(?P<of>{_VERSION})(?P<kind>{_ASKED}){_NUMBER})?{_TAIL}",
    re.I,
)
_NUMBERED = re.compile(r"\s*(?P<number>[1-9]\d{0,2})\.(?=\s|$)")
_CLOSES = re.compile(
    r"\s*(?:DATED|Dated|Respectfully\s+submitted|/s/|VERIFICATION\b|CERTIFICATE\s+OF\s+SERVICE|PROOF\s+OF\s+SERVICE|I\s+declare\s+under|IT\s+IS\s+SO)",
)
_SECTIONS = (
    ("definitions", re.compile(r"(?:[IVX\d]+\.\s+)?(?:DEFINITIONS?(?:\s+AND\s+INSTRUCTIONS?)?)$", re.I)),
    ("instructions", re.compile(r"(?:[IVX\d]+\.\s+)?(?:GENERAL\s+)?INSTRUCTIONS?(?:\s+AND\s+DEFINITIONS)?$", re.I)),
    ("general objections", re.compile(r"(?:[IVX\d]+\.\s+)?(?:GENERAL\s+(?:STATEMENT\s+AND\s+)?OBJECTIONS?(?:\s+TO\s+.{3,40})?|OBJECTIONS\s+TO\s+(?:THE\s+)?(?:DEFINITIONS|INSTRUCTIONS).{0,30})$", re.I)),
    ("preliminary", re.compile(r"(?:[IVX\d]+\.\s+)?(?:PRELIMINARY\s+STATEMENT|RESERVATION\s+OF\s+RIGHTS)$", re.I)),
    ("requests", re.compile(rf"(?:[IVX\d]+\.\s+)?(?:SPECIFIC\s+)?(?:(?:RESPONSES?|ANSWERS?|OBJECTIONS?)(?:\s+AND\s+\w+)?\s+TO\s+)?(?:SPECIFIC\s+)?{_ASKED}S?$", re.I)),
)  # fmt: skip


class Opens(StrEnum):
    """What begins at a head."""

    REQUEST = "request"
    RESPONSE = "response"
    SECTION = "section"
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


def heads(text: Text, kind: Kind | None) -> list[Head]:
    """Every head of a paper in order; `kind` is the set's, for a request that names none."""
    rows = list(body_rows(text))
    found = list(_named(text, rows, kind))
    if not any(head.opens is Opens.REQUEST for head in found):
        found += _plain(rows, found, kind)
    return sorted(found, key=lambda head: (head.start, head.end))


def kind_named(words: str) -> Kind | None:
    """The sort of request that words name; a bare "request" names none."""
    low = " ".join(words.lower().split())
    if "interrogator" in low or low == "rog":
        return Kind.INTERROGATORY
    if "admi" in low or low == "rfa":
        return Kind.RFA
    return Kind.RFP if re.search(r"production|document|inspection|rfp|rpd", low) else None


def versions_in(words: str) -> tuple[str, ...]:
    """The words that tell a version: `AMENDED` -> amended; `First` alone tells a set and no version."""
    low = re.findall(r"corrected|amended|revised|re-?issued|narrowed|modified|further|supplemental|substituted?|second|third|fourth", words.lower())  # fmt: skip
    named = [re.sub(r"re-issued", "reissued", word) for word in low]
    return tuple(named) if set(named) - {"second", "third", "fourth"} else ()


def _named(text: Text, rows: list[BodyRow], kind: Kind | None) -> Iterator[Head]:
    before = ""
    for row in rows:
        section = next((name for name, words in _SECTIONS if words.fullmatch(row.words.strip().rstrip(":."))), "")
        opens = _opens(text, row, before)
        m = _REQUEST.match(row.words) or _RESPONSE.match(row.words)
        if section and (row.is_heading or opens):
            yield Head(
                Opens.SECTION, row.start, row.end, row.words.strip(), section=section, kind=kind_named(row.words)
            )
        elif m and _is_head(m, row, opens):
            yield _head(row, m, kind)
        elif _CLOSES.match(row.words) and (opens or row.words.lstrip().startswith("/s/")):
            yield Head(Opens.END, row.start, row.end, row.words.strip())
        elif row.is_heading and opens and not re.match(r"\s*\(?\w{1,3}[.)]", row.words):
            yield Head(Opens.SECTION, row.start, row.end, row.words.strip())
        before = row.words.strip() or before


def _opens(text: Text, row: BodyRow, before: str) -> bool:
    """Whether a row begins a paragraph, or the one before it has plainly ended."""
    at = text.clean.clean_at(row.start)
    broken = at is not None and (at == 0 or text.clean.text[max(0, at - 2) : at] == "\n\n")
    return broken or not before or before[-1] in '.:;?!)”"' or before.isupper()


def _is_head(m: re.Match[str], row: BodyRow, opens: bool) -> bool:
    """A head is followed by its mark or its row's end; in prose ("Request No. 3 asks") the words run on."""
    words = m.group().strip()
    groups = m.groupdict()
    if not opens or (m["mark"] == "" and m.end() < len(row.words.rstrip())):
        return False
    if groups.get("answer") is not None and groups["number"] is None:
        return m["mark"] == ":" or (words.isupper() and m.end() >= len(row.words.rstrip()))
    if not words[:1].isupper():
        return False
    rest = row.words[m.end() :].strip()
    return m["mark"] == ":" or words.upper() == words or not rest or rest[:1].isupper() or rest[:1] in '“"('


def _head(row: BodyRow, m: re.Match[str], kind: Kind | None) -> Head:
    answers = "answer" in m.groupdict()
    named = kind_named(m["kind"] or "")
    version = (*versions_in(m["version"] or ""), *versions_in(m["noted"] or ""))
    return Head(
        Opens.RESPONSE if answers else Opens.REQUEST, row.start, _raw_end(row, m.end()), m.group().strip(),
        named or kind, int(m["number"]) if m["number"] else None, version,
    )  # fmt: skip


def _raw_end(row: BodyRow, at: int) -> int:
    """The raw place behind the first `at` characters of a row's words; furniture inside the row is counted in."""
    lead = len(row.words) - len(row.words.lstrip()) if row.end - row.start < len(row.words) else 0
    return min(row.end, row.start + at - lead)


def _plain(rows: list[BodyRow], found: list[Head], kind: Kind | None) -> Iterator[Head]:
    """`1.`, `2.` … under a heading of requests, each the number after the last; a list inside a request is none."""
    begins = [h for h in found if h.section == "requests"]
    stops = [
        h.start
        for h in found
        if h.opens is Opens.END or (h.opens is Opens.SECTION and h.section not in ("", "requests"))
    ]
    for begin in begins:
        stop = min((at for at in stops if at > begin.start), default=None)
        last: int | None = None
        for row in rows:
            if row.start <= begin.start or (stop is not None and row.start >= stop):
                continue
            m = _NUMBERED.match(row.words)
            if m and (last is None or int(m["number"]) == last + 1):
                last = int(m["number"])
                yield Head(Opens.REQUEST, row.start, _raw_end(row, m.end()), m.group().strip(), begin.kind or kind, last, is_plain=True)  # fmt: skip
