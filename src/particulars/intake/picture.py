"""Reads pictures (.png, .jpg, .tif, .gif, .bmp): each frame a page, by OCR of its image where tesseract is there."""

from __future__ import annotations

import tempfile
from pathlib import Path

from particulars.errors import Unreadable
from particulars.intake.pdf import paper
from particulars.intake.pdf.recognition import why_not
from particulars.intake.reading_shape import Reading, UnreadPage
from particulars.intake.setting import set_lines

_DOTS = 150.0  # per inch, where the picture does not say
_MOST_FRAMES = 2000


def read(source: Path) -> Reading:
    """The words on a picture.

    Raises:
        Unreadable: the picture is damaged.
    """
    if (reason := why_not()) is not None:
        return Reading(set_lines([]), unread_pages=(UnreadPage(1, reason.replace("The page", "The picture")),))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "picture.pdf"
        _as_pages(source, page)
        found = paper.read(page)
    return Reading(found.text, found.notes, found.unread_pages)  # what the page says of itself was made here


def _as_pages(source: Path, page: Path) -> None:
    """The frames of a picture as the pages of a PDF, so that they are read as scanned pages are."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        with Image.open(source) as picture:
            frames: list[Image.Image] = []
            for frame in ImageSequence.Iterator(picture):
                if len(frames) >= _MOST_FRAMES:
                    break
                frames.append(ImageOps.exif_transpose(frame.copy()).convert("RGB"))
            dots = float(picture.info.get("dpi", (_DOTS, _DOTS))[0] or _DOTS)
        dots = dots if 50 <= dots <= 1200 else _DOTS
        frames[0].save(page, "PDF", save_all=True, append_images=frames[1:], resolution=dots)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        IndexError,
        Image.DecompressionBombError,
    ) as fault:
        raise Unreadable(f"The picture is damaged or too large: {str(fault)[:120]}.") from fault
