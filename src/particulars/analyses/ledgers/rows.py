"""The rows of the ledgers: each a quotation with its place, who said or did it, and who reports it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """Which ledger a row belongs to."""

    STATEMENT = "statement"  # a party said it
    CONCESSION = "concession"  # a party admitted, acknowledged, agreed or withdrew it, or a point is settled
    ISSUE_RAISED = "issue_raised"
    ISSUE_OPPOSED = "issue_opposed"
    ISSUE_ADDRESSED = "issue_addressed"  # a paper deals with it; which way is not said
    ISSUE_DECIDED = "issue_decided"
    TREATMENT = "treatment"  # one decision treats another
    OTHER_DOCKET = "other_docket"  # a filing in the docket of another case
    RELATED_CASE = "related_case"
    STAGE = "stage"
    QUESTION = "question"  # a court asked it
    STATUTE_TEXT = "statute_text"
    SERVICE = "service"
    CONSENT = "consent"  # to a magistrate judge
    CONDITION = "condition"  # of a ruling
    LOCAL_RULE = "local_rule"
    BREACH = "breach"  # of an earlier order
    FEES = "fees"
    BURDEN = "burden"
    CONFERRAL = "conferral"


class Origin(StrEnum):
    """Who reports what a row quotes."""

    ITSELF = "the party itself"
    OPPONENT = "the opponent"
    COURT = "the court"
    PARTY = "a party"  # a party's paper, of what a court or somebody else said or did
    UNSETTLED = "not settled"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the paper with their raw place."""

    start: int
    end: int
    text: str


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of a ledger; `start`/`end` are raw code points, `text` how they read.

    `who` is the speaker, filer, person served or party meant, as the paper names it, `side` where the name tells; `origin` says who reports it.
    `about` quotes the subject. `said_on` is an ISO day only where the paper gives one, `said_in` the hearing or paper
    in its words. `sorted_as` is the row's sort inside its ledger ("agreed to produce", "citing", "denied"). `docket`
    and `request_numbers` are what the words number. `authority` treats `other`, both by id. `court` and `case` name
    another case, `version` a version of a statute as printed. `answer` quotes the answer to a question. `item` and
    `heading` are what the sentence stands under. `flags` are doubts.
    """

    id: str
    kind: Kind
    start: int
    end: int
    text: str
    who: str | None = None
    side: str | None = None  # plaintiff or defendant, where the name tells
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
    answer: Words | None = None
    item: str | None = None
    heading: str | None = None
    how: str = ""
    flags: tuple[str, ...] = ()


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two statements of one speaker on one subject that differ, proposed to a person; nothing is concluded.

    `first` and `second` are ids of entries, `shared` the words they have in common, `differs` what is unlike.
    """

    first: str
    second: str
    who: str
    shared: tuple[str, ...]
    differs: str


class Ledgers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `ledgers.read` returns: the entries and pairs in reading order, and how and how far it looked."""

    entries: tuple[Entry, ...]
    pairs: tuple[Pair, ...]
    method: str
    limits: tuple[str, ...]
    examined: str
