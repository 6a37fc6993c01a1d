"""`particulars clawback`: locks privileged documents that were produced, with all that derives from them, and keeps the register."""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from particulars.analyses.clawback.register import COLUMNS, LIMITS, METHOD, Fact, Locked, facts_502b
from particulars.desk.called import Called
from particulars.desk.clawback_kept import CLAWBACK, locks_on, register, term_502d
from particulars.desk.hand_at_desk import person
from particulars.desk.instant import utc_instant
from particulars.desk.locked_with import Derived, derived_from, out_of_matter
from particulars.desk.matters import open_matter
from particulars.desk.whole_files import refuse_overwriting, write_whole
from particulars.errors import Misused
from particulars.papers.table_of_authorities import guarded
from particulars.record.items import printable
from particulars.record.labels import PRIVILEGED
from particulars.record.order_terms import Term, write_term
from particulars.record.store import Record
from particulars.record.view import View


def clawback(
    case: Path, /, *documents: str, basis: str | None = None, by: str | None = None, at: str | None = None,
    notice: str | None = None, review: tuple[str, ...] = (), csv: Path | None = None, as_: str | None = None,
) -> int:  # fmt: skip
    """Lock documents on a notice of privilege, with all that derives from them; without documents, print the register.

    From that instant nobody sees the document, its text, its copies of the same bytes or what came out of it, unless access
    to PRIVILEGED is given. Every kept row, showing and paper of the matter that rests on it is listed, to be made anew.
    Without an order under Rule 502(d) on file, the facts that Rule 502(b) asks for are listed, with what is missing.

    For example:

        particulars clawback roe VCS-0000120 VCS-0000318 --basis "attorney-client" --by "Counsel D-1" --at 2023-11-28T10:00:00Z
        particulars clawback roe --as "A. Clerk" --csv register.csv

    Args:
        case: The folder of the matter.
        documents: Control numbers, ids or names.
        basis: The privilege claimed, in the words of the notice.
        by: Who gives the instruction to lock.
        at: When it is locked, in UTC; now where no time is given.
        notice: When notice was given, in UTC; that of the lock where none is given.
        review: Items that show how the review before production was made.
        csv: The table to write the register to.
        as_: Who is asking for the register; whoever locks, where documents are named.
    """
    refuse_overwriting([csv] if csv else [])
    with open_matter(case) as record:
        if documents:
            if not (basis and basis.strip() and by):
                raise Misused(
                    "To lock a document give --basis, the privilege claimed, and --by, who gives the instruction."
                )
            lock(
                record,
                case,
                documents,
                basis.strip(),
                by,
                utc_instant(at),
                utc_instant(notice) if notice else "",
                review,
            )
        view = record.open_for(person(as_ or by))
        kept = register(view)
        for line in lines(kept):
            print(printable(line))
        for line in _standing(view, kept):
            print(printable(line))
        if csv is not None:
            write_whole(csv, as_csv(kept))
    return 0


@dataclass(frozen=True, slots=True)
class _Found:
    """A document to be locked: what it is called, and what is locked with it."""

    called: str
    derived: Derived


def lock(
    record: Record, case: Path, documents: Iterable[str], basis: str, by: str, at: str, notice: str = "",
    review: Iterable[str] = (),
) -> list[Locked]:  # fmt: skip
    """Locks documents, all that can be named or none, and says what rests on each.

    Raises:
        Misused: one of them is not on file as this person may see it, or is locked already; all are told at once.
    """
    view = record.open_for(by)
    found = _found(view, case, list(dict.fromkeys(documents)))
    reviewed = [Called(view, case).find(word) for word in review]
    for one in found:
        for item in one.derived.items:
            record.label(item, PRIVILEGED, by, at, source=f"claw-back of {one.called}: {basis}")
    taken = len(record.decisions(CLAWBACK))
    rows = []
    for number, one in enumerate(found, taken + 1):
        told = {
            "basis": basis, "notice": notice or at, "locked": at,
            **{f"n {sort}": str(count) for sort, count in one.derived.counts.items()},
            **({"review": ", ".join(item.id for item in reviewed)} if reviewed else {}),
        }  # fmt: skip
        subject = f"clawback-{number:04d} {one.called}"
        rows.append({"kind": CLAWBACK, "subject": subject, "answer": write_term(told), "reason": basis})
    record.decide(rows, by, at)
    for one in found:
        for line in _rests(one.called, one.derived, out_of_matter(case, one.derived)):
            print(printable(line))
    return register(record)


def _found(view: View, case: Path, documents: list[str]) -> list[_Found]:
    named, faults, found = Called(view, case), [], []
    for word in documents:
        try:
            item = named.find(word)
        except Misused as fault:
            faults.append(str(fault.args[0]))
            continue
        called = named.called(item.id)
        found.append(_Found(called if called != item.name else item.id, derived_from(view, item)))
    already = [one.called for one in found if one.called in locks_on(view)]
    if faults or already:
        raise Misused("Nothing was locked. " + " ".join([*faults, *(f"{one} is locked already." for one in already)]))
    return found


def lines(kept: Iterable[Locked]) -> Iterator[str]:
    """The register for a person to read, its method and limits."""
    kept = list(kept)
    yield f"Register of claw-back: {len(kept):,} documents"
    for one in kept:
        yield "  " + " | ".join(f"{head}: {cell}" for head, cell in zip(COLUMNS, one.cells, strict=True))
    yield f"Method: {METHOD}"
    yield from (f"Limit: {words}" for words in LIMITS)


def as_csv(kept: Iterable[Locked]) -> str:
    """A row a document, and behind them the method and the limits."""
    out = io.StringIO()
    writer = csv_module.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in one.cells] for one in kept)
    writer.writerow(("# Method", METHOD))
    writer.writerows(("# Limit", words) for words in LIMITS)
    return out.getvalue()


def _rests(called: str, derived: Derived, papers: list[str]) -> Iterator[str]:
    counted = "; ".join(f"{count:,} {sort}" for sort, count in sorted(derived.counts.items()))
    yield f"{called}: locked with it: {counted}"
    for showing, count in derived.showings:
        yield f"{called}: {showing} rests on it in {count:,} kept rows; it must be made anew without it"
    for paper in papers:
        yield f"{called}: {paper} names it; it was made before the lock and must be made anew"
    for container in derived.containers:
        yield f"{called}: {container}, which it came out of, still has its bytes and is not locked; label it if it is to be"
    if not derived.showings and not papers:
        yield f"{called}: no kept row of a showing cites it, and no paper in the matter's folder out names it"


def _standing(view: View, kept: list[Locked]) -> Iterator[str]:
    """The order under Rule 502(d) on file, or the facts of Rule 502(b)."""
    term = term_502d(view)
    if term is not None:
        yield _order(term)
    elif kept:
        yield "No order under Fed. R. Evid. 502(d) is confirmed on file. Facts that Fed. R. Evid. 502(b) asks for:"
        yield from (_fact(one) for one in facts_of(view))


def facts_of(view: View) -> list[Fact]:
    """Which facts of Rule 502(b) are on file for the documents of the register."""
    kept, told = register(view), locks_on(view)
    return facts_502b(
        sorted({item for one in told.values() for item in one.get("review", "").split(", ") if item}),
        {one.document: one.notice for one in kept},
        "; ".join(f"{one.document}: {one.locked}" for one in kept),
    )


def _order(term: Term) -> str:
    says = term.values.get("says", "")
    return f"Fed. R. Evid. 502(d): order {term.item}, clause {term.clause}, dated {term.dated}" + (
        f": “{says}”" if says else ""
    )


def _fact(one: Fact) -> str:
    return f"  {one.state}: {one.what}" + (f": {one.on_file}" if one.on_file else f"; {one.do}")
