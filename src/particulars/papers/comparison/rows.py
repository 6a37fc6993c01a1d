"""The rows of the schedule of a comparison, each with the place it comes from and, where there is one, its counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.comparing import Comparison
from particulars.analyses.productions.rows import State

COLUMNS = (
    "no", "production", "document", "end", "pages", "documents", "hash", "family", "date", "custodian", "author", "type",
    "subject_or_file", "known_by", "state", "shown_by", "score", "shared", "either", "counterpart", "counterparts",
    "counterpart_source", "family_member", "category", "source", "source_row", "request", "claim", "factor_notes",
)  # fmt: skip
BY_HAND = ("request", "claim", "factor_notes")
"""Columns that a person fills in: which request calls for a document and which claim it bears on is never computed."""

MOVED = frozenset({State.EXACT, State.SAME_TEXT, State.NEAR})
"""States of what is there and here; the other rows are the residual, and what was not examined."""
_ORDER = (State.NONE, State.FAMILY_ONLY, State.METADATA_ONLY, State.HASH_NOT_FOUND, State.NOT_EXAMINED)
"""The residual as it is read: what was looked for and not found, then what is known of in part, then what nobody examined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A comparison with both registers and the names of their sources, ready to be printed."""

    a: str
    b: str
    found: Comparison
    a_rows: pa.Table
    b_rows: pa.Table
    a_sources: Mapping[str, str]
    b_sources: Mapping[str, str]
    left_out: tuple[str, ...] = ()
    relief: tuple[str, ...] = ()
    inputs: tuple[tuple[str, str, str], ...] = ()  # side, name and SHA-256 of each source
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # place in A as text -> names


def schedule_rows(one: Schedule, *, residual: bool = False) -> Iterator[dict[str, Any]]:
    """Each row of A in the order of production and number, or those alone that are not here in B: documents on file first."""
    results = one.found.rows.to_pylist()
    if residual:
        results = sorted((r for r in results if r["state"] not in MOVED), key=lambda r: _ORDER.index(r["state"]))
    mine = one.a_rows.take(pa.array([r["at"] for r in results], pa.int64())).to_pylist()
    theirs = one.b_rows.take(pa.array([r["b_at"] for r in results], pa.int64())).to_pylist()
    members = one.a_rows.take(pa.array([r["member_at"] for r in results], pa.int64())).to_pylist()
    for number, (result, a, b, member) in enumerate(zip(results, mine, theirs, members, strict=True), 1):
        yield _row(number, result, a, b if result["b_at"] is not None else None, member, one)


def _row(number: int, result: dict[str, Any], a: dict[str, Any], b: dict[str, Any] | None, member: dict[str, Any], one: Schedule) -> dict[str, Any]:  # fmt: skip
    several = (result["b_count"] or 0) > 1
    unsure = several and result["state"] == State.METADATA_ONLY
    kind = next((name for name in ("sha256", "sha1", "md5") if a[name]), "")
    # Where metadata fit several documents none of them is named: which it is nobody can tell.
    counterpart = "" if b is None else "several, none chosen" if unsure else b["key"]
    return {
        "no": number, "production": a["set"], "document": a["beg"] or a["key"], "end": a["end_no"] or "", "pages": a["pages"],
        "documents": a["documents"], "hash": f"{kind} {a[kind]}" if kind else "", "family": a["family"] or "",
        "date": a["date_utc"] or a["day"] or "", "custodian": a["custodian"] or "", "author": a["author"] or "",
        "type": a["kind"] or "", "subject_or_file": a["subject"] or a["file_name"] or "", "known_by": a["known"],
        "state": result["state"], "shown_by": result["how"], "score": result["score"], "shared": result["shared"],
        "either": result["either"], "counterpart": counterpart, "counterparts": result["b_count"],
        "counterpart_source": "" if b is None or unsure else _source(b, one.b_sources),
        "family_member": member["key"] if result["member_at"] is not None else "",
        "category": "; ".join(one.categories.get(str(result["at"]), ())), "source": one.a_sources.get(a["source_item"], a["source_item"]),
        "source_row": a["source_row"], "request": "", "claim": "", "factor_notes": "",
    }  # fmt: skip


def _source(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    name = names.get(row["source_item"], row["source_item"])
    return name if row["source_row"] is None else f"{name} row {row['source_row']}"


def notes(one: Schedule) -> Iterator[tuple[str, str]]:
    """What travels with the rows: what was compared, how, what was not examined, limits, and the narrower relief."""
    yield "asked about", one.a
    yield "held against", one.b
    yield "examined", one.found.examined
    yield from (("not examined", words) for words in one.found.not_examined)
    yield from (("not in the registers", words) for words in one.left_out)
    yield "method", one.found.method
    yield from (("limit", words) for words in one.found.limits)
    yield from (("narrower relief, offered as words", words) for words in one.relief)
    yield from (("source", f"{side}: {name}, SHA-256 {sha256}") for side, name, sha256 in one.inputs)


def count_rows(one: Schedule) -> Sequence[tuple[str, str, int, int, int, int]]:
    """The counts: state, how it is known, rows, documents, rows that do not say how many, pages."""
    return [(c.state, c.known, c.rows, c.documents, c.unknown, c.pages) for c in one.found.counts]
