"""Showings over chosen papers of the invented matter, made as a person would: a matter, its papers, a motion."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from particulars import __version__
from particulars.desk.add import add
from particulars.desk.matters import open_matter
from particulars.desk.new import new
from particulars.desk.rows_of_papers import particulars_of
from particulars.showings.assembling import Asked, assemble
from particulars.showings.inputs import gather
from particulars.showings.rules import template
from particulars.showings.structure import Showing

PERSON, AT = "A. Clerk", "2023-11-30T00:00:00Z"
CASE = "case-showings"


def shown(out: Path, papers: Sequence[Path], id: str, issue: str | None) -> Showing:
    """One showing over a matter made of these papers alone."""
    case = out / CASE
    shutil.rmtree(case, ignore_errors=True)
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        new(case, name="Showings (invented)", side="neutral", as_=PERSON, at=AT)
        add(case, *papers, as_=PERSON, at=AT)
    asked = Asked(by=PERSON, role="internal view", utc=AT, software=f"Particulars {__version__}", issue=issue or "")
    with open_matter(case) as record:
        view, of = record.open_for(PERSON), template(id)
        return assemble(of, gather(view, of, particulars_of(view, of, issue)), asked)
