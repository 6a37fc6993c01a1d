"""The record reader: separators, optional qualifiers and line ends, byte by byte, with every irregularity named.

A field is qualified only if the qualifier is its first character, and a qualifier ends it only before a separator, a
line end or the end of the file. A doubled qualifier is one; line ends between qualifiers are data. Where a qualifier
was left open, the record ends with its line, so that a fault costs one row and not the rest of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from particulars.intake.loadfile.cutting import Cutter, Record
from particulars.intake.loadfile.row_faults import Faults, is_odd
from particulars.intake.loadfile.shape import Defect, Row


class RowEnd(StrEnum):
    """What ends a row; a carriage return alone does so only where the first row ends with one."""

    CRLF = "CRLF"
    LF = "LF"
    CR = "CR"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How values stand in a row: what separates them, what they may be wrapped in, what ends the row."""

    separator: str
    qualifier: str = ""
    end: RowEnd = RowEnd.CRLF


class Reader:
    """Reads records out of bytes in one dialect; `width` is how many columns a row should have, 0 where unknown."""

    def __init__(
        self, dialect: Dialect, encoding: str, width: int = 0, name: Callable[[int], str] | None = None,
        measure: Callable[[bytes], int] = len,
    ) -> None:  # fmt: skip
        self.dialect, self.encoding, self.width, self.measure = dialect, encoding, width, measure
        self.end = b"\r" if dialect.end is RowEnd.CR else b"\n"
        self.cutter = Cutter(dialect.separator.encode(encoding), dialect.qualifier.encode(encoding), self.end, width)
        named = name or (lambda index: f"column {index + 1}")
        self.faults = Faults(self.cutter, dialect.qualifier, encoding, named, measure)

    def rows(self, pieces: Iterable[bytes], start: int = 0, size: int | None = None) -> Iterator[Row]:
        """Every record in order; `start` is the byte of the file at which the first begins, `size` where the file ends."""
        number, at, place = 0, start, 0
        data, supply, ended = b"", iter(pieces), False
        while True:
            told = self._next(data, place, ended) if place < len(data) else None
            if told is None:
                if ended:
                    return
                more = next(supply, None)
                ended = more is None
                data, place = data[place:] + (more or b""), 0
                continue
            number += 1
            cells, length, record, is_odd = told
            end = at + (length if self.measure is len else self.measure(data[place : place + length]))
            if size is not None and end > size:
                end = size  # half a character at the end of the file
            defects: tuple[Defect, ...] = ()
            if is_odd or len(cells) != self.width != 0:
                defects = tuple(self.faults.of(number, at, data[place : place + length], cells, record))
            yield Row(number, at, end, cells, defects)
            at, place = end, place + length

    def offset(self, data: bytes, index: int) -> int:
        """How many bytes of the file lie between the beginning of the first record in `data` and one of its values."""
        told = self._next(data, 0, True)
        if told is None:
            return 0
        _, length, record, _ = told
        return self.measure(data[: self.faults.offset(data[:length], record, index)])

    def _next(self, data: bytes, place: int, ended: bool) -> tuple[tuple[str, ...], int, Record | None, bool] | None:
        """The record at a place: its values, its length, its parts where it is irregular, whether something may be wrong.

        None where more bytes are wanted.
        """
        stop = data.find(self.end, place)
        if stop < 0 and not ended:
            return None
        if stop >= 0 and stop + 1 >= len(data) and self.end == b"\r" and not ended:
            return None  # a line feed may follow
        try:
            text = data[place : self.cutter.line_stop(data, place, stop)].decode(self.encoding)
        except UnicodeDecodeError:
            plain = None
        else:
            plain = self._plain(text)
        if plain is not None:
            behind = len(data) if stop < 0 else self._behind(data, stop)
            return plain, behind - place, None, is_odd(text)
        record = self.cutter.record(data, place, ended)
        if record is None:
            return None
        return (
            tuple(field.value.decode(self.encoding, "replace") for field in record.fields),
            record.length,
            record,
            True,
        )

    def _behind(self, data: bytes, stop: int) -> int:
        return stop + (2 if self.end == b"\r" and data[stop + 1 : stop + 2] == b"\n" else 1)

    def _plain(self, text: str) -> tuple[str, ...] | None:
        """The values of a line without any irregularity, which nearly all are; None if it must be read with care."""
        mark, between = self.dialect.qualifier, self.dialect.separator
        if "\r" in text or "\n" in text:
            return None
        if not mark or mark not in text:
            return tuple(text.split(between))
        if len(text) > 1 and text[0] == mark == text[-1]:
            values = text[1:-1].split(mark + between + mark)
            if text.count(mark) == 2 * len(values):
                return tuple(values)
        values = text.split(between)
        for i, value in enumerate(values):
            count = value.count(mark)
            if count == 2 and len(value) > 1 and value[0] == mark == value[-1]:
                values[i] = value[1:-1]
            elif count:
                return None
        return tuple(values)
