"""The plan of the history of Cadence Studio: which commits are made when, which are tagged, and what each period then has.

Planted (LAW § 6.9): a quarter without a tag, one without a commit, a rebased run, a submodule in one version, an LFS
pointer, a name that is no UTF-8, generated code, names that clash, a link out of the tree, and a second branch.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LAUNCH, END = date(2017, 9, 1), date(2021, 11, 10)
AFTER, DUE = date(2022, 2, 14), date(2022, 2, 21)
PERIODS = 17
UNTAGGED, EMPTY, REBASED, SUBMODULE, DEMO_FROM = frozenset({4, 13}), 11, 6, 8, 7
NOT_SERVED, FROM_DEMO = frozenset({9, 15}), 12
TOTAL = {"small": 310, "full": 3_100}
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Planned:
    """One commit to be made: its branch, both its times, the release or other tag it gets, and its period."""

    branch: str
    period: int
    authored: int
    committed: int
    tag: str = ""


def first_day(period: int) -> date:
    """The first day of an anniversary period: launch on a first of the month, so that months are simply counted."""
    months = LAUNCH.year * 12 + LAUNCH.month - 1 + 3 * (period - 1)
    return date(months // 12, months % 12 + 1, 1)


def last_day(period: int) -> date:
    """Its last day, or the end day."""
    return min(first_day(period + 1) - timedelta(days=1), END)


def quarter(day: date) -> str:
    """The calendar quarter of a day."""
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def quarter_days(name: str) -> tuple[date, date]:
    """The first and last day of a quarter, cut at launch and end."""
    year, number = int(name[:4]), int(name[-1])
    last = date(year, 3 * number, calendar.monthrange(year, 3 * number)[1])
    return max(date(year, 3 * number - 2, 1), LAUNCH), min(last, END)


def plan(scale: str) -> list[Planned]:
    """Every commit in the order of committer's times."""
    total = TOTAL[scale]
    demo = total // 31  # 100 of 3,100
    active = [p for p in range(1, PERIODS + 1) if p != EMPTY]
    each, more = divmod(total - demo, len(active))
    made = [c for p in active for c in _of_period(p, each + (more if p == 1 else 0))]
    on_demo = [p for p in active if p >= DEMO_FROM]
    share, rest = divmod(demo, len(on_demo))
    for p in on_demo:
        made += _of_demo(p, share + (rest if p == on_demo[0] else 0))
    return sorted(made, key=lambda c: (c.committed, c.branch))


def _of_period(period: int, count: int) -> Iterator[Planned]:
    start = seconds(first_day(period)) + _DAY
    room = seconds(last_day(period)) - start
    tagged = {} if period in UNTAGGED else {count * 2 // 5: f"v{_number(period, 0)}", count * 4 // 5: f"v{_number(period, 1)}"}  # fmt: skip
    if period == 5:
        tagged[count - 1] = f"v{_number(6, 0)}-rc1"  # the last tag of its period, and no release
    rebased = count // 5 if period == REBASED else 0
    for at in range(count):
        when = start + at * room // count
        if at < rebased:  # put on top of the branch in one hour; written one by one in the weeks before
            when = start + at * 60
            yield Planned("main", period, start - (rebased - at) * _DAY // 2 - 3 * _DAY, when, tagged.get(at, ""))
        else:
            yield Planned("main", period, when, when, tagged.get(at, ""))


def _of_demo(period: int, count: int) -> Iterator[Planned]:
    start = seconds(first_day(period)) + 2 * _DAY
    room = seconds(last_day(period)) - start
    for at in range(count):
        when = start + (2 * at + 1) * room // (2 * count) + 7
        yield Planned("demo", period, when, when, f"demo-{period}.0" if at == count - 1 and period == FROM_DEMO else "")


def seconds(day: date) -> int:
    """The first second of a day in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _number(period: int, second: int) -> str:
    return f"{1 + period // 6}.{period % 6}.{second}"
