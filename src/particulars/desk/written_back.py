"""The load files of a matter written back in their own form: byte for byte where a file is clean, and told row by row where not."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Unreadable
from particulars.intake.loadfile.writing import Excepted, write_back
from particulars.record.items import Item, Status
from particulars.record.view import View

_DELIMITED = frozenset({"concordance", "opticon", "overlay"})
_OTHER = frozenset({"lfp", "dii", "edrm"})
SHOWN = 20  # rows of one file that are named


def write_load_files(view: View, folder: Path) -> Iterator[str]:
    """Writes each load file that this person may see into a folder; yields what became of each, for a person."""
    files = sorted((one for one in view.items() if one.kind in _DELIMITED | _OTHER and one.status is Status.READ),
                   key=lambda one: (one.name, one.id))  # fmt: skip
    names = [_name(one) for one in files]  # a name in an archive may climb out of the folder
    places = {
        one.id: folder / (name if names.count(name) == 1 else f"{one.id[:12]}-{name}")
        for one, name in zip(files, names, strict=True)
    }
    refuse_overwriting(places.values())
    for one in files:
        yield from _written(view, one, places[one.id])


def _written(view: View, one: Item, place: Path) -> Iterator[str]:
    if one.kind in _OTHER:
        yield f"{one.name}: not written back; only files of rows and columns are."
        return
    source, out = view.original(one.id), io.BytesIO()
    try:
        excepted = write_back(source, out)
    except Unreadable as refused:
        yield f"{one.name}: not written back. {refused}"
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    write_whole(place, out.getvalue())
    is_same = out.getvalue() == source.read_bytes()
    yield f"{place}: {'byte for byte as received' if is_same else 'otherwise than received'}"
    yield from (f"  {_row(row)}" for row in excepted[:SHOWN])
    if len(excepted) > SHOWN:
        yield f"  and {len(excepted) - SHOWN:,} more"


def _name(one: Item) -> str:
    """The last part of the name that a file came in by."""
    return re.split(r"[\\/]", one.name)[-1] or one.id


def _row(one: Excepted) -> str:
    return f"row {one.row}{f', {one.column}' if one.column else ''}: {one.says}"
