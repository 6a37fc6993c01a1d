"""A duty whose object stands first is quoted from its object on; an adverb, a time or a clause before it is no object."""

from __future__ import annotations

import pytest

from analyses.obligations.test_clauses import obligations

OBJECT_FIRST = [
    ("Papers that Plaintiff names one by one, and that are or were public, Defendant shall hand over.", "Defendant", "none", None),
    ("The documents listed in Exhibit A, Defendant shall produce by May 3, 2024.", "Defendant", "fixed", "2024-05-03"),
    ("What it has withheld as privileged, Plaintiff must log within 14 days of this order.", "Plaintiff", "period", None),
    ("All other documents dated before June 1, 2020 and responsive to Request No. 4, Defendants shall produce within 14 days of this Order.", "Defendants", "period", None),
    ("Source code for the Gamma product, Defendant shall make available for inspection.", "Defendant", "none", None),
    ("These costs, Plaintiff shall bear.", "Plaintiff", "none", None),
    ("Interrogatories 4 and 5, Plaintiff shall answer by June 7, 2024.", "Plaintiff", "fixed", "2024-06-07"),
    ("Its privilege log, Plaintiff shall serve no later than June 7, 2024.", "Plaintiff", "fixed", "2024-06-07"),
    ("The logs kept by Ms. Roe and those held by Mr. Poe, Tin Kettle shall search and produce by June 7, 2024.", "Tin Kettle", "fixed", "2024-06-07"),
    ("The drawings, Tin Kettle shall not use or show.", "Tin Kettle", "none", None),
    ("Any document created after June 1, 2020, Defendants are ORDERED to return.", "Defendants", "none", None),
    ("Plaintiff’s own e-mails, Defendant must return forthwith.", "Defendant", "promptly", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "timing", "due"), OBJECT_FIRST)
def test_the_object_before_the_subject_is_of_the_clause(words: str, who: str, timing: str, due: str | None) -> None:
    (row,) = obligations(words)
    assert (row.text, row.who, row.timing, row.due, row.flags) == (words, who, timing, due, ())


def test_what_leads_to_the_object_is_not_of_the_clause() -> None:
    (row,) = obligations("Accordingly, the logs of May, Defendant shall produce at once.")
    assert row.text == "the logs of May, Defendant shall produce at once."
    assert row.act == "produce at once (the logs of May)"


def test_each_of_two_times_behind_an_object_keeps_its_own() -> None:
    rows = obligations(
        "The reports sent by Ms. Roe, Plaintiff shall serve by May 3, 2024, and its exhibits by May 10, 2024."
    )
    assert [(r.due, r.text) for r in rows] == [
        ("2024-05-03", "The reports sent by Ms. Roe, Plaintiff shall serve by May 3, 2024"),
        ("2024-05-10", "its exhibits by May 10, 2024."),
    ]


NO_OBJECT_FIRST = [
    ("Accordingly, ", "Defendant shall produce the logs."),
    ("Thus, ", "Plaintiff shall file by May 3, 2024."),
    ("For the reasons stated, ", "Defendant shall produce by May 3, 2024."),
    ("No later than May 3, 2024, ", "Defendant shall serve its list."),
    ("That same day, ", "Defendant shall file with the clerk."),
    ("Two weeks later, ", "Defendant shall serve on Plaintiff."),
    ("Each month, ", "Defendant shall produce at its office."),
    ("The motion is granted, ", "Defendant shall produce by May 3, 2024."),
    ("The motion granted, ", "Defendant shall produce by May 3, 2024."),
    ("The request being moot, ", "Plaintiff shall withdraw it."),
    ("The Court having spoken, ", "Plaintiff shall file by May 3, 2024."),
    ("The hearing aside, ", "Plaintiff shall file by May 3, 2024."),
    ("The parties agreeing, ", "Plaintiff shall produce by May 3, 2024."),
    ("As to RFP No. 4, ", "Defendant shall produce by May 3, 2024."),
    ("The moving party, ", "Plaintiff shall file by May 3, 2024."),
    ("The logs being lost, ", "Defendant shall produce what is left."),
    ("The emails at issue, ", "Defendant shall produce all documents that name them."),
    ("The Court’s order, ", "Defendant shall serve on Plaintiff all copies."),
]


@pytest.mark.parametrize(("before", "clause"), NO_OBJECT_FIRST)
def test_what_is_no_object_stays_outside(before: str, clause: str) -> None:
    (row,) = obligations(before + clause)
    assert row.text == clause
