"""A file before it is read: whether it can be opened at all, how large it is, and its hashes."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

from particulars.intake.taken import Status, Taken, own_name
from particulars.intake.unpacking import Hashes

_NAMES = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}
_PIECE = 1 << 20


def looked_at(path: Path) -> Taken:
    """A file before it is read: READ means that a reader may try."""
    found = Taken(path, None, 0, "unknown", Status.UNREAD, name=own_name(path))
    try:
        shape = path.lstat()
        if stat.S_ISLNK(shape.st_mode):
            shape = path.stat()
            if not stat.S_ISREG(shape.st_mode):
                what = _NAMES.get(stat.S_IFMT(shape.st_mode), "no file")
                return replace(found, reason=f"It is a link to {what}.")
        if not stat.S_ISREG(shape.st_mode):
            what = _NAMES.get(stat.S_IFMT(shape.st_mode), "no ordinary file")
            return replace(found, reason=f"It is {what}, not a file.")
        sha256, sha1, md5 = _hashed(path)
    except OSError as fault:
        return replace(found, status=Status.FAILED, reason=f"It could not be opened: {fault.strerror or fault}.")
    except ValueError:
        return replace(found, status=Status.FAILED, reason="Its name is no name of a file.")
    found = replace(found, sha256=sha256, sha1=sha1, md5=md5, size=shape.st_size, status=Status.READ)
    return found if shape.st_size else empty(found)


def empty(found: Taken) -> Taken:
    """A file without a byte."""
    return replace(found, status=Status.UNREAD, reason="It is empty (0 bytes).")


def _hashed(path: Path) -> tuple[str, str, str]:
    # O_NONBLOCK: a pipe put in the file's place after it was looked at must not stop the run.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    hashes = Hashes()
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            hashes.update(piece)
    return hashes.said
