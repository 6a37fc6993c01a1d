"""Reads the built productions as a person would have them read: load files, texts, manifests and logs into registers.

This is the shortest way from files to a comparison, without a record: the load files by their reader, the texts and the
bytes that they point at, near-duplicates by likeness, and the comparison.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.comparing import compare
from particulars.analyses.productions.near_scores import NearScores
from particulars.analyses.productions.rows import Known, register
from particulars.analyses.requests.privilege_log import LogDefect, examine
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.validating import validate
from particulars.likeness import tables
from particulars.likeness.near import near_duplicates
from particulars.likeness.normalise import norm_sha256
from particulars.quarrelstone.productions.logs import COLUMNS
from particulars.quarrelstone.productions_truth import DeliveryTruth, ProductionsTruth

OWN_DOMAINS = ("cadence-studio.example", "ostervane.example")  # a person tells them: the client's and its counsel's


@dataclass(frozen=True, slots=True)
class FoundDefect:
    """A defect that the validator names: its kind, the number of the document at whose row it stands, and its words."""

    kind: str
    number: str
    says: str


@dataclass(frozen=True, slots=True)
class FoundState:
    """A row of the comparison: its set and key in M2, its state, and the document of M1 that the comparison names."""

    set: str
    key: str
    state: str
    match: str | None
    score: float | None
    documents: int


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that is held against the truth."""

    defects: tuple[FoundDefect, ...]
    states: tuple[FoundState, ...]
    log: tuple[LogDefect, ...]


def read(built: Path, truth: ProductionsTruth) -> Found:
    """The defects of every volume, the state of each row of M2 against M1, and the defects of M1's log."""
    defects = [found for name in _productions(truth) for found in _defects(built, truth, name)]
    m1 = [row for d in truth.deliveries if d.production != "VCSAL" for row in _rows(built, d)]
    m2 = [row for d in truth.deliveries if d.production == "VCSAL" for row in _rows(built, d)]
    texts = [(row["text_key"], row.pop("text")) for row in (*m1, *m2) if row["text_key"]]
    for row in (*m1, *m2):
        row.pop("text", None)
    a, b = register([*m2, *_listed(built, truth)]), register(m1)
    produced = {str(row["beg"]): f"row {row['source_row']} of {row['source_item']}" for row in m1}
    heads, *rows = _sheet(built / truth.lists["log of M1"])
    log = examine(heads, rows, domains=OWN_DOMAINS, produced=produced)
    return Found(tuple(defects), tuple(_states(a, b, texts)), log.defects)


def _productions(truth: ProductionsTruth) -> list[str]:
    return list(dict.fromkeys(d.production for d in truth.deliveries))


def _defects(built: Path, truth: ProductionsTruth, production: str) -> Iterator[FoundDefect]:
    """What the validator says of the volumes of one production, which belong together; doubts are left out."""
    volumes = [d for d in truth.deliveries if d.production == production]
    files = [open_load_file(built / path) for d in volumes for path in (d.dat, d.opt) if path]
    numbers = {
        (built / d.dat, one.row.number): one["beg"] for d in volumes for one in documents(open_load_file(built / d.dat))
    }
    for path, defect in validate(files).found:
        if not defect.doubt:
            yield FoundDefect(defect.kind.value, numbers.get((path, defect.row), ""), defect.says)


def _rows(built: Path, delivery: DeliveryTruth) -> Iterator[dict[str, Any]]:
    """A volume's documents as rows of a register, each with its text."""
    root = built / delivery.root
    for one in documents(open_load_file(built / delivery.dat)):
        text = _file(root, one.text_path)
        native = _file(root, one["native_path"])
        words = text.decode() if text is not None else ""
        instant = one.stamped()
        key = one.key
        yield {
            "set": delivery.volume if delivery.production == "VCSAL" else delivery.production,
            "key": key,
            "item": key,
            "family": one["beg_attach"] or one["parent_id"] or one["beg"],
            "sha256": hashlib.sha256(native).hexdigest() if native is not None else None,
            "md5": one.hashes().get("md5"),
            "text_hash": norm_sha256(words) if words else None,
            "text_key": f"{delivery.production} {key}" if words else None,
            "text": words,
            "author": one["from"] or one["author"] or None,
            "recipients": one["recipients"] or None,
            "date_utc": instant.iso() if instant else None,
            "subject": one["subject"] or None,
            "file_name": one["file_name"] or None,
            "custodian": one["custodian"] or None,
            "beg": one["beg"],
            "end_no": one["end_no"],
            "pages": int(one["pages"]),
            "known": Known.FILE.value,
            "source_item": Path(delivery.dat).name,
            "source_row": one.row.number,
        }


def _file(root: Path, told: str) -> bytes | None:
    return (root / told.replace("\\", "/")).read_bytes() if told else None


def _listed(built: Path, truth: ProductionsTruth) -> Iterator[dict[str, Any]]:
    """What M2 is known by without its documents: hashes, ranges, and the rows of a log."""
    lists = truth.lists
    for n, (key, md5) in enumerate(_sheet(built / lists["manifest"])[1:], 2):
        yield {"set": "V3", "key": key, "md5": md5, "known": "hash", "source_item": Path(lists["manifest"]).name, "source_row": n}  # fmt: skip
    for n, (beg, end, many) in enumerate(_sheet(built / lists["ranges"])[1:], 2):
        yield {
            "set": "V4", "key": f"{beg}/{end}", "beg": beg, "end_no": end, "documents": int(many), "known": "range",
            "source_item": Path(lists["ranges"]).name, "source_row": n,
        }  # fmt: skip
    at = {name: COLUMNS.index(name) for name in ("Control No.", "Date", "Author", "Recipients", "Subject / File Name")}
    for n, row in enumerate(_sheet(built / lists["log"])[1:], 2):
        title = row[at["Subject / File Name"]]
        yield {
            "set": "V5", "key": row[at["Control No."]], "day": _day(row[at["Date"]]), "author": row[at["Author"]],
            "recipients": row[at["Recipients"]], "subject": title, "file_name": title, "known": "log",
            "source_item": Path(lists["log"]).name, "source_row": n,
        }  # fmt: skip


def _states(a: pa.Table, b: pa.Table, texts: list[tuple[str, str]]) -> Iterator[FoundState]:
    near = near_duplicates(texts)
    scores = NearScores(tables.pairs(near), tables.compared(near), near.method, near.limits, near.examined)
    asked, known = a.to_pylist(), b.column("key").to_pylist()
    for row in compare(a, b, scores).rows.to_pylist():
        mine = asked[row["at"]]
        match = known[row["b_at"]] if row["b_at"] is not None else None
        yield FoundState(mine["set"], mine["key"], row["state"], match, row["score"], mine["documents"])


def _sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _day(printed: str) -> str:
    return datetime.strptime(printed, "%m/%d/%Y").date().isoformat()
