"""Which cells of a first page name the parties, and which the number, the title and the judge.

Cells beside a gutter are told apart by their side, cells in rows of their own by their words: a role or a "v." goes
with the parties; a number, a judge or a row of capitals that names a kind of paper goes with the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from particulars.reading.caption_cells import Cell, Side
from particulars.reading.caption_sides import told_apart
from particulars.reading.caption_words import BELOW, ONLY_VERSUS, ROLE, VERSUS, is_label, is_prose, is_role
from particulars.reading.captioned_paper import names_a_kind

_FAR = 45  # cells between the court and the "v."
_NAMES = 25  # cells between the "v." and the role of the other side
_NAMED = re.compile(r"\W{0,2}(?:Re|RE|(?:Case\s+)?(?:Title|Name|Style)|In\s+re)\b:?\s+\S.{0,200}\sv", re.S)


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells of a caption: those naming parties, those beside them, those before, and those below as far as the prose."""

    before: tuple[Cell, ...]
    parties: tuple[Cell, ...]
    beside: tuple[Cell, ...]
    below: tuple[Cell, ...]

    @property
    def every(self) -> tuple[Cell, ...]:
        """All of them, those in one column together."""
        return (*self.before, *self.parties, *self.beside, *self.below)


def laid_out(cells: Sequence[Cell], court: tuple[int, int] | None) -> Layout:
    """The caption that follows a court's name (first and last cell of it), or stands alone."""
    start = court[1] + 1 if court else 0
    at = _versus(cells, start)
    if at is None:
        end = _prose(cells, start)
        head = cells[start:end]
        left = [c for c in head if c.side is Side.LEFT]
        return Layout(tuple(cells[:start]), tuple(left), (), tuple(c for c in head if c.side is not Side.LEFT))
    zone_end = _end_of_parties(cells, at)
    if _NAMED.match(cells[at].text):  # "Title X v. Y", "Re: X v. Y": what stands above is no party
        parties, beside = told_apart(cells[at:zone_end])
        beside = (*cells[start:at], *beside)
    else:
        parties, beside = told_apart(cells[start:zone_end])
    return Layout(tuple(cells[:start]), parties, beside, tuple(cells[zone_end : _prose(cells, zone_end)]))


def _versus(cells: Sequence[Cell], start: int) -> int | None:
    """The cell of the "v.": one that says nothing else, else the first row before the prose that has it between names."""
    reach = range(start, min(start + _FAR, len(cells)))
    for i in reach:
        if cells[i].side is not Side.RIGHT and ONLY_VERSUS.fullmatch(cells[i].text):
            return i
    prose = _prose(cells, start)
    for i in reach:
        text = cells[i].text[:400]
        if i < prose and not BELOW.match(text) and (found := VERSUS.search(text)) and _between_names(cells, i, found):
            return i
    return None


def _between_names(cells: Sequence[Cell], i: int, found: re.Match[str]) -> bool:
    """Whether names stand on both sides of a "v.", on its row or the next, and no reporter follows."""
    if _NAMED.match(cells[i].text):
        return True
    before, after = cells[i].text[: found.start()].strip(), cells[i].text[found.end() :].strip()
    before = before or (cells[i - 1].text if i else "")
    after = after or (cells[i + 1].text if i + 1 < len(cells) else "")
    return (
        any(c.isupper() for c in before)
        and after[:1].isupper()
        and not re.search(r"\d{1,4} [A-Z][\w. ]{0,12} \d|\(\w[\w. ]*\d{4}\)", cells[i].text[:400])
    )


def _end_of_parties(cells: Sequence[Cell], at: int) -> int:
    """Behind the role of the other side; without one, behind the names that follow the "v." in one block."""
    last = min(at + _NAMES, len(cells))
    # A role alone closes the names, however long ("in her official capacity as Governor of the State of Maine").
    role = next(
        (i for i in range(at + 2, min(at + 9, last)) if cells[i].side is not Side.RIGHT and is_role(cells[i].text)),
        None,
    )
    for i in range(at, last) if role is None else ():
        words = cells[i].text[:600]
        begin = found.end() if i == at and (found := VERSUS.search(words)) else 0
        if cells[i].side is not Side.RIGHT and (
            is_role(words) or any(_ends(words, role) for role in ROLE.finditer(words, begin))
        ):
            return _with_beside(cells, i + 1)
        if i > at and cells[i].side is Side.WHOLE and is_prose(words) and not ROLE.search(words):
            last = i
            break
    if role is not None:
        return _with_beside(cells, role + 1)
    named = bool(VERSUS.sub("", cells[at].text[-200:], count=1).strip()) and not ONLY_VERSUS.fullmatch(cells[at].text)
    for i in range(at + 1, last):
        cell = cells[i]
        if cell.side is Side.RIGHT:
            continue
        if (named and cell.opens) or is_label(cell.text) or names_a_kind(cell.text):
            return i
        named = True
    return last


def _ends(words: str, role: re.Match[str]) -> bool:
    """Whether a role closes the names before it: a stop, a number or the end of the row follows, and no name of its own."""
    return bool(re.match(r"\s*(?:[.,;:]|$|\)|Case|No)", words[role.end() :])) and words[
        : role.start()
    ].rstrip().endswith((",", ";", ".", ")"))


def _with_beside(cells: Sequence[Cell], end: int) -> int:
    """The end of the block when the right-hand column, read after the left one, is counted in; and its lower roles."""
    while end < len(cells) and (cells[end].side is not Side.WHOLE):
        end += 1
    return end


def _prose(cells: Sequence[Cell], start: int) -> int:
    for i in range(start, len(cells)):
        if cells[i].side is Side.WHOLE and is_prose(cells[i].text) and not is_label(cells[i].text):
            return i
    return len(cells)
