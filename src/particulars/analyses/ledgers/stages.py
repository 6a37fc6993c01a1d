"""Stages of the case, from a court's own papers only, with the day as the sentence or the paper itself gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.analyses.ledgers.statements import head
from particulars.reading.clauses import Sentence
from particulars.reading.court_voice import cites_cases, partys_words, supposed
from particulars.reading.dates import DATE, LONG_DATE, is_day, iso

_DONE = r"(?:is|are|was|were|has\sbeen|have\sbeen|be)\s(?:hereby\s|also\s|further\s)?"
_TABLE: tuple[tuple[str, str], ...] = (
    ("complaint filed", r"\bfiled\s(?:this|the(?:\sinstant)?)\s(?:lawsuit|action|suit|case)\b|\bcommenced\sthis\s(?:action|lawsuit|suit|case)\b"),
    ("motion to dismiss decided", rf"\bmotions?\sto\sdismiss\b[^.;]{{0,60}}?\b{_DONE}(?:granted|denied)\b|\b(?:granted|denied|grants|denies)\b[^.;]{{0,50}}\bmotions?\sto\sdismiss\b"),
    ("discovery opened", r"\bengaged\sin\sdiscovery\ssince\b|\b(?:fact\s|expert\s)?discovery\s(?:opened|began|commenced)\b"),
    ("discovery stayed", rf"\bdiscovery\s{_DONE}stayed\b|\b(?:stays?|stayed)\s(?:all\s|further\s)?discovery\b"),
    ("discovery closed", r"\b(?:fact\s|expert\s)?discovery\s(?:(?:has|had)\s)?closed\b|\bclose\sof\s(?:fact\s|expert\s)?discovery\s(?:was|is)\b"),
    ("class certified", rf"\bclass(?:es)?\s{_DONE}certified\b|\b(?:certified|certifies)\s(?:the|a)\s(?:[\w-]+\s){{0,3}}class\b"),
    ("case stayed", rf"\b(?:case|action|matter|proceedings?)\s{_DONE}stayed\b|\b(?:stays?|stayed)\s(?:this|the)\s(?:case|action|matter|proceedings?)\b"),
    ("stay lifted", rf"\bstay\s{_DONE}(?:lifted|dissolved|vacated)\b|\b(?:lifts?|lifted)\sthe\sstay\b"),
    ("appeal certified", rf"\b(?:certif(?:ies|ied)\s(?:the|its|this)\s(?:[\w-]+\s){{0,4}}(?:order|question|appeal)|order\s{_DONE}certified)\b"),
    ("trial set", rf"\btrial\s{_DONE}(?:set|scheduled)\b|\b(?:set|sets|scheduled)\s(?:a\s|the\s)?(?:jury\s|bench\s)?trial\b"),
    ("restraining order issued", r"\bissued\s(?:a|the)\s[Tt]emporary\s[Rr]estraining\s[Oo]rder\b"),
    ("appeal filed", r"\bfiled\s(?:a|its|their|his|her)\s(?:timely\s)?notice\sof\sappeal\b"),
    ("case closed", rf"\b(?:case|action|matter)\s{_DONE}(?:removed\sfrom\s[^.;]{{3,40}}\bcaseload|closed|terminated|administratively\sclosed)\b"),
    ("case settled", rf"\b(?:case|action|matter)\s{_DONE}settled\b"),
)  # fmt: skip
_STAGES = tuple((stage, re.compile(pattern, re.I)) for stage, pattern in _TABLE)
_OTHER_CASE = re.compile(r"\b(?:In|in)\sre\b|\sv\.\s|\b(?:[Cc]ourts|other\scases|these\scases|that\scase)\b")
_OPENING = re.compile(rf"On\s{LONG_DATE.pattern}", re.I)
_DECRETAL = re.compile(r"\b(?:ORDERED|hereby|HEREBY)\b")


def stages(paper: Paper) -> Iterator[Draft]:
    """Each stage that an order states of its own case; nothing of another case, a condition or a party's say."""
    if not paper.is_courts:
        return
    for sentence in paper.sentences:
        if cites_cases(sentence.words) or _OTHER_CASE.search(sentence.own):
            continue
        for stage, pattern in _STAGES:
            m = pattern.search(sentence.own)
            if m and not supposed(sentence.own[: m.start()]) and not _partys(stage, sentence, m):
                yield from _stage(paper, sentence, stage, m)


def _partys(stage: str, sentence: Sentence, m: re.Match[str]) -> bool:
    return stage not in ("complaint filed", "appeal filed") and partys_words(sentence.own[: m.start()])


def _stage(paper: Paper, sentence: Sentence, stage: str, m: re.Match[str]) -> Iterator[Draft]:
    """The row, with its day: the one the sentence names; the paper's own where the paper itself does it."""
    days = [iso(d) for d in LONG_DATE.finditer(sentence.own) if is_day(iso(d))]
    day, doubts = None, tuple[str, ...]()
    opening = _OPENING.match(sentence.own)
    if opening and is_day(iso(opening)):
        day = iso(opening)
    elif len(days) == 1:
        day = days[0]
    elif days:
        doubts = ("SEVERAL_DAYS",)
    elif month := _since(sentence.own, m):
        day = month
    elif _DECRETAL.search(sentence.own):
        day, doubts = paper.caption.dated, ("DAY_OF_THE_PAPER",) if paper.caption.dated else ()
    else:
        doubts = ("NO_DAY_TOLD",)
    if day is None and stage == "complaint filed":
        return
    end = len(sentence.own.rstrip())
    yield Draft(
        Kind.STAGE, sentence.start, sentence.start + end, f"“{' '.join(m.group().split())}” in a court's paper", sentence,
        origin=paper.reporter, about=head(sentence.words), said_on=day, sorted_as=stage, flags=doubts,
    )  # fmt: skip


def _since(own: str, m: re.Match[str]) -> str | None:
    """A month after the words (`since June 2021`)."""
    found = DATE.match(own, m.end() + 1) if m.group().endswith("since") else None
    return iso(found) if found and found["month"] else None
