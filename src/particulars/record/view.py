"""What one person may see of a matter: every read goes through a view, and a row stays only if all its items may be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from particulars.cites import Cite, Verified
from particulars.errors import DoesNotResolve, Misused, SealedFrom, Stale
from particulars.particular import Particular, decode
from particulars.record.answers import IMAGE_ONLY, SEEN, Decision
from particulars.record.chain import Entry
from particulars.record.copies_seen import CopiesSeen
from particulars.record.items import Item, Status, tally
from particulars.record.labels import Label, labels_by_item
from particulars.record.overlay import READINGS, TypedReading, readings_of, with_typed
from particulars.record.passages import FINDERS, Finder, Passage, Source, find, passage
from particulars.record.quotation import compare
from particulars.record.shelf import Shelf
from particulars.record.tables import rows_seen, without_rows_of
from particulars.record.text import Text
from particulars.record.texts import TABLE as TEXTS

LOADED, LINKS = ("load_rows", "load_images"), "load_links"  # rows of load files, and what lies at the paths they name
DOCUMENTS = "documents"  # the table that says what was read of each item (`documents.py`)

Resolve = Callable[[Cite], "Resolved"]
"""How a cite into another matter is resolved: `other_record.open_for(viewer).resolve`."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A cite with its state as found, the item, and what stands at its place: bytes, and the quotation as it stands."""

    cite: Cite
    item: Item
    data: bytes
    quotation: str
    typed: tuple[TypedReading, ...] = ()  # what persons typed where the raw text at this place is garbled
    reading: str = ""  # what reads on of the whole place, furniture gone; nothing where it is bytes
    span: tuple[int, int] | None = None  # its raw code points

    @property
    def verified(self) -> Verified:
        """How the quotation compares with the text at its place."""
        return self.cite.verified


class View:
    """A matter as one person may see it; `hidden` are the items that are not there for this person."""

    def __init__(
        self,
        shelf: Shelf,
        viewer: str,
        hidden: frozenset[str] = frozenset(),
        finders: Mapping[type[Any], Finder] = FINDERS,
        others: Mapping[str, Resolve] | None = None,
    ) -> None:
        self.viewer = viewer
        self._shelf = shelf
        self._hidden = hidden
        self._copies = CopiesSeen(shelf, hidden)
        self._finders = finders
        self._others = dict(others or {})

    @property
    def matter_id(self) -> str:
        """The name by which other matters cite this one."""
        return self._shelf.matter_id

    def may_see(self, *items: str) -> bool:
        """Says whether this person may see all of these items."""
        return self._hidden.isdisjoint(items)

    @property
    def hides_nothing(self) -> bool:
        """Whether this person may see all that is here."""
        return not self._hidden

    def items(self) -> list[Item]:
        """The items, sorted by name and id."""
        return [self._copies.seen(item) for item in self._shelf.items() if self.may_see(item.id)]

    def item(self, id: str) -> Item:
        """One item."""
        self._guard(id)
        return self._copies.seen(self._shelf.item(id))

    def family(self, id: str) -> list[Item]:
        """The items that came out of this one."""
        self._guard(id)
        return [item for item in self.items() if item.parent == id]

    def tally(self) -> dict[Status, int]:
        """Counts the items by status."""
        return tally(self.items())

    def text(self, id: str) -> Text:
        """The reading of an item; where a person typed a reading, it reads on with the typed words."""
        return with_typed(self.text_as_read(id), readings_of(id, self.decisions(READINGS)))

    def reading_texts(self) -> Iterator[tuple[str, str, int]]:
        """Each item that has a text, with what reads on of it and where its footnotes begin; no order is promised.

        This is for whoever reads all texts: pages, lines and the raw text are not taken from the disk.
        """
        typed = {subject.split(" ")[0] for subject in self.decisions(READINGS)}
        for id, words, footnotes in self._shelf.reading_texts():
            if self.may_see(id):
                clean = self.text(id).clean if id in typed else None
                yield (id, clean.text, clean.footnotes) if clean else (id, words, footnotes)

    def parts(self, name: str) -> list[str]:
        """The hashes of the parts of a table: they change whenever the table does, and say nothing of what is in it."""
        return [part.sha256 for part in self._shelf.parts(name)]

    def text_as_read(self, id: str) -> Text:
        """The reading of an item as its reader left it; cites resolve in this one."""
        return self._shelf.text(self.item(id))

    def reading_at(self, id: str, start: int, end: int) -> tuple[str, tuple[TypedReading, ...]]:
        """What reads on of raw `start` to `end` of an item, and what was typed there; where only furniture is, that."""
        self.original(id)  # Stale where it is no longer what was taken in
        text = self.text_as_read(id)
        reading = passage(text, start, end).readings()[0] or text.raw[start:end]
        return reading, self._typed_between(id, start, end)

    def original(self, id: str) -> Path:
        """The file an item came in as."""
        return self._shelf.original(self.item(id))

    def labels(self, id: str) -> frozenset[str]:
        """The labels that stand on an item."""
        self._guard(id)
        return labels_by_item(label for label in self.label_entries() if label.item == id).get(id, frozenset())

    def label_entries(self) -> list[Label]:
        """The latest entry on each label of each item."""
        lines = self._shelf.rows("SELECT label FROM labels ORDER BY id")
        entries = (msgspec.json.decode(line, type=Label) for (line,) in lines)
        return [entry for entry in entries if self.may_see(entry.item)]

    def custody(self, id: str) -> list[Entry]:
        """The entries of the custody log that took this item in."""
        self._guard(id)
        rows = self._shelf.rows(
            "SELECT * FROM chain WHERE kind = 'item' AND json_extract(payload, '$.item.id') = ? ORDER BY seq", id
        )
        return [Entry(*row) for row in rows]

    def table(self, name: str, key: str = "") -> pa.Table | None:
        """The rows of a table that this person may see, or None where no part is kept under this key."""
        if name == TEXTS:
            raise Misused("Texts are asked for one by one.")
        parts = [part for part in self._shelf.parts(name) if part.key == key]
        tables = [pq.read_table(self._shelf.part(name, part.sha256)) for part in parts]
        if not tables:
            return None
        table = pa.concat_tables(tables)
        if name in LOADED and self._hidden:
            table = without_rows_of(table, self._linked())
        return rows_seen(self._copies.rows(table) if name == DOCUMENTS else table, self.may_see)

    def _linked(self) -> frozenset[tuple[str, str]]:
        """The load files and paths at which something lies that this person may not see."""
        parts = [pq.read_table(self._shelf.part(LINKS, part.sha256)) for part in self._shelf.parts(LINKS)]
        rows = (row for part in parts for row in part.select(["item", "path", "target"]).to_pylist())
        return frozenset((row["item"], row["path"]) for row in rows if row["target"] in self._hidden)

    def decisions(self, kind: str) -> dict[str, Decision]:
        """The answers of one kind that stand, by subject; an answer on a hidden item is not there."""
        lines = self._shelf.rows("SELECT decision FROM decisions WHERE kind = ? ORDER BY subject", kind)
        answers = (msgspec.json.decode(line, type=Decision) for (line,) in lines)
        return {answer.subject: answer for answer in answers if self.may_see(answer.subject.split(" ")[0])}

    def particulars(self) -> Iterator[Particular]:
        """The particulars stored, sorted by id, as they were when stored; `exportable` checks them first."""
        for (line,) in self._shelf.rows("SELECT line FROM particulars ORDER BY id"):
            one = decode(line)
            if self.may_see(*one.items):
                yield one

    def exportable(self) -> list[Particular]:
        """The particulars, each cite resolved anew; raises Stale at the first that no longer says what it said."""
        return [self.checked(one) for one in self.particulars()]

    def checked(self, particular: Particular) -> Particular:
        """Resolves each cite of a stored particular; raises Stale where one no longer does."""
        for cite in particular.cites:
            try:
                found = self.resolve(cite).cite
            except DoesNotResolve as cause:
                raise Stale(f"Particular {particular.id} rests on {cite.display}: {cause}") from cause
            if found.verified is Verified.FAILED:
                raise Stale(f"Particular {particular.id} rests on {cite.display}: 1 cite does not verify.")
        return particular

    def resolve(self, cite: Cite) -> Resolved:
        """Finds what a cite points at and holds the quotation against it.

        Raises Stale where the source's bytes have changed, DoesNotResolve where there is no such place, SealedFrom
        where this person may not see it. A quotation that is not there comes back as failed.
        """
        if cite.matter and cite.matter != self.matter_id:
            return self._resolve_elsewhere(cite)
        item = self.item(cite.doc_id)
        if item.sha256 != cite.doc_sha256:
            raise Stale(f"{cite.display}: {item.name} is now {item.sha256}, and {cite.doc_sha256} was cited.")
        source = Source(item, self._shelf.original(item), lambda: self._shelf.text(item))
        try:
            found = find(source, cite, self._finders)
        except DoesNotResolve:
            if self._seen_on_image(cite):
                return Resolved(_with(cite, Verified.IMAGE_ONLY), item, b"", cite.quote)
            raise
        return self._compared(cite, item, found)

    def _compared(self, cite: Cite, item: Item, found: Passage) -> Resolved:
        verified, normalisation = compare(cite, found)
        if verified is Verified.FAILED and self._seen_on_image(cite):
            verified = Verified.IMAGE_ONLY
        cited, stands = _with(cite, verified, normalisation), _as_it_stands(cite, found, verified)
        if found.text is None:
            return Resolved(cited, item, found.data, stands)
        typed, reading = self._typed_at(cite, found), found.readings()[0]
        return Resolved(cited, item, found.data, stands, typed, reading, (found.start, found.end))

    def _typed_at(self, cite: Cite, found: Passage) -> tuple[TypedReading, ...]:
        return self._typed_between(cite.doc_id, *(cite.span or (found.start, found.end)))

    def _typed_between(self, id: str, start: int, end: int) -> tuple[TypedReading, ...]:
        readings = readings_of(id, self.decisions(READINGS))
        return tuple(reading for reading in readings if reading.start < end and start < reading.end)

    def _resolve_elsewhere(self, cite: Cite) -> Resolved:
        if cite.matter not in self._others:
            raise DoesNotResolve(f"{cite.display} points into {cite.matter}, which is not open beside this one.")
        return self._others[cite.matter](msgspec.structs.replace(cite, matter=""))

    def _seen_on_image(self, cite: Cite) -> bool:
        answer = self.decisions(IMAGE_ONLY).get(image_subject(cite))
        return answer is not None and answer.answer == SEEN

    def _guard(self, id: str) -> None:
        if not self.may_see(id):
            raise SealedFrom(f"{self.viewer} may not see {id}. Whoever administers the matter can give access.")


def image_subject(cite: Cite) -> str:
    """Returns the subject under which a person decides that a quotation was seen on the page image."""
    return f"{cite.doc_id} {cite.display} {cite.quote_sha256[:12]}"


def _with(cite: Cite, verified: Verified, normalisation: str = "") -> Cite:
    return msgspec.structs.replace(cite, verified=verified, normalisation=normalisation)


def _as_it_stands(cite: Cite, found: Passage, verified: Verified) -> str:
    if verified is Verified.FAILED:
        return ""
    return found.readings(cite.span)[0] if verified is Verified.NORMALISED else cite.quote
