"""How one decision treats another: the word between two citations, in a parenthetical, a history or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from particulars.analyses.ledgers.draft import Draft
from particulars.analyses.ledgers.needs import CASES, Cited
from particulars.analyses.ledgers.paper import Paper
from particulars.analyses.ledgers.rows import Kind
from particulars.reading.clauses import plain

# The word between one citation and the next (`aff'd, 1 F.4th 2`); the passive ones turn the edge round.
_HISTORY = re.compile(
    r"[,;]?\s*\(?\s*(?P<word>aff[’']?d(?:\sin\spart)?|aff[’']?g|affirmed|affirming|rev[’']?d(?:\sin\spart)?|rev[’']?g|reversed|reversing|vacated|vacating|"
    r"overrul(?:ed|ing)|abrogat(?:ed|ing)|supersed(?:ed|ing)|modified|distinguish(?:ed|ing)|disagree(?:d|ing)\swith|"
    r"declin(?:ed|ing)\sto\sfollow|follow(?:ed|ing)|criticiz(?:ed|ing)|cert\.\sdenied)"
    r"(?P<by>\s(?:on\sother\sgrounds\s)?(?:by|sub\snom\.))?(?:\son\sother\sgrounds)?,?\s*(?:see\s)?$",
    re.I,
)
_IN_PROSE = re.compile(
    r"^(?:['’]s?)?[\s,]*(?:(?:the|that|which)\s(?:[Cc]ourt\s)?)?(?P<word>affirmed|reversed|overruled|abrogated|superseded|distinguished|declined\sto\sfollow|followed|rejected|criticized|disagreed\swith)"
    r"(?:\sthe\s(?:decision|holding|ruling|order|judgment|reasoning)\s(?:in|of))?\s+$",
    re.I,
)
_BY = re.compile(
    r"^[\s,]*(?:was|has\sbeen|is)\s(?:later\s|since\s)?(?P<word>affirmed|reversed|overruled|abrogated|superseded|distinguished|followed|vacated)\s(?:on\sother\sgrounds\s)?(?:by|in)\s+$",
    re.I,
)
_SORTS = (
    (r"^aff", "affirming"),
    (r"^rev", "reversing"),
    (r"^vacat", "vacating"),
    (r"^overrul", "overruling"),
    (r"^abrogat", "abrogating"),
    (r"^supersed", "superseding"),
    (r"^modif", "modifying"),
    (r"^distinguish", "distinguishing"),
    (r"^declin", "declining to follow"),
    (r"^disagree", "disagreeing with"),
    (r"^follow", "following"),
    (r"^reject", "rejecting"),
    (r"^criticiz", "criticizing"),
)
_SHORT_GAP = 90


def treatment(paper: Paper) -> Iterator[Draft]:
    """Each edge between two decisions that resolve, with the words that make it."""
    cases = [c for c in paper.citations if c.kind in CASES and (c.authority or "").startswith("case:")]
    by_start = {c.start: c for c in cases}
    for one in cases:
        host = by_start.get(one.via_of) if one.via_of is not None else None
        if host is not None and one.via and host.authority != one.authority:
            start, end = min(host.clean_start, one.clean_start), max(host.clean_end, one.clean_end)
            yield _edge(paper, host, one, one.via.lower(), start, end, "a parenthetical of the citation")
    for first, second in pairwise(cases):
        if second.via_of is None and first.via_of is None and first.authority != second.authority:
            yield from _between(paper, first, second)


def _between(paper: Paper, first: Cited, second: Cited) -> Iterator[Draft]:
    gap = paper.words[first.clean_end : second.clean_start]
    if len(gap) > _SHORT_GAP or "\n\n" in gap:
        return
    history = _HISTORY.fullmatch(gap)
    if history:
        word = plain(history["word"])
        if word.lower().startswith("cert"):
            return
        turned = not word.lower().endswith("ing") and not word.lower().endswith(("’g", "'g"))
        yield _both(paper, first, second, word, turned, "a history after the citation")
        return
    if m := _BY.fullmatch(gap):
        yield _both(paper, first, second, plain(m["word"]), True, "a sentence that names both")
    elif m := _IN_PROSE.fullmatch(gap):
        yield _both(paper, first, second, plain(m["word"]), False, "a sentence that names both")


def _both(paper: Paper, first: Cited, second: Cited, word: str, turned: bool, how: str) -> Draft:
    sort = next(s for stem, s in _SORTS if re.match(stem, word.lower()))
    treating, treated = (second, first) if turned else (first, second)
    return _edge(paper, treating, treated, sort, first.clean_start, second.clean_end, how)


def _edge(paper: Paper, treating: Cited, treated: Cited, sort: str, start: int, end: int, how: str) -> Draft:
    return Draft(
        Kind.TREATMENT,
        start,
        end,
        how,
        paper.sentence_of(start),
        who=None,
        origin=paper.reporter,
        about=treated.text,
        sorted_as=sort,
        authority=treating.authority,
        other=treated.authority,
    )
