"""What every reader hands back: the text of one paper, what it left unread on which page, and what a person should know.

A container hands back, beside its own text, what is in it: each a `Child` with its name inside and its bytes, or with the
reason why these could not be had. Its children are asked for once, in order, after the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from particulars.record.text import Clean, Line, Page, Run, Span, Text


class UnreadPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page of a paper that was read without this page, and why; `page` counts in the file from 1."""

    page: int
    reason: str


ATTACHMENT = "attachment"  # a file that came with a message or a paper
MEMBER = "member"  # a file or message in an archive, a mailbox or a store


@dataclass(frozen=True, slots=True)
class Child:
    """One file inside another: its name there, its role, and its bytes in pieces; or why they could not be had.

    `count` is how many files a refusal stands for, where they are too many to name one by one.
    """

    name: str
    role: str
    pieces: Callable[[], Iterable[bytes]] | None = None
    reason: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper as read: its text, its unread pages, and notes in words for the person who handed it in.

    `fields` are the standard metadata of a document (see `record.documents`); `unread` says why the file counts as kept
    unread although something of it is known, as of an archive that is not opened.
    """

    text: Text
    notes: tuple[str, ...] = ()
    unread_pages: tuple[UnreadPage, ...] = ()
    children: Iterable[Child] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    unread: str = ""


class Carried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reading as it travels from a worker process to the one that asked: plain data, nothing that could be run."""

    raw: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    spans: tuple[Span, ...]
    clean: str
    runs: tuple[Run, ...]
    footnotes: int
    notes: tuple[str, ...]
    unread_pages: tuple[UnreadPage, ...]

    @classmethod
    def of(cls, reading: Reading) -> Carried:
        """The reading, taken apart for the way."""
        text = reading.text
        clean = text.clean
        return cls(
            text.raw, text.pages, text.lines, text.spans, clean.text, clean.runs, clean.footnotes,
            reading.notes, reading.unread_pages,
        )  # fmt: skip

    def reading(self) -> Reading:
        """The reading, put together again."""
        clean = Clean(self.clean, self.runs, self.footnotes)
        text = Text(self.raw, self.pages, self.lines, self.spans, clean)
        return Reading(text, self.notes, self.unread_pages)
