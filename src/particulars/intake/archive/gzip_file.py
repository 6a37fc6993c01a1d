"""Reads gzip files: a packed tar archive as one, any other as the one file that it is."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.archive import tar_file
from particulars.intake.archive.bounds import PIECE, allowed, bomb
from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines

_NAMED = 8  # the flag of a gzip head after which the name of the file stands (RFC 1952)
_MOST_NAME = 1024


def read(source: Path) -> Reading:
    """The archive, or the one file.

    Raises:
        Unreadable: it is damaged from its beginning.
    """
    try:
        with gzip.open(source) as file:
            first = file.read(512)
    except (OSError, EOFError, zlib.error) as fault:
        raise Unreadable(f"The gzip file is damaged: {str(fault)[:120]}.") from fault
    if first[257:262] == b"ustar":
        return tar_file.read(source)
    packed, name = source.stat().st_size, _name(source)
    if _unpacks_to_more(source, allowed(packed)):
        return bomb([name], packed, None)
    child = Child(name, MEMBER, lambda: _pieces(source))
    return Reading(set_lines([[name]]), children=(child,))


def _unpacks_to_more(source: Path, most: int) -> bool:
    size = 0
    try:
        for piece in _pieces(source):
            size += len(piece)
            if size > most:
                return True
    except (Unreadable, OSError, EOFError, zlib.error):
        return False  # said of the file in it, when it is taken
    return False


def _pieces(source: Path) -> Iterator[bytes]:
    with gzip.open(source) as file:
        while piece := file.read(PIECE):
            yield piece


def _name(source: Path) -> str:
    """The name that the gzip file gives, without folders; a plain one where it gives none."""
    with source.open("rb") as file:
        head = file.read(10 + _MOST_NAME)
    if len(head) > 10 and head[3] & _NAMED and not head[3] & 4:
        name = head[10:].partition(b"\0")[0].decode("latin-1").rpartition("/")[2]
        if name.strip():
            return name
    return "unpacked"
