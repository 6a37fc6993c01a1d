"""The register of what was produced, as one person may see it: of a matter, or of load files, manifests, logs and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions.registering import LOOSE, Registered, listed, of_documents, of_load_rows
from particulars.analyses.productions.rows import REGISTER
from particulars.desk.files_given import expand
from particulars.desk.lists_of_matter import images_named, lists_of
from particulars.desk.lists_on_file import rows_of
from particulars.desk.matters import open_matter
from particulars.errors import Misused
from particulars.intake.loadfile.date_order import Order, ordered
from particulars.intake.loadfile.dates import stamp
from particulars.intake.loadfile.table import ROWS
from particulars.record.documents import documents, linked, load_links
from particulars.record.files import hash_file
from particulars.record.matter import FILE
from particulars.record.view import View

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
def side(
    path: Path, person: str, sets: str | None = None, beside: Side | None = None, *, loose: bool = False
) -> Iterator[Side]:
    """What was produced, of a matter or of files.

    Args:
        path: The folder of the matter, or the files.
        person: Who is asking.
        sets: The productions to keep, parted by commas; all where none is named.
        beside: The other side: cites into its matter resolve there, as the same person may see it.
        loose: Whether documents that no load file names are among them where no production is chosen: what is looked
            for may lie there, but that it was produced nobody says.
    """
    if (path / FILE).is_file():
        with open_matter(path) as record:
            others = {beside.view.matter_id: beside.view.resolve} if beside and beside.view else None
            yield of_matter(record.open_for(person, others), path, sets, loose=loose)
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


def of_matter(view: View, path: Path, sets: str | None = None, *, loose: bool = False) -> Side:
    """What was produced, as the matter's tables have it, for whoever this view is.

    Args:
        view: The matter as a person may see it.
        path: Its folder.
        sets: The productions to keep, parted by commas.
        loose: Whether documents that no load file names are among them where no production is chosen.
    """
    return _kept(_of_matter(view, path), sets, loose=loose)


def _of_matter(view: View, path: Path) -> Side:
    on_file, table = documents(view), view.table(ROWS)
    items, links = {item.id: item for item in view.items()}, load_links(view)
    rows = [linked(row, links) for row in table.to_pylist()] if table is not None else []
    named = {row[name] for row in rows for name in ("native_item", "text_item")} | images_named(view, links)
    further = lists_of(view, items, {row["item"] for row in rows} | named)
    rows += further.rows
    names = _names({id: items[id].name for id in {row["item"] for row in rows}})
    if rows:
        rows.sort(key=lambda row: (names[row["item"]], row["row"]))
        made = of_load_rows(rows, names, on_file, days_of, named)
    else:
        made = of_documents(on_file, path.name)
    register = pa.concat_tables([made.table, *([made.loose] if made.loose is not None else [])])
    used = set(register.column("source_item").to_pylist())
    return Side(
        name=path.name, register=register, sources={id: items[id].name for id in used},
        hashes={id: items[id].sha256 for id in used}, left_out=(*made.left_out, *further.left_out), view=view,
        texts=lambda: ((id, words) for id, words, _ in view.reading_texts()),
    )  # fmt: skip


def _of_files(path: Path) -> Side:
    """Load files alone: nothing is on file but what they say."""
    sources, hashes, rows = dict[str, str](), dict[str, str](), list[dict[str, Any]]()
    without: list[str] = []
    for one in expand([path]):
        if not one.is_file():
            continue
        sha256 = hash_file(one)
        id = f"file-{sha256[:16]}"
        found = rows_of(one, id, only=one == path)
        if found.rows and id not in sources:
            sources[id], hashes[id] = one.name, sha256
            rows += found.rows
        without += [f"{one.name} ({why})" for why in (found.why_not, found.unread and f"not {found.unread}") if why]
    if not rows:
        raise Misused(f"{path} is neither a matter nor a load file, manifest, log or list of ranges.")
    made: Registered = of_load_rows(rows, _names(sources), (), days_of)
    out = (*made.left_out, *listed(without, "files in the folder are not in it, or not whole"))
    return Side(path.name, made.table, lambda: (), sources, hashes, out)


def _names(files: dict[str, str]) -> dict[str, str]:
    """What the production of each load file is called: the file's name without its ending, or whole where two share it."""
    stems = {id: PurePath(name).stem for id, name in files.items()}
    shared = {stem for stem in stems.values() if list(stems.values()).count(stem) > 1}
    return {id: f"{files[id]} ({id[:12]})" if stem in shared else stem for id, stem in stems.items()}


def _kept(one: Side, sets: str | None, *, loose: bool = False) -> Side:
    """The productions asked for, what is left out of them by name."""
    there = sorted(set(one.register.column("set").to_pylist()))
    wanted = there if loose else [name for name in there if name != LOOSE]
    if sets is not None:
        wanted = [name.strip() for name in sets.split(",") if name.strip()]
    if strange := [name for name in wanted if name not in there]:
        raise Misused(f"{one.name} has no production {', '.join(strange)}. It has: {', '.join(there)}.")
    register = one.register.filter(pc.is_in(one.register["set"], pa.array(wanted, pa.string())))
    apart = [name for name in there if name not in wanted and name != LOOSE]
    files = one.register.filter(pc.equal(one.register["set"], LOOSE)) if LOOSE not in wanted else register.slice(0, 0)
    names = sorted(one.sources.get(id, id) for id in files.column("source_item").to_pylist())
    words = f"files on file are named by no row of a load file; `compare` asks about them as the production “{LOOSE}”"
    out = (*one.left_out, *listed(apart, "productions were not asked for"), *listed(names, words))
    used = set(register.column("source_item").to_pylist())
    return replace(
        one,
        register=register,
        left_out=out,
        sources={id: name for id, name in one.sources.items() if id in used},
        hashes={id: sha256 for id, sha256 in one.hashes.items() if id in used},
    )


def with_keys(register: pa.Table, mark: str) -> pa.Table:
    """The register with `mark` before the key of each text, so that two matters' texts do not share one."""
    keys = [None if key is None else f"{mark}:{key}" for key in register.column("text_key").to_pylist()]
    return register.set_column(REGISTER.get_field_index("text_key"), "text_key", pa.array(keys, pa.string()))


def rows_at(register: pa.Table, places: Sequence[int]) -> list[dict[str, Any]]:
    """Rows of a register by their places."""
    taken: list[dict[str, Any]] = register.take(pa.array(places, pa.int64())).to_pylist()
    return taken
