"""Whether two clauses speak of one duty: who, and the words of the act without their time."""

from __future__ import annotations

import re

from particulars.analyses.obligations.clause_diff import Clause
from particulars.analyses.obligations.rows import Obligation
from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED
from particulars.reading.quantities import WHOLE

_TIME = re.compile(
    rf"{LONG_DATE.pattern}|{SLASHED.pattern}|\b(?:{WHOLE})\s(?:\(\d+\)\s)?(?:calendar\s|court\s|business\s)?(?:days?|weeks?|months?|hours?)\b"
    .replace("?P<month>", "?:").replace("?P<day>", "?:").replace("?P<year>", "?:")
    .replace("?P<m>", "?:").replace("?P<d>", "?:").replace("?P<y>", "?:"),
    re.I,
)  # fmt: skip
# Words of time, of the order itself and of grammar tell nothing of what is to be done.
_EMPTY = frozenset(
    "the and that this shall must will may been have has with from for its his her their any all such which who whom not "
    "deadline deadlines date dates day days time times set due extended continued moved reset postponed until within after "
    "before later than order orders ordered court hereby now also is are be by on or no to of in at previously currently "
    "schedule scheduled cutoff cut off completed complete party parties earlier entered dated ecf dkt docket nos number paragraph".split()
)
_PLAIN = ("ing", "ions", "ion", "ments", "ment", "ed", "es", "s", "e", "al")


def act_words(words: str) -> frozenset[str]:
    """What some words are about: their stems without time, number and grammar."""
    bare = _TIME.sub(" ", DAY_OF_DATE.sub(" ", words))
    return frozenset(_stem(w) for w in re.findall(r"[a-z]{2,}", bare.casefold()) if w not in _EMPTY)


def about(one: Obligation) -> frozenset[str]:
    """What a clause is about: who, and what."""
    return act_words(f"{one.who or ''} {one.act or one.text}")


def clause(paper: str, one: Obligation) -> Clause:
    """The clause of an obligation with its place."""
    return Clause(paper=paper, id=one.id, start=one.start, end=one.end, text=one.text)


def time_of(one: Obligation) -> tuple[object, ...]:
    """What a clause says of its time, for comparing with another's."""
    return (
        one.timing,
        one.due,
        one.hour,
        one.n,
        one.unit,
        one.direction,
        one.parts,
        one.through,
        one.month_day,
        one.weekday,
    )


def _stem(word: str) -> str:
    for ending in _PLAIN:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
