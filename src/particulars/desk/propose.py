"""`particulars propose`: a sheet of what waits for a person's decision."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from particulars.desk.hand_at_desk import person
from particulars.desk.whole_files import write_whole
from particulars.papers.table_of_authorities import guarded
from particulars.record.decisions import COLUMNS
from particulars.record.store import Record


def propose(case: Path, kind: str, /, *, as_: str | None = None, out: Path | None = None) -> int:
    """Write a sheet of what waits for a person's decision.

    Fill in the column "answer" and hand the sheet to particulars decide; a row left empty still waits.

    For example:

        particulars propose roe unread --out unread.csv

    Args:
        case: The folder of the matter.
        kind: What is to be decided, such as unread.
        as_: Who is asking; what that person may not see is not asked.
        out: The sheet to write; the terminal where none is named.
    """
    with Record.open(case) as record:
        rows = record.propose(kind, viewer=record.open_for(person(as_)))
    sheet = as_sheet(rows)
    if out is None:
        print(sheet, end="")
    else:
        write_whole(out, sheet)
    print(f"{len(rows)} wait for a decision.", file=sys.stderr)
    return 0


def as_sheet(rows: Iterable[Mapping[str, str]]) -> str:
    """The rows as CSV; a question that a spreadsheet would take for a formula is kept from it."""
    paper = io.StringIO()
    writer = csv.DictWriter(paper, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({**row, "question": guarded(row["question"])} for row in rows)
    return paper.getvalue()
