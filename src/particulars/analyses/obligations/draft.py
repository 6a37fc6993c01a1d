"""An obligation while it is being read: offsets of the reading text, before ids and dependencies are settled."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.obligations.rows import Force
from particulars.reading.clauses import Sentence


@dataclass(slots=True)
class Draft:
    """A clause at `start`..`end` of the reading text that binds or frees somebody."""

    sentence: Sentence
    start: int
    end: int
    force: Force
    who: str | None
    act: str
    how: str
    condition: str | None = None
    ordered_on: str | None = None
    source: str | None = None
    is_event: bool = False
    hour: str | None = None  # with `due`
    due: str | None = None  # where the clause is read by its day
    flags: tuple[str, ...] = ()
    subject: int | None = None  # where the clause goes on behind an object that stands first

    @property
    def told_from(self) -> int:
        """Where the words begin that tell who does what by when; an object before them has times of its own."""
        return self.start if self.subject is None else self.subject
