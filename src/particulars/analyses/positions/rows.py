"""The rows of positions: each passage in which a paper says what a decision did with an issue, and the split they make."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Label(StrEnum):
    """What a decision did with the issue: the closed list of the split-of-authority table."""

    ADOPTS = "adopts"
    ADOPTS_UNSETTLED = "adopts but calls it unsettled"
    REJECTS = "rejects"
    SPLIT_ONLY = "recognises a split only"
    NOT_REACHED = "does not reach"
    ON_FACTS = "distinguishes on facts"


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that speak for a label, as they stand, and what they say; `says` is None where they only point elsewhere."""

    words: str
    says: str | None


class Position(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One passage that characterises one decision on the issue.

    `start`/`end` are raw code points of the passage quoted in `words`. `position` is proposed by the machine from the
    cues, or None with the reason in `how`; `status` says so until a named person confirms it.
    """

    start: int
    end: int
    words: str
    cited_start: int  # the raw place of the citation or the name
    cited_end: int
    authority: str
    case: str
    court: str | None
    circuit: str | None
    date: str | None
    pin: str | None
    form: str  # parenthetical, sentence, quotation, naming, compared, cited inside
    characterised_by: str
    is_claim: bool  # somebody else's claim that the paper reports
    position: Label | None
    cues: tuple[Cue, ...]
    how: str
    status: str = "proposed"
    confirmed_by: str | None = None


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of the split: a decision once, with the label that all passages of the paper's own voice propose together."""

    authority: str
    case: str
    court: str | None
    circuit: str | None
    date: str | None
    position: Label | None
    cues: tuple[Cue, ...]
    why_open: str | None
    passages: tuple[Position, ...]
    claims: tuple[Position, ...]
    status: str = "proposed"


class Count(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many decisions of one circuit propose one label."""

    circuit: str
    position: str
    decisions: int


class Split(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The split-of-authority table: its decisions by circuit, court and date, and the counts made from these rows."""

    issue: str
    decisions: tuple[Decision, ...]
    counts: tuple[Count, ...]


class Positions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `positions.reading.read` returns: the passages in reading order, and how and how far it looked."""

    issue: str
    key_words: tuple[str, ...]
    positions: tuple[Position, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
