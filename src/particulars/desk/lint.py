"""`particulars lint`: words of a paper that its own words, numbers and dates do not bear out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from particulars.analyses.positions.lints.reading import read as read_lints
from particulars.analyses.positions.lints.rows import Lints
from particulars.desk.files_given import NotRead, expand
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.page_line import PageLines
from particulars.papers.position_rows import lint_lines

ROWS = ".lints.jsonl"  # the ending of the file of rows


def lint(*papers: Path, json: bool = False, out: Path | None = None) -> int:
    """Hold a paper's prose against its own dates, numbers, names and citations.

    Each row has a code, the words with their places, what they were held against, and the method. A finding is
    something to look at; a guess is shown as a guess; nothing in a record is changed.

    For example:

        particulars lint reply.pdf
        particulars lint papers/ --json
        particulars lint reply.pdf order.pdf --out lints

    Args:
        papers: The papers, or folders of papers.
        json: Print JSON lines.
        out: A folder for the rows as JSON lines (`NAME.lints.jsonl`).
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars lint PAPER.pdf")
    paths = expand(papers)
    named = stems(paths)
    if out is not None:
        refuse_overwriting([out / f"{stem}{ROWS}" for stem in named.values()], paths)
    codes = []
    for paper in readings(paths, named=papers):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        found = read_lints(paper.text, paper.caption, paper.authorities.citations, paper.authorities.authorities)
        lines = "".join(f"{line}\n" for line in lint_lines(paper.name, paper.text, found))
        print(lines if json else "\n".join(told(paper, found)), end="" if json else "\n")
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            write_whole(out / f"{named[paper.path]}{ROWS}", lines)
    return next((code for code in codes if code), 0)


def told(paper: PaperRead, found: Lints) -> Iterator[str]:
    """The rows in lines for the terminal: code and place, the observation, then each quotation."""
    places = PageLines(paper.text)
    yield f"{paper.name}: {len(found.lints)} lint{'' if len(found.lints) == 1 else 's'} ({found.examined})."
    for one in found.lints:
        yield f"  {one.code} ({one.weight.value}) at {places.span(one.quoted[0].start, one.quoted[0].end)}: {one.says}"
        yield from (f"    {places.span(q.start, q.end)}: “{q.words}”" for q in one.quoted)
        yield f"    how: {one.how}"
