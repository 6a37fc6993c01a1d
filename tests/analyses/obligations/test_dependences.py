"""Which duty waits for which: by the act and its object, in the other duty's words or in the request it answers."""

from __future__ import annotations

import pytest

from analyses.obligations.test_clauses import obligations

ITEMS = (
    "(1). Tin Kettle asks that Plaintiff answer Interrogatories Nos. 17 and 18 by naming each secret it says was taken. "
    "The request is granted. Plaintiff shall serve its answer by June 3, 2024.",
    "(2). Plaintiff shall serve a list of its custodians by June 3, 2024.",
    "(3). Plaintiff shall pay the costs by June 10, 2024.",
)
WAITS = [
    ("Tin Kettle shall comply by July 1, 2024, and promptly after Plaintiff names the secrets it sues upon.", "o1"),
    ("Tin Kettle shall produce its code once Plaintiff has named the trade secrets.", "o1"),
    ("Tin Kettle need not produce its code until Plaintiff names those secrets.", "o1"),
    ("Tin Kettle shall answer within 14 days of Plaintiff’s naming of the secrets.", "o1"),
    ("Tin Kettle shall produce its code promptly after Plaintiff serves its answer.", "o1"),
    ("Tin Kettle shall search promptly after Plaintiff serves its list of custodians.", "o2"),
    ("Tin Kettle shall appear as soon as Plaintiff pays the costs.", "o3"),
    ("Tin Kettle shall search promptly after Plaintiff serves its list of exhibits.", None),
    ("Tin Kettle shall appear promptly after Plaintiff names its witnesses.", None),
    ("Tin Kettle shall appear promptly after Plaintiff finds the secrets.", None),
    ("Tin Kettle shall appear promptly after Tin Kettle names the secrets.", None),
    ("Tin Kettle shall appear promptly after Plaintiff pays the costs of the appeal.", None),
    ("Tin Kettle shall name its secrets.", None),
]


@pytest.mark.parametrize(("words", "awaited"), WAITS)
@pytest.mark.parametrize("apart", ["\n\n", " "])
def test_the_duty_that_is_awaited(words: str, awaited: str | None, apart: str) -> None:
    rows = obligations(apart.join((*ITEMS, f"(4). {words}")))
    assert [r.depends_on for r in rows] == [(), (), (), (awaited,) if awaited else ()]


def test_of_two_duties_that_fit_neither_is_taken() -> None:
    *_, last = obligations(
        "Plaintiff shall serve its list by June 3, 2024.",
        "Plaintiff shall also serve its list on the clerk.",
        "Tin Kettle shall appear promptly after Plaintiff serves the list.",
    )
    assert last.depends_on == ()


def test_the_request_of_another_item_of_the_paragraph_is_not_taken_in() -> None:
    rows = obligations(" ".join(ITEMS))
    assert [bool(r.takes_in) for r in rows] == [True, False, False]


@pytest.mark.parametrize(
    "words", ["Tin Kettle contends that Plaintiff’s request is late.", "Document requests are many."]
)
def test_a_request_named_is_not_yet_asked(words: str) -> None:
    (row,) = obligations(f"{words} The request is granted. Plaintiff shall serve its answer by June 3, 2024.")
    assert row.takes_in is None
