"""A repository made in memory: commits by a letter, each with its day, parents and tags."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from particulars.reading.repository import Commit, File, Files, Ref, Repository


def at(words: str) -> int:
    """`2018-01-31` or `2018-01-31T23:59:59` in UTC, as seconds."""
    return int(datetime.fromisoformat(words).replace(tzinfo=UTC).timestamp())


def commit(id: str, committed: str, *parents: str, authored: str = "", zone: int = 0, tree: str = "") -> Commit:
    when = at(committed)
    return Commit(
        id, tree or f"tree-{id}", parents, at(authored) if authored else when, when, zone, "A", "C", f"does {id}"
    )


def repository(commits: list[Commit], tags: dict[str, str] | None = None, **branches: str) -> Repository:
    refs = [Ref(f"heads/{name}", id) for name, id in (branches or {"main": commits[-1].id}).items()]
    refs += [Ref(f"tags/{name}", id) for name, id in (tags or {}).items()]
    return Repository("repo", "heads/main", {c.id: c for c in commits}, tuple(sorted(refs, key=lambda r: r.name)))


def file(path: str | bytes, data: bytes = b"x\n", mode: int = 0o100644) -> File:
    raw = path if isinstance(path, bytes) else path.encode()
    sha1 = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    return File(raw, mode, len(data), sha1, hashlib.sha256(data).hexdigest(), data.count(b"\n"), data[:512])


def files(*given: File) -> Files:
    return Files.of("version", given)
