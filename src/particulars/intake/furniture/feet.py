"""Page feet of a plain-text paper that nothing else parts: numbers from 1 on, each with the same title or alone.

1                                  - 3 -                       REPLY IN SUPPORT OF MOTION TO DISMISS 7
REPLY IN SUPPORT OF MOTION         Case No. 22-cv-01234
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from particulars.intake.furniture.counted import counts_things
from particulars.intake.furniture.rows import Row
from particulars.record.text import Role

_TALLEST = 4  # rows of a foot
_WIDEST = 110  # characters of a row of it
_TITLE = 12  # letters of its longest row
_MOST = 6000  # letters of a page set as densely as can be
_LEAST_TITLED = 250  # letters of a usual page, where a title stands with the number
_LEAST_BARE = 600  # … where the number stands alone

_NUMBER = r"(?:[Pp](?:age|AGE|g\.)\s+)?(?P<number>\d{1,4}|[ivxl]{1,6})(?:\s+(?:of|OF)\s+\d{1,4})?"
_ALONE = re.compile(rf"\s*(?:[-–—]\s*)?{_NUMBER}(?:\s*[-–—])?\s*")
_AFTER = re.compile(rf"\s*(?P<title>\S.*?)\s+(?:[-–—|]\s*)?{_NUMBER}(?:\s*[-–—])?\s*")
_BEFORE = re.compile(rf"\s*(?:[-–—]\s*)?{_NUMBER}(?:\s*[-–—|])?\s+(?P<title>[^\W\d].*?)\s*")
_SENTENCE = re.compile(r"[a-z]{2}[.?!;,]$")

Block = list[Row]
"""Rows without a blank one between them."""


@dataclass(frozen=True, slots=True)
class _Foot:
    """Rows that may be a page's foot: the row with the number, and the title that is the same on every page."""

    rows: tuple[Row, ...]
    at: int
    number: str
    form: str  # how the number is set: “- # -”, “Page # of 9”
    title: tuple[str, ...] = ()


def mark_feet(rows: Sequence[Row]) -> dict[int, str]:
    """Mark the feet of pages, and the rows where pages open; returns printed page numbers by row index.

    Only in a text that no form feed, stamp or line number parts, and that ends with the last of its feet: a list, a
    docket or a set of requests has its numbers before what they count, and words after the last of them. The numbers
    follow one another from 1, none left out, with as much between two of them as a page holds.
    """
    if any(row.opens_page or row.role is Role.STAMP or row.number is not None or "\f" in row.text for row in rows):
        return {}
    feet = _told(rows)
    for foot in feet:
        for row in foot.rows:
            row.role = Role.FOOTER
    for opening in [0, *(foot.rows[-1].index + 1 for foot in feet[:-1])] if feet else []:
        rows[opening].opens_page = True
    return {foot.at: foot.number for foot in feet}


def _told(rows: Sequence[Row]) -> list[_Foot]:
    """The feet of the kind the text ends with, if they tell its pages."""
    blocks = [list(run) for blank, run in groupby(rows, lambda row: row.is_blank) if not blank]
    feet = [_foot(block) for block in blocks]
    if not blocks:
        return []
    if feet[-1] is None:  # the number, a blank line, and the title
        under = _said(blocks[-1])
        pairs = [(foot, block) for foot, block in zip(feet, blocks[1:], strict=False) if foot and _said(block) == under]
        chain = [_joined(foot, (*foot.rows, *block), under) for foot, block in pairs if not foot.title]
    else:
        title, form = feet[-1].title, feet[-1].form
        chain = [foot for foot in feet if foot and foot.title == title and foot.form == form]
        if not title and len(blocks) > 1:
            chain = _below_titles(blocks, feet) or chain
    return chain if _tells_pages(rows, chain) else []


def _below_titles(blocks: Sequence[Block], feet: Sequence[_Foot | None]) -> list[_Foot]:
    """Numbers alone, each below the same title and a blank line, or nothing."""
    over = _said(blocks[-2])
    pairs = [(block, foot) for block, foot in zip(blocks, feet[1:], strict=False) if foot and not foot.title]
    chain = [_joined(foot, (*block, *foot.rows), over) for block, foot in pairs if _said(block) == over]
    return chain if len(chain) > 1 and _is_title(over) and len(blocks[-2]) < _TALLEST else []


def _joined(foot: _Foot, rows: tuple[Row, ...], title: tuple[str, ...]) -> _Foot:
    return replace(foot, rows=rows, title=title)


def _foot(block: Block) -> _Foot | None:
    """The foot a block may be: one row with a number, and no sentence."""
    if len(block) > _TALLEST or any(row.role is not None or len(row.text.strip()) > _WIDEST for row in block):
        return None
    for pattern in (_ALONE, _AFTER, _BEFORE):
        found = [(row, match) for row in block if (match := pattern.fullmatch(row.text))]
        if len(found) == 1:
            row, match = found[0]
            own = match["title"] if pattern is not _ALONE else ""
            title = tuple(words for r in block if (words := own if r is row else " ".join(r.text.split())))
            if (title and not _is_title(title)) or counts_things(own):
                return None
            start, end = match.span("number")
            form = "#".join((row.text[:start], row.text[end:])).replace(own, "").strip()
            return _Foot(tuple(block), row.index, match["number"], form, title)
        if found:
            return None
    return None


def _said(block: Block) -> tuple[str, ...]:
    return tuple(" ".join(row.text.split()) for row in block)


def _is_title(title: tuple[str, ...]) -> bool:
    """Whether words can be a running title: some of them long enough to tell, none of them a sentence."""
    longest = max(sum(c.isalpha() for c in line) for line in title)
    return len(title) < _TALLEST and longest >= _TITLE and not any(_SENTENCE.search(line) for line in title)


def _tells_pages(rows: Sequence[Row], chain: Sequence[_Foot]) -> bool:
    """Whether numbers follow one another from the first page on, and pages' worth of words stands between them."""
    if not chain or chain[0].number not in ("1", "i") or (chain[0].title and not _is_title(chain[0].title)):
        return False
    if not all(_follows(a.number, b.number) for a, b in pairwise(chain)):
        return False
    edges = [-1, *(foot.rows[-1].index for foot in chain)]
    sizes = [
        sum(c.isalnum() for row in rows[low + 1 : foot.rows[0].index] if row.role is None for c in row.text)
        for low, foot in zip(edges, chain, strict=False)
    ]
    usual = median(sizes[:-1] or sizes)
    if max(sizes) > _MOST or usual < (_LEAST_TITLED if chain[0].title else _LEAST_BARE):
        return False
    return len(chain) > 1 or _said([next(row for row in rows if not row.is_blank)])[0] in chain[0].title


def _follows(one: str, other: str) -> bool:
    """Whether a page number comes after another: 4 after 3, iv after iii, 1 after the last small one."""
    if one.isdigit():
        return other.isdigit() and int(other) == int(one) + 1
    return other == "1" or (not other.isdigit() and _small(other) == _small(one) + 1)


def _small(number: str) -> int:
    worth = [{"i": 1, "v": 5, "x": 10, "l": 50}[c] for c in number]
    return sum(-a if a < b else a for a, b in pairwise([*worth, 0]))
