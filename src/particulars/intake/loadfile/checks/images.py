"""Image load files: documents by their breaks, page counts, and whether each is a document of the production."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.intake.loadfile.checks.held import Found, Held, by_begin
from particulars.intake.loadfile.checks.on_disk import Outside, Root
from particulars.intake.loadfile.shape import Defect, Kind, LoadFile, Row
from particulars.reading.bates import Range, matched

_OF_MANY = (".pdf", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Imaged:
    """A document of an image load file: its first row, how many images, and the page count stated for it."""

    key: str
    row: Row
    images: int
    stated: int | None
    path: str

    @property
    def pages(self) -> int:
        """How many pages: the images, or what is stated of a file of several pages on one line."""
        if self.images == 1 and self.stated and self.path.lower().endswith(_OF_MANY):
            return self.stated
        return self.images


@dataclass(frozen=True, slots=True)
class _Columns:
    key: int
    brk: int
    path: int
    count: int | None
    breaks: frozenset[str]


_OPTICON = _Columns(0, 3, 2, 6, frozenset("Y"))
_LFP = _Columns(1, 2, 6, None, frozenset("DCSBF"))


def check(file: LoadFile, documents: Sequence[Held], root: Root | None) -> Iterator[Found]:
    """Every fault of one image load file, by itself, against the documents, and against the disk."""
    at = _OPTICON if file.kind == "opticon" else _LFP
    yield from _keys(file, at)
    known = by_begin(documents)
    for one in imaged(file):
        yield from _count(file, one)
        if known:
            yield from _against(file, one, known.get(one.key))
    if root is not None:
        yield from _paths(file, at, root)


def imaged(file: LoadFile) -> Iterator[Imaged]:
    """The documents of an image load file, one after the other."""
    at = _OPTICON if file.kind == "opticon" else _LFP
    first: Row | None = None
    images = 0
    for row in _images(file, at):
        if first is None or row.cells[at.brk].strip().upper() in at.breaks:
            if first is not None:
                yield _made(first, images, at)
            first, images = row, 0
        images += 1
    if first is not None:
        yield _made(first, images, at)


def pages_of(file: LoadFile) -> Iterator[tuple[Row, str, str, str, str, int | None]]:
    """Each image: its row, key, the key of its document, volume, path, and the page count stated on it."""
    at = _OPTICON if file.kind == "opticon" else _LFP
    document = ""
    for row in _images(file, at):
        key = row.cells[at.key].strip()
        if not document or row.cells[at.brk].strip().upper() in at.breaks:
            document = key
        yield row, key, document, row.cells[1 if at is _OPTICON else 4], _path(row, at), _stated(row, at)


def _path(row: Row, at: _Columns) -> str:
    return row.cells[at.path] if at is _OPTICON else "\\".join(filter(None, row.cells[5:7]))


def _stated(row: Row, at: _Columns) -> int | None:
    count = row.cells[at.count].strip() if at.count is not None and len(row.cells) > at.count else ""
    return int(count) if count.isdecimal() and count.isascii() and len(count) < 10 else None


def _images(file: LoadFile, at: _Columns) -> Iterator[Row]:
    for row in file.rows():
        if len(row.cells) > max(at.key, at.brk, at.path) and (file.kind == "opticon" or row.cells[0] == "IM"):
            yield row


def _made(first: Row, images: int, at: _Columns) -> Imaged:
    return Imaged(matched(first.cells[at.key]), first, images, _stated(first, at), first.cells[at.path])


def _keys(file: LoadFile, at: _Columns) -> Iterator[Found]:
    first: dict[str, int] = {}
    is_first = True
    for row in _images(file, at):
        key = matched(row.cells[at.key])
        if is_first and row.cells[at.brk].strip().upper() not in at.breaks:
            says = "The first image begins no document."
            yield _found(file, row, Kind.IMAGE_BREAK, at.brk, says, "Ask whether rows before it are missing.")
        is_first = False
        if key and file.kind == "opticon" and first.setdefault(key, row.number) != row.number:
            yield _found(file, row, Kind.ID_TWICE, at.key, f"{key} is the key of row {first[key]} too.", "Ask which it is.")  # fmt: skip


def _count(file: LoadFile, one: Imaged) -> Iterator[Found]:
    if one.stated is not None and one.stated != one.pages:
        says = f"{one.key} has {one.images} images, and {one.stated} pages are stated."
        yield _found(file, one.row, Kind.PAGES, 6, says, "Ask for the pages that are missing, or which is right.")


def _against(file: LoadFile, one: Imaged, document: Held | None) -> Iterator[Found]:
    if document is None:
        says = f"{one.key} begins no document of the load file."
        yield _found(file, one.row, Kind.IMAGE_UNKNOWN, 0 if file.kind == "opticon" else 1, says, "Ask what it is.")
        return
    count = document.range.count if isinstance(document.range, Range) and "end_no" in document.source.mapping.places else None  # fmt: skip
    if count is not None and count != one.pages:
        says = f"{one.key} has {one.pages} images, and {document.range} has {count:,} numbers (row {document.row})."
        yield _found(file, one.row, Kind.PAGES, 0 if file.kind == "opticon" else 1, says, "Ask for the pages that are missing, or which is right.")  # fmt: skip
    elif document.pages is not None and document.pages != one.pages and count is None:
        says = f"{one.key} has {one.pages} images, and {document.pages:,} pages are stated in row {document.row}."
        yield _found(file, one.row, Kind.PAGES, 0 if file.kind == "opticon" else 1, says, "Ask which is right.")


def _paths(file: LoadFile, at: _Columns, root: Root) -> Iterator[Found]:
    missing: list[Found] = []
    seen = 0
    for row in _images(file, at):
        told = _path(row, at)
        try:
            is_there = root.find(told) is not None
            seen += 1
            if not is_there:
                missing.append(_found(file, row, Kind.FILE_MISSING, at.path, f"{told} is not there.", "Ask for it."))
        except Outside as why:
            yield _found(file, row, Kind.LEAVES_ROOT, at.path, f"{told}: {why}.", "It was not opened; ask for a path inside.")  # fmt: skip
    if len(missing) == seen > 1:
        says = f"None of the {seen:,} images is in {root.folder}, so they were not examined."
        yield Found(file.path, Defect(Kind.FILE_MISSING, 0, file.column(at.path), None, says, "Name the folder with --root.", True))  # fmt: skip
    else:
        yield from missing


def _found(file: LoadFile, row: Row, kind: Kind, column: int, says: str, do: str) -> Found:
    return Found(file.path, Defect(kind, row.number, file.column(column), row.start, says, do))
