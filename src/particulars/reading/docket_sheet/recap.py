"""Reads a docket from the JSON of CourtListener and RECAP: a docket with its `docket_entries`."""

from __future__ import annotations

import msgspec

from particulars.errors import Unreadable
from particulars.reading.docket_sheet.rows import Entry, Sheet
from particulars.reading.docket_sheet.words import entry


class _Document(msgspec.Struct, frozen=True):
    """A document under an entry, of whose many fields we read one."""

    description: str | None = None


class _Entry(msgspec.Struct, frozen=True):
    """An entry as the archive keeps it; other fields are passed over."""

    entry_number: int | None = None
    date_filed: str | None = None
    description: str | None = None
    recap_documents: tuple[_Document, ...] = ()


class _Docket(msgspec.Struct, frozen=True):
    """A docket as the archive keeps it; other fields are passed over."""

    docket_entries: tuple[_Entry, ...]
    docket_number: str | None = None
    case_name: str | None = None


def read(data: bytes) -> Sheet:
    """The docket in the JSON.

    Raises:
        Unreadable: it is no JSON of a docket, or an entry in it has no day.
    """
    try:
        docket = msgspec.json.decode(data, type=_Docket, strict=False)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Unreadable(f"It is no docket in the JSON of CourtListener or RECAP: {fault}.") from fault
    return Sheet(
        case_number=docket.docket_number or None,
        case_name=docket.case_name or None,
        entries=tuple(_read(e) for e in docket.docket_entries),
    )


def _read(found: _Entry) -> Entry:
    """The entry; where it has no description, the documents' own stand in, as the archive does for short ones."""
    short = (d.description for d in found.recap_documents if d.description)
    return entry(found.entry_number, found.date_filed or "", found.description or next(short, ""))
