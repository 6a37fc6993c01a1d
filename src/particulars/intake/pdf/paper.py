"""Reads a PDF paper: words to rows, rows to what they are on the page, pages to one text that reads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

from particulars.errors import Unreadable
from particulars.intake.pdf.columns import in_reading_order
from particulars.intake.pdf.embedded import files_in, said_of
from particulars.intake.pdf.filing_stamp import filing_stamps
from particulars.intake.pdf.footnotes import mark_footnotes
from particulars.intake.pdf.line_numbers import Column, column_of, number_rows
from particulars.intake.pdf.margins import mark_alone, mark_first, mark_running, mark_stamps, printed_page
from particulars.intake.pdf.mending import mended
from particulars.intake.pdf.paragraphs import first_opens, margins, mark_paragraphs
from particulars.intake.pdf.recognition import recognised
from particulars.intake.pdf.rows import Row, rows_of
from particulars.intake.pdf.sheet import sheet_of
from particulars.intake.pdf.words import Sheet, Word, size_of
from particulars.intake.pdf.writing import PageRows, written
from particulars.intake.reading_shape import Reading, UnreadPage
from particulars.record.text import Role

MOST_PAGES = 20_000
_DEAD_PAGES = 50  # pages one after the other that do not load: the count of pages is not to be believed
_FEW_LETTERS = 12  # a page with fewer letters beside its stamp has no text layer
_UNMAPPED = 0.3  # of the letters without a character: the text layer is not to be read


@dataclass(slots=True)
class _Leaf:
    """One page on its way: its sheet, line numbers and rows."""

    sheet: Sheet
    column: Column | None
    rows: list[Row]
    ecf: int | None = None


def read(source: Path) -> Reading:
    """The text of a PDF with page, line and box for every character.

    Raises:
        Unreadable: the file is encrypted, damaged beyond use, or has no pages.
    """
    document, mending = _opened(source)
    try:
        if not len(document):
            raise Unreadable("The PDF has no pages.")
        sheets, unread = _sheets(document)
        fields, embedded = said_of(document), tuple(files_in(document))
    finally:
        document.close()
    leaves = [_leaf(sheet) for sheet in sheets]
    _mark_furniture(leaves)
    text = written(_pages(leaves))
    notes = tuple(n for n in (mending, _turned(sheets), _recognised(sheets)) if n)
    return Reading(text, notes, tuple(unread), children=embedded, fields=fields)


def _opened(source: Path) -> tuple[pypdfium2.PdfDocument, str | None]:
    """The document, and a note where it had to be mended first."""
    try:
        return pypdfium2.PdfDocument(source), None
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise Unreadable("It is encrypted and asks for a password. Hand in a copy without one.") from fault
    try:
        return pypdfium2.PdfDocument(mended(source)), "The PDF is damaged; what could be mended of it was read."
    except pypdfium2.PdfiumError as fault:
        raise Unreadable("The PDF is damaged and could not be mended.") from fault


def _sheets(document: pypdfium2.PdfDocument) -> tuple[list[Sheet], list[UnreadPage]]:
    """The pages' words; pages that do not load or hold no text layer are read by OCR or listed."""
    sheets: list[Sheet] = []
    unread: list[UnreadPage] = []
    dead = 0
    for index in range(min(len(document), MOST_PAGES)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            unread.append(UnreadPage(index + 1, "The page is damaged and does not load."))
            dead += 1
            if dead >= _DEAD_PAGES:
                unread.append(UnreadPage(index + 2, f"The file claims {len(document)} pages; the rest was not tried."))
                break
            continue
        dead = 0
        sheet = sheet_of(page, index + 1)
        if _lacks_text(sheet):
            sheet, reason = recognised(page, sheet)
            if reason:
                unread.append(UnreadPage(index + 1, reason))
        sheets.append(sheet)
        page.close()
    if len(document) > MOST_PAGES:
        unread.append(UnreadPage(MOST_PAGES + 1, f"Only the first {MOST_PAGES} of {len(document)} pages are read."))
    if not sheets:
        raise Unreadable("No page of the PDF loads.")
    return sheets, unread


def _lacks_text(sheet: Sheet) -> bool:
    """Whether a page shows more than its text layer holds: nothing, its stamp alone, or letters without characters."""
    letters = sum(len(w.text) for w in sheet.words)
    if letters and sheet.unmapped > _UNMAPPED * letters:
        return True
    rows = rows_of(sheet.number, sheet.words)
    mark_stamps(rows, sheet.height)
    rest = sum(len(w.text) for row in rows if row.role is not Role.STAMP for w in row.words)
    return rest < _FEW_LETTERS and (sheet.pictured or sheet.drawn)


def _leaf(sheet: Sheet) -> _Leaf:
    column = column_of(sheet.words, sheet.width)
    numbers = {id(word) for _, word in column.numbers} if column else set()
    words = [w for w in sheet.words if id(w) not in numbers]
    bars: list[Word] = list(sheet.side)
    if column:
        bars += [w for w in words if w.right < column.left and column.last < w.base < column.first + 20]
        words = [w for w in words if not any(w is b for b in bars)]
    filed = filing_stamps(sheet.number, words, sheet.width, sheet.height)
    stamped = {id(w) for row in filed for w in row.words}
    rows = rows_of(sheet.number, (w for w in words if id(w) not in stamped))
    ecf = mark_stamps(rows, sheet.height)
    leaf = _Leaf(sheet, column, rows, ecf)
    if column:
        free = [r for r in rows if r.role is Role.BODY]
        empty = number_rows(free, column)
        leaf.rows += empty
        _mark_beyond(free, column)
    leaf.rows += [*_bars(sheet.number, bars), *filed]
    return leaf


def _mark_beyond(rows: Sequence[Row], column: Column) -> None:
    """Print above the first or below the last line number is not part of the numbered text."""
    for row in rows:
        if row.number is None:
            row.role = Role.HEADER if row.base > column.first else Role.FOOTER


def _bars(page: int, words: Sequence[Word]) -> list[Row]:
    """Side bars as rows: words in the order of the file, cut where a new line of the bar begins."""
    rows: list[Row] = []
    for word in words:
        last = rows[-1].words[-1] if rows else None
        if last is not None and (abs(last.left - word.left) < 4 or abs(last.base - word.base) < 4):
            rows[-1].words.append(word)
        else:
            rows.append(Row(page, [word], role=Role.SIDE_BAR))
    return rows


def _mark_furniture(leaves: Sequence[_Leaf]) -> None:
    heights = [leaf.sheet.height for leaf in leaves]
    mark_running([leaf.rows for leaf in leaves], heights)
    for leaf in leaves:
        mark_alone(leaf.rows, leaf.sheet.height, leaf.sheet.rules, leaf.sheet.width)
    for leaf, following in pairwise(leaves):
        if any(r.role is Role.HEADER for r in following.rows):
            mark_first(leaf.rows, leaf.sheet.height, printed_page(following.rows))
    body_size = size_of(w for leaf in leaves for row in leaf.rows if row.role is Role.BODY for w in row.words)
    running_on, highest = False, 0
    for leaf in leaves:
        ordered = sorted((r for r in leaf.rows if r.role is Role.BODY and r.words), key=lambda r: -r.base)
        running_on, highest = mark_footnotes(
            ordered, leaf.sheet.rules, body_size, running_on=running_on, highest=highest
        )


def _pages(leaves: Sequence[_Leaf]) -> list[PageRows]:
    pages = []
    last: Row | None = None
    every = [row for leaf in leaves for row in leaf.rows]
    left, right = margins(every)
    for leaf in leaves:
        rows = _ordered(leaf)
        body = [r for r in rows if r.role is Role.BODY and r.words]
        page_left, page_right = margins(body) if len(body) > 8 else (left, right)
        mark_paragraphs(body, page_left, page_right)
        if body:
            body[0].opens = first_opens(last, body[0], body[1] if len(body) > 1 else None, page_left, page_right)
            last = body[-1]
        sheet = leaf.sheet
        pages.append(PageRows(sheet.number, sheet.width, sheet.height, sheet.turn, rows, printed_page(rows), leaf.ecf))
    return pages


def _ordered(leaf: _Leaf) -> list[Row]:
    """A page's rows in reading order: side bars, stamps at its head, the text, footnotes, what stands at its foot."""
    middle = leaf.sheet.height / 2
    down = sorted(leaf.rows, key=lambda r: -r.base)
    bars = [r for r in leaf.rows if r.role is Role.SIDE_BAR]
    stamps = [r for r in down if r.role is Role.STAMP and r.base > middle]
    foot = [r for r in down if r.role is Role.FOOTER or (r.role is Role.STAMP and r.base <= middle)]
    notes = [r.base for r in down if r.role is Role.FOOTNOTE]
    first_note = notes[0] if notes else float("-inf")
    text = [r for r in down if r.role in (Role.BODY, Role.HEADER, Role.NOISE, Role.FOOTNOTE)]
    above = [r for r in text if r.base > first_note and r.role is not Role.FOOTNOTE]
    return bars + stamps + in_reading_order(above) + [r for r in text if not any(r is a for a in above)] + foot


def _turned(sheets: Sequence[Sheet]) -> str | None:
    turned = [str(s.number) for s in sheets if s.turn]
    return f"Read as turned: page {', '.join(turned)}." if turned else None


def _recognised(sheets: Sequence[Sheet]) -> str | None:
    pages = [str(s.number) for s in sheets if any(w.confidence is not None for w in s.words)]
    return f"Read by OCR from the page image: page {', '.join(pages)}." if pages else None
