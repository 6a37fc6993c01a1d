"""One record cut into its fields: by the rule of the qualifier, or by its line where a qualifier was left open.

A qualifier ends a field only before a separator, a line end or the end of the file; a doubled one is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 32 << 20  # bytes of one record; a qualifier left open beyond it is taken as not closed


class Field(NamedTuple):
    """One value as it stands between its qualifiers, and where it begins with them."""

    value: bytes
    at: int  # of the record's bytes


class Record(NamedTuple):
    """The fields of one record, its length, and where a qualifier stands astray or was left open."""

    fields: list[Field]
    length: int  # with its line end
    strays: list[tuple[int, int]]  # field, byte
    unclosed: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts records out of bytes; `width` is how many fields one should have, 0 where unknown."""

    separator: bytes
    qualifier: bytes
    end: bytes
    width: int = 0

    def record(self, data: bytes, place: int, ended: bool) -> Record | None:
        """The record at a place; None where more bytes are wanted."""
        told = self._by_field(data, place, ended)
        if told is None and len(data) - place < LONGEST:
            return None
        return self._by_line(data, place) if told is None or self._is_run_on(data, place, told) else told

    def line_stop(self, data: bytes, place: int, stop: int) -> int:
        """Where a line ends whose line end was found at `stop`."""
        if stop < 0:
            return len(data)
        return stop - 1 if self.end == b"\n" and stop > place and data[stop - 1] == 13 else stop

    def _is_run_on(self, data: bytes, place: int, told: Record) -> bool:
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

    def _by_field(self, data: bytes, place: int, ended: bool) -> Record | None:
        """One record by the rule of the qualifier; None where the bytes end in the middle of it."""
        fields: list[Field] = []
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
                fields.append(Field(inside, begins - place))
            else:
                at = self._unqualified_end(data, at)
                if at == len(data) and not ended:
                    return None
                value = data[begins:at]
                if self.qualifier and self.qualifier in value:
                    strays.append((len(fields), begins + value.index(self.qualifier) - place))
                fields.append(Field(value, begins - place))
            if data.startswith(self.separator, at):
                at += len(self.separator)
                continue
            return Record(fields, self._line_behind(data, at) - place, strays, unclosed)

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
        return self.line_stop(data, at, data.find(self.end, at))

    def _line_behind(self, data: bytes, at: int) -> int:
        """Where the next line begins."""
        if data[at : at + 2] == b"\r\n":
            return at + 2
        return at + 1 if data[at : at + 1] in (b"\r", b"\n") else at

    def _by_line(self, data: bytes, place: int) -> Record:
        """The record if its line is all of it."""
        end = self._line_end(data, place)
        pieces = data[place:end].split(self.separator)
        fields: list[Field] = []
        strays: list[tuple[int, int]] = []
        unclosed: list[tuple[int, int]] = []
        at = 0
        for index, piece in enumerate(pieces):
            value, opens, closes = self._unwrapped(piece)
            if opens != closes:
                unclosed.append((index, at))
            elif self.qualifier and self.qualifier in value:
                strays.append((index, at + piece.index(self.qualifier)))
            fields.append(Field(value, at))
            at += len(piece) + len(self.separator)
        return Record(fields, self._line_behind(data, end) - place, strays, unclosed)

    def _unwrapped(self, piece: bytes) -> tuple[bytes, bool, bool]:
        opens = piece.startswith(self.qualifier)
        value = piece[len(self.qualifier) :] if opens else piece
        closes = value.endswith(self.qualifier)
        return (value[: -len(self.qualifier)] if closes else value), opens, closes
