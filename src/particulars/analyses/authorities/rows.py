"""The rows of a paper's authorities: each citation as it stands, and each authority as its forms make it known."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What is cited and in which form; the kinds of a table of authorities, finer."""

    CASE_FULL = "case_full"
    CASE_SHORT = "case_short"
    CASE_NAME_REF = "case_name_ref"  # a bare name: "In Gillespie, the Ninth Circuit held"
    CASE_DOCKET = "case_docket"  # a case known by its docket number only
    ID = "id"
    STATUTE = "statute"
    STATUTE_SHORT = "statute_short"  # "§ 1202(b)"
    STATUTE_NAME = "statute_name"  # "the Digital Millennium Copyright Act"
    RULE = "rule"
    LOCAL_RULE = "local_rule"
    JUDGE_RULE = "judge_rule"
    ECF = "ecf"
    RECORD = "record"  # complaint, declaration, exhibit, transcript
    BRIEF_REF = "brief_ref"
    ORDER_REF = "order_ref"
    PROTECTIVE_ORDER = "protective_order"
    DISCOVERY_REQUEST = "discovery_request"
    REGULATION = "regulation"
    CONSTITUTION = "constitution"
    SECONDARY = "secondary"  # treatise, restatement, law journal


class Parenthetical(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An explanatory parenthetical, its raw place and its reading text with the parentheses."""

    start: int
    end: int
    text: str


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One citation as it stands in the paper.

    `start`/`end` are raw code points, `clean_start`/`clean_end` those of the reading text. `authority` is the id of
    the `Authority` it resolves to, or None with `candidates` listed (ids) where it was left unresolved. `how` says in
    words by what the resolution was made or why it was not.
    """

    start: int
    end: int
    clean_start: int
    clean_end: int
    kind: Kind
    text: str  # the reading text of the citation
    authority: str | None
    candidates: tuple[str, ...] = ()
    how: str = ""
    pin: str | None = None
    signal: str | None = None
    via: str | None = None  # "quoting", "citing" …: cited inside another citation's parenthetical
    via_of: int | None = None  # the raw start of the citation in whose parenthetical this one stands
    parentheticals: tuple[Parenthetical, ...] = ()
    defines: str | None = None  # the short name it sets up
    flags: tuple[str, ...] = ()  # e.g. UNBALANCED, SHORT_FORM_WITHOUT_FULL, ID_RESOLUTION_DOUBTFUL


class Authority(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is cited: one row however many forms it is cited in.

    `id` is stable for the same paper and says what it is (`case:629-f2d-637`, `usc:17:1202(b)`, `ecf:…:139`).
    `group` is the heading of a table of authorities: cases, statutes, rules, record, other.
    """

    id: str
    kind: Kind  # the fullest kind in which it is cited
    group: str
    name: str  # whole case name, or the printed form of a rule, statute or record paper
    cites: tuple[str, ...] = ()  # parallel forms as printed, normalised spacing
    court: str | None = None  # "N.D. Cal."
    date: str | None = None  # ISO, as precise as the paper is: 2013, 2024-07, 2024-07-23
    docket: str | None = None
    short_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Authorities(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `authorities.read` returns: the citations in reading order, the authorities, and how and how far it looked."""

    citations: tuple[Citation, ...]
    authorities: tuple[Authority, ...]
    method: str
    limits: tuple[str, ...]
    examined: str  # e.g. "28,312 characters of body and 1,204 of footnotes"
