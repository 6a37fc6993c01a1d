"""The challenge of paper 003: every document identified with the tier contended, and no step before the one it follows (S05)."""

from __future__ import annotations

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from analyses.designations.made import HC, register_of, row, texts
from particulars.analyses.designations.challenging import Contended, Taken, challenge
from particulars.analyses.designations.disagreeing import Held, disagreements
from particulars.analyses.designations.rows import CAPTURES
from particulars.analyses.designations.tiers import declared

SAME, PUBLIC = "same text at a lower tier", "public source"


@pytest.fixture(scope="module")
def made() -> tuple[pa.Table, pa.Table]:
    """A1 has a twin at Confidential and is public, A2 a twin without a tier, A5 nothing."""
    rows = (
        row("A1", HC),
        row("A2", HC, at=3),
        row("B1", "CONFIDENTIAL", at=4),
        row("B2", "", at=5),
        row("A5", HC, at=6),
    )
    register = register_of(*rows, known=texts(r2="t", r4="t", r3="u", r5="u"))
    capture = {
        "url": "https://a.example",
        "captured": "2021-12-01",
        "sha256": "x",
        "document": "A1",
        "source_item": "c",
        "source_row": 2,
    }
    found = disagreements(register, declared(), Held(captures=pa.Table.from_pylist([capture], CAPTURES)))
    return found.register, found.rows


def test_each_document_has_its_reasons_and_the_reasons_are_counted(made: tuple[pa.Table, pa.Table]) -> None:
    found = challenge(*made, declared())
    assert [(one.document, sorted({g.reason for g in one.grounds})) for one in found.rows] == [
        ("A1", [PUBLIC, SAME]),
        ("A2", [SAME]),
    ]
    assert found.reasons == {PUBLIC: 1, SAME: 2} and found.without_tier == ("A1", "A2")


def test_the_first_line_that_fits_counts(made: tuple[pa.Table, pa.Table]) -> None:
    lines = [
        Contended(2, "", SAME, "found", "D-1"),
        Contended(3, "", PUBLIC, "none", "D-1"),
        Contended(4, "A2", "", "CONFIDENTIAL", "D-2"),
    ]
    assert {one.document: one.contended for one in challenge(*made, declared(), lines).rows} == {
        "A1": "CONFIDENTIAL",
        "A2": "",
    }
    assert {one.document: one.contended for one in challenge(*made, declared(), lines[::-1]).rows} == {
        "A1": "",
        "A2": "CONFIDENTIAL",
    }


def test_a_tier_that_is_not_below_is_not_contended(made: tuple[pa.Table, pa.Table]) -> None:
    found = challenge(*made, declared(), [Contended(2, "", SAME, "HC-SOURCE", "D-1")])
    assert found.without_tier == ("A1", "A2")


def test_faults_of_the_sheet_are_told_together(made: tuple[pa.Table, pa.Table]) -> None:
    lines = [Contended(2, "A5", "", "none", "D"), Contended(3, "", SAME, "Restricted", "D"), Contended(4, "A1", SAME, "none", "D"), Contended(5, "", SAME, "none", "")]  # fmt: skip
    assert [fault.row for fault in challenge(*made, declared(), lines).faults] == [2, 3, 4, 5]


class TestSteps:
    CONTENDED = (Contended(2, "", SAME, "found", "D-1"),)

    def faults(
        self, made: tuple[pa.Table, pa.Table], *steps: Taken, contended: tuple[Contended, ...] = CONTENDED
    ) -> list[str]:
        return [fault.says for fault in challenge(*made, declared(), contended, steps).faults]

    def test_in_their_order_they_are_taken(self, made: tuple[pa.Table, pa.Table]) -> None:
        steps = (
            Taken(2, "A1", "notice", "2022-01-10", ""),
            Taken(3, "A1", "response", "2022-01-24", "kept"),
            Taken(4, "A1", "outcome", "2022-01-31", ""),
        )
        found = challenge(*made, declared(), self.CONTENDED, steps)
        assert not found.faults and list(found.rows[0].steps or {}) == ["notice", "response", "outcome"]

    def test_no_notice_while_no_tier_is_contended(self, made: tuple[pa.Table, pa.Table]) -> None:
        (says,) = self.faults(made, Taken(2, "A1", "notice", "2022-01-10", ""), contended=())
        assert "no tier is contended for A1" in says

    @pytest.mark.parametrize(
        ("steps", "says"),
        [
            ([("response", "2022-01-24")], "a response and no notice"), ([("notice", "2022-01-24"), ("outcome", "2022-01-31")], "an outcome and no response"),
            ([("notice", "2022-01-24"), ("response", "2022-01-10")], "dated before its notice"), ([("reply", "2022-01-24")], "is no step"),
            ([("notice", "24 Jan")], "is no day"), ([("notice", "2022-01-24"), ("notice", "2022-01-25")], "has a notice already"),
        ],
    )  # fmt: skip
    def test_out_of_order_they_are_refused(
        self, made: tuple[pa.Table, pa.Table], steps: list[tuple[str, str]], says: str
    ) -> None:
        taken = [Taken(n, "A1", step, day, "") for n, (step, day) in enumerate(steps, 2)]
        assert says in "; ".join(self.faults(made, *taken))
