"""The words of one PDF page with their boxes, as the paper shows them: turned upright, doubled print taken once."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from particulars.record.text import Box

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Signs of the fonts Symbol and Wingdings that stand at private places: most lists are set with them.
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "☐", "\uf0fe": "☒"}
_HYPHENS = frozenset("\x02\ufffe")  # what PDFium reports for a hyphen at a line end
_WIDEST_PAGE = 20_000.0  # points; ISO 32000 Annex C allows 14,400
_GAP = 0.22  # of the type size: a wider gap between two letters is a space
MOST_CHARACTERS = 400_000  # of one page; a page of print has under 10,000


@dataclass(slots=True)
class Word:
    """Letters set in one run on one base line; `loose` where white space stood before it."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    size: float
    loose: bool = True
    confidence: float | None = None


@dataclass(slots=True)
class Sheet:
    """One page's words before anything is known of its furniture; `side` are words set in another direction."""

    number: int
    width: float
    height: float
    words: list[Word]
    side: list[Word]
    rules: list[Box]
    turn: int = 0  # quarters clockwise by which the words were turned beyond the page's own rotation
    pictured: bool = False
    unmapped: int = 0
    drawn: bool = False  # something is drawn or pictured on it


def sheet_of(page: pypdfium2.PdfPage, number: int) -> Sheet:
    """The page's words, those that read upright apart from those that do not."""
    frame = _frame(page)
    by_quarter, unmapped = _Letters(page, frame).words()
    letters = {quarter: sum(len(w.text) for w in words) for quarter, words in by_quarter.items()}
    turn = max(letters, key=letters.__getitem__) if letters else frame.turn
    if letters and letters[turn] <= 0.6 * sum(letters.values()):
        turn = frame.turn
    upright = by_quarter.pop(turn, [])
    side = [w for quarter in sorted(by_quarter) for w in _across(by_quarter[quarter], frame.turned(quarter), turn)]
    width, height = frame.turned(turn).size
    pictured, drawn, rules = _drawn(page, frame.turned(turn))
    return Sheet(number, width, height, _once(upright), side, rules, (turn - frame.turn) % 4, pictured, unmapped, drawn)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible part of a page, and by how many quarters clockwise it is turned to be read."""

    left: float
    bottom: float
    width: float
    height: float
    turn: int

    def turned(self, turn: int) -> _Frame:
        """The same page read in another direction."""
        return _Frame(self.left, self.bottom, self.width, self.height, turn)

    @property
    def size(self) -> tuple[float, float]:
        return (self.height, self.width) if self.turn % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        if self.turn == 1:
            return y, self.width - x
        if self.turn == 2:
            return self.width - x, self.height - y
        if self.turn == 3:
            return self.height - y, x
        return x, y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def unturn(box: Box, turn: int, width: float, height: float) -> Box:
    """A box of a page that was turned to be read, back in the page as it is shown."""
    back = (-turn) % 4
    return _Frame(0, 0, width, height, back).box(*box) if back else box


def _frame(page: pypdfium2.PdfPage) -> _Frame:
    left, bottom, right, top = page.get_cropbox()
    width, height = right - left, top - bottom
    if not (0 < width <= _WIDEST_PAGE and 0 < height <= _WIDEST_PAGE):  # absurd or not a number
        left, bottom, width, height = 0.0, 0.0, 612.0, 792.0
    return _Frame(left, bottom, width, height, page.get_rotation() // 90 % 4)


class _Letters:
    """Reads the letters of a page in the order of the file and puts them together to words.

    Type and base line are asked of PDFium only where the box of a letter is not as high as that of the letter before:
    the calls are most of the time a page takes.
    """

    def __init__(self, page: pypdfium2.PdfPage, frame: _Frame) -> None:
        self.page, self.frame = page, frame
        self.by_quarter: dict[int, list[Word]] = {}
        self.box, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.unmapped = 0

    def words(self) -> tuple[dict[int, list[Word]], int]:
        """Words by the quarter they are turned to, and how many letters have no character."""
        text = self.page.get_textpage()
        raw, box, at_box = text.raw, self.box, ctypes.byref(self.box)
        chars: dict[int, str] = {}
        word: Word | None = None
        quarter, loose, high = 0, True, 0
        bottom = top = math.nan
        for i in range(min(text.count_chars(), MOST_CHARACTERS)):
            code = pdfium.FPDFText_GetUnicode(raw, i)
            if 0xD800 <= code < 0xE000:
                high, code = _surrogate(high, code)
                if not code:
                    continue
            char = chars.get(code) or chars.setdefault(code, _char(code))
            if char == " ":
                loose = True
                continue
            self.unmapped += char == "\ufffd"
            pdfium.FPDFText_GetLooseCharBox(raw, i, at_box)
            if (
                word is not None
                and not loose
                and quarter == 0 == self.frame.turn
                and box.bottom == bottom
                and box.top == top
            ):
                gap = box.left - self.frame.left - word.right
                if -0.6 * word.size < gap < _GAP * word.size:
                    word.text += char
                    word.right = max(word.right, box.right - self.frame.left)
                    continue
            word, quarter = self._begin_or_go_on(raw, i, char, word, quarter, loose)
            bottom, top, loose = box.bottom, box.top, word is None
        text.close()
        return self.by_quarter, self.unmapped

    def _begin_or_go_on(
        self, raw: object, i: int, char: str, word: Word | None, before: int, loose: bool
    ) -> tuple[Word | None, int]:
        """The word this letter belongs to, with its type and base line looked up."""
        box, matrix = self.box, self.matrix
        pdfium.FPDFText_GetCharOrigin(raw, i, self.x, self.y)
        pdfium.FPDFText_GetMatrix(raw, i, matrix)
        size = pdfium.FPDFText_GetFontSize(raw, i) * math.hypot(matrix.c, matrix.d)
        if not math.isfinite(self.x.value + self.y.value + box.left + box.bottom + box.right + box.top + size):
            return None, before
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        frame = self.frame.turned(quarter)
        place = frame.box(box.left, box.bottom, box.right, box.top)
        base = frame.point(self.x.value, self.y.value)[1]
        if word is not None and not loose and quarter == before and _goes_on(word, place, base, size):
            word.text += char
            word.right, word.bottom, word.top = (
                max(word.right, place.right),
                min(word.bottom, place.bottom),
                max(word.top, place.top),
            )
            return word, quarter
        word = Word(char, *place, base=base, size=size, loose=loose)
        self.by_quarter.setdefault(quarter, []).append(word)
        return word, quarter


def _surrogate(high: int, code: int) -> tuple[int, int]:
    """A character that the file spells in two halves: the half kept, and the character when it is whole."""
    if code < 0xDC00:
        return code, 0
    return 0, 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD


def _across(words: list[Word], own: _Frame, turn: int) -> Iterator[Word]:
    """Words of another direction, their boxes in the page as it is read."""
    width, height = own.size
    for word in words:
        box = _Frame(0, 0, width, height, (turn - own.turn) % 4).box(word.left, word.bottom, word.right, word.top)
        yield Word(word.text, *box, base=box.bottom, size=word.size, loose=word.loose)


def _char(code: int) -> str:
    char = chr(code) if 0 < code < 0x110000 else "\ufffd"
    if char in _HYPHENS:
        return "-"
    if char in _LIGATURES:
        return _LIGATURES[char]
    if char in _SYMBOLS:
        return _SYMBOLS[char]
    if char in "\t\n\r\x0b\x0c\u00a0\u2028\u2029" or char.isspace():
        return " "
    return char if char.isprintable() or char == "\u00ad" else "\ufffd"


def _goes_on(word: Word, box: Box, base: float, size: float) -> bool:
    gap, em = box.left - word.right, max(word.size, size, 1.0)
    return abs(base - word.base) < 0.15 * em and -0.6 * em < gap < _GAP * em and abs(size - word.size) < 0.3 * em


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


def _drawn(page: pypdfium2.PdfPage, frame: _Frame) -> tuple[bool, bool, list[Box]]:
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


def size_of(words: Iterable[Word]) -> float:
    """The type size most letters have."""
    sizes = Counter[float]()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def spaced(words: Iterable[Word]) -> str:
    """Words of one row, left to right, with a space wherever the page has one, and after a note's own number."""
    row = list(words)
    if not row:
        return ""
    out = [row[0].text]
    for i, (before, word) in enumerate(pairwise(row)):
        gap = word.left - before.right
        near = gap < 0.1 * max(word.size, before.size) or (not word.loose and gap < _GAP * max(word.size, before.size))
        opens_note = i == 0 and before.text.isdigit() and before.size < 0.85 * word.size
        out.append(word.text if near and not opens_note and not _marks(before, word) else f" {word.text}")
    return "".join(out)


def _marks(before: Word, word: Word) -> bool:
    """Two whole words that touch, of one size on one base line, with white space between them in the file."""
    return word.loose and abs(before.base - word.base) < 1 and word.left - before.right > -0.3 * word.size
