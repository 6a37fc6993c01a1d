"""One file on its way into a matter: what it is, where it came from, what became of it, and what the record knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Protocol

from particulars.intake.reading_shape import UnreadPage
from particulars.intake.unpacking import Unpacked
from particulars.record.items import Item, item_id, printable_name
from particulars.record.text import Text


class Status(StrEnum):
    """What became of a file that was handed in, or came out of one."""

    READ = "read"
    UNREAD = "unread"  # kept, and listed with the reason
    FAILED = "failed"
    DUPLICATE = "duplicate"  # its bytes were there before


@dataclass(frozen=True, slots=True)
class Taken:
    """One file as taken in; `reason` says in a sentence why it was not read, or what is odd about it."""

    path: Path  # as a person would go to it: for what came out of a container, the container and the name in it
    sha256: str | None
    size: int
    kind: str
    status: Status
    reason: str | None = None
    text: Text | None = None
    notes: tuple[str, ...] = ()
    unread_pages: tuple[UnreadPage, ...] = ()
    name: str = ""  # as its item has it
    source: Path | None = None  # where its bytes wait, if not at its path
    parent: Taken | None = None  # what it came out of
    role: str = ""
    room: int = 0  # bytes that may be taken out of it
    sha1: str = ""
    md5: str = ""
    norm_sha256: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    inside: tuple[Unpacked, ...] = ()
    is_known: bool = False  # the record has this item already, with all that is in it

    @property
    def line(self) -> str:
        """The one line of the list for this file."""
        return f"{self.path}: {self.status}{f': {self.reason}' if self.reason else ''}"

    @property
    def id(self) -> str:
        """The id under which the record keeps it; empty where its bytes were never seen."""
        return item_id(self.sha256, self.name, self.parent.id if self.parent else "") if self.sha256 else ""

    @property
    def place(self) -> str:
        """Its name, and the names of what it came out of."""
        return f"{self.name} in {self.parent.place}" if self.parent else self.name

    @property
    def key(self) -> str:
        """What its reading depends on: its bytes, and the ending of its name."""
        return f"{self.sha256} {PurePath(self.name).suffix.lower()}"

    @property
    def depth(self) -> int:
        """In how many containers it lies."""
        return self.parent.depth + 1 if self.parent else 0

    @property
    def at(self) -> Path:
        """Where its bytes are."""
        return self.source or self.path


class Door(Protocol):
    """What the record knows of files taken in before, and where there is room for what comes out of containers."""

    @property
    def folder(self) -> Path:
        """The folder in which files out of containers wait."""

    def known(self, id: str) -> Item | None:
        """The item, if it is there with all that is in it and need not be read again."""

    def first(self, sha256: str, beside: str) -> tuple[str, str] | None:
        """Place and kind of the item that has these bytes and is no duplicate, if there is one beside this."""


def own_name(path: Path) -> str:
    """The name of a file as its item has it."""
    return printable_name(path.name)
