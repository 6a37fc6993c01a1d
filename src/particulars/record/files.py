"""Writes originals and parts of a matter so that a file is either wholly there, on the disk, or not there at all."""

from __future__ import annotations

import fcntl
import hashlib
import os
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from particulars.errors import Broken, Busy

CHUNK = 1 << 20
_AT_ONCE = 32  # files waited for at a time
WAIT = 60.0  # seconds for which a writer waits for another before it says so


def hash_file(path: Path) -> str:
    """Returns the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_folder(path: Path) -> None:
    """Makes a folder that is still there after a loss of power."""
    if not path.is_dir():
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def keep_bytes(source: BinaryIO, waiting: Path) -> tuple[str, int]:
    """Copies a stream into the file `waiting`, which is not yet durable; returns its SHA-256 and size."""
    digest, size = hashlib.sha256(), 0
    with waiting.open("wb") as file:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            file.write(chunk)
    return digest.hexdigest(), size


def sync_file(path: Path) -> None:
    """Makes the bytes of a file durable."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def settle(waiting: Path, place: Path) -> None:
    """Gives a file its place under its hash, read-only and durable; the same bytes already there stay.

    Raises:
        Broken: other bytes are there under this hash.
    """
    settle_all([(waiting, place)])


def settle_all(files: Sequence[tuple[Path, Path]]) -> None:
    """Gives many files their places, all durable when it returns; of the same bytes twice the first stays.

    The disk is waited for by many at once: it makes a hundred small files durable in the time of a few.

    Raises:
        Broken: other bytes are there under one of the hashes.
    """
    new: dict[Path, Path] = {}
    for waiting, place in files:
        if place in new:
            waiting.unlink()
        elif place.exists():
            if hash_file(place) != place.stem:
                raise Broken(
                    f"{place} is not what its name says. Restore it from a copy, or move it away and try again."
                )
            waiting.unlink()
        else:
            waiting.chmod(0o444)
            new[place] = waiting
    _at_once(sync_file, new.values())
    folders = sorted({place.parent for place in new})
    made = [folder for folder in folders if not folder.is_dir()]
    for folder in made:
        folder.mkdir(exist_ok=True)
    for place, waiting in new.items():
        waiting.rename(place)
    _at_once(sync_folder, {*folders, *(folder.parent for folder in made)})


def _at_once(sync: Callable[[Path], None], paths: Collection[Path]) -> None:
    if len(paths) < 4:
        for path in paths:
            sync(path)
        return
    with ThreadPoolExecutor(min(_AT_ONCE, len(paths))) as several:
        list(several.map(sync, paths))


def replace_text(place: Path, text: str) -> None:
    """Writes a small file anew in one step."""
    beside = place.with_name(f".{place.name}.new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.rename(place)
    sync_folder(place.parent)


def sync_folder(path: Path) -> None:
    """Makes the names in a folder durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def only_writer(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Holds the lock of a matter; the system lets go of it when the process dies, however it dies."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(handle, path, wait)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, path: Path, wait: float) -> None:
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError as cause:
            if time.monotonic() >= until:
                raise Busy(
                    f"{path.parent} was not free for {wait:g} seconds. Try again when the other is done."
                ) from cause
            time.sleep(0.005)
