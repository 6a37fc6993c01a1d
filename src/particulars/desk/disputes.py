"""`particulars disputes`: each dispute of the papers, from the request to the ruling, with everything that hangs on it."""

from __future__ import annotations

import sys
from pathlib import Path

from particulars.analyses.disputes.reading import LIMITS, METHOD
from particulars.desk.files_given import NotRead, expand
from particulars.desk.papers_out import stems
from particulars.desk.reading_run import readings
from particulars.desk.register_of_papers import Read, registers
from particulars.errors import Misused
from particulars.papers.dispute_lines import dispute_json, dispute_lines
from particulars.papers.page_line import PageLines


def disputes(*papers: Path, json: bool = False) -> int:
    """List the disputes of court papers, from the request to the ruling.

    Each dispute has who asked what of whom, its request numbers, its rulings, the duties that follow, and its state, all
    with their places. What fits two disputes is left apart and listed with the reason.

    For example:

        particulars disputes order.pdf
        particulars disputes motion.pdf opposition.pdf order.pdf --json

    Args:
        papers: The papers of a matter, or folders of papers; papers of several cases give a register each.
        json: Print JSON lines.
    """
    if not papers:
        raise Misused("No paper was named. Try: particulars disputes ORDER.pdf")
    paths = expand(papers)
    named = stems(paths)
    codes, read, places = [], [], {}
    for paper in readings(paths):
        if isinstance(paper, NotRead):
            print(f"particulars: {paper.says}", file=sys.stderr)
            codes.append(paper.exit_code)
            continue
        name = named[paper.path]
        read.append(Read(name, paper.caption, paper.decided))
        places[name] = PageLines(paper.text)
    for one in registers(read):
        case = one.case or "case number not stated"
        if not json:
            print(f"{case}: {_count(len(one.found.disputes))} in {', '.join(one.papers)}")
        for line in dispute_json(case, one.found, places) if json else dispute_lines(one.found, places):
            print(line)
    if not json:
        print("\n".join((METHOD, *LIMITS)))
    return next((code for code in codes if code), 0)


def _count(number: int) -> str:
    return f"{number} dispute" if number == 1 else f"{number} disputes"
