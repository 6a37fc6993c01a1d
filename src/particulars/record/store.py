"""The store of a matter: takes items in, keeps particulars, labels and decisions, and opens it for a person.

Whatever a method of `Record` has returned for is on the disk: originals and parts first, then the entry of the custody
log that names them, in one transaction. Times are given by the caller; nothing here reads a clock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from particulars.cites import Verified
from particulars.errors import DoesNotResolve, Misused, SealedFrom, TwoOfOneName
from particulars.particular import Particular, decode, encode
from particulars.record import chain
from particulars.record.access import DESK, tiers
from particulars.record.access_kinds import ACCESS_KINDS
from particulars.record.chain import check_hand
from particulars.record.decisions import KINDS, DecisionKind, Waiting, answered, sheet
from particulars.record.hiding import hidden_items, latest
from particulars.record.items import Arrival
from particulars.record.labels import LABELS, LabelKind
from particulars.record.matter import FILE as MATTER_FILE
from particulars.record.matter import new_matter
from particulars.record.passages import FINDERS, Finder
from particulars.record.projection import sealed_lines
from particulars.record.shelf import Shelf
from particulars.record.tables import check_table, keep_part
from particulars.record.taking_in import refuse_twins, take_in
from particulars.record.view import Resolve, View, image_subject
from particulars.record.writing import WAITING, begin, enter, writing


class Record(View):
    """An open matter. Its own reads hide nothing: whatever a person asks for goes through `open_for`."""

    def __init__(
        self,
        shelf: Shelf,
        kinds: Iterable[DecisionKind] = (),
        labels: Iterable[LabelKind] = (),
        finders: Mapping[type[Any], Finder] | None = None,
    ) -> None:
        super().__init__(shelf, "the record itself", finders={**FINDERS, **(finders or {})})
        self.path = shelf.folder
        self.matter = shelf.matter
        self.kinds = {kind.name: kind for kind in (*KINDS, *ACCESS_KINDS, *kinds)}
        self.label_kinds = {kind.name: kind for kind in (*LABELS, *labels)}

    @classmethod
    def create(cls, path: Path | str, *, name: str, side: str, by: str = "", at: str = "") -> Self:
        """Makes the folder of a new matter; one that was broken off is made to its end."""
        folder, matter = Path(path), new_matter(name, side)
        if (folder / MATTER_FILE).exists():
            raise Misused(f"{folder} is a matter already.")
        begin(folder, matter, by, at)
        return cls.open(folder)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        kinds: Iterable[DecisionKind] = (),
        labels: Iterable[LabelKind] = (),
        finders: Mapping[type[Any], Finder] | None = None,
    ) -> Self:
        """Opens a matter, with whatever further kinds of decisions, labels and locators a later part brings."""
        return cls(Shelf(Path(path)), kinds, labels, finders)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the matter."""
        self._shelf.close()

    @property
    def head(self) -> str:
        """The hash of the last entry of the custody log: whoever notes it down can tell later if entries were cut."""
        last = chain.head(self._shelf.db)
        return last.hash if last else chain.NOTHING

    def open_for(
        self, viewer: str, others: Mapping[str, Resolve] | None = None, *, at: str = "", place: str = DESK
    ) -> View:
        """Opens the matter as a person may see it; until an item has a label everyone sees everything.

        Args:
            at: The instant for which access is decided; without one, that of the latest entry of the record.
            place: Where the person reads: the desk, or a room that the order names.
        """
        if not viewer.strip():
            raise SealedFrom("Say who is asking.")
        hidden = hidden_items(self, self._shelf, viewer, at or latest(self._shelf), place, self.label_kinds)
        return View(self._shelf, viewer, hidden, self._finders, others)

    def open_beside(self, others: Mapping[str, Resolve]) -> View:
        """Opens the whole record, with other matters beside it that its cites may point into."""
        return View(self._shelf, self.viewer, frozenset(), self._finders, others)

    def add_items(
        self, arrivals: Sequence[Arrival], *, by: str, at: str, tables: Mapping[str, pa.Table] | None = None
    ) -> list[str]:
        """Takes files in, all or none, and returns their ids in order; the same file taken in again is the same item.

        Args:
            tables: rows about the items, by the name of their table, kept with them or not at all.
        """
        check_hand(by, at)
        for name, table in (tables or {}).items():
            check_table(name, table)
        with writing(self._shelf) as db:
            ids = take_in(self._shelf, db, arrivals, by, at)
            for name, table in (tables or {}).items():
                self._keep_table(db, name, table, "", by, at)
        return ids

    def add_table(self, name: str, table: pa.Table, *, by: str, at: str, key: str = "") -> str:
        """Keeps a part of a bulk or derived table, each row of which names its items; returns the part's hash."""
        check_hand(by, at)
        check_table(name, table)
        with writing(self._shelf) as db:
            return self._keep_table(db, name, table, key, by, at)

    def add_particulars(
        self,
        particulars: Iterable[Particular],
        *,
        by: str,
        at: str,
        others: Mapping[str, Resolve] | None = None,
    ) -> list[str]:
        """Stores particulars, all or none, each cite resolved and its state as found; refuses one that does not resolve."""
        check_hand(by, at)
        view = self.open_beside(others or {})
        checked = [_resolved(view, one) for one in particulars]
        ids = [one.id for one in checked]
        refuse_twins(ids, ids)
        with writing(self._shelf) as db:
            new = [one for one in checked if not self._is_stored(one)]
            if new:
                lines = [encode(one).decode("utf-8") for one in new]
                said = {"count": len(new), "sha256": sealed_lines(sorted(lines))}
                seq = chain.append(db, "particulars", said, by, at).seq
                rows = [(one.id, seq, line) for one, line in zip(new, lines, strict=True)]
                db.executemany("INSERT INTO particulars VALUES (?, ?, ?)", rows)
        return ids

    def label(self, item: str, label: str, by: str, at: str, *, source: str = "", lifted: bool = False) -> None:
        """Sets a label on an item, or lifts it, as a dated entry."""
        check_hand(by, at)
        known = {*self.label_kinds, *(tier.code for tier in tiers(self))}
        if label not in known:
            raise Misused(f"{label!r} is no label here; known are {', '.join(sorted(known))}.")
        self._shelf.item(item)
        with writing(self._shelf) as db:
            enter(db, "label", {"item": item, "label": label, "lifted": lifted, "source": source}, by, at)

    def propose(self, kind: str, more: Iterable[Waiting] = (), viewer: View | None = None) -> list[dict[str, str]]:
        """Returns the sheet of what waits for a decision of this kind; `more` adds what the caller knows of."""
        if kind not in self.kinds:
            raise Misused(f"{kind!r} is nothing to decide; known are {', '.join(sorted(self.kinds))}.")
        view = viewer or self
        return sheet(self.kinds[kind], [*self.kinds[kind].waiting(view), *more], view.decisions(kind))

    def decide(self, rows: Iterable[Mapping[str, str]], by: str, at: str, viewer: View | None = None) -> int:
        """Appends the answers of a filled sheet in a person's name, all or none; returns how many there were.

        Args:
            viewer: The matter as that person may see it: what is hidden from them is unknown to them.
        """
        check_hand(by, at)
        answers = answered(rows, self.kinds, viewer or self)
        with writing(self._shelf) as db:
            for answer in answers:
                before = self.decisions(answer["kind"]).get(answer["subject"])
                enter(db, "decision", {**answer, "supersedes": before.seq if before else None}, by, at)
        return len(answers)

    def _keep_table(self, db: sqlite3.Connection, name: str, table: pa.Table, key: str, by: str, at: str) -> str:
        part = keep_part(self.path / WAITING, self.path, name, table, key)
        if not self._shelf.has_part(part):
            enter(db, "part", part, by, at)
        return part.sha256

    def _is_stored(self, particular: Particular) -> bool:
        rows = self._shelf.rows("SELECT line FROM particulars WHERE id = ?", particular.id)
        if rows and decode(rows[0][0]) != particular:
            raise TwoOfOneName(f"Another particular is stored as {particular.id!r}.")
        return bool(rows)


def _resolved(view: View, one: Particular) -> Particular:
    cites = []
    for cite in one.cites:
        found = view.resolve(cite)
        if found.verified is Verified.FAILED:
            raise DoesNotResolve(
                f"Particular {one.id}: the quotation is not at {cite.display}. If a person sees it on the page image,"
                f" decide {image_subject(cite)!r} as image_only."
            )
        cites.append(msgspec.structs.replace(found.cite, matter=cite.matter))
    return msgspec.structs.replace(one, cites=tuple(cites))
