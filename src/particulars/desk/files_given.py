"""The files a person names at the desk: which they are, and what to say of those that could not be read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from particulars.desk.whole_files import refuse_reading_a_record
from particulars.errors import Ambiguous, NoReader, OurFault, OutOfReach, OverLimit, ParticularsError, Unreadable
from particulars.intake import READERS
from particulars.intake.reading_shape import UnreadPage
from particulars.intake.taking import Status, Taken, inside, walked
from particulars.record.items import printable


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that gave no paper: why, in one line, and with which exit code (0 for a duplicate)."""

    path: Path
    sha256: str | None
    status: Status
    says: str
    exit_code: int


def expand(files: Iterable[Path]) -> list[Path]:
    """The files named, a folder standing for all files in it in the order of their names; each path once.

    A link to a folder stands for it where a person named the link, and is one unread file where it lies in a folder.

    Raises:
        Misused: a file is one that the record of a matter keeps, which is read for a person by commands on the matter.
    """
    opened = (found for path in files for found in (inside(path) if path.is_dir() else (path,)))
    found = list(dict.fromkeys(walked(opened)))
    refuse_reading_a_record(found)
    return found


def why_not(taken: Taken) -> NotRead:
    """One line on a file that was not read: where, what, and what to do; with the exit code of its state."""
    state, reason = _state(taken)
    if taken.status is Status.DUPLICATE:
        says = printable(f"{taken.path}: {reason} It is read once.")
        return NotRead(taken.path, taken.sha256, taken.status, says, 0)
    said = "kept, not read" if taken.status is Status.UNREAD and taken.sha256 else "not read"
    says = printable(" ".join(f"{taken.path}: {said}. {reason} {_advice(taken, state)}".split()))
    return NotRead(taken.path, taken.sha256, taken.status, says, state.exit_code)


def _state(taken: Taken) -> tuple[type[ParticularsError], str]:
    """The error that a file's state stands for, and the reason without the error's own first sentence."""
    reason = taken.reason or "No reason was given."
    if taken.sha256 is None:
        return OutOfReach, reason
    # What a reader refused comes over from its process as words; an error's words begin with its docstring.
    for error in (Ambiguous, OverLimit, NoReader, Unreadable):
        sentence = (error.__doc__ or "").splitlines()[0]
        if reason.startswith(sentence):
            return error, reason.removeprefix(sentence).strip()
    return (NoReader if taken.status is Status.UNREAD else Unreadable), reason


def _advice(taken: Taken, state: type[ParticularsError]) -> str:
    if state is OutOfReach:
        if "It is a link" in (taken.reason or ""):
            return ""
        return "Check the path and its permissions."
    if state is NoReader and taken.size and taken.kind not in READERS:
        return "Convert it to PDF or DOCX to have it read."
    if state is Unreadable and "Hand in" not in (taken.reason or ""):
        return "Ask for a whole copy, or open it in its own program and save it as PDF."
    return ""


def remarks(taken: Taken) -> tuple[str, ...]:
    """What a person should know of a file that was read."""
    return (*((taken.reason,) if taken.reason else ()), *taken.notes)


def say(path: Path, notes: Iterable[str], unread_pages: Iterable[UnreadPage]) -> None:
    """Tells a person on stderr what is odd about a file that was read."""
    where = printable(str(path))
    for note in notes:
        print(f"particulars: {where}: {note}", file=sys.stderr)
    for unread in unread_pages:
        print(f"particulars: {where}: page {unread.page} was not read. {unread.reason}", file=sys.stderr)


def reconciliation(expected: int, states: Counter[Status]) -> str:
    """Nothing is lost: every file given is read, kept unread, failed or a duplicate, and the sum is shown."""
    if expected != states.total():
        raise OurFault(f"{expected} files were given, but {states.total()} are accounted for.")
    return (
        f"{expected} {'file' if expected == 1 else 'files'} = {states[Status.READ]} read + {states[Status.UNREAD]} kept unread"
        f" + {states[Status.FAILED]} failed + {states[Status.DUPLICATE]} suppressed as duplicate"
    )
