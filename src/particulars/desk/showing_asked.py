"""A showing asked for at the desk: made from one person's view, then printed, or written to files."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from particulars import __version__
from particulars.desk.rows_of_papers import particulars_of
from particulars.desk.whole_files import write_whole
from particulars.papers.showing_page.lines import as_lines
from particulars.papers.showing_page.render import render
from particulars.papers.showing_page.table import as_csv
from particulars.record.view import View
from particulars.showings.assembling import Asked, assemble, filing_view
from particulars.showings.export import as_json
from particulars.showings.inputs import gather
from particulars.showings.rules import template
from particulars.showings.structure import Showing

_NAME = re.compile(r"S\d{2}")
# The endings of the files of a showing, and what makes each.
FORMS: dict[str, Callable[[Showing], str]] = {".showing.html": render, ".showing.json": as_json, ".showing.csv": as_csv}


def is_showing(name: str) -> bool:
    """Says whether this names a showing of the catalogue: `S17`."""
    return bool(_NAME.fullmatch(name))


def showing_for(
    view: View, name: str, prepared: str, *, filing: bool, forum: str | None, issue: str | None, domains: Sequence[str] = ()
) -> Showing:  # fmt: skip
    """The showing of this name from what one person may see: what is stored, and what the papers say when read.

    Raises:
        Stale: a cite that it would rest on no longer verifies.
    """
    role = "filing view" if filing else "internal view"
    asked = Asked(
        by=view.viewer,
        role=role,
        utc=prepared,
        software=f"Particulars {__version__}",
        forum=forum or "not stated",
        issue=issue or "",
    )
    of = template(name)
    made = assemble(of, gather(view, of, particulars_of(view, of, issue, domains)), asked)
    return filing_view(made) if filing else made


def printed(showing: Showing, *, json: bool, csv: bool) -> str:
    """What goes to the terminal: lines, or JSON or CSV where asked for."""
    if json:
        return as_json(showing)
    return as_csv(showing) if csv else "".join(f"{line}\n" for line in as_lines(showing))


def places(name: str, folder: Path) -> list[Path]:
    """Where each form of this showing is written."""
    return [folder / f"{name}{ending}" for ending in FORMS]


def write_showing(showing: Showing, folder: Path) -> list[Path]:
    """Writes a showing in every form; all are made before any is written."""
    made = dict(zip(places(showing.template_id, folder), [make(showing) for make in FORMS.values()], strict=True))
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        write_whole(path, content)
    return list(made)
