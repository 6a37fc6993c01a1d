"""The files of one commit, each content read and hashed once however many versions have it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from particulars.errors import OverLimit
from particulars.intake.git.objects import BLOB, TREE, Missing, Objects, parse_tree
from particulars.reading.repository import HEAD_BYTES, SUBMODULE, Commit, File, Files

_TREE_MODE, _DEEPEST, _MOST = 0o040000, 200, 5_000_000


class Trees:
    """Reads versions of one repository."""

    def __init__(self, store: Objects) -> None:
        self._store = store
        self._known: dict[str, tuple[int, str, int, bytes]] = {}

    def files(self, commit: Commit, name: str) -> Files:
        """The files of a commit, sorted; content that is not there is named."""
        remarks: list[str] = []
        return Files.of(name, self._files(commit.tree, b"", 0, remarks, [0]), remarks)

    def content(self, file: File) -> bytes:
        """The bytes of a file.

        Raises:
            Missing: they are not there.
        """
        return self._store.read(file.sha1)[1]

    def entries(self, tree: str) -> list[tuple[int, bytes, str]]:
        """The entries of one tree: mode, name and id.

        Raises:
            Missing: it is not there, or is none.
        """
        kind, data = self._store.read(tree)
        if kind != TREE:
            raise Missing(f"{tree} is no tree.")
        return parse_tree(data)

    def _files(self, tree: str, below: bytes, deep: int, remarks: list[str], count: list[int]) -> Iterator[File]:
        if deep > _DEEPEST:
            raise OverLimit(f"Folders lie more than {_DEEPEST} deep at {below[:80]!r}. Look at the tree by hand.")
        try:
            entries = self.entries(tree)
        except Missing as fault:
            remarks.append(f"the folder {below.decode('utf-8', 'backslashreplace') or '/'} is not there: {fault}")
            return
        for mode, name, id in entries:
            path = below + name
            count[0] += 1
            if count[0] > _MOST:
                raise OverLimit(f"A version has more than {_MOST:,} entries. Look at the tree by hand.")
            if mode == _TREE_MODE:
                yield from self._files(id, path + b"/", deep + 1, remarks, count)
            elif mode == SUBMODULE:
                yield File(path, mode, 0, id, "", 0)
            else:
                yield File(path, mode, *self._facts(id, path, remarks))

    def _facts(self, id: str, path: bytes, remarks: list[str]) -> tuple[int, str, str, int, bytes]:
        if id not in self._known:
            try:
                kind, data = self._store.read(id)
            except (Missing, OverLimit) as fault:
                remarks.append(f"the content of {path.decode('utf-8', 'backslashreplace')} is not there: {fault}")
                return 0, id, "", 0, b""
            if kind != BLOB:
                remarks.append(f"{path.decode('utf-8', 'backslashreplace')} is no file")
                return 0, id, "", 0, b""
            self._known[id] = (len(data), hashlib.sha256(data).hexdigest(), lines_in(data), data[:HEAD_BYTES])
        size, sha256, lines, first = self._known[id]
        return size, id, sha256, lines, first


def lines_in(data: bytes) -> int:
    """Lines of a text, the last one without an end counted; of what holds a zero byte there are none."""
    if b"\0" in data[:8000]:
        return 0
    return data.count(b"\n") + (bool(data) and not data.endswith(b"\n"))
