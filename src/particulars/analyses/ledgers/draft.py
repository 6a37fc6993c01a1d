"""A row of a ledger while it is being read: offsets of the reading text, before places and ids are settled."""

from __future__ import annotations

from dataclasses import dataclass

from particulars.analyses.ledgers.rows import Kind, Origin
from particulars.reading.clauses import Sentence


@dataclass(slots=True)
class Draft:
    """A quotation at `start`..`end` of the reading text for one ledger; `subject` is where its complement stands."""

    kind: Kind
    start: int
    end: int
    how: str
    sentence: Sentence | None = None
    who: str | None = None
    origin: Origin = Origin.UNSETTLED
    about: str | None = None
    said_on: str | None = None
    said_in: str | None = None
    sorted_as: str | None = None
    docket: tuple[str, ...] = ()
    request_numbers: tuple[str, ...] = ()
    authority: str | None = None
    other: str | None = None
    court: str | None = None
    case: str | None = None
    version: str | None = None
    answer: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None
    flags: tuple[str, ...] = ()
