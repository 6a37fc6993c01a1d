"""What is wrong about a ruling, an obligation, a position, a lint or a quantity that answers a planted one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from particulars.quarrelstone.check import plain
from particulars.quarrelstone.ledger import PlantedRow
from particulars.quarrelstone.rows_check import FoundRow, Pairs, holds, same
from particulars.quarrelstone.says import Flagged, Owed, Ruled, Stated, Took

RULING_FIELDS = ("kind", "outcome", "asked", "by", "request_numbers", "reason", "item", "heading", "decided_on", "without_prejudice")  # fmt: skip
_TIME = ("timing", "due", "hour", "is_before", "n", "unit", "direction", "through", "month_day", "weekday")
POSITION_FIELDS = ("case", "position", "is_claim")
FACT_FIELDS = ("value", "unit", "of")
LINT_FIELDS = ("code", "weight")
OBLIGATION_FIELDS = ("force", "who", *_TIME, "parts", "trigger", "condition", "depends_on", "item")


def ruling(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterable[str]:
    """The outcome, what was asked and by whom, its numbers, and the court's reason."""
    want, have = t.says, f.fields
    if not isinstance(want, Ruled):
        raise TypeError(f"{t.finding} is no ruling")
    yield from same("outcome", want.outcome, have.get("outcome"))
    if want.repeats:
        return
    if have.get("is_also"):
        yield "only told as the same as another ruling"
        return
    for name in ("kind", "by", "decided_on", "without_prejudice"):
        yield from same(name, getattr(want, name), have.get(name))
    if plain(have.get("asked")) not in map(plain, want.asked or ("",)):
        yield f"asked {have.get('asked')!r}, not {' or '.join(map(repr, want.asked)) or None}"
    yield from same("request numbers", want.numbers, have.get("request_numbers"))
    yield from holds("reason", want.reason, have.get("reason"))
    if want.item:
        yield from same("item", want.item, have.get("item"))
    if want.heading:
        yield from holds("heading", want.heading, have.get("heading"))


def obligation(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterable[str]:
    """Who, what the words do to them, when, after what, and on what condition."""
    want, have = t.says, f.fields
    if not isinstance(want, Owed):
        raise TypeError(f"{t.finding} is no obligation")
    if have.get("force") not in want.force:
        yield f"force {have.get('force')}, not {' or '.join(want.force)}"
    yield from same("who", _bare(want.who), _bare(have.get("who")))
    for name in _TIME:
        yield from same(name, getattr(want, name), have.get(name))
    yield from same("parts", tuple(_time(p) for p in want.parts), tuple(_time(p) for p in _rows(have.get("parts"))))
    yield from holds("trigger", want.trigger, have.get("trigger"))
    yield from holds("condition", want.condition, have.get("condition"))
    keys = {g.id: u.says.key for u, g in pairs if isinstance(u.says, Owed)}
    after = tuple(sorted(keys.get(str(i), str(i)) for i in _rows(have.get("depends_on"))))
    yield from same("depends on", tuple(sorted(want.after)), after)
    if want.item:
        yield from same("item", want.item, have.get("item"))


def position(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterable[str]:
    """The decision and the label; all planted passages are the paper's own voice."""
    want, have = t.says, f.fields
    if not isinstance(want, Took):
        raise TypeError(f"{t.finding} is no position")
    yield from same("case", want.case, have.get("case"))
    yield from same("position", want.label, have.get("position"))
    yield from same("claim", False, have.get("is_claim"))


def lint(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterable[str]:
    """The code and the weight."""
    want, have = t.says, f.fields
    if not isinstance(want, Flagged):
        raise TypeError(f"{t.finding} is no lint")
    yield from same("code", want.code, have.get("code"))
    yield from same("weight", want.weight, have.get("weight"))


def fact(t: PlantedRow, f: FoundRow, pairs: Pairs) -> Iterable[str]:
    """The value, what it counts, and the whole it is a part of."""
    want, have = t.says, f.fields
    if not isinstance(want, Stated):
        raise TypeError(f"{t.finding} is no quantity")
    for name in FACT_FIELDS:
        yield from same(name, getattr(want, name), have.get(name))


def _bare(who: object) -> str:
    return re.sub(r"^(?:the|each of the)\s+", "", str(who or ""), flags=re.I)


def _rows(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _time(part: Any) -> tuple[object, ...]:
    return tuple(getattr(part, name) for name in ("timing", "due", "n", "unit", "direction"))
