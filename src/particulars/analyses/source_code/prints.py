"""The ledger of printed source code held against the limits of the order: pages that follow one another, and pages in all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

METHOD = (
    "Pages are counted as the ledger tells them, in its order. Pages of one file and version that follow one another are one run, in"
    " whatever rows they stand; a page printed again counts again in the total, and once in a run."
)
LIMITS = ("What was printed and not written into the ledger is not counted.",)
MOST = 100_000
"""Pages of one row; a larger number is a slip of the pen."""
COLUMNS = ("Date", "Control number", "From page", "To page", "By")


@dataclass(frozen=True, slots=True)
class Printed:
    """One row of the ledger."""

    row: int
    date: str
    control: str
    first: int
    last: int
    by: str

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row with the total up to it, the run it makes, and what goes over a limit."""

    printed: Printed
    total: int
    run: int
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every row, and the rows that were not taken."""

    lines: tuple[Line, ...]
    faults: tuple[str, ...]
    again: int
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


def rows_in(rows: Iterable[Mapping[str, str]]) -> tuple[tuple[Printed, ...], tuple[str, ...]]:
    """The rows of a ledger, and each that is not taken, with its row (the heads are row 1) and column."""
    taken, faults = list[Printed](), list[str]()
    for number, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if not any(cells.values()):
            continue
        wrong = [name for name in ("From page", "To page") if not (cells[name].isascii() and cells[name].isdigit() and int(cells[name]))]  # fmt: skip
        wrong += [] if cells["Control number"] else ["Control number"]
        if wrong:
            faults += [f"row {number}, column {name}: {cells[name] or 'nothing'} stands there" for name in wrong]
        elif int(cells["To page"]) < int(cells["From page"]):
            faults.append(f"row {number}, column To page: {cells['To page']} lies before {cells['From page']}")
        elif int(cells["To page"]) - int(cells["From page"]) >= MOST:
            faults.append(f"row {number}, column To page: more than {MOST:,} pages in one row")
        else:
            taken.append(Printed(number, cells["Date"], cells["Control number"], int(cells["From page"]), int(cells["To page"]), cells["By"]))  # fmt: skip
    return tuple(taken), tuple(faults)


def hold(printed: Iterable[Printed], faults: Iterable[str], consecutive: int | None, total: int | None) -> Ledger:
    """The ledger against the order's limits; None where the order sets none."""
    lines, count, again, seen = list[Line](), 0, 0, dict[str, set[int]]()
    for one in printed:
        pages = seen.setdefault(one.control, set())
        again += len(pages & set(range(one.first, one.last + 1)))
        pages.update(range(one.first, one.last + 1))
        count += one.pages
        run = _run(pages, one.first)
        over = []
        if consecutive is not None and run > consecutive:
            over.append(f"{run} pages of {one.control} follow one another, {run - consecutive} over {consecutive}")
        if total is not None and count > total:
            over.append(f"{count} pages in all, {count - total} over {total}")
        lines.append(Line(one, count, run, tuple(over)))
    return Ledger(tuple(lines), tuple(faults), again)


def _run(pages: set[int], at: int) -> int:
    first = last = at
    while first - 1 in pages:
        first -= 1
    while last + 1 in pages:
        last += 1
    return last - first + 1
