"""What a clerk's words say of an entry: its kind, the entries it names, and who filed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from particulars.errors import Unreadable
from particulars.reading.docket_sheet.rows import Entry, Kind

# What the entry is stands before what it is about.
_HEAD = re.compile(r"^(.*?)(?=\s(?:re|to|by|filed|granting|denying)\b|[(:;.\d]|$)", re.S | re.I)
# The first word of the head that names a kind decides; of two at one place, the one that stands first here.
_KINDS = re.compile(
    r"(?P<other>\bproposed\b|\bin support\b|\b(?:declaration|affidavit|certificate|exhibits?)\b)"
    r"|(?P<motion>\b(?:notice of|letter) motion\b|\bmotions?\b)"
    r"|(?P<response>\bnon-?opposition\b|\bresponse\b(?!\s+in opposition))"
    r"|(?P<opposition>\bopposition\b|\bresponse in opposition\b)"
    r"|(?P<reply>\breply\b)"
    r"|(?P<order>\bstipulation and order\b|\border\b|\bopinion\b)"
    r"|(?P<stipulation>\bstipulat(?:ion|ed)\b)"
    r"|(?P<complaint>\bcomplaint\b)|(?P<answer>\banswer\b)|(?P<transcript>\btranscript\b)"
    r"|(?P<letter>\bletter\b)|(?P<notice>\bnotice\b)",
    re.I,
)
_PAPER = (
    r"(?:(?:First|Second|Third|Joint|Amended|Administrative|Unopposed|Emergency|Ex\s+Parte|Letter|Notice\s+of)\s+)*"
    r"(?:Motion|Opposition|Response|Reply|Order|Stipulation|Complaint|Letter|Notice|Memorandum|Brief|Objection)"
)
_LABEL = r"(?:(?:Dkt\.|ECF|Docket)\s+(?:Nos?\.|Entry)\s+)"
_NUMBER = r"\[?(?P<n>\d{1,4})\]?(?![\d/:.,\-–(]\d|\d)"
_NAMED = re.compile(
    rf"(?:\bre:?\s+{_LABEL}?|{_LABEL}){_NUMBER}(?!\s*(?:days?|pages?|U\.\s?S\.|F\.|C\.F\.R|[ap]\.?m\b))"
    rf"|(?:\b(?:to|on|of|and|granting|denying|mooting|terminating|withdrawing|striking|vacating|in part|as moot)|[,;])"
    rf"\s+{_LABEL}?{_NUMBER.replace('<n>', '<m>')}(?=\s+{_PAPER}\b)",
    re.I,
)
_FILED_BY = re.compile(r"\bfiled by (?P<who>.+?)(?=\.\s*(?:\(|$)|\.\s+[A-Z][a-z]+ due\b|\)\s*$|$)", re.I | re.S)
_ENTERED = re.compile(r"\s*\(Entered:\s*\d{1,2}/\d{1,2}/\d{4}\)\s*$")
_DAY = re.compile(r"^\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in an entry's words that names another entry."""

    number: int
    start: int
    end: int


def references(text: str, own: int | None = None) -> Iterator[Reference]:
    """The entries that the words name; an entry cannot refer to itself or to one after it."""
    for found in _NAMED.finditer(text):
        number = int(found["n"] or found["m"])
        if own is None or number < own:
            yield Reference(number, found.start(), found.end())


def kind_of(text: str) -> Kind:
    """What the entry is, by the words it begins with."""
    head = _HEAD.match(text)
    found = _KINDS.search(head[1]) if head else None
    return found.lastgroup if found else "other"  # type: ignore[return-value]


def entry(
    number: int | None,
    day: str,
    words: str,
    *,
    filer: str | None = None,
    served: tuple[str, ...] | None = None,
    not_served: tuple[str, ...] | None = None,
) -> Entry:
    """The entry that these words make; a filer named beside them is taken before one named in them."""
    text = _ENTERED.sub("", " ".join(words.split()))
    by = _FILED_BY.search(text)
    return Entry(
        number=number,
        date_filed=iso(day),
        kind=kind_of(text),
        text=text,
        refers_to=tuple(dict.fromkeys(r.number for r in references(text, number))),
        filer=filer or (by["who"].strip() if by else None),
        served=served,
        not_served=not_served,
    )


def iso(day: str) -> str:
    """A day as 2021-07-02, from that form or from the court's 07/02/2021.

    Raises:
        Unreadable: it is no day.
    """
    found = _DAY.match(day)
    try:
        if found:
            return date(int(found[3]), int(found[1]), int(found[2])).isoformat()
        return date.fromisoformat(day.strip()).isoformat()
    except ValueError as fault:
        raise Unreadable(f"'{day}' stands where the day of filing should be.") from fault
