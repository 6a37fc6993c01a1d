"""`particulars list`: what is in the record, as one person may see it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from particulars.desk.hand_at_desk import person
from particulars.desk.matters import open_matter
from particulars.record.items import Item
from particulars.record.view import View


def list_items(case: Path, /, *, as_: str | None = None, jsonl: bool = False) -> int:
    """List what is in the record, as one person may see it.

    For example:

        particulars list roe --as "A. Clerk"
        particulars list roe --jsonl

    Args:
        case: The folder of the matter.
        as_: Who is asking; what that person may not see is neither listed nor counted.
        jsonl: Print JSON lines.
    """
    with open_matter(case) as record:
        view = record.open_for(person(as_))
        for line in rows(view) if jsonl else lines(view):
            print(line)
    return 0


def rows(view: View) -> Iterator[str]:
    """Each item as a JSON line with sorted keys."""
    for item in view.items():
        said = msgspec.to_builtins(item) | {"type": "item", "labels": sorted(view.labels(item.id))}
        yield json.dumps(said, sort_keys=True)


def lines(view: View) -> Iterator[str]:
    """Each item in a line a person reads, and the count at the end."""
    for item in view.items():
        yield line(item, sorted(view.labels(item.id)))
    counts = ", ".join(f"{count} {status.value}" for status, count in view.tally().items())
    yield f"{sum(view.tally().values())} items: {counts}"


def line(item: Item, labels: list[str]) -> str:
    """One item: its id, state, kind, size and name, its labels, and why it was not read."""
    said = f"{item.id}  {item.status.value:<11}  {item.kind:<7}  {item.size:>12,}  {item.name}"
    said += f"  [{', '.join(labels)}]" if labels else ""
    return said + (f"  ({item.reason})" if item.reason else "")
