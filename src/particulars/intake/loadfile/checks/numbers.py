"""Ids and Bates numbers: missing or there twice, ranges that run backwards or overlap, numbers that no document has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from particulars.intake.loadfile.checks.held import Found, Held, ends_known
from particulars.intake.loadfile.shape import Defect, Kind
from particulars.reading.bates import Fault, Range, gaps, overlaps

_KINDS = {Fault.NO_NUMBER: Kind.NO_NUMBER, Fault.SERIES: Kind.SERIES, Fault.REVERSED: Kind.REVERSED}
_SAYS = {
    Fault.NO_NUMBER: "There is no Bates number in it.",
    Fault.SERIES: "First and last page have different prefixes.",
    Fault.REVERSED: "The last page stands before the first.",
}


def check(documents: Sequence[Held]) -> Iterator[Found]:
    """Every fault of ids, ranges, gaps, overlaps and page counts."""
    yield from _ids(documents)
    yield from _ranges(documents)
    yield from _gaps(documents)
    yield from _pages(documents)


def _ids(documents: Sequence[Held]) -> Iterator[Found]:
    yield from _without_ids(documents)
    first: dict[str, Held] = {}
    for one in documents:
        field = "doc_id" if "doc_id" in one.source.mapping.places else "beg"
        if not one.key:
            if one.source.mapping.place("doc_id", "beg") is not None:
                yield one.found(Kind.ID_BLANK, field, "The document has no id.", "Give it its number.")
            continue
        before = first.setdefault(one.key, one)
        if before is not one:
            where = f"row {before.row}" + (f" of {before.source.file.path.name}" if before.source is not one.source else "")  # fmt: skip
            yield one.found(Kind.ID_TWICE, field, f"{one.key} is the id of {where} too.", "Ask which of them it is.")


def _without_ids(documents: Sequence[Held]) -> Iterator[Found]:
    """Files none of whose columns is known to hold the number of a document."""
    for source in {id(one.source): one.source for one in documents}.values():
        if source.mapping.place("doc_id", "beg") is None:
            says = "No column is known to hold a document's number, so no row can be told from another."
            defect = Defect(Kind.ID_BLANK, 0, "", None, says, "Name a column DocID or BegBates.")
            yield Found(source.file.path, defect)


def _ranges(documents: Sequence[Held]) -> Iterator[Found]:
    for one in documents:
        if isinstance(one.range, Fault) and one.key:
            field = "beg" if one.range is Fault.NO_NUMBER else "end_no"
            yield one.found(_KINDS[one.range], field, _SAYS[one.range], "Ask for the right numbers.")
    whole = [one for one in documents if isinstance(one.range, Range)]
    for found in overlaps([_of(one) for one in whole]):
        before, one = whole[found.one], whole[found.other]
        where = f"{before.range} of row {before.row}"
        if found.same:
            if before.key != one.key or one.range.beg.match != one.key:  # type: ignore[union-attr]
                yield one.found(Kind.NUMBER_TWICE, "beg", f"{one.range} is {where} too.", "Ask which of them it is.")
        else:
            yield one.found(Kind.OVERLAP, "beg", f"{one.range} overlaps {where}.", "Ask for the right numbers.")


def _gaps(documents: Sequence[Held]) -> Iterator[Found]:
    """Numbers that no document has; beside a range that is itself at fault nothing is said."""
    known = [one for one in documents if one.source.mapping.place("beg") is not None and ends_known(one.source)]
    faulty = {one.begins for one in known if not isinstance(one.range, Range)}
    whole = [one for one in known if isinstance(one.range, Range)]
    for gap in gaps([_of(one) for one in whole]):
        after, before = whole[gap.after], whole[gap.before]
        if any(_lies_in(gap.first.prefix, gap.first.number, gap.last.number, key) for key in faulty):
            continue
        what = "numbers"
        if gap.first.page:
            what = "pages"
            if _end_unsaid(after):
                continue
        says = f"{gap.count:,} {what} are missing, {gap.first.match} to {gap.last.match}, behind row {after.row}."
        yield before.found(Kind.GAP, "beg", says, "Ask for the documents, or for a statement that there are none.")


def _end_unsaid(one: Held) -> bool:
    """Whether a document within a number has several pages and does not say its last, which nobody then knows."""
    return isinstance(one.range, Range) and one.range.beg is one.range.end and (one.pages or 1) > 1


def _pages(documents: Sequence[Held]) -> Iterator[Found]:
    for one in documents:
        if one.pages is None or not isinstance(one.range, Range) or _end_unsaid(one):
            continue
        count = one.range.count
        if count is not None and count != one.pages and "end_no" in one.source.mapping.places:
            says = f"{one.range} has {count:,} numbers, and {one.pages:,} pages are stated."
            yield one.found(Kind.PAGES, "pages", says, "Ask which is right.")


def _of(one: Held) -> Range:
    assert isinstance(one.range, Range)
    return one.range


def _lies_in(prefix: str, first: int, last: int, key: str) -> bool:
    """Whether a document whose range is at fault begins in a gap, which then may be none."""
    digits = key[len(prefix) :]
    return key.startswith(prefix) and digits.isdecimal() and first <= int(digits) <= last
