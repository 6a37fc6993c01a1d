"""What a clause says of its own time: a day, a period, promptly after something, or nothing; never a day of our own."""

from __future__ import annotations

import re

from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.period_words import periods as periods_in
from particulars.analyses.obligations.period_words import tells
from particulars.analyses.obligations.recurring_words import recurring
from particulars.analyses.obligations.several_times import several
from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, is_day, iso, slashed

_BY = re.compile(
    r"\b(?P<word>by|on\s+or\s+before|no(?:t)?\s+later\s+than|until|before|on)\s+(?:close\s+of\s+business\s+(?:on\s+)?|(?:\w+day),?\s+|(?P<hour>\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?:\s\([^)]*\))?(?:\s+(?:Pacific|Eastern|Central|Mountain)(?:\s+(?:Standard\s+|Daylight\s+)?Time)?)?(?:\s+on)?,?\s+(?:\w+day,?\s+)?)*$",
    re.I,
)
_EITHER = re.compile(
    r"\b(?:by|before|on|within|than|until|at)\s+the\s+(?:earlier|later|earliest|latest|sooner|soonest)\s+(?:to\s+occur\s+)?of\b"
    r"|\bwhichever\s+(?:date\s+)?(?:is|comes|occurs|happens|falls|shall)\b",
    re.I,
)
_SECOND_TIME = re.compile(r"\b(?:within|no(?:t)?\s+later\s+than)\s", re.I)  # no event has a time of its own to act
_TIME_WORDS = re.compile(
    r"\b(?:hours?|days?|weeks?|months?)['’]?\s+(?:after|before|from|of|following|prior|thereafter)\b|\bwithin\s|\bno(?:t)?\s+later\s+than\b"
    r"|\b(?:hours?|days?|weeks?|months?)['’]?\s+(?:written\s+)?notice\b|\bevery\s+(?:[\w-]+\s+)?(?:days?|weeks?|months?|quarters?)\b",
    re.I,
)
_PROMPTLY = re.compile(
    r"\b(?P<word>promptly|forthwith|immediately|without\s+(?:undue\s+)?delay|as\s+soon\s+as\s+practicable)(?:\s+(?:after|upon|following)\s+(?P<event>[^.;]{3,160}?)(?=[.;]|$))?",
    re.I,
)
_UPON = re.compile(
    r"\b(?:upon|after|once|following)\s+(?P<event>(?:receipt|service|entry|completion|[Pp]laintiffs?|[Dd]efendants?)[^.;,]{3,120})",
    re.I,
)


def due_of(words: str, dated: str | None = None) -> Due:
    """The time that the words set; where they set several, or a day before the paper's own (`dated`), it is left open."""
    if again := recurring(words, dated):
        return again
    if together := several(words):
        past = [part.due for part in together.parts if part.due and dated and part.due < dated]
        return Due(flags=tuple(f"DAY_BEFORE_THE_PAPER: {day}" for day in past)) if past else together
    days, periods = dict(_days(words)), periods_in(words)
    promptly = _PROMPTLY.search(words)
    if (days or periods) and (len(periods) > 1 or (bool(days) + bool(periods) + bool(promptly and periods)) > 1):
        return Due(flags=("SEVERAL_TIMES",))
    if _EITHER.search(words) or any(_SECOND_TIME.search(one.trigger or "") for one in periods):
        return Due(flags=("SEVERAL_TIMES",))
    day, flags = _one_day(list(days), dated)
    hour = days[day]["hour"] if day else None
    strict = bool(day and days[day]["word"].lower() == "before")
    if promptly:
        event = promptly["event"]
        trigger = " ".join(f"{promptly['word']} after {event}".split()) if event else None
        return Due("promptly", day, hour, strict, trigger=trigger, flags=flags)
    if days:
        return Due("fixed", day, hour, strict, flags=flags)
    if periods:
        return periods[0]
    upon = _UPON.search(words)
    unread = ("TIME_NOT_READ",) if _TIME_WORDS.search(words) else ()
    return Due(trigger=" ".join(upon.group().split()) if upon else None, flags=unread)


def _one_day(days: list[str], dated: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The one day that can be a last day, or none and why."""
    if len(days) > 1:
        return None, ("SEVERAL_DAYS: " + ", ".join(days),)
    day = days[0] if days else None
    if day is not None and not is_day(day):
        return None, (f"NO_SUCH_DAY: {day}",)
    if day is not None and dated is not None and day < dated:
        return None, (f"DAY_BEFORE_THE_PAPER: {day}",)
    return day, ()


def _days(words: str) -> list[tuple[str, re.Match[str]]]:
    found = []
    for pattern, read in ((LONG_DATE, iso), (DAY_OF_DATE, iso), (SLASHED, slashed)):
        for m in pattern.finditer(words):
            low = max(0, m.start() - 90)
            before = _BY.search(words[low : m.start()])
            if before and not tells(words[: low + before.start()]):
                found.append((read(m), before))
    return found
