"""Rulings that a paper only reports: of an earlier day by the same court, or of the court below; each with its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.analyses.rulings.subjects import outcome_of
from particulars.reading.clauses import Sentence, plain
from particulars.reading.court_voice import partys_words
from particulars.reading.dates import LONG_DATE, iso

_MINE = r"(?:I|[Tt]h(?:e|is)\s+[Cc]ourt|[Ww]e)"
_VERB = r"(?P<out>ruled|ordered|directed|granted|denied|overruled|dismissed|severed|required|held(?=\s+that)|limited)"
_RULED = re.compile(rf"\b{_MINE}\s+(?:previously\s+|earlier\s+|has\s+previously\s+|already\s+)?{_VERB}\b")
_ORDER_OF = re.compile(
    rf"\b(?:[Mm]y|[Tt]h(?:e|is)\s+[Cc]ourt['’]s|[Oo]ur|[Tt]he)\s+(?:(?:[Dd]iscovery|[Pp]rior|[Ee]arlier|[Ss]cheduling)\s+)?[Oo]rder\s+(?:of|dated|entered(?:\s+on)?|filed)\s+[^,;]{{6,20}},?\s\d{{4}},?\s+(?:\([^)]*\)\s+)?{_VERB}\b"
)
_BELOW = re.compile(
    rf"\b(?P<by>[Tt]he\s+(?:district|magistrate|trial|bankruptcy|superior)\s+(?:court|judge))\s+{_VERB}\b"
)
_WHAT = re.compile(
    r"\s+(?P<what>(?:[^.;,()]|(?<=[\d)])\([a-zA-Z\d]{1,4}\)){4,160}?)(?=\s*(?:[.;,]|(?<![\d)])\(|\)|\son\s[A-Z]|\swith(?:out)?\s(?:leave|prejudice)|$))"
)
# A day told in the sentence before: `That same day the Court granted …`, `In that order, the Court denied …`.
_THAT_DAY = re.compile(
    r"(?:(?:[Oo]n\s)?[Tt]hat\s(?:same\s|very\s)?(?:day|date)|(?:[Oo]n\s)?[Tt]he\ssame\s(?:day|date)|(?P<order>[Ii]n\s(?:that|the\ssame)\s(?:order|ruling|decision|opinion))),?\s(?="
    + _MINE
    + r"\s)"
)
_ORDER = re.compile(r"\b(?:[Oo]rder|[Rr]uling|[Dd]ecision|[Oo]pinion|ruled|ordered|decided)\b")
_STATUTE_BEGINS = re.compile(r"\.\s+(?=\d{1,2}\s(?:U\.S\.C|C\.F\.R)\.)")  # a sentence of its own
_CITATION = re.compile(r"\W*(?:(?:ECF|Dkt|Doc|D\.\s?I|D\.\s?E|Docket|No|Nos|at|Id)\b|[\W\d])*")
_LIMITING = re.compile(r"\bno\s+need\b|\bonly\b|\bto\s+the\s+extent\b|\blimited\s+to\b")


def reported(sentences: tuple[Sentence, ...], below: bool) -> Iterator[Found]:
    """What the paper says was ruled before (with the day) and, on review, by the court below."""
    for at, sentence in enumerate(sentences):
        m = _ORDER_OF.search(sentence.own) or _RULED.search(sentence.own)
        day = LONG_DATE.search(sentence.own)
        told = iso(day) if day else _day_before(sentences, at)
        if m and told and not sentence.note and not partys_words(sentence.own[: m.start()]):
            yield _found(sentence, m, told, None)
        elif (
            below and (m := _BELOW.search(sentence.own)) and m["out"] in ("granted", "denied", "overruled", "dismissed")
        ):
            yield _found(sentence, m, iso(day) if day else None, plain(m["by"]))


def _day_before(sentences: tuple[Sentence, ...], at: int) -> str | None:
    """The one day of the sentence before, where this one begins with `On that day`, or with `In that order` and it tells of one."""
    back = _THAT_DAY.match(sentences[at].own)
    while back and at and sentences[at - 1].paragraph == sentences[at].paragraph:
        at -= 1
        if not _CITATION.fullmatch(sentences[at].own):
            days = {iso(day) for day in LONG_DATE.finditer(sentences[at].own)}
            is_told = _ORDER.search(sentences[at].own) or not back["order"]
            return days.pop() if len(days) == 1 and is_told else None
    return None


def _found(sentence: Sentence, m: re.Match[str], day: str | None, by: str | None) -> Found:
    out = m["out"]
    if out in ("ruled", "held", "limited", "required", "ordered", "directed"):
        rest = sentence.words[m.end() :]
        limits = out == "limited" or (out in ("ruled", "held") and bool(_LIMITING.search(rest)))
        outcome = Outcome.LIMITED if limits else Outcome.ORDERED
    else:
        outcome = outcome_of(out)
    low = m.start()
    what = _WHAT.match(sentence.words, m.end()) if out in ("granted", "denied", "overruled", "dismissed") else None
    at = (sentence.start + what.start("what"), sentence.start + what.end("what")) if what else None
    opening = re.match(r"(?:On\s+[^,]+,\s\d{4},\s+)", sentence.own) or _THAT_DAY.match(sentence.own)
    start = 0 if opening and opening.end() == low else low
    statute = _STATUTE_BEGINS.search(sentence.own, m.end())
    end = statute.start() + 1 if statute else len(sentence.words.rstrip())
    return Found(
        sentence, sentence.start + start, sentence.start + end, RulingKind.PRIOR_RULING, outcome, out,
        "reported with its day" if day else "reported of the court below", plain(what["what"]) if what else "", at,
        decided_on=day, decided_by=by,
    )  # fmt: skip
