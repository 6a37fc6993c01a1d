"""The papers that are made of each paper read, and the files they are written to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count
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


def places(stem: str, folder: Path) -> list[Path]:
    """Where each paper is written under this name."""
    return [folder / f"{stem}{ending}" for ending in PAPERS]


def write_papers(paper: PaperRead, stem: str, folder: Path, prepared: str) -> list[Path]:
    """Writes each paper under its name in the folder; a file that is there is replaced whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    written = places(stem, folder)
    for path, make in zip(written, PAPERS.values(), strict=True):
        write_whole(path, make(paper, prepared))
    return written


def stems(paths: Iterable[Path]) -> dict[Path, str]:
    """A name for what is made of each file: its own without ending; with it, then numbered, until no other has it."""
    paths = list(paths)
    short, whole = Counter(p.stem for p in paths), Counter(p.name for p in paths)
    numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(1))
    taken: set[str] = set()
    named = {}
    for path in paths:
        own = [path.stem] * (short[path.stem] == 1) + [path.name] * (whole[path.name] == 1)
        numbered = (f"{path.name}-{number}" for number in numbers[path.name])
        named[path] = next(name for name in chain(own, numbered) if name not in taken)
        taken.add(named[path])
    return named
