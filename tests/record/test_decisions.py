"""A sheet is decided whole or not at all: each subject is there, and has one answer."""

from __future__ import annotations

import pytest

from particulars.errors import Misused
from particulars.record.items import Status
from particulars.record.view import image_subject
from record.a_case import AT, BY, Case, add_one


def decide(case: Case, *rows: tuple[str, str, str]) -> int:
    sheet = [dict(zip(("kind", "subject", "answer"), row, strict=True)) for row in rows]
    return case.record.decide(sheet, by=BY, at=AT)


@pytest.mark.parametrize(
    ("kind", "subject", "answer", "why"),
    [
        ("unread", "nobody", "leave unread", "there is no item 'nobody'"),
        ("unread", "{item}", "leave unread", "is read, and nothing is to be decided"),
        ("image_only", "nobody ECF 139 at 4:1 0123456789ab", "seen on the image", "there is no item 'nobody'"),
        ("image_only", "{item} ECF 139 at 4:1", "seen on the image", "is not ITEM CITE HASH"),
        ("image_only", "{item} 0123456789ab", "seen on the image", "is not ITEM CITE HASH"),
        ("access", "HC-AEO", "given", "is not PERSON / LABEL"),
        ("access", "Expert / ", "given", "is not PERSON / LABEL"),
    ],
)
def test_a_subject_that_is_not_there_is_refused(case: Case, kind: str, subject: str, answer: str, why: str) -> None:
    with pytest.raises(Misused, match=f"row 1: .*{why}"):
        decide(case, (kind, subject.format(item=case.item), answer))
    assert case.record.decisions(kind) == {}


def test_a_subject_that_is_there_is_decided(case: Case) -> None:
    scan = add_one(case.record, b"?", "s.bin", kind="?", status=Status.UNREAD, reason="no reader", by=BY, at=AT)
    rows = [
        ("unread", scan, "leave unread"),
        ("image_only", image_subject(case.cite("denied")), "not there"),
        ("access", "Expert / HC-AEO", "given"),
    ]
    assert decide(case, *rows) == 3


@pytest.mark.parametrize("second", ["given", "withdrawn"])
def test_two_answers_on_one_subject_are_refused(case: Case, second: str) -> None:
    rows = [("access", "A / HC-AEO", "given"), ("access", "B / HC-AEO", "given"), ("access", "A / HC-AEO", second)]
    with pytest.raises(Misused, match="row 3: A / HC-AEO has an answer already in this sheet"):
        decide(case, *rows)
    assert case.record.decisions("access") == {}
    assert decide(case, *rows[:2], ("access", "A / HC-AEO", "")) == 2  # a row without an answer is none
