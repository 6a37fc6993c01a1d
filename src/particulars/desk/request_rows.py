"""What the papers and sheets of a matter say of requests, claims and logs, as particulars for a showing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from particulars.analyses.requests import claims as by_claim
from particulars.analyses.requests.complaints import read_complaint
from particulars.analyses.requests.joined_rows import Joined
from particulars.analyses.requests.joining import join
from particulars.analyses.requests.overlap import overlap
from particulars.analyses.requests.privilege_log import examine
from particulars.analyses.requests.reading import LIMITS, METHOD, read
from particulars.cites import Bytes, Cite, CiteKind, WholeFile, printed, quote_hash
from particulars.desk.papers_on_file import is_paper
from particulars.desk.request_papers import is_complaint
from particulars.desk.request_sheets import SHEETS, Sheets
from particulars.errors import ParticularsError
from particulars.intake.loadfile.table import ROWS
from particulars.particular import Particular
from particulars.reading.captions import read as read_caption
from particulars.record.items import Item
from particulars.record.view import View
from particulars.showings.binding_rows import Row, examined, particulars_from
from particulars.showings.from_requests import LOOKS_FOR, claim_rows, log_rows, overlap_rows, request_rows
from particulars.showings.paper_rows import Paper, short_names

_OF_SHEETS = ("claims", "overlap.count", "overlap.not_assigned", "log")


def request_particulars(view: View, issue: str | None = None, domains: Sequence[str] = ()) -> list[Particular]:
    """Everything that papers and sheets on file say of requests, and where was looked.

    `issue` names two claims parted by a semicolon, whose overlap is counted from the one sheet of claims on file;
    an address of a log that is at none of the `domains` is a third party's.
    """
    items = view.items()
    papers = {item.id: item for item in items if is_paper(item) and not _is_sheet(item)}
    named = short_names(papers.values())
    on_paper, read_of, titles = dict[str, Paper](), [], list[str]()
    for id, item in papers.items():
        text = view.text_as_read(id)
        caption = read_caption(text)
        found = read(text, caption)
        short = (f"Of this paper: {fault.says}." for fault in found.faults)
        on_paper[named[id]] = Paper(named[id], item, text, METHOD, (*LIMITS, *short))
        read_of.append((named[id], found))
        titles += [c.title for c in read_complaint(text, caption).claims] if is_complaint(caption) else []
    sheets, sheet_of = _sheets(view, items)
    joined = join([*read_of, *sheets.requests])
    rows = [
        *request_rows(joined, on_paper),
        *_of_sheets(view, joined, sheets, sheet_of, titles, on_paper, issue, domains),
    ]
    looked = [examined(item, topic, METHOD, LIMITS) for item in papers.values() for topic in (*LOOKS_FOR, *_OF_SHEETS)]
    looked += [
        examined(item, topic, METHOD, LIMITS) for item in sheet_of.values() for topic in (*LOOKS_FOR, *_OF_SHEETS)
    ]
    return [*particulars_from(rows), *looked]


def _is_sheet(item: Item) -> bool:
    return Path(item.name).suffix.lower() in SHEETS


def _sheets(view: View, items: list[Item]) -> tuple[Sheets, dict[str, Item]]:
    """The sheets of known heads; any other is left to whoever reads it, and nothing was looked for in it."""
    sheets, taken = Sheets(), dict[str, Item]()
    for item in items:
        ending = Path(item.name).suffix.lower()
        if ending not in (".csv", ".xlsx") or item.name in taken:
            continue
        try:
            sheets.take(view.original(item.id), item.name, ending)
        except ParticularsError:
            continue
        taken[item.name] = item
    if (rows := view.table(ROWS)) is not None:
        sheets.note_rows(rows.to_pylist(), {item.id: item.name for item in items})
    return sheets, taken


def _of_sheets(
    view: View, joined: Joined, sheets: Sheets, sheet_of: dict[str, Item], titles: list[str],
    papers: dict[str, Paper], issue: str | None, domains: Sequence[str],
) -> Iterator[Row]:  # fmt: skip
    for name, heads, cells in sheets.logs:
        log = examine(heads, cells, people=sheets.people, domains=domains, produced=sheets.produced)
        yield from log_rows(name, log, whole_cite(sheet_of[name]), RowCites(view, sheets.spots, sheet_of[name]))
    if len(sheets.claims) != 1:  # two sheets: none is preferred
        return
    (name, rows), two = sheets.claims[0], [part.strip() for part in (issue or "").split(";") if part.strip()]
    assigned, _ = by_claim.assigned(rows, joined.lines)
    proposals = by_claim.proposed(joined.lines, tuple(dict.fromkeys(titles)))
    yield from claim_rows(
        joined, assigned, proposals, RowCites(view, sheets.spots, sheet_of[name]), papers, by_claim.METHOD
    )
    if len(two) == 2:
        yield from overlap_rows(
            overlap(joined.lines, assigned, two[0], two[1], pleaded=titles), whole_cite(sheet_of[name])
        )


class RowCites:
    """Cites a row of a sheet by its bytes, or the whole sheet where its rows have none (a workbook)."""

    def __init__(self, view: View, spots: Mapping[str, Mapping[int, tuple[int, int]]], item: Item) -> None:
        self._item = item
        self._spots = spots.get(item.name, {})
        self._data = view.original(item.id).read_bytes()

    def __call__(self, row: int) -> Cite:
        start, end = self._spots.get(row, (0, 0))
        data = self._data[start:end].rstrip(b"\r\n")
        try:
            quote = data.decode("utf-8")
        except UnicodeDecodeError:  # what cannot be quoted byte for byte is cited whole
            quote = ""
        if not quote:
            return whole_cite(self._item)
        locator = Bytes(name=self._item.name, byte_from=start, byte_to=start + len(data) - 1)
        return Cite(
            kind=CiteKind.FILE, doc_id=self._item.id, doc_sha256=self._item.sha256, locator=locator, quote=quote,
            quote_sha256=quote_hash(quote), display=printed(locator),
        )  # fmt: skip


def whole_cite(item: Item) -> Cite:
    """Cites a file as a whole."""
    locator = WholeFile(name=item.name, sha256=item.sha256)
    return Cite(
        kind=CiteKind.FILE, doc_id=item.id, doc_sha256=item.sha256, locator=locator, quote="",
        quote_sha256=quote_hash(""), display=printed(locator),
    )  # fmt: skip
