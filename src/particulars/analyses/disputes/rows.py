"""The rows of the register: a dispute with everything that hangs on it, each by its paper and place."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class State(StrEnum):
    """Whether what was asked has its ruling, as far as the papers given say."""

    OPEN = "open"
    PARTLY = "partly closed"  # some of what was asked has its ruling
    CLOSED = "closed"


class Ref(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place: the paper, the raw place in it and its words; of a docket entry the number and the clerk's words alone."""

    paper: str | None
    text: str
    id: str | None = None  # of the row in its paper (r1, o2, e3)
    start: int | None = None
    end: int | None = None
    number: int | None = None  # of a docket entry
    note: str = ""  # the outcome, the force, or what sort of row it is


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of a motion: filed, opposed, replied, submitted, put off, ruled; with its day where a paper gives one."""

    what: str
    on: str | None
    ref: Ref


class Dispute(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One dispute, whoever filed what hangs on it.

    `about` quotes what it is about, `asked_by` and `against` are as the papers name them. `opened` are the request, the
    motion or the list that tells of it, `relief` what was asked. `docket` are the docket numbers of what opened it.
    """

    id: str
    about: str
    asked_by: str | None
    against: str | None
    request_numbers: tuple[str, ...]
    docket: tuple[str, ...]
    opened: tuple[Ref, ...]
    relief: tuple[Ref, ...]
    responses: tuple[Ref, ...]
    conferrals: tuple[Ref, ...]
    letters: tuple[Ref, ...]
    concessions: tuple[Ref, ...]
    burden: tuple[Ref, ...]
    rulings: tuple[Ref, ...]
    obligations: tuple[Ref, ...]
    proofs: tuple[Ref, ...]
    steps: tuple[Step, ...]
    state: State
    flags: tuple[str, ...] = ()


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A ruling, duty or paper that belongs to no one dispute, and why it was left apart."""

    ref: Ref
    why: str


class Disputes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `disputes.read` returns: the register, what was left apart, and how and how far it looked."""

    disputes: tuple[Dispute, ...]
    apart: tuple[Apart, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
