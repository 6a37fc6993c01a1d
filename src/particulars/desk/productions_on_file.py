"""The register of what was produced, as one person may see it: of a matter, or of load files, manifests, logs and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions.registering import Registered, of_documents, of_load_rows
from particulars.analyses.productions.rows import REGISTER
from particulars.desk.files_given import expand
from particulars.desk.matters import open_matter
from particulars.errors import Misused, Unreadable
from particulars.intake.loadfile.date_order import Order, ordered
from particulars.intake.loadfile.dates import stamp
from particulars.intake.loadfile.documents import documents as rows_as_documents
from particulars.intake.loadfile.opening import IMAGES, kinds_of, open_load_file
from particulars.intake.loadfile.overlay import open_csv
from particulars.intake.loadfile.table import ROWS, batches
from particulars.record.documents import documents, linked, load_links
from particulars.record.files import hash_file
from particulars.record.items import Item
from particulars.record.matter import FILE
from particulars.record.view import View

_TELLING = ("md5", "sha1", "sha256", "hash", "end_no")  # a list without any of these tells nothing of a document
Texts = Callable[[], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its register, its texts by item, the names of its sources, and what is not in it."""

    name: str
    register: pa.Table
    texts: Texts
    sources: dict[str, str]  # what each source item is called
    hashes: dict[str, str]  # its SHA-256
    left_out: tuple[str, ...]
    view: View | None = None


@contextmanager
def side(path: Path, person: str, sets: str | None = None, beside: Side | None = None) -> Iterator[Side]:
    """What was produced, of a matter or of files.

    Args:
        path: The folder of the matter, or the files.
        person: Who is asking.
        sets: The productions to keep, parted by commas; all where none is named.
        beside: The other side: cites into its matter resolve there, as the same person may see it.
    """
    if (path / FILE).is_file():
        with open_matter(path) as record:
            others = {beside.view.matter_id: beside.view.resolve} if beside and beside.view else None
            yield of_matter(record.open_for(person, others), path, sets)
    else:
        yield _kept(_of_files(path), sets)


def days_of(received: Sequence[str]) -> list[str | None]:
    """The dates of one load file as days, in the order of day and month that they bear out together."""
    order = ordered(received).order
    return [_day(one, order) for one in received]


def _day(received: str, order: Order) -> str | None:
    date, _, time = received.partition(" ")
    found = stamp(received, order=order) or stamp(date, time, order=order) or stamp(date, order=order)
    return found.local.date().isoformat() if found is not None else None


def of_matter(view: View, path: Path, sets: str | None = None) -> Side:
    """What was produced, as the matter's tables have it, for whoever this view is."""
    return _kept(_of_matter(view, path), sets)


def _of_matter(view: View, path: Path) -> Side:
    on_file, table = documents(view), view.table(ROWS)
    items = {item.id: item for item in view.items()}
    links = load_links(view)
    rows = [linked(row, links) for row in table.to_pylist()] if table is not None else []
    rows += [row for item in _lists(items.values(), {row["item"] for row in rows}) for row in _list_rows(view, item)]
    names = _names({id: items[id].name for id in {row["item"] for row in rows}})
    if rows:
        rows.sort(key=lambda row: (names[row["item"]], row["row"]))
        made = of_load_rows(rows, names, on_file, days_of)
    else:
        made = of_documents(on_file, path.name)
    used = set(made.table.column("source_item").to_pylist())
    return Side(
        name=path.name, register=made.table, sources={id: items[id].name for id in used},
        hashes={id: items[id].sha256 for id in used}, left_out=made.left_out, view=view,
        texts=lambda: ((id, words) for id, words, _ in view.reading_texts()),
    )  # fmt: skip


def _lists(items: Iterable[Item], known: set[str]) -> list[Item]:
    """Tables on file that are no load file by their shape, and may be a short list of hashes or ranges."""
    return [item for item in items if item.name.lower().endswith(".csv") and item.id not in known]


def _list_rows(view: View, item: Item) -> list[dict[str, Any]]:
    """The rows of a list of hashes or ranges; none where the columns say that it is neither."""
    try:
        found = rows_as_documents(open_csv(view.original(item.id)))
    except Unreadable:
        return []
    if found.mapping.place("doc_id", "beg") is None or found.mapping.place(*_TELLING) is None:
        return []
    return [row for table in batches(found, item.id) for row in table.to_pylist()]


def _of_files(path: Path) -> Side:
    """Load files alone: nothing is on file but what they say."""
    files = [one for one in expand([path]) if one.is_file() and (one == path or kinds_of(one))]
    sources, hashes, tables = {}, {}, []
    for one in files:
        opened = open_load_file(one)
        if opened.kind in IMAGES:
            continue
        sha256 = hash_file(one)
        id = f"file-{sha256[:16]}"
        sources[id], hashes[id] = one.name, sha256
        tables += list(batches(rows_as_documents(opened), id))
    if not tables:
        raise Misused(f"{path} is neither a matter nor a load file, manifest, log or list of ranges.")
    made: Registered = of_load_rows(pa.concat_tables(tables).to_pylist(), _names(sources), (), days_of)
    return Side(path.name, made.table, lambda: (), sources, hashes, made.left_out)


def _names(files: dict[str, str]) -> dict[str, str]:
    """What the production of each load file is called: the file's name without its ending, or whole where two share it."""
    stems = {id: PurePath(name).stem for id, name in files.items()}
    shared = {stem for stem in stems.values() if list(stems.values()).count(stem) > 1}
    return {id: f"{files[id]} ({id[:12]})" if stem in shared else stem for id, stem in stems.items()}


def _kept(one: Side, sets: str | None) -> Side:
    if sets is None:
        return one
    there = sorted(set(one.register.column("set").to_pylist()))
    wanted = [name.strip() for name in sets.split(",") if name.strip()]
    if strange := [name for name in wanted if name not in there]:
        raise Misused(f"{one.name} has no production {', '.join(strange)}. It has: {', '.join(there)}.")
    return replace(one, register=one.register.filter(pc.is_in(one.register["set"], pa.array(wanted, pa.string()))))


def with_keys(register: pa.Table, mark: str) -> pa.Table:
    """The register with `mark` before the key of each text, so that two matters' texts do not share one."""
    keys = [None if key is None else f"{mark}:{key}" for key in register.column("text_key").to_pylist()]
    return register.set_column(REGISTER.get_field_index("text_key"), "text_key", pa.array(keys, pa.string()))


def rows_at(register: pa.Table, places: Sequence[int]) -> list[dict[str, Any]]:
    """Rows of a register by their places."""
    taken: list[dict[str, Any]] = register.take(pa.array(places, pa.int64())).to_pylist()
    return taken
