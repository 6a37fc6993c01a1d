"""What the record knows of files taken in before: whether a file is there whole, and whether its bytes are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from particulars.record.documents import CONTAINERS
from particulars.record.items import Item, Status, item_place
from particulars.record.shelf import Shelf, as_item
from particulars.record.store import Record
from particulars.record.view import View

_DONE = (Status.READ, Status.DUPLICATE)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What became of the files in one container; `expected` is how many it was found to hold."""

    item: Item
    place: str
    expected: int
    states: Counter[Status]
    not_taken: int

    @property
    def adds_up(self) -> bool:
        """Whether every file in it is accounted for."""
        return self.expected == self.states.total()


class Known:
    """The record asked by hash and by container, for the person who takes files in; opened for a run of taking in."""

    def __init__(self, record: Record, view: View) -> None:
        self._view = view
        self._shelf: Shelf = record._shelf
        table = record.table(CONTAINERS)
        self._held: dict[str, tuple[int, int]] = {}
        for row in table.to_pylist() if table is not None else ():
            self.note(row["item"], row["expected"], row["not_taken"])

    def note(self, id: str, expected: int, not_taken: int) -> None:
        """Notes how many files a container holds."""
        self._held[id] = max((expected, not_taken), self._held.get(id, (0, 0)))

    def held(self, id: str) -> tuple[int, int] | None:
        """How many files the item was found to hold, and how many of them were not taken; None where it held none."""
        return self._held.get(id)

    def item(self, id: str) -> Item | None:
        """The item, if the record has it in any state."""
        found = self._shelf.rows("SELECT item FROM items WHERE id = ?", id)
        return as_item(found[0][0]) if found else None

    def whole(self, id: str) -> Item | None:
        """The item, if it was read, and all that is in it is there too; what could not be read is tried again.

        One that this person may not see is as one that is not there.
        """
        item = self.item(id) if self._view.may_see(id) else None
        return item if item is not None and item.status in _DONE and self._has_all(item) else None

    def first(self, sha256: str, beside: str) -> Item | None:
        """The item that has these bytes and is no duplicate, if there is one beside this."""
        rows = self._shelf.rows("SELECT id FROM items WHERE sha256 = ? AND id != ? ORDER BY seq", sha256, beside)
        items = (self._view.item(id) for (id,) in rows if self._view.may_see(id))
        return next((item for item in items if item.status is not Status.DUPLICATE), None)

    def place(self, item: Item) -> str:
        """The name of an item, and the names of what it came out of."""
        return item_place(item, lambda id: self._view.item(id) if id and self._view.may_see(id) else None)

    def inside(self, id: str) -> list[Item]:
        """The items that came out of this one."""
        return [as_item(line) for (line,) in self._shelf.rows("SELECT item FROM items WHERE parent = ?", id)]

    def reconciled(self, id: str) -> Reconciled | None:
        """What became of the files in a container; None where the item is none."""
        if id not in self._held:
            return None
        expected, not_taken = self._held[id]
        states = Counter(item.status for item in self.inside(id))
        states[Status.FAILED] += not_taken
        item = self._shelf.item(id)
        return Reconciled(item, self.place(item), expected, states, not_taken)

    def _has_all(self, item: Item) -> bool:
        if item.id not in self._held:
            return True
        expected, not_taken = self._held[item.id]
        inside = self.inside(item.id)
        return (
            len(inside) + not_taken == expected
            and all(one.status is not Status.FAILED for one in inside)
            and all(self._has_all(one) for one in inside)
        )
