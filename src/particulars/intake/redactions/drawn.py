"""Words under the boxes of a PDF page: each letter is held against the page drawn with and without its text.

    ink      the text alone, in black, on white        what a reader would see were nothing in the way
    shown    the page, less the page without its text  what a reader does see of it

A letter of which `shown` has next to nothing of its `ink` is kept from sight. By what, is found by drawing the page
again without its shapes, its pictures or its annotations: whichever brings the letter back is what covers it. No rule
on the colour, order or form of a box is needed, and a ground drawn behind text takes nothing of it away.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from particulars.intake.redactions.shape import Place, Survivor

LAYER = "words as drawn"
SHAPE, PICTURE, ANNOTATION = "under a drawn shape, or in its colour", "under a picture", "under an annotation"
GROUND = "in the colour of its ground"
UNDRAWN = "set not to be drawn (render mode 3), on an even ground"
SMALL = "set too small to be read"
OFF_PAGE = "outside the page as it is shown"
OFF_LAYER = "on a layer that is switched off"

_SCALE = 2.0  # dots a point
_MOST_DOTS = 12_000_000
_INK = 96  # of 255: a dot of the text alone that counts as ink
_SEEN = 24  # of 255: the least difference of a dot that an eye can see
_HIDDEN = 0.45  # of a letter's ink that is seen; below it, the letter is taken as kept from sight
_EVEN = 40  # of 255: between the 5th and 95th dot of an even ground
_PICTURED = 0.5  # of a page: a picture this large is a scan, and text with it was recognised from it
_TINY = 1.0  # points
_MOST_LETTERS = 60_000  # of one page
_MOST_OVERPRINTED = 60  # text objects of one page that are looked at one by one
_IS_ACTIVE = ctypes.c_int()

# What a redaction puts on its own box, as a list of whole phrases; x-ray (BSD-2) leaves the like of them out as well.
_OWN_LABELS = frozenset(
    (
        "redacted|redact|redaction|privilege|privileged|confidential|sealed|under seal|filed under seal|name redacted|"
        "redacted and publicly filed|attorney client privilege|attorneyclient privilege|work product|pii|"
        "highly confidential"
    ).split("|")
)

_Box = tuple[int, int, int, int]


@dataclass(slots=True)
class _Letter:
    """A letter with its box in dots of the drawing and in points of the page."""

    char: str
    dots: _Box
    points: tuple[float, float, float, float]
    size: float
    mode: int
    gap: bool  # whether white space stands before it
    thing: int  # the text object it belongs to, by its address


def covered(page: pypdfium2.PdfPage, bare: pypdfium2.PdfPage, number: int) -> Iterator[Survivor]:
    """Yields the words of a page that the page as drawn does not show.

    Args:
        page: The page as a reader opens it.
        bare: The same page of the document with every layer (OCG) switched on.
        number: The page, counted from 1.
    """
    drawing = _Drawing(page, bare)
    letters = drawing.letters()
    if not letters:
        return
    tiny = [one for one in letters if 0 < one.size < _TINY]
    for run in _runs([one for one in letters if one.size >= _TINY or one.size <= 0], drawing.hidden(letters)):
        if how := drawing.how(run):
            yield _survivor(number, run, how)
    for run in _runs(tiny, lambda letter: True):
        yield _survivor(number, run, SMALL)


class _Drawing:
    """One page drawn in several ways; each way is drawn once, when it is asked for."""

    def __init__(self, page: pypdfium2.PdfPage, bare: pypdfium2.PdfPage) -> None:
        self.page, self.bare = page, bare
        width, height = page.get_size()
        self.scale = min(_SCALE, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
        self._kept: dict[str, Image.Image] = {}
        self.objects = list(page.get_objects(max_depth=12))
        self.full = self._draw(page)
        self.ink = self._ink(bare)
        self.shown = self._seen_without(self.full)

    def letters(self) -> list[_Letter]:
        """Every letter of the text layer that has a box."""
        text = self.page.get_textpage()
        try:
            return list(self._letters(text.raw, min(text.count_chars(), _MOST_LETTERS)))
        finally:
            text.close()

    def _letters(self, raw: Any, count: int) -> Iterator[_Letter]:
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
            yield _Letter(char, self._dots(points), points, size, mode, gap, address)
            gap = False

    def _dots(self, points: tuple[float, float, float, float]) -> _Box:
        wide, high = self.full.size
        x, y = ctypes.c_int(), ctypes.c_int()
        corners = []
        for px, py in ((points[0], points[1]), (points[2], points[3])):
            pdfium.FPDF_PageToDevice(self.page.raw, 0, 0, wide, high, 0, px, py, x, y)
            corners.append((x.value, y.value))
        (ax, ay), (bx, by) = corners
        return min(ax, bx), min(ay, by), max(ax, bx) + 1, max(ay, by) + 1

    def hidden(self, letters: Iterable[_Letter]) -> Callable[[_Letter], bool]:
        """The question whether a letter's ink is there and next to none of it is seen."""
        both = self._both(self.shown)
        alone = {thing: self._alone(thing) for thing in overprinted(letters)[:_MOST_OVERPRINTED]}
        return lambda letter: self._is_off(letter.dots) or _share(alone.get(letter.thing, both), letter.dots) < _HIDDEN

    def how(self, run: list[_Letter]) -> str:
        """By what a run of letters is kept from sight; nothing where a scan shows in print what the text layer spells."""
        if all(self._is_off(one.dots) for one in run):
            return OFF_PAGE
        even = all(self._is_even(one.dots) for one in run) or self._is_even(_around(run))
        if run[0].mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return self._how_undrawn(run, even)
        if self._comes_back(run, "annotations"):
            return ANNOTATION
        if self._comes_back(run, "shapes"):
            return SHAPE
        if self._comes_back(run, "pictures"):
            return PICTURE if even or not self._is_scan() else ""
        if self._comes_back(run, "pictures and shapes"):
            return PICTURE if even or not self._is_scan() else ""
        if not _share_of(self._both(self._seen_all_on()), run) < _HIDDEN:
            return OFF_LAYER
        return GROUND if even else ""

    def _how_undrawn(self, run: list[_Letter], even: bool) -> str:
        if even:
            dark = self._middle(_around(run)) < 200
            whole = sum(one.char.isalnum() for one in run) >= 3
            return UNDRAWN if dark or whole else ""
        without = self._without("shapes")
        changed = ImageChops.difference(self.full, without).convert("L").crop(_around(run))
        return SHAPE if _level(changed, 0.5) >= _SEEN else ""

    def _comes_back(self, run: list[_Letter], without: str) -> bool:
        return _share_of(self._both(self._seen_without(self._without(without), without)), run) >= _HIDDEN

    def _alone(self, thing: int) -> Image.Image:
        """What there is and what is seen of one text object, where another's letters stand on its own."""
        at = next(i for i, one in enumerate(self.objects) if ctypes.cast(one.raw, ctypes.c_void_p).value == thing)
        with _without_these([self.objects[at]]):
            shown = _mask(ImageChops.difference(self.full, self._draw(self.page)))
        objects = list(self.bare.get_objects(max_depth=12))
        others = [one for i, one in enumerate(objects) if i != at and one.type == pdfium.FPDF_PAGEOBJ_TEXT]
        with _without_these(others):
            return self._both(shown, self._ink(self.bare))

    def _both(self, shown: Image.Image, ink: Image.Image | None = None) -> Image.Image:
        ink = self.ink if ink is None else ink
        return ImageChops.add(ink.point(lambda dot: 1 if dot else 0), shown.point(lambda dot: 2 if dot else 0))

    def _seen_all_on(self) -> Image.Image:
        """What is seen of the text where every layer is switched on."""
        if "all on" not in self._kept:
            objects = list(self.bare.get_objects(max_depth=12))
            full = self._draw(self.bare)
            with _as_if(objects, {pdfium.FPDF_PAGEOBJ_TEXT}):
                self._kept["all on"] = _mask(ImageChops.difference(full, self._draw(self.bare)))
        return self._kept["all on"]

    def _without(self, what: str) -> Image.Image:
        if what not in self._kept:
            kinds = _KINDS[what]
            with _as_if(self.objects, kinds):
                self._kept[what] = self._draw(self.page, annotations=what != "annotations")
        return self._kept[what]

    def _seen_without(self, full: Image.Image, what: str = "") -> Image.Image:
        """What is seen of the text where `what` is left out as well."""
        key = f"seen {what}"
        if key not in self._kept:
            with _as_if(self.objects, {pdfium.FPDF_PAGEOBJ_TEXT, *_KINDS.get(what, ())}):
                blank = self._draw(self.page, annotations=what != "annotations")
            self._kept[key] = _mask(ImageChops.difference(full, blank))
        return self._kept[key]

    def _ink(self, bare: pypdfium2.PdfPage) -> Image.Image:
        """The text alone, in black."""
        objects = list(bare.get_objects(max_depth=12))
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

    def _is_scan(self) -> bool:
        width, height = self.page.get_size()
        pictures = (one.get_bounds() for one in self.objects if one.type == pdfium.FPDF_PAGEOBJ_IMAGE)
        return any((r - x) * (t - b) > _PICTURED * width * height for x, b, r, t in pictures)

    def _is_off(self, dots: _Box) -> bool:
        wide, high = self.full.size
        return dots[2] <= 0 or dots[3] <= 0 or dots[0] >= wide or dots[1] >= high

    def _is_even(self, dots: _Box) -> bool:
        grey = self.full.crop(dots).convert("L")
        return _level(grey, 0.95) - _level(grey, 0.05) <= _EVEN

    def _middle(self, dots: _Box) -> int:
        return _level(self.full.crop(dots).convert("L"), 0.5)


_KINDS: dict[str, frozenset[int]] = {
    "annotations": frozenset(),
    "shapes": frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING}),
    "pictures": frozenset({pdfium.FPDF_PAGEOBJ_IMAGE}),
    "pictures and shapes": frozenset(
        {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_IMAGE}
    ),
}


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


def overprinted(letters: Iterable[_Letter]) -> list[int]:
    """The text objects on whose letters those of another object stand, as a label on a box; a bold made twice is none."""
    cells: dict[tuple[int, int], list[_Letter]] = {}
    found: dict[int, None] = {}
    for one in letters:
        x, y = (one.points[0] + one.points[2]) / 2, (one.points[1] + one.points[3]) / 2
        for key in {(int(px // 6), int(py // 6)) for px in (x - 3, x, x + 3) for py in (y - 3, y, y + 3)}:
            for other in cells.setdefault(key, []):
                if other.thing != one.thing and not _is_twin(one, other) and _cross(one.dots, other.dots):
                    found[one.thing] = found[other.thing] = None
            cells[key].append(one)
    return [thing for thing in found if thing]


def _is_twin(one: _Letter, other: _Letter) -> bool:
    near = 0.25 * max(one.size, 1.0)
    return one.char == other.char and all(abs(a - b) < near for a, b in zip(one.points, other.points, strict=True))


def _cross(one: _Box, other: _Box) -> bool:
    """Whether two boxes have a third of the smaller in common."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    areas = ((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide > 0 and high > 0 and 3 * wide * high > min(areas)


def _runs(letters: Iterable[_Letter], hidden: Callable[[_Letter], bool]) -> Iterator[list[_Letter]]:
    """Hidden letters that follow one another, cut where the line or the way they are set changes."""
    run: list[_Letter] = []
    for letter in letters:
        if hidden(letter) and (not run or _goes_on(run[-1], letter)):
            run.append(letter)
            continue
        if _is_told(run):
            yield run
        run = [letter] if hidden(letter) else []
    if _is_told(run):
        yield run


def _goes_on(before: _Letter, letter: _Letter) -> bool:
    a, b, near = before.points, letter.points, 1.2 * max(before.size, letter.size)
    beside = a[0] - near < b[2] and b[0] - near < a[2] and a[1] - near / 2 < b[3] and b[1] - near / 2 < a[3]
    upward = a[1] - near < b[3] and b[1] - near < a[3] and a[0] - near / 2 < b[2] and b[0] - near / 2 < a[2]
    return before.mode == letter.mode and (beside or upward)


def _is_told(run: list[_Letter]) -> bool:
    """Two letters or figures at least: a single one is more often a mark of the page; nor a redaction's own label."""
    letters = "".join((" " if one.gap else "") + one.char for one in run if one.char.isalnum() or one.gap)
    return sum(char.isalnum() for char in letters) >= 2 and " ".join(letters.casefold().split()) not in _OWN_LABELS


def _survivor(number: int, run: list[_Letter], how: str) -> Survivor:
    words = "".join((" " if one.gap else "") + one.char for one in run).strip()
    box = (
        min(one.points[0] for one in run), min(one.points[1] for one in run),
        max(one.points[2] for one in run), max(one.points[3] for one in run),
    )  # fmt: skip
    x, b, r, t = (round(side, 1) for side in box)
    return Survivor(LAYER, Place(number, f"page {number}", words, (x, b, r, t)), how)


def _around(run: list[_Letter]) -> _Box:
    boxes = [one.dots for one in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _mask(difference: Image.Image) -> Image.Image:
    """White where any colour differs so much that an eye sees it."""
    red, green, blue = difference.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda dot: 255 if dot >= _SEEN else 0)


def _share(both: Image.Image, dots: _Box) -> float:
    """The share of the ink in a box that is seen; 1 where there is no ink to speak of."""
    counts = both.crop(dots).histogram()
    ink = counts[1] + counts[3]
    return 1.0 if ink < 3 else counts[3] / ink


def _share_of(both: Image.Image, run: list[_Letter]) -> float:
    counts = [both.crop(one.dots).histogram() for one in run]
    ink = sum(one[1] + one[3] for one in counts)
    return 1.0 if not ink else sum(one[3] for one in counts) / ink


def _level(grey: Image.Image, share: float) -> int:
    """The brightness below which this share of the dots lies."""
    counts = grey.histogram()
    left = share * sum(counts)
    for level, count in enumerate(counts):
        left -= count
        if left <= 0:
            return level
    return 255
