"""What was read from papers of a matter, kept beside its record by content, so that asking again is quick.

The folder `derived` of a matter holds nothing of its own: it can be deleted at any time, and is made again. It is no
part of the record, and a file in it is used only where it says what it was made from and is whole.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec

from particulars.desk.whole_files import write_whole
from particulars.errors import OutOfReach

FOLDER = "derived"
# What can change a reading: the code that reads, and the rules it reads by.
_PROGRAM = ("reading", "analyses", "record", "papers", "rules")
T = TypeVar("T")


class Kept:
    """The readings kept in one matter's folder; where none is given, nothing is kept."""

    def __init__(self, case: Path | None) -> None:
        self._folder = None if case is None else case / FOLDER

    def get(self, made_from: str, of: type[T]) -> T | None:
        """What was made from this, if it is kept whole and in the form it now has."""
        if self._folder is None:
            return None
        try:
            seal, _, data = self._place(self._folder, made_from).read_bytes().partition(b"\n")
        except OSError:
            return None
        if seal.decode("ascii", "replace") != _seal(made_from, data):
            return None
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(data, type=of)
        return None

    def put(self, made_from: str, made: object) -> None:
        """Keeps what was made from this; where nothing can be written, it is made again next time."""
        if self._folder is None:
            return
        data = msgspec.json.encode(made, order="sorted")
        place = self._place(self._folder, made_from)
        with suppress(OSError, OutOfReach):
            place.parent.mkdir(exist_ok=True)
            write_whole(place, f"{_seal(made_from, data)}\n{data.decode()}")

    @staticmethod
    def _place(folder: Path, made_from: str) -> Path:
        return folder / f"{sha256(f'{program()} {made_from}'.encode()).hexdigest()}.json"


@cache
def program() -> str:
    """One hash over the code and the rules that a reading rests on."""
    whole = sha256()
    for name in _PROGRAM:
        for path, data in _content(files("particulars") / name, name):
            whole.update(f"{path} {len(data)}\n".encode() + data)
    return whole.hexdigest()


def _content(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            found += _content(one, f"{path}/{one.name}") if one.name != "__pycache__" else []
        else:
            found.append((f"{path}/{one.name}", one.read_bytes()))
    return found


def _seal(made_from: str, data: bytes) -> str:
    return sha256(f"{program()} {made_from}\n".encode() + data).hexdigest()
