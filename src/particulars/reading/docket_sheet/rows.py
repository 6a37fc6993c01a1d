"""The shape of a docket taken in: one entry, and the sheet that holds the entries of one case."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal[
    "complaint", "answer", "motion", "opposition", "response", "reply", "order",
    "stipulation", "notice", "letter", "transcript", "other",
]  # fmt: skip


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of a docket. `text` has the clerk's words, without the day of entry that a report appends.

    `served` and `not_served` are None where the format does not say whom a notice went to.
    """

    number: int | None
    date_filed: str
    kind: Kind
    text: str
    refers_to: tuple[int, ...] = ()
    filer: str | None = None
    served: tuple[str, ...] | None = None
    not_served: tuple[str, ...] | None = None


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The entries of one case as one file tells them.

    `places` are the raw places of the entries in the text they were read from, empty where it was no text; `goes_on`
    names the next part of a docket of which this file is one part.
    """

    case_number: str | None
    case_name: str | None
    entries: tuple[Entry, ...]
    places: tuple[tuple[int, int], ...] = ()
    goes_on: str | None = None
