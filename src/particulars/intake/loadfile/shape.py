"""The one shape every load file is read into: columns, rows with their number and bytes, decisions, and defects.

A row's `number` counts records from 1, the header being one; `start` and `end` are bytes of the file, `end` behind the
line end. A value is what stands between the qualifiers, the doubled qualifier made single, and otherwise as received.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Kind(StrEnum):
    """What is wrong, in a word that a sheet can be sorted by."""

    COLUMNS = "column count"
    UNCLOSED = "qualifier not closed"
    STRAY = "stray qualifier"
    UNDECODABLE = "undecodable bytes"
    NUL = "NUL"
    MOJIBAKE = "mojibake"
    BLANK_ROW = "blank row"
    LINE_END = "line end in a value"
    HEADER_TWICE = "header named twice"
    HEADER_BLANK = "header blank"
    TRAILING_COLUMN = "trailing empty column"
    MALFORMED = "malformed record"
    ID_BLANK = "id missing"
    ID_TWICE = "id twice"
    NO_NUMBER = "no Bates number"
    SERIES = "prefixes differ"
    REVERSED = "range reversed"
    GAP = "Bates gap"
    OVERLAP = "Bates overlap"
    NUMBER_TWICE = "Bates range twice"
    PAGES = "page count"
    FAMILY_SPLIT = "family not contiguous"
    FAMILY_RANGE = "family range differs"
    FAMILY_BOUNDS = "outside its family range"
    PARENT_MISSING = "parent missing"
    PARENT_NONE = "family without a parent"
    CHILD_MISSING = "attachment missing"
    HASH = "hash differs"
    HASH_FORM = "not a hash"
    FILE_MISSING = "file missing"
    FILE_EMPTY = "file empty"
    LEAVES_ROOT = "path leaves the root"
    DATE_FORM = "date not understood"
    ZONE = "time zone"
    DATE = "date differs"
    IMAGE_BREAK = "document break"
    IMAGE_UNKNOWN = "image of no document"
    NO_IMAGE = "no image"


class Defect(NamedTuple):
    """One thing wrong in a load file: where, what, and what to do; a doubt where it may also be right."""

    kind: Kind
    row: int  # 0 where it is no row's
    column: str
    byte: int | None
    says: str
    do: str
    doubt: bool = False


class Row(NamedTuple):
    """One record: its number, its bytes, its values in the order of the columns, and what is wrong with its form."""

    number: int
    start: int
    end: int
    cells: tuple[str, ...]
    defects: tuple[Defect, ...] = ()


class Decision(NamedTuple):
    """Something that the file does not say of itself: what was decided, and why."""

    what: str
    why: str

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


@dataclass(frozen=True, slots=True)
class LoadFile:
    """A load file that is open to be read: `rows()` reads it from its beginning, a few megabytes at a time.

    `header` is the record that names the columns, or None where the file has none and the columns are numbered.
    """

    kind: str
    path: Path
    columns: tuple[str, ...]
    decisions: tuple[Decision, ...]
    rows: Callable[[], Iterator[Row]]
    header: Row | None = None
    defects: tuple[Defect, ...] = ()  # of the file as a whole
    byte_of: Callable[[int, str], int] | None = None  # of a row's first byte and a column, where its value begins

    def column(self, index: int) -> str:
        """What a column is called: its name, or its place where it has none."""
        return (self.columns[index] if index < len(self.columns) else "") or f"column {index + 1}"
