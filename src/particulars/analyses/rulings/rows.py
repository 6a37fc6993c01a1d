"""The rows of what a court decided, each in the court's words with its place."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Outcome(StrEnum):
    """What became of a request, a date or a test, in the court's words brought under one list; nothing else is said."""

    GRANTED = "granted"
    DENIED = "denied"
    GRANTED_IN_PART = "granted in part"
    SEVERED = "severed"
    CANCELED = "canceled"
    DISPENSED_WITH = "dispensed with"
    DEFERRED = "deferred"
    MOOT = "moot"
    OVERRULED = "overruled"
    SUSTAINED = "sustained"
    STRICKEN = "stricken"
    DISMISSED = "dismissed"
    VACATED = "vacated"
    AFFIRMED = "affirmed"
    REVERSED = "reversed"
    AFFIRMED_IN_PART = "affirmed in part"
    ADOPTED = "adopted"
    ORDERED = "ordered"
    LIMITED = "limited"
    MET = "met"  # of a finding on a test: the court's own finding, quoted
    NOT_MET = "not met"
    IMPROPER = "improper"
    MISUSE = "would be misuse"
    STATED = "stated"  # a finding whose words are not sorted: negated twice, or on several tests at once


class RulingKind(StrEnum):
    """Whether the paper disposes, finds on a test, sets a limit, or reports what was ruled elsewhere or before."""

    DISPOSITION = "disposition"
    PROCEDURAL = "procedural"
    FINDING = "finding"
    LIMIT = "limit"
    PRIOR_RULING = "prior_ruling"


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the paper with their raw place."""

    start: int
    end: int
    text: str


class Ruling(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One ruling: `start`/`end` are raw code points of the deciding words, `text` how they read.

    `asked` quotes what was asked, `by` and `against` as the paper says it or None. `request_numbers`
    are the discovery requests or docket numbers it disposes of. `reason` quotes what the court gives as its reason,
    `also` the other places where it says the same. A ruling only reported has `decided_on` or `decided_by`. `how` says
    by what words it was read; `flags` are doubts, such as NO_OPERATIVE_WORD.
    """

    id: str
    start: int
    end: int
    text: str
    kind: RulingKind
    outcome: Outcome
    outcome_words: str
    asked: Said | None = None
    by: str | None = None
    against: str | None = None
    request_numbers: tuple[str, ...] = ()
    reason: Said | None = None
    also: tuple[Said, ...] = ()
    item: str | None = None
    heading: str | None = None  # for a finding, the test it stands under
    decided_on: str | None = None
    decided_by: str | None = None
    without_prejudice: bool = False
    how: str = ""
    flags: tuple[str, ...] = ()


class Rulings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `rulings.read` returns: the rulings in reading order, and how and how far it looked."""

    rulings: tuple[Ruling, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
