"""Reading a caption: who, where, under what number, what paper and when, each field with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.reading.caption import Caption
from particulars.reading.caption_cells import Cell, Joined
from particulars.reading.caption_fields import Placed, answers, counsel, dates, judge_of, numbers_of
from particulars.reading.caption_layout import Layout, laid_out
from particulars.reading.caption_rows import first_cells, last_cells
from particulars.reading.captioned_court import Court, court_of
from particulars.reading.captioned_paper import kind_of, title_cells, title_text
from particulars.reading.captioned_parties import Sides, class_posture, parties_of
from particulars.reading.docket_number import misread
from particulars.reading.scattered_court import scattered_court
from particulars.reading.signature import docket_number, signer_of
from particulars.reading.uncaptioned import form_of
from particulars.record.text import Role, Text

_OPINION_LOOK = 40_000  # a syllabus may stand before the line that names an opinion's author
_OPINION = re.compile(
    r"(?:^|\n)\s{0,9}(?:Before|BEFORE):?\s[^“”\"]{3,200}?(?:Judges|JUDGES|Justices)\b|Slip Opinion|Per Curiam:|PER CURIAM"
    r"|delivered the opinion|\n[A-Z]{2}[A-Z’'-]{1,20}, (?:C\.\s?)?J\.[—:–]|Appeal from the (?:Circuit|Superior|District) Court"
)


def read(text: Text) -> Caption:
    """The caption of a paper as its first page, its stamp and its signature state it."""
    placed = Placed(text)
    cells, court, layout = _laid_out(first_cells(text), placed)
    head, tail = Joined(layout.every), Joined(last_cells(text))
    opening = text.clean.text[: min(text.clean.footnotes, _OPINION_LOOK)]
    stamps = "\n".join(s.strip() for s in (*text.of(Role.STAMP), *text.of(Role.HEADER)))
    numbers = numbers_of(layout, "\n".join((*text.of(Role.FOOTER), stamps)), placed)
    sides = _sides(layout, placed)
    title, kind = _title(layout, placed, court is not None)
    if kind in (None, "letter", "transcript") or not sides:
        kind = form_of(cells) or kind
    if kind is None and _OPINION.search(opening):
        kind = "opinion"
    judge, judges = judge_of(kind, layout, head, tail, opening, placed)
    dated, filed = dates(kind, cells, head, tail, opening, stamps, placed)
    signer = signer_of(tail.text)
    posture = class_posture(head.text)
    flags = ("OCR_VARIANT",) if misread(numbers) else ()
    return Caption(
        court=court.short if court else None, court_full=court.full if court else None, division=court.division if court else None,
        plaintiffs=sides.first if sides else (), defendants=sides.second if sides else (), case_numbers=tuple(numbers),
        judge=judge.name if judge else None, judge_title=judge.title if judge else None,
        document_type=kind, title=title, re_docket=answers(layout, placed), docket_number=docket_number(stamps), dated=dated, filed=filed,
        counsel=counsel(text, tail), signer=signer[0] if signer else None, signer_capacity=signer[1] if signer else None,
        class_posture=posture[0] if posture else None, places=placed.places,
        flags=(*flags, f"TWO_JUDGES: {' or '.join(judges)}") if len(judges) > 1 else flags,
    )  # fmt: skip


def _laid_out(cells: list[Cell], placed: Placed) -> tuple[list[Cell], Court | None, Layout]:
    """The page's cells, its court and its layout; a row that goes on behind the court's name is cut there."""
    if pieces := scattered_court(cells):
        for cell in pieces.cells:
            placed.cell("court", cell, 0, len(cell.text))
        others = [cell for cell in cells if cell not in pieces.cells]
        return others, Court(pieces.short, pieces.full, pieces.division, 0, 0), laid_out(others, None)
    head = Joined(cells)
    court = court_of(head.text)
    if court is None:
        return cells, None, laid_out(cells, None)
    placed.joined("court", head, (court.start, court.end))
    first, last = head.cell_at(court.start), head.cell_at(court.end - 1)
    at = court.end - head.starts[last]
    if cells[last].text[at:].strip(" ,.:-–—)("):
        cells = [
            *cells[:last],
            cells[last].cut(0, at),
            cells[last].cut(at, len(cells[last].text), opens=False),
            *cells[last + 1 :],
        ]
    return cells, court, laid_out(cells, (first, last))


def _sides(layout: Layout, placed: Placed) -> Sides | None:
    parties = Joined(layout.parties)
    sides = parties_of(parties.text)
    if sides:
        placed.joined("plaintiffs", parties, sides.first_at)
        placed.joined("defendants", parties, sides.second_at)
    return sides


def _title(layout: Layout, placed: Placed, is_in_court: bool) -> tuple[str | None, str | None]:
    """The title, and the kind of paper it names."""
    cells: Sequence[Cell] = title_cells(layout.beside, layout.below, is_captioned=bool(layout.parties) or is_in_court)
    if not cells or not (words := title_text(cells)):
        return None, None
    for cell in cells:
        placed.raw("title", cell.raw(0), cell.raw(len(cell.text) - 1) + 1)
    return words, kind_of(words)
