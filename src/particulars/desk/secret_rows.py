"""What lists of trade secrets and sheets of public items on file say, as particulars for a showing."""

from __future__ import annotations

from pathlib import Path

from particulars.analyses.public_items.joining import LIMITS as ITEM_LIMITS
from particulars.analyses.public_items.joining import METHOD as ITEM_METHOD
from particulars.analyses.public_items.joining import joined
from particulars.analyses.public_items.rows import FileOnFile
from particulars.analyses.public_items.sheet import utc
from particulars.analyses.secrets.lints import lints
from particulars.analyses.secrets.reading import LIMITS, METHOD, is_list, read
from particulars.cites import Cite
from particulars.desk.papers_on_file import is_paper
from particulars.desk.request_rows import RowCites, whole_cite
from particulars.desk.secret_sheets import ENDINGS, SecretSheets
from particulars.errors import ParticularsError
from particulars.intake.warc import capture_told
from particulars.particular import Particular
from particulars.reading.captions import read as read_caption
from particulars.record.items import Item
from particulars.record.view import View
from particulars.showings.binding_rows import Row, examined, particulars_from
from particulars.showings.from_secrets import item_rows, secret_rows
from particulars.showings.paper_rows import Paper, short_names


def secret_particulars(view: View) -> list[Particular]:
    """Every secret of the lists on file and every public item of the sheets on file, and where was looked.

    A paper is a list only if its title says so; a sheet of secrets gives no rows here, since it is no served paper.
    """
    rows: list[Row] = []
    looked: list[Particular] = []
    items = view.items()
    papers = {item.id: item for item in items if is_paper(item) and Path(item.name).suffix.lower() not in ENDINGS}
    for id, name in short_names(papers.values()).items():
        text = view.text_as_read(id)
        caption = read_caption(text)
        if is_list(text, caption):
            found = read(text, caption)
            rows += secret_rows(Paper(name, papers[id], text, METHOD, LIMITS), found, lints(found))
        looked += [examined(papers[id], "secrets", METHOD, LIMITS), examined(papers[id], "public", ITEM_METHOD, ITEM_LIMITS)]  # fmt: skip
    sheets, by_name = SecretSheets(), {item.name: item for item in items}
    for item in items:
        if Path(item.name).suffix.lower() in ENDINGS:
            _take(sheets, view, item)
            looked += [examined(item, "secrets", METHOD, LIMITS), examined(item, "public", ITEM_METHOD, ITEM_LIMITS)]
    rows += _of_items(view, sheets, by_name)
    return [*particulars_from(rows), *looked]


def _take(sheets: SecretSheets, view: View, item: Item) -> None:
    """A sheet that cannot be read is another's to tell of, and gives no rows here."""
    try:
        sheets.take(view.original(item.id), item.name)
    except ParticularsError:
        return


def _of_items(view: View, sheets: SecretSheets, by_name: dict[str, Item]) -> list[Row]:
    captures = [one for _, some in sheets.captures for one in some]
    files = {one.file: _file(view, by_name[one.file]) for one in captures if one.file in by_name}

    def whole(name: str) -> Cite | None:
        return whole_cite(by_name[name]) if name in by_name else None

    return [
        row
        for name, some in sheets.items
        for line in joined(some, captures, files)
        for row in item_rows(line, RowCites(view, sheets.spots, by_name[name]), whole)
    ]


def _file(view: View, item: Item) -> FileOnFile:
    told = (
        capture_told(view.original(item.id).read_bytes()) if item.name.lower().endswith((".warc", ".warc.gz")) else None
    )
    return FileOnFile(item.name, item.sha256, utc(told[1]) if told else None)
