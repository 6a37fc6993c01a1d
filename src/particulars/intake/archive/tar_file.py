"""Reads tar archives, packed with gzip or not: the list of the members, and each file handed on under its path."""

from __future__ import annotations

import gzip
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from particulars.errors import Unreadable
from particulars.intake.archive.bounds import PIECE, allowed, bomb
from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines

_DAMAGED = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError)
_KINDS = {
    tarfile.SYMTYPE: "a link", tarfile.LNKTYPE: "a link to another member", tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device", tarfile.FIFOTYPE: "a named pipe",
}  # fmt: skip


def read(source: Path) -> Reading:
    """The list of the members of an archive; what is damaged further on is known when its members are taken.

    Raises:
        Unreadable: not one member can be found in it.
    """
    packed = source.stat().st_size
    members: list[tuple[str, int]] = []
    notes: list[str] = []
    try:
        with _opened(source) as archive:
            for info in archive:
                if not info.isdir():
                    members.append((info.name, info.size))
                if sum_of(members) > allowed(packed):
                    return bomb([name for name, _ in members], packed, None)
    except _DAMAGED as fault:
        if not members:
            raise Unreadable(f"The archive is damaged: {str(fault)[:120]}. Nothing in it can be had.") from fault
        notes.append("The archive is damaged after its last listed member.")
    lines = [f"{name}\t{size}" for name, size in members]
    return Reading(set_lines([["Name\tBytes", *lines]]), tuple(notes), children=_children(source))


def sum_of(members: list[tuple[str, int]]) -> int:
    """The bytes that members say they have."""
    return sum(size for _, size in members)


@contextmanager
def _opened(source: Path) -> Iterator[tarfile.TarFile]:
    with source.open("rb") as file:
        is_packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        stream: IO[bytes] = gzip.GzipFile(fileobj=file) if is_packed else file  # type: ignore[assignment]
        with tarfile.open(fileobj=_Bounded(stream, allowed(source.stat().st_size)), mode="r|") as archive:  # type: ignore[call-overload]
            yield archive


class _Bounded:
    """A stream that ends with an error where it runs past what an archive may unpack to."""

    def __init__(self, stream: IO[bytes], room: int) -> None:
        self.stream, self.room = stream, room + (64 << 20)

    def read(self, size: int) -> bytes:
        """The next bytes."""
        data = self.stream.read(size)
        self.room -= len(data)
        if self.room < 0:
            raise ValueError("it unpacks past all measure")
        return data


def _children(source: Path) -> Iterator[Child]:
    with _opened(source) as archive:
        for info in archive:
            if info.isdir():
                continue
            if not info.isreg():
                what = _KINDS.get(info.type, "no file")
                yield Child(info.name, MEMBER, reason=f"Not taken: it is {what}.")
            else:
                yield Child(info.name, MEMBER, lambda info=info: _pieces(archive, info))  # type: ignore[misc]


def _pieces(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Iterator[bytes]:
    member = archive.extractfile(info)
    assert member is not None
    left = info.size
    while left > 0:
        piece = member.read(min(PIECE, left))
        if not piece:
            raise Unreadable(f"The archive ends {left} bytes before the end of it.")
        left -= len(piece)
        yield piece
