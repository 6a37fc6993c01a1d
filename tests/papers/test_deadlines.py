"""A deadline on paper, in a table and in a calendar file."""

from __future__ import annotations

import csv
import io
from datetime import date

import msgspec

from particulars.analyses.obligations.counting import count
from particulars.analyses.obligations.timing import Fixed, Period, Place, Promptly, Timing, Unit
from particulars.papers.calendar_file import calendar_file
from particulars.papers.deadlines import COLUMNS, Deadline, csv_table, lines

AT = "2024-09-11T12:00:00Z"


def deadline(timing: Timing, what: str = "Oppose the motion", **place: str) -> Deadline:
    return Deadline(id="O7", what=what, counted=count(timing, msgspec.convert(place, Place)), cite="ECF 12 at 4:1-5")


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


class TestCalendarFile:
    """RFC 5545: “Lines of text SHOULD NOT be longer than 75 octets, excluding the line break.”"""

    def test_lines_are_folded_between_characters_and_end_in_crlf(self) -> None:
        data = calendar_file([deadline(Fixed(date(2022, 2, 21)), "Söurce “code” — § 12(b); one, two\nthree" * 9)], AT)
        assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
        for line in data.split(b"\r\n"):
            assert len(line) <= 75 and line.decode() is not None
        summary = next(line for line in unfolded(data) if line.startswith("SUMMARY:S"))
        assert summary == "SUMMARY:" + "Söurce “code” — § 12(b)\\; one\\, two\\nthree" * 9

    def test_the_date_and_an_earlier_safe_date_are_events(self) -> None:
        said = unfolded(calendar_file([deadline(Fixed(date(2022, 2, 21)))], AT))
        assert [s for s in said if s.startswith("DTSTART")] == [
            "DTSTART;VALUE=DATE:20220221",
            "DTSTART;VALUE=DATE:20220218",
        ]
        assert said.count("DTSTAMP:20240911T120000Z") == 2 and "SUMMARY:Safe date: Oppose the motion" in said
        assert len({s for s in said if s.startswith("UID:")}) == 2

    def test_the_name_of_an_event_outlives_its_date_and_the_bytes_are_the_same_each_time(self) -> None:
        first, moved = (calendar_file([deadline(Period(n=n, on="2024-09-03"))], AT) for n in (14, 21))
        uids = [[s for s in unfolded(data) if s.startswith("UID:")] for data in (first, moved)]
        assert uids[0] == uids[1] and first != moved
        assert first == calendar_file([deadline(Period(n=14, on="2024-09-03"))], AT)

    def test_a_clock_time_stands_in_utc(self) -> None:
        hours = deadline(Period(n=48, unit=Unit.HOURS, on="2024-05-24T14:30"), court="cand")
        assert "DTSTART:20240528T213000Z" in unfolded(calendar_file([hours], AT))

    def test_promptly_has_no_event_but_its_hard_stop(self) -> None:
        alone = unfolded(calendar_file([deadline(Promptly(date(2022, 2, 9)))], AT))
        assert "BEGIN:VEVENT" not in alone
        stop = unfolded(calendar_file([deadline(Promptly(date(2022, 2, 9), hard_stop=date(2022, 2, 21)))], AT))
        assert "SUMMARY:Hard stop: Oppose the motion" in stop and "DTSTART;VALUE=DATE:20220221" in stop


def test_the_table_has_one_row_a_deadline_and_no_cell_is_a_formula() -> None:
    table = csv_table([deadline(Period(n=30, on="2024-01-18"), '=HYPERLINK("x")'), deadline(Promptly())])
    head, first, second = csv.reader(io.StringIO(table))
    assert tuple(head) == COLUMNS and first[1].startswith("'=")
    row = dict(zip(head, first, strict=True))
    assert row["date"] == "2024-02-20" and "Washington's Birthday" in row["days"]
    assert dict(zip(head, second, strict=True))["date"] == ""


def test_the_printed_count_names_every_closed_day_and_its_rule() -> None:
    said = "\n".join(lines(deadline(Period(n=14, on="2021-12-17"), court="cand")))
    for wanted in (
        "date       2022-01-03 Mon", "safe date  2021-12-30 Thu", "ends       2022-01-04T07:59:59Z",
        "otherwise  2021-12-31", "2022-01-01 Sat: cannot be the last day: Saturday, New Year's Day",
        "rule       Fed. R. Civ. P. 6(a)(1)-(6) (in force since 2009-12-01; verified)", "OBSERVED_DAY",
    ):  # fmt: skip
        assert wanted in said
