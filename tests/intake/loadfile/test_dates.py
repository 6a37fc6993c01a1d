"""Dates of load files: without a zone unless one is told, and never by guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.desk.productions_on_file import days_of
from particulars.intake.loadfile.date_order import Order, ordered
from particulars.intake.loadfile.dates import stamp, zone_of
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.table import batches
from particulars.intake.loadfile.validating import validate


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


FEW = ["25/12/2001", "21/04/2001", "04/05/2001"]
DAYS = [*FEW, "30/06/2001"]
MONTHS = ["12/25/2001", "04/21/2001", "04/05/2001"]


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["04/05/2001", "01/02/2001"], Order.MONTH),
        (MONTHS, Order.MONTH),
        (DAYS, Order.DAY),
        (FEW, Order.OPEN),
        ([*DAYS, *MONTHS], Order.OPEN),
        ([*MONTHS * 100, "13/02/2001"], Order.MONTH),
        (["2001-04-21", "21 Apr 2001", "20010421"], Order.MONTH),
    ],
)
def test_the_order_of_day_and_month_is_what_the_dates_of_a_file_bear_out(dates: list[str], order: Order) -> None:
    assert ordered(dates).order is order


@pytest.mark.parametrize(
    ("dates", "last"), [(MONTHS, "2001-04-05"), (FEW, None), (DAYS[:2] + DAYS[3:] + DAYS[2:3], "2001-05-04")]
)
def test_a_date_that_fits_both_ways_is_a_day_only_where_the_file_has_one_order(
    tmp_path: Path, dates: list[str], last: str | None
) -> None:
    assert days_of([f"{date} 10:00" for date in dates])[-1] == last
    path = tmp_path / "a.csv"
    rows = "".join(f"A{i},A{i},{date} 10:00 UTC\r\n" for i, date in enumerate(dates))
    path.write_bytes(f"BegBates,EndBates,DateSent\r\n{rows}".encode())
    (table,) = batches(documents(open_load_file(path)))
    assert table["date_utc"].to_pylist()[-1] == (f"{last}T10:00:00Z" if last else None)
    assert None not in table["date_utc"].to_pylist()[:-1], "a date that fits one order only is read in any file"
    told = [(one.defect.row, one.defect.doubt) for one in validate([open_load_file(path)]).found]
    assert told == ([] if dates is MONTHS else [(0, True)] if last else [(0, True), (4, True)])
