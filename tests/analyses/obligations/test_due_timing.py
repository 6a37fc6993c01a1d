"""An obligation's clause leads to a time that can be counted, and to no more than the clause says."""

from __future__ import annotations

from datetime import date

import pytest

from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.day_ends import clock
from particulars.analyses.obligations.due_timing import timing_of
from particulars.analyses.obligations.rows import Force, Obligation, TimePart
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    NoTime,
    Period,
    Promptly,
    Recurring,
    Timing,
    Unit,
)


def obligation(**said: object) -> Obligation:
    return Obligation(**{"id": "O1", "start": 0, "end": 1, "text": "x", "force": Force.DUTY, "who": "D", **said})  # type: ignore[arg-type]


TIMES: list[tuple[dict[str, object], Timing]] = [
    ({"timing": "fixed", "due": "2022-02-14"}, Fixed(date(2022, 2, 14))),
    ({"timing": "fixed", "due": "2022-02-14", "hour": "5:00 p.m."}, Fixed(date(2022, 2, 14), "17:00")),
    ({"timing": "fixed", "due": "2022-02-14", "is_before": True}, Fixed(date(2022, 2, 14), strict=True)),
    ({"timing": "fixed"}, NoTime()),
    ({"timing": "fixed", "due": "2022-02-01", "force": Force.EVENT_CANCELED}, NoTime()),
    (
        {"timing": "period", "n": 14, "unit": "court_days", "direction": "before", "trigger": "the hearing"},
        Period(14, Unit.COURT_DAYS, Direction.BEFORE, event="the hearing"),
    ),
    ({"timing": "period", "n": 7, "unit": "days", "trigger": "service"}, Period(7, event="service")),
    (
        {"timing": "promptly", "due": "2022-02-21", "trigger": "the list is served"},
        Promptly(event="the list is served", hard_stop=date(2022, 2, 21)),
    ),
    (
        {
            "timing": "earliest_of",
            "parts": (
                TimePart(timing="fixed", due="2022-02-14"),
                TimePart(timing="period", n=7, unit="days", trigger="x"),
            ),
            "is_before": True,
        },
        EarliestOf((Fixed(date(2022, 2, 14)), Period(7, event="x")), strict=True),
    ),
    (
        {"timing": "recurring", "n": 30, "unit": "days", "trigger": "entry", "through": "2022-02-14"},
        Recurring(None, 30, date(2022, 2, 14), Unit.DAYS, is_due=True, event="entry"),
    ),
    ({}, NoTime()),
]


@pytest.mark.parametrize(("said", "timing"), TIMES)
def test_a_clause_leads_to_its_time(said: dict[str, object], timing: Timing) -> None:
    assert timing_of(obligation(**said)) == timing
    if not isinstance(timing, Fixed | EarliestOf):
        assert count(timing_of(obligation(**said))).date is None  # nothing is dated before its event


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("5:00 p.m.", "17:00"),
        ("12 a.m.", "00:00"),
        ("noon", "12:00"),
        ("17:00", "17:00"),
        ("25:00", None),
        ("dusk", None),
    ],
)
def test_an_hour_is_read_or_left(said: str, hour: str | None) -> None:
    assert clock(said) == hour
