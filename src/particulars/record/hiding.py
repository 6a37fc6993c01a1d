"""Which items a view keeps from a person: each labelled item is put to the one decision on access, before any is read.

What came out of an item goes by its labels until a dated entry sets or lifts one on it by itself: an attachment of a
message, a member of an archive.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from particulars.record.access import Refused, decide, person, tiers
from particulars.record.access_kinds import KNEW, PRODUCED_BY
from particulars.record.labels import LabelKind, labels_by_item
from particulars.record.shelf import Shelf
from particulars.record.view import View


def hidden_items(
    record: View, shelf: Shelf, viewer: str, at: str, place: str, kinds: Mapping[str, LabelKind]
) -> frozenset[str]:
    """The items this person may not see at this instant in this place; without labels nothing is hidden."""
    return frozenset(item for item, _ in refusals(record, shelf, viewer, at, place, kinds))


def refusals(
    record: View, shelf: Shelf, viewer: str, at: str, place: str, kinds: Mapping[str, LabelKind]
) -> Iterator[tuple[str, Refused]]:
    """Each item refused with the reason; equal questions are decided once."""
    entries = record.label_entries()
    labelled = labels_by_item(entries)
    if not labelled:
        return
    labelled = labelled | dict(_inherited(shelf, labelled, {entry.item for entry in entries}))
    who, known_tiers, sides = person(record, viewer), tiers(record, at), _Sides(record, shelf)
    knew = {
        subject.partition(" ")[0]
        for subject, decision in record.decisions(KNEW).items()
        if subject.partition(" ")[2] == viewer and decision.answer != "neither"
    }

    @cache
    def answer(names: frozenset[str], side: str, is_known: bool) -> object:
        return decide(who, names, side, at, tiers=known_tiers, kinds=kinds, knew=is_known, place=place)

    for item, names in labelled.items():
        said = answer(names, sides.of(item), item in knew)
        if isinstance(said, Refused):
            yield item, said


def latest(shelf: Shelf) -> str:
    """The instant of the latest entry of the record, by which conditions are held where no instant is given."""
    return str(shelf.rows("SELECT max(at) FROM chain")[0][0] or "")


def _inherited(
    shelf: Shelf, labelled: Mapping[str, frozenset[str]], own: Collection[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """What came out of labelled items, to any depth, with the labels of the nearest above that has an entry of its own."""
    inside: dict[str, list[str]] = {}
    for id, parent in shelf.rows("SELECT id, parent FROM items WHERE parent != ''"):
        inside.setdefault(parent, []).append(id)
    for item, names in labelled.items():
        waiting = [item]
        while waiting:
            below = [id for id in inside.get(waiting.pop(), ()) if id not in own]
            waiting += below
            yield from ((id, names) for id in below)


class _Sides:
    """Which side produced an item: as decided on it, or on what it came out of."""

    def __init__(self, record: View, shelf: Shelf) -> None:
        self._decided = {subject: one.answer for subject, one in record.decisions(PRODUCED_BY).items()}
        self._parents = dict(shelf.rows("SELECT id, parent FROM items")) if self._decided else {}

    def of(self, item: str) -> str:
        while item:
            if item in self._decided:
                return self._decided[item]
            item = self._parents.get(item, "")
        return ""
