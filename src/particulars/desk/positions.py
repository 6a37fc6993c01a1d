"""`particulars positions`: which decisions a paper characterises on an issue that a person names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from particulars import __version__
from particulars.analyses.positions.confirming import confirm
from particulars.analyses.positions.reading import read as read_positions
from particulars.analyses.positions.rows import Positions, Split
from particulars.analyses.positions.split import split
from particulars.desk.files_given import NotRead, expand
from particulars.desk.instant import utc_instant
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.desk.whole_files import write_whole
from particulars.errors import Misused, OutOfReach
from particulars.papers.page_line import PageLines
from particulars.papers.position_rows import position_lines
from particulars.papers.split_table.exhibit import as_csv, exhibit
from particulars.papers.split_table.render import SplitSource, render
from particulars.papers.split_table.sheet import decided, sheet


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
    person confirms or changes labels; the sheet is given back with --confirmed.

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
    labels = decided(_sheet(confirmed)) if confirmed is not None else ()
    paths = expand(papers)
    named = stems(paths)
    codes = []
    for paper in readings(paths):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        found = read_positions(
            paper.text, paper.caption, paper.authorities.citations, paper.authorities.authorities, issue
        )
        found = confirm(found, labels)
        if not found.key_words:
            raise Misused(f"No key word was found in the issue “{issue}”. Name it by its own words or by a section.")
        table = split(found)
        lines = "".join(f"{line}\n" for line in position_lines(paper.name, paper.text, found, table))
        print(lines if json else "\n".join(told(paper, found, table)), end="" if json else "\n")
        if out is not None:
            _write(paper, found, table, out / named[paper.path], prepared, lines)
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


def _sheet(path: Path) -> str:
    try:
        return path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise OutOfReach(
            f"{path}: the sheet could not be read. Check the path, and save it as CSV in UTF-8."
        ) from error


def _write(paper: PaperRead, found: Positions, table: Split, stem: Path, prepared: str, lines: str) -> None:
    stem.parent.mkdir(parents=True, exist_ok=True)
    source = SplitSource(paper.name, paper.sha256, paper.caption.title)
    page = render(source, paper.text, found, table, prepared=prepared, version=__version__)
    for ending, content in (
        (".split.html", page),
        (".split.csv", as_csv(table, PageLines(paper.text))),
        (".positions.jsonl", lines),
        (".sheet.csv", sheet(found, PageLines(paper.text))),
    ):
        write_whole(stem.with_name(stem.name + ending), content)
