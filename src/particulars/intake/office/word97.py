"""Reads old Word files (.doc, Word 97 to 2003): the text through its table of pieces, as [MS-DOC] 2.4.1 gives it.

Main text, then footnotes, headers, comments, endnotes, text boxes: one run of characters, cut by the counts in the head
of the file; a piece is in bytes of Windows-1252 or in UTF-16.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import olefile

from particulars.errors import Unreadable
from particulars.intake.office.properties import of_ole
from particulars.intake.reading_shape import Reading
from particulars.intake.setting import Block, set_lines

_SIGN, _WORD97 = 0xA5EC, 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS = 0x4C  # main, footnotes, headers, macros, comments, endnotes, text boxes, text boxes of headers
_PIECES = 0x01A2
_PARTS = (
    "",
    "Footnotes:",
    "Headers and footers:",
    "",
    "Comments:",
    "Endnotes:",
    "Text boxes:",
    "Text boxes of headers:",
)
_LARGEST = 64 << 20
_ROW_END = re.compile("\x07\x07")
_SIGNS = str.maketrans({
    "\x07": "\t", "\x0b": "\n", "\x0c": "\n\n", "\r": "\n\n", "\x1e": "-", "\x1f": "", "\x01": "", "\x02": "", "\x03": "",
    "\x04": "", "\x05": "", "\x08": "", "\xa0": " ", "\x0e": "\n",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int  # characters of the document
    last: int
    offset: int  # bytes of the stream
    is_wide: bool


def read(source: Path) -> Reading:
    """The text of an old Word file.

    Raises:
        Unreadable: it is encrypted, older than Word 97, or its table of pieces does not hold together.
    """
    try:
        with olefile.OleFileIO(str(source)) as file:
            document = _stream(file, "WordDocument")
            pieces, counts = _table(file, document)
            text = _text(document, pieces)
    except (OSError, struct.error, IndexError, KeyError, TypeError, AttributeError) as fault:
        raise Unreadable(f"The old Word file is damaged: {str(fault)[:120]}.") from fault
    notes = [
        "Tracked deletions and hidden words of an old Word file are not told from its other words; they are in the text."
    ]
    return Reading(set_lines(list(_blocks(text, counts))), tuple(notes), fields=of_ole(source))


def _stream(file: olefile.OleFileIO, name: str) -> bytes:
    if not file.exists(name) or file.get_size(name) > _LARGEST:
        raise Unreadable(f"The old Word file has no {name} that can be read.")
    with file.openstream(name) as stream:
        data: bytes = stream.read()
        return data


def _table(file: olefile.OleFileIO, document: bytes) -> tuple[list[_Piece], tuple[int, ...]]:
    sign, version = struct.unpack_from("<HH", document, 0)
    flags = struct.unpack_from("<H", document, 0x0A)[0]
    if sign != _SIGN or version < _WORD97:
        raise Unreadable("It is of a Word older than Word 97. Open it in Word and save it as DOCX.")
    if flags & _ENCRYPTED:
        raise Unreadable("It is encrypted and asks for a password. Hand in a copy without one.")
    table = _stream(file, "1Table" if flags & _SECOND_TABLE else "0Table")
    counts = struct.unpack_from("<8i", document, _COUNTS)
    at, size = struct.unpack_from("<II", document, _PIECES)
    if min(counts) < 0 or at + size > len(table):
        raise Unreadable("The counts in its head do not hold together.")
    pieces = _pieces(table[at : at + size])
    if not pieces or pieces[-1].last < sum(counts):
        raise Unreadable("Its table of pieces ends before its text does.")
    return pieces, counts


def _pieces(clx: bytes) -> list[_Piece]:
    """The pieces, in the order of the text; what stands before them is formatting."""
    at = 0
    while clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at] != 2:
        raise Unreadable("Its table of pieces is damaged.")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    plc = clx[at + 5 : at + 5 + size]
    count = (len(plc) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}i", plc, 0)
    found = []
    for n in range(count):
        where = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * n + 2)[0]
        is_wide = not where & 0x40000000
        found.append(_Piece(ends[n], ends[n + 1], where if is_wide else (where & 0x3FFFFFFF) // 2, is_wide))
    if ends[0] != 0 or any(p.last < p.first for p in found):
        raise Unreadable("Its table of pieces is not in order.")
    return found


def _text(document: bytes, pieces: list[_Piece]) -> str:
    parts = []
    for piece in pieces:
        length = piece.last - piece.first
        data = document[piece.offset : piece.offset + length * (2 if piece.is_wide else 1)]
        if len(data) != length * (2 if piece.is_wide else 1):
            raise Unreadable("A piece of its text lies outside the file.")
        parts.append(_wide(data) if piece.is_wide else data.decode("cp1252", "replace"))
    return "".join(parts)


def _wide(data: bytes) -> str:
    """UTF-16 with one place for each unit, so that counts of characters hold."""
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def _blocks(text: str, counts: tuple[int, ...]) -> Iterator[Block]:
    at = 0
    for count, heading in zip(counts, _PARTS, strict=True):
        words = _shown(text[at : at + count])
        at += count
        blocks = [[line for line in block.split("\n") if line.strip()] for block in words.split("\n\n")]
        blocks = [block for block in blocks if block]
        if blocks and heading:
            yield [heading]
        yield from blocks


def _shown(text: str) -> str:
    """The words as printed: of a field its result, of signs what they stand for."""
    out: list[str] = []
    hidden: list[bool] = []  # of each open field, whether its instruction is still being given
    for piece in re.split("([\x13\x14\x15])", text):
        if piece == "\x13":
            hidden.append(True)
        elif piece == "\x14" and hidden:
            hidden[-1] = False
        elif piece == "\x15" and hidden:
            hidden.pop()
        elif not any(hidden) and piece not in ("\x14", "\x15"):
            out.append(piece)
    whole = _ROW_END.sub("\n", "".join(out)).translate(_SIGNS)
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
