"""The papers that are made of each paper read, and the files they are written to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from particulars import __version__
from particulars.desk.one_paper import PaperRead
from particulars.desk.whole_files import write_whole
from particulars.papers.report.render import Source, render
from particulars.papers.rows import json_lines
from particulars.papers.table_of_authorities import as_csv


def report(paper: PaperRead, prepared: str) -> str:
    """The paper itself with every citation marked, in one HTML file."""
    source = Source(paper.name, paper.sha256)
    found = (paper.text, paper.caption, paper.authorities, paper.decided)
    return render(source, *found, prepared=prepared, version=__version__)


def rows(paper: PaperRead, prepared: str = "") -> str:
    """What was read, as JSON lines with sorted keys; the time of preparation is not part of them."""
    lines = json_lines(paper.name, paper.text, paper.caption, paper.authorities, paper.decided)
    return "".join(f"{line}\n" for line in lines)


def table_of_authorities(paper: PaperRead, prepared: str = "") -> str:
    """The table of authorities as CSV."""
    return as_csv(paper.text, paper.authorities)


# The registry of papers: the ending of the file, and what makes it. A new paper is one module and one line here.
PAPERS: dict[str, Callable[[PaperRead, str], str]] = {
    ".html": report,
    ".jsonl": rows,
    ".toa.csv": table_of_authorities,
}


def write_papers(paper: PaperRead, stem: str, folder: Path, prepared: str) -> list[Path]:
    """Writes each paper under its name in the folder; a file that is there is replaced whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for ending, make in PAPERS.items():
        path = folder / f"{stem}{ending}"
        write_whole(path, make(paper, prepared))
        written.append(path)
    return written


def stems(paths: Iterable[Path]) -> dict[Path, str]:
    """A name for what is made of each file: its own without ending; with it, then numbered, where two would share it."""
    paths = list(paths)
    short, whole = Counter(p.stem for p in paths), Counter(p.name for p in paths)
    seen: Counter[str] = Counter()
    named = {}
    for path in paths:
        name = path.stem if short[path.stem] == 1 else path.name
        seen[name] += 1
        named[path] = name if whole[path.name] == 1 else f"{name}-{seen[name]}"
    return named
