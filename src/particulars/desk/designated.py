"""The register of designations of a matter, or of a folder of load files before it leaves: what is read, and from where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.content import content_of
from particulars.analyses.designations.disagreeing import NEAR, PLAIN, Disagreements, Held, disagreements
from particulars.analyses.designations.registering import FILES, KNOWN, connected, registered, taken
from particulars.analyses.designations.tiers import Tiers, with_order
from particulars.desk import designation_sheets as sheets
from particulars.desk.files_given import expand
from particulars.desk.lists_on_file import rows_of
from particulars.desk.matters import open_matter
from particulars.desk.produced import COLUMNS, told_in
from particulars.desk.sheets_given import read_sheet
from particulars.errors import Misused
from particulars.intake.loadfile.fields import field_of
from particulars.intake.loadfile.opening import kinds_of
from particulars.intake.loadfile.table import ROWS, SCHEMA
from particulars.likeness.near import near_duplicates
from particulars.likeness.normalise import norm_sha256
from particulars.record.access import tiers as tiers_of_orders
from particulars.record.documents import arrow, documents, load_links
from particulars.record.files import hash_file
from particulars.record.matter import FILE
from particulars.record.view import View

_FEW = 5  # words under which a text is not compared
_LONG = 4_000  # characters beyond which a text is no slip sheet
_LINKED = """
WITH places AS (SELECT item, path, min(target) AS target FROM links GROUP BY item, path HAVING count(DISTINCT target) = 1),
found AS (
  SELECT r.item AS source_item, r.row AS source_row, coalesce(r.native_item, n.target) AS native, coalesce(r.text_item, t.target) AS text
  FROM load_rows r LEFT JOIN places n ON r.item = n.item AND r.native_path = n.path LEFT JOIN places t ON r.item = t.item AND r.text_path = t.path
)
SELECT f.source_item, f.source_row, coalesce(n.item, t.item) AS item, n.kind, nullif(n.md5, '') AS md5, nullif(n.sha1, '') AS sha1,
  nullif(n.sha256, '') AS sha256, coalesce(nullif(t.norm_sha256, ''), nullif(n.norm_sha256, '')) AS text_hash
FROM found f LEFT JOIN documents n ON f.native = n.item LEFT JOIN documents t ON f.text = t.item
"""
_DOCUMENTS = pa.schema([(name, pa.string()) for name in ("item", "kind", "md5", "sha1", "sha256", "norm_sha256")])
_LINKS = pa.schema([(name, pa.string()) for name in ("item", "path", "target")])


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person handed in beside the production."""

    people: Path | None = None
    receiving: str | None = None
    captures: Path | None = None
    filings: Path | None = None
    told: Path | None = None
    tiers: Path | None = None
    near: bool = False

    @property
    def files(self) -> list[Path]:
        """The sheets that are read."""
        return [one for one in (self.people, self.captures, self.filings, self.told, self.tiers) if one is not None]


@dataclass(frozen=True, slots=True)
class Designated:
    """The register with what does not agree, the tiers it is read by, and the names and hashes of its sources."""

    register: pa.Table
    found: Disagreements
    tiers: Tiers
    sources: dict[str, tuple[str, str]]  # item -> name, SHA-256
    name: str
    left_out: tuple[str, ...] = ()
    view: View | None = None


@dataclass(slots=True)
class _Given:
    rows: pa.Table
    known: pa.Table
    overlays: frozenset[str]
    sources: dict[str, tuple[str, str]]
    texts: Iterable[tuple[str, str]]  # hash of the normalised text, and the text
    order: list[tuple[str, str]]
    left_out: tuple[str, ...] = ()
    view: View | None = None


def designated(path: Path, person: str, asked: Asked, stack: ExitStack) -> Designated:
    """The designations of a matter as one person may see it, or of load files alone with the texts beside them.

    Raises:
        Misused: there is no load file, or sheets do not belong together.
    """
    if bool(asked.people) != bool(asked.receiving):
        raise Misused("--people and --receiving belong together: the sheet of persons, and which side receives.")
    if (path / FILE).is_file():
        given = _of_matter(stack.enter_context(open_matter(path)).open_for(person))
    else:
        given = _of_files(path)
    tiers = sheets.tiers_in(asked.tiers, given.order) if asked.tiers else _tiers(given.order)
    register = registered(given.rows, _files(given, asked), given.known, tiers, _copies(given.rows))
    found = disagreements(register, tiers, _held(given, asked))
    return Designated(found.register, found, tiers, given.sources, path.name, given.left_out, given.view)


def _tiers(order: list[tuple[str, str]]) -> Tiers:
    return with_order(order, source="tiers of the protective orders in force, as confirmed" if order else "")


def _of_matter(view: View) -> _Given:
    rows = view.table(ROWS)
    if rows is None or not rows.num_rows:
        raise Misused("No load file is on file. Add the production's DAT, or name its folder instead of the matter.")
    on_file = documents(view)
    links = [{"item": item, "path": path, "target": target} for (item, path), target in load_links(view).items()]
    table = pa.Table.from_pylist([{name: one[name] for name in _DOCUMENTS.names} for one in on_file], _DOCUMENTS)
    with connected(load_rows=rows, documents=table, links=arrow(links, _LINKS)) as db:
        known = taken(db, _LINKED, KNOWN)
    hashes = {one["item"]: one["norm_sha256"] for one in on_file if one["norm_sha256"]}
    texts = ((hashes[id], words) for id, words, _ in view.reading_texts() if id in hashes)
    items = {item.id: item for item in view.items()}
    used = {id for id in rows.column("item").unique().to_pylist() if id in items}
    over = frozenset(id for id in used if items[id].kind == "overlay")
    order = [(one.code, one.name) for one in tiers_of_orders(view)]
    return _Given(rows, known, over, {id: (items[id].name, items[id].sha256) for id in used}, texts, order, view=view)


def _of_files(path: Path) -> _Given:
    """Load files, and the natives and texts that lie beside them."""
    rows, known, sources, left_out = (
        list[dict[str, Any]](),
        list[dict[str, Any]](),
        dict[str, tuple[str, str]](),
        list[str](),
    )
    texts: dict[str, str] = {}
    over = set[str]()
    loading = [
        one for one in expand([path]) if one.is_file() and (one == path or one.suffix.lower() not in (".txt", ""))
    ]
    for one in loading:
        kinds = kinds_of(one)
        if one != path and not kinds and one.suffix.lower() not in (".csv", ".xlsx"):
            continue
        listing, id = rows_of(one, f"file-{hash_file(one)[:16]}", only=one == path), f"file-{hash_file(one)[:16]}"
        if listing.rows and id not in sources:
            sources[id] = (one.name, hash_file(one))
            rows += listing.rows
            known += _beside(one, path, listing.rows, texts)
            over |= {id} if not kinds or "overlay" in kinds else set()
        elif listing.why_not and listing.why_not != "its rows are page images":
            left_out.append(f"{one.name} ({listing.why_not})")
    if not rows:
        raise Misused(f"{path} is neither a matter nor a load file, and holds none.")
    every = pa.Table.from_pylist(rows, SCHEMA)
    return _Given(
        every, pa.Table.from_pylist(known, KNOWN), frozenset(over), sources, texts.items(), [], tuple(left_out)
    )


def _beside(
    load_file: Path, root: Path, rows: Iterable[dict[str, Any]], texts: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """What lies at the paths of a load file's rows: the hash of the native, and the text, which is kept by its hash."""
    bases = [load_file.parent, *load_file.parent.parents][
        : len(load_file.relative_to(root).parts) if root.is_dir() else 2
    ]
    for row in rows:
        native, text = (_at(bases, row[name]) for name in ("native_path", "text_path"))
        words = read_plain(text) if text else None
        hash = norm_sha256(words) if words is not None else None
        if words is not None and hash is not None:
            texts.setdefault(hash, words)
        yield {
            "source_item": row["item"], "source_row": row["row"], "text_hash": hash,
            "sha256": hash_file(native) if native else None,
        }  # fmt: skip


def _at(bases: Iterable[Path], named: str | None) -> Path | None:
    """The file at a path as a load file writes it; nothing outside of the folder that was named."""
    parts = [part for part in (named or "").replace("\\", "/").split("/") if part not in ("", ".")]
    if not parts or ".." in parts:
        return None
    return next((base.joinpath(*parts) for base in bases if base.joinpath(*parts).is_file()), None)


def read_plain(path: Path) -> str | None:
    """The words of a plain text file; None where it is none."""
    if path.suffix.lower() not in (".txt", ".text"):
        return None
    data = path.read_bytes()
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _files(given: _Given, asked: Asked) -> pa.Table:
    told = {one.name: one for one in told_in(read_sheet(asked.told, COLUMNS, "A person"))} if asked.told else {}
    made = []
    for id, (name, _) in sorted(given.sources.items()):
        one = told.get(PurePath(name).stem)
        made.append({
            "item": id, "overlay": id in given.overlays, "designated_on": one.date if one else None,
            "by": one.by if one else None, "side": one.by if one else None,
        })  # fmt: skip
    return pa.Table.from_pylist(made, FILES)


def _copies(rows: pa.Table) -> list[str]:
    """The columns, as received, of who had a copy."""
    with connected(load_rows=rows) as db:
        keys = db.sql("SELECT DISTINCT unnest(json_keys(fields)) FROM load_rows").fetchall()
    return sorted(name for (name,) in keys if field_of(name) in ("cc", "bcc"))


def _held(given: _Given, asked: Asked) -> Held:
    of_text = dict(given.texts)
    plain = _plain(given, of_text)
    near = None
    if asked.near:
        kinds = {row["text_hash"] for row in plain}
        found = near_duplicates(sorted((h, words) for h, words in of_text.items() if h not in kinds))
        near = pa.Table.from_pylist([one._asdict() for one in found.pairs], NEAR)
    return Held(
        captures=sheets.captures(asked.captures, read_plain) if asked.captures else None,
        filings=sheets.filings(asked.filings, read_plain) if asked.filings else None,
        parties=sheets.parties(asked.people, asked.receiving) if asked.people and asked.receiving else None,
        near=near,
        plain=_by_row(given.known, plain) if of_text else None,
    )


def _plain(given: _Given, of_text: dict[str, str]) -> list[dict[str, Any]]:
    """The texts that hold nothing to protect, or too few words to be compared, by their hash."""
    made = []
    for hash, words in of_text.items():
        content = content_of(words if len(words) < _LONG else words[:_LONG])
        few = len(words) < _LONG and len(words.split()) < _FEW
        if content or few:
            made.append(
                {
                    "text_hash": hash,
                    "content": content,
                    "comparable": not few and content not in ("blank", "slip sheet"),
                }
            )
    return made


def _by_row(known: pa.Table, plain: list[dict[str, Any]]) -> pa.Table:
    table = pa.Table.from_pylist(
        plain, pa.schema([("text_hash", pa.string()), ("content", pa.string()), ("comparable", pa.bool_())])
    )
    with connected(known=known, plain=table) as db:
        sql = "SELECT k.source_item, k.source_row, p.content, p.comparable FROM known k JOIN plain p ON k.text_hash = p.text_hash ORDER BY ALL"
        return taken(db, sql, PLAIN)
