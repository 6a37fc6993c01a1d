"""Public items and captures from a person's sheets: one item or one capture a row, all faults told at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from particulars.analyses.public_items.rows import Capture, Fault, Item, Outcome
from particulars.reading.dates import is_day

ITEM_HEADS = ("item", "title", "place", "date")
CAPTURE_HEADS = ("item", "file", "captured")
_PLACES = ("place", "url", "url or place", "url_or_place")
_KNOWN = ("item", "title", *_PLACES, "date", "limiter", "within limiter because", "outcome", "bates")
_SHA = re.compile(r"[0-9a-f]{64}")


def sort_of(heads: Sequence[str]) -> str:
    """`items` or `captures` where a sheet's heads are those of one, else nothing."""
    known = {head.strip().lower().rstrip(".") for head in heads}
    if set(CAPTURE_HEADS) <= known:
        return "captures"
    return "items" if {"item", "title"} <= known and known & set(_PLACES) else ""


def items_from(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[Item, ...], tuple[Fault, ...]]:
    """The items of a sheet; one without a number, title or place is told, and kept out."""
    made: list[Item] = []
    faults: list[Fault] = []
    counted = Counter(row.get("item", "").strip() for row in rows)
    for at, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        number, title = row.get("item", "").strip(), row.get("title", "").strip()
        place = next((row[name].strip() for name in _PLACES if row.get(name, "").strip()), "")
        for column, told in (("item", number), ("title", title), ("place", place)):
            if not told:
                faults.append(Fault(at, column, "is empty; an item has a number, a title, and a URL or place"))
        if number and counted[number] > 1:
            faults.append(Fault(at, "item", f"the number {number} stands twice; give each item its own"))
        if not (number and title and place) or counted[number] > 1:
            continue
        day, outcome = row.get("date", "").strip(), _outcome(row, at, faults)
        if day and not is_day(day):
            faults.append(Fault(at, "date", f"“{day}” is no day; write it as 2021-10-01"))
        reason = row.get("limiter", "").strip() or row.get("within limiter because", "").strip()
        other = tuple((name, cell.strip()) for name, cell in row.items() if name not in _KNOWN and cell.strip())
        made.append(Item(number=number, title=title, place=place, day=day if is_day(day) else None, limiter_reason=reason, outcome=outcome, bates=row.get("bates", "").strip(), other=other, row=at))  # fmt: skip
    return tuple(made), tuple(faults)


def captures_from(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[Capture, ...], tuple[Fault, ...]]:
    """The captures of a sheet; one whose time does not say that it is UTC is told, and kept out."""
    made: list[Capture] = []
    faults: list[Fault] = []
    for at, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row.values()):
            continue
        number, file, told = (row.get(name, "").strip() for name in CAPTURE_HEADS)
        sha256 = (row.get("sha256", "") or row.get("sha-256", "")).strip().lower()
        when = utc(told)
        before = len(faults)
        for column, cell in (("item", number), ("file", file)):
            if not cell:
                faults.append(Fault(at, column, "is empty; a capture names its item and its file"))
        if when is None and told:
            faults.append(Fault(at, "captured", f"“{told}” is no instant in UTC; write it as 2022-01-05T10:00:00Z"))
        if sha256 and not _SHA.fullmatch(sha256):
            faults.append(Fault(at, "sha256", f"“{sha256[:20]}” is no SHA-256; it has 64 figures and letters a to f"))
        if len(faults) == before:
            made.append(Capture(item=number, file=file, captured_utc=when or "", sha256=sha256, row=at))
    return tuple(made), tuple(faults)


def utc(told: str) -> str | None:
    """An instant that says that it is UTC, as 2022-01-05T10:00:00Z; nothing where it does not."""
    try:
        instant = datetime.fromisoformat(told)
    except ValueError:
        return None
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ") if instant.utcoffset() == timedelta(0) else None


def _outcome(row: Mapping[str, str], at: int, faults: list[Fault]) -> Outcome:
    told = row.get("outcome", "").strip().lower()
    if not told:
        return Outcome.PRODUCED if row.get("bates", "").strip() else Outcome.NOT_TOLD
    known = next((one for one in Outcome if one.value == told), None)
    if known is None:
        faults.append(Fault(at, "outcome", f"“{told}” is none of: produced, none exists, disputed"))
    elif known is Outcome.PRODUCED and not row.get("bates", "").strip():
        faults.append(Fault(at, "bates", "the item is said to be produced, and no Bates number stands here"))
    return known or Outcome.NOT_TOLD
