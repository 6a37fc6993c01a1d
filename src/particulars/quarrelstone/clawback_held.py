"""Documents of counsel produced by mistake, some of them clawed back: who sees what before and after, held against the truth."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.productions_truth import ProductionsTruth

LOCKED = "2023-12-01T10:00:00Z"


@dataclass(frozen=True, slots=True)
class FoundClawback:
    """What a person sees of the privileged documents before the lock and after, what a search finds of the locked, the register."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    hits_after: tuple[str, ...]
    register: tuple[str, ...]
    locked: str


def held(truth: ProductionsTruth, found: FoundClawback, locked: str) -> SectionResult:
    """Each privileged document is seen before; each clawed back is gone after and in the register; the others are seen still."""
    clawed = set(truth.clawed_back)
    missing = [f"{one} was not seen before the lock" for one in truth.privileged if one not in found.before]
    missing += [f"{one} is not in the register" for one in truth.clawed_back if one not in found.register]
    missing += [
        f"{one} is gone, and nobody clawed it back" for one in truth.privileged if one not in {*found.after, *clawed}
    ]
    invented = [f"{one} is seen after the lock" for one in truth.clawed_back if one in found.after]
    invented += [f"{one} is found by a search after the lock" for one in found.hits_after]
    invented += [f"{one} is in the register, and nobody clawed it back" for one in found.register if one not in clawed]
    wrong = [] if found.locked == locked else [f"locked at {found.locked}, and {locked} was given"]
    seen = len(set(found.before)) + len(set(found.register) & clawed)
    return SectionResult(
        "clawback", len(truth.privileged) + len(truth.clawed_back), seen, tuple(missing), tuple(invented), tuple(wrong)
    )
