"""One particular: a statement the other side can check, with its cites, its method and its limits."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from particulars.cites import Cite
from particulars.errors import NotParticular

_ID = re.compile(r"[A-Za-z0-9._:-]+")


class Origin(StrEnum):
    """Who says so."""

    QUOTED = "quoted"
    COMPUTED = "computed"
    OBSERVED = "human_observation"
    OPPONENT = "opponent_statement"
    COURT = "court_finding"


class Polarity(StrEnum):
    """Which way a statement cuts for the element it is set beside."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Particular(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag="particular"):
    """One fact and what it rests on; without a cite or a method it can neither be made nor decoded.

    `derived_from` names items it rests on beyond those it cites; `items` is all of them. `topic` is the table or
    question it belongs to, such as `authorities.citation`.
    """

    id: str
    statement: str
    topic: str
    cites: tuple[Cite, ...] = ()
    method: str = ""
    limits: tuple[str, ...] = ()
    origin: Origin = Origin.COMPUTED
    polarity: Polarity = Polarity.CONTEXT
    derived_from: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.cites:
            raise NotParticular(f"{self.statement!r} cites nothing. Cite the page and line that says so.")
        if not self.method.strip():
            raise NotParticular(f"{self.statement!r} does not say by what method it was found.")
        if not self.statement.strip() or not self.topic.strip():
            raise NotParticular(f"{self.id!r} states nothing, or on no topic.")
        if not _ID.fullmatch(self.id):
            raise NotParticular(f"{self.id!r} is not an id; use letters, digits and . _ : -")

    @property
    def items(self) -> tuple[str, ...]:
        """Every item of its own matter that it rests on, sorted; who may not see all of them may not see it."""
        return tuple(sorted({*self.derived_from, *(c.doc_id for c in self.cites if not c.matter)}))


def encode(particular: Particular) -> bytes:
    """Writes a particular as one line of JSON with sorted keys: the same particular, the same bytes."""
    return _ENCODER.encode(particular)


def decode(line: bytes | str) -> Particular:
    """Reads a particular back; what lacks a cite or a method, or has a field nobody knows, is refused."""
    try:
        return _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as cause:
        raise NotParticular(f"It could not be decoded: {cause}.") from cause


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(Particular)
