"""A lint row: a code, the words it is about with their places, what was counted, and by what method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from particulars.analyses.positions.citing_groups import Group
from particulars.analyses.positions.needs import Cited, Known
from particulars.reading.caption import Caption
from particulars.record.text import Text


class Weight(StrEnum):
    """What a lint row is: an observation that a person should look at, a remark, or a guess to be confirmed."""

    FINDING = "finding"
    INFO = "info"
    GUESS = "guess"


class Quoted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the paper with their raw place."""

    start: int
    end: int
    words: str


class Lint(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One lint: `quoted` are the words it is about, the first first; `says` is the observation in a sentence."""

    code: str
    weight: Weight
    quoted: tuple[Quoted, ...]
    says: str
    how: str
    candidates: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where its first words stand, by which lints are ordered."""
        return self.quoted[0].start


class Lints(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All lints of one paper in the order of its text, and how and how far it was looked at."""

    lints: tuple[Lint, ...]
    method: str
    limits: tuple[str, ...]
    examined: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What a lint looks at: the text, the caption, the tables of what is cited, and the citations that stand together."""

    text: Text
    caption: Caption
    citations: tuple[Cited, ...]
    authorities: tuple[Known, ...]
    known: Mapping[str, Known]  # the authorities by id
    groups: tuple[Group, ...]

    @property
    def words(self) -> str:
        """The reading text."""
        return self.text.clean.text

    def quote(self, start: int, end: int) -> Quoted:
        """A stretch of the reading text with its raw place."""
        first, last = self.text.clean.raw_span(start, end)
        return Quoted(first, last, " ".join(self.words[start:end].split()))

    def cited(self, citation: Cited) -> Quoted:
        """A citation as it stands."""
        return Quoted(citation.start, citation.end, " ".join(citation.text.split()))

    def caption_place(self, field: str) -> tuple[Quoted, ...]:
        """The places in the caption from which a field was read."""
        raw = self.text.raw
        return tuple(Quoted(s, e, " ".join(raw[s:e].split())) for s, e in self.caption.places.get(field, ()))


def once(quoted: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """Each place once, in the order given."""
    return tuple({(q.start, q.end): q for q in quoted}.values())
