"""The door of a matter: what it knows of files taken in before, and the room in which what comes out of containers waits."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from particulars.record.items import Item
from particulars.record.known import Known
from particulars.record.store import Record

ROOM = "unpacking"  # in the folder of the matter; a run that died leaves its files, and the next removes them


class Door:
    """The record as taking-in asks it (see `intake.taken.Door`)."""

    def __init__(self, record: Record, folder: Path, by: str) -> None:
        self.folder = folder
        self.record = Known(record, record.open_for(by))

    def known(self, id: str) -> Item | None:
        """The item, if it is there with all that is in it and need not be read again."""
        return self.record.whole(id)

    def first(self, sha256: str, beside: str) -> tuple[str, str] | None:
        """Place and kind of the item that has these bytes and is no duplicate, if there is one beside this."""
        item = self.record.first(sha256, beside)
        return None if item is None else (self.record.place(item), item.kind)


@contextmanager
def room(case: Path) -> Iterator[Path]:
    """A folder of this run's own in the matter, locked as long as it is used and removed at the end."""
    place = case / ROOM
    place.mkdir(exist_ok=True)
    _clear(place)
    folder = Path(tempfile.mkdtemp(dir=place, prefix="run-")).absolute()
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)
        _remove(place)


def _clear(place: Path) -> None:
    """Removes what runs left that died: their lock went with them."""
    for left in sorted(place.glob("run-*")):
        handle = os.open(left, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left, ignore_errors=True)
        except BlockingIOError:
            continue  # another run is at work in it
        finally:
            os.close(handle)


def _remove(place: Path) -> None:
    """Removes the room itself where no run is left in it."""
    if not any(place.iterdir()):
        place.rmdir()
