"""A clause with several times of which the earlier or the later governs: each part a day or a period from an event."""

from __future__ import annotations

import re
from itertools import pairwise

from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.period_words import period, tells
from particulars.analyses.obligations.rows import TimePart
from particulars.reading.dates import DAY_OF_DATE, LONG_DATE, MONTH, SLASHED, YEAR, is_day, iso, slashed
from particulars.reading.quantities import WHOLE, number_of

_CLOCK = r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight"
_DAY = rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s*{YEAR}\b|\d{{1,2}}(?:st|nd|rd|th)?\s+day\s+of\s+{MONTH},?\s+{YEAR}\b|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)\b"
_FIGURE = r"(?:\s?\((?P<figure>\d{1,3})\))?"
_UNIT = r"(?P<kind>calendar\s+|court\s+|business\s+|judicial\s+)?(?P<unit>days?|weeks?|months?|hours?)['’]?"
_LEAD = r"(?:within|by|on\s+or\s+before|no(?:t)?\s+later\s+than|later\s+than|before|on|at\s+least|no(?:t)?\s+(?:more|fewer|less)\s+than)"
_MARK = r"(?:\(?(?:[a-e]|[1-5]|i{1,3}|iv)\)\s*)?"
# Where the event of a part ends, since the next part begins.
_NEXT = rf"[,;]?\s+(?:and|or|but)\s+(?:in\s+(?:no|any)\s+event\s*,?\s+)?(?:the\s+date\s+)?{_MARK}(?:{_LEAD}\s+)?(?:{_DAY}|{WHOLE}(?:\s?\(\d+\))?\s+(?:\w+\s+)?(?:days?|weeks?|months?|hours?)\b)"
_WHICHEVER = r"[,;]?\s+\(?which(?:ever|\s?so\s?ever)\b"
# "June 29, 2026", "5:00 p.m. on June 29, 2026", "45 days after the ruling": one part of the several.
_PART = re.compile(
    rf"(?<![\w-]){_MARK}(?:(?P<lead>{_LEAD})\s+)?(?:the\s+date\s+(?:that\s+is\s+)?)?(?:(?:(?P<hour>{_CLOCK})\s+(?:on\s+)?)?(?P<day>{_DAY})"
    rf"|(?P<n>{WHOLE}){_FIGURE}\s+{_UNIT}(?:\s+(?P<way>after|of|from|following|before|prior\s+to|in\s+advance\s+of)"
    rf"\s+(?P<event>[^;]{{3,120}}?)(?={_NEXT}|{_WHICHEVER}|[.;](?:\s|$)|,\s|$))?)",
    re.I,
)
_OF = re.compile(
    r"\b(?:(?P<strict>before)\s+)?(?:the\s+)?(?P<which>earlie(?:r|st)|sooner|soonest|late(?:r|st))\s+(?:to\s+occur\s+)?of(?:\s+the\s+following)?:?\s*(?:\(?(?:[a-e]|[1-5]|i{1,3})\)\s*)?$",
    re.I,
)
_AFTERWARDS = re.compile(
    r"^[,;]?\s*\(?which(?:ever|\s?so\s?ever)(?:\s+date)?\s+(?:is|comes|occurs|happens|falls|shall\s+(?:be|occur))?\s*(?:the\s+)?(?P<which>earlier|earliest|sooner|soonest|first|later|latest|last)\b",
    re.I,
)
_AND = re.compile(r"[,;]?\s*(?:(?:and|or)\s+)?", re.I)
_BUT = re.compile(
    r"[,;]?\s*(?:but|and)?\s*,?\s*(?:in\s+(?:no|any)\s+event\s*,?\s*|in\s+all\s+events\s*,?\s*)?(?:shall\s+be\s+|is\s+)?",
    re.I,
)
_UPPER = re.compile(
    r"within|by|on\s+or\s+before|before|no(?:t)?\s+later\s+than|later\s+than|at\s+least|no(?:t)?\s+(?:fewer|less)\s+than",
    re.I,
)
_LATEST = re.compile(r"by|on\s+or\s+before|no(?:t)?\s+later\s+than|later\s+than", re.I)
_EVENT_IN = re.compile(r"\bno\s+event\b", re.I)


def several(words: str) -> Due | None:
    """The earlier or later of the times that the words set together; None where they are not wholly read as that."""
    found = [m for m in _PART.finditer(words) if _is_time(m) and not tells(words[: m.start()])]
    which = _which(words, found) if len(found) > 1 else None
    parts = [part for part in map(_part, found) if part is not None]
    if which is None or len(parts) < len(found):
        return None
    days = [part.due for part in parts if part.due]
    due = (min if which == "earliest_of" else max)(days) if len(days) == len(parts) else None
    events = dict.fromkeys(part.trigger for part in parts if part.trigger)
    flags = dict.fromkeys(flag for part in parts for flag in part.flags)
    strict = bool((before := _OF.search(words[: found[0].start()])) and before["strict"])
    return Due(
        which, due, is_before=strict, trigger="; ".join(events) or None, flags=tuple(flags), parts=tuple(parts)
    )  # fmt: skip


def _is_time(m: re.Match[str]) -> bool:
    return bool(m["day"]) or (_number(m) is not None and bool(m["way"] or m["lead"]))


def _number(m: re.Match[str]) -> int | None:
    return int(m["figure"]) if m["figure"] else number_of(m["n"])


def _which(words: str, found: list[re.Match[str]]) -> str | None:
    """Whether the earlier or the later of the parts governs; None where nothing says so of all of them together."""
    between = [words[a.end() : b.start()] for a, b in pairwise(found)]
    joined = all(_AND.fullmatch(gap) for gap in between)
    before, after = _OF.search(words[: found[0].start()]), _AFTERWARDS.search(words[found[-1].end() :])
    if joined and before and not after:
        return _named(before["which"])
    if joined and after and not before:
        return _named(after["which"])
    if before or after or len(found) != 2 or not _BUT.fullmatch(between[0]):
        return None
    first, second = (m["lead"] or "" for m in found)
    is_second = bool(_LATEST.fullmatch(second)) and (
        second.lower() != "later than" or bool(_EVENT_IN.search(between[0]))
    )
    one_of_each = bool(found[0]["day"]) != bool(found[1]["day"])
    says_both = "but" in between[0].lower() or "event" in between[0].lower() or between[0].strip(" ,") == "and"
    return "earliest_of" if _UPPER.fullmatch(first) and is_second and one_of_each and says_both else None


def _named(which: str) -> str:
    return "latest_of" if which.lower().startswith("la") else "earliest_of"


def _part(m: re.Match[str]) -> TimePart | None:
    """One part; None for a day that is in no calendar."""
    if m["day"]:
        day = next(read(d) for pattern, read in _DATES if (d := pattern.fullmatch(m["day"])))
        strict = (m["lead"] or "").lower() == "before"
        return TimePart(timing="fixed", due=day, hour=m["hour"], is_before=strict) if is_day(day) else None
    due = period(m, _number(m) or 0)
    return TimePart(
        timing="period", n=due.n, unit=due.unit, direction=due.direction, trigger=due.trigger, flags=due.flags
    )  # fmt: skip


_DATES = ((LONG_DATE, iso), (DAY_OF_DATE, iso), (SLASHED, slashed))
