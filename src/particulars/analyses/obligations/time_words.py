"""The words of a time, as a person types them or a clause has them: "30 days after 2024-01-18", "by 2022-02-21".

One form a line:

    30 days after 2024-01-18            fourteen (14) days from September 27, 2024
    5 court days before 2024-10-10      within 7 days of 2022-02-14
    72 hours after 2007-11-02T10:23     3 months after 2024-11-30
    by 2022-02-21                       before 2024-03-15
    by 5:00 p.m. on February 21, 2022   30 days after service on 2024-01-18
    by 2022-02-21T17:00                 promptly after 2022-02-09 and by 2022-02-21
    Rule 4(m) after 2011-08-03          14-day extension of 2024-06-20
    earlier of 21 days after 2024-06-03 and 14 days after 2024-06-05
    no later than 2023-06-30 or 45 days after 2023-05-22, whichever is later
    within 7 days after 2024-04-22 but no later than 2024-05-03
    every 3 months from 2017-09-01 through 2021-11-10
    every 30 days after 2024-03-05 until 2024-09-05     by 2024-06-03 and every 60 days thereafter
    by the first of each month after 2024-03-05         every Friday after 2024-03-05 until 2024-05-03
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime

from particulars.analyses.obligations.day_ends import clock
from particulars.analyses.obligations.recurring_words import DAY_OF_MONTH, WEEK, day_of_month
from particulars.analyses.obligations.rules_on_file import rule_period
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    LatestOf,
    Period,
    Promptly,
    Recurring,
    Timing,
    Unit,
)
from particulars.errors import Uncounted
from particulars.reading.quantities import WHOLE, whole_number

FORMS = (
    "such as “30 days after 2024-01-18”, “14 days before 2024-09-16”, “by 2022-02-21” or “Rule 4(m) after 2011-08-03”"
)

_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # words of the trade, whatever the machine's language
_MONTH = "|".join(f"{m}|{m[:3]}\\.?" for m in _MONTHS)
_DATE = rf"(?:\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d)?|(?:{_MONTH}|Sept\.?)\s\d{{1,2}},\s\d{{4}})"
_N = rf"{WHOLE}(?:\s\(\d+\))?"
_UNIT = r"(?:calendar\s|court\s|business\s|working\s)?(?:day|week|month|hour)s?"


def read_time(words: str, court: str | None = None) -> Timing:
    """The time that the words set; local rules are known in their own court only.

    Raises:
        Uncounted: the words are of no known form, or name a day that the calendar does not have.
    """
    said = " ".join(words.replace("-day ", " day ").split())
    for found, made in _readings(said, court):
        if found:
            return made(found)
    raise Uncounted(f"“{words}” is not read as a time. Write it {FORMS}.")


def _readings(said: str, court: str | None) -> Iterator[tuple[re.Match[str] | None, Callable[[re.Match[str]], Timing]]]:
    for form, made in _FORMS:
        yield form.fullmatch(said), made
    yield _SEVERAL.fullmatch(said), lambda found: _several(found, court)
    yield _WHICHEVER.fullmatch(said), lambda found: _whichever(found, court)
    yield (
        _BUT.fullmatch(said),
        lambda found: EarliestOf((read_time(found["one"], court), read_time(found["two"], court))),
    )
    yield _BY_RULE.fullmatch(said), lambda found: _by_rule(found, court)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("DATE", _DATE).replace(" ", r"\s"), re.IGNORECASE)


def _period(found: re.Match[str]) -> Period:
    said = found["direction"].casefold()
    return Period(
        n=_number(found["n"]),
        unit=_unit(found["unit"]),
        direction=Direction.BEFORE if said in {"before", "prior to"} else Direction.AFTER,
        on=_when(found["on"]),
        event=found["event"] or "",
        either_side=said == "of",
    )


def _fixed(found: re.Match[str]) -> Fixed:
    day, _, hour = _when(found["on"]).partition("T")
    hour = _hour(found["clock"]) if found["clock"] else hour
    is_before = (found["how"] or "").casefold() == "before"
    return Fixed(date.fromisoformat(day), hour or None, strict=is_before and not hour)


def _promptly(found: re.Match[str]) -> Promptly:
    return Promptly(on=_day(found["on"]), hard_stop=_day(found["stop"]) if found["stop"] else None)


def _grid(found: re.Match[str]) -> Recurring:
    return Recurring(_day(found["start"]), _number(found["n"]), _day(found["through"]))


def _again(found: re.Match[str]) -> Recurring:
    """What recurs after a day; `month_day` 31 is the last of a month."""
    groups = found.groupdict()
    through = _day(found["through"]) if found["through"] else None
    start = _day(found["start"])
    if said := groups.get("month_day"):
        return Recurring(start, 1, through, is_due=True, month_day=day_of_month(said))
    if said := groups.get("weekday"):
        return Recurring(start, 1, through, Unit.WEEKS, is_due=True, weekday=WEEK.index(said.casefold()))
    n, unit = _number(found["n"]) if found["n"] else 1, _unit(found["unit"])
    if found["thereafter"]:
        return Recurring(None, n, through, unit, is_due=True, first=start)
    return Recurring(start, n, through, unit, is_due=True)


def _extension(found: re.Match[str]) -> Period:
    return Period(n=_number(found["n"]), unit=_unit(found["unit"]), on=_when(found["on"]), is_extension=True)


def _several(found: re.Match[str], court: str | None) -> Timing:
    parts = tuple(read_time(part, court) for part in re.split(r",? and |, ", found["parts"]))
    is_earlier = found["which"].casefold().startswith("earl")
    return (
        EarliestOf(parts, strict=bool(found["strict"])) if is_earlier else LatestOf(parts, strict=bool(found["strict"]))
    )


def _whichever(found: re.Match[str], court: str | None) -> Timing:
    parts = (read_time(found["one"], court), read_time(found["two"], court))
    return LatestOf(parts) if found["which"].casefold().startswith("la") else EarliestOf(parts)


def _by_rule(found: re.Match[str], court: str | None) -> Period:
    rule, said = rule_period(found["rule"], court), found["direction"].casefold()
    if said in {"after", "from"} and rule.direction == "before":
        raise Uncounted(f"{rule.names[0]} sets a time before {rule.trigger}. Write: {rule.names[0]} before DATE.")
    if said == "before" and rule.direction == "after":
        raise Uncounted(f"{rule.names[0]} sets a time after {rule.trigger}. Write: {rule.names[0]} after DATE.")
    return Period(rule=rule.id, direction=Direction(rule.direction), on=_when(found["on"]), event=rule.trigger)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Timing]], ...] = (
    (
        _form(
            r"(?:within |no later than |not later than |at least )?"
            rf"(?P<n>{_N}) (?P<unit>{_UNIT}) (?P<direction>after|from|following|of|before|prior to) (?:(?P<event>[^\d]{{3,80}}?) on )?(?P<on>DATE)"
        ),
        _period,
    ),
    (
        _form(
            r"(?P<how>by |on or before |no later than |not later than |on |before(?= ))? ?(?:(?P<clock>\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon) on )?(?P<on>DATE)"
        ),
        _fixed,
    ),
    (
        _form(
            r"(?:promptly|forthwith|immediately|without delay) (?:after|from|following|upon) (?P<on>DATE)"
            r"(?:,? (?:and |but )?(?:by|no later than|not later than|hard stop) (?P<stop>DATE))?"
        ),
        _promptly,
    ),
    (_form(rf"every (?P<n>{_N}) months? (?:from|since) (?P<start>DATE) (?:through|to|until) (?P<through>DATE)"), _grid),
    (
        _form(
            rf"every (?:(?P<n>{_N}) )?(?P<unit>days?|weeks?|months?) (?P<thereafter>(?!))?after (?P<start>DATE)(?:,? (?:until|through) (?P<through>DATE))?"
        ),
        _again,
    ),
    (
        _form(
            rf"(?:by |on )?(?P<start>DATE),? and every (?:(?P<n>{_N}) )?(?P<unit>days?|weeks?|months?) (?P<thereafter>thereafter)(?:,? (?:until|through) (?P<through>DATE))?"
        ),
        _again,
    ),
    (
        _form(
            rf"(?:by |on |on or before )the (?P<month_day>{DAY_OF_MONTH})(?: day)? of (?:each|every) month after (?P<start>DATE)(?:,? (?:until|through) (?P<through>DATE))?"
        ),
        _again,
    ),
    (
        _form(rf"every (?P<weekday>{'|'.join(WEEK)}) after (?P<start>DATE)(?:,? (?:until|through) (?P<through>DATE))?"),
        _again,
    ),
    (_form(rf"(?P<n>{_N}) (?P<unit>{_UNIT}) extension (?:of|from) (?P<on>DATE)"), _extension),
)
_SEVERAL = _form(r"(?P<strict>before )?(?:the )?(?P<which>earlie(?:r|st)|late(?:r|st)) of (?P<parts>.+)")
_WHICHEVER = _form(
    r"(?P<one>.+?),? or (?P<two>.+?),? whichever (?:is|comes|occurs) (?P<which>earlier|sooner|first|later|last)"
)
_BUT = _form(r"(?P<one>.+?),? but (?P<two>(?:by|no later than|not later than) DATE)")
_BY_RULE = _form(r"(?P<rule>.{3,60}?) (?P<direction>after|from|before|on) (?P<on>DATE)")


def _number(said: str) -> int:
    word, _, figure = said.casefold().partition(" (")
    n = whole_number(word)
    if figure and int(figure.rstrip(")")) != n:
        raise Uncounted(f"“{said}” is two numbers.")
    return n


def _unit(said: str) -> Unit:
    kind = said.casefold()
    if kind.startswith(("court ", "business ", "working ")):
        if not kind.removesuffix("s").endswith("day"):
            raise Uncounted(f"“{said}” is not counted; only days can be court or business days.")
        return Unit.COURT_DAYS
    return Unit(kind.removeprefix("calendar ").removesuffix("s") + "s")


def _when(said: str) -> str:
    """The date as 2024-01-18, with its clock time if it has one.

    Raises:
        Uncounted: the calendar has no such day.
    """
    try:
        if said[:4].isdigit():
            datetime.fromisoformat(said.upper())
            return said.upper()
        month, day, year = re.split(r"[\s,.]+", said)
        return date(
            int(year), next(i for i, m in enumerate(_MONTHS, 1) if m[:3].casefold() == month[:3].casefold()), int(day)
        ).isoformat()
    except ValueError as error:
        raise Uncounted(f"“{said}” is no day of the calendar.") from error


def _hour(said: str) -> str:
    hour = clock(said)
    if hour is None:
        raise Uncounted(f"“{said}” is no time of day.")
    return hour


def _day(said: str) -> date:
    return date.fromisoformat(_when(said)[:10])
