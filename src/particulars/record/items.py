"""Items of the record: each file taken in, by its SHA-256, with its status and the family it belongs to."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from particulars.errors import Misused
from particulars.record.text import Text


class Status(StrEnum):
    """What became of a file; whatever was taken in is exactly one of these."""

    READ = "read"
    UNREAD = "kept unread"
    FAILED = "failed"
    DUPLICATE = "duplicate"


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file as it was taken in; `parent` is the id of the container or message it came out of.

    The id is made of the bytes, the name and the parent, so that the same file taken in twice is one item, and two
    copies of the same bytes under two names are two.
    """

    id: str
    sha256: str
    size: int
    name: str
    kind: str
    status: Status
    reason: str = ""
    parent: str = ""
    text_sha256: str = ""  # empty where there is no reading


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file at the door: its bytes or where they are, its name, and what a reader made of it."""

    source: Path | bytes
    name: str
    kind: str
    status: Status = Status.READ
    reason: str = ""
    reading: Text | None = None
    parent: str = ""

    def __post_init__(self) -> None:
        if not self.name or not self.kind:
            raise Misused(f"A file taken in has a name and a kind; this has {self.name!r} and {self.kind!r}.")
        if self.status is not Status.READ and not self.reason.strip():
            raise Misused(f"{self.name} is {self.status}, and no reason is given.")


def printable(words: str) -> str:
    """Writes what cannot be printed on one line, such as a control character or a byte that is none, as `\\n` or `\\xff`."""
    return "".join(_escaped(c) if not c.isprintable() else c for c in words)


def printable_name(name: str) -> str:
    """A file's name as an item, a cite and a report have it: on one line, and its outer spaces seen."""
    lead = len(name) - len(name.lstrip(" "))
    trail = len(name) - len(name.rstrip(" ")) if lead < len(name) else 0
    return "\\x20" * lead + printable(name[lead : len(name) - trail]) + "\\x20" * trail


def item_id(sha256: str, name: str, parent: str = "") -> str:
    """Returns the id under which a file of these bytes, this printable name and this parent stands."""
    return hashlib.sha256("\0".join((sha256, parent, name)).encode("utf-8")).hexdigest()[:20]


def item_place(item: Item, above: Callable[[str], Item | None]) -> str:
    """The name of an item, and the names of what it came out of, as far as `above` tells of it."""
    parent = above(item.parent)
    return item.name if parent is None else f"{item.name} in {item_place(parent, above)}"


def same_bytes(place: str) -> str:
    """Says of a duplicate which item came first with its bytes."""
    return f"It has the same bytes as {place}."


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte of a name that is no UTF-8, as Python hands it over
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def tally(items: Iterable[Item]) -> dict[Status, int]:
    """Counts items by status, every status named."""
    counted = Counter(item.status for item in items)
    return {status: counted[status] for status in Status}
