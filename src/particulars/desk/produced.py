"""`particulars produced`: the register of productions of a matter, with what letters tell of them, and the state of discovery on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]

from particulars.analyses.productions.productions import Production, Told, productions
from particulars.analyses.productions.standing import Standing, standing
from particulars.desk.hand_at_desk import person
from particulars.desk.productions_on_file import side
from particulars.desk.sheets_given import read_sheet
from particulars.desk.written_back import write_load_files
from particulars.errors import Misused
from particulars.record.items import printable

COLUMNS = ("Production", "By", "To", "Date", "Documents", "Pages", "Source")


def produced(
    case: Path, /, *, told: Path | None = None, to: str | None = None, on: str | None = None,
    load_files: Path | None = None, as_: str | None = None,
) -> int:  # fmt: skip
    """List the productions on file: volumes, ranges, counts, and, from a sheet of what letters tell, who, to whom and when.

    Where a letter tells another number than was counted, both are printed. With a day, the state of discovery is told in
    figures, each with what it was counted from.

    For example:

        particulars produced roe --as "A. Counsel"
        particulars produced roe --told letters.csv --to "Pinterhallow"
        particulars produced roe --on 2024-09-11
        particulars produced roe --load-files out

    Args:
        case: The folder of the matter, or load files, manifests, logs and lists of ranges.
        told: A sheet of what letters tell: Production, By, To (several parted by ;), Date, Documents, Pages, Source.
        to: Keep the productions that went to this recipient, as the sheet tells.
        on: The day whose state is told, such as 2024-09-11: the record as it stands is counted, and the day printed.
        load_files: A folder to write the matter's load files back to, each in its own form; rows that differ are told.
        as_: Who is asking; what that person may not see is not counted.
    """
    said = told_in(read_sheet(told, COLUMNS, "A person")) if told else ()
    with side(case, person(as_)) as found:
        every = productions(found.register, said)
        kept = [one for one in every if to is None or to in one.to]
        for line in lines(kept, found.sources):
            print(printable(line))
        if to is not None:
            print(f"{len(kept):,} of {len(every):,} productions went to {to}, as told; of the others it is not told.")
        for words in found.left_out:
            print(f"Not in the register: {words}")
        if on is not None:
            for line in standing_lines(standing(_of(found.register, kept), on)):
                print(line)
        if load_files is not None:
            if found.view is None:
                raise Misused(f"{case} is no matter; load files are written back from one.")
            for line in write_load_files(found.view, load_files):
                print(printable(line))
    return 0


def told_in(rows: list[dict[str, str]]) -> tuple[Told, ...]:
    """What a sheet tells of productions; every fault with its row.

    Raises:
        Misused: a row has no production, one that is there already, no source, or a count that is no number.
    """
    made, faults = dict[str, Told](), list[str]()
    for number, row in enumerate(rows, 2):
        cells = {name: row[name].strip() for name in COLUMNS}
        counts = [cells[name].replace(",", "") for name in ("Documents", "Pages")]
        if not any(cells.values()):
            continue
        if not cells["Production"] or cells["Production"] in made:
            faults.append(f"row {number}: the production is not named, or is there already")
        elif not cells["Source"]:
            faults.append(f"row {number}: what tells it is not named")
        elif any(count and not (count.isascii() and count.isdigit()) for count in counts):
            faults.append(f"row {number}: documents or pages are no number")
        else:
            made[cells["Production"]] = _told(cells, counts)
    if faults:
        raise Misused(f"The sheet was not taken: {'; '.join(faults)}.")
    return tuple(made.values())


def lines(found: list[Production], sources: Mapping[str, str]) -> Iterator[str]:
    """Each production in a few lines: what is told of it, what was counted, from what, and where the two differ."""
    for one in found:
        yield f"{one.name}: producing party {one.by}; recipients {'; '.join(one.to)}; date {one.date}"
        known = ", ".join(f"{count:,} known by {name}" for name, count in one.known) or "nothing on file"
        unsaid = f", {one.unsaid:,} rows do not say how many" if one.unsaid else ""
        yield f"  {one.documents:,} documents{unsaid} ({known}), {one.pages:,} pages ({one.without_pages:,} rows without a count)"
        yield f"  volumes: {', '.join(one.volumes) or 'not told'}; numbers: {'; '.join(one.ranges) or 'none'}"
        named = [sources.get(id, id) for id in one.sources]
        more = f" and {len(named) - 5:,} more" if len(named) > 5 else ""
        yield f"  from: {', '.join(named[:5])}{more}"
        yield from (f"  Differs: {words}" for words in one.differences)


def standing_lines(found: Standing) -> Iterator[str]:
    """The figures, and how they were counted."""
    yield f"State of discovery on {found.day}, as the record has it"
    yield from (f"  {one.what}: {one.value} ({one.of})" for one in found.figures)
    yield f"Method: {found.method}"
    yield from (f"Limit: {words}" for words in found.limits)


def _told(cells: Mapping[str, str], counts: list[str]) -> Told:
    documents, pages = (int(count) if count else None for count in counts)
    to = tuple(name.strip() for name in cells["To"].split(";") if name.strip())
    return Told(
        name=cells["Production"], by=cells["By"], to=to, date=cells["Date"], documents=documents, pages=pages,
        source=cells["Source"],
    )  # fmt: skip


def _of(register: pa.Table, kept: list[Production]) -> pa.Table:
    names = {one.name for one in kept}
    return register.filter(pa.array([name in names for name in register.column("set").to_pylist()], pa.bool_()))
