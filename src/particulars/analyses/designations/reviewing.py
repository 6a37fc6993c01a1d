"""The re-review of a production: who looks at what, which are looked at twice, what was found, and the list before and after.

    queue      A0001 HC-AEO  reviewer Q-01  sample yes
    reviewed   A0001 HC-AEO -> CONFIDENTIAL   basis, harm, reviewer, time
    counts     HC-AEO 1,959 = 1,201 kept + 758 to another tier

A sample is drawn by the hash of seed and control number, so that anybody can draw it again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.designations.challenging import Fault
from particulars.analyses.designations.rows import NONE
from particulars.analyses.designations.tiers import Tiers
from particulars.errors import Misused

METHOD = (
    "Every document that carries a tier under review stands in the queue. Those in the sample are, of each tier, the share "
    "asked for, rounded up, with the lowest SHA-256 of seed/control number; reviewers take turns in the order of that hash."
)
LIMITS = (
    "The log tells who looked at what and when, as the sheet has it; how carefully, it does not tell.",
    "A rate is documents over the time from a reviewer's first to last entry of a day; breaks are not known.",
    "A basis is the reviewer's word. What is not consistent with it on file is listed beside it.",
)


class Queued(NamedTuple):
    """A document to be looked at again, by whom, and whether a second reviewer looks too."""

    document: str
    tier: str
    reviewer: str
    is_sample: bool
    row: Mapping[str, Any]


class Looked(NamedTuple):
    """A line of the review log; `tier` is the tier after it as written, `second` a second reviewer's."""

    row: int
    document: str
    tier: str
    basis: str
    harm: str
    reviewer: str
    at: str
    second_reviewer: str = ""
    second_tier: str = ""


class Revised(NamedTuple):
    """A document of the revised list: its tier before and after, None where it was not reviewed."""

    queued: Queued
    after: str | None
    looked: Looked | None


class Rate(NamedTuple):
    """What one reviewer looked at: how many, on how many days, first and last, and documents an hour where time passed."""

    reviewer: str
    documents: int
    days: int
    first: str
    last: str
    hours: float


@dataclass(frozen=True, slots=True)
class Review:
    """The revised list with its counts: (before, after) -> documents; `after` None for what was not reviewed.

    `sampled` were drawn for a second look, `sampled_twice` of them have one; `looked_twice` have one, drawn or not.
    """

    rows: tuple[Revised, ...]
    faults: tuple[Fault, ...]
    moved: Mapping[tuple[str, str | None], int]
    rates: tuple[Rate, ...]
    sampled: int
    sampled_twice: int
    looked_twice: int
    agreed: int
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS

    def before(self, tier: str) -> int:
        """How many documents under review carried a tier."""
        return sum(n for (old, _), n in self.moved.items() if old == tier)


def queue(
    register: pa.Table, tiers: Sequence[str], reviewers: Sequence[str], seed: str, share: float
) -> tuple[Queued, ...]:
    """The documents under review, sorted by control number.

    Args:
        register: The register of designations.
        tiers: The codes under review; every tier that is there where none is named.
        reviewers: Who looks.
        seed: What the sample is drawn with; it is printed.
        share: Which part of each tier is looked at twice, from 0 to 1.
    """
    if not 0 <= share <= 1:
        raise Misused("The share of the sample is from 0 to 1.")
    current = register.filter(register.column("is_current"))
    there = sorted(set(current.column("tier_code").to_pylist()) - {None, NONE})
    if strange := sorted(set(tiers) - set(there)):
        raise Misused(f"No document carries {', '.join(strange)}. There are: {', '.join(there) or 'none'}.")
    made: list[Queued] = []
    for tier in tiers or there:
        rows = current.filter(pc.equal(current.column("tier_code"), tier)).to_pylist()
        rows.sort(key=lambda row: (_drawn(seed, row["document"]), row["document"]))
        sample = -(-int(share * 1_000_000) * len(rows) // 1_000_000)
        who = reviewers or ("",)
        made += [Queued(r["document"], tier, who[n % len(who)], n < sample, r) for n, r in enumerate(rows)]
    return tuple(sorted(made, key=lambda one: one.document))


def reviewed(queued: Sequence[Queued], log: Iterable[Looked], tiers: Tiers) -> Review:
    """The revised list of what the log says; a line that cannot stand is a fault, and its document not reviewed."""
    known = {one.document: one for one in queued}
    taken: dict[str, tuple[Looked, str]] = {}
    faults = []
    for line in log:
        if why := _why_not(line, known, taken, tiers):
            faults.append(Fault(line.row, why))
        else:
            taken[line.document] = (line, tiers.code(line.tier) or NONE)
    rows = tuple(Revised(one, *_of(taken.get(one.document))) for one in queued)
    moved = Counter((row.queued.tier, row.after) for row in rows)
    twice = [(code, tiers.code(line.second_tier)) for line, code in taken.values() if line.second_reviewer]
    return Review(
        rows, tuple(faults), dict(sorted(moved.items(), key=lambda item: (item[0][0], item[0][1] is None, item[0][1] or ""))),
        _rates([line for line, _ in taken.values()]), sum(one.is_sample for one in queued),
        sum(row.queued.is_sample and bool(row.looked and row.looked.second_reviewer) for row in rows), len(twice),
        sum(one == other for one, other in twice),
    )  # fmt: skip


def _of(found: tuple[Looked, str] | None) -> tuple[str | None, Looked | None]:
    return (found[1], found[0]) if found else (None, None)


def _why_not(line: Looked, known: Mapping[str, Queued], taken: Mapping[str, Any], tiers: Tiers) -> str:
    """Why a line of the log cannot stand, or nothing."""
    if line.document not in known:
        return f"{line.document or '(no document)'} is not under review"
    if line.document in taken:
        return f"{line.document} was reviewed by an earlier line already"
    code = tiers.code(line.tier)
    if not line.tier.strip() or code is None:
        return f"“{line.tier}” is no known tier; write its name, or none"
    if code != NONE and not (line.basis.strip() and line.harm.strip()):
        return f"{line.document} keeps a tier and has no basis, or no harm that disclosure would do"
    if not line.reviewer.strip() or _instant(line.at) is None:
        return f"{line.document} has no reviewer, or no time in UTC such as 2022-02-01T09:30:00Z"
    if bool(line.second_reviewer.strip()) != bool(line.second_tier.strip()):
        return f"{line.document} has a second reviewer without a tier, or a tier without the reviewer"
    if line.second_tier.strip() and tiers.code(line.second_tier) is None:
        return f"“{line.second_tier}” is no known tier; write its name, or none"
    return "the second reviewer is the first" if line.second_reviewer == line.reviewer != "" else ""


def _rates(lines: Sequence[Looked]) -> tuple[Rate, ...]:
    rates = []
    for who in sorted({line.reviewer for line in lines}):
        times = sorted(line.at for line in lines if line.reviewer == who)
        days: dict[str, list[str]] = {}
        for at in times:
            days.setdefault(at[:10], []).append(at)
        hours = sum(_hours(some[0], some[-1]) for some in days.values())
        rates.append(Rate(who, len(times), len(days), times[0], times[-1], hours))
    return tuple(rates)


def _hours(first: str, last: str) -> float:
    one, other = _instant(first), _instant(last)
    return (other - one).total_seconds() / 3600 if one and other else 0.0


def _instant(words: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(words) if words.endswith("Z") else None
    except ValueError:
        return None
    return found


def _drawn(seed: str, document: str) -> str:
    return hashlib.sha256(f"{seed}/{document}".encode()).hexdigest()
