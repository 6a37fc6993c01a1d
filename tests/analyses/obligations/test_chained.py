"""Times that wait for one another are counted in turn, counted anew on every change, and refused in a ring."""

from __future__ import annotations

from datetime import date

import pytest

from particulars.analyses.obligations.chained import changed, count_all
from particulars.analyses.obligations.timing import Fixed, LatestOf, Period, Place, Promptly, Timing
from particulars.errors import Uncounted

MOTION: dict[str, Timing] = {
    "reply": Period(rule="Civ. L.R. 7-3(c)", event="opposition"),
    "opposition": Period(rule="Civ. L.R. 7-3(a)", event="motion filed"),
}
CAND = Place(court="cand")


def test_a_reply_runs_from_the_day_the_opposition_was_due() -> None:
    found = count_all(MOTION, {"motion filed": "2024-07-24"}, CAND)
    assert (found["opposition"].date, found["reply"].date) == ("2024-08-07", "2024-08-14")
    assert "DEPENDS_ON" in found["reply"].codes and list(found) == ["reply", "opposition"]


def test_nothing_is_dated_before_the_event_and_every_change_is_named() -> None:
    before = count_all(MOTION, {}, CAND)
    assert before["reply"].date is None and "EVENT_UNKNOWN" in before["reply"].codes
    after = count_all(MOTION, {"motion filed": "2024-07-24"}, CAND)
    assert list(changed(before, after)) == [
        ("reply", "NO_DATE", "2024-08-14"),
        ("opposition", "NO_DATE", "2024-08-07"),
    ]
    assert list(changed(after, after)) == []


def test_promptly_waits_for_its_event_and_conflicts_after_its_hard_stop() -> None:
    """State tests of an order whose third duty runs from the first: identification by one day, source code promptly."""
    times: dict[str, Timing] = {
        "list": Fixed(date(2022, 2, 14)),
        "code": Promptly(event="list served", hard_stop=date(2022, 2, 21)),
        "both": LatestOf((Fixed(date(2022, 2, 14)), Period(n=7, event="list served"))),
    }
    assert "EVENT_UNKNOWN" in count_all(times, {})["code"].codes
    assert count_all(times, {"list served": "2022-02-14"})["code"].answer == "NO_DATE; window 2022-02-14..2022-02-21"
    assert count_all(times, {"list served": "2022-02-14"})["both"].date == "2022-02-22"
    assert "CONFLICT" in count_all(times, {"list served": "2022-02-25"})["code"].codes


def test_a_ring_is_refused() -> None:
    ring: dict[str, Timing] = {"a": Period(n=7, event="b"), "b": Period(n=7, event="c"), "c": Period(n=7, event="a")}
    with pytest.raises(Uncounted, match="a waits for b waits for c waits for a"):
        count_all(ring, {})
    assert count_all(ring, {"c": "2024-07-24"})["a"].date == "2024-08-07"
