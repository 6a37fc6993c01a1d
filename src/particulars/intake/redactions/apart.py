"""A redacted file looked through in a process of its own with limits on time and memory, as foreign bytes are read.

Run as `python -P -m particulars.intake.redactions.apart FILE`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import msgspec

from particulars.errors import NoReader, OverLimit, ParticularsError, Unreadable
from particulars.intake import READERS
from particulars.intake.kinds import kind_of, words_for
from particulars.intake.redactions.office import examine_package
from particulars.intake.redactions.paper import examine_pdf
from particulars.intake.redactions.shape import Examined
from particulars.intake.worker import limit

KINDS = ("pdf", "docx", "xlsx", "pptx")
_MEMORY = 3 << 30
_SECONDS, _SECONDS_A_MEGABYTE = 120, 30


def look_through(path: Path) -> Examined:
    """Looks through one file.

    Raises:
        NoReader: it is of a kind that is not looked through.
        OverLimit: it takes too long.
        Unreadable: it is damaged, locked, or went over its limit of memory.
    """
    if not path.is_file():
        raise Unreadable(f"{path}: there is no such file.")
    seconds = _SECONDS + _SECONDS_A_MEGABYTE * path.stat().st_size // 1_000_000
    command = [sys.executable, "-P", "-m", __name__, os.fspath(path)]
    try:
        ran = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as late:
        raise OverLimit(f"{path}: looking through it took over {seconds} seconds.") from late
    if ran.returncode == NoReader.exit_code:
        raise NoReader(ran.stderr.decode("utf-8", "replace").strip().removeprefix(_said(NoReader)))
    if ran.returncode:
        why = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Unreadable(
            why[-1].removeprefix(_said(Unreadable)) if why else f"{path}: its process ended without a word."
        )
    return msgspec.msgpack.decode(ran.stdout, type=Examined)


def examine(path: Path) -> Examined:
    """The same in this process: for the process of its own, and for tests of files that they made.

    Raises:
        NoReader: it is of a kind that is not looked through.
        Unreadable: it is damaged, or locked by a password.
    """
    kind = kind_of(path, path.name).kind
    if kind == "pdf":
        return examine_pdf(path, _text_of)
    if kind in KINDS:
        return examine_package(path, kind, _text_of)
    raise NoReader(f"{path}: it is {words_for(kind)}; looked through are {', '.join(KINDS)}. Save it as one of these.")


def _said(kind: type[ParticularsError]) -> str:
    return (kind.__doc__ or "") + " "


def _text_of(path: Path) -> str:
    """The text of a file inside a file.

    Raises:
        ValueError: it cannot be read, and why.
    """
    kind = kind_of(path, path.name).kind
    if kind not in READERS:
        raise ValueError(f"it is {words_for(kind)}, which is not read")
    try:
        reading = import_module(READERS[kind]).read(path)
        if reading.unread or reading.unread_pages or any(True for _ in reading.children):
            raise ValueError("not all of it could be read, or files stand in it; look through it by itself")
        return "\n".join((reading.text.raw, *reading.fields.values()))
    except ParticularsError as refused:
        raise ValueError(str(refused)) from refused


def main() -> int:
    """Looks through one file and writes what was found to standard output."""
    limit(_MEMORY)
    try:
        found = examine(Path(sys.argv[1]))
    except ParticularsError as refused:
        print(refused, file=sys.stderr)
        return refused.exit_code
    except MemoryError:
        print(f"{sys.argv[1]}: looking through it took more memory than allowed.", file=sys.stderr)
        return Unreadable.exit_code
    except Exception as fault:  # the border: a fault of a library on foreign bytes is told in one line
        print(
            f"{sys.argv[1]}: it could not be looked through ({type(fault).__name__}: {str(fault)[:150]}).",
            file=sys.stderr,
        )
        return Unreadable.exit_code
    sys.stdout.buffer.write(msgspec.msgpack.encode(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
