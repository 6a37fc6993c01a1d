"""Exhibit S09: public items one by one, with capture, hash, limiter and outcome."""

from __future__ import annotations

from collections.abc import Iterable

from particulars.analyses.public_items.rows import Line
from particulars.papers.request_tables.table import Table

COLUMNS = ("item", "title", "source", "date", "capture_time_utc", "sha256", "limiter", "within_the_limiter_because", "outcome", "produced_bates", "captured_file", "remarks", "place")  # fmt: skip


def item_table(lines: Iterable[tuple[str, Line]], limiter: str) -> Table:
    """A row an item and capture; an item without one has a row of its own."""
    rows = []
    for name, line in lines:
        item = line.item
        for capture, file in line.captures or ((None, None),):
            when = (capture.captured_utc or file.captured_utc or "") if capture and file else ""
            rows.append((
                item.number, item.title, item.place, item.day or "", when, file.sha256 if file else "", limiter,
                item.limiter_reason, str(item.outcome), item.bates, file.name if file else "",
                "; ".join((*line.remarks, *(f"{name}: {cell}" for name, cell in item.other))), f"{name} row {item.row}",
            ))  # fmt: skip
    says = "As a person's list and captures tell it; hashes are computed from the bytes. The limiter is quoted from the order."
    return Table("S09-items", "Public items (S09)", says, COLUMNS, tuple(rows))
