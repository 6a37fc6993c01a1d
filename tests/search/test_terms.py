"""The hit report counts what each term alone adds; nothing is counted while a line of the list is no question."""

from __future__ import annotations

from pathlib import Path

import pytest

from particulars.errors import Misused
from particulars.search.building import Document, Words
from particulars.search.terms import Term, report, terms_in
from search.reference import Filed
from search.test_asking import indexed

THERE = [
    Filed(Document(("m",), "m"), (Words("m", "the deal and the price", 22),)),
    Filed(Document(("a",), "m"), (Words("a", "the deal", 8),)),
    Filed(Document(("b",), "b"), (Words("b", "the price", 9),)),
    Filed(Document(("c",), "c"), (Words("c", "nothing here", 12),)),
    Filed(Document(("u",), "b")),
]


def test_documents_unique_documents_and_families(tmp_path: Path) -> None:
    searcher = indexed(tmp_path, THERE)
    found = report(searcher, terms_in("# agreed list\ndeal\n\nprice\nDEAL\nnone*\n"))
    rows = [
        (r.term.line, r.documents, r.unique, r.families, r.with_families, r.undecided, r.same_as) for r in found.rows
    ]
    assert rows == [(2, 2, 1, 1, 2, 1, None), (4, 2, 1, 2, 4, 1, None), (5, 2, 1, 1, 2, 1, 2), (6, 0, 0, 0, 0, 1, None)]
    whole = (found.documents, found.families, found.with_families, found.undecided, found.searched)
    assert whole == (3, 2, 4, 1, 5)
    searcher.close()


def test_families_count_only_what_the_person_may_see(tmp_path: Path) -> None:
    searcher = indexed(tmp_path, THERE, lambda item: item != "a")
    (row,) = report(searcher, [Term(1, "deal")]).rows
    assert (row.documents, row.unique, row.families, row.with_families) == (1, 1, 1, 1)
    searcher.close()


def test_every_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    searcher = indexed(tmp_path, THERE)
    with pytest.raises(Misused) as told:
        report(searcher, terms_in("deal\ndeal price\nprice\n(deal\n"))
    assert "2 of 4 terms" in str(told.value)
    assert "line 2: Column 6" in str(told.value) and "line 4: Column 1" in str(told.value)
    with pytest.raises(Misused, match="no term"):
        report(searcher, terms_in("# nothing\n\n"))
    searcher.close()
