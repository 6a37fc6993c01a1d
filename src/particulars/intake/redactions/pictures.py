"""Pictures of a PDF page: where they stand, and a scan that still has print under a box drawn over it."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from particulars.intake.redactions.page_drawings import objects_of
from particulars.intake.redactions.shape import Place, Survivor

PICTURES = "pictures"
_SCAN = 0.5  # of a page
_ICON = 20.0  # points: a picture smaller on a side can hold no line of print
_SCALE = 1.5
_EVEN = 24
_PRINTED = 90  # of 255: between ground and print of what stands under a box


def pictured(page: pypdfium2.PdfPage, number: int) -> Iterator[Place]:
    """Yields the place of each picture large enough to hold print."""
    for one in _of_kind(page, pdfium.FPDF_PAGEOBJ_IMAGE):
        left, bottom, right, top = one.get_bounds()
        if right - left > _ICON and top - bottom > _ICON / 2:
            box = (round(left, 1), round(bottom, 1), round(right, 1), round(top, 1))
            yield Place(number, f"page {number}", "(a picture)", box)


def under_boxes(page: pypdfium2.PdfPage, number: int) -> Iterator[Survivor]:
    """Yields each box drawn over a scan under which the scan still has print."""
    width, height = page.get_size()
    scans = [box for box in (one.get_bounds() for one in _of_kind(page, pdfium.FPDF_PAGEOBJ_IMAGE))
             if (box[2] - box[0]) * (box[3] - box[1]) > _SCAN * width * height]  # fmt: skip
    shapes = _of_kind(page, pdfium.FPDF_PAGEOBJ_PATH) if scans else []
    boxes = [box for box in (one.get_bounds() for one in shapes) if _is_box(box, width, height)]
    if not boxes:
        return
    full = _grey(page)
    for one in shapes:
        pdfium.FPDFPageObj_SetIsActive(one.raw, False)
    under = _grey(page)
    for one in shapes:
        pdfium.FPDFPageObj_SetIsActive(one.raw, True)
    for left, bottom, right, top in boxes:
        dots = tuple(round(side * _SCALE) for side in (left + 1, height - top + 1, right - 1, height - bottom - 1))
        if _spread(full.crop(dots)) <= _EVEN and _spread(under.crop(dots)) >= _PRINTED:
            box = (round(left, 1), round(bottom, 1), round(right, 1), round(top, 1))
            yield Survivor(
                PICTURES, Place(number, f"page {number}", "(print in a picture)", box), "under a drawn shape"
            )


def _of_kind(page: pypdfium2.PdfPage, kind: int) -> list[pypdfium2.PdfObject]:
    return [one for one in objects_of(page) if one.type == kind]


def _is_box(box: tuple[float, float, float, float], width: float, height: float) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return wide > 8 and high > 6 and wide * high < 0.9 * width * height


def _grey(page: pypdfium2.PdfPage) -> Image.Image:
    drawn: Image.Image = page.render(scale=_SCALE, may_draw_forms=False).to_pil().convert("L")
    return drawn


def _spread(grey: Image.Image) -> int:
    low, high = grey.getextrema() if grey.width and grey.height else (0, 0)
    return int(high) - int(low)  # type: ignore[arg-type]
