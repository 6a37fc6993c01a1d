"""What the register needs of rulings, obligations, ledgers, dockets and proofs; their own rows answer to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from particulars.reading.caption import Caption


class Quoted(Protocol):
    """Words of a paper with their raw place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Identified(Quoted, Protocol):
    """A row with its id in its paper and the list item it stands under."""

    @property
    def id(self) -> str: ...
    @property
    def item(self) -> str | None: ...
    @property
    def flags(self) -> tuple[str, ...]: ...


class RulingRow(Identified, Protocol):
    """What a court disposed of."""

    @property
    def kind(self) -> str: ...
    @property
    def outcome(self) -> str: ...
    @property
    def asked(self) -> Quoted | None: ...
    @property
    def by(self) -> str | None: ...
    @property
    def against(self) -> str | None: ...
    @property
    def request_numbers(self) -> tuple[str, ...]: ...
    @property
    def heading(self) -> str | None: ...


class ObligationRow(Identified, Protocol):
    """What an order demands."""

    @property
    def force(self) -> str: ...
    @property
    def who(self) -> str | None: ...
    @property
    def takes_in_start(self) -> int | None: ...


class LedgerRow(Identified, Protocol):
    """A row of a ledger."""

    @property
    def kind(self) -> str: ...
    @property
    def who(self) -> str | None: ...
    @property
    def side(self) -> str | None: ...
    @property
    def about(self) -> str | None: ...
    @property
    def sorted_as(self) -> str | None: ...
    @property
    def docket(self) -> tuple[str, ...]: ...
    @property
    def request_numbers(self) -> tuple[str, ...]: ...
    @property
    def heading(self) -> str | None: ...


class MemberRow(Protocol):
    """A paper or docket entry of the case, as the chain has it."""

    @property
    def key(self) -> str: ...
    @property
    def number(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def date(self) -> str | None: ...
    @property
    def title(self) -> str: ...
    @property
    def papers(self) -> tuple[str, ...]: ...


class LinkRow(Protocol):
    """What a member answers: motions by key, or candidates where none was chosen."""

    @property
    def key(self) -> str: ...
    @property
    def motions(self) -> tuple[str, ...]: ...
    @property
    def candidates(self) -> tuple[str, ...]: ...
    @property
    def how(self) -> str: ...


class ProofRow(Protocol):
    """An entry of a docket that shows a duty done, or may."""

    @property
    def number(self) -> int | None: ...
    @property
    def words(self) -> str: ...
    @property
    def is_sure(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class PaperRows:
    """One paper of the matter as far as the register looks: what it is called, its caption, and its rows."""

    id: str
    caption: Caption
    is_courts: bool
    rulings: Sequence[RulingRow] = ()
    obligations: Sequence[ObligationRow] = ()
    entries: Sequence[LedgerRow] = ()
