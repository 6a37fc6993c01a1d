"""Sets lines that stand for certain (mail, sheets, slides, cards) as a text: no furniture is looked for, none is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from particulars.intake.joining import PARAGRAPH
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text

_WRAPPED = 56  # letters; a line as long as this was broken by the program that sent it, and reads on
_UNSTORABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_HALF = re.compile(r"[\ud800-\udfff]")  # half a character
Block = Sequence[str]
"""Lines that stand together: the head of a message, a paragraph, a row of a sheet."""


def set_lines(blocks: Iterable[Block]) -> Text:
    """The text of blocks of lines, an empty line between them, without pages."""
    return _Setter().of([blocks], paged=False)


def set_pages(pages: Iterable[Iterable[Block]]) -> Text:
    """The text of pages of blocks, as of slides; a page without words keeps its number."""
    return _Setter().of(pages, paged=True)


def blocks_of(words: str) -> list[list[str]]:
    """The blocks of a plain text: lines between empty lines, the white space at their ends left out."""
    blocks: list[list[str]] = [[]]
    for line in words.splitlines():
        if line.strip():
            blocks[-1].append(line.rstrip())
        elif blocks[-1]:
            blocks.append([])
    return blocks if blocks[-1] else blocks[:-1]


class _Setter:
    def __init__(self) -> None:
        self.raw: list[str] = []
        self.clean: list[str] = []
        self.at = self.read = 0
        self.lines: list[Line] = []
        self.spans: list[Span] = []
        self.runs: list[Run] = []
        self.pages: list[Page] = []

    def of(self, pages: Iterable[Iterable[Block]], paged: bool) -> Text:
        for number, blocks in enumerate(pages, 1):
            start, first = self.at, len(self.lines)
            for block in blocks:
                self._set(block, number if paged else None, first)
            if paged:
                self.pages.append(Page(number, start, self.at, certain=True))
        clean = Clean("".join(self.clean), self.runs)
        return Text("".join(self.raw), self.pages, self.lines, self.spans, clean)

    def _set(self, block: Block, page: int | None, first: int) -> None:
        kept = [words for words in map(_storable, block) if words.strip()]
        for i, words in enumerate(kept):
            if self.read:
                self._join(i, kept)
            end = self.at + len(words)
            lead = len(words) - len(words.lstrip())
            gap = "\n" if i + 1 < len(kept) else "\n\n"
            self.spans += (Span(self.at, end, Role.BODY), Span(end, end + len(gap), Role.BREAK))
            self.lines.append(Line(self.at, end, len(self.lines) - first + 1, page))
            self.runs.append(Run(self.read, self.at + lead, len(words) - lead))
            self.raw += (words, gap)
            self.clean.append(words[lead:])
            self.at, self.read = end + len(gap), self.read + len(words) - lead

    def _join(self, i: int, kept: list[str]) -> None:
        between = PARAGRAPH if i == 0 else " " if len(kept[i - 1]) >= _WRAPPED else "\n"
        self.clean.append(between)
        self.read += len(between)


def _storable(words: str) -> str:
    """The line without what cannot be stored; its own tabs stand."""
    if words.isprintable():
        return words.rstrip()
    return _UNSTORABLE.sub("", _HALF.sub("\ufffd", words.replace("\n", " "))).rstrip()
