"""Lines of a load file that is one record a line, with their bytes; what is wrong with their characters is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from particulars.errors import Unreadable
from particulars.intake.loadfile import encoding as encodings
from particulars.intake.loadfile.encoding import Encoding, chunks
from particulars.intake.loadfile.records import Dialect, Reader, RowEnd
from particulars.intake.loadfile.shape import Decision, Defect

_MOST = 1 << 16  # bytes in which a value of a line is looked for
_END = re.compile(r"[\r\n]")
_NONE = "\x1e"  # a separator that stands in no line, so that a record is its line


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end, its bytes, and what is wrong with its characters."""

    number: int
    start: int
    end: int
    text: str
    encoding: Encoding
    defects: tuple[Defect, ...] = ()

    def byte(self, at: int) -> int:
        """The byte of the file at which a character of the line stands."""
        return self.start + len(self.text[:at].encode(self.encoding.name, "replace"))


class Lines(NamedTuple):
    """A file of lines that is open to be read: all of them, or the one that begins at a byte."""

    all: Callable[[], Iterator[Line]]
    at: Callable[[int], Line]
    decisions: tuple[Decision, ...]


def of(path: Path) -> Lines:
    """What reads the lines of a file, and the decisions that it takes.

    Raises:
        Unreadable: the file is empty.
    """
    if not path.stat().st_size:
        raise Unreadable(f"{path.name} is empty.")
    encoding, why = encodings.decide(path)
    sample = next(iter(chunks(path, encoding)), b"")[:65536]
    end = RowEnd.CR if b"\n" not in sample and b"\r" in sample else RowEnd.CRLF
    measure = encoding.measure if encoding.is_wide else len

    def lines() -> Iterator[Line]:
        reader = Reader(Dialect(_NONE, "", end), encoding.working, 1, lambda _: "", measure)
        for row in reader.rows(chunks(path, encoding), encoding.mark, path.stat().st_size):
            yield Line(row.number, row.start, row.end, _NONE.join(row.cells), encoding, row.defects)

    def at(start: int) -> Line:
        with path.open("rb") as file:
            file.seek(start)
            words = file.read(_MOST).decode(encoding.name, "replace")
        return Line(0, start, start, _END.split(words, maxsplit=1)[0], encoding)

    return Lines(lines, at, (why,))
