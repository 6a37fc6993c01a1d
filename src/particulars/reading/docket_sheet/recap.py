"""Reads a docket from the JSON of CourtListener and RECAP: a docket with its `docket_entries`, or `results` of its entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from particulars.errors import Unreadable
from particulars.reading.docket_sheet.laid_out import Told, sheet_of
from particulars.reading.docket_sheet.rows import Sheet


class _Document(msgspec.Struct, frozen=True):
    """A document under an entry; an attachment has a number of its own, and its description is not the entry's."""

    description: str | None = None
    attachment_number: int | None = None


class _Entry(msgspec.Struct, frozen=True):
    """An entry as the archive keeps it; other fields are passed over. `docket` is the address of its docket."""

    entry_number: int | None = None
    date_filed: str | None = None
    description: str | None = None
    recap_documents: tuple[_Document, ...] = ()
    docket: str | int | None = None


class _Docket(msgspec.Struct, frozen=True):
    """A docket as the archive keeps it; other fields are passed over."""

    docket_entries: tuple[_Entry, ...]
    docket_number: str | None = None
    case_name: str | None = None


class _Page(msgspec.Struct, frozen=True):
    """A page of the entries of a docket, as version 4 of the archive's interface gives them; `next` is the page after it."""

    results: tuple[_Entry, ...]
    next: str | None = None


def read(data: bytes) -> Sheet:
    """The docket in the JSON.

    Raises:
        Unreadable: it is no JSON of a docket, has entries of two dockets, or an entry in it has no day.
    """
    return sheet_of(told(data))


def told(data: bytes) -> Told:
    """The docket in the JSON, an entry a row; several pages may stand in one list.

    Raises:
        Unreadable: it is no JSON of a docket, or has entries of two dockets.
    """
    try:
        found = msgspec.json.decode(data)
        parts = found if isinstance(found, list) else [found]
        if not parts:
            raise Unreadable("It holds no docket.")
        if len(parts) == 1 and isinstance(parts[0], dict) and "docket_entries" in parts[0]:
            docket = msgspec.convert(parts[0], _Docket, strict=False)
            return Told(docket.docket_number or None, docket.case_name or None, _rows(docket.docket_entries))
        pages = [page for part in parts for page in _pages(part)]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise Unreadable(f"It is no docket in the JSON of CourtListener or RECAP: {fault}.") from fault
    entries = [entry for page in pages for entry in page.results]
    if len({str(entry.docket).rstrip("/") for entry in entries if entry.docket is not None}) > 1:
        raise Unreadable("It holds entries of more than one docket.")
    return Told(None, None, _rows(entries), pages[-1].next)


def _pages(part: object) -> Iterator[_Page]:
    """A page of entries; an entry alone is a page of one."""
    if isinstance(part, dict) and "entry_number" in part:
        yield _Page((msgspec.convert(part, _Entry, strict=False),))
    else:
        yield msgspec.convert(part, _Page, strict=False)


def _rows(entries: Iterable[_Entry]) -> tuple[tuple[str, str, str], ...]:
    """Day, number, words; where an entry has no description its document's own stands in, as the archive does for short ones."""
    return tuple(
        (e.date_filed or "", "" if e.entry_number is None else str(e.entry_number), e.description or _short(e))
        for e in entries
    )


def _short(entry: _Entry) -> str:
    own = (d.description for d in entry.recap_documents if d.description and d.attachment_number is None)
    return next(own, "")
