"""The time in a clause's own words: a day, a period, the earlier or later of several, again and again, or none."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.obligations.rows import TimePart


@dataclass(frozen=True, slots=True)
class Due:
    """What a clause says of its time; each field is that of the obligation it becomes part of."""

    timing: str = "none"
    due: str | None = None
    hour: str | None = None
    is_before: bool = False
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    trigger: str | None = None
    flags: tuple[str, ...] = ()
    parts: tuple[TimePart, ...] = ()
    through: str | None = None
    month_day: int | None = None
    weekday: int | None = None
