"""Rows of a load file as documents: each standard field by its name, with dates, hashes and family as they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from particulars.intake.loadfile.date_order import Order, Ordered, ordered
from particulars.intake.loadfile.dates import Stamp, stamp
from particulars.intake.loadfile.fields import Mapping, mapped
from particulars.intake.loadfile.shape import Decision, LoadFile, Row
from particulars.reading.bates import in_one, parse

_PATH = re.compile(r"[^\n\t]{1,400}\.\w{2,5}")
_HASHES = {32: "md5", 40: "sha1", 64: "sha256"}
_HEX = re.compile(r"[0-9A-Fa-f]+")
_DATES = ("sent", "received", "modified", "created")


@dataclass(frozen=True, slots=True)
class Document:
    """One row as a document: what a standard field says, by its name, without outer spaces; and the row itself."""

    row: Row
    values: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")

    @property
    def key(self) -> str:
        """What the document goes by: its id, or else the Bates number of its first page."""
        return self["doc_id"] or self["beg"]

    @property
    def first(self) -> str:
        """The Bates number of its first page; its id where the file has no column of Bates numbers."""
        return self["beg"] or self["doc_id"]

    @property
    def text_path(self) -> str:
        """Where its text lies; a column of text may also hold a path."""
        words = self["text"]
        return self["text_path"] or (words if _PATH.fullmatch(words) and _looks_like_path(words) else "")

    def hashes(self) -> dict[str, str]:
        """Its hashes by kind, in small letters; a value that is no hash is left out."""
        found = {name: self[name].lower() for name in ("md5", "sha1", "sha256") if _is_hash(self[name], name)}
        kind = _HASHES.get(len(self["hash"]))
        if kind and _HEX.fullmatch(self["hash"]):
            found.setdefault(kind, self["hash"].lower())
        return found

    def dated(self) -> tuple[str, str, str]:
        """The first of its dates that is there, as received: which one, the date, the time of day."""
        for name in _DATES:
            if self[f"date_{name}"]:
                return name, self[f"date_{name}"], self[f"time_{name}"]
        return "", "", ""

    def stamped(self, zone: str = "", order: Order = Order.MONTH) -> Stamp | None:
        """Its date as it can be read in the order of its file; `zone` holds where the row tells none."""
        _, date, time = self.dated()
        return stamp(date, time, self["time_zone"] or zone, order) if date else None


_OF_FILES = ("native_path", "text_path", "image_path", "text", "md5", "sha1", "sha256", "hash")


@dataclass(frozen=True, slots=True)
class Documents:
    """A load file whose rows are documents, and which column is which field."""

    file: LoadFile
    mapping: Mapping
    decisions: tuple[Decision, ...] = ()
    of: Callable[[Row], Document] = field(repr=False, default=lambda row: Document(row, {}))

    def __iter__(self) -> Iterator[Document]:
        return map(self.of, self.file.rows())

    def ordered(self) -> Ordered:
        """Whether its dates put the month first or the day; reads the file once, where it has dates."""
        is_dated = any(f"date_{name}" in self.mapping.places for name in _DATES)
        return ordered(one.dated()[1] for one in self) if is_dated else ordered(())

    @property
    def is_log(self) -> bool:
        """Whether it is a privilege log: it names a privilege and persons, and neither a file nor the hash of one."""
        place = self.mapping.place
        persons, files = place("author", "from", "recipients"), place(*_OF_FILES)
        return self.file.kind == "overlay" and place("privilege") is not None and persons is not None and files is None

    def column(self, *names: str) -> str:
        """What the file calls the first of these fields that it has."""
        place = self.mapping.place(*names)
        return "" if place is None else self.file.column(place)


def documents(file: LoadFile) -> Documents:
    """The documents of a load file; where it has no header, the first column is the id if it can only be that."""
    mapping = mapped(file.columns)
    decisions = list(mapping.decisions)
    if file.header is None and not mapping.places and (why := _ids_in_first(file)):
        mapping = Mapping({"doc_id": 0}, {}, {})
        decisions.append(why)
    mapping = _with_both_ends(mapping)
    places = tuple(mapping.places.items())

    def of(row: Row) -> Document:
        cells = row.cells
        wide = len(cells)
        return Document(row, _parted({name: cells[at].strip() for name, at in places if at < wide and cells[at]}))

    return Documents(file, mapping, tuple(decisions), of)


def _with_both_ends(mapping: Mapping) -> Mapping:
    """A column of ranges holds both the first number and the last."""
    at = mapping.places.get("bates_range")
    if at is None or "beg" in mapping.places:
        return mapping
    return replace(mapping, places={**mapping.places, "beg": at, "end_no": mapping.places.get("end_no", at)})


def _parted(values: dict[str, str]) -> dict[str, str]:
    """A range that stands in the place of a first number gives the first number and the last."""
    beg = values.get("beg", "")
    if beg and values.get("end_no", beg) == beg and (both := in_one(beg)) is not None:
        values["beg"], values["end_no"] = both
    return values


def _ids_in_first(file: LoadFile) -> Decision | None:
    """The first column is the id where its values are numbers of one series in order, nearly all of them different."""
    seen: set[str] = set()
    count = last = 0
    series: set[tuple[str, str]] = set()
    for row in file.rows():
        one = parse(row.cells[0])
        if one is None or one.number < last:
            return None
        seen.add(one.match)
        series.add(one.series)
        count, last = count + 1, one.number
        if len(series) > 1:
            return None
    why = (
        f"there is no header, and its {count} values are numbers of one series in order, {len(seen)} of them different."
    )
    return Decision(f"{file.column(0)} is taken as the document's id", why) if len(seen) > 0.8 * count else None


def _is_hash(value: str, kind: str) -> bool:
    return _HASHES.get(len(value)) == kind and _HEX.fullmatch(value) is not None


def _looks_like_path(words: str) -> bool:
    return "\\" in words or "/" in words
