"""Bates numbers: each document of a production takes its pages from one series, volume after volume."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from particulars.quarrelstone.productions.document import Document, Family


def bates(prefix: str, number: int) -> str:
    """A number as it is stamped: "QSL-0000001"."""
    return f"{prefix}-{number:07d}"


@dataclass(slots=True)
class Produced:
    """A document with its numbers and its family's, as the vendor means to state them; faults are planted into it."""

    document: Document
    prefix: str
    volume: str
    first: int
    last: int
    beg_attach: str = ""
    end_attach: str = ""
    parent: str = ""
    is_attachment: bool = False
    confidentiality: str = ""
    zone_wrong: bool = False
    hash_wrong: bool = False
    copy: bool = False  # bears numbers that another document bears too

    @property
    def beg(self) -> str:
        """The number of its first page."""
        return bates(self.prefix, self.first)

    @property
    def end(self) -> str:
        """The number of its last page."""
        return bates(self.prefix, self.last)

    @property
    def id(self) -> str:
        """What the vendor's own system calls it; its files are named so."""
        return f"{self.beg}_2" if self.copy else self.beg


def numbered(
    prefix: str, volume: str, families: Iterable[Family], start: int, skip: Mapping[str, int], twice: str = ""
) -> Iterator[Produced]:
    """Families with their numbers, from `start`.

    `skip` leaves so many numbers out before a document, by its key; the document of the key `twice` takes none, and
    is given the number of another afterwards.
    """
    at = start
    for family in families:
        at += skip.get(family.parent.key, 0)
        made = []
        for document in family.members:
            is_copy = document.key == twice
            made.append(Produced(document, prefix, volume, at, at + document.pages - 1, copy=is_copy))
            at += 0 if is_copy else document.pages
        for one in made[1:]:
            one.parent, one.is_attachment = made[0].beg, True
        if len(made) > 1:
            for one in made:
                one.beg_attach, one.end_attach = made[0].beg, made[-1].end
        yield from made
