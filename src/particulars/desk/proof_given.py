"""Days that a person gives for obligations: when one was performed, and when the event happened that its time runs from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from particulars.analyses.obligations.rules_on_file import court
from particulars.analyses.obligations.timing import Place
from particulars.errors import Misused, Uncounted
from particulars.reading.caption import Caption


def days_given(given: Iterable[str]) -> dict[str, date]:
    """The days by the obligation's name, each written ID=DATE.

    Raises:
        Misused: one is not written so, or one obligation has two days.
    """
    days: dict[str, date] = {}
    for name, day in map(_given, given):
        if days.setdefault(name, day) != day:
            raise Misused(f"Two days are given for {name}: {days[name]} and {day}. Give the one that holds.")
    return days


def day_given(words: str, option: str = "") -> date:
    """The day, written like 2022-02-14; `option` is told where it is not.

    Raises:
        Misused: it is not.
    """
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise Misused(f"{option} '{words}' is not a day. Write it like 2022-02-14.".lstrip()) from error


def counted_at(caption: Caption) -> Place:
    """Where a paper's times are counted; of a court that is not on file no State's holidays are known."""
    try:
        return Place(court=court(caption.court).id if caption.court else None)
    except Uncounted:
        return Place()


def _given(words: str) -> tuple[str, date]:
    name, sign, day = words.rpartition("=")
    if not sign or not name:
        raise Misused(f"'{words}' does not name an obligation and its day. Write it like o3=2022-02-14.")
    return name, day_given(day)
