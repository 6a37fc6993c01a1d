"""Telling parties from what is printed beside them, cell by cell: by the gutter where there is one, else by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.reading.caption_cells import Cell, Side
from particulars.reading.caption_words import NUMBER_LABEL, ONLY_VERSUS, ROLE, VERSUS, is_capitals, is_label, is_role
from particulars.reading.captioned_paper import is_open, names_a_kind
from particulars.reading.docket_number import NUMBER

_BESIDE = re.compile(
    r"(?<=[\w.,;)])\s+(?=(?:(?:Case|Civil\s+Action|Docket|Index|Cause)\s+Nos?\b|Nos?\.\s{1,2}[A-Z]{0,3}[-:. ]?\d|\[?Re:\s+(?:ECF|Dkt|Doc)|(?:DEMAND\s+FOR\s+JURY|JURY\s+TRIAL)))",
    re.I,
)
_NUMBERED = re.compile(r"(?:(?:Case|Civil\s+Action)?\s*Nos?[.:]*\s*)?")
_TAIL_ROLE = re.compile(r"\s(?=(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?)[.,]?$)")
_INNER = re.compile(r"\b(?:dba|et al|of|the|and|for|to|in|d/b/a|v)\b|[a-z]{1,2}(?=\))")
_NO_PARTY = re.compile(
    r"(?:Syllabus|FILED|RECEIVED|ENTERED|Clerk.{0,30}|.{0,30}\bClerk|BETWEEN|.{0,12}\d{1,2}, (?:19|20)\d\d|(?:IN THE )?UNITED STATES.*COURT.*|IN THE .*COURT\b.*|.*\bJUDICIAL (?:DISTRICT|CIRCUIT)\b.*|(?:[\w-]+ ){1,3}DIVISION|(?:\w+ ){1,2}Circuit|\(?(?:Argued|Submitted|Decided|Heard)\b.*|\(?August\s+Term.*)[:.,]?",
    re.I,
)
_OTHERS = re.compile(r"(?<=\bal\.,)\s+(?=[A-Z]{3})")


def told_apart(zone: Sequence[Cell]) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """The cells of the block: parties, and what stands beside or between them."""
    parties: list[Cell] = []
    beside: list[Cell] = []
    in_title = False
    queue = [piece for cell in zone for piece in _parted(cell)]
    for i, cell in enumerate(queue):
        if cell.side is not Side.WHOLE:
            (parties if cell.side is Side.LEFT else beside).append(cell)
            in_title = False
            continue
        if (
            in_title
            and is_open(beside[-1].text)
            and (versus := VERSUS.match(cell.text))
            and not ONLY_VERSUS.fullmatch(cell.text)
        ):
            parties.append(cell.cut(0, versus.end(), Side.LEFT))
            beside.append(cell.cut(versus.end(), len(cell.text), opens=False))
            continue
        if in_title and (inner := _run_together(cell, is_open(beside[-1].text))):
            for piece in inner:
                (parties if piece.side is Side.LEFT else beside).append(piece)
            continue
        following = queue[i + 1].text if i + 1 < len(queue) else ""
        in_title = _is_beside(cell, following, in_title)
        (beside if in_title else parties).append(cell)
        in_title = in_title and not is_label(cell.text)
    return _last_block(parties, beside), tuple(beside)


def _last_block(parties: list[Cell], beside: list[Cell]) -> tuple[Cell, ...]:
    """The party cells without a clerk's stamp or a repeated court above the number: names begin below those."""
    first = next((i for i, c in enumerate(parties) if is_role(c.text) or VERSUS.search(c.text[:400])), len(parties))
    labels = [c.row for c in beside if is_label(c.text)]
    start = first
    while start and not _NO_PARTY.fullmatch(parties[start - 1].text):
        between = (
            any(parties[start - 1].row < row < parties[start].row for row in labels) if start < len(parties) else False
        )
        if between and start < first and parties[start - 1].side is Side.WHOLE:
            break
        start -= 1
    return tuple(parties[start:])


def _is_beside(cell: Cell, following: str, in_title: bool) -> bool:
    words = cell.text
    if is_role(words) or ONLY_VERSUS.fullmatch(words):
        return False
    if is_label(words) or NUMBER.match(words):
        return True
    is_name = words.endswith((",", ";")) and (is_role(following) or bool(ONLY_VERSUS.fullmatch(following)))
    if names_a_kind(words) and is_capitals(words) and not is_name and not ROLE.search(words[-30:]):
        return True
    return in_title and not cell.opens and not is_name and not any(c.islower() for c in _INNER.sub("", words))


def _parted(cell: Cell) -> list[Cell]:
    """A row that holds a party and a number beside it without a gutter, cut in two; a "v." set apart from a title."""
    if cell.side is Side.RIGHT:
        return [cell]
    text = cell.text[:1200]
    if not NUMBER_LABEL.match(text) and (found := _BESIDE.search(text)):
        return [cell.cut(0, found.start(), Side.LEFT), cell.cut(found.end(), len(cell.text), Side.RIGHT, False)]
    number = NUMBER.match(text, head.end() if (head := _NUMBERED.match(text)) else 0)
    if number and ROLE.match(rest := text[number.end() :].lstrip()) and is_role(rest):
        return [cell.cut(0, number.end(), Side.RIGHT), cell.cut(number.end(), len(cell.text), Side.LEFT, False)]
    if (found := VERSUS.match(text)) and names_a_kind(text[found.end() :]) and is_capitals(text[found.end() :]):
        return [cell.cut(0, found.end(), Side.LEFT), cell.cut(found.end(), len(cell.text), Side.WHOLE, False)]
    return [cell]


def _run_together(cell: Cell, is_unfinished: bool) -> list[Cell]:
    """A row in which a party, the next words of an unfinished title and a role ran together."""
    text = cell.text[:1200]
    role = _TAIL_ROLE.search(text)
    end = role.start() if role else len(text)
    if not is_unfinished or not (others := _OTHERS.search(text, 0, end)):
        return []
    pieces = [cell.cut(0, others.start(), Side.LEFT), cell.cut(others.end(), end, Side.WHOLE, False)]
    return [*pieces, cell.cut(role.end(), len(text), Side.LEFT, False)] if role else pieces
