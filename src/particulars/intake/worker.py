"""The process foreign bytes are read in: it has limits, may die, and hands back plain data only.

Run as `python -P -m particulars.intake.worker`; requests come on standard input, answers go to standard output, each
framed by its length in eight bytes.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import msgspec

from particulars.errors import NoReader, ParticularsError
from particulars.intake import CONTAINERS, READERS
from particulars.intake.kinds import kind_of, words_for
from particulars.intake.reading_shape import Carried, Reading
from particulars.intake.unpacking import Unpacked, counted, unpack
from particulars.likeness.normalise import norm_sha256

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, prctl(2)
_LARGEST_PRODUCT = 64 << 30  # bytes of any file written here: what is in a container, tesseract's page images


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file to be read: its path in the bytes of the file system and the name by which its kind is told.

    `unpack_to` is the folder for what is in it, empty where that is not wanted; `room` is how many bytes of it are taken.
    """

    path: bytes
    name: bytes = b""
    unpack_to: bytes = b""
    room: int = 0
    depth: int = 0
    largest: int = 512 << 20


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of one file: `status` is read, unread or failed; `inside` is what came out of it."""

    kind: str
    status: str
    reason: str | None = None
    carried: Carried | None = None
    inside: tuple[Unpacked, ...] = ()
    fields: dict[str, str] = {}
    norm_sha256: str = ""


def answer(request: Request) -> Answer:
    """Read one file by the reader of its kind; whatever goes wrong becomes one sentence."""
    path = Path(os.fsdecode(request.path))
    kind, misnamed = "unknown", None
    inside: tuple[Unpacked, ...] = ()
    try:
        known = kind_of(path, os.fsdecode(request.name))
        kind, misnamed = known.kind, known.misnamed
        if kind not in CONTAINERS and path.stat().st_size > request.largest:
            return Answer(kind, "unread", f"It is larger than {request.largest >> 20} MiB, the most that is tried.")
        if kind not in READERS:
            reason = (
                "Its kind is not known."
                if kind == "unknown"
                else f"It is {words_for(kind)}, for which there is no reader yet."
            )
            return Answer(kind, "unread", " ".join(filter(None, (reason, misnamed))))
        reading = import_module(READERS[kind]).read(path)
        inside = _inside(reading, request)
    except MemoryError:
        return Answer(kind, "failed", "Reading it took more memory than allowed.")
    except RecursionError:
        return Answer(kind, "failed", "It is nested too deeply to be read.")
    except NoReader as missing:
        return Answer(kind, "unread", str(missing))
    except ParticularsError as refused:
        return Answer(kind, "failed", str(refused))
    except Exception as fault:  # the border: a fault of a reader must not end the run, and is listed
        return Answer(kind, "failed", f"The {kind} reader stopped: {type(fault).__name__}: {str(fault)[:200]}")
    carried = Carried.of(reading)
    notes = (*((misnamed,) if misnamed else ()), *carried.notes)
    if reading.children and not request.unpack_to:
        notes += tuple(counted(reading.children))
    carried = msgspec.structs.replace(carried, notes=notes)
    rest = (carried, inside, dict(reading.fields), norm_sha256(carried.clean))
    if reading.unread:
        return Answer(kind, "unread", " ".join(filter(None, (reading.unread, misnamed))), *rest)
    if not carried.clean.strip():
        why = carried.unread_pages[0].reason if carried.unread_pages else "It holds no words."
        return Answer(kind, "unread", f"Nothing on it could be read. {why}", *rest)
    return Answer(kind, "read", misnamed, *rest)


def _inside(reading: Reading, request: Request) -> tuple[Unpacked, ...]:
    """What is in a container, each file written to the folder for it, bounded in number, size and depth."""
    if not request.unpack_to:
        return ()
    return unpack(reading.children, Path(os.fsdecode(request.unpack_to)), request.room, request.depth)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while (frame := read_frame(requests)) is not None:
        request = msgspec.msgpack.decode(frame, type=Request)
        result = answer(request)
        try:
            data = msgspec.msgpack.encode(result)
        except (UnicodeEncodeError, MemoryError) as fault:
            data = msgspec.msgpack.encode(
                Answer(result.kind, "failed", f"Its text cannot be kept: {type(fault).__name__}.")
            )
        answers.write(struct.pack(">Q", len(data)) + data)
        answers.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """One framed message, or None at the end."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    size: int = struct.unpack(">Q", head)[0]
    return stream.read(size)


def limit(memory: int) -> None:
    """Bind this process: so much address space, no core files, end when the one that asked ends."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_PRODUCT, _LARGEST_PRODUCT))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    # Tesseract's threads wait for one another on a busy machine; one is faster (measured 41 s against 7 s on two pages).
    os.environ["OMP_THREAD_LIMIT"] = "1"


def main() -> None:
    """Serve with standard output kept for answers alone: what a library prints goes nowhere."""
    limit(int(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
