"""OCR of a page image by tesseract, where the `ocr` extra and the program are there; each word keeps its confidence."""

from __future__ import annotations

import math
import shutil
from importlib.util import find_spec

import pypdfium2

from particulars.intake.pdf.words import Sheet, Word

_DOTS = 300  # per inch, what tesseract's training expects
_MOST_DOTS = 26_000_000  # of one page image
SECONDS = 45
_COLOURED = 40  # of 255 between the strongest and the weakest of a dot's three colours
_PICTURE = 0.1  # of the page; a coloured stamp or seal takes under 0.05


def why_not() -> str | None:
    """Why pages without a text layer cannot be read on this machine, or None when they can."""
    if find_spec("pytesseract") is None or find_spec("PIL") is None:
        return "The page has no text layer, and OCR is not installed: pip install 'particulars[ocr]'."
    if shutil.which("tesseract") is None:
        return "The page has no text layer, and the program tesseract is not installed (Debian: tesseract-ocr)."
    return None


def recognised(page: pypdfium2.PdfPage, sheet: Sheet) -> tuple[Sheet, str | None]:
    """The page's words from its image beside those of its text layer that are not in the image; or why there are none."""
    if reason := why_not():
        return sheet, reason
    import pytesseract  # only here: the extra may be missing

    width, height = page.get_size()
    if not (0 < width < 20_000 and 0 < height < 20_000):
        return sheet, "The page has no text layer and no honest size to make an image of."
    scale = min(_DOTS / 72, math.sqrt(_MOST_DOTS / (width * height)))
    if _is_picture(page, width, height):
        return sheet, "The page is a map, photograph or drawing in colour, not print; its picture was not read."
    image = page.render(scale=scale, may_draw_forms=False, grayscale=True).to_pil()
    try:
        data = pytesseract.image_to_data(image, config="--psm 3", timeout=SECONDS, output_type=pytesseract.Output.DICT)
    except (RuntimeError, pytesseract.TesseractError) as fault:
        return sheet, f"The page has no text layer, and tesseract gave up: {str(fault)[:120] or 'no reason given'}."
    words = list(_words(data, scale, height))
    if not words:
        return sheet, "The page has no text layer, and OCR found no words on it."
    layer = [] if sheet.unmapped else sheet.words  # the stamp: its own characters are surer than its picture
    words = [w for w in words if not any(_overlap(w, own) for own in layer)] + layer
    return Sheet(sheet.number, width, height, words, sheet.side, sheet.rules, pictured=True, drawn=True), None


def _is_picture(page: pypdfium2.PdfPage, width: float, height: float) -> bool:
    """Whether much of the page is in strong colour: looking for print in a map takes long and finds scraps."""
    from PIL import ImageChops

    small = page.render(scale=min(0.5, 600 / max(width, height)), may_draw_forms=False).to_pil().convert("RGB")
    red, green, blue = small.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    shades = ImageChops.subtract(most, least).histogram()
    return sum(shades[_COLOURED:]) > _PICTURE * sum(shades)


def _words(data: dict[str, list[object]], scale: float, height: float) -> list[Word]:
    """Tesseract's words in points; words of one line share its base line and size, as print does."""
    lines: dict[tuple[object, ...], list[Word]] = {}
    for i, text in enumerate(data["text"]):
        confidence = float(str(data["conf"][i]))
        if confidence < 0 or not str(text).strip():
            continue
        left, top, wide, high = (float(str(data[k][i])) / scale for k in ("left", "top", "width", "height"))
        word = Word(
            str(text).strip(), left, height - top - high, left + wide, height - top, 0, high, True, confidence / 100
        )
        lines.setdefault((data["block_num"][i], data["par_num"][i], data["line_num"][i]), []).append(word)
    for words in lines.values():
        base = sorted(w.bottom for w in words)[len(words) // 2]
        size = 1.1 * sorted(w.top for w in words)[len(words) // 2] - 1.1 * base
        for word in words:
            word.base, word.size = base, max(size, 4.0)
    return [w for words in lines.values() for w in words]


def _overlap(a: Word, b: Word) -> bool:
    return a.left < b.right and b.left < a.right and a.bottom < b.top and b.bottom < a.top
