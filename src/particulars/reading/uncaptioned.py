"""Papers known by their form and not by a title: letters to a judge and transcripts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.reading.caption_cells import Cell, Joined
from particulars.reading.signature import lone_date

_LETTER_ROWS = 30
_SALUTATION = re.compile(
    r"(?:^|\n)\s*(?:Dear\s+(?:Chief\s+|Magistrate\s+)?(?:Judge|Justice|Magistrate|Counsel|Mr\.|Ms\.|Mrs\.|Dr\.|Sir|Madam|Clerk|Your|Hon)|Your\s+Honor:|To\s+Whom)",
    re.I,
)
_ADDRESSED = re.compile(r"(?:^|\n)\s*(?:The\s+)?Hon(?:orable|\.)\s", re.I)
_ABOUT = re.compile(r"(?:^|\n)\s*(?:Re|RE):?\s")
_VIA = re.compile(
    r"(?:^|\n)\s*(?:BY|VIA|By|Via)\s+(?:CM/)?(?:ECF|E-?MAIL|HAND|FAX|FEDEX|Email|E-?mail|Hand|Electronic)", re.I
)
_TRANSCRIPT = re.compile(
    r"(?:^|\n)\W{0,3}(?:(?:REPORTER[’']S\s+|OFFICIAL\s+|PARTIAL\s+|CERTIFIED\s+)*TRANSCRIPT\s+OF\s|(?:VIDEOTAPED?\s+|VIDEO-?RECORDED\s+|ORAL\s+|REMOTE\s+)*DEPOSITION\s+OF\s|PROCEEDINGS\W{0,3}(?:\n|$))"
)
_SPEAKER = re.compile(
    r"(?:^|\n)\s*(?:(?:THE\s+(?:COURT|CLERK|WITNESS|REPORTER|VIDEOGRAPHER|DEPUTY\s+CLERK)|MR\.\s[A-Z’'-]+|MS\.\s[A-Z’'-]+|COUNSEL(?:\s[A-Z]-\d+)?|BY\s+M[RS]\.\s[A-Z]+):|[QA]\.?\s{1,8}(?=[A-Z]))"
)


def form_of(cells: Sequence[Cell]) -> str | None:
    """`letter` or `transcript` where the first page has that form, else None."""
    words = Joined(cells[:60]).text[:6000]
    spoken = len(_SPEAKER.findall(words))
    if spoken >= 4 or (spoken >= 1 and _TRANSCRIPT.search(words)) or _is_cover(words):
        return "transcript"
    top = Joined(cells[:_LETTER_ROWS]).text
    signs = sum(bool(p.search(top)) for p in (_SALUTATION, _ADDRESSED, _ABOUT, _VIA))
    if _SALUTATION.search(top) and (signs >= 2 or lone_date(top)):
        return "letter"
    return "letter" if signs >= 2 and lone_date(top) and _ABOUT.search(top) else None


def _is_cover(words: str) -> bool:
    """Whether a page is a transcript's cover: its title, and who reported or appeared."""
    return bool(_TRANSCRIPT.search(words)) and bool(
        re.search(r"\bAPPEARANCES\b|\bREPORTED\s+BY\b|\bCSR\b|\bCourt\s+Reporter\b", words, re.I)
    )
