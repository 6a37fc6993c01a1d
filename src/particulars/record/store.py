"""The store of a matter: takes items in, keeps particulars, labels and decisions, and opens it for a person.

Whatever a method of `Record` has returned for is on the disk: originals and parts first, then the entry of the custody
log that names them, in one transaction. Times are given by the caller; nothing here reads a clock.
"""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from particulars.cites import Verified
from particulars.errors import Broken, DoesNotResolve, Misused, SealedFrom, TwoOfOneName, Unreadable
from particulars.particular import Particular, decode, encode
from particulars.record import chain
from particulars.record.chain import Entry, check_hand
from particulars.record.database import FILE, in_words, open_database, transaction
from particulars.record.decisions import ACCESS, KINDS, DecisionKind, Waiting, answered, sheet
from particulars.record.files import keep_bytes, make_folder, only_writer, settle
from particulars.record.items import Arrival, Item, Status, item_id
from particulars.record.labels import LABELS, LabelKind, hidden_items, labels_by_item
from particulars.record.matter import FILE as MATTER_FILE
from particulars.record.matter import Matter, new_matter, write_matter
from particulars.record.passages import FINDERS, Finder
from particulars.record.projection import put_rows, sealed_lines, text_of
from particulars.record.shelf import ORIGINALS, TABLES, Shelf, as_item, original_path, part_path
from particulars.record.text import Text
from particulars.record.texts import TABLE, text_hash, write_texts
from particulars.record.view import Resolve, View, image_subject

LOCK_FILE = "lock"
WAITING = "waiting"  # files being written; what a dead writer left here was never acknowledged


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
        self.kinds = {kind.name: kind for kind in (*KINDS, *kinds)}
        self.label_kinds = {kind.name: kind for kind in (*LABELS, *labels)}
        self.leftovers: tuple[str, ...] = ()

    @classmethod
    def create(cls, path: Path | str, *, name: str, side: str, by: str = "", at: str = "") -> Self:
        """Makes the folder of a new matter; one that was broken off is made to its end."""
        folder, matter = Path(path), new_matter(name, side)
        if (folder / MATTER_FILE).exists():
            raise Misused(f"{folder} is a matter already.")
        folder.mkdir(parents=True, exist_ok=True)
        for inner in (ORIGINALS, TABLES, WAITING):
            make_folder(folder / inner)
        with only_writer(folder / LOCK_FILE):
            _begin(folder, matter, by, at)
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

    def open_for(self, viewer: str, others: Mapping[str, Resolve] | None = None) -> View:
        """Opens the matter as a person may see it; until an item has a label everyone sees everything."""
        if not viewer.strip():
            raise SealedFrom("Say who is asking.")
        given = frozenset(
            subject.partition(" / ")[2]
            for subject, decision in self.decisions(ACCESS).items()
            if subject.partition(" / ")[0] == viewer and decision.answer == "given"
        )
        hidden = hidden_items(labels_by_item(self.label_entries()), given, self.label_kinds)
        return View(self._shelf, viewer, hidden, self._finders, others)

    def open_beside(self, others: Mapping[str, Resolve]) -> View:
        """Opens the whole record, with other matters beside it that its cites may point into."""
        return View(self._shelf, self.viewer, frozenset(), self._finders, others)

    def add_item(
        self,
        source: Path | bytes,
        name: str,
        *,
        kind: str,
        by: str,
        at: str,
        status: Status = Status.READ,
        reason: str = "",
        reading: Text | None = None,
        parent: str = "",
    ) -> str:
        """Takes one file in and returns its id; the same file taken in again is the same item."""
        arrival = Arrival(source, name, kind, status, reason, reading, parent)
        return self.add_items([arrival], by=by, at=at)[0]

    def add_items(self, arrivals: Sequence[Arrival], *, by: str, at: str) -> list[str]:
        """Takes files in, all or none, and returns their ids in order; far quicker than one by one."""
        check_hand(by, at)
        with self._writing() as db:
            items = [self._kept(arrival) for arrival in arrivals]
            _refuse_twins([item.id for item in items], [item.name for item in items])
            known = self._known(item.id for item in items)
            self._check_parents(items, known)
            new = {n.id: (n, a.reading) for n, a in zip(items, arrivals, strict=True) if known.get(n.id) != n}
            places = self._put_texts(db, [(id, text) for id, (_, text) in new.items() if text is not None], by, at)
            for id, (item, _) in new.items():
                _put(db, "item", {"item": item, "text": places.get(id)}, by, at)
        return [item.id for item in items]

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
        _refuse_twins([one.id for one in checked])
        with self._writing() as db:
            new = [one for one in checked if not self._is_stored(one)]
            if new:
                lines = [encode(one).decode("utf-8") for one in new]
                said = {"count": len(new), "sha256": sealed_lines(sorted(lines))}
                seq = chain.append(db, "particulars", said, by, at).seq
                rows = [(one.id, seq, line) for one, line in zip(new, lines, strict=True)]
                db.executemany("INSERT INTO particulars VALUES (?, ?, ?)", rows)
        return [one.id for one in checked]

    def label(self, item: str, label: str, *, by: str, at: str, source: str = "", lifted: bool = False) -> None:
        """Sets a label on an item, or lifts it, as a dated entry."""
        check_hand(by, at)
        if label not in self.label_kinds:
            raise Misused(f"{label!r} is no label here; known are {', '.join(sorted(self.label_kinds))}.")
        self._shelf.item(item)
        with self._writing() as db:
            _put(db, "label", {"item": item, "label": label, "lifted": lifted, "source": source}, by, at)

    def propose(self, kind: str, more: Iterable[Waiting] = (), viewer: View | None = None) -> list[dict[str, str]]:
        """Returns the sheet of what waits for a decision of this kind; `more` adds what the caller knows of."""
        if kind not in self.kinds:
            raise Misused(f"{kind!r} is nothing to decide; known are {', '.join(sorted(self.kinds))}.")
        view = viewer or self
        return sheet(self.kinds[kind], [*self.kinds[kind].waiting(view), *more], view.decisions(kind))

    def decide(self, rows: Iterable[Mapping[str, str]], *, by: str, at: str) -> int:
        """Appends the answers of a filled sheet in a person's name, all or none; returns how many there were."""
        check_hand(by, at)
        answers = answered(rows, self.kinds)
        with self._writing() as db:
            for answer in answers:
                before = self.decisions(answer["kind"]).get(answer["subject"])
                _put(db, "decision", {**answer, "supersedes": before.seq if before else None}, by, at)
        return len(answers)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        db = self._shelf.db
        with only_writer(self.path / LOCK_FILE), in_words(self.path / FILE):
            self._clear()
            before = chain.head(db)
            _check_noted(db, self.path)
            with transaction(db):
                yield db
            last = chain.head(db)
            if last and last != before:
                chain.note_head(self.path, last)

    def _clear(self) -> None:
        """Removes what a writer that died left half-written; none of it was acknowledged."""
        for file in sorted((self.path / WAITING).iterdir()):
            file.unlink()
            self.leftovers += (file.name,)

    def _kept(self, arrival: Arrival) -> Item:
        waiting = self.path / WAITING / "original"
        try:
            stream = io.BytesIO(arrival.source) if isinstance(arrival.source, bytes) else arrival.source.open("rb")
        except OSError as cause:
            raise Unreadable(f"{arrival.name}: {cause.strerror}.") from cause
        with stream:
            sha256, size = keep_bytes(stream, waiting)
        settle(waiting, original_path(self.path, sha256))
        name = _writable(arrival.name)
        return Item(
            id=item_id(sha256, name, arrival.parent),
            sha256=sha256,
            size=size,
            name=name,
            kind=arrival.kind,
            status=arrival.status,
            reason=arrival.reason,
            parent=arrival.parent,
            text_sha256=_hash_of(arrival) if arrival.reading is not None else "",
        )

    def _known(self, ids: Iterable[str]) -> dict[str, Item]:
        found = (self._shelf.rows("SELECT item FROM items WHERE id = ?", id) for id in ids)
        return {item.id: item for rows in found for item in map(as_item, (line for (line,) in rows))}

    def _check_parents(self, items: Sequence[Item], known: Mapping[str, Item]) -> None:
        there = {item.id for item in items} | set(known)
        for item in items:
            if item.parent and item.parent not in there:
                self._shelf.item(item.parent)

    def _put_texts(
        self, db: sqlite3.Connection, texts: list[tuple[str, Text]], by: str, at: str
    ) -> dict[str, dict[str, str | int]]:
        if not texts:
            return {}
        waiting = self.path / WAITING / "part"
        write_texts(waiting, texts)
        with waiting.open("rb") as written:
            sha256, size = keep_bytes(written, waiting.with_name("part.synced"))
        waiting.unlink()
        make_folder(self.path / TABLES / TABLE)
        settle(waiting.with_name("part.synced"), part_path(self.path, TABLE, sha256))
        _put(db, "part", {"table": TABLE, "sha256": sha256, "rows": len(texts), "size": size}, by, at)
        return {id: {"part": sha256, "row": row} for row, (id, _) in enumerate(texts)}

    def _is_stored(self, particular: Particular) -> bool:
        rows = self._shelf.rows("SELECT line FROM particulars WHERE id = ?", particular.id)
        if rows and decode(rows[0][0]) != particular:
            raise TwoOfOneName(f"Another particular is stored as {particular.id!r}.")
        return bool(rows)


def _writable(name: str) -> str:
    """Writes the bytes of a file name that are no characters as `\\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _hash_of(arrival: Arrival) -> str:
    assert arrival.reading is not None
    try:
        return text_hash(arrival.reading)
    except UnicodeEncodeError as cause:
        raise Unreadable(f"{arrival.name}: the reading has half a character at {cause.start}.") from cause


def _refuse_twins(ids: Sequence[str], names: Sequence[str] = ()) -> None:
    seen: set[str] = set()
    for id, name in zip(ids, names or ids, strict=True):
        if id in seen:
            raise TwoOfOneName(f"{name} is there twice, the same in all. Give each its own place in its name.")
        seen.add(id)


def _begin(folder: Path, matter: Matter, by: str, at: str) -> None:
    db = open_database(folder, make=True)
    try:
        said = {"name": matter.name, "side": matter.side, "format": matter.format}
        first = chain.head(db)
        if first is None:
            with transaction(db):
                first = chain.append(db, "matter", said, by, at)
        if first.payload != text_of(said):
            raise Broken(f"{folder} holds the record of another matter, and its {MATTER_FILE} is missing.")
        chain.note_head(folder, first)
    finally:
        db.close()
    write_matter(folder, matter)


def _put(db: sqlite3.Connection, kind: str, said: object, by: str, at: str) -> Entry:
    entry = chain.append(db, kind, said, by, at)
    put_rows(db, entry)
    return entry


def _check_noted(db: sqlite3.Connection, folder: Path) -> None:
    """Writes nothing on top of a log that was cut: the head noted beside it must stand in it."""
    noted = chain.noted_head(folder)
    if noted and not db.execute("SELECT 1 FROM chain WHERE seq = ? AND hash = ?", noted).fetchone():
        raise Broken(
            f"The custody log was shortened: entry {noted[0]}, noted in {folder / chain.HEAD_FILE}, is not in it."
        )


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
