"""What is proved of the obligations of a paper: the day one was performed, with what proves it, and the days of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from particulars.analyses.obligations.timing import When


class ProofRow(Protocol):
    """What proves that an obligation was performed: an entry of the docket or a paper, such as "ECF No. 25, response filed"."""

    @property
    def owed(self) -> str: ...  # the id of the obligation
    @property
    def day(self) -> date: ...
    @property
    def source(self) -> str: ...  # what the proof is called, with its place


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person gave proof of: the days on which obligations were performed, and the dates of their events, by id.

    Where a clause sets several times that run from different events, the event of the second is that of `o3.2`. `rows`
    are proofs by docket entries or papers; two of them that tell of different days prove none.
    """

    done: Mapping[str, date]
    events: Mapping[str, When]
    rows: tuple[ProofRow, ...] = ()

    def by(self, name: str, as_of: date) -> date | None:
        """The day of performance, where it is not after `as_of`; what a person gave goes before rows."""
        days = {self.done[name]} if name in self.done else {row.day for row in self._rows(name, as_of)}
        day = days.pop() if len(days) == 1 else None
        return day if day is not None and day <= as_of else None

    def sources(self, name: str, as_of: date) -> tuple[str, ...]:
        """What proves it by then, in the words of its rows."""
        return tuple(dict.fromkeys(f"{row.source} ({row.day})" for row in self._rows(name, as_of)))

    def is_torn(self, name: str, as_of: date) -> bool:
        """Whether rows tell of different days, and no person said which holds."""
        return name not in self.done and len({row.day for row in self._rows(name, as_of)}) > 1

    def _rows(self, name: str, as_of: date) -> list[ProofRow]:
        return [row for row in self.rows if row.owed == name and row.day <= as_of]


NO_PROOF = Proof({}, {})
