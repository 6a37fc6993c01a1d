"""What becomes of papers being read: each is analysed, written out and told in a line; then the sum."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from particulars.analyses import ANALYSES
from particulars.desk.files_given import NotRead, reconciliation, say
from particulars.desk.loading import load
from particulars.desk.papers_out import rows, stems, write_papers
from particulars.desk.progress import watched
from particulars.desk.reading_run import analysed, outcome_row
from particulars.desk.summary import paper_line
from particulars.desk.whole_files import write_whole
from particulars.intake.taking import Status, Taken
from particulars.reading.reporters import ready


def finish(paths: Sequence[Path], started: Iterator[Taken], out: Path, jsonl: Path | None, prepared: str) -> int:
    """Analyse and write out each paper as it comes from the workers; returns the exit code of the first that failed."""
    _make_ready()
    named = stems(paths)
    results: list[Outcome] = []
    for result in watched((analysed(taken) for taken in started), "Reading", len(paths)):
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


def _make_ready() -> None:
    """Load the analyses and their tables while the workers read."""
    for analysis in ANALYSES.values():
        load(analysis.where)
    ready()


class Outcome(NamedTuple):
    """What became of one file: its state, the exit code of its state, and its rows."""

    status: Status
    exit_code: int
    rows: str
