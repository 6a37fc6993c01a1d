"""The print ledger of a source-code room: each printing a dated entry, refused where it would go over the order's limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from particulars.record.access import Prints, Tier
from particulars.record.order_terms import Deciding

PRINT = "print"  # subject `ITEM FIRST-LAST / PERSON`, answer the control number of what was printed
_SUBJECT = re.compile(r"(\S+) (\d+)-(\d+) / (.+)")


@dataclass(frozen=True, slots=True)
class Printed:
    """Pages of an item that a person printed, counted from 1, both ends included."""

    item: str
    first: int
    last: int
    person: str

    @property
    def pages(self) -> int:
        """How many pages it is."""
        return self.last - self.first + 1


def read_printed(subject: str) -> Printed | None:
    """The printing that a subject names, or nothing where it names none."""
    found = _SUBJECT.fullmatch(subject)
    if found is None or not 1 <= int(found[2]) <= int(found[3]):
        return None
    return Printed(found[1], int(found[2]), int(found[3]), found[4])


def ledger(view: Deciding) -> tuple[Printed, ...]:
    """Every printing on record, sorted by item, page and person."""
    found = (read_printed(subject) for subject in view.decisions(PRINT))
    return tuple(sorted((one for one in found if one), key=lambda p: (p.item, p.first, p.last, p.person)))


def over_limit(printed: Sequence[Printed], tier: Tier) -> str:
    """Why these printings of one tier cannot all stand, or nothing: pages in a row of one item, and pages in all."""
    if tier.prints is None:
        return f"no clause read sets how much of {tier.name} may be printed"
    limits, total = tier.prints, sum(one.pages for one in printed)
    longest = longest_run(printed)
    if limits.consecutive and longest > limits.consecutive:
        return _over(f"{longest} consecutive pages", limits.consecutive, limits)
    if limits.total and total > limits.total:
        return _over(f"{total} pages in all", limits.total, limits)
    return ""


def longest_run(printed: Iterable[Printed]) -> int:
    """The most pages in a row of one item that were printed, in however many printings."""
    longest, run, at = 0, 0, ("", 0)  # `at` is the last page of the run, with its item
    for item, first, last in sorted((one.item, one.first, one.last) for one in printed):
        if item == at[0] and first <= at[1] + 1:
            run, last = run + max(0, last - at[1]), max(last, at[1])
        else:
            run = last - first + 1
        longest, at = max(longest, run), (item, last)
    return longest


def _over(what: str, most: int, limits: Prints) -> str:
    return f"{what} would be printed, and § {limits.clause} of the order allows {most}"
