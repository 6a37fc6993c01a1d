"""Makes registers of what is on file: from the rows of load files, manifests, logs and lists, or from documents alone.

A row of a load file whose native or text is on file is known as a file; one with a hash only, by its hash; one of a
privilege log or of an index, as a log; one that only names a range of numbers, as a range.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.rows import HASHES, Known, register
from particulars.likeness import normalise
from particulars.reading import bates

Row = Mapping[str, Any]
Days = Callable[[Sequence[str]], list[str | None]]
_NO_TEXT = normalise.norm_sha256("")
_LETTERS = re.compile(r"[^a-z0-9]")
_LOGGED = frozenset(
    {"privilege", "privilegeasserted", "privilegetype", "privilegeclaimed", "privtype", "basis", "priv"}
)
_HOW_MANY = frozenset({"documents", "documentcount", "doccount", "numberofdocuments", "docs"})
_EITHER_TITLE = frozenset({"subjectfilename", "filenamesubject", "subjectorfilename", "subjecttitle", "titlesubject"})
_DATED = ("date", "docdate", "documentdate", "datesent", "logdate")
_METADATA = ("author", "recipients", "subject", "file_name", "date_raw", "date_utc")
LOAD_FILES = frozenset({"concordance", "opticon", "lfp", "dii", "edrm", "overlay"})


@dataclass(frozen=True, slots=True)
class Registered:
    """A register, and what on file is not in it, in words."""

    table: pa.Table
    left_out: tuple[str, ...] = ()


def of_load_rows(rows: Iterable[Row], names: Mapping[str, str], documents: Iterable[Row], days: Days) -> Registered:
    """A register from the rows of load files, with the hashes and texts of the files that they point at.

    Args:
        rows: Rows of the table `load_rows`.
        names: What the production of each load file is called, by the load file's item.
        documents: Rows of the table `documents`.
        days: Reads the dates of one load file as received, in their order, as days, ISO; None where one cannot be read.
    """
    rows, on_file = list(rows), {one["item"]: one for one in documents}
    parents = {(row["item"], row["parent_id"]) for row in rows if row["parent_id"]}
    made = [_of_row(row, names[row["item"]], on_file, (row["item"], _key(row)) in parents) for row in rows if _key(row)]
    _read_days(made, days)
    keyless = len(rows) - len(made)
    return Registered(register(made), tuple(_not_in_rows(rows, on_file, keyless)))


def of_documents(documents: Iterable[Row], name: str) -> Registered:
    """A register of documents that no load file lists: each its own row, families as attachments hang on messages."""
    rows = {one["item"]: one for one in documents}
    containers = {one["parent"] for one in rows.values() if one["parent"] and one["role"] == "member"}
    kept = [one for one in rows.values() if one["item"] not in containers and one["kind"] not in LOAD_FILES]
    sizes = Counter(_family(one, rows) for one in kept)
    made = [_of_document(one, name, rows, sizes) for one in kept]
    out = Counter("containers: what is in them stands for them" if one["item"] in containers else "load files"
                  for one in rows.values() if one["item"] in containers or one["kind"] in LOAD_FILES)  # fmt: skip
    return Registered(register(made), tuple(f"{count:,} {words}" for words, count in sorted(out.items())))


def _of_row(row: Row, name: str, on_file: Mapping[str, Row], is_parent: bool) -> dict[str, Any]:
    native, text = on_file.get(row["native_item"] or ""), on_file.get(row["text_item"] or "")
    fields = {_LETTERS.sub("", key.casefold()): value for key, value in json.loads(row["fields"] or "{}").items()}
    known = _known(row, native or text, fields)
    either = next((value for key, value in fields.items() if key in _EITHER_TITLE), None)
    read = native if native and _text_of(native) else text
    dated = row["date_raw"] or next((fields[name] for name in _DATED if fields.get(name)), None)
    return {
        "set": name, "key": _key(row), "item": (native or text or {}).get("item"), "role": "attachment" if row["parent_id"] else None,
        "family": row["beg_attach"] or row["parent_id"] or (_key(row) if is_parent else None),
        **{kind: (native or row).get(kind) for kind in HASHES},
        "text_hash": _text_of(native), "given_text_hash": _text_of(text), "content_hash": (native or {}).get("content_sha256"),
        "text_key": read["item"] if read and _text_of(read) else None, "message_id": (native or {}).get("message_id"),
        "author": row["author"] or (native or {}).get("author"), "recipients": row["recipients"], "date_utc": row["date_utc"] or (native or {}).get("date_utc"),
        "day": dated or None, "subject": row["subject"] or either,
        "file_name": row["file_name"] or either, "custodian": row["custodian"], "kind": (native or {}).get("kind"),
        "beg": row["beg"], "end_no": row["end_no"], "volume": row["volume"], "known": known, "pages": _pages(row),
        "documents": _documents(row, fields) if known is Known.RANGE else 1, "source_item": row["item"], "source_row": row["row"],
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


def _known(row: Row, file: Row | None, fields: Mapping[str, str]) -> Known:
    if file is not None:
        return Known.FILE
    if fields.keys() & _LOGGED:
        return Known.LOG
    if any(row[kind] for kind in HASHES):
        return Known.HASH
    return Known.LOG if any(row[name] for name in _METADATA) or fields.keys() & _EITHER_TITLE else Known.RANGE


def _documents(row: Row, fields: Mapping[str, str]) -> int | None:
    said = next((value.replace(",", "") for key, value in fields.items() if key in _HOW_MANY), "")
    if said.isascii() and said.isdigit():
        return int(said)
    return None if row["end_no"] and row["end_no"] != row["beg"] else 1


def _pages(row: Row) -> int | None:
    if row["pages"] is not None:
        return int(row["pages"])
    found = bates.ranged(row["beg"], row["end_no"] or "") if row["beg"] else None
    return found.count if isinstance(found, bates.Range) else None


def _key(row: Row) -> str:
    """What a row goes by: its id or first Bates number; of a range, both its numbers."""
    beg, end = row["beg"] or "", row["end_no"] or ""
    return row["doc_id"] or beg or end


def _text_of(document: Row | None) -> str | None:
    found = (document or {}).get("norm_sha256")
    return found if found and found != _NO_TEXT else None


def _not_in_rows(rows: Sequence[Row], on_file: Mapping[str, Row], keyless: int) -> Iterator[str]:
    if keyless:
        yield f"{keyless:,} rows of load files have neither an id nor a Bates number"
    pointed = {row[name] for row in rows for name in ("native_item", "text_item") if row[name]}
    told = {one["item"] for one in on_file.values() if one["kind"] in LOAD_FILES} | {row["item"] for row in rows}
    apart = [one for one in on_file.values() if _top(one, on_file, pointed) is None and one["item"] not in told]
    if apart:
        yield f"{len(apart):,} files on file are named by no row of a load file, page images among them"


def _top(one: Row, on_file: Mapping[str, Row], pointed: set[str]) -> str | None:
    """The file named by a row that an item is or came out of."""
    at: Row | None = one
    while at is not None and at["item"] not in pointed:
        at = on_file.get(at["parent"] or "")
    return None if at is None else str(at["item"])


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
