"""Papers at the desk with how their obligations stand: names that a person can call them by, and the proof given."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from particulars.analyses.obligations.rules_on_file import court
from particulars.analyses.obligations.standing import Proof, standing
from particulars.analyses.obligations.timing import Place
from particulars.desk.files_given import NotRead, expand
from particulars.desk.one_paper import PaperRead
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.errors import Misused, Uncounted
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
    performed, happened = _days(done), _days(events)
    paths = expand(papers)
    named = stems(paths)
    read, placed, codes = 0, list[tuple[PaperRead, Placed]](), list[int]()
    for paper in readings(paths):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        read += 1
        before = f"{named[paper.path]}:" if len(paths) > 1 else ""
        placed += ((paper, one) for one in _placed(paper, before, as_of, performed, happened))
    unknown = {*performed, *happened} - {one.name for _, one in placed}
    if unknown:
        raise Misused(f"No obligation of these papers is called {', '.join(sorted(unknown))}.")
    return Standings(read, tuple(placed), next((code for code in codes if code), 0))


def day_given(words: str) -> date:
    """The day, written like 2022-02-14.

    Raises:
        Misused: it is not.
    """
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise Misused(f"'{words}' is not a day. Write it like 2022-02-14.") from error


def _days(given: Iterable[str]) -> dict[str, date]:
    days: dict[str, date] = {}
    for name, day in map(_given, given):
        if days.setdefault(name, day) != day:
            raise Misused(f"Two days are given for {name}: {days[name]} and {day}. Give the one that holds.")
    return days


def _given(words: str) -> tuple[str, date]:
    name, sign, day = words.rpartition("=")
    if not sign or not name:
        raise Misused(f"'{words}' does not name an obligation and its day. Write it like o3=2022-02-14.")
    return name, day_given(day)


def _placed(
    paper: PaperRead, before: str, as_of: date, performed: dict[str, date], happened: dict[str, date]
) -> Iterator[Placed]:
    rows = paper.decided.obligations.obligations
    mine = {one.id: f"{before}{one.id}" for one in rows}
    proof = Proof(
        {i: performed[name] for i, name in mine.items() if name in performed},
        {i: happened[name].isoformat() for i, name in mine.items() if name in happened},
    )
    ordered = paper.caption.dated or paper.caption.filed
    found = standing(rows, as_of, date.fromisoformat(ordered) if ordered else None, proof, _place(paper))
    lines = PageLines(paper.text)
    for one, stands in zip(rows, found, strict=True):
        yield Placed(mine[one.id], f"{paper.name} {lines.span(one.start, one.end)}", one, stands)


def _place(paper: PaperRead) -> Place:
    """Where the paper's times are counted; of a court that is not on file no State's holidays are known."""
    try:
        return Place(court=court(paper.caption.court).id if paper.caption.court else None)
    except Uncounted:
        return Place()
