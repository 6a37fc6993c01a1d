"""What is wrong with the form of one record: its columns, its qualifiers and its characters, each at its byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from particulars.intake.loadfile.cutting import Cutter, Record
from particulars.intake.loadfile.shape import Defect, Kind

# UTF-8 that was read as Windows-1252 and written again: Ã¾, Â®, â€™ and their like.
_MOJIBAKE = re.compile("\u00c3[\u0080-\u00bf\u0192\u201a-\u203a]|\u00c2[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u2122]")
_SUSPECT = ("\u00c3", "\u00c2", "\u00e2", "\ufffd")  # begin what is garbled, or stand for what is lost


def is_odd(text: str) -> bool:
    """Whether a character stands in a line that is worth a closer look."""
    return "\0" in text or not text or (not text.isascii() and any(one in text for one in _SUSPECT))


class Faults:
    """Names the faults of records of one file."""

    def __init__(
        self, cutter: Cutter, qualifier: str, encoding: str, name: Callable[[int], str], measure: Callable[[bytes], int]
    ) -> None:
        self.cutter, self.mark, self.encoding, self.name, self.measure = cutter, qualifier, encoding, name, measure
        self.qualifier, self.width = cutter.qualifier, cutter.width

    def of(self, number: int, at: int, data: bytes, cells: tuple[str, ...], record: Record | None) -> Iterator[Defect]:
        """Every fault of the form of one record."""

        def byte(offset: int) -> int:
            return at + self.measure(data[:offset])

        if not data.strip(b"\r\n \t\x1a"):
            if not (self.width == 1 and not data.strip(b"\r\n")):
                yield Defect(Kind.BLANK_ROW, number, "", at, "The row is blank.", "Take it out.")
            return
        if self.width and len(cells) != self.width:
            says = f"The row has {len(cells)} values, and {self.width} are wanted."
            last = min(len(cells), self.width) - 1
            offset = self.offset(data, record, last if len(cells) < self.width else self.width)
            yield Defect(Kind.COLUMNS, number, self.name(last), byte(offset), says, "Look for a separator too many or missing.")  # fmt: skip
        for index, offset in record.unclosed if record else ():
            says = "The qualifier is there on one side of the value only."
            yield Defect(Kind.UNCLOSED, number, self.name(index), byte(offset), says, "Put the other one in.")
        for index, offset in record.strays if record else ():
            says = f"A {self.mark} stands in the value, not doubled."
            yield Defect(Kind.STRAY, number, self.name(index), byte(offset), says, "Double it, or look for a separator that is missing.")  # fmt: skip
        yield from self._letters(number, byte, data, cells, record)

    def _letters(
        self, number: int, byte: Callable[[int], int], data: bytes, cells: tuple[str, ...], record: Record | None
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
            if record is not None and self.mark and ("\r" in cell) and self.cutter.end == b"\n" and not stretch.startswith(self.qualifier):  # fmt: skip
                place = byte(offset + stretch.find(b"\r"))
                says = "A carriage return alone stands in a value without qualifiers."
                yield Defect(Kind.LINE_END, number, self.name(index), place, says, "Qualify the value.")

    def _first_fault(self, stretch: bytes) -> int | None:
        try:
            stretch.decode(self.encoding)
        except UnicodeDecodeError as fault:
            return fault.start
        return None

    def offset(self, data: bytes, record: Record | None, index: int) -> int:
        """Where one value begins in the record."""
        return self._stretch(data, record, index)[1]

    def _stretch(self, data: bytes, record: Record | None, index: int) -> tuple[bytes, int]:
        """The bytes of one value with its qualifiers, and where they begin in the record."""
        if record is not None:
            if index >= len(record.fields):
                return b"", len(data.rstrip(b"\r\n"))
            at = record.fields[index].at
            end = (
                record.fields[index + 1].at - len(self.cutter.separator)
                if index + 1 < len(record.fields)
                else len(data)
            )
            return data[at:end], at
        at = 0
        whole = data.rstrip(b"\r\n")
        wrapped = whole.startswith(self.qualifier) and self._is_wrapped(whole)
        between = self.qualifier + self.cutter.separator + self.qualifier if wrapped else self.cutter.separator
        pieces = whole.split(between)
        if index >= len(pieces):
            return b"", len(whole)
        at = sum(len(piece) for piece in pieces[:index]) + index * len(between)
        if wrapped and index:
            return self.qualifier + pieces[index], at - len(self.qualifier)
        return pieces[index], at

    def _is_wrapped(self, line: bytes) -> bool:
        mark = self.qualifier
        return bool(mark) and line.count(mark) == 2 * len(line.split(mark + self.cutter.separator + mark))
