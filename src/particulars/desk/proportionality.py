"""`particulars proportionality`: the six factors of Rule 26(b)(1) as cells with numbers, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from particulars.analyses.productions.proportionality import LIMITS, Cell, Factor, Number, Work, cells
from particulars.desk.hand_at_desk import person
from particulars.desk.productions_on_file import side
from particulars.desk.sheets_given import read_sheet
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.request_tables.table import Table, as_csv
from particulars.record.items import printable

COLUMNS = ("Factor", "What", "Value", "Source")
_SHORT = {factor.name.lower(): factor for factor in Factor}


def proportionality(
    case: Path, /, *, sets: str | None = None, per_hour: float | None = None, cost: float | None = None,
    told_by: str = "", sample: int | None = None, hits: int | None = None, sampled_by: str = "",
    stated: Path | None = None, csv: Path | None = None, as_: str | None = None,
) -> int:  # fmt: skip
    """Print the six factors of proportionality as cells of numbers, each with its source.

    Nothing is weighed. Documents and pages are counted from what is on file. Hours and cost are rates that a named person or paper tells,
    multiplied; a share comes from a sample that a named person drew. A factor without a number says what could fill it.

    For example:

        particulars proportionality roe --sets VCS_VOL003 --as "A. Counsel"
        particulars proportionality roe --per-hour 55 --cost 120 --told-by "Roe Decl. ¶ 7"
        particulars proportionality roe --sample 400 --hits 37 --sampled-by "N. Expert" --stated factors.csv

    Args:
        case: The folder of the matter, or load files, manifests, logs and lists of ranges.
        sets: The productions that are counted, parted by commas; all where none is named.
        per_hour: Documents that one person reviews in an hour.
        cost: What an hour costs.
        told_by: The person or paper that tells the rate and the cost.
        sample: How many documents were drawn at random.
        hits: How many of these were what is asked for.
        sampled_by: Who drew the sample and counted its hits.
        stated: A sheet of numbers on the other factors: Factor (stakes, amount, access, resources, importance or
            burden), What, Value, Source.
        csv: The table to write.
        as_: Who is asking; what that person may not see is not counted.
    """
    refuse_overwriting([csv] if csv else [], [stated] if stated else [])
    if (sample is None) != (hits is None):
        raise Misused("A share wants both --sample and --hits.")
    said = _stated(stated) if stated else {}
    with side(case, person(as_), sets) as found:
        documents, pages, unknown = counted(found.register)
        untold = f"; {unknown:,} rows tell no number of documents" if unknown else ""
        work = Work(
            documents=documents, pages=pages, source=f"counted in {found.name}{f', {sets}' if sets else ''}{untold}",
            documents_an_hour=per_hour, cost_an_hour=cost, rates_told_by=told_by, sample=sample, hits=hits,
            sample_told_by=sampled_by,
        )  # fmt: skip
        made = cells(work, said)
    for line in lines(made):
        print(printable(line))
    if csv is not None:
        write_whole(csv, as_csv(table(made)))
    return 0


def counted(register: pa.Table) -> tuple[int, int | None, int]:
    """Documents and pages of a register, pages only where every row tells its own; and the rows that tell no documents."""
    pages = register.column("pages")
    whole = None if pages.null_count or not len(pages) else int(pc.sum(pages).as_py())
    documents = register.column("documents")
    return int(pc.sum(documents).as_py() or 0), whole, documents.null_count


def lines(made: Sequence[Cell]) -> Iterator[str]:
    """Each factor with its numbers and their sources, then the limits."""
    for cell in made:
        yield f"{cell.factor.value}: {cell.empty}" if cell.empty else f"{cell.factor.value}:"
        yield from (f"  {one.what}: {one.value} ({one.source})" for one in cell.numbers)
    yield from (f"Limit: {words}" for words in LIMITS)


def table(made: Sequence[Cell]) -> Table:
    """The cells as rows, an empty cell with what could fill it."""
    rows = [(c.factor.value, n.what, n.value, n.source) for c in made for n in c.numbers]
    rows += [(c.factor.value, "", "", c.empty) for c in made if c.empty]
    order = [factor.value for factor in Factor]
    rows.sort(key=lambda row: order.index(row[0]))
    return Table("proportionality", "Proportionality", "Nothing is weighed.", ("factor", "what", "value", "source"), tuple(rows))  # fmt: skip


def _stated(path: Path) -> dict[Factor, list[Number]]:
    """The numbers of a sheet by factor; every fault with its row.

    Raises:
        Misused: a row has no known factor, no value, or no source.
    """
    made, faults = dict[Factor, list[Number]](), list[str]()
    for number, row in enumerate(read_sheet(path, COLUMNS, "A person"), 2):
        name, what, value, source = (row[column].strip() for column in COLUMNS)
        factor = _SHORT.get(name.lower()) or next((f for f in Factor if f.value == name.lower()), None)
        if not any((name, what, value, source)):
            continue
        if factor is None:
            faults.append(f"row {number}: “{name}” is no factor; it is one of {', '.join(_SHORT)}")
        elif not value or not source:
            faults.append(f"row {number}: the {'value' if not value else 'source'} is empty")
        else:
            made.setdefault(factor, []).append(Number(what or "stated", value, source))
    if faults:
        raise Misused(f"The sheet was not taken: {'; '.join(faults)}.")
    return made
