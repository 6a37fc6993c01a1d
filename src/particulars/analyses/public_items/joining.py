"""Items with their captures, hashes held against one another; what lacks is said of each, and the duty that waits for the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from particulars.analyses.public_items.rows import Capture, FileOnFile, Item, Line

METHOD = (
    "Each item of the list is set beside the captures that name it; a capture counts where its file is on file, its time is "
    "told in UTC by the sheet or the capture's own head, and its SHA-256, computed from the bytes, is the one told, if one is."
)
LIMITS = (
    "A capture shows what stood in the file; that the place was open to everyone then is what the capturer says.",
    "Nothing was fetched: no network is used, and whether the place is still public is not known.",
    "Whether an item falls within the limiter of the order is a person's reason, shown as such.",
)
WAITS = "waits for a list of identified items, and none is on file"
_OF_PUBLIC = re.compile(r"\bpublic(?:ly)?\b", re.I)
_BY_LIST = re.compile(r"\b(?:identif(?:y|ies|ied)|names?|named|list(?:s|ed)?|specif(?:y|ies|ied|ically))\b", re.I)
_PRODUCE = re.compile(r"\b(?:produc\w+|disclos\w+|provid\w+|serv\w+|hand\s+over)\b", re.I)


def joined(items: Sequence[Item], captures: Iterable[Capture], on_file: Mapping[str, FileOnFile]) -> tuple[Line, ...]:
    """Each item with what was captured of it, in the list's order."""
    held = list(captures)
    return tuple(_line(item, [one for one in held if one.item == item.number], on_file) for item in items)


def strays(items: Sequence[Item], captures: Iterable[Capture]) -> Iterator[str]:
    """Captures that name an item which the list does not have."""
    known = {item.number for item in items}
    for one in captures:
        if one.item not in known:
            yield f"row {one.row}: the capture {one.file} names item {one.item}, which no list on file has; correct the number or add the item"


def is_duty_on_public_items(clause: str) -> bool:
    """Whether a clause asks for production of what a party names and what is public."""
    return bool(_OF_PUBLIC.search(clause) and _PRODUCE.search(clause))


def waits_for_list(clause: str, items: int) -> bool:
    """Whether a clause binds only as far as items are identified, and no item is."""
    return is_duty_on_public_items(clause) and bool(_BY_LIST.search(clause)) and not items


def _line(item: Item, captures: Sequence[Capture], on_file: Mapping[str, FileOnFile]) -> Line:
    kept: list[tuple[Capture, FileOnFile]] = []
    remarks: list[str] = []
    for one in captures:
        file = on_file.get(one.file)
        if file is None:
            remarks.append(f"the file of its capture, {one.file}, is not on file; add it")
        elif one.sha256 and one.sha256 != file.sha256:
            remarks.append(
                f"{one.file} has the SHA-256 {file.sha256}, and row {one.row} tells {one.sha256}; nothing is taken from it"
            )
        elif not one.captured_utc and not file.captured_utc:
            remarks.append(f"the time of its capture {one.file} is told nowhere; write it in the sheet")
        elif one.captured_utc and file.captured_utc and one.captured_utc != file.captured_utc:
            remarks.append(
                f"{one.file} was captured {file.captured_utc} by its own head and {one.captured_utc} by row {one.row}; nothing is taken from it"
            )
        else:
            kept.append((one, file))
    if not kept:
        remarks.insert(0, f"item {item.number} has no capture")
    if item.day is None:
        remarks.append("no date is told")
    if not item.limiter_reason:
        remarks.append("no reason is told why it falls within the limiter")
    return Line(item=item, captures=tuple(kept), remarks=tuple(remarks))
