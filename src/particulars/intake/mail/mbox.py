"""Reads a mailbox (.mbox): a line a message, and each message handed on as a file of its own."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from pathlib import Path

from particulars.intake.mail.head import cleared, head_of
from particulars.intake.reading_shape import MEMBER, Child, Reading
from particulars.intake.setting import set_lines

# The line between messages names who sent one and when; a sentence that begins with "From" does not.
_BETWEEN = re.compile(rb"^From [^\r\n]{0,200}\d{4}[^\r\n]{0,40}\r?$", re.M)
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
_HEAD = 16384
_PIECE = 1 << 20


def read(source: Path) -> Reading:
    """The list of the messages in a mailbox."""
    blocks, found = [], 0
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for found, (start, end) in enumerate(_places(data), 1):
            head = head_of(cleared(data[start : min(end, start + _HEAD)]))
            said = (head.value(name) for name in ("date", "from", "subject"))
            blocks.append([f"{found:05}\t" + "\t".join(said)])
    note = (f"It holds {found} messages, told apart by the lines that begin with “From ” and name a year.",)
    return Reading(set_lines(blocks), note, children=_messages(source))


def _messages(source: Path) -> Iterator[Child]:
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for number, (start, end) in enumerate(_places(data), 1):

            def piece(start: int = start, end: int = end) -> Iterator[bytes]:
                at = data.find(b"\n", start, end) + 1 or end  # the mailbox's own line is none of the message
                yield _ESCAPED.sub(rb"\1", data[at:end])

            yield Child(f"{number:05}.eml", MEMBER, piece)


def _places(data: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where each message begins, its own line included, and ends."""
    start = None
    for found in _BETWEEN.finditer(data):
        before = data[max(0, found.start() - 4) : found.start()]
        if found.start() and not before.endswith((b"\n\n", b"\r\n\r\n", b"\n\r\n")):
            continue
        if start is not None:
            yield start, found.start()
        start = found.start()
    if start is not None:
        yield start, len(data)
