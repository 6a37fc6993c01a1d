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
_WHAT = re.compile(r"\s+(?P<what>[^.;,()]{4,160}?)(?=\s*(?:[.;,()]|\son\s[A-Z]|$))")
_LIMITING = re.compile(r"\bno\s+need\b|\bonly\b|\bto\s+the\s+extent\b|\blimited\s+to\b")


def reported(sentences: tuple[Sentence, ...], below: bool) -> Iterator[Found]:
    """What the paper says was ruled before (with the day) and, on review, by the court below."""
    for sentence in sentences:
        m = _ORDER_OF.search(sentence.own) or _RULED.search(sentence.own)
        day = LONG_DATE.search(sentence.own)
        if m and day and not sentence.note and not partys_words(sentence.own[: m.start()]):
            yield _found(sentence, m, iso(day), None)
        elif (
            below and (m := _BELOW.search(sentence.own)) and m["out"] in ("granted", "denied", "overruled", "dismissed")
        ):
            yield _found(sentence, m, iso(day) if day else None, plain(m["by"]))


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
    opening = re.match(r"(?:On\s+[^,]+,\s\d{4},\s+)", sentence.own)
    start = 0 if opening and opening.end() == low else low
    end = len(sentence.words.rstrip())
    return Found(
        sentence, sentence.start + start, sentence.start + end, RulingKind.PRIOR_RULING, outcome, out,
        "reported with its day" if day else "reported of the court below", plain(what["what"]) if what else "", at,
        decided_on=day, decided_by=by,
    )  # fmt: skip
