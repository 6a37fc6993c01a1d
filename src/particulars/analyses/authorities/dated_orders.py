"""Orders known by their dates: linked by the docket number that stands beside them, or left open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from particulars.analyses.authorities.found import Found
from particulars.analyses.authorities.rows import Kind
from particulars.reading.sentences import sentence_start

_NEAR = 600  # a docket number farther behind is of something else
_MONTH_ALONE = re.compile(r"dated:([A-Z][a-z]+)\.?")


def resolve_dated(text: str, found: list[Found], take: Callable[[Found, str, str, str], None]) -> None:
    """Link orders by date where the sentence about them is followed by a docket number, always the same one."""
    numbers: dict[str, set[str]] = defaultdict(set)
    dated = [(i, f) for i, f in enumerate(found) if f.kind is Kind.ORDER_REF and f.key.startswith("dated:")]
    for i, row in dated:
        if number := _number_behind(text, found, i):
            numbers[row.key].add(number)
    for _, row in dated:
        ids = numbers.get(row.key) or {i for k, some in numbers.items() if _same_month(row.key, k) for i in some}
        if len(ids) == 1:
            how = "the docket number that follows the sentence about the order of this date"
            take(row, next(iter(ids)), text[row.start : row.end], how)
        else:
            how = "an order known here by its date; no docket number stands beside it"
            row.leave(tuple(sorted(ids)), how, "ORDER_BY_DATE_ONLY")


def _number_behind(text: str, found: list[Found], i: int) -> str | None:
    """The docket entry cited next after the order at `i`, in its own sentence or the one behind it."""
    row = found[i]
    k = i + 1
    while k < len(found) and found[k].kind is Kind.DISCOVERY_REQUEST:
        k += 1
    after = found[k] if k < len(found) else None
    if after is None or after.kind is not Kind.ECF or not after.standing or after.start - row.end >= _NEAR:
        return None
    start = sentence_start(text, after.start)
    return after.authority if sentence_start(text, max(0, start - 2)) <= row.start else None


def _same_month(one: str, other: str) -> bool:
    """Whether "November" can be "November 10, 2021": a month alone fits a full date of that month."""
    month = _MONTH_ALONE.fullmatch(one)
    return month is not None and other.startswith(f"dated:{month.group(1)}")
