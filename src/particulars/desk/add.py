"""`particulars add`: takes files into a matter's record, each accounted for."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from particulars.desk.files_given import expand, reconciliation, remarks, say, why_not
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.matters import open_matter
from particulars.desk.progress import watched
from particulars.errors import Misused, Stale
from particulars.intake.taking import Status, Taken, take
from particulars.record import items
from particulars.record.items import Arrival, item_id, printable_name
from particulars.record.store import Record

BATCH = 64  # files put into the record by one entry to the disk


def add(case: Path, /, *files: Path, as_: str | None = None, at: str | None = None) -> int:
    """Take files into a matter's record, byte for byte.

    What cannot be read is kept and listed with its reason. Taking a file in again changes nothing.

    For example:

        particulars add roe order.pdf
        particulars add roe served/ --as "A. Clerk" --at 2024-09-11T12:00:00Z

    Args:
        case: The folder of the matter.
        files: Files, or folders of files.
        as_: Who takes them in; your login name where nobody is named.
        at: When, in UTC; now where no time is given.
    """
    if not files:
        raise Misused(f"No file was named. Try: particulars add {case} PAPER.pdf")
    by, when = person(as_), utc_instant(at)
    paths = expand(files)
    states: Counter[Status] = Counter()
    code = 0
    with open_matter(case) as record:
        for taken in watched(take_in(record, paths, by, when), "Taking in", len(paths)):
            states[taken.status] += 1
            its_code = tell_of(taken)
            code = code or its_code
        print(reconciliation(len(paths), states))
        print(f"Head of the custody log: {record.head}")
    return code


def take_in(record: Record, paths: Iterable[Path], by: str, at: str) -> Iterator[Taken]:
    """Puts files into the record; yields each once it is on the disk, or could not be opened at all.

    Copies in two folders that have bytes and name in common are one item, which is put there as it was first read.
    """
    taking = take(paths, jobs=os.cpu_count() or 1)
    put: set[str] = set()
    while batch := list(islice(taking, BATCH)):
        new: dict[str, Taken] = {}
        for taken in batch:
            if (id := _id_of(taken)) is not None and id not in put:
                new.setdefault(id, taken)
        put |= set(new)
        ids = record.add_items([arrival(taken) for taken in new.values()], by=by, at=at)
        for kept, (id, taken) in zip(ids, new.items(), strict=True):
            if kept != id:
                raise Stale(f"{taken.path} changed while it was taken in. Both states are kept; add it again.")
        yield from batch


def arrival(taken: Taken) -> Arrival:
    """A file as intake left it, ready for the record."""
    status = items.Status[taken.status.name]
    reason = taken.reason or ""
    return Arrival(taken.path, taken.path.name, taken.kind, status, reason, taken.text)


def _id_of(taken: Taken) -> str | None:
    """The id under which the record will keep a file; None where its bytes were never seen."""
    return None if taken.sha256 is None else item_id(taken.sha256, printable_name(taken.path.name))


def tell_of(taken: Taken) -> int:
    """Says what a person should know of a file taken in; returns its exit code."""
    if taken.status is Status.READ:
        say(taken.path, remarks(taken), taken.unread_pages)
        return 0
    not_read = why_not(taken)
    print(f"particulars: {not_read.says}", file=sys.stderr)
    return not_read.exit_code
