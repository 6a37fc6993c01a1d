"""The register of productions: of each, who produced what to whom and when, as told; its volumes, ranges and counts, as counted."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.rows import Known
from particulars.reading import bates

UNKNOWN = "not on file"
_MOST_RANGES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a letter or a person says of a production; whatever is not said stays empty."""

    name: str
    by: str = ""
    to: tuple[str, ...] = ()
    date: str = ""
    documents: int | None = None
    pages: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """One production as told and as counted; `differences` are where the two do not agree."""

    name: str
    by: str
    to: tuple[str, ...]
    date: str
    volumes: tuple[str, ...]
    ranges: tuple[str, ...]
    rows: int
    documents: int
    unsaid: int  # rows that do not say how many documents they stand for
    pages: int
    without_pages: int
    known: tuple[tuple[str, int], ...]  # how much is known, and the documents of which it is
    sources: tuple[str, ...]
    differences: tuple[str, ...] = field(default=())


def productions(register: pa.Table, told: tuple[Told, ...] = ()) -> list[Production]:
    """Each production of a register, sorted by name, and those that are only told of."""
    said = {one.name: one for one in told}
    names = sorted({*register.column("set").to_pylist(), *said})
    columns = ("set", "volume", "beg", "end_no", "documents", "pages", "known", "source_item")
    rows = register.select(columns).to_pylist()
    by_name: dict[str, list[dict[str, object]]] = {name: [] for name in names}
    for row in rows:
        by_name[row["set"]].append(row)
    return [_production(said.get(name, Told(name=name)), by_name[name]) for name in names]


def page_ranges(pairs: list[tuple[str, str]]) -> list[str]:
    """The ranges of numbers that pages lie in, those that touch joined; what is no number stands by itself."""
    found, other = [], set()
    for beg, end in pairs:
        one = bates.ranged(beg, end)
        if isinstance(one, bates.Range):
            found.append(one)
        else:
            other.add(f"{beg} to {end}" if end and end != beg else beg)
    return [*map(str, bates.joined(found)), *sorted(other)]


def _production(told: Told, rows: list[dict[str, object]]) -> Production:
    ranges = page_ranges(sorted({(str(r["beg"]), str(r["end_no"] or "")) for r in rows if r["beg"]}))
    if len(ranges) > _MOST_RANGES:
        ranges = [*ranges[:_MOST_RANGES], f"and {len(ranges) - _MOST_RANGES:,} further ranges"]
    documents, pages = _sum(rows, "documents"), _sum(rows, "pages")
    kinds = [(k.value, _sum([r for r in rows if r["known"] == k.value], "documents")) for k in Known]
    return Production(
        name=told.name,
        by=told.by or UNKNOWN,
        to=told.to or (UNKNOWN,),
        date=told.date or UNKNOWN,
        volumes=tuple(sorted({str(r["volume"]) for r in rows if r["volume"]})),
        ranges=tuple(ranges),
        rows=len(rows),
        documents=documents,
        unsaid=sum(r["documents"] is None for r in rows),
        pages=pages,
        without_pages=sum(r["pages"] is None for r in rows),
        known=tuple((name, count) for name, count in kinds if any(r["known"] == name for r in rows)),
        sources=tuple(sorted({*(str(r["source_item"]) for r in rows), *filter(None, [told.source])})),
        differences=tuple(_differences(told, documents, pages)),
    )


def _differences(told: Told, documents: int, pages: int) -> list[str]:
    both = (("documents", told.documents, documents), ("pages", told.pages, pages))
    return [
        f"{said:,} {what} are told, {counted:,} were counted"
        for what, said, counted in both
        if said not in (None, counted)
    ]


def _sum(rows: list[dict[str, object]], name: str) -> int:
    return sum(value for r in rows if isinstance(value := r[name], int))
