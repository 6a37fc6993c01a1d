"""The layers of a PDF that no page shows: metadata, bookmarks, annotations, fields, attachments, scripts, loose strings."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from lxml import etree
from pikepdf import Name

from particulars.intake.redactions.shape import Layer, Place, Survivor

ANNOTATIONS, FIELDS = "annotations", "form fields"
_MOST_OBJECTS = 400_000
_HIDDEN_FLAGS = 2 | 32  # Hidden and NoView, PDF 32000-1 § 12.5.3
_KNOWN = frozenset({"/Contents", "/RC", "/T", "/V", "/DV", "/Title", "/NM", "/M", "/ID", "/DA"})
_LETTERS = re.compile(r"[^\W_]{2}")


def layers_of(pdf: pikepdf.Pdf, read: Callable[[Path], str]) -> Iterator[Layer]:
    """Yields each layer with its words; `read` gives the text of an attached file or says why it cannot."""
    yield _layer("document information", _information(pdf))
    yield _layer("XMP metadata", _xmp(pdf))
    yield _layer("bookmarks", _bookmarks(pdf))
    yield _layer(ANNOTATIONS, _annotations(pdf))
    yield _layer(FIELDS, _fields(pdf))
    yield from _attachments(pdf, read)
    yield _layer("structure tree (ActualText, Alt)", _structure(pdf))
    yield _layer("scripts", _scripts(pdf))
    yield _loose(pdf)


def not_applied(pdf: pikepdf.Pdf, words_in: Callable[[int, tuple[float, ...]], str]) -> Iterator[Survivor]:
    """Yields the words under marks for redaction that were never applied, and the values of fields kept from sight."""
    for number, page in enumerate(pdf.pages, 1):
        for one in _annots_of(page):
            kind, box = str(one.get("/Subtype", "")), _box(one)
            if kind == "/Redact" and box:
                words = words_in(number, box)
                if _LETTERS.search(words):
                    place = Place(number, f"page {number}", " ".join(words.split()), box)
                    yield Survivor(ANNOTATIONS, place, "marked for redaction, and the mark was not applied")
            elif _flags(one) & _HIDDEN_FLAGS:
                words = " ".join(filter(None, (_said(one, "/V"), _said(one, "/Contents"))))
                if _LETTERS.search(words):
                    layer = FIELDS if kind == "/Widget" else ANNOTATIONS
                    yield Survivor(layer, Place(number, f"page {number}", words, box), "set not to be shown")


def _layer(name: str, places: Iterator[Place]) -> Layer:
    """The layer looked through; a fault in its structure leaves it unexamined and says where it stopped."""
    found: list[Place] = []
    try:
        found.extend(place for place in places if place.words.strip())
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        return Layer(name, "not examined", tuple(found), f"its structure is damaged ({type(fault).__name__})")
    return Layer(name, "examined" if found else "absent", tuple(found))


def _information(pdf: pikepdf.Pdf) -> Iterator[Place]:
    info = pdf.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary):
        for key in sorted(info.keys()):
            yield Place(0, key.lstrip("/"), _text(info[key]))


def _xmp(pdf: pikepdf.Pdf) -> Iterator[Place]:
    """The XML of every metadata stream, that of pages and pictures included: text and attributes."""
    for number, one in enumerate(pdf.objects):
        if isinstance(one, pikepdf.Stream) and one.get("/Type") == Name.Metadata:
            yield Place(0, f"stream {number + 1}", _xml_words(one.read_bytes()))


def _bookmarks(pdf: pikepdf.Pdf) -> Iterator[Place]:
    with pdf.open_outline(max_depth=40) as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop(0)
            yield Place(0, "bookmark", str(item.title))
            waiting = [*item.children, *waiting]


def _annotations(pdf: pikepdf.Pdf) -> Iterator[Place]:
    for number, page in enumerate(pdf.pages, 1):
        for one in _annots_of(page):
            kind = str(one.get("/Subtype", "")).lstrip("/")
            for key in ("/Contents", "/RC", "/T", "/Subj", "/OverlayText"):
                if kind != "Widget" and (words := _said(one, key)):
                    yield Place(number, f"{kind} {key.lstrip('/')}", words, _box(one))
            action = one.get("/A")
            if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
                yield Place(number, f"{kind} address", _text(action["/URI"]), _box(one))


def _fields(pdf: pikepdf.Pdf) -> Iterator[Place]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and ("/FT" in one or one.get("/Subtype") == Name.Widget):
            name = _said(one, "/T")
            for key in ("/V", "/DV", "/TU", "/RV", "/Opt"):
                if words := _said(one, key):
                    yield Place(0, f"field {name or '(no name)'} {key.lstrip('/')}", words)
    form = pdf.Root.get("/AcroForm")
    xfa = form.get("/XFA") if isinstance(form, pikepdf.Dictionary) else None
    for part in xfa if isinstance(xfa, pikepdf.Array) else [xfa]:
        if isinstance(part, pikepdf.Stream):
            yield Place(0, "XFA form", _xml_words(part.read_bytes()))


def _attachments(pdf: pikepdf.Pdf, read: Callable[[Path], str]) -> Iterator[Layer]:
    """Each embedded file, named in the name tree or in an annotation, read as a file of its own kind is read."""
    places, unread = [], []
    for one in pdf.objects:
        if not (isinstance(one, pikepdf.Dictionary) and "/EF" in one):
            continue
        name = _said(one, "/UF") or _said(one, "/F") or "unnamed"
        places.append(Place(0, "name", " ".join(filter(None, (name, _said(one, "/Desc"))))))
        stream = one["/EF"].get("/UF", one["/EF"].get("/F"))
        try:
            if not isinstance(stream, pikepdf.Stream):
                raise ValueError("its bytes are not in the file")
            places.append(Place(0, name, _read_embedded(bytes(stream.read_bytes()), name, read)))
        except (ValueError, pikepdf.PdfError) as why:
            unread.append(f"{name}: {why}")
    if unread:
        yield Layer("attachments", "not examined", tuple(places), "; ".join(unread))
    else:
        yield Layer("attachments", "examined" if places else "absent", tuple(places))


def _read_embedded(data: bytes, name: str, read: Callable[[Path], str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (re.sub(r"[^\w.-]", "_", Path(name).name)[-80:] or "attached")
        path.write_bytes(data)
        return read(path)


def _structure(pdf: pikepdf.Pdf) -> Iterator[Place]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and ("/StructTreeRoot" in one or "/S" in one):
            for key in ("/ActualText", "/Alt", "/E"):
                if isinstance(one.get(key), pikepdf.String):
                    yield Place(0, key.lstrip("/"), _text(one[key]))


def _scripts(pdf: pikepdf.Pdf) -> Iterator[Place]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and "/JS" in one:
            yield Place(0, "script", _text(one["/JS"]))


def _loose(pdf: pikepdf.Pdf) -> Layer:
    """Every string of every object: what stands in a place that no layer above names is still found here."""
    places: list[Place] = []
    for number, one in enumerate(pdf.objects):
        if number > _MOST_OBJECTS:
            return Layer(_STRINGS, "not examined", tuple(places), f"there are over {_MOST_OBJECTS:,} objects")
        words = " ".join(_strings(one, 0))
        if _LETTERS.search(words):
            places.append(Place(0, f"object {number + 1}", words))
    return Layer(_STRINGS, "examined" if places else "absent", tuple(places))


_STRINGS = "other strings of the file"


def _strings(one: Any, depth: int) -> Iterator[str]:
    """The strings in an object and in what stands directly in it; what it refers to is an object of its own."""
    if depth > 30:
        return
    if isinstance(one, pikepdf.String):
        yield _text(one)
    elif isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
        for key in sorted(one.keys()):
            value = one[key]
            if depth == 0 or not getattr(value, "is_indirect", False):
                yield from () if _is_another(value) else _strings(value, depth + 1)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            yield from () if _is_another(value) else _strings(value, depth + 1)


def _is_another(value: Any) -> bool:
    return bool(getattr(value, "is_indirect", False))


def _annots_of(page: pikepdf.Page) -> Iterator[pikepdf.Dictionary]:
    annots = page.obj.get("/Annots")
    for one in annots if isinstance(annots, pikepdf.Array) else ():
        if isinstance(one, pikepdf.Dictionary):
            yield one


def _said(one: pikepdf.Object, key: str) -> str:
    value = one.get(key)
    if isinstance(value, pikepdf.Array):
        return " ".join(_text(part) for part in value if isinstance(part, pikepdf.String))
    return _text(value) if isinstance(value, pikepdf.String | pikepdf.Stream) else ""


def _text(value: Any) -> str:
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes().decode("utf-8", "replace")
    return str(value) if isinstance(value, pikepdf.String | pikepdf.Name) else ""


def _flags(one: pikepdf.Dictionary) -> int:
    flags = one.get("/F", 0)
    return int(flags) if isinstance(flags, int) else 0


def _box(one: pikepdf.Dictionary) -> tuple[float, float, float, float] | None:
    rect = one.get("/Rect")
    if not isinstance(rect, pikepdf.Array) or len(rect) != 4:
        return None
    a, b, c, d = (float(side) for side in rect)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _xml_words(data: bytes) -> str:
    """The text and the attributes of an XML file; of one that is damaged, its bytes as text."""
    try:
        tree = etree.parse(io.BytesIO(data), etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    except etree.XMLSyntaxError:
        return data.decode("utf-8", "replace")
    if tree.getroot() is None:
        return data.decode("utf-8", "replace")
    return " ".join(
        part
        for node in tree.iter()
        for part in (node.text or "", *node.attrib.values(), node.tail or "")
        if part.strip()
    )
