"""What every check holds of a document: its place, its key, its range, and where the file says its family lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from particulars.intake.loadfile.documents import Document, Documents
from particulars.intake.loadfile.shape import Defect, Kind
from particulars.reading.bates import Fault, Range, in_one, matched, ranged


class Found(NamedTuple):
    """A defect and the file in which it stands."""

    path: Path
    defect: Defect


@dataclass(frozen=True, slots=True)
class Held:
    """One document of one load file, as little of it as the checks of the whole production need."""

    source: Documents
    row: int
    byte: int
    key: str
    range: Range | Fault | None  # None where the file has no Bates numbers at all
    pages: int | None
    parent: str
    beg_attach: str
    end_attach: str
    group: str
    children: str
    is_attachment: bool

    def found(self, kind: Kind, field: str, says: str, do: str, doubt: bool = False) -> Found:
        """A defect of this document in the column of a field."""
        return Found(self.source.file.path, Defect(kind, self.row, self.source.column(field) or field, self.byte, says, do, doubt))  # fmt: skip

    @property
    def begins(self) -> str:
        """The number of its first page as it is matched; its key where it has no range."""
        return self.range.beg.match if isinstance(self.range, Range) else self.key


def held(source: Documents, one: Document) -> Held:
    """What is held of one document."""
    pages = one["pages"].replace(",", "")
    count = int(pages) if pages.isdecimal() and pages.isascii() and len(pages) < 10 else None
    beg_attach, end_attach = one["beg_attach"], one["end_attach"]
    if one["attach_range"] and not beg_attach:
        beg_attach, end_attach = _two(one["attach_range"])
    return Held(
        source,
        one.row.number,
        one.row.start,
        matched(one.key),
        _range(source, one, count),
        count,
        matched(one["parent_id"]),
        matched(beg_attach),
        matched(end_attach),
        one["group_id"],
        one["child_ids"],
        "attach" in one["doc_type"].casefold(),
    )


def ends_known(source: Documents) -> bool:
    """Whether the file tells where each document ends, so that a missing number can be told."""
    return "beg" in source.mapping.places and source.mapping.place("end_no", "pages") is not None


def by_begin(documents: Iterable[Held]) -> dict[str, Held]:
    """Documents by the number of their first page and by their key; the first of two that share one."""
    found: dict[str, Held] = {}
    for one in documents:
        for key in (one.begins, one.key):
            if key:
                found.setdefault(key, one)
    return found


def in_order(documents: Iterable[Held]) -> list[Held]:
    """Documents as their pages lie; those without a range are left out."""
    whole = [one for one in documents if isinstance(one.range, Range)]
    return sorted(whole, key=lambda one: (one.range.beg.order, one.row))  # type: ignore[union-attr]


def named(documents: Iterable[Held], most: int = 5) -> str:
    """Some documents by their keys, and how many more there are."""
    keys = [one.key or f"row {one.row}" for one in documents]
    return ", ".join(keys[:most]) + (f" and {len(keys) - most} more" if len(keys) > most else "")


def split_ids(told: str) -> Iterator[str]:
    """The ids of a value that holds several, between semicolons or commas."""
    for one in told.replace(",", ";").split(";"):
        if one.strip():
            yield matched(one)


def _range(source: Documents, one: Document, pages: int | None) -> Range | Fault | None:
    if "beg" not in source.mapping.places:
        return None
    told = ranged(one["beg"], one["end_no"])
    if isinstance(told, Range) and not one["end_no"] and pages and pages > 1 and not told.beg.page:
        return Range(told.beg, told.beg.at(told.beg.number + pages - 1))
    return told


def _two(told: str) -> tuple[str, str]:
    """The two ends of a range in one value: `QSL-0000001 - QSL-0000009`."""
    first, found, last = told.partition(";")
    return (first.strip(), last.strip()) if found else in_one(told) or (told.strip(), told.strip())
