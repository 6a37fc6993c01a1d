"""Whose set of requests or responses a paper is, read from its title: `DEFENDANTS' AMENDED RESPONSES TO PLAINTIFF'S FIRST SET …`."""

from __future__ import annotations

import re

from particulars.analyses.requests.heads import kind_named, versions_in
from particulars.analyses.requests.rows import SetInfo
from particulars.reading.actors import without_accents
from particulars.reading.caption import Caption
from particulars.record.text import Role, Text

_ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_WORDS = {w: i for i, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_KINDS = (
    r"(?:INTERROGATORIES|REQUESTS?\s+FOR\s+(?:THE\s+)?(?:PRODUCTION|ADMISSIONS?|INSPECTION)(?!\s+NO\b)(?:\s+OF\s+DOCUMENTS(?:\s+AND\s+(?:TANGIBLE\s+)?THINGS)?)?"
    r"|DOCUMENT\s+REQUESTS|REQUESTS?\s+TO\s+ADMIT)"
)
_WHO = r"(?:(?-i:[A-Z])[\w.,&’'-]* ){1,8}?"  # one space: a blank line ends whose it is
_VERSION = r"(?:(?:CORRECTED|AMENDED|REVISED|RE-?ISSUED|NARROWED|MODIFIED|SUPPLEMENTAL|SUBSTITUTED?|FIRST|SECOND|THIRD|FOURTH|FURTHER)\s+)*"
_TITLE = re.compile(
    rf"(?P<answering>{_WHO})?(?P<again>{_VERSION})(?P<answers>(?:RESPONSES?|OBJECTIONS?|ANSWERS?)(?:\s+AND\s+(?:RESPONSES?|OBJECTIONS?|ANSWERS?))*)\s+TO\s+(?P<asker>{_WHO})?(?P<set1>{_VERSION}(?:SET\s+OF\s+)?{_VERSION})(?P<kind1>{_KINDS})"
    rf"|(?P<asking>{_WHO})?(?P<set2>{_VERSION}(?:SET\s+OF\s+)?{_VERSION})(?P<kind2>{_KINDS})(?:\s+TO\s+(?P<asked>{_WHO}(?=\(|$|\n|Nos?\b|SET|PROPOUNDING|Dated|DEFINITIONS|Pursuant|PURSUANT|[A-Z][a-z])|\w+))?",
    re.I,
)  # fmt: skip
_CELL = re.compile(r"\b(?P<name>PROPOUNDING|REQUESTING|RESPONDING|ANSWERING)\s+PARTY:\s*(?P<who>[^\n:]{3,120}?)(?=\s+(?:PROPOUNDING|REQUESTING|RESPONDING|ANSWERING|SET)\b|\n|$)", re.I)  # fmt: skip
_SET = re.compile(r"\bSET\s+(?:NUMBER|NO\.?):?\s*(?P<n>\w+)", re.I)
_TITLE_LOOK = 4000


def set_of(text: Text, caption: Caption) -> SetInfo:
    """What a paper's title says of the set it is; nothing where no title of requests or responses stands at its top."""
    top = text.clean.text[:_TITLE_LOOK]
    m = _title(top)
    if m is None:  # a title that runs at the head or foot of every page was set apart as furniture
        top = re.sub(r"[ \t]*\n[ \t]*", "\n\n", "\n".join((*text.of(Role.HEADER), *text.of(Role.FOOTER)))[:_TITLE_LOOK])
        m = _title(top)
    if m is None:
        return SetInfo(dated=caption.dated or caption.filed)
    is_response = m["answers"] is not None
    words = m["set1"] if is_response else m["set2"]
    cells = {c["name"].lower()[:6]: c["who"] for c in _CELL.finditer(top)}
    asking = side_of(m["asker"] if is_response else m["asking"], caption) or _of_cell(
        cells, ("propou", "reques"), caption
    )
    answering = side_of(m["answering"] if is_response else m["asked"], caption) or _of_cell(cells, ("respon", "answer"), caption)  # fmt: skip
    version = versions_in((m["again"] or "") if is_response else (words or ""))
    return SetInfo(
        title=" ".join(m.group().split()),
        kind=kind_named(m["kind1"] or m["kind2"]),
        ordinal=_ordinal(words or "", top),
        asking=asking,
        answering=answering if answering != asking else None,
        version=version,
        is_response=is_response,
        dated=caption.dated or caption.filed,
    )


def side_of(words: str | None, caption: Caption) -> str | None:
    """`plaintiff` or `defendant`, by the role in some words or by a party's name; None where neither or both are there."""
    if not words:
        return None
    low = without_accents(words).lower()
    found = {side for side in ("plaintiff", "defendant") if re.search(rf"\b{side}", low)}
    if not found:
        for side, names in (("plaintiff", caption.plaintiffs), ("defendant", caption.defendants)):
            if any(re.search(rf"\b{re.escape(_opening(name))}\b", low) for name in names if name.split()):
                found.add(side)
    return found.pop() if len(found) == 1 else None


def _opening(name: str) -> str:
    """The word by which a party goes, or its first two where the first is short."""
    parts = without_accents(name).lower().replace(",", " ").split()
    return " ".join(parts[:1] if len(parts[0]) > 3 else parts[:2])


def _of_cell(cells: dict[str, str], names: tuple[str, ...], caption: Caption) -> str | None:
    return next((side for name in names if (side := side_of(cells.get(name), caption))), None)


def _title(top: str) -> re.Match[str] | None:
    """The first title of a set: one that tells whose, or which set, or stands in capitals."""
    for m in _TITLE.finditer(top):
        words = m.group()
        letters = [c for c in words if c.isalpha()]
        capitals = sum(c.isupper() for c in letters) / max(1, len(letters))
        told = m["answers"] or re.search(r"\bSET\s+OF\b", words, re.I) or re.search(r"[’']S?\s", words)
        if capitals > 0.85 and (told or m["asking"] or m["set2"]):
            return m
        if told and words[:1].isupper() and re.search(r"\b(?:Set\s+of|Responses|Objections|Answers)\b", words) and _in_title_case(words):  # fmt: skip
            return m
    return None


def _in_title_case(words: str) -> bool:
    bare = [w for w in re.findall(r"[A-Za-z’']+", words) if len(w) > 3]
    return bool(bare) and sum(w[0].isupper() for w in bare) >= 0.9 * len(bare)


def _ordinal(words: str, top: str) -> int | None:
    found = [_ORDINALS[w] for w in re.findall(r"[a-z]+", words.lower()) if w in _ORDINALS]
    if found:
        return found[-1]
    cell = _SET.search(top)
    if cell is None:
        return None
    told = cell["n"].lower()
    return int(told) if told.isdecimal() else _WORDS.get(told) or _ORDINALS.get(told)
