"""`particulars read`: court papers in, particulars out, without a matter."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from particulars.desk.files_given import NotRead, expand, reconciliation, say
from particulars.desk.instant import utc_instant
from particulars.desk.papers_out import rows, stems, write_papers
from particulars.desk.progress import watched
from particulars.desk.reading_run import outcome_row, readings
from particulars.desk.summary import paper_line
from particulars.desk.whole_files import write_whole
from particulars.errors import Misused
from particulars.intake.taking import Status


def read(*files: Path, out: Path = Path("out"), jsonl: Path | None = None, as_of: str | None = None) -> int:
    """Read court papers into particulars; no matter is needed.

    For each paper it writes an HTML report with every citation at its page and line, the same as JSON lines, and its
    table of authorities as CSV. A file that cannot be read is told in one line, and the others are read all the same.

    For example:

        particulars read order.pdf
        particulars read papers/ --out reports --jsonl all.jsonl
        particulars read reply.docx --as-of 2024-09-11T12:00:00Z

    Args:
        files: Papers, or folders of papers: text, Markdown, PDF, DOCX, HTML.
        out: The folder to write to.
        jsonl: One file for the rows of all papers.
        as_of: The time of preparation to print, in UTC; with it, the same papers give the same bytes.
    """
    if not files:
        raise Misused("No paper was named. Try: particulars read PAPER.pdf")
    prepared = utc_instant(as_of)
    paths = expand(files)
    named = stems(paths)
    results: list[Outcome] = []
    for result in watched(readings(paths), "Reading", len(paths)):
        if isinstance(result, NotRead):
            print(f"particulars: {result.says}", file=sys.stderr)
            results.append(Outcome(result.status, result.exit_code, outcome_row(result)))
            continue
        report = write_papers(result, named[result.path], out, prepared)[0]
        print(f"{paper_line(result)} Report: {report}")
        say(result.path, result.notes, result.unread_pages)
        results.append(Outcome(Status.READ, 0, outcome_row(result) + (rows(result) if jsonl else "")))
    if jsonl is not None:
        write_whole(jsonl, "".join(r.rows for r in results))
    print(reconciliation(len(paths), Counter(r.status for r in results)))
    return next((r.exit_code for r in results if r.exit_code), 0)


class Outcome(NamedTuple):
    """What became of one file: its state, the exit code of its state, and its rows."""

    status: Status
    exit_code: int
    rows: str
