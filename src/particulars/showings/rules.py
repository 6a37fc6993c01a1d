"""The dated data behind showings: the catalogue of motions, the bindings of their elements, and the fixed sentences."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from particulars.errors import Misused
from particulars.particular import Polarity

FILES = ("bindings.json", "catalogue.json", "sentences.json")


class ElementKind(StrEnum):
    """What a row of a showing is: a threshold, an element, a factor that is weighed, a further duty."""

    THRESHOLD = "T"
    ELEMENT = "E"
    FACTOR = "F"
    DUTY = "D"


class Mark(StrEnum):
    """How far a statement of law was checked: it stands in a filed paper, an excerpt was read, or neither."""

    PAPER = "S"
    EXCERPT = "V"
    KNOWLEDGE = "K"


class Step(StrEnum):
    """By what step a missing particular could be had."""

    RECOLLECT = "re-collect"
    ASK_CLIENT = "ask_client"
    REQUEST = "request"
    INTERROGATORY = "interrogatory"
    SUBPOENA = "subpoena"
    DEPOSITION = "deposition"
    PUBLIC_SOURCE = "public_source"
    STIPULATION = "stipulation"
    COURT_LEAVE = "court_leave"
    EXPERT = "expert"
    PRESERVATION = "preservation_letter"
    NONE_KNOWN = "none_known"


class LegalSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An authority of a template and its mark."""

    mark: Mark
    text: str


class TemplateElement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of a template; `source` are positions among the template's authorities, `mark` the weakest of theirs."""

    id: str
    kind: ElementKind
    text: str
    evidence: str
    parts: tuple[str, ...]
    source: tuple[int, ...]
    mark: Mark


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One motion: what is asked, by whom, who bears the burden, and what must be shown."""

    id: str
    title: str
    relief: str
    asked_by: str
    burden: str
    rule: str
    authorities: tuple[LegalSource, ...]
    elements: tuple[TemplateElement, ...]
    columns: tuple[str, ...]
    counter: tuple[str, ...]
    gap_sentences: tuple[str, ...]


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All templates, with their source and date."""

    what: str
    source: str
    read: str
    changed: tuple[str, ...]
    verified: bool
    effective: str
    version: str
    showings: tuple[Template, ...]


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of particular: the words that stand before its value, and which analysis gives it."""

    label: str
    given_by: str


class BoundRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of particular that bears on an element, and which way; `as_stated` leaves that to the particular."""

    topic: str
    polarity: str

    def __post_init__(self) -> None:
        if self.polarity not in (*Polarity, "as_stated"):
            raise ValueError(f"{self.polarity!r} is no polarity")


class Required(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of particular without which an element is incomplete: once, or for `each` subject of another kind."""

    topic: str
    each: str = ""


class GapRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A gap sentence of the catalogue, said when a kind of particular is missing, or when one is there."""

    when: str
    topic: str
    sentence: int
    blanks: dict[str, str]

    def __post_init__(self) -> None:
        if self.when not in ("missing", "present"):
            raise ValueError(f"{self.when!r} is no occasion for a gap sentence")


class Remedy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a missing particular could come from."""

    source: str
    step: Step


class Binding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What bears on one element, what is required of it, and where it could come from."""

    rows: tuple[BoundRow, ...] = ()
    required: tuple[Required, ...] = ()
    gaps: tuple[GapRule, ...] = ()
    could_come_from: tuple[Remedy, ...] = ()


class Heading(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of a heading under which a court's findings on a test stand, and the element they are set beside."""

    element: str
    words: str


class Bindings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All kinds of particulars and what they bear on."""

    what: str
    source: str
    read: str
    verified: bool
    effective: str
    version: str
    step_by_part: dict[str, Step]
    headings: tuple[Heading, ...]
    topics: dict[str, Topic]
    elements: dict[str, Binding]


class Uncertainty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A fixed sentence and the kinds of particulars it goes with."""

    topics: tuple[str, ...]
    text: str


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The fixed sentences of showings."""

    what: str
    source: str
    read: str
    verified: bool
    effective: str
    version: str
    uncertainty: tuple[Uncertainty, ...]
    gaps: dict[str, str]
    notices: dict[str, str]
    support: dict[str, str]
    marks: dict[Mark, str]
    forbidden: tuple[str, ...]


@cache
def catalogue() -> Catalogue:
    """The catalogue of showings."""
    return msgspec.json.decode(rule_bytes("catalogue.json"), type=Catalogue)


@cache
def bindings() -> Bindings:
    """The bindings of elements to kinds of particulars."""
    return msgspec.json.decode(rule_bytes("bindings.json"), type=Bindings)


@cache
def sentences() -> Sentences:
    """The fixed sentences."""
    return msgspec.json.decode(rule_bytes("sentences.json"), type=Sentences)


def rule_bytes(name: str) -> bytes:
    """A file of rules as it stands."""
    return (files("particulars") / "rules" / name).read_bytes()


def template(id: str) -> Template:
    """The template of this id, such as S17."""
    for one in catalogue().showings:
        if one.id == id:
            return one
    known = catalogue().showings
    raise Misused(f"There is no showing {id}. They are {known[0].id} to {known[-1].id}.")


def element(id: str) -> TemplateElement | None:
    """The row of the catalogue of this id, such as S17.E1, or None."""
    return next((e for s in catalogue().showings for e in s.elements if e.id == id), None)


def forbidden_words(words: str) -> list[str]:
    """The words in our own text that a machine must not say; what stands in “ ” is a quotation."""
    pattern = re.compile(rf"\b(?:{'|'.join(sentences().forbidden)})\b", re.IGNORECASE)
    return pattern.findall(re.sub(r"“[^”]*”", " ", words))
