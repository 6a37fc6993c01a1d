"""The visible part of a PDF page and the direction it is read in: where a point of the file stands on the page as shown."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from particulars.record.text import Box

_WIDEST_PAGE = 20_000.0  # points; ISO 32000 Annex C allows 14,400


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page, and by how many quarters clockwise it is turned to be read."""

    left: float
    bottom: float
    width: float
    height: float
    turn: int

    def turned(self, turn: int) -> Frame:
        """The same page read in another direction."""
        return Frame(self.left, self.bottom, self.width, self.height, turn)

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
    return Frame(0, 0, width, height, back).box(*box) if back else box


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    left, bottom, right, top = page.get_cropbox()
    width, height = right - left, top - bottom
    if not (0 < width <= _WIDEST_PAGE and 0 < height <= _WIDEST_PAGE):  # absurd or not a number
        left, bottom, width, height = 0.0, 0.0, 612.0, 792.0
    return Frame(left, bottom, width, height, page.get_rotation() // 90 % 4)
