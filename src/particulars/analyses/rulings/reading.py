"""Reads what a court decided out of its paper; of any other paper it says that it holds no ruling."""

from __future__ import annotations

import re
from collections.abc import Callable

from particulars.analyses.rulings.asked import Setting, completed
from particulars.analyses.rulings.dispositions import dispositions
from particulars.analyses.rulings.findings import findings
from particulars.analyses.rulings.found import Found
from particulars.analyses.rulings.items import directed
from particulars.analyses.rulings.repeated import merged, set_scopes
from particulars.analyses.rulings.reported import reported
from particulars.analyses.rulings.rows import Ruling, Rulings, Said
from particulars.reading.actors import actor_pattern
from particulars.reading.caption import Caption
from particulars.reading.clauses import plain, sentences
from particulars.reading.court_voice import endorsement, is_appeal, is_courts_paper, nothing_read
from particulars.reading.defined_motions import defined_motions
from particulars.record.text import Text

METHOD = (
    "Sentences of the reading text, quotations and parentheses set aside, were read for deciding words with the court or "
    "what was asked as their subject. Outcomes come from a closed list; the court's words stand beside each."
)
LIMITS = (
    "A ruling described in a brief, letter or proposed order is somebody's characterisation and is not listed.",
    "A finding on a test is the court's, in its words; its label sorts the words and decides nothing.",
    "A direction without a deciding verb is marked NO_OPERATIVE_WORD; a person says what became of the request.",
    "A recommendation, and what a party or another court says is granted or denied, is not listed.",
    "Rulings stated only by reference to another paper, or in a table, are not read.",
)


def read(text: Text, caption: Caption) -> Rulings:
    """The rulings of one paper in reading order; none where the paper is not a court's."""
    clean = text.clean
    begins = 0 if is_courts_paper(caption) else endorsement(clean.text, caption)
    if begins is None:
        return Rulings(rulings=(), method=METHOD, limits=LIMITS, examined=nothing_read(caption))
    every = tuple(s for s in sentences(clean.text, clean.footnotes) if s.start >= begins)
    own = list(dispositions(every))
    found = [*own, *directed(every, own), *reported(every, is_appeal(caption))]
    set_scopes(own)
    taken = {id(f.sentence) for f in found}
    found += [f for f in findings(every) if id(f.sentence) not in taken]
    setting = Setting(every, caption, actor_pattern(caption, clean.text), defined_motions(clean.text))
    whole = merged(completed(found, setting))
    rows = tuple(_row(f, n, clean.raw_span, clean.text) for n, f in enumerate(whole, 1))
    return Rulings(rulings=rows, method=METHOD, limits=LIMITS, examined=f"{len(every)} sentences")


def _row(f: Found, number: int, raw: Callable[[int, int], tuple[int, int]], words: str) -> Ruling:
    start, end = raw(f.start, f.end)
    low = f.start - f.sentence.start
    return Ruling(
        id=f"r{number}",
        start=start,
        end=end,
        text=plain(f.sentence.words[low : f.end - f.sentence.start]),
        kind=f.kind,
        outcome=f.outcome,
        outcome_words=f.outcome_words,
        asked=_said(f.asked, raw, words) if f.asked else None,
        by=f.by,
        against=f.against,
        request_numbers=f.numbers,
        reason=_said(f.reason, raw, words) if f.reason else None,
        also=tuple(_said(span, raw, words) for span in f.also),
        item=f.sentence.item,
        heading=f.sentence.heading,
        decided_on=f.decided_on,
        decided_by=f.decided_by,
        without_prejudice=bool(re.search(r"without\s+prejudice", f.sentence.own, re.I)),
        how=f.how,
        flags=f.flags,
    )


def _said(span: tuple[int, int], raw: Callable[[int, int], tuple[int, int]], words: str) -> Said:
    start, end = raw(*span)
    return Said(start=start, end=end, text=plain(words[span[0] : span[1]]))
