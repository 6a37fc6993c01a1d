"""Cuts a served paper at its heads into requests and responses, each with its words and place, and its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from particulars.analyses.requests.heads import Head, Opens
from particulars.analyses.requests.placing import clean_place
from particulars.analyses.requests.rows import Kind
from particulars.record.text import Role, Text

# A head of objections alone, and one of an answer alone: `SPECIFIC OBJECTIONS`, `ACME'S RESPONSE TO REQUEST NO. 2:`.
_OWN = r"\W*(?:(?:[\w.,&-]+\s+){0,8}?[\w.,&-]+[’']S?\s+)?(?:SPECIFIC\s+)?"
_BARE = re.compile(r"\W*(?:RESPONSE|ANSWER)S?\W*$", re.I)
_ANSWERS = re.compile(rf"{_OWN}(?:RESPONSE|ANSWER)S?(?:\s+TO\b.*)?\W*$", re.I | re.S)
_OBJECTIONS = re.compile(rf"{_OWN}OBJECTIONS?(?:\s+TO\b.*)?\W*$", re.I | re.S)


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
    sub: str = ""
    inner: tuple[tuple[int, int], ...] = ()  # the heads inside its words, which nobody says

    @property
    def said(self) -> str:
        """Its words, of the same length, with the heads inside them blank."""
        words = self.words
        for low, high in self.inner:
            words = words[:low] + re.sub(r"[^\n]", " ", words[low:high]) + words[high:]
        return words


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a paper, such as its definitions, by its place in the reading text."""

    name: str
    clean_start: int
    clean_end: int


@dataclass(frozen=True, slots=True)
class Served:
    """The pieces of a served paper, and the heads under which nothing could be read, with the reason."""

    requests: tuple[Block, ...] = ()
    responses: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    left: tuple[tuple[Head, str], ...] = ()


def cut(text: Text, found: Sequence[Head], *, answers: bool = False) -> Served:
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
        if head.opens in (Opens.SECTION, Opens.END, Opens.LEFT):
            last = None
            if head.section and place:
                sections.append(Section(head.section, *place))
            left += [(head, head.why)] if head.opens is Opens.LEFT else []
            continue
        told = _numbered(head, last)
        if isinstance(told, str):
            left.append((head, told))
            continue
        kind, number, sub = told
        if head.opens is Opens.REQUEST:
            last = replace(head, kind=kind)
        if place is None:
            left.append(
                (head, f"it is marked as {head.noted}" if "withdr" in head.noted.lower() else "no words stand under it")
            )
            if head.opens is Opens.RESPONSE and (at := clean_place(text, head.start, max(head.end, head.start + 1))):
                # That there is a response is known, and that none of its words were read is a doubt of its row.
                responses.append(Block(head, kind, number, head.start, head.end, at[1], at[1], "", sub=sub))
            continue
        block = _block(text, head, kind, number, sub, place)
        _keep(requests if head.opens is Opens.REQUEST else responses, block, text)
    restated = {(b.kind, b.number, b.sub) for b in responses}
    return Served(
        tuple(replace(b, is_restated=answers or (b.kind, b.number, b.sub) in restated) for b in _told_apart(requests)),
        tuple(_repeated(list(_told_apart(responses)))),
        tuple(sections),
        tuple(left),
    )


def _numbered(head: Head, last: Head | None) -> tuple[Kind, int, str] | str:
    """What a head numbers, with the help of the request right before it; else why that is not told."""
    kind, number, sub = head.kind, head.number, head.sub
    if head.opens is Opens.RESPONSE and last is not None and number in (None, last.number):
        kind, number, sub = (last.kind if number is None else kind or last.kind), last.number, sub or last.sub
    if number is None:
        return "no request stands before it"
    return (kind, number, sub) if kind is not None else "what sort of request it is was not told"


def _block(text: Text, head: Head, kind: Kind, number: int, sub: str, place: tuple[int, int]) -> Block:
    start, end = text.clean.raw_span(*place)
    return Block(head, kind, number, start, end, *place, text.clean.text[slice(*place)], sub=sub)


def _keep(blocks: list[Block], block: Block, text: Text) -> None:
    """Objections and the response right after them, under one request and of one version, are one response."""
    before = blocks[-1] if blocks else None
    if before and block.head.opens is Opens.RESPONSE and _is_one_response(before, block, text):
        place = (before.clean_start, block.clean_end)
        joined = _block(text, before.head, before.kind, before.number, before.sub, place)
        inner = None if _BARE.match(block.head.words) else clean_place(text, block.head.start, block.head.end)
        blocks[-1] = replace(joined, inner=((inner[0] - place[0], inner[1] - place[0]),) if inner else ())
    else:
        blocks.append(block)


def _is_one_response(before: Block, block: Block, text: Text) -> bool:
    """Whether a head of objections and one of an answer name one request, one version and one day, and follow each other."""
    first, second = before.head, block.head
    return (
        _key(before) == _key(block)
        and (first.version, first.noted) == (second.version, second.noted)
        and bool(_OBJECTIONS.match(first.words) and _ANSWERS.match(second.words))
        and not text.raw[before.end : second.start].strip()
    )


def _told_apart(blocks: list[Block]) -> Iterator[Block]:
    """Two blocks of one number and one version in one paper are both flagged; neither is chosen."""
    keys = [(*_key(b), b.head.version) for b in blocks]
    for block, key in zip(blocks, keys, strict=True):
        flags = (
            *(("NUMBER_STANDS_TWICE",) if keys.count(key) > 1 else ()),
            *(() if block.words else ("NO_WORDS_READ",)),
        )
        yield replace(block, flags=flags)


def _repeated(responses: list[Block]) -> Iterator[Block]:
    """A response without a version, beside one that says it supplements, is the earlier one repeated."""
    again = {_key(b) for b in responses if b.head.version}
    return (replace(b, is_restated=not b.head.version and _key(b) in again) for b in responses)


def _key(block: Block) -> tuple[Kind, int, str]:
    return block.kind, block.number, block.sub


def _body_end(text: Text) -> int:
    return max((span.end for span in text.spans if span.role is Role.BODY), default=len(text.raw))
