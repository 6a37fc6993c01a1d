"""The sheets handed in beside served papers, each known by its heads: requests, conferrals, claims, people, logs, load files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from particulars.analyses.requests import sheet
from particulars.analyses.requests.claims import Fault
from particulars.analyses.requests.privilege_log import Person, is_log
from particulars.analyses.requests.rows import Requests
from particulars.errors import Unreadable
from particulars.intake.loadfile.documents import documents
from particulars.intake.loadfile.opening import open_load_file
from particulars.intake.loadfile.overlay import open_csv, open_workbook
from particulars.intake.loadfile.shape import LoadFile

SHEETS = (".csv", ".xlsx", ".dat")
_CLAIMS = ("request", "claims", "by", "at")
_PEOPLE = ("name", "role")


@dataclass(slots=True)
class Sheets:
    """What the sheets of a run say, by sort; `faults` are rows that were not taken."""

    requests: list[tuple[str, Requests]] = field(default_factory=list)
    claims: list[tuple[str, list[dict[str, str]]]] = field(default_factory=list)
    logs: list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    produced: dict[str, str] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    spots: dict[str, dict[int, tuple[int, int]]] = field(default_factory=dict)  # by sheet and row, the bytes of the row

    def take(self, path: Path, name: str, ending: str) -> None:
        """Reads one sheet into its sort.

        Raises:
            Unreadable: its heads are of no sort known here.
        """
        if ending == ".dat":
            self.note_produced(open_load_file(path), name)
            return
        file = open_workbook(path) if ending == ".xlsx" else open_csv(path)
        heads, cells = _grid(file)
        rows = [dict(zip((h.strip().lower().rstrip(".") for h in heads), row, strict=False)) for row in cells]
        low = {head.strip().lower().rstrip(".") for head in heads}
        if is_log(heads):
            self.logs.append((name, heads, cells))
        elif set(_CLAIMS) <= low:
            self.claims.append((name, rows))
        elif sheet.is_requests(heads):
            found, faults = sheet.from_rows(rows)
            self.requests += [(name, one) for one in found]
            self._fault(name, faults)
        elif sheet.is_conferrals(heads):
            log, faults = sheet.conferrals_from(rows)
            self.requests.append((name, sheet.log_as_requests(log)))
            self._fault(name, faults)
        elif set(_PEOPLE) <= low:
            self.people += [Person(name=row["name"], role=row["role"]) for row in rows if row.get("name", "").strip()]
        else:
            raise Unreadable(
                f"{name} has the heads {', '.join(heads)}, which are of no sheet known here. A sheet of requests has "
                "request and text; of conferrals date, who, means, requests; of claims request, claims, by, at; of people "
                "name, role; a privilege log a privilege and an author or recipients."
            )
        self.spots[name] = {row.number: (row.start, row.end) for row in file.rows()}

    def note_produced(self, file: LoadFile, name: str) -> None:
        """Remembers the numbers and hashes of what a load file says was produced."""
        for one in documents(file):
            for key in (one.first, *one.hashes().values()):
                if key:
                    self.produced.setdefault(key, f"{name} row {one.row.number}")

    def note_rows(self, rows: Iterable[Mapping[str, str | int | None]], names: Mapping[str, str]) -> None:
        """Remembers the same from the load rows of a matter; a log or another sheet read here is no list of what was produced."""
        for row in rows:
            name = names.get(str(row["item"]), str(row["item"]))
            for key in (row["beg"], row["doc_id"], row["md5"], row["sha1"], row["sha256"]):
                if key and name not in self.spots:
                    self.produced.setdefault(str(key), f"{name} row {row['row']}")

    def _fault(self, name: str, faults: Iterable[Fault]) -> None:
        self.faults += [(name, fault) for fault in faults]


def _grid(file: LoadFile) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The heads, and the rows below so that the first is row 2 of the file; a gap is an empty row."""
    rows = list(file.rows())
    heads = file.columns
    if file.header is None and rows:
        heads, rows = rows[0].cells, rows[1:]
    cells: list[tuple[str, ...]] = []
    for row in rows:
        cells += [()] * (row.number - 2 - len(cells))
        cells.append(_padded(row.cells, len(heads)))
    return tuple(heads), cells


def _padded(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))
