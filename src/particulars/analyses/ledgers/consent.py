"""Consent to a magistrate judge, given or declined, as the paper states it; it changes the route of review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.court_voice import supposed

_VERB = r"(?P<not>(?:has|have)\snot\s|did\snot\s|declined\sto\s|(?:has|have)\sdeclined\sto\s)?(?:(?:has|have)\s)?(?:all\s|expressly\s|also\s)?(?:consent(?:s|ed)?)\sto\s(?P<what>[^;]{4,200})"
_MAGISTRATE = re.compile(r"\b(?:magistrate|undersigned)\b|§\s?636\(c\)|§\s?636\(b\)|\b636\(", re.I)


def consent(paper: Paper) -> Iterator[Draft]:
    """Each consent of a party to a magistrate judge, or its want."""
    if "consent" not in paper.words:
        return
    pattern = re.compile(rf"(?<![\w’'-])(?P<who>{paper.speakers.pattern}|[Aa]ll\sparties|[Bb]oth\sparties)\s{_VERB}")
    for sentence in paper.sentences:
        if "consent" not in sentence.words:
            continue
        for m in pattern.finditer(sentence.words):
            if not _MAGISTRATE.search(m["what"]) or supposed(sentence.own[: m.start()]):
                continue
            who = m["who"] if "part" in m["who"] else paper.speakers.who(m["who"], sentence.own[: m.start()])
            yield Draft(
                Kind.CONSENT, sentence.start + m.start(), sentence.start + m.end(), "words of consent and a magistrate judge",
                sentence, who=who[:1].upper() + who[1:] if who else None, origin=paper.origin_of(who), about=head(m["what"]),
                sorted_as="declined or not given" if m["not"] else "consented",
            )  # fmt: skip
