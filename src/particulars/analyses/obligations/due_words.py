"""What a clause says of its own time: a day, a period, promptly after something, or nothing; never a day of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, SLASHED, is_day, iso, slashed
from particulars.reading.quantities import number_of

_BY = re.compile(
    r"\b(?P<word>by|on\s+or\s+before|no(?:t)?\s+later\s+than|until|before|on)\s+(?:close\s+of\s+business\s+(?:on\s+)?|(?:\w+day),?\s+|(?P<hour>\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?:\s\([^)]*\))?(?:\s+(?:Pacific|Eastern|Central|Mountain)(?:\s+(?:Standard\s+|Daylight\s+)?Time)?)?(?:\s+on)?,?\s+(?:\w+day,?\s+)?)*$",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:(?P<lead>within|no(?:t)?\s+later\s+than|at\s+least|no(?:t)?\s+(?:more|fewer|less)\s+than)\s+(?P<n>\d{1,3}|[a-z]+(?:[-\s][a-z]+){0,3}?)|(?<![\w-])(?P<bare>\d{1,3}|[a-z]+(?:-[a-z]+)?))(?:\s?\((?P<figure>\d{1,3})\))?\s+"
    r"(?P<kind>calendar\s+|court\s+|business\s+|judicial\s+)?(?P<unit>days?|weeks?|months?|hours?)(?:['’])?(?:\s+(?P<way>after|of|from|following|before|prior\s+to|in\s+advance\s+of)\s+(?P<event>[^.;]{3,120}?)(?=[.;]|,\s|$))?",
    re.I,
)
# Words before a time that tell of a thing or an event ("the emails sent on"), unless the clause commands it ("shall be").
_DESCRIBES = re.compile(
    r"\b(?:created|sent|dated|executed|filed|held|served|entered|issued|received|made|signed|published|taken|produced"
    r"|collected|occurr(?:ed|ing)|transmitted|modified|posted|exchanged|conducted|scheduled)\s*$"
)
_COMMANDED = re.compile(r"\b(?:shall|must|to|is|are|and)\s+(?:\w+ly\s+)?be\b[^.;]*$|\b(?:shall|must)\s+be\b[^.;]*$")
_EITHER = re.compile(r"\b(?:earlier|later|earliest|latest|sooner)\s+of\b|\bwhichever\b", re.I)
_TIME_WORDS = re.compile(
    r"\b(?:hours?|days?|weeks?|months?)['’]?\s+(?:after|before|from|of|following|prior)\b|\bwithin\s|\bno(?:t)?\s+later\s+than\b"
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


def due_of(words: str, dated: str | None = None) -> Due:
    """The time that the words set; where they set several, or a day before the paper's own (`dated`), it is left open."""
    days, periods = dict(_days(words)), _periods(words)
    promptly = _PROMPTLY.search(words)
    if (days or periods) and (len(periods) > 1 or (bool(days) + bool(periods) + bool(promptly and periods)) > 1):
        return Due(flags=("SEVERAL_TIMES",))
    if (days or periods) and _EITHER.search(words):
        return Due(flags=("SEVERAL_TIMES",))
    day, flags = _one_day(list(days), dated)
    hour = days[day]["hour"] if day else None
    strict = bool(day and days[day]["word"].lower() == "before")
    if promptly:
        event = promptly["event"]
        trigger = " ".join((promptly["word"] + (" after " + event if event else "")).split())
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
            if before and not _tells(words[: low + before.start()]):
                found.append((read(m), before))
    return found


def _periods(words: str) -> list[Due]:
    found = []
    for m in _PERIOD.finditer(words):
        n = int(m["figure"]) if m["figure"] else number_of(m["n"] or m["bare"])
        if n is not None and (m["lead"] or (m["way"] and m["way"].lower() != "of")) and not _tells(words[: m.start()]):
            found.append(_period(m, n))
    return found


def _tells(before: str) -> bool:
    """Whether the words before a time make it the time of a thing or event told of, and not of the act."""
    return bool(_DESCRIBES.search(before)) and not _COMMANDED.search(before)


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
