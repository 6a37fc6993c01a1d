"""The columns of a table of designations that fit on a page; the CSV and the workbook have all."""

from __future__ import annotations

from dataclasses import replace

from particulars.papers.request_tables.table import Table

COLUMNS = {
    "S05-schedule": ("document", "end", "date", "tier_now", "tier_contended", "reason", "evidence", "evidence_place", "date_noticed", "response", "outcome"),
    "S06-list": ("document", "end", "custodian", "tier_before", "tier_after", "basis", "harm", "reviewer", "at", "not_consistent_with"),
    "queue": ("document", "end", "custodian", "title", "tier_now", "not_consistent_with", "sample", "reviewer"),
    "register": ("document", "end", "pages", "version", "tier", "by", "custodian", "type", "date", "title", "source"),
}  # fmt: skip


def printed(table: Table) -> Table:
    """The table with the columns that are printed."""
    columns = tuple(name for name in COLUMNS.get(table.name, table.columns) if name in table.columns)
    at = [table.columns.index(name) for name in columns]
    return replace(table, columns=columns, rows=tuple(tuple(row[i] for i in at) for row in table.rows))
