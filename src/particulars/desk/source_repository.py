"""Repositories named at the desk: opened with progress, the product's branch told, versions read whole."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.source_code.choosing import Product
from particulars.analyses.source_code.grid import Whole, whole
from particulars.desk.progress import PATIENCE, watched
from particulars.intake.git.history import open_repository
from particulars.intake.git.objects import Missing
from particulars.intake.git.trees import Trees
from particulars.reading.repository import Commit


@dataclass(slots=True)
class Opened:
    """A repository with its product branch and a reader of its versions."""

    product: Product
    trees: Trees

    def commit(self, id: str) -> Commit:
        """A commit that was read."""
        return self.product.repository.commits[id]


def opened(path: Path, branch: str | None = None, tags: str | None = None) -> Opened:
    """Reads the history of a repository.

    Raises:
        Unreadable: it is no repository that can be read.
        Misused: the product's branch is not known.
    """
    with _counting(path.name) as told:
        repository, store = open_repository(path, told)
    return Opened(Product(repository, branch, tags), Trees(store))


def wholes(of: Opened, ids: Iterable[str]) -> dict[str, Whole]:
    """Each of these versions read whole; files that several have are read once."""
    wanted = list(ids)
    return {id: whole(of.trees.files(of.commit(id), id)) for id in watched(wanted, "Reading versions", len(wanted), "versions")}  # fmt: skip


class Entries:
    """The entries of commits, path -> mode and hash, without reading any content; the last few are kept."""

    def __init__(self, of: Opened, keep: int = 400) -> None:
        self._of, self._keep = of, keep
        self._known: dict[str, Mapping[bytes, tuple[int, str]]] = {}
        self._trees: dict[str, list[tuple[int, bytes, str]]] = {}

    def __call__(self, commit: str) -> Mapping[bytes, tuple[int, str]]:
        """The entries of a commit; a folder that is not there has none."""
        if commit not in self._known:
            if len(self._known) >= self._keep:
                self._known.pop(next(iter(self._known)))
            self._known[commit] = dict(self._below(self._of.commit(commit).tree, b"", 0))
        return self._known[commit]

    def _below(self, tree: str, path: bytes, deep: int) -> Iterator[tuple[bytes, tuple[int, str]]]:
        if tree not in self._trees:
            try:
                self._trees[tree] = self._of.trees.entries(tree)
            except Missing:
                self._trees[tree] = []
        for mode, name, id in self._trees[tree]:
            if mode == 0o040000 and deep < 200:
                yield from self._below(id, path + name + b"/", deep + 1)
            else:
                yield path + name, (mode, id)


@contextmanager
def _counting(name: str) -> Iterator[Callable[[int], None]]:
    """Tells on a terminal how many commits were read and how fast, where it lasts; how many there are is not known before."""
    began, last = time.monotonic(), [0.0]

    def told(count: int) -> None:
        now = time.monotonic() - began
        if sys.stderr.isatty() and now > PATIENCE and now - last[0] > 0.2:
            last[0] = now
            print(f"\rReading {name}: {count:,} commits, {count / now:,.0f}/s ", end="", file=sys.stderr)

    try:
        yield told
    finally:
        if last[0]:
            print(file=sys.stderr)
