"""The letters PDFium finds on a page, put together to words in the order of the file."""

from __future__ import annotations

import ctypes
import math

import pypdfium2
import pypdfium2.raw as pdfium

from particulars.intake.pdf.frame import Frame
from particulars.intake.pdf.words import GAP, Word
from particulars.record.text import Box

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Signs of the fonts Symbol and Wingdings that stand at private places: most lists are set with them.
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "☐", "\uf0fe": "☒"}
_HYPHENS = frozenset("\x02\ufffe")  # what PDFium reports for a hyphen at a line end
MOST_CHARACTERS = 400_000  # of one page; a page of print has under 10,000


class Letters:
    """Reads the letters of a page in the order of the file and puts them together to words.

    Type and base line are asked of PDFium only where the box of a letter is not as high as that of the letter before:
    the calls are most of the time a page takes.
    """

    def __init__(self, page: pypdfium2.PdfPage, frame: Frame) -> None:
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
                if -0.6 * word.size < gap < GAP * word.size:
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
    return abs(base - word.base) < 0.15 * em and -0.6 * em < gap < GAP * em and abs(size - word.size) < 0.3 * em
