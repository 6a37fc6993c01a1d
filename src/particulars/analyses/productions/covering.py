"""Which ranges of a register hide nothing: every number of theirs is that of a document whose file is on file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions.rows import Known
from particulars.reading import bates

Span = tuple[int, int]


def covered(register: pa.Table) -> list[int]:
    """The places, from 0, of rows known by a range whose every number is on file."""
    places = pc.indices_nonzero(pc.equal(register["known"], Known.RANGE.value)).to_pylist()
    if not places:
        return []
    columns = register.select(["key", "beg", "end_no"])
    held = columns.filter(pc.equal(register["known"], Known.FILE.value)).to_pylist()
    keys = {bates.matched(row["beg"] or row["key"]) for row in held}
    spans = _joined(held)
    asked = zip(places, columns.take(pa.array(places, pa.int64())).to_pylist(), strict=True)
    return [place for place, row in asked if _is_covered(row, keys, spans)]


def _is_covered(row: Mapping[str, Any], keys: set[str], spans: Mapping[tuple[str, str], Sequence[Span]]) -> bool:
    beg = row["beg"] or row["key"]
    if not row["end_no"] or bates.matched(row["end_no"]) == bates.matched(beg):
        return bates.matched(beg) in keys
    one = bates.ranged(beg, row["end_no"])
    if not isinstance(one, bates.Range) or one.beg.page or one.end.page:
        return False
    return any(beg <= one.beg.number and one.end.number <= end for beg, end in spans.get(one.beg.series, ()))


def _joined(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], list[Span]]:
    """The numbers on file of each series as runs without a gap; numbers with a suffix of pages are left out."""
    found: dict[tuple[str, str], list[Span]] = {}
    for row in rows:
        one = bates.ranged(row["beg"] or row["key"], row["end_no"] or "")
        if isinstance(one, bates.Range) and not one.beg.page and not one.end.page:
            found.setdefault(one.beg.series, []).append((one.beg.number, one.end.number))
    return {series: _runs(sorted(spans)) for series, spans in found.items()}


def _runs(spans: Sequence[Span]) -> list[Span]:
    runs: list[Span] = []
    for beg, end in spans:
        if runs and beg <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((beg, end))
    return runs
