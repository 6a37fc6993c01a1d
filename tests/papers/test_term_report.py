"""The hit report has its method and limits with it, and no cell is a formula."""

from __future__ import annotations

import csv
import io

from particulars.papers.term_report import COLUMNS, as_csv, lines
from particulars.search.method import LIMITS, METHOD
from particulars.search.terms import Report, Term, TermHits

REPORT = Report(
    (
        TermHits(Term(1, '"@deal"'), "deal", 1200, 7, 3, 1300, 2, None),
        TermHits(Term(4, "DEAL"), "deal", 1200, 7, 3, 1300, 2, 1),
    ),
    1200,
    3,
    1300,
    2,
    5000,
)


def test_the_table_says_what_was_counted_and_how() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(REPORT, "5,000 documents in view."))))
    assert rows[0] == list(COLUMNS)
    assert rows[1] == ["1", '"@deal"', "deal", "1200", "7", "3", "1300", "2", ""]
    assert rows[2][-1] == "1"
    assert rows[3] == ["", "all terms together", "", "1200", "", "3", "1300", "2", ""]
    said = {row[0]: row[1] for row in rows[4:]}
    assert said["# examined"] == "5,000 documents in view." and said["# method"] == METHOD
    assert [row[1] for row in rows[4:] if row[0] == "# limit"] == list(LIMITS)
    assert as_csv(REPORT, "x") == as_csv(REPORT, "x")


def test_no_cell_is_a_formula() -> None:
    row = TermHits(Term(1, "-deal"), "deal", 0, 0, 0, 0, 0, None)
    assert list(csv.reader(io.StringIO(as_csv(Report((row,), 0, 0, 0, 0, 0), ""))))[1][1] == "'-deal"


def test_a_person_sees_the_same_counts() -> None:
    told = list(lines(REPORT))
    assert len(told) == 4
    assert "1,200" in told[1] and told[2].endswith("DEAL  (the same question as line 1)")
