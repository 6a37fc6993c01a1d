"""Families: parents that are missing, members that others stand between, and ranges that differ within one family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from particulars.intake.loadfile.checks.held import Found, Held, by_begin, in_order, named, split_ids
from particulars.intake.loadfile.shape import Kind
from particulars.reading.bates import Range, matched, parse


def check(documents: Sequence[Held]) -> Iterator[Found]:
    """Every fault of a family, whichever way the file tells it."""
    known = by_begin(documents)
    yield from _parents(documents, known)
    yield from _children(documents, known)
    families = _families(documents, known)
    for members in families.values():
        yield from _ranges(members)
    yield from _attach_ranges(documents, known)
    yield from _between(documents, families)
    yield from _groups(documents)


def _parents(documents: Sequence[Held], known: dict[str, Held]) -> Iterator[Found]:
    for one in documents:
        if one.parent and one.parent not in known:
            says = f"Its parent {one.parent} is no document here."
            yield one.found(Kind.PARENT_MISSING, "parent_id", says, "Ask for the parent, or for a slip sheet.")
        elif not one.parent and one.is_attachment and (not one.beg_attach or one.beg_attach == one.begins):
            if not one.group or "parent_id" in one.source.mapping.places:
                says = "It is called an attachment, and no parent is named."
                yield one.found(Kind.PARENT_NONE, "parent_id" if "parent_id" in one.source.mapping.places else "doc_type", says, "Ask to what it is attached.")  # fmt: skip
        elif one.parent and _goes_round(one, known):
            yield one.found(Kind.PARENT_MISSING, "parent_id", "Its parents lead back to itself.", "Ask for the parent.")


def _goes_round(one: Held, known: dict[str, Held]) -> bool:
    seen, at = {one.key}, known.get(one.parent)
    if at is one:
        return False  # a file that names each document its own parent
    while at is not None and at.parent:
        if at.key in seen:
            return True
        seen.add(at.key)
        at = known.get(at.parent) if known.get(at.parent) is not at else None
    return at is not None and at.key in seen


def _children(documents: Sequence[Held], known: dict[str, Held]) -> Iterator[Found]:
    for one in documents:
        for child in split_ids(one.children):
            if child not in known and parse(child) is not None:
                says = f"Its attachment {child} is no document here."
                yield one.found(Kind.CHILD_MISSING, "child_ids", says, "Ask for it, or for a slip sheet.")


def _families(documents: Sequence[Held], known: dict[str, Held]) -> dict[str, list[Held]]:
    """Documents by the first page of their family, or by their topmost parent; families of one are left out."""
    found: dict[str, list[Held]] = {}
    for one in documents:
        top = one.beg_attach or _top(one, known)
        if top:
            found.setdefault(top, []).append(one)
    return {top: members for top, members in found.items() if len(members) > 1}


def _top(one: Held, known: dict[str, Held]) -> str:
    at, seen = one, {one.key}
    while at.parent and (above := known.get(at.parent)) is not None and above.key not in seen:
        at = above
        seen.add(at.key)
    return at.begins


def _ranges(members: Sequence[Held]) -> Iterator[Found]:
    """Members whose family range is another than that of most, or of the parent where two are as many."""
    told = [(one.beg_attach, one.end_attach) for one in members if one.beg_attach or one.end_attach]
    if not told:
        return
    counted = Counter(told).most_common()
    wanted = counted[0][0]
    if len(counted) > 1 and counted[0][1] == counted[1][1]:
        wanted = next(((m.beg_attach, m.end_attach) for m in members if m.begins == m.beg_attach), wanted)
    for one in members:
        if (one.beg_attach, one.end_attach) != wanted and (one.beg_attach or one.parent):
            field = "beg_attach" if one.beg_attach != wanted[0] else "end_attach"
            says = f"Its family is said to be {one.beg_attach or 'blank'} to {one.end_attach or 'blank'}, elsewhere in the family {wanted[0]} to {wanted[1]}."  # fmt: skip
            yield one.found(Kind.FAMILY_RANGE, field, says, "Ask which is right.")


def _attach_ranges(documents: Sequence[Held], known: dict[str, Held]) -> Iterator[Found]:
    """Families by range: one that begins with no document, a member outside of it, an end that no member reaches."""
    by_range: dict[tuple[str, str], list[Held]] = {}
    for one in documents:
        if one.beg_attach:
            by_range.setdefault((one.beg_attach, one.end_attach), []).append(one)
    told: set[str] = set()
    for (beg, end), members in by_range.items():
        if beg not in known and beg not in told:
            told.add(beg)
            says = f"The family begins at {beg}, which begins no document here ({named(members)})."
            yield members[0].found(Kind.PARENT_MISSING, "beg_attach", says, "Ask for the parent, or for a slip sheet.")
        yield from _bounds(beg, end, members)


def _bounds(beg: str, end: str, members: Sequence[Held]) -> Iterator[Found]:
    first, last = parse(beg), parse(end) if end else None
    whole = in_order(members)
    is_within = True
    for one in whole:
        assert isinstance(one.range, Range)
        if first is None or one.range.beg.series != first.series:
            is_within = False
            yield one.found(Kind.FAMILY_BOUNDS, "beg_attach", f"{one.range} is not of the family's series, {beg}.", "Ask which is right.")  # fmt: skip
        elif one.range.beg < first or (last is not None and last < one.range.end):
            is_within = False
            says = f"{one.range} lies outside its family, {beg} to {end}."
            yield one.found(Kind.FAMILY_BOUNDS, "end_attach" if one.range.beg >= first else "beg_attach", says, "Ask which is right.")  # fmt: skip
    if not whole or last is None or not is_within:
        return
    reached = max(one.range.end for one in whole)  # type: ignore[union-attr]
    if reached.series == last.series and reached < last:
        says = f"The family is said to end at {end}, and its last member here ends at {reached}."
        yield whole[-1].found(Kind.CHILD_MISSING, "end_attach", says, "Ask for the attachment, or for a slip sheet.")


def _between(documents: Sequence[Held], families: dict[str, list[Held]]) -> Iterator[Found]:
    """Families whose members are not one behind the other, as pages lie or, without numbers, as rows do."""
    family = {id(one): top for top, members in families.items() for one in members}
    whole = in_order(documents)
    for run in (whole, [one for one in documents if one.range is None]):
        last: dict[str, int] = {}
        for place, one in enumerate(run):
            top = family.get(id(one), "")
            before = last.get(top)
            if top and before is not None and before != place - 1:
                strangers = [s for s in run[before + 1 : place] if family.get(id(s)) != top]
                says = f"{named(strangers)} stands between it and {run[before].key} of its family."
                yield one.found(Kind.FAMILY_SPLIT, "beg_attach" if one.beg_attach else "parent_id", says, "Ask which family they are of.")  # fmt: skip
            last[top] = place


def _groups(documents: Sequence[Held]) -> Iterator[Found]:
    """Families told by a common identifier, where the file also names parents: exactly one member has none."""
    groups: dict[str, list[Held]] = {}
    for one in documents:
        if one.group and "parent_id" in one.source.mapping.places:
            groups.setdefault(matched(one.group), []).append(one)
    for name, members in groups.items():
        tops = [one for one in members if not one.parent or one.parent == one.key]
        if len(members) > 1 and len(tops) != 1:
            says = f"The family {name} has {len(tops)} members without a parent, and one is wanted: {named(members)}."
            yield members[0].found(Kind.PARENT_NONE, "group_id", says, "Ask which is the parent.")
