"""What a clause says of its own time: a day, a period, promptly after something, or nothing; never a day of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, iso, slashed
from particulars.reading.quantities import number_of

_BY = re.compile(
    r"\b(?P<word>by|on\s+or\s+before|no(?:t)?\s+later\s+than|until|before|on)\s+(?:close\s+of\s+business\s+(?:on\s+)?|(?:\w+day),?\s+|(?P<hour>\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?:\s\([^)]*\))?(?:\s+(?:Pacific|Eastern|Central|Mountain)(?:\s+(?:Standard\s+|Daylight\s+)?Time)?)?(?:\s+on)?,?\s+(?:\w+day,?\s+)?)*$",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?P<lead>within|no(?:t)?\s+later\s+than|at\s+least|no(?:t)?\s+(?:more|fewer|less)\s+than)\s+(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?:\s?\(\d{1,3}\))?\s+"
    r"(?P<kind>calendar\s+|court\s+|business\s+|judicial\s+)?(?P<unit>days?|weeks?|months?|hours?)(?:['’])?(?:\s+(?P<way>after|of|from|following|before|prior\s+to|in\s+advance\s+of)\s+(?P<event>[^.;]{3,120}?)(?=[.;]|,\s|$))?",
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


@dataclass(frozen=True, slots=True)
class Due:
    """The time in a clause's own words."""

    timing: str = "none"
    due: str | None = None
    hour: str | None = None
    is_before: bool = False
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    trigger: str | None = None
    flags: tuple[str, ...] = ()


def due_of(words: str) -> Due:
    """The time that the words set; several different days leave the day open and are flagged."""
    days = dict(_days(words))
    first = next(iter(days), None)
    flags = ("SEVERAL_DAYS: " + ", ".join(days),) if len(days) > 1 else ()
    hour = days[first]["hour"] if first else None
    strict = bool(first and days[first]["word"].lower() == "before")
    due = first if len(days) == 1 else None
    promptly = _PROMPTLY.search(words)
    if promptly:
        event = promptly["event"]
        trigger = " ".join((promptly["word"] + (" after " + event if event else "")).split())
        return Due("promptly", due, hour, strict, trigger=trigger, flags=flags)
    if days:
        return Due("fixed", due, hour, strict, flags=flags)
    if (period := _PERIOD.search(words)) and (n := number_of(period["n"])) is not None:
        return _period(period, n)
    upon = _UPON.search(words)
    return Due(trigger=" ".join(upon.group().split()) if upon else None)


def _days(words: str) -> list[tuple[str, re.Match[str]]]:
    found = []
    for pattern, read in ((LONG_DATE, iso), (DAY_OF_DATE, iso), (SLASHED, slashed)):
        for m in pattern.finditer(words):
            before = _BY.search(words[max(0, m.start() - 90) : m.start()])
            if before:
                found.append((read(m), before))
    return found


def _period(m: re.Match[str], n: int) -> Due:
    kind, unit = (m["kind"] or "").strip().lower(), m["unit"].lower().rstrip("s") + "s"
    way = " ".join((m["way"] or "").lower().split())
    back = way in ("before", "prior to", "in advance of")
    event = " ".join((m["event"] or "").split()) or None
    court_days = unit == "days" and kind in ("court", "business", "judicial")
    flags = () if event else ("NO_TRIGGER_NAMED",)
    if way == "of":
        flags = (*flags, "WITHIN_N_DAYS_OF: before or after")
    return Due(
        "period", n=n, unit="court_days" if court_days else unit, direction="before" if back else "after",
        trigger=event, flags=flags,
    )  # fmt: skip
