"""A message's words where they are kept as rich text only: unpacked ([MS-OXRTFCP]), then without their marks."""

from __future__ import annotations

import struct

_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    rb"{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_LARGEST = 64 << 20
_RING = 4096


def unpacked(data: bytes) -> bytes:
    """The rich text that was packed; nothing where the bytes are none."""
    if len(data) < 16:
        return b""
    size, raw_size, kind = struct.unpack_from("<II4s", data)
    if kind == b"MELA":
        return data[16 : 16 + raw_size]
    if kind != b"LZFu" or raw_size > _LARGEST:
        return b""
    return _expanded(data[16 : size + 4], raw_size)


def _expanded(packed: bytes, size: int) -> bytes:
    ring = bytearray(_START.ljust(_RING, b" "))
    out, at, write = bytearray(), 0, len(_START)
    while at < len(packed) and len(out) < size:
        control, at = packed[at], at + 1
        for bit in range(8):
            if at >= len(packed):
                return bytes(out[:size])
            if not control >> bit & 1:
                taken, at = packed[at : at + 1], at + 1
            else:
                if at + 2 > len(packed):
                    return bytes(out[:size])
                word, at = struct.unpack_from(">H", packed, at)[0], at + 2
                offset, length = word >> 4, (word & 15) + 2
                if offset == write % _RING:
                    return bytes(out[:size])
                taken = b""
                for n in range(length):  # what is written may be read again at once
                    letter = ring[(offset + n) % _RING]
                    ring[write % _RING] = letter
                    write += 1
                    taken += bytes((letter,))
                out += taken
                continue
            ring[write % _RING] = taken[0]
            write += 1
            out += taken
    return bytes(out[:size])


def words(rich: bytes) -> str:
    """The words of rich text; nothing where it cannot be read."""
    from striprtf.striprtf import rtf_to_text  # loaded where rich text is read

    try:
        return str(rtf_to_text(rich.decode("latin-1"), encoding="cp1252", errors="replace")).strip()  # type: ignore[no-untyped-call]
    except Exception:  # the border: a body kept in other ways too is not lost by this one
        return ""
