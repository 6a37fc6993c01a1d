"""What a person gave proof of for the obligations of a paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from particulars.analyses.obligations.timing import When


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person gave proof of: the days on which obligations were performed, and the dates of their events, by id.

    Where a clause sets several times that run from different events, the event of the second is that of `o3.2`.
    """

    done: Mapping[str, date]
    events: Mapping[str, When]

    def by(self, name: str, as_of: date) -> date | None:
        """The day of performance, where it is not after `as_of`."""
        day = self.done.get(name)
        return day if day is not None and day <= as_of else None


NO_PROOF = Proof({}, {})
