"""The words by which a court makes a stipulation its order, and the entry or the day by which they call it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.obligations.rows import Grant
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words, supposed
from particulars.reading.dates import LONG_DATE, is_day, iso
from particulars.record.text import Text

_GRANTED = re.compile(
    r"\b[Ss]tipulat(?:ion|ed\s\w+)\b(?:[^.;]|\b(?:Dkt|Nos?|Doc|D\.E)\.){0,160}?\b(?:is|are)\s+(?:hereby\s+)?(?:GRANTED|granted|APPROVED|approved|ADOPTED|adopted|ENTERED|entered|SO\s+ORDERED|so\s+ordered)\b"
    r"|\b(?:GRANTS|grants|APPROVES|approves|ADOPTS|adopts|SO\s+ORDERS|so\s+orders|ENTERS|enters)\s+(?:the\s+)?(?:parties['’]\s+)?(?:joint\s+)?[Ss]tipulation\b"
    r"|\b(?:[Pp]ursuant|PURSUANT)\s+(?:to|TO)\s+(?:(?:the|THE)\s+)?(?:(?:parties['’]|PARTIES['’]|foregoing|FOREGOING)\s+)*(?:[Ss]tipulation|STIPULATION)\b[^;]{0,160}?\bORDERED\b"
)
_DENIED = re.compile(r"\b(?:not|denied|DENIED|rejected|in\s+part)\b", re.I)
ENTRY = re.compile(r"\b(?:ECF|Dkt\.?|Docket|D\.E\.|Doc\.)\s*(?:Entry\s*)?(?:Nos?\.?|\#)?\s*(?P<number>\d{1,4})\b")


def grants(sentences: tuple[Sentence, ...], text: Text) -> Iterator[Grant]:
    """Each grant of a stipulation in a court's paper; one in part, denied or only supposed is none."""
    for sentence in sentences:
        m = _GRANTED.search(sentence.own)
        if not m or partys_words(sentence.own[: m.start()]) or supposed(sentence.own[: m.start()]):
            continue
        if _DENIED.search(sentence.own[m.start() :]):
            continue
        entries = {e["number"] for e in ENTRY.finditer(sentence.words)}
        days = {iso(d) for d in LONG_DATE.finditer(sentence.words[: m.end()])}
        start, end = text.clean.raw_span(sentence.start, sentence.start + len(sentence.words.rstrip()))
        yield Grant(
            start=start, end=end, text=plain(sentence.words), entry=entries.pop() if len(entries) == 1 else None,
            dated=days.pop() if len(days) == 1 and all(map(is_day, days)) else None,
        )  # fmt: skip
