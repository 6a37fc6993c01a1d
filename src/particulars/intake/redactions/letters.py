"""Letters of a PDF page with their boxes, in points of the page and in dots of its drawing."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_MOST_LETTERS = 60_000  # of one page

Box = tuple[int, int, int, int]


@dataclass(slots=True)
class Letter:
    """A letter with its box in dots of the drawing and in points of the page."""

    char: str
    dots: Box
    points: tuple[float, float, float, float]
    size: float
    mode: int
    gap: bool  # whether white space stands before it
    thing: int  # the text object it belongs to, by its address


def letters_of(page: pypdfium2.PdfPage, drawn: tuple[int, int]) -> list[Letter]:
    """Every letter of the text layer that has a box; `drawn` is how many dots wide and high the drawing is."""
    text = page.get_textpage()
    try:
        return list(_letters(page, text.raw, min(text.count_chars(), _MOST_LETTERS), drawn))
    finally:
        text.close()


def overprinted(letters: Iterable[Letter]) -> list[int]:
    """The text objects on whose letters those of another object stand, as a label on a box; a bold made twice is none."""
    cells: dict[tuple[int, int], list[Letter]] = {}
    found: dict[int, None] = {}
    for one in letters:
        x, y = (one.points[0] + one.points[2]) / 2, (one.points[1] + one.points[3]) / 2
        for key in {(int(px // 6), int(py // 6)) for px in (x - 3, x, x + 3) for py in (y - 3, y, y + 3)}:
            for other in cells.setdefault(key, []):
                if other.thing != one.thing and not _is_twin(one, other) and _cross(one.dots, other.dots):
                    found[one.thing] = found[other.thing] = None
            cells[key].append(one)
    return [thing for thing in found if thing]


def _is_twin(one: Letter, other: Letter) -> bool:
    near = 0.25 * max(one.size, 1.0)
    return one.char == other.char and all(abs(a - b) < near for a, b in zip(one.points, other.points, strict=True))


def _cross(one: Box, other: Box) -> bool:
    """Whether two boxes have a third of the smaller in common."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    areas = ((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide > 0 and high > 0 and 3 * wide * high > min(areas)


def _letters(page: pypdfium2.PdfPage, raw: Any, count: int, drawn: tuple[int, int]) -> Iterator[Letter]:
    gap, sides = True, [ctypes.c_double() for _ in range(4)]
    matrix = pdfium.FS_MATRIX()
    for i in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, i)
        char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        if char.isspace() or pdfium.FPDFText_IsGenerated(raw, i) == 1:
            gap = True
            continue
        if not pdfium.FPDFText_GetCharBox(raw, i, *sides):
            continue
        left, right, bottom, top = (side.value for side in sides)
        pdfium.FPDFText_GetMatrix(raw, i, matrix)
        turned = max(abs(matrix.a) + abs(matrix.b), abs(matrix.c) + abs(matrix.d))
        size = abs(pdfium.FPDFText_GetFontSize(raw, i)) * turned
        thing = pdfium.FPDFText_GetTextObject(raw, i)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        points = (left, bottom, right, top)
        address = ctypes.cast(thing, ctypes.c_void_p).value or 0
        yield Letter(char, _dots(page, points, drawn), points, size, mode, gap, address)
        gap = False


def _dots(page: pypdfium2.PdfPage, points: tuple[float, float, float, float], drawn: tuple[int, int]) -> Box:
    wide, high = drawn
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for px, py in ((points[0], points[1]), (points[2], points[3])):
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, wide, high, 0, px, py, x, y)
        corners.append((x.value, y.value))
    (ax, ay), (bx, by) = corners
    return min(ax, bx), min(ay, by), max(ax, bx) + 1, max(ay, by) + 1
