"""Dates of load files: without a zone unless one is told, and never by guess."""

from __future__ import annotations

import pytest

from particulars.intake.loadfile.dates import stamp, zone_of


@pytest.mark.parametrize(
    ("date", "time", "zone", "local", "utc"),
    [
        ("4/21/2001 2:48 PM", "", "", "2001-04-21 14:48", None),
        ("04/21/2001", "14:48:10", "", "2001-04-21 14:48", None),
        ("20000829", "16:00", "", "2000-08-29 16:00", None),
        ("2002-01-09T22:52:36Z", "", "", "2002-01-09 22:52", "2002-01-09T22:52:36Z"),
        ("01/09/2002 14:52", "", "America/Los_Angeles", "2002-01-09 14:52", "2002-01-09T22:52:00Z"),
        ("07/09/2002 14:52", "", "Pacific", "2002-07-09 14:52", "2002-07-09T21:52:00Z"),
        ("01/09/2002 14:52", "", "UTC-08:00", "2002-01-09 14:52", "2002-01-09T22:52:00Z"),
        ("01/09/2002 14:52 EST", "", "UTC", "2002-01-09 14:52", "2002-01-09T19:52:00Z"),
        ("Wed, 9 Jan 2002 14:52:36 -0800", "", "", "2002-01-09 14:52", "2002-01-09T22:52:36Z"),
        ("01/09/2002", "", "UTC", "2002-01-09 00:00", None),
        ("01/09/2002 00:00", "2:05 PM", "", None, None),
        ("13/45/2021", "", "", None, None),
        ("2021", "", "", None, None),
        ("yesterday", "", "", None, None),
        ("01/09/2002 25:61", "", "", None, None),
        ("01/09/2002 14:52", "", "IST", "2002-01-09 14:52", None),
    ],
)
def test_a_date_is_read_or_refused(date: str, time: str, zone: str, local: str | None, utc: str | None) -> None:
    found = stamp(date, time, zone)
    assert (found.local.strftime("%Y-%m-%d %H:%M") if found else None) == local
    assert (found.iso() if found else None) == utc


@pytest.mark.parametrize("words", ["", "IST", "somewhere", "US", "+99:00", "Mars/Base", "../etc/passwd"])
def test_what_names_no_zone_is_none(words: str) -> None:
    assert zone_of(words) is None
