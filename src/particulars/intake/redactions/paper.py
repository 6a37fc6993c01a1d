"""A redacted PDF looked through: its pages as drawn, and every layer that they do not show."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2

from particulars.errors import Unreadable
from particulars.intake.redactions.drawn import LAYER, covered
from particulars.intake.redactions.earlier import revisions, text_of_pages, thumbnails, unused
from particulars.intake.redactions.pdf_layers import layers_of, not_applied
from particulars.intake.redactions.pictures import PICTURES, pictured, under_boxes
from particulars.intake.redactions.shape import Examined, Layer, Place, Survivor
from particulars.intake.redactions.undrawn import undrawn

_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")  # no character, or one of a font's own


def examine_pdf(path: Path, read: Callable[[Path], str]) -> Examined:
    """Looks through a PDF; `read` gives the text of an attached file.

    Raises:
        Unreadable: it is damaged, or locked by a password.
    """
    data = path.read_bytes()
    try:
        document = pypdfium2.PdfDocument(data)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _examine(data, document, pdf, read)
    except (pypdfium2.PdfiumError, pikepdf.PdfError) as fault:
        raise Unreadable(f"{path.name}: it cannot be opened as a PDF ({str(fault)[:100]}).") from fault


def _examine(data: bytes, document: pypdfium2.PdfDocument, pdf: pikepdf.Pdf, read: Callable[[Path], str]) -> Examined:
    bare = pypdfium2.PdfDocument(_all_layers_on(data))
    survivors: list[Survivor] = []
    boxed: list[Place] = []
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        survivors += covered(page, bare[number - 1], number)
        survivors += under_boxes(page, number)
        boxed += pictured(page, number)
    now = text_of_pages(document)
    survivors += not_applied(pdf, lambda number, box: _words_in(document, number, box))
    layers = [_as_drawn(now), _pictures(boxed), *layers_of(pdf, read), undrawn(pdf)]
    for layer, found in (revisions(data, now), thumbnails(pdf, document), unused(pdf, now)):
        layers.append(layer)
        survivors += found
    ordered = sorted(survivors, key=lambda one: (one.place.page, one.layer, one.place.box or (), one.place.words))
    return Examined("pdf", tuple(ordered), tuple(layers), len(document))


def _as_drawn(now: list[str]) -> Layer:
    places = tuple(Place(number, f"page {number}", text) for number, text in enumerate(now, 1) if text.strip())
    if strange := sum(_UNKNOWN.match(char) is not None for text in now for char in text):
        return Layer(LAYER, "not examined", places, f"{strange:,} letters have no character that is known")
    return Layer(LAYER, "examined" if places else "absent", places)


def _pictures(boxed: list[Place]) -> Layer:
    if not boxed:
        return Layer(PICTURES, "absent")
    return Layer(PICTURES, "not examined", tuple(boxed), "what pictures show is not read here; look at each")


def _words_in(document: pypdfium2.PdfDocument, number: int, box: tuple[float, ...]) -> str:
    text = document[number - 1].get_textpage()
    words: str = text.get_text_bounded(*box)
    text.close()
    return words


def _all_layers_on(data: bytes) -> bytes:
    """The same file without the list of layers that are off, so that each is drawn."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if "/OCProperties" not in pdf.Root:
            return data
        del pdf.Root["/OCProperties"]
        out = io.BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()
