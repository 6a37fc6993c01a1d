"""What is in a container, written out file by file and hashed on the way; what is over a limit is listed, never lost."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from particulars.errors import ParticularsError
from particulars.intake.reading_shape import MEMBER, Child
from particulars.record.items import printable

DEEPEST = 8  # containers in one another
MOST = 100_000  # files of one container
NAMED = 10_000  # files not taken that are named one by one


class Unpacked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file that was in a container: where it waits and its hashes; or, without a path, why it was not taken."""

    name: str
    role: str
    path: bytes = b""
    size: int = 0
    sha256: str = ""
    sha1: str = ""
    md5: str = ""
    reason: str = ""
    count: int = 1


class Hashes:
    """The three hashes by which productions name files, taken in one pass."""

    def __init__(self) -> None:
        self._each = (hashlib.sha256(), hashlib.sha1(usedforsecurity=False), hashlib.md5(usedforsecurity=False))

    def update(self, piece: Any) -> None:
        """Goes on with the next bytes."""
        for one in self._each:
            one.update(piece)

    @property
    def said(self) -> tuple[str, str, str]:
        """SHA-256, SHA-1 and MD5."""
        sha256, sha1, md5 = (one.hexdigest() for one in self._each)
        return sha256, sha1, md5


def unpack(children: Iterable[Child], folder: Path, room: int, depth: int) -> tuple[Unpacked, ...]:
    """Writes the children into the folder, in their order, until there is no room; whatever is not taken says why."""
    return tuple(_gathered(_Unpacking(folder, room, depth).each(children)))


def counted(children: Iterable[Child]) -> Iterator[str]:
    """The note on what is in a file that is only read: it is opened when the file is taken into a matter."""
    found = sum(child.count for child in children)
    if found:
        yield f"Not read: {found} {'file' if found == 1 else 'files'} in it. `particulars add` opens it."


class _Unpacking:
    def __init__(self, folder: Path, room: int, depth: int) -> None:
        self.folder, self.room, self.depth = folder, room, depth
        self.names: dict[str, int] = {}

    def each(self, children: Iterable[Child]) -> Iterator[Unpacked]:
        for number, child in enumerate(_to_the_end(children)):
            name = self._own(printable(child.name) or "unnamed")
            if child.pieces is None or child.reason:
                yield Unpacked(
                    name, child.role, reason=child.reason or "It is named, and it is not there.", count=child.count
                )
            elif number >= MOST:
                yield Unpacked(name, child.role, reason=f"Not taken: only the first {MOST:,} files of a container are.")
            elif self.depth >= DEEPEST:
                yield Unpacked(
                    name, child.role, reason=f"Not taken: it lies in more than {DEEPEST} containers in one another."
                )
            else:
                yield self._written(name, child)

    def _own(self, name: str) -> str:
        """The name, numbered where the container has it twice."""
        key = name
        self.names[key] = self.names.get(key, 0) + 1
        while self.names[key] > 1:
            numbered = f"{key} [{self.names[key]}]"
            if numbered not in self.names:
                self.names[numbered] = 1
                return numbered
            self.names[key] += 1
        return name

    def _written(self, name: str, child: Child) -> Unpacked:
        assert child.pieces is not None
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix="", delete=False) as file:
            place = Path(file.name)
            try:
                size, hashes = self._copied(child.pieces(), file)
            except MemoryError:
                reason = "Not taken: it takes more memory than allowed."
            except ParticularsError as refused:
                reason = f"Not taken: {refused.args[0] if refused.args else refused}"
            except Exception as fault:  # the border: one member's damage is listed, the others are taken
                reason = f"Not taken: it is damaged ({type(fault).__name__}: {printable(str(fault))[:120]})."
            else:
                if size <= self.room:
                    self.room -= size
                    sha256, sha1, md5 = hashes.said
                    return Unpacked(name, child.role, os.fsencode(place), size, sha256, sha1, md5)
                self.room = 0
                reason = "Not taken: what is in the container is larger than the most that is taken out of one."
        place.unlink()
        return Unpacked(name, child.role, reason=reason)

    def _copied(self, pieces: Iterable[bytes], file: IO[bytes]) -> tuple[int, Hashes]:
        size, hashes = 0, Hashes()
        for piece in pieces:
            size += len(piece)
            if size > self.room:
                break
            hashes.update(piece)
            file.write(piece)
        return size, hashes


def _to_the_end(children: Iterable[Child]) -> Iterator[Child]:
    """The children in order; where the container itself breaks off, one that says so."""
    try:
        yield from children
    except Exception as fault:  # the border: what came before the damage is taken, and the damage is listed
        why = f"{type(fault).__name__}: {printable(str(fault))[:120]}"
        yield Child("what follows", MEMBER, reason=f"Not taken: the container is damaged from here on ({why}).")


def _gathered(found: Iterable[Unpacked]) -> Iterator[Unpacked]:
    """Everything found; of very many files not taken the last are one row with their number."""
    named = more = 0
    last: Unpacked | None = None
    for one in found:
        if one.path:
            yield one
        elif named < NAMED:
            named += 1
            yield one
        else:
            more, last = more + one.count, one
    if last is not None:
        yield Unpacked(f"{more} more", last.role, reason=last.reason, count=more)
