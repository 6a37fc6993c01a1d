"""Dates as court papers print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from particulars.reading.dates import DATE, in_words, iso

LONG = [
    ("Mar. 19, 2012", "2012-03-19"),
    ("March 19, 2012", "2012-03-19"),
    ("Sept. 3, 2014", "2014-09-03"),
    ("June 1st, 2013", "2013-06-01"),
    ("May 5 2015", "2015-05-05"),
    ("June 2021", "2021-06"),
    ("2013", "2013"),
]


@pytest.mark.parametrize(("words", "day"), LONG)
def test_as_precise_as_the_paper(words: str, day: str) -> None:
    found = DATE.search(words)
    assert found is not None
    assert iso(found) == day


IN_WORDS = [
    ("Dated: March 4, 2022", "2022-03-04"),
    ("this 4th day of March, 2022", "2022-03-04"),
    ("Filed 03/04/22", "2022-03-04"),
    ("Filed 3/4/1998", "1998-03-04"),
    ("Filed 3/4/98", "1998-03-04"),
    ("from March 4, 2022 to March 5, 2022", None),
    ("March 4, 2022, that is 03/04/2022", "2022-03-04"),
    ("some day in 2022", None),
]


@pytest.mark.parametrize(("words", "day"), IN_WORDS)
def test_the_one_date_of_some_words(words: str, day: str | None) -> None:
    assert in_words(words) == day


@given(st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_reads_back(day: dt.date) -> None:
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} day of {day:%B}, {day.year}", f"{day:%m/%d/%Y}"):
        assert in_words(f"It was done on {form}.") == day.isoformat()


@pytest.mark.parametrize("words", ["13/25/2024", "June 31, 2024", "the 30th day of February, 2024"])
def test_a_day_that_is_in_no_calendar_is_none(words: str) -> None:
    assert in_words(words) is None


def test_a_long_s_of_ocr() -> None:
    assert in_words("ſeptember 5, 2020") == "2020-09-05"
