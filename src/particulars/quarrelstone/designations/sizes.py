"""How many documents the volume has at each tier, and how many of each set and overlap (LAW § 6.5)."""

from __future__ import annotations

from dataclasses import dataclass

SAME, PUBLIC, OTHER, DOCKET = "same", "public", "other side", "docket"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Counts of one scale. `both` are the overlaps of two sets; the sets count their overlaps."""

    high: int
    confidential: int
    none: int
    sets: dict[str, int]
    both: dict[tuple[str, str], int]
    traps: int  # of each kind that must give no ground
    reviewed_down: int  # confidential documents that the re-review leaves without a tier

    @property
    def challenged(self) -> int:
        """How many documents stand in at least one set."""
        return sum(self.sets.values()) - sum(self.both.values())


FULL = Sizes(
    1959, 301, 142, {SAME: 412, PUBLIC: 233, OTHER: 118, DOCKET: 64},
    {(SAME, PUBLIC): 30, (SAME, OTHER): 15, (SAME, DOCKET): 10, (PUBLIC, DOCKET): 8, (OTHER, DOCKET): 6}, 12, 41,
)  # fmt: skip
SMALL = Sizes(
    98,
    15,
    7,
    {SAME: 20, PUBLIC: 12, OTHER: 6, DOCKET: 4},
    {(SAME, PUBLIC): 2, (SAME, OTHER): 1, (SAME, DOCKET): 1},
    3,
    2,
)
SIZES = {"full": FULL, "small": SMALL}
