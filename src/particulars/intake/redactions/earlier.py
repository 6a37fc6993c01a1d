"""Earlier states of a PDF that its file still holds: incremental revisions, thumbnails of pages, objects no page uses."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator

import pikepdf
import pypdfium2
from PIL import Image, ImageChops

from particulars.errors import ParticularsError
from particulars.intake.redactions.pdf_layers import layers_of
from particulars.intake.redactions.shape import Layer, Place, Survivor

REVISIONS, THUMBNAILS, UNUSED = "earlier revisions", "page thumbnails", "objects that no page uses"
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF[ \t]*(?:\r\n|\n|\r)?")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CHANGED = 70  # of 255: a thumbnail's spot that differs so much from the page shows something else
DRAWS = re.compile(rb"(?:Tj|TJ|'|\")[\s\]]")

Found = tuple[Layer, list[Survivor]]


def revisions(data: bytes, now: list[str]) -> Found:
    """The words of each earlier revision that the file as it stands does not have; `now` is the text of its pages."""
    ends = list(_END.finditer(data))
    if b"/Linearized" in data[:2048] and ends:
        ends = ends[1:]  # the first section of a linearized file is no revision
    places: list[Place] = []
    survivors: list[Survivor] = []
    faults: list[str] = []
    for number, end in enumerate(ends[:-1], 1):
        try:
            pages = text_of_pages(pypdfium2.PdfDocument(data[: end.end()]))
        except (pypdfium2.PdfiumError, ParticularsError) as fault:
            faults.append(f"revision {number}: {fault}")
            continue
        left = Counter(_WORD.findall(" ".join(now)))
        for page, text in enumerate(pages, 1):
            where = f"revision {number}, page {page}"
            places.append(Place(page, where, text))
            if gone := list(_missing(text, left)):
                survivors.append(Survivor(REVISIONS, Place(page, where, " ".join(gone)), "in the file as first saved"))
        places += _strings_of(data[: end.end()], number)
    if faults:
        return Layer(REVISIONS, "not examined", tuple(places), "; ".join(faults)), survivors
    return Layer(REVISIONS, "examined" if places else "absent", tuple(places)), survivors


def text_of_pages(document: pypdfium2.PdfDocument) -> list[str]:
    """The text layer of each page, whatever of it is drawn."""
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
    return texts


def thumbnails(pdf: pikepdf.Pdf, document: pypdfium2.PdfDocument) -> Found:
    """Small pictures of pages kept in the file, each held against its page: where they differ, one shows what is gone."""
    places, survivors, faults = [], [], []
    for number, page in enumerate(pdf.pages, 1):
        thumb = page.obj.get("/Thumb")
        if not isinstance(thumb, pikepdf.Stream):
            continue
        places.append(Place(number, f"thumbnail of page {number}", "a picture"))
        try:
            thumb["/Subtype"] = pikepdf.Name.Image  # which a thumbnail may leave out, § 12.3.4
            small = pikepdf.PdfImage(thumb).as_pil_image().convert("L")
        except (pikepdf.PdfError, ValueError, NotImplementedError, OSError, TypeError) as fault:
            faults.append(f"page {number}: {type(fault).__name__}")
            continue
        drawn = document[number - 1].render(scale=1).to_pil().convert("L").resize(small.size, Image.Resampling.BOX)
        apart = (
            ImageChops.difference(small, drawn).reduce(2)
            if min(small.size) > 8
            else ImageChops.difference(small, drawn)
        )
        if any(apart.histogram()[_CHANGED:]):
            place = Place(number, f"thumbnail of page {number}", "(a picture, not words)")
            survivors.append(Survivor(THUMBNAILS, place, "it shows another picture than the page"))
    if not places:
        return Layer(THUMBNAILS, "absent"), survivors
    reason = "; ".join(faults) or "pictures are held against their pages; words in them are not read"
    return Layer(THUMBNAILS, "not examined", tuple(places), reason), survivors


def unused(pdf: pikepdf.Pdf, now: list[str]) -> Found:
    """The words of content that is in the file and on no page, drawn on a page of its own with the fonts of the others."""
    held = reached(pdf)
    fonts = resources_of(pdf)
    places, survivors = [], []
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Stream) or one.objgen in held or one.get("/Subtype") == pikepdf.Name.Image:
            continue
        try:
            data = one.read_bytes()
        except pikepdf.PdfError:
            continue
        if not DRAWS.search(data[:200_000]):
            continue
        text = drawn_alone(pdf, data, one.get("/Resources", fonts))
        where = f"object {one.objgen[0]}"
        places.append(Place(0, where, text))
        if gone := list(_missing(text, Counter(_WORD.findall(" ".join(now))))):
            survivors.append(
                Survivor(UNUSED, Place(0, where, " ".join(gone)), "left in the file when its page was changed")
            )
    return Layer(UNUSED, "examined" if places else "absent", tuple(places)), survivors


def _missing(text: str, left: Counter[str]) -> Iterator[str]:
    """The words of a text for which none is left in a bag of words."""
    for word in _WORD.findall(text):
        if left[word] > 0:
            left[word] -= 1
        else:
            yield word


def _strings_of(data: bytes, number: int) -> list[Place]:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return [
                Place(place.page, f"revision {number}, {layer.name}", place.words)
                for layer in layers_of(pdf, lambda path: "")
                for place in layer.places
            ]
    except pikepdf.PdfError:
        return []


def reached(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The objects that can be reached from the trailer."""
    seen: set[tuple[int, int]] = set()
    waiting: list[pikepdf.Object] = [pdf.trailer]
    while waiting:
        one = waiting.pop()
        if one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            waiting += [value for value in one.values() if isinstance(value, pikepdf.Object)]
        elif isinstance(one, pikepdf.Array):
            waiting += [value for value in one if isinstance(value, pikepdf.Object)]
    return seen


def resources_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The fonts of all pages, for content that has none of its own."""
    fonts = pikepdf.Dictionary()
    for page in pdf.pages:
        own = page.resources.get("/Font") if "/Resources" in page.obj else None
        if isinstance(own, pikepdf.Dictionary):
            for name, font in own.items():
                fonts[name] = font
    return pikepdf.Dictionary(Font=fonts)


def drawn_alone(pdf: pikepdf.Pdf, data: bytes, resources: pikepdf.Object) -> str:
    """The text of content drawn on an empty page with these resources."""
    with pikepdf.new() as alone:
        page = alone.add_blank_page(page_size=(2000, 2000))
        holder = pdf.make_indirect(resources) if not resources.is_indirect else resources
        page.obj["/Resources"] = alone.copy_foreign(holder)
        page.obj["/Contents"] = alone.make_stream(data)
        out = io.BytesIO()
        alone.save(out)
    return " ".join(text_of_pages(pypdfium2.PdfDocument(out.getvalue())))
