"""One document of a production before it has a number: its bytes, its text, and what a vendor's load file says of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from particulars.quarrelstone.productions.people import Person

_PAGE = 2_400  # characters


@dataclass(frozen=True, slots=True)
class Document:
    """A document; `kind` is mail, attachment, office, chat, image or damaged.

    `native` is empty where it is delivered as images and text alone. `sent` is the time of a message in the zone of
    its own header, of another file that of its last change.
    """

    key: str
    kind: str
    name: str
    native: bytes
    text: str
    custodian: Person
    author: Person
    sent: datetime
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    subject: str = ""
    title: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    images: int = 0  # page images delivered with it

    @property
    def ext(self) -> str:
        """The ending of its name, without the point."""
        return self.name.rpartition(".")[2].lower()

    @property
    def pages(self) -> int:
        """How many page numbers it takes."""
        return self.images or max(1, -(-len(self.text) // _PAGE))

    @property
    def is_mail(self) -> bool:
        """Whether it is a message."""
        return self.kind == "mail"


@dataclass(frozen=True, slots=True)
class Family:
    """A parent with what is attached to it, or one document alone."""

    members: tuple[Document, ...]

    @property
    def parent(self) -> Document:
        """The first of them."""
        return self.members[0]


def counted(families: Iterable[Family]) -> int:
    """How many documents are in the families."""
    return sum(len(family.members) for family in families)
