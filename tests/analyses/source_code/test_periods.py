"""Periods of “one version per three-month period since launch” under both readings."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.analyses.source_code.periods import Reading, after, periods
from particulars.errors import Misused

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


class TestPaper003:
    """LAW D32: launch 2017-09-01 through 2021-11-10: 17 periods from the launch day; by calendar quarters 18."""

    def test_there_are_seventeen_and_eighteen(self) -> None:
        launch, end = date(2017, 9, 1), date(2021, 11, 10)
        one, other = periods(Reading.ANNIVERSARY, launch, end), periods(Reading.CALENDAR, launch, end)
        assert (len(one), len(other)) == (17, 18)
        assert (one[0].last, one[-1].first, one[-1].last, one[-1].is_cut) == (date(2017, 11, 30), date(2021, 9, 1), end, True)  # fmt: skip
        assert (other[0].name, other[0].first, other[0].is_cut, other[-1].name) == ("2017-Q3", launch, True, "2021-Q4")


@given(DAYS, st.integers(0, 3000), st.sampled_from(list(Reading)))
def test_every_day_lies_in_one_period(launch: date, length: int, reading: Reading) -> None:
    end = launch + timedelta(days=length)
    found = periods(reading, launch, end)
    assert found[0].first == launch and found[-1].last == end
    for one, other in pairwise(found):
        assert one.last + timedelta(days=1) == other.first


@pytest.mark.parametrize("months", [1, 2, 3, 4, 6, 12])
@pytest.mark.parametrize("reading", list(Reading))
def test_no_two_periods_go_by_one_name(reading: Reading, months: int) -> None:
    """Of months or pairs of months several lie in one quarter, and a list of deliveries names a period by its name."""
    found = periods(reading, date(2017, 11, 20), date(2020, 2, 1), months)
    assert len({p.name for p in found}) == len(found)


def test_periods_that_are_no_quarters_go_by_their_month() -> None:
    found = periods(Reading.CALENDAR, date(2017, 11, 20), date(2018, 2, 1), 2)
    assert [p.name for p in found] == ["2017-11", "2018-01"]


def test_a_month_without_the_day_has_its_last() -> None:
    assert after(date(2019, 11, 30), 3) == date(2020, 2, 29)
    found = periods(Reading.ANNIVERSARY, date(2019, 11, 30), date(2020, 6, 1))
    assert [p.first for p in found] == [date(2019, 11, 30), date(2020, 2, 29), date(2020, 5, 30)]


@pytest.mark.parametrize("months", [0, 5, 121])
def test_periods_that_are_none_are_refused(months: int) -> None:
    with pytest.raises(Misused):
        periods(Reading.CALENDAR, date(2020, 1, 1), date(2021, 1, 1), months)
    with pytest.raises(Misused):
        periods(Reading.CALENDAR, date(2020, 1, 2), date(2020, 1, 1))
