"""Makes registers of what is on file: from the rows of load files, manifests, logs and lists, or from documents alone.

A row of a load file whose native or text is on file is known as a file; one with a hash only, by its hash; one of a
privilege log or of an index, as a log; one that only names a range of numbers, as a range.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.families import Families
from particulars.analyses.productions.laying import laid
from particulars.analyses.productions.rows import HASHES, Known, register
from particulars.analyses.productions.telling import EITHER_TITLE, documents_of, key_of, known_of, pages_of, squeezed
from particulars.likeness import normalise

Row = Mapping[str, Any]
Days = Callable[[Sequence[str]], list[str | None]]
_NO_TEXT = normalise.norm_sha256("")
_DATED = ("date", "docdate", "documentdate", "datesent", "logdate")
LOAD_FILES = frozenset({"concordance", "opticon", "lfp", "dii", "edrm", "overlay"})
LOOSE = "not in a load file"
"""What the production of documents is called that no row of a load file names, where there are load files."""
_NAMED = 20  # names in one line of what is left out


@dataclass(frozen=True, slots=True)
class Registered:
    """A register, and what on file is not in it, in words with the names; `loose` are documents that no row names."""

    table: pa.Table
    left_out: tuple[str, ...] = ()
    loose: pa.Table | None = None


def of_load_rows(
    rows: Iterable[Row], names: Mapping[str, str], documents: Iterable[Row], days: Days, images: Collection[str] = ()
) -> Registered:
    """A register from the rows of load files, with the hashes and texts of the files that they point at.

    Args:
        rows: Rows of the table `load_rows`.
        names: What the production of each load file is called, by the load file's item.
        documents: Rows of the table `documents`.
        days: Reads the dates of one load file as received, in their order, as days, ISO; None where one cannot be read.
        images: Items that are page images of documents.
    """
    on_file = {one["item"]: one for one in documents}
    together = laid(rows, names, on_file)
    counted = together.rows
    families = Families(counted)
    made = [_of_row(row, names[row["item"]], on_file, families.of(row)) for row in counted if key_of(row)]
    _read_days(made, days)
    keyless = [f"{names[row['item']]} row {row['row']}" for row in counted if not key_of(row)]
    pointed = {row[name] for row in counted for name in ("native_item", "text_item") if row[name]}
    told = {*names, *images, *(one["item"] for one in on_file.values() if one["kind"] in LOAD_FILES)}
    named = {id for id, one in on_file.items() if id in told or _hangs_on(one, on_file, pointed)}
    apart = of_documents(on_file.values(), LOOSE, named)
    words = "rows of load files have neither an id nor a Bates number"
    return Registered(register(made), (*listed(keyless, words), *together.said), apart.table)


def of_documents(documents: Iterable[Row], name: str, named: Collection[str] = ()) -> Registered:
    """A register of documents that no load file lists: each its own row, families as attachments hang on messages.

    Args:
        documents: Rows of the table `documents`.
        name: What their production is called.
        named: Items that stand elsewhere, and are neither in the register nor left out of it.
    """
    rows = {one["item"]: one for one in documents}
    containers = {one["parent"] for one in rows.values() if one["parent"] and one["role"] == "member"}
    apart = [one for one in rows.values() if one["item"] not in named]
    kept = [one for one in apart if one["item"] not in containers and one["kind"] not in LOAD_FILES]
    sizes = Counter(_family(one, rows) for one in kept)
    made = [_of_document(one, name, rows, sizes) for one in kept]
    holders = [_name(one) for one in apart if one["item"] in containers]
    tables = [_name(one) for one in apart if one["kind"] in LOAD_FILES and one["item"] not in containers]
    out = (*listed(holders, "containers: what is in them stands for them"), *listed(tables, "load files"))
    return Registered(register(made), out)


def listed(names: Sequence[str], words: str) -> Iterator[str]:
    """How many there are of something, and each by its name, some to a line."""
    for at in range(0, len(names), _NAMED):
        some = "; ".join(names[at : at + _NAMED])
        yield f"{len(names):,} {words}: {some}" if at == 0 else f"{words}, from number {at + 1:,} on: {some}"


def _of_row(row: Row, name: str, on_file: Mapping[str, Row], family: str | None) -> dict[str, Any]:
    native, text = on_file.get(row["native_item"] or ""), on_file.get(row["text_item"] or "")
    fields = {squeezed(key): value for key, value in json.loads(row["fields"] or "{}").items()}
    known = known_of(row, native or text, fields)
    either = next((value for key, value in fields.items() if key in EITHER_TITLE), None)
    read = native if native and _text_of(native) else text
    dated = row["date_raw"] or next((fields[name] for name in _DATED if fields.get(name)), None)
    return {
        "set": name, "key": key_of(row), "item": (native or text or {}).get("item"), "role": "attachment" if row["parent_id"] else None,
        "family": family,
        **{kind: (native or row).get(kind) for kind in HASHES},
        "text_hash": _text_of(native), "given_text_hash": _text_of(text), "content_hash": (native or {}).get("content_sha256"),
        "text_key": read["item"] if read and _text_of(read) else None, "message_id": (native or {}).get("message_id"),
        "author": row["author"] or (native or {}).get("author"), "recipients": row["recipients"], "date_utc": row["date_utc"] or (native or {}).get("date_utc"),
        "day": dated or None, "subject": row["subject"] or either,
        "file_name": row["file_name"] or either, "custodian": row["custodian"], "kind": (native or {}).get("kind"),
        "beg": row["beg"], "end_no": row["end_no"], "volume": row["volume"], "known": known, "pages": pages_of(row),
        "documents": documents_of(row, fields) if known is Known.RANGE else 1, "source_item": row["item"], "source_row": row["row"],
    }  # fmt: skip


def _read_days(made: Iterable[dict[str, Any]], days: Days) -> None:
    """Reads the dates of rows, those of one load file together: whether they put the month first is told by all of them."""
    of_file: dict[str, list[dict[str, Any]]] = {}
    for row in made:
        if row["day"]:
            of_file.setdefault(row["source_item"], []).append(row)
    for some in of_file.values():
        for row, day in zip(some, days([row["day"] for row in some]), strict=True):
            row["day"] = day


def _text_of(document: Row | None) -> str | None:
    found = (document or {}).get("norm_sha256")
    return found if found and found != _NO_TEXT else None


def _hangs_on(one: Row, on_file: Mapping[str, Row], pointed: Collection[str]) -> bool:
    """Whether a row names an item, or one that it came out of."""
    at: Row | None = one
    while at is not None and at["item"] not in pointed:
        at = on_file.get(at["parent"] or "")
    return at is not None


def _name(one: Row) -> str:
    return str(one.get("name") or one["item"])


def _family(one: Row, rows: Mapping[str, Row]) -> str:
    """The message or file that a document hangs on as an attachment; what a container merely holds is no family."""
    while one["role"] == "attachment" and one["parent"] in rows:
        one = rows[one["parent"]]
    return str(one["item"])


def _of_document(one: Row, name: str, rows: Mapping[str, Row], sizes: Mapping[str, int]) -> dict[str, Any]:
    family, text = _family(one, rows), _text_of(one)
    same = (
        "item",
        "role",
        *HASHES,
        "message_id",
        "author",
        "recipients",
        "date_utc",
        "subject",
        "file_name",
        "custodian",
        "kind",
    )
    return {
        "set": name, "key": one["item"], **{column: one[column] for column in same}, "known": Known.FILE,
        "family": family if sizes[family] > 1 else None, "text_hash": text, "content_hash": one.get("content_sha256"),
        "text_key": one["item"] if text else None, "source_item": one["item"],
    }  # fmt: skip
