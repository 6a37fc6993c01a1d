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
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import places, rows, stems, write_papers
from particulars.desk.progress import watched
from particulars.desk.reading_run import analysed, outcome_row
from particulars.desk.summary import paper_line
from particulars.desk.trouble import told
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.intake.taking import Status, Taken
from particulars.reading.reporters import ready
from particulars.record.items import printable


def finish(paths: Sequence[Path], started: Iterator[Taken], out: Path, jsonl: Path | None, prepared: str) -> int:
    """Analyse and write out each paper as it comes from the workers; returns the exit code of the first that failed."""
    named = stems(paths)
    targets = [place for stem in named.values() for place in places(stem, out)]
    refuse_overwriting([*targets, *([jsonl] if jsonl else [])], paths)
    _make_ready()
    results: list[Outcome] = []
    for result in watched((analysed(taken) for taken in started), "Reading", len(paths)):
        told_of = result if isinstance(result, NotRead) else _written(result, named[result.path], out, prepared)
        if isinstance(told_of, NotRead):
            print(f"particulars: {told_of.says}", file=sys.stderr)
            results.append(Outcome(told_of.status, told_of.exit_code, outcome_row(told_of)))
        else:
            its_rows = rows(told_of) if jsonl else ""
            results.append(Outcome(Status.READ, 0, outcome_row(told_of) + its_rows))
    print(reconciliation(len(paths), Counter(r.status for r in results)))
    if jsonl is not None:
        write_whole(jsonl, "".join(r.rows for r in results))
    return next((r.exit_code for r in results if r.exit_code), 0)


def _written(paper: PaperRead, stem: str, out: Path, prepared: str) -> PaperRead | NotRead:
    """The paper, written out and told in a line; or why its report could not be made, and the run goes on."""
    try:
        report = write_papers(paper, stem, out, prepared)[0]
    except Exception as error:  # at the desk it becomes a listed item, and the run goes on
        known = told(error)
        says = printable(f"{paper.path}: its report was not written. {known}")
        return NotRead(paper.path, paper.sha256, Status.FAILED, says, known.exit_code)
    print(f"{paper_line(paper)} Report: {printable(str(report))}")
    say(paper.path, paper.notes, paper.unread_pages)
    return paper


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
