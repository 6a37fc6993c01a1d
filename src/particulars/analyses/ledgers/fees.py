"""Fees, costs and sanctions: sought, granted, denied or reserved, in the words of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import cites_cases, supposed

_FEES = r"(?:(?:reasonable\s)?(?:attorneys?['’]?s?['’]?|legal)\s(?:fees?|costs)(?:\sand\s(?:costs|expenses))?|monetary\ssanctions|sanctions|fees\sand\s(?:costs|expenses)|costs\sand\sfees|reasonable\sexpenses|(?<=\bfor\s)fees\b|(?<=\bof\s)fees\b)"
_TABLE: tuple[tuple[str, str], ...] = (
    ("denied", rf"\b{_FEES}\b[^.;]{{0,60}}?\b(?:is|are|be)\s(?:hereby\s)?denied\b|\b(?:denies|declines\sto\s(?:award|impose)|will\snot\s(?:award|impose))\b[^.;]{{0,60}}?\b{_FEES}|\bno\s{_FEES}\s(?:is|are|will\sbe)\sawarded"),
    ("granted", rf"\b{_FEES}\b[^.;]{{0,60}}?\b(?:is|are|be)\s(?:hereby\s)?(?:granted|awarded|imposed)\b|\b(?:awards?|grants?|imposes?)\b[^.;]{{0,60}}?\b{_FEES}|\b(?:shall|must)\s(?:pay|reimburse)\b[^.;]{{0,80}}?\b{_FEES}"),
    ("costs taxed", r"\btax(?:es|ed)?\sthe\scosts\b[^.;]{0,60}|\bcosts\s(?:are|is)\s(?:taxed|awarded)\s(?:against|to)\b[^.;]{0,60}|\beach\s(?:party|side)\s(?:shall|to|will|must)\sbear\s(?:its|their)\sown\b[^.;]{0,60}"),
    ("reserved", rf"\b(?:reserves?|defers?|deferred|reserved)\b[^.;]{{0,60}}?\b{_FEES}|\b{_FEES}\b[^.;]{{0,60}}?\b(?:is|are)\s(?:reserved|deferred)\b"),
    ("sought", rf"\b(?:requests?|requested|seeks?|sought|asks?\sfor|moves?\sfor|demands?)\s(?:an\saward\sof\s|its\s|their\s|the\s)?(?:\w+\s){{0,2}}?{_FEES}"),
)  # fmt: skip
_SORTS = tuple((sort, re.compile(pattern, re.I)) for sort, pattern in _TABLE)
_POSSESSED = re.compile(
    r"(?P<who>[A-Z][\w.&-]*|[Tt]he\s\w+|[Pp]laintiffs?|[Dd]efendants?)['’]s?\s(?:request|motion|application|demand)\sfor\b"
)
_COURTS_ONLY = frozenset({"denied", "granted", "costs taxed", "reserved"})


def fees(paper: Paper) -> Iterator[Draft]:
    """Each passage on fees or sanctions; one sentence gives one row of a sort."""
    for sentence in paper.sentences:
        if cites_cases(sentence.words):
            continue
        for sort, pattern in _SORTS:
            m = pattern.search(sentence.own)
            if m and not supposed(sentence.own[: m.start()]) and (paper.is_courts or sort not in _COURTS_ONLY):
                yield _row(paper, sentence, sort, m)
                break


def _row(paper: Paper, sentence: Sentence, sort: str, m: re.Match[str]) -> Draft:
    possessed = _POSSESSED.search(sentence.own)
    named = paper.speakers.named_in(sentence.own[: m.start()])
    asker = named[0] if named and sort == "sought" else None
    who = paper.speakers.who(possessed["who"], "") if possessed else asker
    start = possessed.start() if possessed and possessed.start() < m.start() else m.start()
    end = len(sentence.own.rstrip()) if sort != "sought" else m.end()
    words = sentence.words[start:end]
    return Draft(
        Kind.FEES, sentence.start + start, sentence.start + end, "words about fees, costs or sanctions", sentence,
        who=who, origin=paper.reporter if sort in _COURTS_ONLY else paper.origin_of(who), about=head(words), sorted_as=sort,
    )  # fmt: skip
