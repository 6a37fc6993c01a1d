"""One paper as the ledgers read it: its sentences, whose it is, its speakers, its hearings and what it cites."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from particulars.analyses.ledgers.needs import Cited
from particulars.analyses.ledgers.rows import Origin
from particulars.analyses.ledgers.speakers import Speakers, origin, paper_side
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence, plain, sentences
from particulars.reading.court_voice import is_courts_paper
from particulars.reading.dates import LONG_DATE, MONTH, is_day, iso
from particulars.reading.request_numbers import docket_numbers
from particulars.record.text import Text

_DAY = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?!\d)(?!,?\s+\d{{4}})", re.I)
_HEARING = re.compile(r"\bhearing\b", re.I)
_CITES_ONLY = re.compile(
    r"(?:(?:See|see|Accord|Compare)\s(?:(?:also|generally|e\.g\.,?)\s)?)?(?:Id\.|Dkt|dkt|ECF|Docket|Prot\.|[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*){0,4},?\s(?:at|p\.|¶|§))"
)


class Paper:
    """What every ledger reads of one paper."""

    def __init__(self, text: Text, caption: Caption, citations: tuple[Cited, ...]) -> None:
        self.text, self.caption, self.citations = text, caption, citations
        self.words = text.clean.text
        self.is_courts = is_courts_paper(caption)
        self.speakers = Speakers(caption, self.words)
        self.side = None if self.is_courts else paper_side(caption)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paper."""
        return sentences(self.words, self.text.clean.footnotes)

    def origin_of(self, who: str | None) -> Origin:
        """Who reports what this speaker said."""
        return origin(self.speakers.side(who), self.is_courts, self.side)

    @property
    def reporter(self) -> Origin:
        """Who reports what courts and other cases did: the court in its own paper, else a party."""
        return Origin.COURT if self.is_courts else Origin.PARTY

    def cited_after(self, at: int) -> str:
        """The citation that stands alone after the sentence at this index (`Dkt. No. 16, p. 4.`), or nothing."""
        if at + 1 >= len(self.sentences) or self.sentences[at + 1].paragraph != self.sentences[at].paragraph:
            return ""
        following = plain(self.sentences[at + 1].words)
        return following if len(following) < 90 and _CITES_ONLY.match(following) else ""

    def docket_of(self, at: int, words: str) -> tuple[str, ...]:
        """The docket numbers in some words of the sentence at this index, else in the citation after it."""
        return docket_numbers(words) or docket_numbers(self.cited_after(at))

    def citations_in(self, start: int, end: int) -> list[Cited]:
        """The citations that begin in a stretch of the reading text."""
        return [c for c in self.citations if start <= c.clean_start < end]

    def sentence_of(self, at: int) -> Sentence | None:
        """The sentence in which an offset of the reading text stands."""
        n = bisect_right(self.sentences, at, key=lambda s: s.start) - 1
        return self.sentences[n] if n >= 0 and at < self.sentences[n].end else None

    def day_said(self, words: str) -> tuple[str | None, tuple[str, ...]]:
        """The one day that words about a saying name, with doubts; a day without its year only where the paper has one."""
        days = {iso(m) for m in LONG_DATE.finditer(words) if is_day(iso(m))}
        if len(days) == 1:
            return days.pop(), ()
        if days:
            return None, ("SEVERAL_DAYS",)
        if m := _DAY.search(words):
            fits = {d for d in self._days if d[5:] == iso(_with_year(m))[5:]}
            return (fits.pop(), ("YEAR_FROM_THE_PAPER",)) if len(fits) == 1 else (None, ("YEAR_NOT_NAMED",))
        if _HEARING.search(words) and len(self._hearings) == 1:
            return next(iter(self._hearings)), ("DAY_OF_THE_ONLY_HEARING_NAMED",)
        return None, ()

    @cached_property
    def _days(self) -> frozenset[str]:
        """The full dates of the paper's own prose; those of citations are other papers' days."""
        prose = (s.own for s in self.sentences)
        return frozenset(iso(m) for own in prose for m in LONG_DATE.finditer(own) if is_day(iso(m)))

    @cached_property
    def _hearings(self) -> frozenset[str]:
        """The days on which the paper says that a hearing was held."""
        found = set()
        for sentence in self.sentences:
            if re.search(r"\b(?:held|conducted|heard|hearing)\b", sentence.own) and _HEARING.search(sentence.own):
                days = {iso(m) for m in LONG_DATE.finditer(sentence.own) if is_day(iso(m))}
                found |= days if len(days) == 1 else set()
        return frozenset(found)


def _with_year(m: re.Match[str]) -> re.Match[str]:
    whole = LONG_DATE.match(f"{m['month']} {m['day']}, 2000")
    assert whole is not None
    return whole
