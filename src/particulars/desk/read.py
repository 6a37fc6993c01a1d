"""`particulars read`: court papers in, particulars out, without a matter."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from particulars.desk.instant import utc_instant
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import rows, stems, write_papers, write_whole
from particulars.desk.progress import watched
from particulars.desk.reading_run import NotRead, expand, outcome_row, readings
from particulars.desk.summary import paper_line, reconciliation
from particulars.errors import Misused


def read(*files: Path, out: Path = Path("out"), jsonl: Path | None = None, as_of: str | None = None) -> int:
    """Read court papers into particulars; no matter is needed.

    For each paper it writes an HTML report with every citation at its page and line, the same as JSON lines, and its
    table of authorities as CSV. A file that cannot be read is told in one line, and the others are read all the same.

    Examples:

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
    tally: Counter[str] = Counter()
    all_rows: list[str] = []
    code = 0
    for result in watched(readings(paths), "Reading", len(paths)):
        tally[result.status] += 1
        all_rows.append(outcome_row(result))
        if isinstance(result, NotRead):
            code = code or result.exit_code
            print(f"particulars: {result.says}", file=sys.stderr)
            continue
        written = write_papers(result, named[result.path], out, prepared)
        if jsonl is not None:
            all_rows.append(rows(result))
        tell_of(result, written[0])
    if jsonl is not None:
        write_whole(jsonl, "".join(all_rows))
    print(reconciliation(len(paths), tally["read"], tally["kept unread"], tally["failed"], tally["duplicate"]))
    return code


def tell_of(paper: PaperRead, report: Path) -> None:
    """One line a paper on stdout, and what a person should know of its reading on stderr."""
    print(f"{paper_line(paper)} Report: {report}")
    for note in paper.notes:
        print(f"particulars: {paper.name}: {note}", file=sys.stderr)
