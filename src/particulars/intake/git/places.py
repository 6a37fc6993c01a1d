"""Where the git directory of a repository is, and its names: branches, tags, replaced, grafted and shallow commits.

Read as plain files: no configuration is read, so that nothing a repository says can make a program run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from particulars.errors import Unreadable

_ID = re.compile(r"[0-9a-f]{40}")
_MOST = 64 << 20
"""Bytes of a file of names that are read; packed-refs of a million names stays below."""


def git_directory(path: Path) -> Path | None:
    """The directory that holds the objects: the folder itself where it is bare, or its `.git`; None where there is none.

    Raises:
        Unreadable: `.git` is a file that points elsewhere, or the repository is of a format that is not read.
    """
    for place in (path, path / ".git"):
        if place.is_symlink() and place != path:
            raise Unreadable(f"{path}: its .git is a link and was not followed. Name the git directory itself.")
        if place.name == ".git" and place.is_file():
            raise Unreadable(f"{path}: its .git is a file that points elsewhere. Name the git directory itself.")
        if (place / "objects").is_dir() and (place / "HEAD").is_file():
            if (place / "reftable").is_dir():
                raise Unreadable(f"{path}: its names are kept as a reftable. Convert a copy: git refs migrate --ref-format=files")  # fmt: skip
            return place
    return None


def names(place: Path) -> dict[str, str]:
    """Each name below refs/ (without `refs/`) and the object it points at, packed or loose, sorted.

    Raises:
        Unreadable: the objects are named by SHA-256.
    """
    found: dict[str, str] = {}
    for line in _lines(place / "packed-refs"):
        id, _, name = line.partition(" ")
        if len(id) == 64 and name:
            raise Unreadable(f"{place}: its objects are named by SHA-256, which is not read. Convert a copy to SHA-1.")
        if _ID.fullmatch(id) and name.startswith("refs/"):
            found[name.removeprefix("refs/")] = id
    for path in _files(place / "refs"):
        words = "".join(_lines(path)).strip()
        if _ID.fullmatch(words):
            found[path.relative_to(place / "refs").as_posix()] = words
    return dict(sorted(found.items()))


def head(place: Path) -> str:
    """What HEAD names: a branch as `heads/main`, or a commit where it is detached."""
    words = "".join(_lines(place / "HEAD")).strip()
    return words.removeprefix("ref:").strip().removeprefix("refs/")


def listed(place: Path, name: str) -> tuple[str, ...]:
    """The commits that a file of the git directory lists, such as `shallow` or `info/grafts`, each line's first."""
    return tuple(sorted({line.split(" ")[0] for line in _lines(place / name) if _ID.fullmatch(line.split(" ")[0])}))


def alternates(place: Path) -> tuple[str, ...]:
    """Other stores of objects that the repository points at; none of them is opened."""
    return tuple(line for line in _lines(place / "objects" / "info" / "alternates") if not line.startswith("#"))


def _lines(path: Path) -> list[str]:
    if path.is_symlink() or not path.is_file():
        return []
    with path.open("rb") as file:
        words = file.read(_MOST).decode("utf-8", "backslashreplace")
    return [line.rstrip("\r") for line in words.split("\n") if line.strip() and not line.startswith(("#", "^"))]


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(at) / name for name in sorted(files))
