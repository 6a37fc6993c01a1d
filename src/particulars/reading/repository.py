"""A source-code repository as it was read: its commits, its tags and branches, and the files of one version.

Times are seconds since 1970 in UTC; paths are bytes, because a repository may hold names that are no characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

LINK, SUBMODULE, PROGRAM, PLAIN = 0o120000, 0o160000, 0o100755, 0o100644
HEAD_BYTES = 512
"""How many of a file's first bytes are kept for telling what it is."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its tree, its parents, and both its times with the zone of the committer's clock, in minutes."""

    id: str
    tree: str
    parents: tuple[str, ...]
    authored: int
    committed: int
    zone: int
    author: str
    committer: str
    subject: str

    @property
    def day(self) -> date:
        """The day of the committer's time, in UTC."""
        return day_of(self.committed)


@dataclass(frozen=True, slots=True)
class Ref:
    """A name that points at a commit: `heads/main`, `tags/v1.2`; an annotated tag has a time and a name of its own."""

    name: str
    commit: str
    tagged: int | None = None
    tagger: str = ""

    @property
    def is_tag(self) -> bool:
        """Whether this is a tag."""
        return self.name.startswith("tags/")

    @property
    def short(self) -> str:
        """The name without its kind: `v1.2`."""
        return self.name.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Repository:
    """Everything reachable from the names of one repository, and what of it is not there or was exchanged."""

    name: str
    head: str
    commits: Mapping[str, Commit]
    refs: tuple[Ref, ...]
    shallow: tuple[str, ...] = ()
    grafts: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def tags(self) -> list[Ref]:
        """The tags, by name."""
        return [ref for ref in self.refs if ref.is_tag]

    @property
    def branches(self) -> list[Ref]:
        """The branches, those of remotes included, by name."""
        return [ref for ref in self.refs if ref.name.startswith(("heads/", "remotes/"))]

    def reachable(self, starts: Iterable[str], but: frozenset[str] = frozenset()) -> frozenset[str]:
        """The commits that these lead back to, themselves included, without those of `but`."""
        found: set[str] = set()
        todo = [id for id in starts if id in self.commits and id not in but]
        while todo:
            id = todo.pop()
            if id not in found:
                found.add(id)
                todo += [p for p in self.commits[id].parents if p in self.commits and p not in found and p not in but]
        return frozenset(found)

    def first_parents(self, start: str) -> Iterator[Commit]:
        """The commits of a branch from its tip back, each by its first parent."""
        id, seen = start, set[str]()
        while id in self.commits and id not in seen:
            seen.add(id)
            yield self.commits[id]
            id = next(iter(self.commits[id].parents), "")


@dataclass(frozen=True, slots=True)
class File:
    """One file of a version: path, mode, size in bytes, hashes, lines, and its first bytes.

    `sha1` is git's own hash of the content; of a submodule it is the commit that is named, and nothing else is known.
    `sha256` is empty where the content is not there.
    """

    path: bytes
    mode: int
    size: int
    sha1: str
    sha256: str
    lines: int
    head: bytes = b""

    @property
    def name(self) -> str:
        """The path as it can be printed; a byte that is no character is written \\xNN."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one version or delivery, sorted by path as bytes; `remarks` are what was not taken and why."""

    name: str
    files: tuple[File, ...]
    remarks: tuple[str, ...] = ()
    has_modes: bool = True
    by_path: Mapping[bytes, File] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, files: Iterable[File], remarks: Iterable[str] = (), *, has_modes: bool = True) -> Files:
        """The files in their order."""
        ordered = tuple(sorted(files, key=lambda file: file.path))
        return cls(name, ordered, tuple(remarks), has_modes, {file.path: file for file in ordered})

    def below(self, top: bytes) -> Files:
        """The files below one top folder, by their paths there."""
        start = top + b"/"
        held = (replace(file, path=file.path[len(start) :]) for file in self.files if file.path.startswith(start))
        return Files.of(self.name, held, self.remarks, has_modes=self.has_modes)


def shown(path: bytes) -> str:
    """A path as it can be printed on one line."""
    words = path.decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)


def day_of(seconds: int) -> date:
    """The day in UTC; a time past all calendars is the last or first day there is."""
    return utc(seconds).date()


def utc(seconds: int) -> datetime:
    """The instant; a time past all calendars is the last or first there is."""
    return datetime.fromtimestamp(min(max(seconds, -62135596800), 253402300799), UTC)


def stamp(seconds: int) -> str:
    """The instant as it is printed: `2021-11-10T09:30:00Z`."""
    return utc(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")
