"""Breach of an earlier order: who is said to have broken it, by whom, and whether the court says so itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind, Origin
from particulars.analyses.ledgers.statements import head
from particulars.reading.actors import PRONOUN
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import cites_cases, partys_words, supposed
from particulars.reading.request_numbers import docket_numbers

_ORDER = r"(?:(?:[Cc]ourt['’]s|[Cc]ourt|my|[Mm]y|its|this|that|the|prior|earlier|discovery|protective|scheduling|\d{4},?|[A-Z][\w’'.-]*|\d{1,2},?)\s){0,7}?(?:[Oo]rders?|stipulation)\b"
_VERBS = (
    rf"(?P<verb>(?:(?:has|have|had)\s)?(?:breach(?:ed)?|violat(?:ed|es?)|disobeyed|disregarded|ignored)\s(?:(?:its|their|his|her)\s(?:obligations?|duties)\s(?:pursuant\sto|under)\s)?{_ORDER}"
    rf"|(?:(?:has|have|had)\s)?(?P<not>not\s|repeatedly\s)?(?:failed|refused)\sto\s(?:timely\s|fully\s)?(?:comply\swith|obey|follow|produce\b[^.;,]{{3,80}}?\bas\s(?:required|ordered)\sby)\s{_ORDER}"
    rf"|did\snot\s(?:timely\s|fully\s)?comply\swith\s{_ORDER}|(?:is|are|was|were)\sin\s(?:violation|breach)\sof\s{_ORDER})"
)
_SAID = re.compile(r"breach|violat|disobey|disregard|ignor|fail|refus|not\s(?:\w+\s)?comply")
_DENIED = re.compile(r"\b(?:not|no|neither|whether)\s(?:\w+\s){0,3}$", re.I)


def breaches(paper: Paper) -> Iterator[Draft]:
    """Each sentence that says an order was broken: claimed where a party says it, stated where the court does."""
    pattern = re.compile(rf"(?<![\w’'-])(?P<who>{paper.speakers.pattern})\s{_VERBS}")
    for at, sentence in enumerate(paper.sentences):
        if not _SAID.search(sentence.own) or cites_cases(sentence.words):
            continue
        for m in pattern.finditer(sentence.own):
            if row := _row(paper, at, sentence, m):
                yield row


def _row(paper: Paper, at: int, sentence: Sentence, m: re.Match[str]) -> Draft | None:
    before = sentence.own[: m.start()]
    if re.fullmatch(PRONOUN, m["who"]) or supposed(before) or _DENIED.search(before):
        return None
    who = paper.speakers.who(m["who"], before)
    claimed = partys_words(before) or not paper.is_courts
    named = [n for n in paper.speakers.named_in(before) if n != who]
    end = len(sentence.own.rstrip())
    words = sentence.words[m.start() :]
    docket = docket_numbers(words) or docket_numbers(paper.cited_after(at)) or _near(paper, at)
    return Draft(
        Kind.BREACH, sentence.start + m.start(), sentence.start + end, "words of breach and an order", sentence,
        who=who, origin=Origin.OPPONENT if claimed and named else paper.reporter if not claimed else paper.origin_of(who),
        about=head(words), sorted_as="claimed" if claimed else "stated by the court", docket=docket,
        flags=tuple(f"CLAIMED_BY: {n}" for n in named[:1]) if claimed else (),
    )  # fmt: skip


def _near(paper: Paper, at: int) -> tuple[str, ...]:
    """The docket number of the order just told of (`that order`) in the same paragraph."""
    here = paper.sentences[at]
    if not re.search(r"\b(?:that|this|said)\s[Oo]rder\b", here.own):
        return ()
    near = [s for s in paper.sentences[max(0, at - 3) : at] if s.paragraph == here.paragraph]
    return next((found for s in reversed(near) if (found := docket_numbers(s.words))), ())
