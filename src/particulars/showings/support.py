"""What the record holds for one element: the only status that the machine sets, from its rows and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from particulars.cites import Cite, Verified
from particulars.particular import Polarity

# A person who looked at the page image stands in for a text that cannot be compared.
VERIFIES = frozenset({Verified.EXACT, Verified.NORMALISED, Verified.IMAGE_ONLY})


class Support(StrEnum):
    """How the record stands to an element."""

    SUPPORTED = "supported"
    PARTLY = "partly_supported"
    CONTRADICTED = "contradicted"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row as it counts: which way it cuts, and whether each of its cites verifies."""

    polarity: Polarity
    verified: bool


def record_support(rows: Iterable[Weighed], *, incomplete: bool, looked: bool, grounded: bool = True) -> Support:
    """Computes how the record stands to an element.

    A verified contradicting row contradicts. A verified supporting row supports, partly where a required field is
    `incomplete`. Rows that do not verify settle nothing, so a contradiction among them leaves unknown what would be
    supported. Without a row that cuts either way it is none where all sources were `looked` through, else unknown.
    Where the element must hold for each of something that the record does not tell, it is not `grounded`: its rows
    support nothing yet.
    """
    rows = list(rows)
    if Weighed(Polarity.CONTRADICTS, True) in rows:
        return Support.CONTRADICTED
    if Weighed(Polarity.SUPPORTS, True) in rows and Weighed(Polarity.CONTRADICTS, False) not in rows:
        return (Support.PARTLY if incomplete else Support.SUPPORTED) if grounded else Support.UNKNOWN
    if any(row.polarity is not Polarity.CONTEXT for row in rows):
        return Support.UNKNOWN
    return Support.NONE if looked else Support.UNKNOWN


def verifies(cites: Iterable[Cite]) -> bool:
    """Says whether every cite was held against its source and agrees."""
    return all(cite.verified in VERIFIES for cite in cites)


def polarity(bound: str, own: Polarity) -> Polarity:
    """Which way a row cuts: as its binding says, but what is stated to contradict is never turned into support."""
    if own is Polarity.CONTRADICTS or bound == "as_stated":
        return own
    return Polarity(bound)
