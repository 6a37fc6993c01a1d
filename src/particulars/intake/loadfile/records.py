"""The record reader: separators, optional qualifiers and line ends, byte by byte, with every irregularity named.

A field is qualified only if the qualifier is its first character, and a qualifier ends it only before a separator, a
line end or the end of the file. A doubled qualifier is one; line ends between qualifiers are data. Where a qualifier
was left open, the record ends with its line, so that a fault costs one row and not the rest of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from particulars.intake.loadfile.shape import Defect, Kind, Row

LONGEST = 32 << 20  # bytes of one record; a qualifier left open beyond it is taken as not closed
# UTF-8 that was read as Windows-1252 and written again: Ã¾, Â®, â€™ and their like.
_MOJIBAKE = re.compile("\u00c3[\u0080-\u00bf\u0192\u201a-\u203a]|\u00c2[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u2122]")


_SUSPECT = ("\u00c3", "\u00c2", "\u00e2", "\ufffd")  # begin what is garbled, or stand for what is lost


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


class _Field(NamedTuple):
    value: bytes
    at: int  # of the record's bytes


class _Record(NamedTuple):
    fields: list[_Field]
    length: int  # with its line end
    strays: list[tuple[int, int]]  # field, byte
    unclosed: list[tuple[int, int]]


class Reader:
    """Reads records out of bytes in one dialect; `width` is how many columns a row should have, 0 where unknown."""

    def __init__(
        self, dialect: Dialect, encoding: str, width: int = 0, name: Callable[[int], str] | None = None,
        measure: Callable[[bytes], int] = len,
    ) -> None:  # fmt: skip
        self.dialect, self.encoding, self.width, self.measure = dialect, encoding, width, measure
        self.name = name or (lambda index: f"column {index + 1}")
        self.separator = dialect.separator.encode(encoding)
        self.qualifier = dialect.qualifier.encode(encoding)
        self.end = b"\r" if dialect.end is RowEnd.CR else b"\n"

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
                defects = tuple(self._named(number, at, data[place : place + length], cells, record))
            yield Row(number, at, end, cells, defects)
            at, place = end, place + length

    def offset(self, data: bytes, index: int) -> int:
        """How many bytes of the file lie between the beginning of the first record in `data` and one of its values."""
        told = self._next(data, 0, True)
        if told is None:
            return 0
        _, length, record, _ = told
        return self.measure(data[: self._offset(data[:length], record, index)])

    def _next(self, data: bytes, place: int, ended: bool) -> tuple[tuple[str, ...], int, _Record | None, bool] | None:
        """The record at a place: its values, its length, its parts where it is irregular, whether something may be wrong.

        None where more bytes are wanted.
        """
        stop = data.find(self.end, place)
        if stop < 0 and not ended:
            return None
        if stop >= 0 and stop + 1 >= len(data) and self.end == b"\r" and not ended:
            return None  # a line feed may follow
        try:
            text = data[place : self._line_stop(data, place, stop)].decode(self.encoding)
        except UnicodeDecodeError:
            plain = None
        else:
            plain = self._plain(text)
        if plain is not None:
            behind = len(data) if stop < 0 else self._behind(data, stop)
            return plain, behind - place, None, (not text.isascii() and _is_odd(text)) or "\0" in text or not text
        record = self._record(data, place, ended)
        if record is None:
            return None
        return tuple(self._decoded(field.value) for field in record.fields), record.length, record, True

    def _line_stop(self, data: bytes, place: int, stop: int) -> int:
        """Where a line ends whose line end was found at `stop`."""
        if stop < 0:
            return len(data)
        return stop - 1 if self.end == b"\n" and stop > place and data[stop - 1] == 13 else stop

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

    def _record(self, data: bytes, place: int, ended: bool) -> _Record | None:
        told = self._by_field(data, place, ended)
        if told is None and len(data) - place < LONGEST:
            return None
        return self._by_line(data, place) if told is None or self._is_run_on(data, place, told) else told

    def _is_run_on(self, data: bytes, place: int, told: _Record) -> bool:
        """Whether the record reads better as one line: a qualifier left open has drawn in what follows."""
        if told.unclosed:
            return True
        fits = bool(self.width) and len(told.fields) == self.width
        if not self.width or (fits and not told.strays):
            return False
        lines = data[place : place + told.length].rstrip(b"\r\n").split(self.end)
        wide = [line.count(self.separator) + 1 == self.width for line in lines]
        if len(lines) == 1:
            return not fits and wide[0]
        return all(wide) if fits else any(wide)

    def _by_field(self, data: bytes, place: int, ended: bool) -> _Record | None:
        """One record by the rule of the qualifier; None where the bytes end in the middle of it."""
        fields: list[_Field] = []
        strays: list[tuple[int, int]] = []
        unclosed: list[tuple[int, int]] = []
        at = place
        while True:
            begins = at
            if self.qualifier and data.startswith(self.qualifier, at):
                inside, at, closed, odd = self._qualified(data, at, ended)
                if at < 0:
                    return None
                strays += [(len(fields), byte - place) for byte in odd]
                if not closed:
                    unclosed.append((len(fields), begins - place))
                fields.append(_Field(inside, begins - place))
            else:
                at = self._unqualified_end(data, at)
                if at == len(data) and not ended:
                    return None
                value = data[begins:at]
                if self.qualifier and self.qualifier in value:
                    strays.append((len(fields), begins + value.index(self.qualifier) - place))
                fields.append(_Field(value, begins - place))
            if data.startswith(self.separator, at):
                at += len(self.separator)
                continue
            return _Record(fields, self._line_behind(data, at) - place, strays, unclosed)

    def _qualified(self, data: bytes, at: int, ended: bool) -> tuple[bytes, int, bool, list[int]]:
        """The value of a qualified field, where it ends (-1: more is wanted), whether it was closed, stray qualifiers."""
        mark, wide = self.qualifier, len(self.qualifier)
        look = begins = at + wide
        odd: list[int] = []
        doubled = False
        while (found := data.find(mark, look)) >= 0:
            behind = found + wide
            if not ended and behind + max(wide, len(self.separator), 2) > len(data):
                return b"", -1, False, odd
            if behind == len(data) or data.startswith((self.separator, b"\r", b"\n"), behind):
                value = data[begins:found]
                return (value.replace(mark + mark, mark) if doubled else value), behind, True, odd
            if data.startswith(mark, behind):
                doubled = True
                look = behind + wide
            else:
                odd.append(found)
                look = behind
        if not ended:
            return b"", -1, False, odd
        end = self._line_end(data, begins)
        return data[begins:end], end, False, odd

    def _unqualified_end(self, data: bytes, at: int) -> int:
        end = self._line_end(data, at)
        found = data.find(self.separator, at, end)
        return found if found >= 0 else end

    def _line_end(self, data: bytes, at: int) -> int:
        """Where the line ends, before its line end."""
        return self._line_stop(data, at, data.find(self.end, at))

    def _line_behind(self, data: bytes, at: int) -> int:
        """Where the next line begins."""
        if data[at : at + 2] == b"\r\n":
            return at + 2
        return at + 1 if data[at : at + 1] in (b"\r", b"\n") else at

    def _by_line(self, data: bytes, place: int) -> _Record:
        """The record if its line is all of it."""
        end = self._line_end(data, place)
        pieces = data[place:end].split(self.separator)
        fields: list[_Field] = []
        strays: list[tuple[int, int]] = []
        unclosed: list[tuple[int, int]] = []
        at = 0
        for index, piece in enumerate(pieces):
            value, opens, closes = self._unwrapped(piece)
            if opens != closes:
                unclosed.append((index, at))
            elif self.qualifier and self.qualifier in value:
                strays.append((index, at + piece.index(self.qualifier)))
            fields.append(_Field(value, at))
            at += len(piece) + len(self.separator)
        return _Record(fields, self._line_behind(data, end) - place, strays, unclosed)

    def _unwrapped(self, piece: bytes) -> tuple[bytes, bool, bool]:
        opens = piece.startswith(self.qualifier)
        value = piece[len(self.qualifier) :] if opens else piece
        closes = value.endswith(self.qualifier)
        return (value[: -len(self.qualifier)] if closes else value), opens, closes

    def _decoded(self, value: bytes) -> str:
        return value.decode(self.encoding, "replace")

    def _named(
        self, number: int, at: int, data: bytes, cells: tuple[str, ...], record: _Record | None
    ) -> Iterator[Defect]:
        def byte(offset: int) -> int:
            return at + self.measure(data[:offset])

        if not data.strip(b"\r\n \t\x1a"):
            if not (self.width == 1 and not data.strip(b"\r\n")):
                yield Defect(Kind.BLANK_ROW, number, "", at, "The row is blank.", "Take it out.")
            return
        if self.width and len(cells) != self.width:
            says = f"The row has {len(cells)} values, and {self.width} are wanted."
            last = min(len(cells), self.width) - 1
            offset = self._offset(data, record, last if len(cells) < self.width else self.width)
            yield Defect(Kind.COLUMNS, number, self.name(last), byte(offset), says, "Look for a separator too many or missing.")  # fmt: skip
        for index, offset in record.unclosed if record else ():
            says = "The qualifier is there on one side of the value only."
            yield Defect(Kind.UNCLOSED, number, self.name(index), byte(offset), says, "Put the other one in.")
        for index, offset in record.strays if record else ():
            says = f"A {self.dialect.qualifier} stands in the value, not doubled."
            yield Defect(Kind.STRAY, number, self.name(index), byte(offset), says, "Double it, or look for a separator that is missing.")  # fmt: skip
        yield from self._letters(number, byte, data, cells, record)

    def _letters(
        self, number: int, byte: Callable[[int], int], data: bytes, cells: tuple[str, ...], record: _Record | None
    ) -> Iterator[Defect]:
        """What is wrong with the characters of a record, value by value."""
        for index, cell in enumerate(cells):
            stretch, offset = self._stretch(data, record, index)
            if b"\0" in stretch:
                place = byte(offset + stretch.index(b"\0"))
                yield Defect(Kind.NUL, number, self.name(index), place, "A NUL stands in the value.", "Take it out.")
            if "\ufffd" in cell:
                where = self._first_fault(stretch)
                says = f"The bytes are no {self.encoding}." if where is not None else "A character was lost (U+FFFD)."
                place = byte(offset + (where if where is not None else max(stretch.find(b"\xef\xbf\xbd"), 0)))
                yield Defect(Kind.UNDECODABLE, number, self.name(index), place, says, "Ask for the file in one encoding.")  # fmt: skip
            if found := _MOJIBAKE.search(cell):
                doubt = found[0] != "\u00c3\u00be"  # a garbled qualifier stands in no language; others may be words
                place = byte(offset + max(stretch.find(found[0].encode(self.encoding, "replace")), 0))
                says = f"“{found[0]}” is what UTF-8 looks like when read as Windows-1252."
                yield Defect(Kind.MOJIBAKE, number, self.name(index), place, says, "Ask for the file as UTF-8.", doubt)
            if record is not None and self.dialect.qualifier and ("\r" in cell) and self.end == b"\n" and not stretch.startswith(self.qualifier):  # fmt: skip
                place = byte(offset + stretch.find(b"\r"))
                says = "A carriage return alone stands in a value without qualifiers."
                yield Defect(Kind.LINE_END, number, self.name(index), place, says, "Qualify the value.")

    def _first_fault(self, stretch: bytes) -> int | None:
        try:
            stretch.decode(self.encoding)
        except UnicodeDecodeError as fault:
            return fault.start
        return None

    def _offset(self, data: bytes, record: _Record | None, index: int) -> int:
        return self._stretch(data, record, index)[1]

    def _stretch(self, data: bytes, record: _Record | None, index: int) -> tuple[bytes, int]:
        """The bytes of one value with its qualifiers, and where they begin in the record."""
        if record is not None:
            if index >= len(record.fields):
                return b"", len(data.rstrip(b"\r\n"))
            at = record.fields[index].at
            end = record.fields[index + 1].at - len(self.separator) if index + 1 < len(record.fields) else len(data)
            return data[at:end], at
        at = 0
        whole = data.rstrip(b"\r\n")
        wrapped = whole.startswith(self.qualifier) and self._is_wrapped(whole)
        between = self.qualifier + self.separator + self.qualifier if wrapped else self.separator
        pieces = whole.split(between)
        if index >= len(pieces):
            return b"", len(whole)
        at = sum(len(piece) for piece in pieces[:index]) + index * len(between)
        if wrapped and index:
            return self.qualifier + pieces[index], at - len(self.qualifier)
        return pieces[index], at

    def _is_wrapped(self, line: bytes) -> bool:
        mark = self.qualifier
        return bool(mark) and line.count(mark) == 2 * len(line.split(mark + self.separator + mark))


def _is_odd(text: str) -> bool:
    """Whether a character stands in a line that is worth a closer look."""
    return any(one in text for one in _SUSPECT)
