"""Words under the boxes of a PDF page: each letter is held against the page drawn with and without its text.

    ink      the text alone, in black, on white        what a reader would see were nothing in the way
    shown    the page, less the page without its text  what a reader does see of it

A letter of which `shown` has next to nothing of its `ink` is kept from sight. By what, is found by drawing the page
again without its shapes, its pictures or its annotations: whichever brings the letter back is what covers it. No rule
on the colour, order or form of a box is needed, and a ground drawn behind text takes nothing of it away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import ImageChops

from particulars.intake.redactions.letters import Letter, letters_of, overprinted
from particulars.intake.redactions.page_drawings import SEEN, PageDrawings, level, share_of
from particulars.intake.redactions.runs import around, place_of, runs
from particulars.intake.redactions.shape import Survivor

LAYER = "words as drawn"
SHAPE, PICTURE, ANNOTATION = "under a drawn shape, or in its colour", "under a picture", "under an annotation"
GROUND = "in the colour of its ground"
UNDRAWN = "set not to be drawn (render mode 3), on an even ground"
SMALL = "set too small to be read"
OFF_PAGE = "outside the page as it is shown"
OFF_LAYER = "on a layer that is switched off"

_HIDDEN = 0.45  # of a letter's ink that is seen; below it, the letter is taken as kept from sight
_TINY = 1.0  # points
_MOST_OVERPRINTED = 60  # text objects of one page that are looked at one by one


def covered(page: pypdfium2.PdfPage, bare: pypdfium2.PdfPage, number: int) -> Iterator[Survivor]:
    """Yields the words of a page that the page as drawn does not show.

    Args:
        page: The page as a reader opens it.
        bare: The same page of the document with every layer (OCG) switched on.
        number: The page, counted from 1.
    """
    drawings = PageDrawings(page, bare)
    letters = letters_of(page, drawings.full.size)
    if not letters:
        return
    tiny = [one for one in letters if 0 < one.size < _TINY]
    for run in runs([one for one in letters if one.size >= _TINY or one.size <= 0], _hidden(drawings, letters)):
        if how := _how(drawings, run):
            yield Survivor(LAYER, place_of(number, run), how)
    for run in runs(tiny, lambda letter: True):
        yield Survivor(LAYER, place_of(number, run), SMALL)


def _hidden(drawings: PageDrawings, letters: Iterable[Letter]) -> Callable[[Letter], bool]:
    """The question whether a letter's ink is there and next to none of it is seen."""
    both = drawings.both(drawings.shown)
    alone = {thing: drawings.alone(thing) for thing in overprinted(letters)[:_MOST_OVERPRINTED]}
    return lambda one: drawings.is_off(one.dots) or share_of(alone.get(one.thing, both), [one.dots], 3) < _HIDDEN


def _how(drawings: PageDrawings, run: list[Letter]) -> str:
    """By what a run of letters is kept from sight; nothing where a scan shows in print what the text layer spells."""
    if all(drawings.is_off(one.dots) for one in run):
        return OFF_PAGE
    even = all(drawings.is_even(one.dots) for one in run) or drawings.is_even(around(run))
    if run[0].mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
        return _how_undrawn(drawings, run, even)
    if _comes_back(drawings, run, "annotations"):
        return ANNOTATION
    if _comes_back(drawings, run, "shapes"):
        return SHAPE
    if _comes_back(drawings, run, "pictures") or _comes_back(drawings, run, "pictures and shapes"):
        return PICTURE if even or not drawings.is_scan() else ""
    if share_of(drawings.both(drawings.seen_all_on()), [one.dots for one in run]) >= _HIDDEN:
        return OFF_LAYER
    return GROUND if even else ""


def _how_undrawn(drawings: PageDrawings, run: list[Letter], even: bool) -> str:
    if even:
        dark = drawings.middle(around(run)) < 200
        whole = sum(one.char.isalnum() for one in run) >= 3
        return UNDRAWN if dark or whole else ""
    without = drawings.without("shapes")
    changed = ImageChops.difference(drawings.full, without).convert("L").crop(around(run))
    return SHAPE if level(changed, 0.5) >= SEEN else ""


def _comes_back(drawings: PageDrawings, run: list[Letter], without: str) -> bool:
    shown = drawings.seen_without(drawings.without(without), without)
    return share_of(drawings.both(shown), [one.dots for one in run]) >= _HIDDEN
