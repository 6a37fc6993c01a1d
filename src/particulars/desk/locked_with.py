"""What goes with a document that is locked: files of the same bytes, its text and native, what came out of them, what rests on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from particulars.intake.loadfile.table import ROWS
from particulars.record.documents import linked, load_links
from particulars.record.items import Item
from particulars.record.view import View
from particulars.showings.inputs import topics_of
from particulars.showings.rules import catalogue

_MOST = 64 << 20  # bytes of a paper in which a number is looked for


@dataclass(frozen=True, slots=True)
class Derived:
    """The items locked with a document, counts by sort, showings with how many kept rows cite it, and how it is named."""

    items: tuple[str, ...]
    counts: dict[str, int]
    showings: tuple[tuple[str, int], ...]
    names: tuple[str, ...]
    containers: tuple[str, ...]  # what it came out of, which has its bytes still and is not locked


def derived_from(view: View, item: Item) -> Derived:
    """Everything on file that a document's bytes are in, and the kept rows that cite it."""
    on_file = {one.id: one for one in view.items()}
    rows = _load_rows(view)
    locked = _closed(item.id, on_file, rows)
    cited = [one for one in view.particulars() if locked & set(one.items)]
    own = [row for row in rows if {row["native_item"], row["text_item"]} & locked]
    counts = Counter({"files": len(locked), "rows kept": len(cited)})
    counts["texts"] = sum(bool(on_file[id].text_sha256) for id in locked)
    counts["rows of load files"] = len(own)
    topics = Counter(one.topic for one in cited)
    shown = ((of.id, sum(n for topic, n in topics.items() if topic in topics_of(of))) for of in catalogue().showings)
    numbers = {str(row["beg"]) for row in own if row.get("beg")}
    return Derived(
        tuple(sorted(locked)), {sort: n for sort, n in counts.items() if n},
        tuple((id, n) for id, n in shown if n), tuple(sorted({item.id, *numbers})),
        tuple(sorted({on_file[id].parent for id in locked} & set(on_file) - locked)),
    )  # fmt: skip


def out_of_matter(case: Path, derived: Derived) -> list[str]:
    """The papers in the matter's folder `out` that name one of these documents by its number or id."""
    found = []
    names = [name.encode() for name in derived.names]
    for path in sorted((case / "out").rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= _MOST:
            data = path.read_bytes()
            if any(name in data for name in names):
                found.append(str(path.relative_to(case)))
    return found


def _closed(item: str, on_file: dict[str, Item], rows: list[dict[str, Any]]) -> set[str]:
    """A document and all that is locked with it, until nothing is added."""
    locked: set[str] = set()
    more = {item}
    while more:
        locked |= more
        bytes_of = {on_file[id].sha256 for id in locked}
        beside = {row[name] for row in rows if {row["native_item"], row["text_item"]} & locked for name in _BOTH}
        same = {id for id, one in on_file.items() if one.sha256 in bytes_of}
        more = (same | beside) & set(on_file) - locked
    while inside := {id for id, one in on_file.items() if one.parent in locked} - locked:
        locked |= inside  # a picture that stands in other mail as well is locked in this one alone
    return locked


_BOTH = ("native_item", "text_item")


def _load_rows(view: View) -> list[dict[str, Any]]:
    table, links = view.table(ROWS), load_links(view)
    return [linked(row, links) for row in (table.to_pylist() if table is not None else ())]
