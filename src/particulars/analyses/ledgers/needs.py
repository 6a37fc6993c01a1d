"""What the ledgers need to know of a citation; the table of citations answers to it."""

from __future__ import annotations

from typing import Protocol

CASES = frozenset({"case_full", "case_short", "case_name_ref", "case_docket", "id"})
LAWS = frozenset({"statute", "statute_short", "rule", "regulation", "constitution", "id"})


class Explained(Protocol):
    """An explanatory parenthetical: its raw place and its reading text with the parentheses."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Cited(Protocol):
    """One citation as it stands in the paper."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def clean_start(self) -> int: ...
    @property
    def clean_end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def authority(self) -> str | None: ...
    @property
    def via(self) -> str | None: ...
    @property
    def via_of(self) -> int | None: ...
    @property
    def parentheticals(self) -> tuple[Explained, ...]: ...
