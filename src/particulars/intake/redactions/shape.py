"""What the check of a redacted file finds: words that survive, and the layers of the file that were looked through."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

State = Literal["examined", "absent", "not examined"]


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Words at one place of a layer; `page` counts from 1 and is 0 where there is none, `box` is in points."""

    page: int
    where: str
    words: str
    box: tuple[float, float, float, float] | None = None


class Layer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One layer of a file: examined with the words it holds, absent, or not examined and why."""

    name: str
    state: State
    places: tuple[Place, ...] = ()
    reason: str = ""


class Survivor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that the page as drawn does not show and the file still holds, with how they are kept from sight."""

    layer: str
    place: Place
    how: str

    @property
    def count(self) -> int:
        """How many words can be read."""
        return len(self.place.words.split())

    @property
    def hash(self) -> str:
        """SHA-256 of the words, white space as one blank: says the same of the same words and does not show them."""
        return hashlib.sha256(" ".join(self.place.words.split()).encode("utf-8")).hexdigest()


class Examined(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file looked through: its survivors, its layers, and its pages (0 where the format has none)."""

    kind: str
    survivors: tuple[Survivor, ...]
    layers: tuple[Layer, ...]
    pages: int = 0
