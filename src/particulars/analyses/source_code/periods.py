"""The periods of “one version per three-month period since launch”, under both readings of these words.

anniversary    from the day of launch, each begins on its day three months after the one before
calendar       the quarters of the calendar that have a day from the launch to the end

Where an order has periods of another length, both are counted with its months.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from particulars.errors import Misused

METHOD = (
    "Both readings are printed. Anniversary: of periods of n months, period k runs from the launch day plus n·(k−1) months to the day before"
    " the launch day plus n·k months; where a month has no such day, its last day stands for it. Calendar: the parts of n months of the year"
    " (of three, its quarters) from the one of the launch to the one of the end day. The end day is the last day counted; a period that it"
    " cuts short is marked."
)


class Reading(StrEnum):
    """How the words “three-month period since launch” are read; a person or a court says which holds."""

    ANNIVERSARY = "anniversary"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Period:
    """One period: its number from 1, its first and last day, and whether the launch or the end day cuts it short."""

    reading: Reading
    number: int
    first: date
    last: date
    is_cut: bool = False
    months: int = 3

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    @property
    def name(self) -> str:
        """`P03` or, of the calendar, `2018-Q1`; of periods that are no quarters the month of its first day, `2018-01`."""
        if self.reading is Reading.ANNIVERSARY:
            return f"P{self.number:02d}"
        return f"{self.first:%Y-%m}" if self.months != 3 else f"{self.first.year}-Q{(self.first.month + 2) // 3}"


def periods(reading: Reading, launch: date, end: date, months: int = 3) -> tuple[Period, ...]:
    """The periods from launch to end, both days counted.

    Raises:
        Misused: the end lies before the launch, or the periods have no month.
    """
    if end < launch:
        raise Misused(f"The end day {end} lies before the launch {launch}.")
    if not 1 <= months <= 120 or (reading is Reading.CALENDAR and 12 % months):
        raise Misused(f"Periods of {months} months are not counted; of the calendar, 1, 2, 3, 4, 6 or 12.")
    start = launch
    if reading is Reading.CALENDAR:
        start = date(launch.year, (launch.month - 1) // months * months + 1, 1)
    found: list[Period] = []
    while (first := after(start, months * len(found))) <= end:
        last = after(start, months * (len(found) + 1)) - timedelta(days=1)
        is_cut = last > end or first < launch
        found.append(Period(reading, len(found) + 1, max(first, launch), min(last, end), is_cut, months))
    return tuple(found)


def after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
