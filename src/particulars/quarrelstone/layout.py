"""Setting a paper on pleading pages: paragraphs broken into lines, lines put on numbered pages, footnotes at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from particulars.quarrelstone.seed import Seed
from particulars.quarrelstone.writing import Written, join


class Set(Enum):
    """How a block is set."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LEFT = "left"  # lines kept as they are, each its own block
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or line; `right` stands beside it in the second column of a caption."""

    written: Written
    how: Set = Set.PARAGRAPH
    right: Written | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start`..`end` of one block's text; `broken` where the line end puts a hyphen into a word."""

    block: int
    start: int
    end: int
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its run (and that of the second column), and whether it begins or ends its paragraph."""

    how: Set
    run: Run | None
    right: Run | None = None
    begins: bool = False
    ends: bool = False


@dataclass(slots=True)
class Leaf:
    """One page: body lines from the top, footnote lines to the bottom."""

    body: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Form:
    """The size of the page in lines and characters, and how often a long word is broken at a line end (one in n)."""

    lines: int = 28
    width: int = 84
    breaks: int = 3


PLEADING = Form()


@dataclass(frozen=True, slots=True)
class Setting:
    """A paper on its pages: `texts` are the blocks' writings in order, footnotes last; lines point into them."""

    texts: tuple[Written, ...]
    leaves: tuple[Leaf, ...]
    form: Form


_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Where a word may be broken: in small letters only, two vowels and consonants away from either end, so that
# a reader who joins the halves has one word and no doubt.
_BREAK = re.compile(r"(?<=[a-z]{3})(?<=[aeiou][bcdfglmnprst])(?=[bcdfglmprst][a-z]{3,})")


def numbered_notes(blocks: list[Block]) -> tuple[list[Block], list[tuple[int, int, Written]]]:
    """The blocks with a raised number where a footnote is called, and the footnotes: block, offset, text."""
    out: list[Block] = []
    notes: list[tuple[int, int, Written]] = []
    for at, block in enumerate(blocks):
        pieces, last = [], 0
        for offset, body in sorted(block.written.notes, key=lambda n: n[0]):
            mark = str(len(notes) + 1).translate(_SUPERSCRIPT)
            pieces.append((last, offset, mark))
            notes.append((at, offset + sum(len(p[2]) for p in pieces[:-1]), join(f"{mark} ", body)))
            last = offset
        out.append(replace(block, written=_raised(block.written, pieces)))
    return out, notes


def _raised(written: Written, pieces: list[tuple[int, int, str]]) -> Written:
    if not pieces:
        return written
    text = written.text

    def moved(offset: int) -> int:
        # What ends where a note is called ends before its number.
        return offset + sum(len(mark) for _, at, mark in pieces if at < offset)

    new = "".join(text[low:high] + mark for low, high, mark in pieces) + text[pieces[-1][1] :]
    for m in written.marks:
        if any(m.start <= at < m.end for _, at, _ in pieces):
            raise ValueError("a footnote is called inside or before a citation")
    marks = tuple(
        replace(
            m,
            start=moved(m.start),
            end=moved(m.end),
            parentheticals=tuple((moved(s), moved(e)) for s, e in m.parentheticals),
        )
        for m in written.marks
    )
    plants = tuple(replace(p, start=moved(p.start), end=moved(p.end)) for p in written.plants)
    return Written(new, marks, tuple((moved(s), moved(e)) for s, e in written.italics), plants=plants)


def wrapped(text: str, width: int, block: int, seed: Seed, breaks: int, first: int = 0) -> Iterator[Run]:
    """The text in runs of at most `width` characters (`first` fewer on the first line), broken at spaces."""
    at, line = 0, 0
    while at < len(text):
        room = width - (first if line == 0 else 0)
        line += 1
        if len(text) - at <= room:
            yield Run(block, at, len(text))
            return
        space = text.rfind(" ", at, at + room + 1)
        space = at + room if space <= at else space
        cut = _cut(text, space, at + room, seed, breaks, block)
        yield Run(block, at, cut or space, cut is not None and text[cut - 1] != "-")
        at = cut or space + (text[space : space + 1] == " ")


def _cut(text: str, space: int, limit: int, seed: Seed, breaks: int, block: int) -> int | None:
    """Where the word after `space` is broken, if it is: after its own hyphen before a digit, or inside a long word."""
    word = re.match(r" ([^ ]+)", text[space:])
    if not word or limit - space < 4:
        return None
    start = space + 1
    own = [start + m.end() for m in re.finditer(r"-(?=[0-9A-Z])", word[1])]
    own = [c for c in own if c <= limit]
    if own:
        return own[-1]
    if not word[1].rstrip(".,;").isalpha() or not word[1].islower() or seed.below(breaks, f"break/{block}", space):
        return None
    inside = [start + m.start() for m in _BREAK.finditer(word[1])]
    inside = [c for c in inside if c < limit]
    return inside[-1] if inside else None


def set_on_pages(blocks: list[Block], form: Form, seed: Seed) -> Setting:
    """The blocks set on pages; a footnote stands at the foot of the page that calls it."""
    raised, notes = numbered_notes(blocks)
    texts = [b.written for b in raised]
    rights: dict[int, int] = {}
    for i, block in enumerate(raised):
        if block.right is not None:
            rights[i] = len(texts)
            texts.append(block.right)
    called: dict[int, list[tuple[int, list[Line]]]] = {}
    for at, offset, body in notes:
        texts.append(body)
        runs = list(wrapped(body.text, form.width, len(texts) - 1, seed, form.breaks))
        called.setdefault(at, []).append((offset, _lines(runs, Set.FOOTNOTE)))
    leaves = [Leaf()]
    for i, block in enumerate(raised):
        for line in _set(block, i, rights.get(i), form, seed):
            foot = [x for offset, lines in called.get(i, []) if _calls(line, offset) for x in lines]
            leaf = leaves[-1]
            rule = 1 if leaf.foot or foot else 0
            if len(leaf.body) + 1 + len(leaf.foot) + len(foot) + rule > form.lines:
                leaf = Leaf()
                leaves.append(leaf)
            leaf.body.append(line)
            leaf.foot += foot
    return Setting(tuple(texts), tuple(leaves), form)


def _calls(line: Line, offset: int) -> bool:
    return line.run is not None and line.run.start <= offset < max(line.run.end, line.run.start + 1)


def _set(block: Block, at: int, right: int | None, form: Form, seed: Seed) -> list[Line]:
    text = block.written.text
    if block.right is not None or block.how is Set.LEFT:
        beside = Run(right, 0, len(block.right.text)) if right is not None and block.right is not None else None
        return [Line(block.how, Run(at, 0, len(text)) if text else None, beside, True, True)]
    narrower = {Set.HEADING: 24, Set.QUOTE: 16}.get(block.how, 0)
    breaks = form.breaks if block.how is Set.PARAGRAPH else 10**9
    runs = list(wrapped(text, form.width - narrower, at, seed, breaks, 6 if block.how is Set.PARAGRAPH else 0))
    return _lines(runs, block.how)


def _lines(runs: list[Run], how: Set) -> list[Line]:
    return [Line(how, r, None, i == 0, i == len(runs) - 1) for i, r in enumerate(runs)]
