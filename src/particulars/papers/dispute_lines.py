"""The register of disputes for the terminal and as JSON lines: a table, then each dispute with its places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from particulars.analyses.disputes.rows import Dispute, Disputes, Ref
from particulars.papers.page_line import PageLines

_COLUMNS = (("dispute", 7), ("state", 13), ("asked by", 14), ("request nos.", 30), ("ruling", 24), ("duties", 14))
# What hangs on a dispute, in the order in which it is printed.
_HANGING = (
    ("opened", "opened"),
    ("letter", "letters"),
    ("asked", "relief"),
    ("response", "responses"),
    ("conferral", "conferrals"),
    ("admitted or agreed", "concessions"),
    ("burden", "burden"),
    ("ruling", "rulings"),
    ("duty", "obligations"),
    ("done, as shown by", "proofs"),
)
_FLAGS = {
    "CLOSED_WITHOUT_A_DECIDING_VERB": "no deciding verb stands here; the outcome was inferred from a direction",
    "ASKED_BY_FROM_THE_WORDS": "who asked was taken from the words of the request",
    "NO_RULING_READ_IN_THIS_PAPER": "the list names it, and no ruling on it was read in this paper",
    "FEES_SOUGHT_WITHOUT_RULING": "fees were sought and no ruling on them was read",
    "OPENED_BY_THE_DOCKET_ALONE": "its motion is known from the docket alone",
    "RULING_FROM_THE_DOCKET_ALONE": "its ruling is known from the docket's words alone",
    "DOCKET_BY_PLACE": "the docket numbers stand shortly before its list in the same paragraph",
}
_LONG = 160


def dispute_lines(found: Disputes, places: Mapping[str, PageLines]) -> Iterator[str]:
    """The table, the disputes one by one, and what was left apart."""
    if found.disputes:
        yield _table_row([name for name, _ in _COLUMNS])
    for one in found.disputes:
        yield _table_row(_cells(one))
    for one in found.disputes:
        yield from _told(one, places)
    if found.apart:
        yield f"Left apart: {len(found.apart)}"
    for left in found.apart:
        yield f"  {_at(left.ref, places)}: {_short(left.ref.text)} ({left.why})"
    yield f"Examined: {found.examined}."


def dispute_json(name: str, found: Disputes, places: Mapping[str, PageLines]) -> Iterator[str]:
    """Types: `disputes` (one: method and limits), `dispute` (one each, every place as page:line), `apart`."""
    how = {"method": found.method, "limits": found.limits, "examined": found.examined, "count": len(found.disputes)}
    yield _line(name, "disputes", how)
    for one in found.disputes:
        row: dict[str, object] = msgspec.to_builtins(one)
        row |= {field: [_placed(r, places) for r in getattr(one, field)] for _, field in _HANGING}
        row["steps"] = [{"what": s.what, "on": s.on, "ref": _placed(s.ref, places)} for s in one.steps]
        yield _line(name, "dispute", row)
    for left in found.apart:
        yield _line(name, "apart", {"ref": _placed(left.ref, places), "why": left.why})


def _cells(one: Dispute) -> list[str]:
    outcomes = dict.fromkeys(r.note for r in one.rulings)
    duties = [r.id or "" for r in one.obligations]
    return [
        one.id,
        one.state.value,
        one.asked_by or "not told",
        _gathered(one.request_numbers) or "none",
        ", ".join(outcomes) or "none",
        ", ".join(duties) or "none",
    ]


def _table_row(cells: Sequence[str]) -> str:
    return "  ".join(cell.ljust(width) for cell, (_, width) in zip(cells, _COLUMNS, strict=True)).rstrip()


def _told(one: Dispute, places: Mapping[str, PageLines]) -> Iterator[str]:
    against = f", against {one.against}" if one.against else ""
    yield f"{one.id} ({one.state.value}): {_short(one.about)}"
    yield f"  asked by {one.asked_by or 'nobody who is named'}{against}"
    if one.request_numbers or one.docket:
        yield f"  numbers: {', '.join(part for part in (_gathered(one.request_numbers), _gathered(one.docket)) if part)}"
    if one.steps:
        yield "  steps: " + ", ".join(dict.fromkeys(s.what + (f" {s.on}" if s.on else "") for s in one.steps))
    named = [r.text for r in one.letters if r.paper is None]
    if named:
        yield f"  letters, by number: {_gathered(named)}"
    for name, field in _HANGING:
        for ref in (r for r in getattr(one, field) if not (field == "letters" and r.paper is None)):
            label = f"{name} {ref.id}" if ref.id and field in ("rulings", "obligations") else name
            note = f" ({ref.note})" if ref.note else ""
            yield f"  {label}{note} at {_at(ref, places)}: “{_short(ref.text)}”"
    yield from (f"  doubt: {_doubt(flag)}" for flag in one.flags)


def _gathered(numbers: Sequence[str]) -> str:
    """`RFP No. 1`, `RFP No. 2` -> `RFP Nos. 1, 2`."""
    by_name: dict[str, list[str]] = {}
    for one in numbers:
        name, _, number = one.partition(" No. ")
        by_name.setdefault(name, []).append(number)
    return "; ".join(f"{name} {'Nos.' if len(n) > 1 else 'No.'} {', '.join(n)}" for name, n in by_name.items())


def _at(ref: Ref, places: Mapping[str, PageLines]) -> str:
    if ref.paper is None:
        return f"docket entry {ref.number}"
    if ref.start is None or ref.end is None:
        return ref.paper
    return f"{ref.paper} {places[ref.paper].span(ref.start, ref.end)}"


def _placed(ref: Ref, places: Mapping[str, PageLines]) -> dict[str, object]:
    fields: dict[str, object] = msgspec.to_builtins(ref)
    return {**fields, "place": _at(ref, places)}


def _doubt(flag: str) -> str:
    return _FLAGS.get(flag) or flag.replace("_", " ").lower()


def _short(words: str) -> str:
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"


def _line(name: str, kind: str, row: dict[str, object]) -> str:
    return json.dumps({**row, "type": kind, "paper": name}, sort_keys=True, ensure_ascii=True)
