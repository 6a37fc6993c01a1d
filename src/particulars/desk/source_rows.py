"""What a matter has on file of source code by period, as particulars for S08: the exhibit taken in, and the launch decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from particulars.analyses.source_code.launch import METHOD as LAUNCH_METHOD
from particulars.cites import Bytes, Cite, CiteKind, printed, quote_hash
from particulars.desk.source_launch import decided
from particulars.errors import NotDecided, ParticularsError, TwoOfOneName
from particulars.intake.loadfile.overlay import open_csv
from particulars.papers.source_grid.rows import COLUMNS
from particulars.particular import Particular
from particulars.record.items import Item, Status
from particulars.record.view import View
from particulars.showings.binding_rows import Row, examined, particulars_from
from particulars.showings.from_productions import file_cite
from particulars.showings.from_source import LIMITS, LOOKS_FOR, METHOD, source_rows
from particulars.showings.paper_rows import Paper, short_names


def source_particulars(view: View) -> list[Particular]:
    """The rows of every exhibit this person may see, the launch, and that every item was looked at."""
    items = [item for item in view.items() if item.status is Status.READ]
    rows = [row for item in items if Path(item.name).suffix.lower() == ".csv" for row in _of_exhibit(view, item)]
    looked = [examined(item, LOOKS_FOR, METHOD, LIMITS) for item in items]
    return [*particulars_from([*rows, *_launch(view)]), *looked]


def _launch(view: View) -> Iterator[Row]:
    try:
        one = decided(view)
    except (NotDecided, TwoOfOneName):  # then nothing is said, and the gap stands
        return
    item = view.item(one.item)
    paper = Paper(short_names(view.items())[item.id], item, view.text_as_read(item.id), LAUNCH_METHOD)
    yield from paper.row("source.launch", f"{one.day}: {one.words} (decided by {one.said_by})", one.span)


def _of_exhibit(view: View, item: Item) -> Iterator[Row]:
    path = view.original(item.id)
    try:
        file = open_csv(path)
        rows = list(file.rows())
    except ParticularsError:  # another kind of sheet, which others read
        return
    if tuple(file.columns) != COLUMNS:
        return
    data, spots = path.read_bytes(), {row.number: (row.start, row.end) for row in rows}

    def cite(number: int) -> Cite:
        start, end = spots[number]
        quote = data[start:end].rstrip(b"\r\n").decode("utf-8", "replace")
        if "\ufffd" in quote or not quote:
            return file_cite(item)
        last = start + len(data[start:end].rstrip(b"\r\n")) - 1
        locator = Bytes(name=item.name, byte_from=start, byte_to=last)
        return Cite(
            kind=CiteKind.FILE, doc_id=item.id, doc_sha256=item.sha256, locator=locator, quote=quote,
            quote_sha256=quote_hash(quote), display=printed(locator),
        )  # fmt: skip

    told = [(r.number, dict(zip(COLUMNS, (*r.cells, *[""] * len(COLUMNS)), strict=False))) for r in rows]
    notes = [(n, cells["reading"], cells["period"]) for n, cells in told if cells["reading"].startswith("# ")]
    yield from source_rows([(n, c) for n, c in told if not c["reading"].startswith("# ")], notes, cite)
