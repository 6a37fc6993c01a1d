"""`particulars positions`: which decisions a paper characterises on an issue that a person names."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from particulars.analyses.positions.confirming import confirm, passage_id
from particulars.analyses.positions.reading import read as read_positions
from particulars.analyses.positions.rows import Positions, Split
from particulars.analyses.positions.split import split
from particulars.desk.files_given import NotRead, expand
from particulars.desk.instant import utc_instant
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.desk.sheets_given import read_sheet
from particulars.desk.split_out import places, write_split
from particulars.desk.trouble import tell
from particulars.desk.whole_files import refuse_overwriting
from particulars.errors import Misused, ParticularsError
from particulars.papers.page_line import PageLines
from particulars.papers.position_rows import position_lines
from particulars.papers.split_table.exhibit import exhibit
from particulars.papers.split_table.sheet import FILLED, decided


def positions(
    *papers: Path,
    issue: str,
    json: bool = False,
    out: Path | None = None,
    confirmed: Path | None = None,
    as_of: str | None = None,
) -> int:
    """List what a paper says decisions did with an issue that you name.

    Each label is proposed from cue words, which are printed. With a folder, the split-of-authority table is written
    there as a page (`NAME.split.html`), as CSV, and as JSON lines, with a sheet (`NAME.sheet.csv`) on which a named
    person confirms or changes labels; the sheet is given back with --confirmed. A sheet that is there already and
    differs is never written over: it may hold labels.

    For example:

        particulars positions reply.pdf --issue "identicality under § 1202(b)"
        particulars positions reply.pdf --issue "joinder of swarm members" --out split

    Args:
        papers: The papers, or folders of papers.
        issue: The issue in your words; a section of law counts as a key word.
        json: Print JSON lines.
        out: A folder for the table as HTML, CSV and JSON lines.
        confirmed: The sheet with the labels that a named person gave.
        as_of: The time of preparation to print, in UTC; with it, the same paper gives the same bytes.
    """
    if not papers:
        raise Misused('No paper was named. Try: particulars positions PAPER.pdf --issue "ISSUE"')
    prepared = utc_instant(as_of)
    paths = expand(papers)
    named = stems(paths)
    if out is not None:
        made = [place for stem in named.values() for place in places(stem, out, with_sheet=confirmed is None)]
        refuse_overwriting(made, [*paths, *([confirmed] if confirmed else [])])
    filled = None if confirmed is None else read_sheet(confirmed, FILLED, "particulars positions --out")
    codes = list[int]()
    found = _on_issue(paths, papers, issue, codes)
    for paper, its in found if filled is None else _with_labels(list(found), filled):
        table = split(its)
        lines = "".join(f"{line}\n" for line in position_lines(paper.name, paper.text, its, table))
        print(lines if json else "\n".join(told(paper, its, table)), end="" if json else "\n")
        if out is not None:
            try:
                write_split(paper, its, table, lines, named[paper.path], out, prepared, with_sheet=confirmed is None)
            except ParticularsError as error:
                codes.append(tell(error))
    return next((code for code in codes if code), 0)


def told(paper: PaperRead, found: Positions, table: Split) -> Iterator[str]:
    """The table in lines for the terminal: each decision once, then its passages with their places."""
    yield f"{paper.name}: {len(table.decisions)} decisions on “{found.issue}” in {len(found.positions)} passages."
    for row in exhibit(table, PageLines(paper.text)):
        d = row.decision
        why = f" ({d.why_open})" if d.why_open else ""
        yield f"  {d.circuit or 'no circuit'}, {d.court or 'court not stated'}, {row.date}: {d.case}: {row.position}{why}"
        for words in (*row.passages, *row.claims):
            yield f"    {words.place}, {words.by}, {words.proposes}: “{words.words}”"
    for count in table.counts:
        yield f"  {count.circuit}: {count.position}: {count.decisions}"
    yield f"  {found.method}"


def _on_issue(
    paths: Iterable[Path], named: Iterable[Path], issue: str, codes: list[int]
) -> Iterator[tuple[PaperRead, Positions]]:
    """Each paper with its passages on the issue; one that was not read is told, and its exit code noted."""
    for paper in readings(paths, named=named):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        cited = paper.authorities
        found = read_positions(paper.text, paper.caption, cited.citations, cited.authorities, issue)
        if not found.key_words:
            raise Misused(f"No key word was found in the issue “{issue}”. Name it by its own words or by a section.")
        yield paper, found


def _with_labels(
    papers: list[tuple[PaperRead, Positions]], filled: list[dict[str, str]]
) -> Iterator[tuple[PaperRead, Positions]]:
    """The passages with what a person filled in; a label may be for any of the papers, so all are read before."""
    labels = decided(filled, {passage_id(row) for _, found in papers for row in found.positions})
    yield from ((paper, confirm(found, labels)) for paper, found in papers)
