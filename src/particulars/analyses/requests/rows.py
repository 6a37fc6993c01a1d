"""The rows of served discovery: requests, definitions, responses, objections, promises, conferral, each with its place."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What sort of request it is; the value stands before its number (`RFP No. 27`)."""

    RFP = "RFP"
    INTERROGATORY = "Interrogatory"
    RFA = "RFA"


class Outcome(StrEnum):
    """What a response says it does, by its words alone."""

    PRODUCE = "says it will produce or has produced"
    PARTIAL = "says it will produce a part"
    AGREED = "says it will produce what was agreed"
    REFUSE = "says it will not"
    NONE_EXIST = "says there is nothing responsive"
    ANSWERED = "answers in words"
    RECORDS = "refers to records (Rule 33(d))"
    ADMIT = "admits"
    ADMIT_PART = "admits in part"
    DENY = "denies"
    CANNOT = "says it can neither admit nor deny"
    OBJECTS_ONLY = "objects and says nothing more"
    UNREAD = "not read from the words"


class Withheld(StrEnum):
    """Whether a response says that anything is withheld on the basis of an objection (Rule 34(b)(2)(C))."""

    SAYS_WITHHELD = "says that something is withheld"
    SAYS_NOTHING_WITHHELD = "says that nothing is withheld"
    BOTH = "says both"
    NOT_SAID = "does not say"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a paper with their raw place; `row` is a row of a sheet, counted from 1, where it came from one."""

    start: int
    end: int
    text: str
    row: int = 0


class SetInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the title of a served paper says: whose set it is, of whom, which, and which version.

    `asking` and `answering` are sides (`plaintiff`, `defendant`) where the title or the caption's names tell; the
    names that the title gives are in `by` and `to`, none where it names a side alone. `version` are its own words
    ("amended", "reissued"); `is_response` says it answers. `numbers` are those that the title says are in it.
    """

    title: str = ""
    kind: Kind | None = None
    ordinal: int | None = None
    asking: str | None = None
    answering: str | None = None
    version: tuple[str, ...] = ()
    is_response: bool = False
    dated: str | None = None
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A subpart of an interrogatory: `label` is its letter, or a number given here where its words ask a new thing."""

    label: str
    start: int
    end: int
    text: str
    is_lettered: bool = True


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One request as it stands in one paper; `text` is its words without the heading.

    `is_restated` marks one that a response paper repeats. `version` are the words of the heading or the set.
    """

    id: str
    kind: Kind
    number: int
    start: int
    end: int
    text: str
    head: str
    version: tuple[str, ...] = ()
    is_restated: bool = False
    parts: tuple[Part, ...] = ()
    how: str = ""
    flags: tuple[str, ...] = ()
    row: int = 0
    sub: str = ""

    @property
    def name(self) -> str:
        """`RFP No. 27`, `RFP No. 5(a)`."""
        return f"{self.kind} No. {self.number}{self.sub}"


class Definition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A term that a set defines, or one of its instructions (no term)."""

    id: str
    start: int
    end: int
    text: str
    term: str | None = None
    how: str = ""


class Objection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One objection: its kind of the dated list, the words that show it, and whether a reason stands beside it.

    `labour` and its place are the sentences right after it that count the labour: `Collecting them would take 900 hours.`
    """

    kind: str
    start: int
    end: int
    text: str
    cue: str
    reason: str | None = None
    labour: str = ""
    labour_at: tuple[int, int] | None = None


class Promise(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words by which a party undertakes to produce, supplement or serve; `due` only where the words name a day."""

    start: int
    end: int
    text: str
    due: str | None = None
    timing: str | None = None
    limiter: str | None = None


class Answered(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One response to one request, as it stands in one paper; `dated` only where its own head tells a day.

    `is_restated` marks an earlier response that a supplement repeats.
    """

    id: str
    kind: Kind
    number: int
    start: int
    end: int
    text: str
    head: str
    version: tuple[str, ...] = ()
    outcome: Outcome = Outcome.UNREAD
    outcome_words: str | None = None
    withheld: Withheld = Withheld.NOT_SAID
    withheld_words: str | None = None
    objections: tuple[Objection, ...] = ()
    promises: tuple[Promise, ...] = ()
    bates: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    how: str = ""
    flags: tuple[str, ...] = ()
    row: int = 0
    sub: str = ""
    is_restated: bool = False
    dated: str | None = None

    @property
    def name(self) -> str:
        """`RFP No. 27`, `RFP No. 5(a)`."""
        return f"{self.kind} No. {self.number}{self.sub}"


class Lint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A remark on the words of a request or response: the code, what it says, and the words it rests on."""

    id: str
    code: str
    says: str
    about: str
    start: int
    end: int
    text: str
    how: str = "the words of a dated list (rules/specificity.json, rules/objections.json)"


class Conferral(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One conferral told of: its days, who, by what means, about which requests."""

    id: str
    start: int
    end: int
    text: str
    days: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    means: str | None = None
    numbers: tuple[str, ...] = ()
    how: str = ""
    flags: tuple[str, ...] = ()
    row: int = 0


class Scope(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words on the scope of numbered requests: agreed, offered, or changed with a reason (`sort`)."""

    id: str
    sort: str
    start: int
    end: int
    text: str
    numbers: tuple[str, ...]
    who: str | None = None
    reason: str | None = None
    due: str | None = None
    how: str = ""
    flags: tuple[str, ...] = ()


class OverlapWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A statement on how far the discovery of two claims overlaps; `sort` is `the same` or `different`, by its words."""

    id: str
    sort: str
    start: int
    end: int
    text: str
    said_on: str | None = None
    how: str = ""
    cases: tuple[str, ...] = ()
    told_of: str | None = None  # the paper that the sentence reports, in its words


class Shortfall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a served paper should have and was not read; `is_counted` where its title says how many there are."""

    says: str
    is_counted: bool = True


class Requests(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `requests.read` returns of one paper, and how and how far it looked."""

    set: SetInfo
    requests: tuple[Asked, ...] = ()
    responses: tuple[Answered, ...] = ()
    definitions: tuple[Definition, ...] = ()
    general_objections: tuple[Objection, ...] = ()
    lints: tuple[Lint, ...] = ()
    conferrals: tuple[Conferral, ...] = ()
    scopes: tuple[Scope, ...] = ()
    overlaps: tuple[OverlapWords, ...] = ()
    method: str
    limits: tuple[str, ...]
    examined: str
    faults: tuple[Shortfall, ...] = ()
