"""The rows of public items: what was identified, what was captured and when, what became of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Outcome(StrEnum):
    """What a response says became of an item."""

    PRODUCED = "produced"
    NONE_EXISTS = "none exists"
    DISPUTED = "disputed"
    NOT_TOLD = "not told"


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One identified item; `limiter_reason` is a person's words why it falls within the limiter of the order.

    `bates` are the numbers under which it was produced; `other` are cells of columns not known here.
    """

    number: str
    title: str
    place: str
    day: str | None
    limiter_reason: str = ""
    outcome: Outcome = Outcome.NOT_TOLD
    bates: str = ""
    other: tuple[tuple[str, str], ...] = ()
    row: int = 0


class Capture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A capture of an item as a sheet or its own head tells it: the file, and the instant in UTC.

    `sha256` is what the sheet tells; the file's own is held against it where the file is on file.
    """

    item: str
    file: str
    captured_utc: str
    sha256: str = ""
    source: str = "the sheet of captures"
    row: int = 0


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A cell that was not taken, with what to do; `row` counts with the heads as row 1."""

    row: int
    column: str
    says: str


class FileOnFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A captured file that is on file, by its name, with its own SHA-256 and what its own head tells of the capture."""

    name: str
    sha256: str
    captured_utc: str | None = None


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An item with its captures that are on file; `remarks` are what lacks or differs, in words."""

    item: Item
    captures: tuple[tuple[Capture, FileOnFile], ...] = ()
    remarks: tuple[str, ...] = ()
