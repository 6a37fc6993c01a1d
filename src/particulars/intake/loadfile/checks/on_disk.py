"""Files that a load file points at: whether they are there, inside the production, and have the hash that is stated."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from particulars.intake.loadfile.checks.held import Found
from particulars.intake.loadfile.documents import Document, Documents
from particulars.intake.loadfile.shape import Defect, Kind

_DRIVE = re.compile(r"[A-Za-z]:|\\\\|//")


class Outside(ValueError):
    """A path that leaves the production."""


class Root:
    """The folder of a production, in which paths are looked up whatever the case of their letters."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._real = os.path.realpath(folder)
        self._names: dict[Path, dict[str, str]] = {}

    def find(self, told: str) -> Path | None:
        """The file that a path of the load file names, or None where it is not there.

        Raises:
            Outside: the path is absolute, climbs out, or a link leads out.
        """
        if _DRIVE.match(told):
            raise Outside("it names a drive or a server")
        parts = [part for part in re.split(r"[\\/]", told.strip()) if part not in ("", ".")]
        if ".." in parts and _climbs(parts):
            raise Outside("it climbs above the folder of the production")
        at = self.folder
        for part in parts:
            if part == "..":
                at = at.parent
                continue
            name = self._listed(at).get(part.casefold())
            if name is None:
                return None
            at = at / name
        if os.path.commonpath([self._real, os.path.realpath(at)]) != self._real:
            raise Outside("a link leads out of the production")
        return at if at.is_file() else None

    def _listed(self, folder: Path) -> dict[str, str]:
        if folder not in self._names:
            try:
                self._names[folder] = {
                    name.casefold(): name for name in sorted(entry.name for entry in folder.iterdir())
                }
            except (OSError, ValueError):
                self._names[folder] = {}
        return self._names[folder]


def root_of(load_file: Path, told: Path | None, paths: Iterable[str]) -> Root:
    """The folder that paths are relative to: the one told, or else the nearest above the load file that has the first files."""
    if told is not None:
        return Root(told)
    some = [path for path, _ in zip(filter(None, paths), range(20), strict=False)]
    here = load_file.resolve().parent
    for folder in (here, here.parent, here.parent.parent):
        root = Root(folder)
        if any(_is_there(root, path) for path in some):
            return root
    return Root(here)


def check(source: Documents, root: Root) -> Iterator[Found]:
    """Every path that leaves the root or leads nowhere, and every file whose hash is another."""
    wrong: list[Found] = []
    hashed = 0
    missing: dict[str, list[Found]] = {}
    seen: dict[str, int] = {}
    for one in source:
        for field, told in (("native_path", one["native_path"]), ("text_path", one.text_path)):
            if not told:
                continue
            try:
                at = root.find(told)
            except Outside as why:
                yield _found(source, one, Kind.LEAVES_ROOT, field, f"{told}: {why}.", "It was not opened; ask for a path inside.")  # fmt: skip
                continue
            seen[field] = seen.get(field, 0) + 1
            if at is None:
                found = _found(source, one, Kind.FILE_MISSING, field, f"{told} is not there.", "Ask for the file.")
                missing.setdefault(field, []).append(found)
            elif field == "native_path":
                hashed += bool(one.hashes())
                wrong += _hash(source, one, at)
    for field, found_all in missing.items():
        if len(found_all) == seen[field] > 1:
            says = f"None of the {seen[field]:,} files of this column is in {root.folder}, so they were not examined."
            yield _whole(source, Kind.FILE_MISSING, field, says, "Name the folder with --root.")
        else:
            yield from found_all
    if len(wrong) == hashed > 20:
        says = f"None of the {hashed:,} hashes is that of its file; the column may be made otherwise."
        yield _whole(source, Kind.HASH, "md5", says, "Ask how the hash was made.")
    else:
        yield from wrong
    yield from _forms(source)


def _hash(source: Documents, one: Document, at: Path) -> list[Found]:
    if not at.stat().st_size:
        return [_found(source, one, Kind.FILE_EMPTY, "native_path", f"{at.name} is empty.", "Ask for the file.")]
    for name, stated in one.hashes().items():
        with at.open("rb") as file:
            made = hashlib.file_digest(file, name).hexdigest()
        if made != stated:
            field = name if one[name] else "hash"
            says = f"The {name.upper()} of {at.name} is {made}, and {stated} is stated."
            return [_found(source, one, Kind.HASH, field, says, "Ask which file was meant.")]
    return []


def _forms(source: Documents) -> Iterator[Found]:
    """Values of hash columns that are no hash."""
    for one in source if source.mapping.place("md5", "sha1", "sha256") is not None else ():
        for name in ("md5", "sha1", "sha256"):
            if one[name] and name not in one.hashes():
                says = f"{one[name]!r} is no {name.upper()}."
                yield _found(source, one, Kind.HASH_FORM, name, says, "Ask for the hash.")


def _found(source: Documents, one: Document, kind: Kind, field: str, says: str, do: str) -> Found:
    column = source.column(field, "hash" if field in ("md5", "sha1", "sha256") else "text") or field
    return Found(source.file.path, Defect(kind, one.row.number, column, one.row.start, says, do))


def _whole(source: Documents, kind: Kind, field: str, says: str, do: str) -> Found:
    column = source.column(field, "sha1", "sha256", "hash") if field == "md5" else source.column(field, "text")
    return Found(source.file.path, Defect(kind, 0, column, None, says, do, True))


def _climbs(parts: list[str]) -> bool:
    depth = 0
    for part in parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return True
    return False


def _is_there(root: Root, path: str) -> bool:
    try:
        return root.find(path) is not None
    except Outside:
        return False
