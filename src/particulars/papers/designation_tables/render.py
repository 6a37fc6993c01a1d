"""Writes tables of designations as one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from particulars.papers.designation_tables.narrow import printed
from particulars.papers.request_tables.render import render as tables_page
from particulars.papers.request_tables.table import Table

MOST = 5_000
"""Rows of one table printed; the CSV and the workbook have all."""


_WIDE = """
main { max-width: 110rem; }
table { table-layout: auto; font-size: 0.8rem; }
th, td { overflow-wrap: break-word; word-break: normal; hyphens: none; }
td { max-width: 26rem; overflow-wrap: anywhere; min-width: 7.9rem; }
"""


def render(
    title: str, tables: Sequence[Table], notes: Sequence[tuple[str, str]], *, prepared: str, version: str
) -> str:
    """The tables, then method and limits. `prepared` is the instant to print: nothing here looks at the clock."""
    return tables_page(
        title, [_cut(table) for table in tables], notes, prepared=prepared, version=version, more_style=_WIDE,
        kicker="Designations, as load files, orders and sheets tell them",
    )  # fmt: skip


def _cut(table: Table) -> Table:
    table = printed(table)
    if len(table.rows) <= MOST:
        return table
    says = (
        f"{table.says} Printed are the first {MOST:,} of {len(table.rows):,} rows; the CSV and the workbook have all."
    )
    return replace(table, says=says, rows=table.rows[:MOST])
