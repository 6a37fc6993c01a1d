"""Taking files in: each is hashed, read in a worker process, and accounted for, whatever it turns out to be."""

from __future__ import annotations

import hashlib
import os
import selectors
import stat
import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from particulars.intake.hand import Hand, Limits
from particulars.intake.reading_shape import UnreadPage
from particulars.intake.worker import Answer
from particulars.record.text import Text


class Status(StrEnum):
    """What became of a file that was handed in."""

    READ = "read"
    UNREAD = "unread"  # kept, and listed with the reason
    FAILED = "failed"
    DUPLICATE = "duplicate"  # its bytes were handed in before in this run


@dataclass(frozen=True, slots=True)
class Taken:
    """One file as taken in; `reason` says in a sentence why it was not read, or what is odd about it."""

    path: Path
    sha256: str | None
    size: int
    kind: str
    status: Status
    reason: str | None = None
    text: Text | None = None
    notes: tuple[str, ...] = ()
    unread_pages: tuple[UnreadPage, ...] = ()

    @property
    def line(self) -> str:
        """The one line of the list for this file."""
        return f"{self.path}: {self.status}{f': {self.reason}' if self.reason else ''}"


Progress = Callable[[int, int, Taken], None]
_NAMES = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


def take(
    paths: Iterable[Path], *, jobs: int = 1, limits: Limits | None = None, progress: Progress | None = None
) -> Iterator[Taken]:
    """Take files in, folders walked in sorted order; yields each file in that order, read or with its reason.

    The first files are in the workers' hands when this returns, before anything is asked of it. `progress` is called with how many are done, how many there are, and the file just done.
    """
    files = list(walked(paths))
    queue = _Queue(files, _Crew(max(1, min(jobs, len(files) or 1)), limits or Limits()))
    queue.fill(0)
    results = queue.in_order(progress)
    weakref.finalize(results, queue.crew.dismiss)  # given up before its first file is asked for, it leaves no worker
    return results


def walked(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file handed in: arguments in their order, folders by sorted name, links inside folders not followed."""
    for path in paths:
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders.sort()
                links = [name for name in folders if Path(folder, name).is_symlink()]
                yield from (Path(folder, name) for name in sorted([*names, *links]))
        else:
            yield path


_AHEAD = 64  # files


class _Queue:
    """Files on their way through the workers, results given back in the order of the files."""

    def __init__(self, files: Sequence[Path], crew: _Crew) -> None:
        self.files, self.crew = files, crew
        self.done: dict[int, Taken] = {}
        self.first_of: dict[str, Path] = {}
        self.next_in = 0

    def in_order(self, progress: Progress | None) -> Iterator[Taken]:
        """Each file's result in turn; a few files are read ahead of the one that is waited for."""
        try:
            for wanted in range(len(self.files)):
                while wanted not in self.done:
                    self.fill(wanted)
                    if wanted not in self.done:
                        self.done.update(self.crew.wait())
                if progress is not None:
                    progress(wanted + 1, len(self.files), self.done[wanted])
                yield self.done.pop(wanted)
        finally:
            self.crew.dismiss()

    def fill(self, wanted: int) -> None:
        """Hand out files while a worker is free, until the one wanted is done or enough are ahead of it."""
        while self.next_in < len(self.files) and self.crew.is_free and self.next_in - wanted < _AHEAD:
            found = _looked_at(self.files[self.next_in], self.first_of, self.crew.limits)
            if found.status is Status.READ:
                self.crew.give(self.next_in, found)
            else:
                self.done[self.next_in] = found
            self.next_in += 1
            if wanted in self.done:
                return


def _looked_at(path: Path, first_of: dict[str, Path], limits: Limits) -> Taken:
    """A file before it is read: READ means that a reader may try."""
    try:
        shape = path.lstat()
        if stat.S_ISLNK(shape.st_mode):
            shape = path.stat()
            if not stat.S_ISREG(shape.st_mode):
                return Taken(
                    path,
                    None,
                    0,
                    "unknown",
                    Status.UNREAD,
                    f"It is a link to {_NAMES.get(stat.S_IFMT(shape.st_mode), 'no file')}.",
                )
        if not stat.S_ISREG(shape.st_mode):
            what = _NAMES.get(stat.S_IFMT(shape.st_mode), "no ordinary file")
            return Taken(path, None, 0, "unknown", Status.UNREAD, f"It is {what}, not a file.")
        sha256 = _hashed(path)
    except OSError as fault:
        return Taken(path, None, 0, "unknown", Status.FAILED, f"It could not be opened: {fault.strerror or fault}.")
    except ValueError:
        return Taken(path, None, 0, "unknown", Status.FAILED, "Its name is no name of a file.")
    found = Taken(path, sha256, shape.st_size, "unknown", Status.READ)
    if not shape.st_size:
        return replace(found, status=Status.UNREAD, reason="It is empty (0 bytes).")
    if sha256 in first_of:
        return replace(found, status=Status.DUPLICATE, reason=f"It has the same bytes as {first_of[sha256]}.")
    first_of[sha256] = path
    if shape.st_size > limits.largest:
        return replace(
            found, status=Status.UNREAD, reason=f"It is larger than {limits.largest >> 20} MiB, the most that is tried."
        )
    return found


def _hashed(path: Path) -> str:
    # O_NONBLOCK: a pipe put in the file's place after it was looked at must not stop the run.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Crew:
    """The workers of one run and the files in their hands."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self.limits = limits
        self.idle = [Hand(limits) for _ in range(jobs)]
        self.busy: dict[int, tuple[Hand, int, Taken]] = {}
        self.selector = selectors.DefaultSelector()
        self.idle[-1].start()  # while the first file is hashed

    @property
    def is_free(self) -> bool:
        return bool(self.idle)

    def give(self, index: int, found: Taken) -> None:
        """Hand a file to an idle worker."""
        hand = self.idle.pop()
        descriptor = hand.give(found.path, found.size)
        self.busy[descriptor] = (hand, index, found)
        self.selector.register(descriptor, selectors.EVENT_READ)

    def wait(self) -> dict[int, Taken]:
        """Files that came back, by index, after at most one wait."""
        if not self.busy:
            return {}
        nearest = min(hand.deadline for hand, _, _ in self.busy.values())
        ready = {key.fd for key, _ in self.selector.select(max(0.0, nearest - time.monotonic()))}
        back: dict[int, Taken] = {}
        for descriptor in list(self.busy):
            hand, index, found = self.busy[descriptor]
            answer = (hand.heard() if descriptor in ready else None) or hand.too_late()
            if answer is None:
                continue
            del self.busy[descriptor]
            self.selector.unregister(descriptor)
            self.idle.append(hand)
            back[index] = _answered(found, answer)
        return back

    def dismiss(self) -> None:
        """End every worker."""
        for hand in [*self.idle, *(hand for hand, _, _ in self.busy.values())]:
            hand.kill()
        self.selector.close()


def _answered(found: Taken, answer: Answer) -> Taken:
    taken = replace(found, kind=answer.kind, status=Status(answer.status), reason=answer.reason)
    if answer.carried is None:
        return taken
    reading = answer.carried.reading()
    return replace(taken, text=reading.text, notes=reading.notes, unread_pages=reading.unread_pages)
