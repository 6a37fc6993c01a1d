"""The invented volume of designations, read as a person would have it read before and after it left, in the form of the truth."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from particulars.analyses.designations.challenging import challenge
from particulars.analyses.designations.reviewing import queue, reviewed
from particulars.analyses.designations.rows import Flag
from particulars.desk import designation_sheets as sheets
from particulars.desk.designated import Asked, designated
from particulars.errors import OurFault
from particulars.quarrelstone.designations.held import FoundChallenge, FoundDesignations
from particulars.quarrelstone.designations_truth import DesignationsTruth

PERSON, RECEIVING = "A. Clerk", "VCS"


def asked_of(out: Path, truth: DesignationsTruth) -> Asked:
    """What is handed in beside the volume."""
    of = {name: out / path for name, path in truth.sheets.items()}
    return Asked(of["people"], RECEIVING, of["captures"], of["filings"], near=True)


def of_volume(out: Path, truth: DesignationsTruth) -> FoundDesignations:
    """What register, schedule and re-review say of the volume."""
    with ExitStack() as stack:
        found = designated(out / truth.root, PERSON, asked_of(out, truth), stack)
    contended, steps = sheets.contended(out / truth.sheets["contend"]), sheets.steps(out / truth.sheets["steps"])
    made = challenge(found.register, found.found.rows, found.tiers, contended, steps)
    review = reviewed(
        queue(found.register, (), (), "1", 0.05), sheets.review_log(out / truth.sheets["log"]), found.tiers
    )
    if made.faults or review.faults:
        raise OurFault(f"The sheets of the invented matter were not taken: {(*made.faults, *review.faults)[:5]}.")
    evidence = found.found.rows.to_pylist()
    kept = (one for one in review.rows if one.looked and one.looked.basis and one.after == one.queued.tier == "HC-AEO")
    return FoundDesignations(
        tiers=dict(Counter(found.register.column("tier_code").to_pylist())), reasons=dict(made.reasons),
        challenged=tuple(
            FoundChallenge(
                one.document, tuple(sorted({g.reason for g in one.grounds})), tuple(sorted({g.other for g in one.grounds} - {""})),
                one.contended,
            )
            for one in made.rows
        ),
        near=_of(evidence, Flag.NEAR_TEXT), split=_of(evidence, Flag.FAMILY_SPLIT),
        kept_with_basis=tuple(one.queued.document for one in kept),
        moved={f"{old} > {after}": n for (old, after), n in review.moved.items()},
        reviewers={rate.reviewer: rate.documents for rate in review.rates},
        sampled_agree=(review.looked_twice, review.agreed),
        steps=dict(Counter(step for one in made.rows for step in (one.steps or {}))),
    )  # fmt: skip


def _of(evidence: list[dict[str, object]], flag: Flag) -> tuple[str, ...]:
    return tuple(sorted({str(row["document"]) for row in evidence if row["what"] == flag}))
