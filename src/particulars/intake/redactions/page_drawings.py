"""One page of a PDF drawn in several ways: whole, its text alone in black, and without its shapes, pictures or annotations."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from particulars.intake.redactions.letters import Box

SEEN = 24  # of 255: the least difference of a dot that an eye can see
_SCALE = 2.0  # dots a point
_MOST_DOTS = 12_000_000
_INK = 96  # of 255: a dot of the text alone that counts as ink
_EVEN = 40  # of 255: between the 5th and 95th dot of an even ground
_PICTURED = 0.5  # of a page: a picture this large is a scan, and text with it was recognised from it
_DEEPEST = 50  # forms within forms; PDFium itself draws none below the fortieth
_IS_ACTIVE = ctypes.c_int()
_KINDS: dict[str, frozenset[int]] = {
    "annotations": frozenset(),
    "shapes": frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING}),
    "pictures": frozenset({pdfium.FPDF_PAGEOBJ_IMAGE}),
    "pictures and shapes": frozenset(
        {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_IMAGE}
    ),
}


def objects_of(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfObject]:
    """Everything that a page draws, those in its forms too."""
    return list(page.get_objects(max_depth=_DEEPEST))


class PageDrawings:
    """One page drawn in several ways; each way is drawn once, when it is asked for."""

    def __init__(self, page: pypdfium2.PdfPage, bare: pypdfium2.PdfPage) -> None:
        self.page, self.bare = page, bare
        width, height = page.get_size()
        self.scale = min(_SCALE, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
        self._kept: dict[str, Image.Image] = {}
        self.objects = objects_of(page)
        self.full = self._draw(page)
        self.ink = self._ink(bare)
        self.shown = self.seen_without(self.full)

    def without(self, what: str) -> Image.Image:
        """The page without its shapes, pictures or annotations."""
        if what not in self._kept:
            with _as_if(self.objects, _KINDS[what]):
                self._kept[what] = self._draw(self.page, annotations=what != "annotations")
        return self._kept[what]

    def seen_without(self, full: Image.Image, what: str = "") -> Image.Image:
        """What is seen of the text where `what` is left out as well."""
        key = f"seen {what}"
        if key not in self._kept:
            with _as_if(self.objects, {pdfium.FPDF_PAGEOBJ_TEXT, *_KINDS.get(what, ())}):
                blank = self._draw(self.page, annotations=what != "annotations")
            self._kept[key] = _mask(ImageChops.difference(full, blank))
        return self._kept[key]

    def seen_all_on(self) -> Image.Image:
        """What is seen of the text where every layer is switched on."""
        if "all on" not in self._kept:
            objects = objects_of(self.bare)
            full = self._draw(self.bare)
            with _as_if(objects, {pdfium.FPDF_PAGEOBJ_TEXT}):
                self._kept["all on"] = _mask(ImageChops.difference(full, self._draw(self.bare)))
        return self._kept["all on"]

    def alone(self, thing: int) -> Image.Image:
        """What there is and what is seen of one text object, where another's letters stand on its own."""
        at = next(i for i, one in enumerate(self.objects) if ctypes.cast(one.raw, ctypes.c_void_p).value == thing)
        with _without_these([self.objects[at]]):
            shown = _mask(ImageChops.difference(self.full, self._draw(self.page)))
        objects = objects_of(self.bare)
        others = [one for i, one in enumerate(objects) if i != at and one.type == pdfium.FPDF_PAGEOBJ_TEXT]
        with _without_these(others):
            return self.both(shown, self._ink(self.bare))

    def both(self, shown: Image.Image, ink: Image.Image | None = None) -> Image.Image:
        """Ink and what is seen in one picture, as `share_of` counts them: 1 for ink, 2 for seen, 3 for ink that is seen."""
        ink = self.ink if ink is None else ink
        return ImageChops.add(ink.point(lambda dot: 1 if dot else 0), shown.point(lambda dot: 2 if dot else 0))

    def is_scan(self) -> bool:
        """Whether a picture fills so much of the page that text with it was recognised from it."""
        width, height = self.page.get_size()
        pictures = (one.get_bounds() for one in self.objects if one.type == pdfium.FPDF_PAGEOBJ_IMAGE)
        return any((r - x) * (t - b) > _PICTURED * width * height for x, b, r, t in pictures)

    def is_off(self, dots: Box) -> bool:
        """Whether a box lies outside the page as it is shown."""
        wide, high = self.full.size
        return dots[2] <= 0 or dots[3] <= 0 or dots[0] >= wide or dots[1] >= high

    def is_even(self, dots: Box) -> bool:
        """Whether the page shows one ground in a box, and no print."""
        grey = self.full.crop(dots).convert("L")
        return level(grey, 0.95) - level(grey, 0.05) <= _EVEN

    def middle(self, dots: Box) -> int:
        """The middle brightness of a box."""
        return level(self.full.crop(dots).convert("L"), 0.5)

    def _ink(self, bare: pypdfium2.PdfPage) -> Image.Image:
        """The text alone, in black."""
        objects = objects_of(bare)
        before = []
        for one in objects:
            if one.type == pdfium.FPDF_PAGEOBJ_TEXT:
                colour = [ctypes.c_uint() for _ in range(4)]
                pdfium.FPDFPageObj_GetFillColor(one.raw, *colour)
                before.append((one, pdfium.FPDFTextObj_GetTextRenderMode(one.raw), tuple(c.value for c in colour)))
                pdfium.FPDFTextObj_SetTextRenderMode(one.raw, pdfium.FPDF_TEXTRENDERMODE_FILL)
                pdfium.FPDFPageObj_SetFillColor(one.raw, 0, 0, 0, 255)
        with _as_if(objects, {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}):
            drawn = self._draw(bare, annotations=False).convert("L")
        for one, mode, kept in before:
            pdfium.FPDFTextObj_SetTextRenderMode(one.raw, mode)
            pdfium.FPDFPageObj_SetFillColor(one.raw, *kept)
        return drawn.point(lambda dot: 255 if dot <= 255 - _INK else 0)

    def _draw(self, page: pypdfium2.PdfPage, annotations: bool = True) -> Image.Image:
        drawn = page.render(scale=self.scale, may_draw_forms=False, draw_annots=annotations)
        image: Image.Image = drawn.to_pil().convert("RGB")
        return image


class _without_these:
    """The page as if some objects were not in it."""

    def __init__(self, objects: list[Any]) -> None:
        self.objects = [one for one in objects if pdfium.FPDFPageObj_GetIsActive(one.raw, _IS_ACTIVE)]

    def __enter__(self) -> None:
        for one in self.objects:
            pdfium.FPDFPageObj_SetIsActive(one.raw, False)

    def __exit__(self, *_: object) -> None:
        for one in self.objects:
            pdfium.FPDFPageObj_SetIsActive(one.raw, True)


class _as_if(_without_these):
    """The page as if objects of some kinds were not in it."""

    def __init__(self, objects: Iterable[Any], kinds: Iterable[int]) -> None:
        super().__init__([one for one in objects if one.type in set(kinds)])


def share_of(both: Image.Image, boxes: Iterable[Box], least: int = 1) -> float:
    """The share of the ink in some boxes that is seen; 1 where there are fewer dots of ink than `least`."""
    counts = [both.crop(box).histogram() for box in boxes]
    ink = sum(one[1] + one[3] for one in counts)
    return 1.0 if ink < least else sum(one[3] for one in counts) / ink


def level(grey: Image.Image, share: float) -> int:
    """The brightness below which this share of the dots lies."""
    counts = grey.histogram()
    left = share * sum(counts)
    for brightness, count in enumerate(counts):
        left -= count
        if left <= 0:
            return brightness
    return 255


def _mask(difference: Image.Image) -> Image.Image:
    """White where any colour differs so much that an eye sees it."""
    red, green, blue = difference.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda dot: 255 if dot >= SEEN else 0)
