"""Rows of a load file and registers made by hand for the tests of designations."""

from __future__ import annotations

from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.designations.registering import FILES, KNOWN, registered
from particulars.analyses.designations.tiers import Tiers, declared
from particulars.intake.loadfile.table import SCHEMA

HC = "HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY"


def row(number: str, tier: str = "", item: str = "vol", at: int = 2, **more: Any) -> dict[str, Any]:
    """A row of a load file."""
    return {
        "item": item,
        "row": at,
        "start": 0,
        "end": 9,
        "beg": number,
        "confidentiality": tier,
        "fields": "{}",
        **more,
    }


def register_of(*rows: dict[str, Any], overlays: tuple[str, ...] = (), days: dict[str, str] | None = None, known: list[dict[str, Any]] | None = None, tiers: Tiers | None = None, copies: tuple[str, ...] = ()) -> pa.Table:  # fmt: skip
    """The register of these rows; `known` may give `text_hash` and the like by source_item and source_row."""
    items = sorted({one["item"] for one in rows})
    files = [{"item": id, "overlay": id in overlays, "designated_on": (days or {}).get(id)} for id in items]
    return registered(
        pa.Table.from_pylist(list(rows), SCHEMA),
        pa.Table.from_pylist(files, FILES),
        pa.Table.from_pylist(known or [], KNOWN),
        tiers or declared(),
        copies,
    )


def texts(**hashes: str) -> list[dict[str, Any]]:
    """Rows of `KNOWN` for the rows `r2`, `r3` … of the load file `vol`."""
    return [{"source_item": "vol", "source_row": int(name[1:]), "text_hash": text} for name, text in hashes.items()]
