"""Who bears the burden, where an order or a brief says so of this case or of the law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind, Origin
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import Sentence

_BURDEN = re.compile(
    r"\b(?:(?P<whose>[A-Z][\w.&-]*|[Pp]laintiffs?|[Dd]efendants?)['’]s?\sburden\s(?:to|of)\s[^.;,]{4,120}|"
    r"(?:the\s)?(?P<who>(?:[Pp]laintiffs?|[Dd]efendants?|[\w-]+\s[Pp]art(?:y|ies)|[Pp]art(?:y|ies)\s[\w-]+(?:\s[\w-]+){0,3}))\s(?:has|have|bears?|carries|carry)\sthe\s(?:initial\s|ultimate\s)?burden\s(?:to|of)\s[^.;,]{4,120}|"
    r"(?P<they>they|it)\s(?:has|have)\snot\smet\s(?:their|its)\sburden\sof\s[^.;,]{4,120})"
)


def burdens(paper: Paper) -> Iterator[Draft]:
    """Each passage on a burden with who bears it as printed; a quoted authority's words are flagged."""
    for sentence in paper.sentences:
        for m in _BURDEN.finditer(sentence.words):
            yield _row(paper, sentence, m)


def _row(paper: Paper, sentence: Sentence, m: re.Match[str]) -> Draft:
    is_quoted = sentence.own[m.start() : m.end()][:8] != m.group()[:8]
    said = m["whose"] or m["who"]
    who = " ".join(said.split()) if said else paper.speakers.who(m["they"], sentence.own[: m.start()])
    reporters = [] if is_quoted else paper.speakers.named_in(sentence.own[m.end() :])[:1]
    noted = bool(re.match(r"(?:Id\.\s)?Noting\b", sentence.own))
    return Draft(
        Kind.BURDEN, sentence.start + m.start(), sentence.start + len(sentence.words[: m.end()].rstrip()), "words of a burden",
        sentence, who=who, origin=Origin.OPPONENT if noted and reporters else paper.reporter, about=head(m.group()),
        sorted_as="not carried, in the paper's words" if m["they"] else "borne",
        flags=(*(("QUOTED_FROM_AUTHORITY",) if is_quoted else ()), *(f"REPORTED_BY: {r}" for r in reporters if noted)),
    )  # fmt: skip
