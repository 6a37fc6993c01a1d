"""The objects of a repository, read whole and each held against its own hash: commits, tags, trees and contents.

Of libgit2 only its object store is used, opened on the folder of objects itself: no configuration, hook, filter, other
store or work tree is known to it. Replaced and grafted commits are read as they were made.
"""

from __future__ import annotations

import re
from pathlib import Path

import pygit2

from particulars.errors import OverLimit, Unreadable
from particulars.reading.repository import Commit

COMMIT, TREE, BLOB, TAG = 1, 2, 3, 4
LARGEST = 1 << 30
"""Bytes of one object that are read; a larger one is named and refused."""
_MODE = re.compile(rb"[0-7]{1,7}")
_TIME = re.compile(rb"(-?\d{1,18}) ([+-]\d{4})")


class Missing(Unreadable):
    """An object of this repository is not there or is damaged."""


class Objects:
    """The object store of one repository."""

    def __init__(self, place: Path) -> None:
        self._store, folder = pygit2.Odb(), str(place / "objects")
        self._store.add_backend(pygit2.OdbBackendPack(folder), 2)
        self._store.add_backend(pygit2.OdbBackendLoose(folder, -1, False), 1)

    def read(self, id: str) -> tuple[int, bytes]:
        """The kind and content of an object.

        Raises:
            Missing: it is not there, or its bytes do not have the hash it goes by.
            OverLimit: it is larger than what is read.
        """
        try:
            size = self._store.read_header(id)[1]
            if size > LARGEST:
                raise OverLimit(f"Object {id} has {size:,} bytes, and {LARGEST:,} are read of one. Look at it by hand.")
            kind, data = self._store.read(id)
        except (KeyError, ValueError, OSError, MemoryError, pygit2.GitError) as fault:
            raise Missing(f"{id}: {str(fault)[:120]}. Ask for a full clone, and run git fsck on a copy.") from fault
        return int(kind), data

    def commit(self, id: str) -> Commit:
        """A commit.

        Raises:
            Missing: it is not there, or is none.
        """
        kind, data = self.read(id)
        if kind != COMMIT:
            raise Missing(f"{id} is no commit.")
        return parse_commit(id, data)

    def peeled(self, id: str) -> tuple[int, str, int | None, str]:
        """What a name points at behind all tags: kind and id, and time and name of the outermost tag.

        Raises:
            Missing: an object on the way is not there.
        """
        tagged, tagger = None, ""
        kind, data = self.read(id)
        for _ in range(64):
            if kind != TAG:
                return kind, id, tagged, tagger
            heads = _heads(data)
            if tagged is None and b"tagger" in heads:
                tagger, tagged, _ = _who(heads[b"tagger"][0])
            id = heads.get(b"object", [b""])[0].decode("ascii", "replace")
            kind, data = self.read(id)
        raise Missing(f"{id}: tags point at tags more than 64 deep.")


def parse_commit(id: str, data: bytes) -> Commit:
    """A commit from its bytes; what is not written as git writes it is read as empty or 0, never guessed."""
    heads = _heads(data)
    author, authored, _ = _who(heads.get(b"author", [b""])[0])
    committer, committed, zone = _who(heads.get(b"committer", [b""])[0])
    message = data.partition(b"\n\n")[2].lstrip().split(b"\n", 1)[0][:200]
    return Commit(
        id, heads.get(b"tree", [b""])[0].decode("ascii", "replace"),
        tuple(p.decode("ascii", "replace") for p in heads.get(b"parent", [])),
        authored, committed, zone, author, committer, message.decode("utf-8", "backslashreplace"),
    )  # fmt: skip


def parse_tree(data: bytes) -> list[tuple[int, bytes, str]]:
    """The entries of a tree: mode, name and id.

    Raises:
        Missing: the bytes are no tree.
    """
    entries, at = [], 0
    while at < len(data):
        space, end = data.find(b" ", at), data.find(b"\0", at)
        if not at < space < end or len(data) < end + 21:
            raise Missing("The bytes of a tree are not written as a tree's.")
        if not _MODE.fullmatch(mode := data[at:space]):
            raise Missing("The bytes of a tree have a mode that is none.")
        entries.append((int(mode, 8), data[space + 1 : end], data[end + 1 : end + 21].hex()))
        at = end + 21
    return entries


def _heads(data: bytes) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    for line in data.partition(b"\n\n")[0].split(b"\n"):
        name, space, value = line.partition(b" ")
        if space and name:
            found.setdefault(name, []).append(value)
    return found


def _who(words: bytes) -> tuple[str, int, int]:
    """`V <v@x.example> 1504224000 +0200` -> the name, the seconds, and the minutes of the zone."""
    said, _, time = words.rpartition(b"> ")
    name, sign, _ = said.partition(b" <")
    found = _TIME.fullmatch(time)
    if found is None or not sign:
        return words.decode("utf-8", "backslashreplace"), 0, 0
    zone = found[2]
    minutes = int(zone[1:3]) * 60 + int(zone[3:5])
    return name.decode("utf-8", "backslashreplace"), int(found[1]), -minutes if zone[:1] == b"-" else minutes
