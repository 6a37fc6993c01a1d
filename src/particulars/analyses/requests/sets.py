"""Whose set of requests or responses a paper is, read from its title: `DEFENDANTS' AMENDED RESPONSES TO PLAINTIFF'S FIRST SET …`."""

from __future__ import annotations

import re

from particulars.analyses.requests.head_words import AGAIN, COUNTED, NUMERALS, ORDINALS
from particulars.analyses.requests.heads import kind_named, versions_in
from particulars.analyses.requests.numbering import numbers_of_title
from particulars.analyses.requests.parties import parties_named
from particulars.analyses.requests.rows import SetInfo
from particulars.reading.actors import without_accents
from particulars.reading.caption import Caption
from particulars.record.text import Role, Text

_THINGS = r"(?:\s+OF\s+(?:DOCUMENTS|THINGS)(?:,?\s+(?:AND|OR)\s+(?:(?:TANGIBLE|OTHER)\s+)?(?:THINGS|DOCUMENTS))?)?"
_KINDS = (
    rf"(?:INTERROGATORIES|REQUESTS?\s+(?:FOR|TO)\s+(?:THE\s+)?(?:PRODUCTION|PRODUCE|ADMISSIONS?|ADMIT|INSPECTION|DOCUMENTS|ENTRY)\b(?![ \t]*\n?[ \t]*NO\b)(?:\s+(?:AND|OR)\s+(?:INSPECTION|PRODUCTION|COPYING))?{_THINGS}"
    rf"|(?:DOCUMENT|PRODUCTION)\s+(?:REQUESTS|DEMANDS)|DEMANDS?\s+FOR\s+(?:THE\s+)?(?:PRODUCTION|INSPECTION|DOCUMENTS)(?![ \t]*\n?[ \t]*NO\b)(?:\s+(?:AND|OR)\s+(?:INSPECTION|PRODUCTION|COPYING))?{_THINGS}"
    r"|NOTICE\s+(?:TO\s+PRODUCE|FOR\s+DISCOVERY\s+AND\s+INSPECTION)|(?<=SET OF )(?:DISCOVERY\s+)?REQUESTS)"
)
_WHO = rf"(?:(?!(?:{AGAIN}|{COUNTED}|SETS?)\b)(?-i:[A-Z])[\w.,&’'-]* ){{1,10}}?"  # one space: a blank line ends whose it is
_TO_NOT = r"(?!(?:NOS?|SET|PROPOUNDING|DATED|DEFINITIONS|PURSUANT)\b)"
_TO = rf"(?:{_TO_NOT}(?-i:[A-Z][A-Z0-9.,&’'/-]*)(?=[\s(]|$)[ ]?){{1,12}}|(?:{_TO_NOT}(?-i:[A-Z])[\w.,&’'-]*[ ]?){{1,8}}"
_VERSION = rf"(?:(?:{AGAIN}|{COUNTED}|COMBINED|CONSOLIDATED|JOINT|SPECIAL|FORM|WRITTEN|INITIAL)(?:\s+(?:AND|&))?\s+)*"
_TITLE = re.compile(
    rf"(?P<answering>{_WHO})?(?P<again>{_VERSION})(?P<answers>(?:RESPONSES?|OBJECTIONS?|ANSWERS?)(?:\s+(?:AND|&)\s+(?:RESPONSES?|OBJECTIONS?|ANSWERS?))*)\s+TO\s+(?P<asker>{_WHO})?(?P<set1>{_VERSION}(?:SETS?\s+OF\s+)?{_VERSION})(?P<kind1>{_KINDS})"
    rf"|(?P<asking>{_WHO})?(?P<set2>{_VERSION}(?:SET\s+OF\s+)?{_VERSION})(?P<kind2>{_KINDS})(?:\s+(?:PROPOUNDED\s+)?(?:TO|UPON)\s+(?P<asked>{_TO}|\w+))?",
    re.I,
)  # fmt: skip
_CELL = re.compile(r"\b(?P<name>PROPOUNDING|REQUESTING|RESPONDING|ANSWERING)\s+PARTY:\s*(?P<who>[^\n:]{3,120}?)(?=\s+(?:PROPOUNDING|REQUESTING|RESPONDING|ANSWERING|SET)\b|\n|$)", re.I)  # fmt: skip
_SET = re.compile(
    rf"\bSET\s+(?:(?:NUMBER|NO\.?|#):?\s*)?(?P<n>\d{{1,2}}|{'|'.join(NUMERALS)}|{COUNTED})\b|\((?P<first>{COUNTED})\s+SET\)",
    re.I,
)
_COUNTS_VERSION = re.compile(rf"\b(?:{COUNTED})\s+(?=(?:{AGAIN})\b)", re.I)
_TITLE_LOOK = 4000
# A paper of these kinds names sets and requests, and serves none.
_SERVES_NONE = frozenset(
    "order opinion report minutes motion judgment reply opposition complaint stipulation declaration memorandum letter brief petition application transcript indictment statement".split()
)
_BEFORE = re.compile(r"\b(?:motion|orders?|compel\w*|opposition|reply|letter|brief|statement|declaration|memorandum|stipulation|re:|regarding|concerning|dear|attached|exhibit|copy|certificate|serv(?:ed|ice))\b", re.I)  # fmt: skip
_OTHERS = re.compile(r"\b(?:motion|orders?|compel\w*|opposition|reply|statement|declaration|memorandum|stipulation|notice|certificate)\b", re.I)  # fmt: skip
_SERVES = re.compile(r"\bhereby\b|\bpropound|\bpursuant\s+to\s+(?:the\s+)?(?:\w+\s+)?(?:rules?|fed|code|c\.?p\.?l\.?r|section|§)", re.I)  # fmt: skip


def set_of(text: Text, caption: Caption) -> SetInfo:
    """What a paper's title says of the set it is; nothing where no title of requests or responses stands at its top."""
    top, m = _found(text, caption)
    if m is None:
        return SetInfo(dated=caption.dated or caption.filed)
    is_response = m["answers"] is not None
    words = m["set1"] if is_response else m["set2"]
    by, to = (m["asker"], m["answering"]) if is_response else (m["asking"], m["asked"])
    cells = {c["name"].lower()[:6]: c["who"] for c in _CELL.finditer(top)}
    asking = side_of(by, caption) or _of_cell(cells, ("propou", "reques"), caption)
    answering = side_of(to, caption) or _of_cell(cells, ("respon", "answer"), caption)
    behind = top[m.end() : m.end() + 160]
    several = re.match(rf"\W+(?:AND|&)\W+(?:\w+\s+){{0,4}}?{_KINDS}", behind, re.I)
    return SetInfo(
        title=" ".join(m.group().split()),
        kind=None if several else kind_named(m["kind1"] or m["kind2"]),
        ordinal=_ordinal(words or "", top),
        asking=asking,
        answering=answering if answering != asking else None,
        version=versions_in((m["again"] or "") if is_response else (words or "")),
        is_response=is_response,
        dated=caption.dated or caption.filed,
        by=parties_named(_cell(cells, ("propou", "reques")) or by, caption),
        to=parties_named(_cell(cells, ("respon", "answer")) or to, caption),
        numbers=() if several else numbers_of_title(behind),
    )


def title_end(text: Text, caption: Caption) -> int | None:
    """The raw place where the title ends; None where it is furniture, or there is none."""
    top, m = _found(text, caption)
    if m is None or not text.clean.text.startswith(top[:200]):
        return None
    return text.clean.raw_span(m.start(), m.end())[1]


def _found(text: Text, caption: Caption) -> tuple[str, re.Match[str] | None]:
    """The title, and the words it was found in."""
    top = text.clean.text[:_TITLE_LOOK]
    if serves_none(caption):
        return top, None
    if (m := _title(top)) is None:  # a title that runs at the head or foot of every page was set apart as furniture
        running = "\n".join((*text.of(Role.HEADER), *text.of(Role.FOOTER)))[:_TITLE_LOOK]
        running = re.sub(r"[ \t]*\n[ \t]*", "\n\n", running)
        if (m := _title(running)) is not None:
            return running, m
    return top, m


def serves_none(caption: Caption) -> bool:
    """Whether a paper is of a kind that serves nothing: an order, a motion, a letter; its own title tells."""
    if caption.document_type not in _SERVES_NONE:
        return False
    title = caption.title or ""
    m = _TITLE.search(title)
    # "RESPONSES TO … PURSUANT TO THE COURT'S ORDER" is no order, and "ORDER ON RESPONSES TO …" is one.
    return (
        m is None or not (m["answers"] or m["set2"]) or _BEFORE.search(title[: m.start()]) is not None or _is_about(m)
    )


def _is_about(m: re.Match[str]) -> bool:
    """Whether what stands where the party's name would is another paper's: “NOTICE OF MOTION TO COMPEL RESPONSES TO …”."""
    return _OTHERS.search(f"{m['answering'] or ''} {m['asking'] or ''}") is not None


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


def _cell(cells: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((cells[name] for name in names if name in cells), None)


def _of_cell(cells: dict[str, str], names: tuple[str, ...], caption: Caption) -> str | None:
    return side_of(_cell(cells, names), caption)


def _title(top: str) -> re.Match[str] | None:
    """The first title of a set: one that tells whose, or which set, or stands in capitals, and not within other words."""
    in_prose: re.Match[str] | None = None
    for m in _TITLE.finditer(top):
        words = m.group()
        letters = [c for c in words if c.isalpha()]
        is_capital = sum(c.isupper() for c in letters) / max(1, len(letters)) > 0.85
        told = m["answers"] or re.search(r"\bSET\s+OF\b", words, re.I) or re.search(r"[’']S?\s", words)
        before = top[: m.start()].rpartition("\n\n")[2]
        if _BEFORE.search(before) or _is_about(m):
            continue
        if is_capital and (told or m["asking"] or m["set2"] or not before.strip()):
            return m
        if not (told and words[:1].isupper() and re.search(r"\b(?:Set\s+of|Responses?|Objections?|Answers?|First|Second|Third)\b", words) and _in_title_case(words)):  # fmt: skip
            continue
        if not re.search(r"(?:\b[a-z]{3,}\b.*){2}", f"{before} | {top[m.end() :].partition(chr(10) * 2)[0]}", re.S):
            return m
        if in_prose is None and _SERVES.search(before):
            in_prose = m  # "Pursuant to Rule 34, Plaintiff hereby serves its First Set of …"
    return in_prose


def _in_title_case(words: str) -> bool:
    bare = [w for w in re.findall(r"[A-Za-z’']+", words) if len(w) > 3]
    return bool(bare) and sum(w[0].isupper() for w in bare) >= 0.9 * len(bare)


def _ordinal(words: str, top: str) -> int | None:
    """Which set it is; `FIRST AND SECOND SETS` is none, and the count of an amendment is no set's."""
    low = _COUNTS_VERSION.sub("", words).lower()
    found = {ORDINALS[w] for w in re.findall(r"[a-z]+", low) if w in ORDINALS}
    if found:
        return found.pop() if len(found) == 1 else None
    cell = _SET.search(top)
    if cell is None:
        return None
    told = (cell["n"] or cell["first"]).lower()
    return int(told) if told.isdecimal() else NUMERALS.get(told) or ORDINALS.get(told)
