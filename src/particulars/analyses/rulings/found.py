"""A ruling while it is being read: offsets of the reading text, before places and repetitions are settled."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.rulings.rows import Outcome, RulingKind
from particulars.reading.clauses import Sentence


@dataclass(slots=True)
class Found:
    """Deciding words at `start`..`end` of the reading text, in this sentence."""

    sentence: Sentence
    start: int
    end: int
    kind: RulingKind
    outcome: Outcome
    outcome_words: str
    how: str
    subject: str = ""
    subject_at: tuple[int, int] | None = None
    asked: tuple[int, int] | None = None
    scope: tuple[int, int] | None = None  # where the numbers of what is disposed of may stand
    by: str | None = None
    against: str | None = None
    numbers: tuple[str, ...] = ()
    reason: tuple[int, int] | None = None
    decided_on: str | None = None
    decided_by: str | None = None
    flags: tuple[str, ...] = ()
    also: tuple[tuple[int, int], ...] = ()
