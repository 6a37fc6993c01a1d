"""Printed pages of source code held against the limits of the order: the ledger in a matter's record, or a sheet by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from particulars.analyses.source_code.prints import COLUMNS, Ledger, Printed, hold, rows_in
from particulars.desk.matters import open_matter
from particulars.desk.sheets_given import read_sheet
from particulars.errors import Misused, NotDecided
from particulars.record.access import Prints, Tier, tiers
from particulars.record.items import printable
from particulars.record.prints import PRINT, ledger, read_printed
from particulars.record.view import View

BY_HAND = "source prints LEDGER.csv --consecutive 25 --total 500"
SEEN = "Printings of items that this person may not see at this place are neither told nor counted; source code is read in the room that the order names (--room)."


def of_sheet(sheet: Path, consecutive: int | None, total: int | None) -> Iterator[str]:
    """The lines on a ledger that is a sheet, held against limits given by hand."""
    rows, faults = rows_in(read_sheet(sheet, COLUMNS, "A person"))
    said = f"Limits of the order: {consecutive or 'none given'} that follow one another, {total or 'none given'} in all"
    yield from _lines(hold(rows, faults, consecutive, total), said)


def of_matter(case: Path, viewer: str, room: str) -> Iterator[str]:
    """The lines on the ledger in a matter's record, each tier held against what the order in force allows of it.

    Raises:
        NotDecided: no order in force limits printing.
    """
    with open_matter(case) as record:
        view = record.open_for(viewer, place=room)
        limited = [tier for tier in tiers(view) if tier.prints is not None]
        if not limited:
            raise NotDecided(
                "No order in force in this matter limits what may be printed. Confirm its terms: particulars propose CASE order, then"
                f" decide. Or hold a sheet against limits given by hand: particulars {BY_HAND}"
            )
        left = set(ledger(view))
        for tier in limited:
            left -= {printed for printed in left if tier.code in view.labels(printed.item)}
            yield from _of_tier(view, tier)
        for one in sorted(left, key=lambda p: (p.item, p.first, p.person)):
            yield f"Under no limit: {_name(view, one.item)} pages {one.first}–{one.last} by {one.person}; its labels are of no tier that an order in force limits"
        yield f"Limit: {SEEN}"


def without_hand(sheets: tuple[Path, ...], consecutive: int | None, total: int | None) -> None:
    """Refuses a second ledger, and limits given by hand, where a matter has its own.

    Raises:
        Misused: a sheet or a limit is given beside a matter.
    """
    if sheets:
        raise Misused(
            "The ledger of a matter is in its record. Enter printings with particulars decide (kind print), and leave the sheet out;"
            f" or hold the sheet by itself: particulars {BY_HAND}"
        )
    if consecutive is not None or total is not None:
        raise Misused("The limits of a matter are those of its order in force. Leave --consecutive and --total out.")


def _of_tier(view: View, tier: Tier) -> Iterator[str]:
    limits = tier.prints
    assert limits is not None
    rows = [one for one in _printed(view) if tier.code in view.labels(one[0])]
    torn = len(tier.orders) > 1
    run, total = (None, None) if torn else (limits.consecutive or None, limits.total or None)
    yield f"{tier.name} ({tier.code}):"
    numbered = (Printed(n, day, _name(view, item), first, last, by) for n, (item, day, first, last, by) in enumerate(rows, 1))  # fmt: skip
    yield from _lines(hold(numbered, (), run, total), _torn(tier) if torn else _said(view, tier, limits))


def _said(view: View, tier: Tier, limits: Prints) -> str:
    order = ", ".join(view.item(one).name for one in tier.orders if view.may_see(one))
    return (
        f"Limits of {order or 'the order'} § {limits.clause}: {limits.consecutive or 'none set'} that follow one another,"
        f" {limits.total or 'none set'} in all{'; a log is asked for' if limits.logged else ''}"
    )


def _torn(tier: Tier) -> str:
    return f"Two orders in force define {tier.name}, and neither is confirmed to amend the other: held against no limit"


def _printed(view: View) -> list[tuple[str, str, int, int, str]]:
    """Item, day of the entry, pages and person of each printing on record, in the order in which they were entered."""
    found = []
    for subject, entry in sorted(view.decisions(PRINT).items(), key=lambda pair: (pair[1].at, pair[1].seq)):
        if (one := read_printed(subject)) is not None:
            found.append((one.item, entry.at[:10], one.first, one.last, f"{one.person}, as {entry.answer}"))
    return found


def _name(view: View, item: str) -> str:
    """The name of an item, with its id where another has the same."""
    name = view.item(item).name
    return name if Counter(one.name for one in view.items())[name] == 1 else f"{name} ({item})"


def _lines(found: Ledger, limits: str) -> Iterator[str]:
    for line in found.lines:
        one = line.printed
        over = f"; over the limit: {'; '.join(line.over)}" if line.over else ""
        yield printable(f"row {one.row}: {one.date} {one.control} pages {one.first}–{one.last} by {one.by or 'nobody named'}: run of {line.run}, {line.total} in all{over}")  # fmt: skip
    yield from (printable(f"Not taken: {words}") for words in found.faults)
    pages, beyond = sum(line.printed.pages for line in found.lines), sum(bool(line.over) for line in found.lines)
    yield f"{pages:,} pages in {len(found.lines):,} rows, {found.again:,} of them printed again; {beyond:,} rows over a limit"  # fmt: skip
    yield printable(limits)
    yield f"Method: {found.method}"
    yield from (f"Limit: {words}" for words in found.limits)
