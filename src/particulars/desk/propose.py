"""`particulars propose`: a sheet of what waits for a person's decision."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from particulars.desk.doubtful_readings import draw_images
from particulars.desk.hand_at_desk import person
from particulars.desk.loading import load
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import is_stream, refuse_filled_in, refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.table_of_authorities import guarded
from particulars.record.decisions import COLUMNS
from particulars.showings.said import LABEL


def propose(
    case: Path, kind: str, /, *, as_: str | None = None, out: Path | None = None, issue: str | None = None
) -> int:
    """Write a sheet of what waits for a person's decision.

    Fill in the column "answer" and hand the sheet to particulars decide; a row left empty still waits. The kind
    readings asks for each place where the text is doubtful; images of PDF pages are drawn beside the sheet. A sheet that
    is there already and differs is never written over: it may hold answers. The kind label asks, on an issue that you
    name, what each decision did with it that a paper of the matter characterises.

    For example:

        particulars propose roe unread --out unread.csv
        particulars propose roe readings --out sheets/readings.csv
        particulars propose roe label --issue "identicality under § 1202(b)" --out labels.csv

    Args:
        case: The folder of the matter.
        kind: What is to be decided, such as unread or readings.
        as_: Who is asking; what that person may not see is not asked.
        out: The sheet to write; the terminal where none is named.
        issue: Of the kind label: the issue, in the words in which the showing will name it.
    """
    if issue is not None and kind != LABEL.name:
        raise Misused(f"--issue is for the kind {LABEL.name}.")
    with open_matter(case) as record:
        if out is not None:
            refuse_overwriting([out])
        view = record.open_for(person(as_))
        more = [] if issue is None else load("particulars.desk.labels_waiting:waiting_labels")(view, issue)
        rows = record.propose(kind, more, viewer=view)
        sheet = as_sheet(rows, record.kinds[kind].shows)
        if out is None:
            print(sheet, end="")
        else:
            refuse_filled_in(out, sheet)
            out.parent.mkdir(parents=True, exist_ok=True)
            write_whole(out, sheet)
            if not is_stream(out) and (images := draw_images(view, rows, out.parent)):
                print(f"{images} page images are drawn beside {out}.", file=sys.stderr)
    print(f"{len(rows)} wait for a decision.", file=sys.stderr)
    if kind == LABEL.name and issue is None:
        print("A label is given on an issue. Name it with --issue.", file=sys.stderr)
    return 0


def as_sheet(rows: Iterable[Mapping[str, str]], shows: Sequence[str] = ()) -> str:
    """The rows as CSV; what a person is shown, and a spreadsheet would take for a formula, is kept from it."""
    paper = io.StringIO()
    writer = csv.DictWriter(paper, (*COLUMNS, *shows), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({**row, **{name: guarded(row[name]) for name in ("question", *shows)}} for row in rows)
    return paper.getvalue()
