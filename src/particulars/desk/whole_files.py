"""Files written whole or not at all: never over a file of the record, one a command reads, or a sheet a person filled in."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Hashable, Iterable
from pathlib import Path

from particulars.desk.loading import load
from particulars.errors import Misused, OutOfReach
from particulars.record.matter import FILE as MATTER_FILE


def refuse_overwriting(targets: Iterable[Path], inputs: Iterable[Path] = ()) -> None:
    """Refuses to write over what a command reads, or over the record of any matter; asked before anything is written.

    Args:
        targets: The files to write.
        inputs: The files that are read.

    Raises:
        Misused: a target is one of the inputs, of a record's own files, or of the other targets.
    """
    kept = {name for path in inputs for name in _names(path)}
    written: set[Hashable] = set()
    for target in targets:
        if is_stream(target):
            continue
        names = _names(target)
        if names & kept:
            raise Misused(f"{target} is read by this command and would be lost. Write to another file or folder.")
        if _is_of_a_record(target):
            raise Misused(f"{target} is the record's own, and nothing else is written there. Name another place.")
        if names & written:
            raise Misused(f"{target} would be written twice. Give each a file of its own.")
        written |= names


def refuse_reading_a_record(paths: Iterable[Path]) -> None:
    """Refuses to read the files in which the record of a matter is kept: whoever asks, they are read as one person may see them.

    Raises:
        Misused: one of these is a record's own file.
    """
    beside: dict[Path, bool] = {}
    for path in paths:
        folder = path.parent
        if folder not in beside:
            place = Path(os.path.realpath(folder))
            beside[folder] = any((one / MATTER_FILE).is_file() for one in (place, *place.parents))
        if beside[folder] and _is_of_a_record(path):
            raise Misused(
                f"{_matter_of(folder)} is a matter, and its record is not read file by file. Name papers outside of it, or give the matter's folder to a command"
                " that takes one, with --as PERSON."
            )


def _matter_of(folder: Path) -> Path:
    """The nearest folder above that is a matter, as it was named."""
    return next((one for one in (folder, *folder.parents) if (one / MATTER_FILE).is_file()), folder)


def refuse_filled_in(path: Path, text: str) -> None:
    """Refuses to write a sheet where another one is: a person may have filled it in.

    Raises:
        Misused: the file is there, is not empty, and differs from what would be written.
    """
    if is_stream(path) or not path.is_file():
        return
    try:
        there = path.read_bytes()
    except OSError as error:
        raise _out_of_reach(path, error) from error
    if there not in (b"", text.encode("utf-8", "replace")):
        raise Misused(f"{path} is there and may hold a person's answers. Move it, or name another place.")


def is_stream(path: Path) -> bool:
    """Whether what is there is neither file nor folder, or is where this process prints, such as `/dev/stdout`."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return _open_stream(path) is not None or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def write_whole(path: Path, content: str | bytes) -> None:
    """Writes a file beside its place and moves it there, so that no reader ever sees half of it.

    What is no regular file (a pipe, `/dev/stdout`) is written into; a link leads to the file that is replaced.

    Raises:
        OutOfReach: the computer would not write it.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        if (stream := _open_stream(path)) is not None:
            _write_into(stream, data)
        elif is_stream(path):
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except BrokenPipeError:
        raise  # whoever read our output has what it wanted, which is no trouble
    except OSError as error:
        raise _out_of_reach(path, error) from error


def _replace(place: Path, data: bytes) -> None:
    beside = place.with_name(f".particulars-{os.getpid()}")  # short, whatever the name of the file
    try:
        beside.write_bytes(data)
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _open_stream(path: Path) -> int | None:
    """The stream of this process that goes into this very file, as where `/dev/stdout` was sent to a file."""
    for stream in (1, 2):
        try:
            if os.path.samestat(path.stat(), os.fstat(stream)):
                return stream
        except OSError:
            continue
    return None


def _write_into(stream: int, data: bytes) -> None:
    sys.stdout.flush()
    with os.fdopen(os.dup(stream), "wb") as file:
        file.write(data)


def _is_of_a_record(path: Path) -> bool:
    """Whether the record of a matter keeps its own files at this place."""
    place = Path(os.path.realpath(path))
    matters = [folder for folder in place.parents if (folder / MATTER_FILE).is_file()]
    # Loaded only beside a matter: a command without one does not pay for the record.
    return any(load("particulars.record.writing:is_own")(folder, place) for folder in matters)


def _names(path: Path) -> set[Hashable]:
    """What tells a file from every other: its place with links followed and, if it is there, its number on the disk."""
    place = os.path.realpath(path)
    try:
        shape = Path(place).stat()
    except OSError:
        return {place}
    return {place, (shape.st_dev, shape.st_ino)}


def _out_of_reach(path: Path, error: OSError) -> OutOfReach:
    return OutOfReach(f"{path}: {error.strerror or error}. Check the path, its permissions and the space left.")
