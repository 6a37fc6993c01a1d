"""The words of a duty that comes again and again: "every 30 days", "monthly reports", "by the first of each month"."""

from __future__ import annotations

import re

from particulars.analyses.obligations.due import Due
from particulars.analyses.obligations.period_words import tells
from particulars.reading.dates import LONG_DATE, MONTH, YEAR, is_day, iso
from particulars.reading.quantities import WHOLE, number_of

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
DAY_OF_MONTH = rf"\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}|fifteenth|last"
_UNITS = {"day": (1, "days"), "week": (1, "weeks"), "month": (1, "months"), "quarter": (3, "months")}
_DAY = rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s*{YEAR}\b"
# "on or before the 15th day of each month", "by the last day of every month"
_OF_MONTH = re.compile(
    rf"\b(?:by|on|on\s+or\s+before|no(?:t)?\s+later\s+than)\s+the\s+(?P<day>{DAY_OF_MONTH})"
    r"(?:\s+(?:calendar\s+)?day)?\s+(?:of|in)\s+(?:each|every)\s+(?:calendar\s+)?month\b",
    re.I,
)
# "every Friday", "each Monday"
_ON_WEEKDAY = re.compile(rf"\b(?:every|each)\s+(?P<weekday>{'|'.join(WEEK)})\b", re.I)
# "every thirty (30) days", "every other week", "each month", "once a month"
_EVERY = re.compile(
    rf"\b(?:(?:every|each)\s+(?:(?P<n>{WHOLE})(?:\s?\((?P<figure>\d{{1,3}})\))?\s+|(?P<other>other)\s+)?(?:calendar\s+)?(?P<unit>day|week|month|quarter)s?"
    r"|once\s+(?:a|per|every)\s+(?P<once>week|month|quarter))\b(?!['’]|\s+(?:in\s+which|that|when|since|of|during)\b)",
    re.I,
)
_COUNTS_THINGS = re.compile(
    r"\b(?:for|in|of|during|covering|per|identify|list|state)\s+$", re.I
)  # "a version for each quarter"
# "file monthly status reports": the adjective says when only of what is told to the court or the other side.
_ADJECTIVE = re.compile(
    r"\b(?:file|submit|serve|provide|make|send)\s+(?:a\s+|joint\s+|their\s+|its\s+)*(?P<how>weekly|monthly|quarterly)\s+(?:\w+\s+){0,2}?(?:reports?|updates?|status\s+letters?|letters?|statements\s+of\s+status)\b",
    re.I,
)
_ADVERBS = {"weekly": "week", "monthly": "month", "quarterly": "quarter"}
_FROM = re.compile(
    r"^(?:\s+(?:thereafter|afterwards?))?\s*,?\s*(?:after|from|following)\s+(?P<event>[^.;]{3,120}?)(?=[.;]|,\s|$|\s+(?:until|through)\b)",
    re.I,
)
_FIRST = re.compile(
    rf"\b(?:beginning|starting|commencing|with\s+the\s+first\s+(?:\w+\s+){{0,2}}due)\s+(?:on\s+|by\s+)?(?P<day>{_DAY})",
    re.I,
)
_BEFORE_THEN = re.compile(
    rf"\b(?:by|on|on\s+or\s+before|no(?:t)?\s+later\s+than)\s+(?P<day>{_DAY})\s*,?\s*(?:and\s*,?\s*)?(?:then\s+|again\s+)?$",
    re.I,
)
_THEREAFTER = re.compile(r"\s*(?:thereafter|after\s+that|afterwards?)\b", re.I)
_THROUGH = re.compile(rf"\b(?:until|through|ending(?:\s+on)?)\s+(?P<day>{_DAY})", re.I)


def recurring(words: str, dated: str | None = None) -> Due | None:
    """The recurring time that the words set; None where they set none, or name a day beside it that was not read."""
    found = _found(words)
    if found is None or tells(words[: found[1].start()]):
        return None
    due, m = found
    first, through = _first(words, m), _THROUGH.search(words, m.end())
    if not first and _THEREAFTER.match(words[m.end() :]):
        return Due(flags=("SEVERAL_TIMES",))  # its first day hangs on another time
    named = {d for d in (first, iso_of(through)) if d}
    others = {iso(d) for d in LONG_DATE.finditer(words)} - named
    bad = sorted(d for d in named if not is_day(d))
    if bad:
        return Due(flags=tuple(f"NO_SUCH_DAY: {d}" for d in bad))
    if dated and first and first < dated:
        return Due(flags=(f"DAY_BEFORE_THE_PAPER: {first}",))
    event = _FROM.match(words[m.end() :])
    trigger = " ".join(event["event"].split()) if event else None
    if others and not (trigger and any(iso(d) in others for d in LONG_DATE.finditer(trigger))):
        return Due(flags=("SEVERAL_TIMES",))
    opens = first or trigger or due.month_day or due.weekday is not None
    return Due(
        "recurring", first, n=due.n, unit=due.unit, trigger=trigger, flags=() if opens else ("NO_START_NAMED",),
        through=iso_of(through), month_day=due.month_day, weekday=due.weekday,
    )  # fmt: skip


def iso_of(found: re.Match[str] | None) -> str | None:
    """The ISO day of a match with a group `day`."""
    day = LONG_DATE.fullmatch(found["day"]) if found else None
    return iso(day) if day else None


def _found(words: str) -> tuple[Due, re.Match[str]] | None:
    """How often, and the words that say so."""
    if m := _OF_MONTH.search(words):
        return Due(n=1, unit="months", month_day=day_of_month(m["day"])), m
    if m := _ON_WEEKDAY.search(words):
        return Due(n=1, unit="weeks", weekday=WEEK.index(m["weekday"].lower())), m
    m = _EVERY.search(words)
    if m and not _COUNTS_THINGS.search(words[: m.start()]):
        unit, said = (m["unit"] or m["once"]).lower(), m["figure"] or m["n"]
        n = 2 if m["other"] else (number_of(said) if said else 1)
        each, name = _UNITS[unit]
        plural = m.group().lower().endswith("s")
        if n is None or n < 1 or plural != bool(said) or (n, unit) == (1, "day"):
            return None
        return Due(n=n * each, unit=name), m
    if m := _ADJECTIVE.search(words):
        each, name = _UNITS[_ADVERBS[m["how"].lower()]]
        return Due(n=each, unit=name), m
    return None


def _first(words: str, m: re.Match[str]) -> str | None:
    """The first day, where the clause names it: "beginning June 3, 2024", or "by June 3, 2024 and every … thereafter"."""
    before = _BEFORE_THEN.search(words[: m.start()]) if _THEREAFTER.match(words[m.end() :]) else None
    return iso_of(before) or iso_of(_FIRST.search(words))


def day_of_month(said: str) -> int:
    """`first` -> 1, `15th` -> 15; the last is 31."""
    low = said.lower()
    if low == "last":
        return 31
    if low == "fifteenth":
        return 15
    return _ORDINALS.index(low) + 1 if low in _ORDINALS else int(low[:-2])
