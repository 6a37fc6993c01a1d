"""Source code as it was handed over: a folder of files, a tar archive or a ZIP (wheel, sdist, npm package) read in place.

Nothing is unpacked to the disk and no link is followed; a name that would leave the folder is listed and not taken.
"""

from __future__ import annotations

import bz2
import gzip
import hashlib
import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from particulars.errors import OverLimit, Unreadable
from particulars.intake.archive.bounds import allowed
from particulars.intake.git.objects import LARGEST
from particulars.intake.git.trees import lines_in
from particulars.reading.repository import HEAD_BYTES, LINK, PLAIN, PROGRAM, File, Files, shown

_DAMAGED = (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)  # fmt: skip
_OPENERS: dict[bytes, Any] = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open, b"\xfd7": lzma.open}
KINDS = (".tar", ".tgz", ".gz", ".xz", ".bz2", ".zip", ".whl", ".egg", ".jar")
"""Endings of archives that are taken for deliveries."""
Member = tuple[bytes, int, bytes]


def given_files(path: Path) -> Files:
    """The files of a folder or archive, with git's hash and SHA-256 of each.

    Raises:
        Unreadable: it is neither, or is damaged.
        OverLimit: it unpacks past all measure.
    """
    remarks: list[str] = []
    if path.is_dir():
        return Files.of(path.name, map(_file, _of_folder(path, remarks)), remarks)
    if not path.is_file():
        raise Unreadable(f"{path} is not there. Name a folder, a tar archive or a ZIP.")
    try:
        is_zip = zipfile.is_zipfile(path)
        members = _of_zip(path, remarks) if is_zip else _of_tar(path, remarks)
        return Files.of(path.name, map(_file, members), remarks, has_modes=not is_zip)
    except _DAMAGED as fault:
        raise Unreadable(f"{path} is no archive that can be read, or is damaged: {str(fault)[:120]}. Ask for it anew.") from fault  # fmt: skip


def one_folder_deep(files: Files) -> Files:
    """The files without the one folder that holds them all, as `name-1.0/` in most archives; as they are where there is none."""
    tops = {file.path.partition(b"/")[0] for file in files.files}
    if len(tops) != 1 or any(b"/" not in file.path for file in files.files):
        return files
    return files.below(tops.pop())


def content_of(path: Path, wanted: bytes) -> bytes:
    """The bytes of one file of a folder or archive, by its whole path there; empty where it is not."""
    remarks: list[str] = []
    if path.is_dir():
        members = _of_folder(path, remarks)
    else:
        members = _of_zip(path, remarks) if zipfile.is_zipfile(path) else _of_tar(path, remarks)
    return next((data for name, _, data in members if name == wanted), b"")


def _file(member: Member) -> File:
    path, mode, data = member
    sha1 = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
    return File(path, mode, len(data), sha1, hashlib.sha256(data).hexdigest(), lines_in(data), data[:HEAD_BYTES])


def _of_folder(folder: Path, remarks: list[str]) -> Iterator[Member]:
    for at, folders, names in os.walk(folder):  # a name that is no UTF-8 comes through as surrogates, and goes back
        here = Path(at)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in links and name != ".git")
        for name in sorted([*names, *links]):
            place = here / name
            path, kind = os.fsencode(place.relative_to(folder)), place.lstat()
            if stat.S_ISLNK(kind.st_mode):
                yield path, LINK, os.fsencode(place.readlink())
            elif not stat.S_ISREG(kind.st_mode):
                remarks.append(f"{shown(path)} is neither file nor link and was not read")
            elif kind.st_size > LARGEST:
                remarks.append(f"{shown(path)} has {kind.st_size:,} bytes, more than are read of one file")
            else:
                yield path, PROGRAM if kind.st_mode & 0o100 else PLAIN, place.read_bytes()


def _of_tar(path: Path, remarks: list[str]) -> Iterator[Member]:
    room = allowed(path.stat().st_size)
    with path.open("rb") as raw:
        opener = _OPENERS.get(raw.read(2))
        raw.seek(0)
        stream = opener(raw) if opener else raw
        with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="surrogateescape") as archive:
            for info in archive:
                name = info.name.encode("utf-8", "surrogateescape")
                room -= info.size
                if room < 0:
                    raise OverLimit(f"{path} unpacks to more than {allowed(path.stat().st_size):,} bytes. Look at it by hand.")  # fmt: skip
                if info.isdir() or not _is_inside(name, remarks):
                    continue
                if info.issym():
                    yield _clean(name), LINK, info.linkname.encode("utf-8", "surrogateescape")
                elif info.isreg() and (file := archive.extractfile(info)) is not None:
                    yield _clean(name), PROGRAM if info.mode & 0o100 else PLAIN, file.read()
                else:
                    remarks.append(f"{shown(name)} is a link to another member or a device and was not read")


def _of_zip(path: Path, remarks: list[str]) -> Iterator[Member]:
    room = allowed(path.stat().st_size)
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = info.filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437", "surrogateescape")
            room -= info.file_size
            if room < 0 or info.file_size > LARGEST:
                raise OverLimit(f"{path} unpacks past what is read of an archive. Look at it by hand.")
            if info.is_dir() or not _is_inside(name, remarks):
                continue
            mode = info.external_attr >> 16
            kind = LINK if stat.S_ISLNK(mode) else PROGRAM if mode & 0o100 else PLAIN
            yield _clean(name), kind, archive.read(info)


def _clean(name: bytes) -> bytes:
    return name.removeprefix(b"./")


def _is_inside(name: bytes, remarks: list[str]) -> bool:
    if name.startswith(b"/") or b".." in name.split(b"/"):
        remarks.append(f"{shown(name)} would leave the folder and was not taken")
        return False
    return True
