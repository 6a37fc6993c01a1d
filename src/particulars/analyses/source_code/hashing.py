"""The hash of a whole version, by which two parties know that they hold the same files, and its manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from particulars.reading.repository import SUBMODULE, Files

TREE_SHA256 = (
    "The SHA-256 of a version is that of one line for each entry, sorted by the bytes of the path: the mode as six octal digits, a space,"
    " the SHA-256 of the content in hexadecimal (of a submodule, its commit), a space, the path as its bytes, and a zero byte."
)
MANIFEST = ("control", "path", "mode", "size", "sha256", "lines", "path_bytes")


def tree_sha256(files: Files) -> str:
    """The SHA-256 of a version, as `TREE_SHA256` defines it."""
    whole = hashlib.sha256()
    for file in files.files:
        content = file.sha1 if file.mode == SUBMODULE else file.sha256
        whole.update(b"%06o %s %s\0" % (file.mode, content.encode(), file.path))
    return whole.hexdigest()


def contents_sha256(files: Files) -> str:
    """The same without modes, which not every archive keeps, and without submodules, whose content is not there."""
    whole = hashlib.sha256()
    for file in files.files:
        if file.mode != SUBMODULE:
            whole.update(b"%s %s\0" % (file.sha256.encode(), file.path))
    return whole.hexdigest()


def tree_sha1(files: Files) -> str:
    """Git's own hash of a tree of these files, as `git write-tree` would give it."""
    return _tree([(file.path.split(b"/"), file.mode, file.sha1) for file in files.files])


def manifest(files: Files, prefix: str = "", first: int = 1) -> Iterator[tuple[str, str, str, int, str, int, str]]:
    """A row for each entry in the order of paths; with a prefix each has its control number, counted from `first`."""
    for number, file in enumerate(files.files, first):
        control = f"{prefix}{number:07d}" if prefix else ""
        raw = "" if file.path.isascii() else file.path.hex()
        yield control, file.name, f"{file.mode:06o}", file.size, file.sha256, file.lines, raw


def _tree(entries: list[tuple[list[bytes], int, str]]) -> str:
    below: dict[bytes, list[tuple[list[bytes], int, str]]] = {}
    rows: list[tuple[bytes, bytes]] = []
    for parts, mode, id in entries:
        if len(parts) == 1:
            rows.append((parts[0], b"%o %s\0" % (mode, parts[0]) + bytes.fromhex(id)))
        else:
            below.setdefault(parts[0], []).append((parts[1:], mode, id))
    for name, inside in below.items():
        rows.append((name + b"/", b"40000 %s\0" % name + bytes.fromhex(_tree(inside))))
    data = b"".join(row for _, row in sorted(rows))
    return hashlib.sha1(b"tree %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
