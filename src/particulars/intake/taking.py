"""Taking files in: each is hashed, read in a worker process, and accounted for, whatever it turns out to be.

With a `Door` containers are opened too: what came out of one follows it, in the order in which it stood there.
"""

from __future__ import annotations

import os
import weakref
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from particulars.intake.crew import Crew
from particulars.intake.hand import Limits
from particulars.intake.links import Named
from particulars.intake.looking import empty, looked_at
from particulars.intake.taken import Door, Status, Taken, own_name
from particulars.intake.worker import Answer, Request
from particulars.record import items

__all__ = ["Door", "Limits", "Status", "Taken", "inside", "take", "walked"]

Progress = Callable[[int, int, Taken], None]
_AHEAD = 96  # files read before their turn
_TIMES = 4  # a store or mailbox gives about its own size; an archive has bounds of its own


def take(
    paths: Iterable[Path],
    *,
    jobs: int = 1,
    limits: Limits | None = None,
    progress: Progress | None = None,
    door: Door | None = None,
    named: Iterable[Path] | None = None,
) -> Iterator[Taken]:
    """Take files in, folders walked in sorted order; yields each file in that order, read or with its reason.

    The first files are in the workers' hands when this returns, before anything is asked of it. `progress` is called
    with how many of the files handed in are done, how many there are, and the file just done. `named` are the files and
    folders that a person named, where `paths` are what was found in them: a link in a folder that leads to no place in
    any of these is not followed.
    """
    paths = list(paths)
    given = Named(paths if named is None else named)
    files = [_listed(path, why) if (why := given.why_not(path)) else path for path in walked(paths)]
    most = jobs if door is not None else min(jobs, len(files))  # what is in a container is work for the others
    queue = _Queue(files, max(1, most), limits or Limits(), door)
    queue.fill()
    results = queue.in_order(progress)
    weakref.finalize(results, queue.crew.dismiss)  # given up before its first file is asked for, it leaves no worker
    return results


def walked(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file handed in: arguments in their order, folders by sorted name; a link is one file, wherever it leads.

    What it gave, walked again, is the same.
    """
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            yield from inside(path)
        else:
            yield path


def inside(path: Path) -> Iterator[Path]:
    """Every file in a folder and the folders in it, by sorted name; links to folders are not followed."""
    for folder, folders, names in os.walk(path):
        folders.sort()
        links = [name for name in folders if Path(folder, name).is_symlink()]
        yield from (Path(folder, name) for name in sorted([*names, *links]))


def _listed(path: Path, why: str) -> Taken:
    return Taken(path, None, 0, "unknown", Status.FAILED, why, name=own_name(path))


class _Queue:
    """Files on their way through the workers, results given back in the order of the files.

    A reading belongs to bytes and the ending of a name, not to a file: it is asked for ahead of its turn, and the first
    file in order that has these bytes gets it. So the result does not depend on which worker was the quicker.
    """

    def __init__(self, files: Sequence[Path | Taken], jobs: int, limits: Limits, door: Door | None) -> None:
        self.count, self.limits, self.door = len(files), limits, door
        self.crew = Crew(jobs, limits)
        handed_in = list(map(_Waiting, files))
        self.ahead, self.turn = deque(handed_in), deque(handed_in)
        self.asked: dict[str, Taken] = {}  # for whom a reading was asked
        self.answers: dict[str, Answer] = {}
        self.first_of: dict[str, Taken] = {}

    def in_order(self, progress: Progress | None) -> Iterator[Taken]:
        """Each file's result in turn; a few files are read ahead of the one that is waited for."""
        done = 0
        try:
            while self.turn:
                waiting = self.turn.popleft()
                taken = self._taken(waiting.looked_at())
                if taken.parent is None:
                    done += 1
                    if progress is not None:
                        progress(done, self.count, taken)
                yield taken
        finally:
            self.crew.dismiss()

    def fill(self) -> None:
        """Hand out files while a worker has room and not too many wait for their turn."""
        while self.ahead and self.crew.is_free and len(self.asked) < _AHEAD:
            found = self.ahead.popleft().looked_at()
            if found.status is Status.READ and found.key not in self.asked and self._settled(found) is None:
                self._ask(found)

    def _taken(self, found: Taken) -> Taken:
        if found.status is not Status.READ:
            return found
        settled = self._settled(found)
        if settled is None:
            return self._read(found)
        if found.key in self.asked:  # asked for before it was known to be a copy
            del self.asked[found.key]
            self.answers.pop(found.key, None)
        if settled.status is not Status.DUPLICATE:
            self._note_first(settled)
        return settled

    def _settled(self, found: Taken) -> Taken | None:
        """A file that need not be read: the record has it, or has its bytes, or they came before in this run."""
        assert found.sha256 is not None
        first = self.first_of.get(found.sha256)
        is_same = first is not None and first.id == found.id  # bytes, name and container in common: one item
        if not is_same and self.door is not None and (known := self.door.known(found.id)) is not None:
            status = Status[known.status.name]
            return replace(found, kind=known.kind, status=status, reason=known.reason or None, is_known=True)
        if first is not None:
            same, kind = str(first.path) if self.door is None else first.place, first.kind
        elif self.door is not None and (kept := self.door.first(found.sha256, found.id)) is not None:
            same, kind = kept
        else:
            return None
        reason = items.same_bytes(same)
        return replace(found, kind=kind, status=Status.DUPLICATE, reason=reason, is_known=is_same)

    def _read(self, found: Taken) -> Taken:
        if found.key not in self.asked:
            self._ask(found)
        while found.key not in self.answers:
            self.fill()
            self._hear()
        del self.asked[found.key]
        taken = _answered(replace(found, room=self._room(found)), self.answers.pop(found.key))
        self._note_first(taken)
        self.turn.extendleft(reversed(list(_inside(taken))))
        return taken

    def _ask(self, found: Taken) -> None:
        self.asked[found.key] = found
        self.crew.give(found.key, self._request(found), found.size)

    def _request(self, found: Taken) -> Request:
        where, name = os.fsencode(found.at), os.fsencode(found.name)
        if self.door is None:
            return Request(where, name, largest=self.limits.largest)
        folder = os.fsencode(self.door.folder)
        return Request(where, name, folder, self._room(found), found.depth, self.limits.largest)

    def _room(self, found: Taken) -> int:
        """How many bytes may be taken out of a file; a container in a container has its share of the whole's."""
        return found.room or max(self.limits.room, _TIMES * found.size)

    def _hear(self) -> None:
        for key, answer in self.crew.wait():
            if key in self.asked:
                self.answers[key] = answer
                self.ahead.extendleft(reversed(list(_inside(_answered(self._asked_for(key), answer)))))

    def _asked_for(self, key: str) -> Taken:
        return replace(self.asked[key], room=self._room(self.asked[key]))

    def _note_first(self, taken: Taken) -> None:
        assert taken.sha256 is not None
        self.first_of.setdefault(taken.sha256, replace(taken, text=None, inside=(), fields={}))


class _Waiting:
    """A file in line, looked at once, however early."""

    def __init__(self, one: Path | Taken) -> None:
        self.one = one

    def looked_at(self) -> Taken:
        if isinstance(self.one, Path):
            self.one = looked_at(self.one)
        return self.one


def _inside(taken: Taken) -> Iterator[_Waiting]:
    """What came out of a container, in line; each may hold its share of what may be taken out of the whole."""
    if not taken.inside:
        return
    whole = sum(one.size for one in taken.inside)
    parent = replace(taken, text=None, inside=(), fields={}, notes=())
    for one in taken.inside:
        if one.path:
            found = Taken(
                Path(f"{taken.path}/{one.name.lstrip('/')}"), one.sha256, one.size, "unknown", Status.READ,
                name=items.printable_name(one.name), source=Path(os.fsdecode(one.path)), parent=parent, role=one.role,
                room=max(1, taken.room * one.size // max(whole, 1)), sha1=one.sha1, md5=one.md5,
            )  # fmt: skip
            yield _Waiting(found if one.size else empty(found))


def _answered(found: Taken, answer: Answer) -> Taken:
    taken = replace(
        found, kind=answer.kind, status=Status(answer.status), reason=answer.reason, inside=answer.inside,
        fields=answer.fields, norm_sha256=answer.norm_sha256,
    )  # fmt: skip
    if answer.carried is None:
        return taken
    reading = answer.carried.reading()
    return replace(taken, text=reading.text, notes=reading.notes, unread_pages=reading.unread_pages)
