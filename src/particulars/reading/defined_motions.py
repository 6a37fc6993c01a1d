"""The docket number of a motion that a paper gives a short name: `Motion to Compel (the "Motion"). (Dkt. No. 88.)`."""

from __future__ import annotations

import re

from particulars.reading.defined_terms import definitions
from particulars.reading.request_numbers import docket_numbers

_ASKS = re.compile(r"\b(?:Motion|Application|Request|Petition|Objections?|Letter)\b")
_BEFORE = re.compile(r"[(\[][^()\[\]]{0,40}[,;]?\s?$")
# Behind the definition: the number itself, or the number after who filed it and nothing else.
_AFTER = re.compile(
    r"[”\"]?[)\]]{0,2}[\s,.]{0,3}(?:filed\s(?:by|on)\s[^()\[\]“\"]{3,90}?[.,]\s)?[(\[]?(?P<number>(?:ECF|Dkt\.?|Docket|D\.\s?I\.|Doc\.|D\.\s?E\.)\s?(?:Nos?\.?|#)?\s?\d{1,4}(?:-\d{1,3})?)(?![\d–-])|[”\"]?[)\]]{0,2}[\s,.]{0,3}(?P<bracketed>\[#\s?\d{1,4}\])"
)


def defined_motions(text: str) -> dict[str, str]:
    """The docket number of each short name of a motion; a name with two numbers has none."""
    found: dict[str, set[str]] = {}
    for one in definitions(text):
        if not _ASKS.search(one.term):
            continue
        inside = docket_numbers(text[one.before : one.start]) or docket_numbers(_opened(text, one.before))
        after = _AFTER.match(text, one.end)
        numbers = inside or docket_numbers((after["number"] or after["bracketed"]) if after else "")
        if len(numbers) == 1:
            found.setdefault(one.term.casefold(), set()).add(numbers[0])
    return {term: numbers.pop() for term, numbers in found.items() if len(numbers) == 1}


def _opened(text: str, at: int) -> str:
    """What a parenthesis that is still open says before a definition inside it: `(ECF No. 71 (the "Motion"))`."""
    opened = _BEFORE.search(text, max(0, at - 60), at)
    return opened.group() if opened else ""
