"""Whether a paper speaks for a court, and which of its sentences are the court's own and not a party's or a condition."""

from __future__ import annotations

import re

from particulars.reading.caption import Caption

_BY_JUDGES = frozenset(("order", "opinion", "judgment", "minutes"))
_MEMORANDUM = re.compile(r"MEMORANDUM(?:\s+(?:AND|&))?\s+(?:OPINION|ORDER|DECISION)\b", re.I)
_SAYS = (
    r"(?:argu|contend|assert|claim|say|said|urge|ask|request|maintain|insist|believ|suggest|admit|acknowledg|respond|repl|counter|point|complain|explain|propos|object|"
    r"seek|mov|alleg|stat|noted?|represent|assur|disclos)\w*"
)
_PARTY_SAYS = re.compile(
    rf"\b(?:(?i:(?:the\s)?(?:plaintiffs?|defendants?|petitioners?|respondents?|movants?|government|parties|counsel|debtors?|trustee|appellants?|appellees?)(?:['’]s?\scounsel)?)|(?!The|This|That|Court|I\b)[A-Z][a-z]+|they|it|he|she)"
    rf"\s(?:now\s|also\s|further\s|first\s|next\s|finally\s|then\s|only\s|repeatedly\s)?{_SAYS}\s(?:[^,;.]{{0,40}}\s)?(?:that|whether|to|for|[a-z]+ing)\b",
)
_LOOK_BACK = 600
_SUPPOSED = re.compile(
    r"(?:^|[,;–—(]\s?|\b(?:and|or|but)\s)(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|[Ww]hen|[Ww]here|[Uu]ntil|[Oo]nce|[Ww]ere|[Bb]efore|[Aa]fter)\b[^,;]*$"
)
_CITED = re.compile(
    r"\b\d{1,4}\s(?:U\.S\.|F\.\s?(?:2d|3d|4th|Supp)|S\.\s?Ct\.|F\.R\.D\.)|\bWL\s\d|\bLEXIS\b|\bU\.S\.C\."
)


def is_courts_paper(caption: Caption) -> bool:
    """Whether the paper is an order, opinion or judgment; a proposed or stipulated one speaks for the parties."""
    title = caption.title or ""
    if caption.document_type not in _BY_JUDGES and not _MEMORANDUM.match(title):
        return False
    return not re.search(r"\bPROPOSED\b", title, re.I) or bool(caption.judge and caption.dated)


def is_appeal(caption: Caption) -> bool:
    """Whether the paper reviews another court's ruling."""
    return (
        bool(caption.court and re.search(r"\bCir\.|App|S\. ?Ct|Sup\.", caption.court))
        and caption.document_type == "opinion"
    )


def partys_words(before: str) -> bool:
    """Whether the words before a verb make what follows a party's say (`Plaintiff argues that …`)."""
    before = before[-_LOOK_BACK:]
    said = list(_PARTY_SAYS.finditer(before))
    return bool(said) and not re.search(
        r"[;–—]|,\s(?:but|and\sthe\scourt|the\scourt)\s", before[said[-1].end() :], re.I
    )


def supposed(before: str) -> bool:
    """Whether the words before a verb make it a condition or a question (`if the motion is granted`)."""
    return bool(_SUPPOSED.search(before[-_LOOK_BACK:]))


def cites_cases(words: str) -> bool:
    """Whether the words are, or hold, a citation of a decision or statute."""
    return bool(_CITED.search(words))
