"""What a matter has beside its load files: lists of documents, and the page images that load files of images name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from particulars.analyses.productions.registering import listed
from particulars.desk.lists_on_file import listing
from particulars.intake.loadfile.table import IMAGES as IMAGE_ROWS
from particulars.record.items import Item
from particulars.record.view import View


def images_named(view: View, links: Mapping[tuple[str, str], str]) -> set[str]:
    """The page images on file that a load file of images names."""
    table = view.table(IMAGE_ROWS)
    rows = table.select(["item", "path"]).to_pylist() if table is not None else []
    return {links[place] for row in rows if (place := (row["item"], row["path"])) in links}


@dataclass(frozen=True, slots=True)
class Lists:
    """Rows of lists, and in words what of them is left out."""

    rows: list[dict[str, Any]]
    left_out: tuple[str, ...]


def lists_of(view: View, items: Mapping[str, Item], known: Collection[str | None]) -> Lists:
    """The rows of tables on file that are no load file by their shape, and each table that gives none by its name."""
    rows: list[dict[str, Any]] = []
    without, unread = list[str](), list[str]()
    seen: set[str] = set()
    for item in items.values():
        if item.sha256 in seen or _stands_in(item, items, known):
            continue
        found = listing(view.original(item.id), item.name, item.id)
        if found is None:
            continue
        seen.add(item.sha256)
        rows += found.rows
        if found.why_not:
            without.append(f"{item.name} ({found.why_not})")
        if found.unread:
            unread.append(f"{item.name}, {found.unread}")
    return Lists(
        rows,
        (
            *listed(without, "tables were not read as lists of documents"),
            *listed(unread, "workbooks were not read to the end"),
        ),
    )


def _stands_in(item: Item, items: Mapping[str, Item], known: Collection[str | None]) -> bool:
    """Whether an item is known already, or came out of one that is."""
    at: Item | None = item
    while at is not None and at.id not in known:
        at = items.get(at.parent)
    return at is not None
