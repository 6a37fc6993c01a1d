"""Conditions and reservations of a ruling: `without prejudice to …`, `on condition that …`, `provided that …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.court_voice import cites_cases, partys_words, supposed

_TABLE: tuple[tuple[str, str], ...] = (
    ("without prejudice", r"\bwithout\sprejudice\b(?:\sto\s[^.;]{3,200})?"),
    ("with leave", r"\bwith\sleave\sto\s[^.;]{3,120}|\bwithout\sleave\sto\s[^.;]{3,120}"),
    ("on condition", r"\b(?:on|upon|under)\s(?:the\s)?conditions?\sthat\s[^.;]{5,240}|\bconditioned\s(?:on|upon)\s[^.;]{5,200}|\bcontingent\s(?:on|upon)\s[^.;]{5,200}"),
    ("provided that", r"\bprovided(?:,\showever,)?\sthat\s[^.;]{5,240}|\bsubject\sto\sthe\s(?:following\s)?conditions?\b[^.;]{0,240}"),
)  # fmt: skip
_CONDITIONS = tuple((sort, re.compile(pattern, re.I)) for sort, pattern in _TABLE)
_RULES = re.compile(
    r"\b(?:ORDERED|GRANTED|DENIED|SEVERED|DISMISSED|granted|denied|severed|dismissed|vacated|quashed|grants?|denies|dismiss(?:es)?|may|shall|must|stayed)\b"
)
_GENERAL = re.compile(
    r"\b(?:(?:[Dd]istrict|[Tt]rial|[Mm]agistrate|[Bb]ankruptcy)\s(?:[Cc]ourt|[Jj]udge)\s(?:\w+\s){0,2}(?:dismissed|granted|denied|vacated|severed)|[Cc]ourts?\s(?:may|must|should)|[Aa]\scourt|Rule\s\d+\S*\s(?:provides|permits|allows)|ordinarily|generally)\b"
)


def conditions(paper: Paper) -> Iterator[Draft]:
    """Each condition that stands in a sentence of the court's own in which it rules."""
    if not paper.is_courts:
        return
    for sentence in paper.sentences:
        if not _RULES.search(sentence.own) or cites_cases(sentence.words) or _GENERAL.search(sentence.own):
            continue
        for sort, pattern in _CONDITIONS:
            for m in pattern.finditer(sentence.own):
                before = sentence.own[: m.start()]
                if not _RULES.search(before) or supposed(before) or partys_words(before):
                    continue
                words = sentence.words[m.start() : m.end()].rstrip()
                yield Draft(
                    Kind.CONDITION, sentence.start + m.start(), sentence.start + m.start() + len(words),
                    "words of condition after deciding words", sentence, origin=paper.reporter, about=head(sentence.words),
                    sorted_as=sort,
                )  # fmt: skip
