"""Rule 6(a) over many thousand days, held against a count written apart; and every day on which calendars differ."""

from __future__ import annotations

import random
from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest

from analyses.obligations import by_hand
from particulars.analyses.obligations.counting import count, days_since
from particulars.analyses.obligations.holidays import Ground, calendar
from particulars.analyses.obligations.timing import (
    Direction,
    EarliestOf,
    Fixed,
    LatestOf,
    NoTime,
    Outage,
    Period,
    Place,
    Promptly,
    Recurring,
    Unit,
)
from particulars.errors import Uncounted

BEGIN, END = date(2005, 1, 1), date(2027, 12, 31)
DAYS = [BEGIN + timedelta(n) for n in range((END - BEGIN).days + 1)]
CLOSINGS = {day for day in DAYS for closed in calendar(None).grounds(day) if closed.ground is Ground.CLOSING}
LENGTHS = (1, 2, 3, 5, 7, 10, 11, 14, 20, 21, 28, 30, 35, 45, 60, 90, 120)


class TestAgainstASecondCount:
    """“(A) exclude the day of the event …; (B) count every day …; (C) include the last day of the period …”"""

    @pytest.mark.parametrize("seed", range(4))
    def test_2500_random_periods_end_on_the_same_day(self, seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(2500):
            day, n = chance.choice(DAYS), chance.choice(LENGTHS)
            back, mail, new_york = (chance.random() < 0.4 for _ in range(3))
            timing = Period(n=n, on=day.isoformat(), direction=Direction.BEFORE if back else Direction.AFTER)
            counted = count(timing, Place(court="nysd" if new_york else None, service="mail" if mail else None))
            expected = by_hand.last_day(day, n, back, mail, new_york)
            assert counted.date == expected.isoformat(), (day, n, back, mail, new_york)
            assert counted.safe is not None and counted.safe <= expected
            assert not by_hand.is_closed(counted.safe, by_hand.FEDERAL)
            self.trace_is_whole(timing, [d.day for d in counted.trace], expected)

    @staticmethod
    def trace_is_whole(timing: Period, days: list[date], end: date) -> None:
        """No day between the event and the end is left out of the trace."""
        begin = date.fromisoformat(timing.on or "")
        low, high = min(begin, end), max(begin, end)
        assert {low + timedelta(n) for n in range((high - low).days + 1)} == set(days)
        assert days[0] == begin and days[-1] == end

    def test_the_holidays_are_the_same_days(self) -> None:
        mine, federal = calendar("NY"), {Ground.LEGAL, Ground.FRIDAY}
        for day in DAYS:
            named = {c.ground for c in mine.grounds(day)}
            assert bool(named & federal) == (day in by_hand.FEDERAL), day
            assert (Ground.STATE in named) == (day in by_hand.NEW_YORK), day


class TestDaysOnWhichCalendarsDiffer:
    """Both dates are shown with the reason, and the safe date is timely on either."""

    @pytest.mark.parametrize("friday", sorted(d for d in by_hand.FRIDAYS if BEGIN < d < END), ids=str)
    def test_the_friday_before_a_saturday_holiday(self, friday: date) -> None:
        ahead = count(Period(n=14, on=str(friday - timedelta(14))))
        assert ahead.day and ahead.day > friday and "OBSERVED_DAY" in ahead.codes
        assert [o.date for o in ahead.others] == [str(friday)] and "Friday before a Saturday" in ahead.others[0].why
        assert ahead.safe and ahead.safe < friday
        back = count(Period(n=14, on=str(friday + timedelta(14)), direction=Direction.BEFORE))
        assert back.day and back.day < friday and [o.date for o in back.others] == [str(friday)]
        assert back.safe == back.day

    @pytest.mark.parametrize("day", sorted(d for d in by_hand.NEW_YORK - by_hand.FEDERAL if BEGIN < d < END), ids=str)
    def test_a_holiday_of_the_state_after_an_event_only(self, day: date) -> None:
        if day.weekday() > 4:
            return
        place = Place(court="nysd")
        ahead = count(Period(n=30, on=str(day - timedelta(30))), place)
        assert ahead.day and ahead.day > day and "STATE_HOLIDAY" in ahead.codes
        assert str(day) in [o.date for o in ahead.others] and ahead.safe == day
        if day.year >= 2010:
            back = count(Period(n=14, on=str(day + timedelta(14)), direction=Direction.BEFORE), place)
            assert back.day == day and not back.others

    def test_a_closing_by_the_president_needs_a_person(self) -> None:
        counted = count(Period(n=14, on="2018-11-21"))  # ends on December 5, 2018
        assert counted.date == "2018-12-05" and "NEEDS_PERSON" in counted.codes
        assert [o.date for o in counted.others] == ["2018-12-06"] and str(counted.safe) == "2018-12-04"

    def test_two_doubts_on_one_path_give_every_date(self) -> None:
        counted = count(Period(n=14, on="2025-12-10"))  # December 24 and 26, 2025: closed by the President
        assert counted.date == "2025-12-24" and [o.date for o in counted.others] == ["2025-12-29"]

    def test_an_open_day_is_not_doubted(self) -> None:
        counted = count(Period(n=30, on="2024-01-18"), Place(court="cand"))
        assert counted.others == () and counted.safe == counted.day


class TestVersions:
    """Every rule is used as it stood on the day of the event."""

    def test_under_eleven_days_closed_days_were_skipped_until_2009(self) -> None:
        assert count(Period(n=10, on="2009-11-30")).date == "2009-12-14"
        assert count(Period(n=10, on="2009-12-01")).date == "2009-12-11"
        assert "RULE_VERSION" in count(Period(n=10, on="2009-11-30")).codes

    @pytest.mark.parametrize(("on", "due"), [("2016-11-30", "2016-12-19"), ("2016-12-01", "2016-12-15")])
    def test_service_through_the_court_added_three_days_until_2016(self, on: str, due: str) -> None:
        assert count(Period(n=14, on=on), Place(service="ecf")).date == due

    def test_juneteenth_is_a_holiday_from_2021_on(self) -> None:
        assert count(Period(n=14, on="2020-06-05")).date == "2020-06-19"
        assert count(Period(n=14, on="2024-06-05")).date == "2024-06-20"

    def test_before_the_oldest_version_on_file_nothing_is_counted(self) -> None:
        with pytest.raises(Uncounted, match="oldest"):
            count(Period(n=10, on="1985-07-31"))

    def test_a_time_that_may_not_be_extended_says_so(self) -> None:
        for rule in ("28 U.S.C. § 1292(b)", "Rule 59(e)", "Rule 50(b)"):
            assert "NOT_EXTENDABLE" in count(Period(rule=rule, on="2024-09-27")).codes
        assert "NOT_EXTENDABLE" not in count(Period(rule="Rule 33(b)(2)", on="2024-09-27")).codes

    def test_a_local_rule_is_known_in_its_own_court(self) -> None:
        assert count(Period(rule="Civ. L.R. 7-3(a)", on="2024-07-24"), Place(court="cand")).date == "2024-08-07"
        with pytest.raises(Uncounted):
            count(Period(rule="Civ. L.R. 7-3(a)", on="2024-07-24"), Place(court="nysd"))


class TestFixed:
    """“The time-computation provisions … do not apply when a fixed time to act is set.”"""

    def test_no_day_ever_rolls(self) -> None:
        for day in DAYS[::3]:
            counted = count(Fixed(day), Place(court="cand"))
            assert counted.date == str(day) and counted.safe is not None and counted.safe <= day
            is_flagged = bool(counted.codes & {"WEEKEND_ON_DATE_CERTAIN", "HOLIDAY_ON_DATE_CERTAIN"})
            assert is_flagged or not by_hand.is_closed(day, by_hand.FEDERAL)
            assert (counted.safe == day) != by_hand.is_closed(day, by_hand.FEDERAL | CLOSINGS)

    def test_before_a_day_is_the_day_before_it(self) -> None:
        assert count(Fixed(date(2024, 3, 15), strict=True)).date == "2024-03-14"

    def test_an_hour_that_is_set_ends_the_day(self) -> None:
        counted = count(Fixed(date(2024, 7, 1), hour="17:00"), Place(court="cand"))
        assert (counted.date, counted.ends_utc) == ("2024-07-01T17:00", "2024-07-02T00:00:00Z")


class TestHours:
    """“(A) begin counting immediately …; (B) count every hour …; (C) … continues to run until the same time …”"""

    @pytest.mark.parametrize(
        ("on", "n", "direction", "due"),
        [
            ("2024-03-08T10:00", 72, Direction.AFTER, "2024-03-11T11:00"),  # clocks forward on the Sunday
            ("2024-11-01T10:00", 72, Direction.AFTER, "2024-11-04T09:00"),  # clocks back
            ("2024-07-03T09:30", 24, Direction.AFTER, "2024-07-05T09:30"),  # ends on July 4
            ("2024-05-28T14:30", 24, Direction.BEFORE, "2024-05-24T14:30"),  # back over Memorial Day and the weekend
        ],
    )
    def test_real_hours_and_the_same_clock_time(self, on: str, n: int, direction: Direction, due: str) -> None:
        counted = count(Period(n=n, unit=Unit.HOURS, on=on, direction=direction), Place(court="nysd"))
        assert counted.date == due

    def test_a_clock_time_that_never_was_is_refused_and_one_that_came_twice_is_flagged(self) -> None:
        with pytest.raises(Uncounted, match="never showed"):
            count(Period(n=48, unit=Unit.HOURS, on="2024-03-10T02:30"), Place(court="nysd"))
        twice = count(Period(n=48, unit=Unit.HOURS, on="2024-11-03T01:30"), Place(court="nysd"))
        assert "AMBIGUOUS_CLOCK" in twice.codes

    def test_hours_need_a_zone_and_a_clock_time(self) -> None:
        with pytest.raises(Uncounted, match="time zone"):
            count(Period(n=48, unit=Unit.HOURS, on="2024-05-24T14:30"))
        with pytest.raises(Uncounted, match="clock time"):
            count(Period(n=48, unit=Unit.HOURS, on="2024-05-24"), Place(court="cand"))


class TestOtherUnits:
    """Weeks are seven days each; months go by the calendar; court days skip closed days because the words say so."""

    def test_weeks_months_and_court_days(self) -> None:
        assert count(Period(n=2, unit=Unit.WEEKS, on="2024-06-05")).date == "2024-06-20"
        assert count(Period(n=3, unit=Unit.MONTHS, on="2024-11-30")).date == "2025-02-28"
        assert count(Period(n=1, unit=Unit.MONTHS, on="2024-08-31", direction=Direction.BEFORE)).date == "2024-07-31"
        assert count(Period(n=5, unit=Unit.COURT_DAYS, on="2024-06-14")).date == "2024-06-24"

    @pytest.mark.parametrize("n", [0, -3, 40_000])
    def test_a_period_of_nothing_or_of_a_century_is_refused(self, n: int) -> None:
        with pytest.raises(Uncounted):
            count(Period(n=n, on="2024-01-18"))


class TestInaccessible:
    """“(A) … extended to the first accessible day that is not a Saturday, Sunday, or legal holiday”"""

    def test_the_date_moves_only_from_its_last_day_and_asks_for_proof(self) -> None:
        out = (Outage(date(2024, 8, 2)), Outage(date(2024, 8, 5), "notice"))
        counted = count(Period(n=14, on="2024-07-19"), Place(outages=out))
        assert counted.date == "2024-08-06" and counted.codes == {"CLERK_INACCESSIBLE", "NEEDS_PROOF"}
        assert [o.date for o in counted.others] == ["2024-08-02"] and str(counted.safe) == "2024-08-02"
        assert count(Period(n=13, on="2024-07-19"), Place(outages=out)).date == "2024-08-01"


class TestKindsWithoutOneDate:
    """No number is invented, and what is open stays open."""

    def test_an_event_that_has_not_happened_gives_no_date(self) -> None:
        counted = count(Period(n=14, event="service of the list"))
        assert counted.date is None and "EVENT_UNKNOWN" in counted.codes
        assert count(NoTime()).date is None
        assert "START_UNKNOWN" in count(Recurring(None, 3, date(2021, 11, 10))).codes

    def test_the_later_of_two_waits_for_both_and_the_earlier_does_not(self) -> None:
        parts = (Period(n=14, on="2024-06-05"), Period(n=7, event="impasse"))
        assert count(LatestOf(parts)).date is None
        earlier = count(EarliestOf(parts))
        assert earlier.date == "2024-06-20" and "OPEN_PART" in earlier.codes

    def test_promptly_ages_from_its_event(self) -> None:
        duty = Promptly(on=date(2022, 2, 9))
        assert days_since(duty, date(2022, 2, 21)) == 12 and days_since(duty, date(2022, 2, 1)) is None
        assert count(duty).answer == "NO_DATE; window 2022-02-09..open"


class TestGrid:
    """A period begins so many months after the start, never after a clamped day."""

    def test_no_gap_and_no_overlap_from_any_start(self) -> None:
        chance = random.Random(7)
        for _ in range(300):
            start = chance.choice(DAYS)
            counted = count(Recurring(start, chance.choice((1, 2, 3, 6, 12)), start + timedelta(2000)))
            for periods in (counted.periods, counted.calendar_periods):
                for one, following in pairwise(periods):
                    assert one.last + timedelta(1) == following.first
            for one in counted.periods:
                assert one.first.day == min(start.day, monthrange(one.first.year, one.first.month)[1])


def test_a_court_whose_divisions_lie_in_two_zones_gives_both_ends() -> None:
    counted = count(Period(n=14, on="2024-07-24"), Place(court="tned"))
    assert "TWO_ZONES" in counted.codes and counted.ends_utc == "2024-08-08T03:59:59Z"
    assert [o.date for o in counted.others] == ["ends 2024-08-08T04:59:59Z"]


def test_a_court_that_sets_an_hour_ends_its_day_then() -> None:
    counted = count(Period(n=14, on="2024-07-24"), Place(court="ded"))
    assert "COURT_HOUR" in counted.codes and counted.ends_utc == "2024-08-07T21:00:00Z"
