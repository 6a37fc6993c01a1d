"""Reads ZIP archives: the list of the members, and each member handed on under its path in the archive."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.archive.bounds import PIECE, TIMES, allowed, bomb
from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines

_FREE_MEMBER = 64 << 20
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError)


def read(source: Path) -> Reading:
    """The list of the members of an archive.

    Raises:
        Unreadable: its directory is missing or damaged.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
    except _DAMAGED as fault:
        raise Unreadable(f"The archive is damaged: {str(fault)[:120]}. Nothing in it can be had.") from fault
    packed, whole = source.stat().st_size, sum(info.file_size for info in members)
    overlapping = sum(info.compress_size for info in members) > packed
    if whole > allowed(packed) or any(map(_is_bomb, members)) or overlapping:
        return bomb([info.filename for info in members], packed, whole)
    lines = [f"{info.filename}\t{info.file_size}" for info in members]
    return Reading(set_lines([["Name\tBytes", *lines]]), children=_children(source))


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(_FREE_MEMBER, TIMES * info.compress_size)


def _children(source: Path) -> Iterator[Child]:
    with zipfile.ZipFile(source) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            if info.flag_bits & 1:
                yield Child(
                    info.filename, MEMBER, reason="Not taken: it is encrypted. Hand in a copy without a password."
                )
            else:
                yield Child(info.filename, MEMBER, lambda info=info: _pieces(archive, info))  # type: ignore[misc]


def _pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    size = 0
    with archive.open(info) as member:
        while piece := member.read(PIECE):
            size += len(piece)
            if size > info.file_size:
                raise Unreadable("It unpacks to more than the archive says.")
            yield piece
