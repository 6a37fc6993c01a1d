"""Conferral: that the parties met and conferred, when, or that they did not, as the paper says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.court_voice import supposed

_CONFERRED = re.compile(
    r"\b(?:(?:parties|[Pp]laintiffs?|[Dd]efendants?|[Cc]ounsel|they)\s(?:has\s|have\s|had\s)?(?P<not>(?:failed\sto|did\snot|not)\s)?(?:\w+ly\s)?(?:met\sand\sconferred|meet\sand\sconfer|conferred|confer)\b|(?:held|had)\sa\smeet[- ]and[- ]confer\b)"
)
_DUTY = re.compile(r"\b(?:shall|must|should|may|will|to)\s(?:promptly\s|again\s)?$")


def conferrals(paper: Paper) -> Iterator[Draft]:
    """Each conferral that a paper tells of; a duty to confer is an obligation and none of these."""
    for sentence in paper.sentences:
        m = _CONFERRED.search(sentence.own)
        if not m or supposed(sentence.own[: m.start()]) or _DUTY.search(sentence.own[: m.start()]):
            continue
        day, doubts = paper.day_said(sentence.own)
        end = len(sentence.own.rstrip())
        yield Draft(
            Kind.CONFERRAL, sentence.start, sentence.start + end, "words of conferral", sentence, origin=paper.reporter,
            about=head(sentence.words), said_on=day, sorted_as="not conferred" if m["not"] else "conferred", flags=doubts,
        )  # fmt: skip
