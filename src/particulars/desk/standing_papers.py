"""Papers at the desk with how their obligations stand: names that a person can call them by, and the proof given."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from particulars.analyses.obligations.matter import Paper
from particulars.analyses.obligations.proof import Proof
from particulars.analyses.obligations.standing_together import standing_together
from particulars.desk.files_given import NotRead, expand
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems
from particulars.desk.proof_given import counted_at, days_given
from particulars.desk.reading_run import readings
from particulars.errors import Misused
from particulars.papers.page_line import PageLines
from particulars.papers.standing_lines import Placed


@dataclass(frozen=True, slots=True)
class Standings:
    """How many papers were read, what stands in them, and the exit code of the first that was not read."""

    papers: int
    placed: tuple[tuple[PaperRead, Placed], ...]
    exit_code: int


def standings(papers: Sequence[Path], as_of: date, done: Iterable[str], events: Iterable[str]) -> Standings:
    """Every obligation of the papers as it stands; trouble with a paper goes to stderr.

    Raises:
        Misused: proof is not written ID=DATE, gives two days for one obligation, or names none that was read.
    """
    performed, happened = days_given(done), days_given(events)
    paths = expand(papers)
    named = stems(paths)
    read, placed, codes = 0, list[tuple[PaperRead, Placed]](), list[int]()
    for paper in readings(paths, named=papers):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        read += 1
        before = f"{named[paper.path]}:" if len(paths) > 1 else ""
        placed += ((paper, one) for one in _placed(paper, before, as_of, performed, happened))
    known = {one.name for _, one in placed}
    # The event of the second time of a clause is that of o3.2.
    unknown = {*performed, *(n for n in happened if n.rpartition(".")[0] not in known)} - known
    if unknown:
        raise Misused(f"No obligation of these papers is called {', '.join(sorted(unknown))}.")
    return Standings(read, tuple(placed), next((code for code in codes if code), 0))


def _placed(
    paper: PaperRead, before: str, as_of: date, performed: dict[str, date], happened: dict[str, date]
) -> Iterator[Placed]:
    read = paper.decided.obligations
    rows = (*read.obligations, *read.agreed)
    mine = {one.id: f"{before}{one.id}" for one in rows}
    proof = Proof(
        {i: performed[name] for i, name in mine.items() if name in performed},
        {n.removeprefix(before): day.isoformat() for n, day in happened.items() if n.startswith(before)},
    )
    ordered = paper.caption.dated or paper.caption.filed
    alone = Paper(paper.name, date.fromisoformat(ordered) if ordered else None, read)
    found = standing_together([alone], as_of, {paper.name: proof}, {paper.name: counted_at(paper.caption)})
    lines = PageLines(paper.text)
    for one, stands in zip(rows, found.standings[paper.name], strict=True):
        yield Placed(mine[one.id], f"{paper.name} {lines.span(one.start, one.end)}", one, stands)
