"""One PDF page as the paper shows it: its words turned upright, doubled print taken once, pictures and rules seen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from particulars.intake.pdf.frame import Frame, frame_of
from particulars.intake.pdf.letters import Letters
from particulars.intake.pdf.words import Sheet, Word
from particulars.record.text import Box


def sheet_of(page: pypdfium2.PdfPage, number: int) -> Sheet:
    """The page's words, those that read upright apart from those that do not."""
    frame = frame_of(page)
    by_quarter, unmapped = Letters(page, frame).words()
    letters = {quarter: sum(len(w.text) for w in words) for quarter, words in by_quarter.items()}
    turn = max(letters, key=letters.__getitem__) if letters else frame.turn
    if letters and letters[turn] <= 0.6 * sum(letters.values()):
        turn = frame.turn
    upright = by_quarter.pop(turn, [])
    side = [w for quarter in sorted(by_quarter) for w in _across(by_quarter[quarter], frame.turned(quarter), turn)]
    width, height = frame.turned(turn).size
    pictured, drawn, rules = _drawn(page, frame.turned(turn))
    return Sheet(number, width, height, _once(upright), side, rules, (turn - frame.turn) % 4, pictured, unmapped, drawn)


def _across(words: list[Word], own: Frame, turn: int) -> Iterator[Word]:
    """Words of another direction, their boxes in the page as it is read."""
    width, height = own.size
    for word in words:
        box = Frame(0, 0, width, height, (turn - own.turn) % 4).box(word.left, word.bottom, word.right, word.top)
        yield Word(word.text, *box, base=box.bottom, size=word.size, loose=word.loose)


def _once(words: list[Word]) -> list[Word]:
    """Words printed twice on nearly the same spot (a bold made by overprinting) taken once."""
    seen: dict[str, list[Word]] = {}
    kept = []
    for word in words:
        twins = seen.setdefault(word.text, [])
        near = 0.12 * max(word.size, 1.0)
        if any(abs(t.left - word.left) < near and abs(t.base - word.base) < near for t in twins[-40:]):
            continue
        twins.append(word)
        kept.append(word)
    return kept


def _drawn(page: pypdfium2.PdfPage, frame: Frame) -> tuple[bool, bool, list[Box]]:
    """Whether a picture covers most of the page, whether anything is drawn, and the horizontal rules."""
    rules, pictured, drawn = [], False, False
    count = pdfium.FPDFPage_CountObjects(page)
    sides = [ctypes.c_float() for _ in range(4)]
    for i in range(min(count, 20_000)):
        thing = pdfium.FPDFPage_GetObject(page, i)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        drawn = True
        if not pdfium.FPDFPageObj_GetBounds(thing, *sides):
            continue
        box = frame.box(*(side.value for side in sides))
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            if box.top - box.bottom < 3 and box.right - box.left > 40:
                rules.append(box)
        elif (box.right - box.left) * (box.top - box.bottom) > 0.35 * frame.width * frame.height:
            pictured = True
    return pictured, drawn, rules
