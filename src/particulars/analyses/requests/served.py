"""Cuts a served paper at its heads into requests and responses, each with its words and place, and its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.analyses.requests.heads import Head, Opens
from particulars.analyses.requests.rows import Kind
from particulars.record.text import Role, Text

_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """What stands under one head: raw `start` to `end`, and the place of the same in the reading text."""

    head: Head
    kind: Kind
    number: int
    start: int
    end: int
    clean_start: int
    clean_end: int
    words: str
    is_restated: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a paper, such as its definitions, by its place in the reading text."""

    name: str
    clean_start: int
    clean_end: int


@dataclass(frozen=True, slots=True)
class Served:
    """The pieces of a served paper, and the heads under which nothing could be read, with the reason."""

    requests: tuple[Block, ...]
    responses: tuple[Block, ...]
    sections: tuple[Section, ...]
    left: tuple[tuple[Head, str], ...] = ()


def cut(text: Text, found: list[Head], *, answers: bool = False) -> Served:
    """The pieces of a paper whose heads are found; a response without a number answers the request right before it.

    `answers` says that the paper's title is that of responses, so that every request in it is only repeated.
    """
    requests: list[Block] = []
    responses: list[Block] = []
    sections: list[Section] = []
    left: list[tuple[Head, str]] = []
    last: Head | None = None
    for i, head in enumerate(found):
        stop = found[i + 1].start if i + 1 < len(found) else _body_end(text)
        place = clean_place(text, head.end, stop)
        if head.opens is Opens.SECTION:
            last = None
            if head.section and place:
                sections.append(Section(head.section, *place))
            continue
        if head.opens is Opens.END:
            last = None
            continue
        kind, number = head.kind, head.number
        if head.opens is Opens.RESPONSE and number is None and last is not None:
            kind, number = last.kind, last.number
        elif head.opens is Opens.RESPONSE and last is not None and last.number == number:
            kind = head.kind or last.kind
        if number is None or kind is None:
            left.append(
                (head, "no request stands before it" if number is None else "what sort of request it is was not told")
            )
            continue
        if head.opens is Opens.REQUEST:
            last = Head(head.opens, head.start, head.end, head.words, kind, number)
        if place is None:
            left.append((head, "no words stand under it"))
            if head.opens is Opens.RESPONSE and (at := clean_place(text, head.start, head.end)):
                # That there is a response is known, and that none of its words were read is a doubt of its row.
                responses.append(Block(head, kind, number, head.start, head.end, at[1], at[1], ""))
            continue
        block = _block(text, head, kind, number, place)
        _keep(requests if head.opens is Opens.REQUEST else responses, block, text)
    restated = {(b.kind, b.number) for b in responses}
    return Served(
        tuple(_restated(b, answers or (b.kind, b.number) in restated) for b in _told_apart(requests)),
        tuple(_told_apart(responses)),
        tuple(sections),
        tuple(left),
    )


def clean_place(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The place in the reading text of what reads on of raw `start` to `end`, outer space and footnotes left out."""
    low = next((at for o in range(start, end) if (at := text.clean.clean_at(o)) is not None and not text.raw[o].isspace() and at < text.clean.footnotes), None)  # fmt: skip
    if low is None:
        return None
    for offset in range(end - 1, start - 1, -1):
        at = text.clean.clean_at(offset)
        if at is not None and not text.raw[offset].isspace() and low <= at < text.clean.footnotes:
            return low, at + 1
    return None


def _block(text: Text, head: Head, kind: Kind, number: int, place: tuple[int, int]) -> Block:
    start, end = text.clean.raw_span(*place)
    return Block(head, kind, number, start, end, *place, text.clean.text[slice(*place)])


def _keep(blocks: list[Block], block: Block, text: Text) -> None:
    """Objections and the response after them, under one request, are one response."""
    before = blocks[-1] if blocks else None
    bare = block.head.opens is Opens.RESPONSE and re.match(r"\s*(?:RESPONSE|ANSWER)S?\W*$", block.head.words, re.I)
    if before and bare and (before.kind, before.number) == (block.kind, block.number) and re.match(r"\s*OBJECTIONS?\W*$", before.head.words, re.I):  # fmt: skip
        blocks[-1] = _block(text, before.head, before.kind, before.number, (before.clean_start, block.clean_end))
    else:
        blocks.append(block)


def _told_apart(blocks: list[Block]) -> Iterator[Block]:
    """Two blocks of one number and one version in one paper are both flagged; neither is chosen."""
    keys = [(b.kind, b.number, b.head.version) for b in blocks]
    for block, key in zip(blocks, keys, strict=True):
        flags = (
            *(("NUMBER_STANDS_TWICE",) if keys.count(key) > 1 else ()),
            *(() if block.words else ("NO_WORDS_READ",)),
        )
        yield Block(block.head, block.kind, block.number, block.start, block.end, block.clean_start, block.clean_end, block.words, False, flags)  # fmt: skip


def _restated(block: Block, restated: bool) -> Block:
    return Block(block.head, block.kind, block.number, block.start, block.end, block.clean_start, block.clean_end, block.words, restated, block.flags)  # fmt: skip


def _body_end(text: Text) -> int:
    return max((span.end for span in text.spans if span.role is Role.BODY), default=len(text.raw))
