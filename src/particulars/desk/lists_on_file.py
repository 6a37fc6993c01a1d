"""Lists of documents that are no load file by their shape: short tables, workbooks, and what `md5sum` and its like write.

DocID<tab>MD5                                   a table: its columns name a document, and a hash or a range
5d41402abc4b2a76b9719d911017c592  a/b.txt       a list of hashes: the file's name is what the document goes by
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from particulars.errors import ParticularsError
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.fields import mapped
from particulars.intake.loadfile.opening import IMAGES, kinds_of, open_load_file
from particulars.intake.loadfile.overlay import open_csv, open_workbook
from particulars.intake.loadfile.shape import LoadFile, Row
from particulars.intake.loadfile.table import batches

_TELLING = ("md5", "sha1", "sha256", "hash", "end_no")  # a list without any of these tells nothing of a document
_TABLES = frozenset({".csv", ".tsv", ".psv", ".xlsx", ".xlsm", ".md5", ".sha1", ".sha256"})
_TEXTS = frozenset({".txt", ".lst", ".log", ".dat", ""})
_HEAD = 8192
_HASHES = {32: "MD5", 40: "SHA1", 64: "SHA256"}
_HASH_LINE = re.compile(r"\\?([0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})[ \t]+\*?(\S.*)")
_MARKED_LINE = re.compile(r"(?:MD5|SHA-?1|SHA-?256) ?\((.+)\) ?= ?([0-9A-Fa-f]{32,64})", re.I)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a file says as a list: its rows, or why it gives none; and what of it was not read."""

    rows: tuple[dict[str, Any], ...] = ()
    why_not: str = ""
    unread: str = ""


def listing(path: Path, name: str, id: str) -> Listing | None:
    """The rows of a list of documents; None where a file is no table at all.

    Args:
        path: Where its bytes are.
        name: What it is called.
        id: The item, or whatever the rows are to name as their source.
    """
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _TABLES | _TEXTS:
        return None
    try:
        opened = _opened(path, ending)
    except (ParticularsError, OSError, UnicodeError) as refused:
        return Listing(why_not=str(refused)) if ending in _TABLES else None
    if opened is None:
        return None
    found = documents(opened)
    is_telling = found.mapping.place(*_TELLING) is not None or found.is_log
    if found.mapping.place("doc_id", "beg") is None or not is_telling:
        why = "no column of it names a document, or none a hash or a range"
        return Listing(why_not=why) if ending in _TABLES else None
    rows = tuple(row for table in batches(found, id) for row in table.to_pylist())
    further = [one.why for one in opened.decisions if one.what == "The first sheet is read" and "of 1;" not in one.why]
    return Listing(rows, unread="its sheets after the first" if further else "")


def rows_of(path: Path, id: str, *, only: bool) -> Listing:
    """The rows of one file; the only one that was named is read as a load file whatever its shape."""
    kinds = kinds_of(path)
    if not kinds and (found := listing(path, path.name, id)) is not None and (found.rows or not only):
        return found
    if not kinds and not only:
        return Listing(why_not="no load file and no list")
    opened = open_load_file(path)
    if opened.kind in IMAGES:
        return Listing(why_not="its rows are page images")
    return Listing(tuple(row for table in batches(documents(opened), id) for row in table.to_pylist()))


def _opened(path: Path, ending: str) -> LoadFile | None:
    with path.open("rb") as file:
        first = file.read(_HEAD)
    if first.startswith(b"PK"):
        return open_workbook(path) if ending in (".xlsx", ".xlsm") else None
    lines = _lines(first)
    if lines and all(_hashed(line) for line in lines[:20]):
        return _of_hashes(path)
    if ending in _TABLES or _names_documents(lines[0] if lines else ""):
        return open_csv(path)
    return None


def _lines(first: bytes) -> list[str]:
    """The first lines that are whole and not blank."""
    encoding = "utf-16" if first[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = first.decode(encoding, "replace")
    lines = text.splitlines()
    whole = lines[:-1] if len(first) == _HEAD else lines
    return [line for line in whole if line.strip() and not line.startswith(("#", ";"))]


def _names_documents(line: str) -> bool:
    """Whether a line names columns of which one holds a document's number, and one a hash or the end of a range."""
    for mark in "\t,;|":
        cells = next(csv.reader([line], delimiter=mark), []) if mark in line else []
        places = mapped([cell.strip() for cell in cells])
        if places.place("doc_id", "beg") is not None and places.place(*_TELLING) is not None:
            return True
    return False


def _hashed(line: str) -> tuple[str, str] | None:
    """The hash and the name of the file that a line of a list of hashes tells."""
    if found := _HASH_LINE.fullmatch(line.strip()):
        return found[1], found[2]
    if found := _MARKED_LINE.fullmatch(line.strip()):
        return (found[2], found[1]) if len(found[2]) in _HASHES else None
    return None


def _of_hashes(path: Path) -> LoadFile:
    """A list of hashes as a table; a line that is none of them is left out of it, as a remark begins with # or ;."""
    columns = ("DocID", "File Name", *_HASHES.values())

    def rows() -> Iterator[Row]:
        at = 0
        for number, line in enumerate(path.read_bytes().splitlines(keepends=True), 1):
            found = _hashed(line.decode("utf-8-sig", "replace"))
            if found is not None:
                value, name = found
                hashes = (value if len(value) == length else "" for length in _HASHES)
                yield Row(number, at, at + len(line), (name, PureWindowsPath(name).name, *hashes))
            at += len(line)

    return LoadFile("overlay", path, columns, (), rows)
