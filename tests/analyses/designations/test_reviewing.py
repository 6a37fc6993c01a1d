"""The re-review that paper 003 ordered: every tier under review, a basis for each that is kept, and counts that add up (S06)."""

from __future__ import annotations

import pytest

from analyses.designations.made import HC, register_of, row
from particulars.analyses.designations.reviewing import Looked, queue, reviewed
from particulars.analyses.designations.tiers import declared
from particulars.errors import Misused

REGISTER = register_of(
    *(row(f"A{n:02d}", HC if n < 20 else "CONFIDENTIAL" if n < 30 else "", at=n + 2) for n in range(40))
)
AT = "2022-02-01T09:00:00Z"


def looked(document: str, tier: str, **more: str) -> Looked:
    kept = {"basis": "", "harm": ""} if tier == "none" else {"basis": "design", "harm": "it could be built"}
    return Looked(2, document, tier, **{**kept, "reviewer": "R-1", "at": AT, **more})


def test_the_queue_has_every_tier_and_draws_the_same_sample_again() -> None:
    made = queue(REGISTER, (), ("R-1", "R-2"), "s", 0.1)
    assert len(made) == 30 and [sum(o.is_sample for o in made if o.tier == t) for t in ("HC-AEO", "CONFIDENTIAL")] == [
        2,
        1,
    ]
    assert made == queue(REGISTER, (), ("R-1", "R-2"), "s", 0.1)
    assert {o.document for o in made if o.is_sample} != {
        o.document for o in queue(REGISTER, (), (), "t", 0.1) if o.is_sample
    }
    assert sorted(sum(o.reviewer == who for o in made) for who in ("R-1", "R-2")) == [15, 15]


def test_a_tier_that_nobody_carries_is_refused() -> None:
    with pytest.raises(Misused, match="No document carries HC-SOURCE"):
        queue(REGISTER, ("HC-SOURCE",), (), "s", 0)


def test_counts_add_up_over_every_tier_under_review() -> None:
    queued = queue(REGISTER, (), (), "s", 0.1)
    log = [
        looked("A00", "none"),
        looked("A01", "CONFIDENTIAL"),
        *(looked(f"A{n:02d}", HC) for n in range(2, 20)),
        looked("A20", "none"),
    ]
    found = reviewed(queued, log, declared())
    assert found.moved == {
        ("CONFIDENTIAL", ""): 1,
        ("CONFIDENTIAL", None): 9,
        ("HC-AEO", ""): 1,
        ("HC-AEO", "CONFIDENTIAL"): 1,
        ("HC-AEO", "HC-AEO"): 18,
    }
    assert (found.before("HC-AEO"), found.before("CONFIDENTIAL"), sum(found.moved.values())) == (20, 10, 30)
    assert all(one.looked and one.looked.basis for one in found.rows if one.after)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (looked("A00", HC, basis=""), "has no basis"), (looked("A00", HC, harm=""), "has no basis, or no harm"), (looked("A35", "none"), "not under review"),
        (looked("A00", "Restricted"), "no known tier"), (looked("A00", "none", reviewer=""), "no reviewer"), (looked("A00", "none", at="1 Feb"), "no time in UTC"),
        (looked("A00", "none", second_reviewer="R-2"), "second reviewer without a tier"),
        (looked("A00", "none", second_reviewer="R-1", second_tier="none"), "second reviewer is the first"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_stand_is_a_fault_and_its_document_not_reviewed(line: Looked, says: str) -> None:
    found = reviewed(queue(REGISTER, (), (), "s", 0), [line], declared())
    assert says in found.faults[0].says and all(one.looked is None for one in found.rows)


def test_the_log_tells_facts_alone() -> None:
    lines = [
        looked("A00", "none"),
        looked("A01", "none", at="2022-02-01T10:00:00Z", second_reviewer="R-2", second_tier=HC),
    ]
    found = reviewed(queue(REGISTER, (), (), "s", 0), lines, declared())
    (rate,) = found.rates
    assert (rate.documents, rate.hours, found.looked_twice, found.agreed) == (2, 1.0, 1, 0)
