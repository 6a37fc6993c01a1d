"""Discovery requests: each is the request of the side that served it, as far as this paper tells which side that was."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from particulars.analyses.authorities.found import Found
from particulars.analyses.authorities.rows import Kind

_SERVED_BY = re.compile(r"(?P<side>Plaintiff|Pl|Defendant|Def)")


def resolve_requests(text: str, found: list[Found], take: Callable[[Found, str, str, str], None]) -> None:
    """Link each request by its number and side; where both sides served that number, a bare one stays open."""
    rows = [f for f in found if f.kind is Kind.DISCOVERY_REQUEST]
    sides: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if side := _side_of(text[row.start : row.end]):
            sides[row.key].add(side)
    for row in rows:
        printed = text[row.start : row.end]
        side = _side_of(printed)
        served = sorted(sides[row.key])
        if side is None and len(served) > 1:
            candidates = tuple(f"request:{s}:{row.key}" for s in served)
            row.leave(candidates, "both sides served a request of this number", "AMBIGUOUS_REQUEST")
            continue
        side = side or (served[0] if served else None)
        take(row, f"request:{side}:{row.key}" if side else f"request:{row.key}", printed, "by its number")


def _side_of(printed: str) -> str | None:
    """The side that owns a request: `Plaintiffs' RFP No. 4` -> plaintiffs."""
    found = _SERVED_BY.match(printed)
    return {"P": "plaintiffs", "D": "defendants"}[found["side"][0]] if found else None
