"""Who says what a passage says: the side whose paper it is, the court, or a party whose claim the paper reports."""

from __future__ import annotations

import re

from particulars.reading.caption import Caption
from particulars.reading.court_voice import is_courts_paper

_RECOMMENDATION = re.compile(r"\bRECOMMENDATIONS?\b", re.I)
_SIDE = r"(?:PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT|APPELLANT|APPELLEE|INTERVENOR|MOVANT)S?"
_TITLE = re.compile(rf"(?P<side>{_SIDE})['’]?S?['’]?\b", re.I)
_VERB = r"(?:claim|contend|argue|assert|maintain|insist|suggest|submit|urge)(?:s|ed)?"
_CLAIM = re.compile(
    rf"(?P<who>[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|and|of|the))*?|[Tt]he (?:plaintiffs?|defendants?|movants?|government))"
    rf"\s+(?:(?:also|then|further|next|thus|now|\w+ly)\s+){{0,3}}{_VERB}\b(?!\s+and\s)"
)
_ASIDE = re.compile(r"(?:\bwhat|\bas|\bthan|contrary to|\bthat)\s$", re.I)
_JUDGES = re.compile(r"\b(?:Court|Judge|Justice|Circuit|Congress|Commission)\b")


def author(caption: Caption) -> str:
    """Whose paper it is: the court, a side, or the author whose side is not stated."""
    if is_courts_paper(caption) or _RECOMMENDATION.search(caption.title or ""):
        return f"the court ({caption.court or caption.court_full or 'court not stated'})"
    for words in (caption.title or "", caption.signer_capacity or ""):
        if found := _TITLE.search(words[:80]):
            return found["side"].capitalize()
    return "the author of the paper (side not stated)"


def claimant(words: str) -> str | None:
    """The party whose claim some words report ("Roe argues that …"), or None where the paper speaks for itself."""
    for found in _CLAIM.finditer(words):
        if _ASIDE.search(words[: found.start()]) or _JUDGES.search(found["who"]):
            continue
        who = re.sub(
            r"^(?:Thus|However|Here|But|Instead|Moreover|Finally|Next|First|Second|Third),? ", "", found["who"]
        )
        return who.rstrip("'’")
    return None
