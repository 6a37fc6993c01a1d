"""A showing as data: elements with rows and counter rows, gaps, positions and rulings, in the words of its schema."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from particulars.cites import Cite
from particulars.particular import Particular, Polarity
from particulars.showings.rules import ElementKind, Mark, Remedy
from particulars.showings.support import Support


class Severity(StrEnum):
    """How much a gap costs: a threshold or element with nothing, a factor or particular, or looks."""

    FATAL = "fatal"
    MATERIAL = "material"
    COSMETIC = "cosmetic"


class PositionStatus(StrEnum):
    """What a named person says of an element for a party; never what the machine says."""

    MET = "met"
    NOT_MET = "not_met"
    CONTESTED = "contested"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Result(StrEnum):
    """What a court paper says of an element, as a named person coded the quoted words."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_REACHED = "not_reached"
    PARTLY = "partly"


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A particular as it stands beside one element."""

    particular: Particular
    polarity: Polarity


class Gap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is missing, how much that costs, and where it could come from."""

    gap_id: str
    missing: str
    severity: Severity
    could_come_from: tuple[Remedy, ...]


class Position(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a party says of an element, through a named person."""

    party: str
    status: PositionStatus
    by: str
    utc: str
    reason: str = ""


class Ruling(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a court said of an element: the quoted words, and the result a named person read in them."""

    result: Result
    cite: Cite
    coded_by: str
    utc: str


class Element(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of a showing with its three statuses kept apart."""

    element_id: str
    kind: ElementKind
    text: str
    mark: Mark
    record_support: Support
    evidence: tuple[Evidence, ...] = ()
    counter: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    position: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    @property
    def cites(self) -> int:
        """How many places of the record stand behind it, both sides."""
        return len({c.display for row in (*self.evidence, *self.counter) for c in row.particular.cites})

    @property
    def is_contested(self) -> bool:
        """Whether two parties differ."""
        return len({p.status for p in self.position}) > 1


class Prepared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who made a showing, as what, when, and with which program; all of it is given, nothing is looked up."""

    by: str
    role: str
    utc: str
    software: str


class Showing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One motion laid out over one record."""

    template_id: str
    title: str
    template_version: str
    matter_id: str
    forum_profile: str
    relief: str
    issue: str
    burden: str
    rule: str
    is_filing: bool
    elements: tuple[Element, ...]
    authorities: tuple[tuple[Mark, str], ...]
    notices: tuple[str, ...]
    limits: tuple[str, ...]
    prepared: Prepared
    inputs_digest: str

    @property
    def showing_id(self) -> str:
        """The id: what it is made of decides it."""
        return f"{self.template_id}-{self.inputs_digest[:12]}"
