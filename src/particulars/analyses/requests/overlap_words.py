"""Statements on how far the discovery that two claims call for overlaps: quoted, and sorted by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.placing import plain
from particulars.analyses.requests.rows import OverlapWords
from particulars.reading.caption import Caption
from particulars.reading.clauses import Sentence
from particulars.reading.dates import MONTH, YEAR, in_words
from particulars.record.text import Text

_DISCOVERY = re.compile(r"\bdiscovery\b|\b(?:requests|documents|depositions)\b", re.I)
_CLAIMS = re.compile(r"\bclaims?\b|\bcounts?\b|§|\bDMCA\b|\bcontract\b", re.I)
_SAME = re.compile(
    r"\b(?:co-?extensive|(?:substantially|largely|essentially|entirely)\s(?:the\ssame|identical|overlap\w*)|(?:the\s(?:very\s)?same|identical)\s(?:\w+\s){0,2}?discovery|overlap(?:s|ping)?\s(?:entirely|completely|substantially|almost))\b",
    re.I,
)
_DIFFERENT = re.compile(
    r"\b(?:(?:broadly|very|wholly|entirely|largely|quite|substantially)\s(?:different|distinct)|(?:different|distinct|separate)\s(?:\w+\s){0,2}?(?:discovery|requests|documents)|(?:not|hardly|far\sfrom)\s(?:\w+\s)?(?:co-?extensive|the\ssame|identical)|discovery\s(?:\w+\s){0,6}?(?:differs?|is\s(?:not\sthe\ssame|different|distinct)))\b",
    re.I,
)
# "the same set of documents in both cases" compares cases, and no claims.
_OF_CASES = re.compile(
    r"^[^.;]{0,60}?\b(?:in|across|of|between)\s(?:both|the\s(?:two|other)|all|these|those|each\sof\sthe)\s(?:\w+\s){0,2}?(?:cases|actions|matters|lawsuits|proceedings|litigations)\b",
    re.I,
)
_DAY = rf"{MONTH}\s+\d{{1,2}}(?:,?\s+{YEAR})?"
_REPORTED = re.compile(
    rf"\b(?P<first>{_DAY})\s(?:Joint\s|Discovery\s|Status\s)?(?:[Ll]etter|[Bb]rief|[Mm]otion|[Oo]pposition|[Rr]eply|[Ss]tatement|[Ee]-?mail|[Dd]eclaration|[Hh]earing|[Rr]eport|[Ff]iling)\b|\b(?:letter|brief|motion|opposition|reply|statement|e-?mail|declaration|hearing|report|filing)\s(?:of|dated|on|filed|sent)\s(?P<second>{_DAY})",
)


def overlap_words(text: Text, caption: Caption, sentences: Sequence[Sentence]) -> Iterator[OverlapWords]:
    """Each sentence that calls the discovery of claims the same or different; one that says both ways is given as both.

    What a sentence reports of another paper has that paper's day, or none where its year is not told.
    """
    for sentence in sentences:
        words = sentence.words
        if not (_DISCOVERY.search(words) and _CLAIMS.search(words)):
            continue
        different = _DIFFERENT.search(words)
        same = _SAME.search(_DIFFERENT.sub(lambda m: " " * len(m.group()), words))
        reported = _REPORTED.search(words)
        said_on = in_words(reported.group()) if reported else caption.dated or caption.filed
        end = sentence.start + len(text.clean.text[sentence.start : sentence.end].rstrip())
        for sort, m in (("the same", same), ("different", different)):
            if m and not _OF_CASES.match(words[m.end() :]):
                yield OverlapWords(
                    id="", sort=sort, start=text.clean.raw_span(sentence.start, end)[0],
                    end=text.clean.raw_span(sentence.start, end)[1], text=plain(words),
                    said_on=said_on, how=f"“{plain(m.group())}” of the discovery of claims",
                    cases=caption.case_numbers, told_of=plain(reported.group()) if reported else None,
                )  # fmt: skip
