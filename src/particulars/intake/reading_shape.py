"""What every reader hands back: the text of one paper, what it left unread on which page, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from particulars.record.text import Clean, Line, Page, Run, Span, Text


class UnreadPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page of a paper that was read without this page, and why; `page` counts in the file from 1."""

    page: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper as read: its text, its unread pages, and notes in words for the person who handed it in."""

    text: Text
    notes: tuple[str, ...] = ()
    unread_pages: tuple[UnreadPage, ...] = ()


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
