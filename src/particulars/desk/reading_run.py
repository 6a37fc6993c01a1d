"""A run over many files: each is read, or listed with its reason; none is lost, and none stops the others."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from particulars.desk.files_given import NotRead, remarks, why_not
from particulars.desk.one_paper import PaperRead, read_paper
from particulars.desk.trouble import told
from particulars.intake.taking import Status, Taken, take
from particulars.record.items import printable, printable_name


def readings(
    paths: Iterable[Path], jobs: int | None = None, named: Iterable[Path] | None = None
) -> Iterator[PaperRead | NotRead]:
    """Reads each file, in the order given; files are opened in worker processes, one for each core (`named` as in `take`)."""
    for taken in take(paths, jobs=jobs or os.cpu_count() or 1, named=named):
        yield analysed(taken)


def outcome_row(result: PaperRead | NotRead) -> str:
    """What became of one file, as a JSON line."""
    row: dict[str, object] = {"type": "file", "paper": printable_name(result.path.name), "sha256": result.sha256}
    if isinstance(result, NotRead):
        row |= {"status": result.status.value, "reason": result.says, "exit_code": result.exit_code}
    else:
        unread = [{"page": u.page, "reason": u.reason} for u in result.unread_pages]
        row |= {"status": Status.READ.value, "notes": result.notes, "unread_pages": unread}
    return json.dumps(row, sort_keys=True) + "\n"


def analysed(taken: Taken) -> PaperRead | NotRead:
    """What a file taken in says, or why it was not read."""
    if taken.status is not Status.READ or taken.text is None or taken.sha256 is None:
        return why_not(taken)
    try:
        return read_paper(taken.path, taken.sha256, taken.text, remarks(taken), taken.unread_pages)
    except Exception as error:  # at the desk it becomes a listed item, and the run goes on
        known = told(error)
        return NotRead(taken.path, taken.sha256, Status.FAILED, printable(f"{taken.path}: {known}"), known.exit_code)
