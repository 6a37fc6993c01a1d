"""Nothing that came out of a container is lost: container by container, what it was found to hold and what became of it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

from particulars.errors import OurFault
from particulars.record.items import Item, Status
from particulars.record.known import Known, Reconciled

SHOWN = 20  # containers named on the screen; the CSV file has all
COLUMNS = (
    "container", "item", "kind", "expected", "read", "kept unread", "failed", "suppressed as duplicate", "not taken",
)  # fmt: skip
_STATES = (Status.READ, Status.UNREAD, Status.FAILED, Status.DUPLICATE)
_WHOLE = frozenset({"zip", "tar", "gz", "mbox", "pst", "slack"})  # containers that are nothing else


def containers(known: Known, ids: Iterable[str]) -> list[Reconciled]:
    """Every container among these items and inside them, each held against what it was found to hold.

    Raises:
        OurFault: the files of one do not add up.
    """
    found = [one for id in dict.fromkeys(ids) for one in _walked(known, id)]
    for one in found:
        if not one.adds_up:
            raise OurFault(f"{one.place} holds {one.expected} files, but {one.states.total()} are accounted for.")
    return found


def lines(found: list[Reconciled]) -> Iterator[str]:
    """What a person should see: the sum, and each archive, mailbox, store, or container of which something was not read."""
    if not found:
        return
    whole: Counter[Status] = Counter()
    for one in found:
        whole.update(one.states)
    count = f"{len(found)} {'container' if len(found) == 1 else 'containers'}"
    yield f"In {count}: {_sum(sum(one.expected for one in found), whole)}"
    told = [one for one in found if one.item.kind in _WHOLE or one.states[Status.UNREAD] or one.states[Status.FAILED]]
    for one in told[:SHOWN]:
        yield f"  {one.place}: {_sum(one.expected, one.states)}"
    if len(told) > SHOWN:
        yield f"  and {len(told) - SHOWN} more; --reconciliation FILE.csv writes every one."


def as_csv(given: int, states: Counter[Status], found: Iterable[Reconciled]) -> str:
    """The same as a table: first the files handed in, then each container."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerow(["(files handed in)", "", "", given, *(states[state] for state in _STATES), 0])
    for one in found:
        counts = [one.states[state] for state in _STATES]
        rows.writerow([one.place, one.item.id, one.item.kind, one.expected, *counts, one.not_taken])
    return file.getvalue()


def _walked(known: Known, id: str) -> Iterator[Reconciled]:
    one = known.reconciled(id)
    if one is None:
        return
    yield one
    for item in sorted(known.inside(id), key=_by_name):
        yield from _walked(known, item.id)


def _by_name(item: Item) -> tuple[str, str]:
    return item.name, item.id


def _sum(expected: int, states: Counter[Status]) -> str:
    return (
        f"{expected} {'file' if expected == 1 else 'files'} = {states[Status.READ]} read"
        f" + {states[Status.UNREAD]} kept unread + {states[Status.FAILED]} failed"
        f" + {states[Status.DUPLICATE]} suppressed as duplicate"
    )
