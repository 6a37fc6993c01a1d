"""`particulars read`: court papers in, particulars out, without a matter."""

from __future__ import annotations

import os
from pathlib import Path

from particulars.desk.files_given import expand
from particulars.desk.instant import utc_instant
from particulars.desk.loading import load
from particulars.errors import Misused
from particulars.intake.taking import take


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
    started = take(paths, jobs=os.cpu_count() or 1, named=files)
    # The workers read the first files while what analyses and prints them is loaded.
    finish = load("particulars.desk.papers_read:finish")
    code: int = finish(paths, started, out, jsonl, prepared)
    return code
