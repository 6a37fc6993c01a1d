"""`particulars disputes`: each dispute of the papers, from the request to the ruling, with everything that hangs on it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from particulars.analyses.disputes.reading import LIMITS, METHOD
from particulars.desk.files_given import NotRead, expand
from particulars.desk.hand_at_desk import person
from particulars.desk.loading import load
from particulars.desk.matter_named import matter_among
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.desk.register_of_papers import Read, Register, registers
from particulars.errors import Misused
from particulars.papers.dispute_lines import dispute_json, dispute_lines
from particulars.papers.page_line import PageLines

if TYPE_CHECKING:
    from particulars.desk.disputes_of_matter import MatterRegisters


def disputes(*papers: Path, json: bool = False, as_: str | None = None) -> int:
    """List the disputes of court papers, or of a matter, from the request to the ruling.

    Each dispute has who asked what of whom, its request numbers, its rulings, the duties that follow, and its state, all
    with their places. What fits two disputes is left apart and listed with the reason.

    For example:

        particulars disputes order.pdf
        particulars disputes motion.pdf opposition.pdf order.pdf --json
        particulars disputes roe --as "A. Counsel"

    Args:
        papers: A matter's folder, or papers, or folders of papers; papers of several cases give a register each.
        json: Print JSON lines.
        as_: Of a matter: who is asking.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars disputes ORDER.pdf")
    if (case := matter_among(papers)) is not None:
        # Loaded only for a matter: a command on papers does not pay for the record.
        found: MatterRegisters = load("particulars.desk.disputes_of_matter:matter_registers")(case, person(as_))
        for unread in found.unread:
            print(f"particulars: {unread.says}", file=sys.stderr)
        show(found.registers, found.places, json=json)
        return next((unread.exit_code for unread in found.unread), 0)
    if as_ is not None:
        raise Misused("Papers are open to whoever has them; --as is for a matter.")
    paths = expand(papers)
    named = stems(paths)
    codes, read, places = [], [], {}
    for paper in readings(paths, named=papers):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        name = named[paper.path]
        read.append(Read(name, paper.caption, paper.decided))
        places[name] = PageLines(paper.text)
    show(registers(read), places, json=json)
    return next((code for code in codes if code), 0)


def show(made: Iterable[Register], places: Mapping[str, PageLines], *, json: bool) -> None:
    """Prints the registers, as lines for a person or as JSON lines."""
    for one in made:
        case = one.case or "case number not stated"
        if not json:
            print(f"{case}: {_count(len(one.found.disputes))} in {', '.join(one.papers)}")
        for line in dispute_json(case, one.found, places) if json else dispute_lines(one.found, places):
            print(line)
    if not json:
        print("\n".join((METHOD, *LIMITS)))


def _count(number: int) -> str:
    return f"{number} dispute" if number == 1 else f"{number} disputes"
