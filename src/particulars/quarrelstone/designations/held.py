"""What was found in the volume of designations, held against what is planted: tiers, schedule, what gives no ground, re-review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from particulars.quarrelstone.check import SectionResult
from particulars.quarrelstone.designations_truth import DesignationsTruth


@dataclass(frozen=True, slots=True)
class FoundChallenge:
    """A row of the schedule: its reasons, what bears them out, and the tier contended."""

    document: str
    reasons: tuple[str, ...]
    others: tuple[str, ...]
    contended: str | None


@dataclass(frozen=True, slots=True)
class FoundDesignations:
    """What the desk says of the volume."""

    tiers: Mapping[str, int]
    reasons: Mapping[str, int]
    challenged: tuple[FoundChallenge, ...]
    near: tuple[str, ...]
    split: tuple[str, ...]
    kept_with_basis: tuple[str, ...]
    moved: Mapping[str, int]
    reviewers: Mapping[str, int]
    sampled_agree: tuple[int, int]
    steps: Mapping[str, int]


def held(truth: DesignationsTruth, found: FoundDesignations) -> SectionResult:
    """Every row of the schedule, every document that is kept, and every count."""
    planted = {one.document: one for one in truth.challenged}
    read = {one.document: one for one in found.challenged}
    missing = [
        f"{planted[name].finding}: {', '.join(planted[name].reasons)}" for name in sorted(planted.keys() - read.keys())
    ]
    invented = [
        f"designations:{name}: {', '.join(read[name].reasons)}" for name in sorted(read.keys() - planted.keys())
    ]
    wrong = [
        f"designations:{name}: {says}"
        for name in sorted(planted.keys() & read.keys())
        for says in _differs(planted[name], read[name])
    ]
    kept = set(found.kept_with_basis)
    missing += [f"designations:{name}: kept with a basis" for name in truth.kept if name not in kept]
    invented += [f"designations:{name}: said to be kept" for name in sorted(kept - set(truth.kept))]
    wrong += list(_counts(truth, found))
    expected = len(planted) + len(truth.kept)
    return SectionResult("designations", expected, len(read) + len(kept), tuple(missing), tuple(invented), tuple(wrong))


def _differs(planted: object, read: FoundChallenge) -> Iterator[str]:
    for name in ("reasons", "others", "contended"):
        wanted, got = getattr(planted, name), getattr(read, name)
        if wanted != got:
            yield f"{name} {got!r}, not {wanted!r}"


def _counts(truth: DesignationsTruth, found: FoundDesignations) -> Iterator[str]:
    steps = {
        "notice": len(truth.challenged),
        "response": len(truth.challenged[::2]),
        "outcome": len(truth.challenged[::4]),
    }
    pairs = (
        ("tiers", truth.tiers, found.tiers), ("reasons", truth.reasons, found.reasons), ("near", truth.near, found.near),
        ("families split", truth.split, found.split), ("moved", truth.moved, found.moved), ("reviewers", truth.reviewers, found.reviewers),
        ("sample", truth.sampled_agree, found.sampled_agree), ("steps", steps, found.steps),
    )  # fmt: skip
    for name, wanted, got in pairs:
        if wanted != got:
            yield f"{name}: {got}, not {wanted}"
    total = sum(truth.tiers.values()) - truth.tiers.get("", 0)
    if sum(found.moved.values()) != total:
        yield f"the re-review comes to {sum(found.moved.values()):,}, and {total:,} documents carry a tier"
