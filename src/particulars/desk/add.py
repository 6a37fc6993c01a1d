"""`particulars add`: takes files into a matter's record, each accounted for, and whatever they contain."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path, PurePath
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.desk.containers import as_csv, containers, lines
from particulars.desk.door import Door, room
from particulars.desk.files_given import expand, reconciliation, remarks, say, why_not
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.load_rows import LoadRows
from particulars.desk.matters import open_matter
from particulars.desk.progress import watched
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused, Stale
from particulars.intake.taking import Status, Taken, take
from particulars.record import documents, items
from particulars.record.items import Arrival
from particulars.record.store import Record
from particulars.record.texts import text_hash
from particulars.record.view import DOCUMENTS

BATCH = 256  # files put into the record by one entry to the disk
_ROLE = "file"  # of what was handed in itself


def add(
    case: Path,
    /,
    *files: Path,
    reconciliation: Path | None = None,
    as_: str | None = None,
    at: str | None = None,
) -> int:
    """Take files into a matter's record, byte for byte.

    What is in them goes in with them: attachments, members of archives, messages. What cannot be read is kept and listed
    with its reason. Taking a file in again changes nothing; a run that was broken off goes on where it was, and what could
    not be read is tried again.

    For example:

        particulars add roe order.pdf
        particulars add roe served/ --as "A. Clerk" --at 2024-09-11T12:00:00Z
        particulars add roe production.zip --reconciliation out/production.csv

    Args:
        case: The folder of the matter.
        files: Files, or folders of files.
        reconciliation: Write for each container what it holds and what became of it, as CSV.
        as_: Who takes them in; your login name where nobody is named. What that person may not see is as if it were not there.
        at: When, in UTC; now where no time is given.
    """
    if not files:
        raise Misused(f"No file was named. Try: particulars add {case} PAPER.pdf")
    by, when = person(as_), utc_instant(at)
    paths = expand(files)
    if reconciliation is not None:
        refuse_overwriting([reconciliation], paths)
    with open_matter(case) as record, room(case) as folder:
        run, rows = _Run(Door(record, folder, by)), LoadRows()
        for taken in watched(run.take_in(record, paths, files, by, when), "Taking in", len(paths)):
            run.tell(taken)
            rows.note(taken)
        for line in rows.keep(record, by, when):
            print(line)
        told = run.told(len(paths))
        if reconciliation is not None:
            write_whole(reconciliation, told)
        print(f"Head of the custody log: {record.head}")
    return run.code


class _Run:
    """One run of taking in: what became of each file, and the code of the first that was not read."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.states: Counter[Status] = Counter()
        self.top: list[str] = []
        self.code = 0

    def take_in(
        self, record: Record, paths: Iterable[Path], named: Iterable[Path], by: str, at: str
    ) -> Iterator[Taken]:
        """Puts files into the record; yields each once it is on the disk, or could not be opened at all."""
        taking = take(paths, jobs=os.cpu_count() or 1, door=self.door, named=named)
        put: set[str] = set()
        while batch := list(islice(taking, BATCH)):
            self._put(record, batch, put, by, at)
            yield from batch

    def _put(self, record: Record, batch: list[Taken], put: set[str], by: str, at: str) -> None:
        """One batch, all of it or nothing; copies that have bytes, name and container in common are one item."""
        new: dict[str, Taken] = {}
        for taken in batch:
            if taken.id and not taken.is_known and taken.id not in put and not self._is_as_before(taken):
                new.setdefault(taken.id, taken)
        put |= set(new)
        if new:
            tables = rows_of(new)
            ids = record.add_items([arrival(taken) for taken in new.values()], by=by, at=at, tables=tables)
            for kept, (id, taken) in zip(ids, new.items(), strict=True):
                if kept != id:
                    raise Stale(f"{taken.path} changed while it was taken in. Both states are kept; add it again.")
        for id, taken in new.items():
            if taken.inside:
                self.door.record.note(id, *_held(taken))
        for taken in batch:
            if taken.source is not None:
                taken.source.unlink(missing_ok=True)

    def _is_as_before(self, taken: Taken) -> bool:
        """Whether the record has this file, and what was found in it, in the state in which it was found again."""
        before = self.door.record.item(taken.id)
        if before is None:
            return False
        now = (taken.kind, taken.status.name, items.printable(taken.reason or ""), _text_hash(taken))
        held = self.door.record.held(taken.id) == (_held(taken) if taken.inside else None)
        return held and now == (before.kind, before.status.name, before.reason, before.text_sha256)

    def tell(self, taken: Taken) -> None:
        """Counts a file, and says what a person should know of it."""
        if taken.parent is None:
            self.states[taken.status] += 1
            if taken.id:
                self.top.append(taken.id)
        its_code = tell_of(taken)
        self.code = self.code or its_code
        for one in taken.inside:
            if not one.path:
                print(f"particulars: {items.printable(str(taken.path))}: {one.name}: {one.reason}", file=sys.stderr)

    def told(self, given: int) -> str:
        """Prints what became of everything; returns the same as a table."""
        print(reconciliation(given, self.states))
        found = containers(self.door.record, self.top)
        for line in lines(found):
            print(line)
        return as_csv(given, Counter({items.Status[s.name]: n for s, n in self.states.items()}), found)


def arrival(taken: Taken) -> Arrival:
    """A file as intake left it, ready for the record."""
    status = items.Status[taken.status.name]
    parent = taken.parent.id if taken.parent else ""
    return Arrival(taken.at, taken.name, taken.kind, status, taken.reason or "", taken.text, parent)


def rows_of(new: dict[str, Taken]) -> dict[str, pa.Table]:
    """The rows about these files for the tables of the record."""
    held = [{"item": id, "expected": all_, "not_taken": out} for id, all_, out in _containers(new)]
    not_taken = [
        {"item": id, "name": one.name, "role": one.role, "reason": one.reason, "count": one.count}
        for id, taken in new.items()
        for one in taken.inside
        if not one.path
    ]
    tables = {DOCUMENTS: documents.arrow([_row(taken) for taken in new.values()], documents.SCHEMA)}
    if held:
        tables[documents.CONTAINERS] = documents.arrow(held, documents.CONTAINERS_SCHEMA)
    if not_taken:
        tables[documents.NOT_TAKEN] = documents.arrow(not_taken, documents.NOT_TAKEN_SCHEMA)
    return tables


def _row(taken: Taken) -> dict[str, Any]:
    top = taken
    while top.parent is not None:
        top = top.parent
    row = {
        "item": taken.id,
        "parent": taken.parent.id if taken.parent else "",
        "family": top.id,
        "role": taken.role or _ROLE,
        "kind": taken.kind,
        "name": taken.name,
        "ext": PurePath(taken.name).suffix.lower().removeprefix("."),
        "size": taken.size,
        "sha256": taken.sha256,
        "sha1": taken.sha1,
        "md5": taken.md5,
        "text_sha256": _text_hash(taken),
        "norm_sha256": taken.norm_sha256,
        "status": items.Status[taken.status.name].value,
        "reason": items.printable(taken.reason or ""),
    }
    return documents.with_fields(row, {"file_name": PurePath(taken.name).name, **taken.fields})


def _text_hash(taken: Taken) -> str:
    return text_hash(taken.text) if taken.text is not None else ""


def _containers(new: dict[str, Taken]) -> Iterator[tuple[str, int, int]]:
    return ((id, *_held(taken)) for id, taken in new.items() if taken.inside)


def _held(taken: Taken) -> tuple[int, int]:
    """How many files a container was found to hold, and how many of them were not taken."""
    return sum(one.count for one in taken.inside), sum(one.count for one in taken.inside if not one.path)


def tell_of(taken: Taken) -> int:
    """Says what a person should know of a file taken in; returns its exit code."""
    if taken.status is Status.READ:
        say(taken.path, () if taken.is_known else remarks(taken), taken.unread_pages)
        return 0
    not_read = why_not(taken)
    print(f"particulars: {not_read.says}", file=sys.stderr)
    return not_read.exit_code
