"""Images without text: small pictures of bars and boxes, and the pages of what was scanned badly."""

from __future__ import annotations

import struct
import zlib

_WIDE, _HIGH = 160, 120


def png(number: int) -> bytes:
    """A grey picture of a few boxes; no two numbers give the same."""
    rows = []
    for y in range(_HIGH):
        row = bytearray([0]) + bytearray([235] * _WIDE)
        for box in range(4):
            left, top = (number * 37 + box * 53) % 120, (number // 97 * 11 + box * 29) % 90
            if top <= y < top + 20 + number % 9:
                row[1 + left : 31 + left] = bytes([60 + box * 40] * len(row[1 + left : 31 + left]))
        row[1 + number % _WIDE] = number % 251
        rows.append(bytes(row[: _WIDE + 1]))
    head = struct.pack(">IIBBBBB", _WIDE, _HIGH, 8, 0, 0, 0, 0)
    mark = _chunk(b"tEXt", b"Comment\0figure %d" % number)
    body = _chunk(b"IDAT", zlib.compress(b"".join(rows), 6))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + mark + body + _chunk(b"IEND", b"")


def tiff(number: int) -> bytes:
    """One page, black on white, of bars like lines of writing that nobody can read; uncompressed, one bit a point."""
    wide, high = 200, 260
    rows = []
    for y in range(high):
        ink = 20 < y < 240 and y % 12 < 3
        row = bytearray([255] * (wide // 8))
        if ink:
            length = 6 + (number * 7 + y // 12 * 5) % 15
            row[2 : 2 + length] = bytes([(number * 31 + y) % 200] * length)
        rows.append(bytes(row))
    data = b"".join(rows)
    tags = [
        (256, 3, 1, wide), (257, 3, 1, high), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 1),
        (273, 4, 1, 8), (277, 3, 1, 1), (278, 3, 1, high), (279, 4, 1, len(data)),
    ]  # fmt: skip
    directory = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + b"\0\0\0\0"
    return struct.pack("<2sHI", b"II", 42, 8 + len(data)) + data + directory


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
