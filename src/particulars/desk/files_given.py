"""The files a person names at the desk: which they are, and what to say of those that could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from particulars.errors import NoReader, OurFault, OutOfReach, ParticularsError, Unreadable
from particulars.intake.taking import Status, Taken, walked


def expand(files: Iterable[Path]) -> list[Path]:
    """The files named, a folder standing for all files in it in the order of their names; each path once."""
    return list(dict.fromkeys(walked(files)))


def why_not(taken: Taken) -> ParticularsError:
    """The error a file's state stands for, so that a script can tell one state from another."""
    says = f"{taken.path}: {taken.reason}"
    if taken.sha256 is None:
        return OutOfReach(says)
    return NoReader(says) if taken.status is Status.UNREAD else Unreadable(says)


def remarks(taken: Taken) -> tuple[str, ...]:
    """What a person should know of a file that was read."""
    return (*((taken.reason,) if taken.reason else ()), *taken.notes)


def reconciliation(expected: int, states: Counter[Status]) -> str:
    """Nothing is lost: every file given is read, kept unread, failed or a duplicate, and the sum is shown."""
    if expected != states.total():
        raise OurFault(f"{expected} files were given, but {states.total()} are accounted for.")
    return (
        f"{expected} {'file' if expected == 1 else 'files'} = {states[Status.READ]} read + {states[Status.UNREAD]} kept unread"
        f" + {states[Status.FAILED]} failed + {states[Status.DUPLICATE]} suppressed as duplicate"
    )
