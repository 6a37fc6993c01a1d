"""The showings S05 and S06 of a challenge and a re-review, where they were made of a matter, so that it can be cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from particulars import __version__
from particulars.cites import Cite
from particulars.desk.designated import Designated
from particulars.desk.order_rows import order_particulars
from particulars.desk.showing_asked import places, write_showing
from particulars.record.files import hash_file
from particulars.record.items import printable
from particulars.showings.assembling import Asked, assemble
from particulars.showings.binding_rows import Row, particulars_from
from particulars.showings.from_productions import file_cite
from particulars.showings.inputs import gather
from particulars.showings.rules import template


def showing_places(name: str, out: Path | None) -> list[Path]:
    """Where the files of a showing are written."""
    return [] if out is None else places(name, out)


def cites_of(found: Designated) -> dict[str, Cite]:
    """A cite for each load file; none where there is no matter."""
    return {id: file_cite(found.view.item(id)) for id in sorted(found.sources)} if found.view else {}


def sheets_of(found: Designated, given: Mapping[str, Path | None]) -> dict[str, Cite]:
    """A cite for each sheet that is on file in the matter, by its bytes; says of the others what to do."""
    if found.view is None:
        return {}
    items = {item.sha256: item for item in found.view.items()}
    cites = {}
    for name, path in given.items():
        if path is not None and (item := items.get(hash_file(path))) is not None:
            cites[name] = file_cite(item)
        elif path is not None:
            print(
                printable(
                    f"{path} is not on file: what rests on it is not in the showing. Add it to the matter to cite it."
                )
            )
    return cites


def write_designation_showing(
    name: str, rows: Iterable[Row], found: Designated, prepared: str, out: Path
) -> list[Path]:
    """Lays a showing out over the matter with these rows and the terms of the order in force; nothing where there is no matter. Papers are not read for it."""
    if found.view is None:
        return []
    of = template(name)
    asked = Asked(by=found.view.viewer, role="internal view", utc=prepared, software=f"Particulars {__version__}")
    told = [*particulars_from(list(rows)), *order_particulars(found.view)]
    return write_showing(assemble(of, gather(found.view, of, told), asked), out)
