"""Whether the dates of a load file put the month first or the day, told by those of its dates that fit one order only.

04/21/2001, 04/05/2001, 12/24/2001      month first: April 5
21/04/2001, 04/05/2001, 24/12/2001 …    day first: May 4
21/04/2001, 04/05/2001, 12/24/2001      in no one order: 04/05/2001 is no day
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

_PARTS = re.compile(r"\s*(\d{1,2})/(\d{1,2})/\d")
_FEWEST = 3  # dates that must put the day first, before others are read so
_STRAY = 0.01  # share of dates the other way round that is taken for slips, each of which is then no date


class Order(StrEnum):
    """Which of two numbers is the month."""

    MONTH = "month first"
    DAY = "day first"
    OPEN = "in no one order"


class Ordered(NamedTuple):
    """The order of the dates of a load file, and how many of them fit one order only."""

    order: Order
    month_first: int
    day_first: int

    @property
    def why(self) -> str:
        """The evidence in words."""
        return f"{self.day_first:,} can only be day first, and {self.month_first:,} only month first."


def ordered(dates: Iterable[str]) -> Ordered:
    """The order that the dates of one file bear out; month first where none says otherwise (PRODUCTIONS § 3.6)."""
    month = day = 0
    for told in dates:
        found = _PARTS.match(told)
        if found is not None:
            first, second = int(found[1]), int(found[2])
            month += first <= 12 < second
            day += second <= 12 < first
    return Ordered(_order(month, day), month, day)


def fits_both(told: str) -> bool:
    """Whether a date is one day by one order and another day by the other."""
    found = _PARTS.match(told)
    return found is not None and int(found[1]) != int(found[2]) and max(int(found[1]), int(found[2])) <= 12


def _order(month: int, day: int) -> Order:
    if day <= month * _STRAY:
        return Order.MONTH
    return Order.DAY if day >= _FEWEST and month <= day * _STRAY else Order.OPEN
