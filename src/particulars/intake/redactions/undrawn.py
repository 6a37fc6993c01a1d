"""Streams of a PDF that no page draws: pages out of the page tree, forms that are never called, data of programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
from pikepdf import Name

from particulars.intake.redactions.earlier import DRAWS, drawn_alone, reached, resources_of
from particulars.intake.redactions.shape import Layer, Place

UNDRAWN = "streams that no page draws"
_CALLED = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_LETTERS = re.compile(r"[^\W_]{2}")
_RUN = re.compile(r"[\w .,;:'’“”()$%&@/+-]{8,}")
_PLAIN = 0.85  # of its characters are print: the stream is text; of any other only longer runs are taken
_READ_ELSEWHERE = ("/Metadata", "/JS", "/XFA", "/Thumb")
_OF_FONTS = ("/FontFile", "/FontFile2", "/FontFile3", "/ToUnicode", "/CIDToGIDMap", "/CIDSet", "/Encoding")
_NOT_DRAWN = frozenset({"/Resources", "/Parent", "/P", "/PieceInfo", "/OC"})
_MACHINE_TYPES = (Name.XRef, Name.ObjStm, Name.Metadata, Name.CMap)

Key = tuple[int, int]


def undrawn(pdf: pikepdf.Pdf) -> Layer:
    """The words of each stream that is reached and drawn on no page: content as it would be drawn, anything else as bytes."""
    passed, held = _drawn(pdf) | _known(pdf), reached(pdf)
    fonts, own = resources_of(pdf), _own_resources(pdf)
    places, faults = list[Place](), list[str]()
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Stream) or one.objgen in passed or _is_machine(one):
            continue
        where = f"object {one.objgen[0]}"
        try:
            data = one.read_bytes()
        except pikepdf.PdfError:
            faults.append(f"{where} cannot be decoded")
            continue
        if DRAWS.search(data) is None:
            words = _as_text(data)
        elif one.objgen in held:
            words = _content(pdf, one, data, one.get("/Resources", own.get(one.objgen, fonts)))
        else:
            continue  # objects that no page uses are a layer of their own
        if _LETTERS.search(words):
            places.append(Place(0, where, words))
    if faults:
        return Layer(UNDRAWN, "not examined", tuple(places), "; ".join(faults))
    return Layer(UNDRAWN, "examined" if places else "absent", tuple(places))


def _drawn(pdf: pikepdf.Pdf) -> set[Key]:
    """What the pages draw: their content, the forms it calls by name, patterns, fonts, and the looks of annotations."""
    seen: set[Key] = set()
    for page in pdf.pages:
        content = page.obj.get("/Contents")
        parts = list(content) if isinstance(content, pikepdf.Array) else [content]
        streams = [part for part in parts if isinstance(part, pikepdf.Stream)]
        seen |= {part.objgen for part in streams}
        _call(b"\n".join(map(_bytes, streams)), _inherited(page.obj), seen)
        annots = page.obj.get("/Annots")
        for one in annots if isinstance(annots, pikepdf.Array) else ():
            look = one.get("/AP") if isinstance(one, pikepdf.Dictionary) else None
            if isinstance(look, pikepdf.Dictionary):
                _under(look.get("/N"), seen)
    return seen


def _call(content: bytes, resources: pikepdf.Object | None, seen: set[Key]) -> None:
    """Marks what content draws by its resources: of forms and pictures those that it names, of the rest all."""
    if not isinstance(resources, pikepdf.Dictionary):
        return
    names = {name.decode("latin-1") for name in _CALLED.findall(content)}
    for kind, held in resources.items():
        for name, one in held.items() if isinstance(held, pikepdf.Dictionary) else ():
            if kind != "/XObject" or name[1:] in names or re.search(r"[^\w.+-]", name[1:]):
                _under(one, seen)


def _under(one: object, seen: set[Key], depth: int = 0) -> None:
    """Marks a thing that is drawn with all that it draws."""
    if depth > 40 or (isinstance(one, pikepdf.Object) and one.is_indirect and one.objgen in seen):
        return
    if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
        if one.is_indirect:
            seen.add(one.objgen)
        if isinstance(one, pikepdf.Stream) and "/Resources" in one and one.get("/Subtype") != Name.Image:
            _call(_bytes(one), one["/Resources"], seen)
        for key, value in one.items():
            if key not in _NOT_DRAWN or (key == "/Resources" and one.get("/Type") == Name.Font):
                _under(value, seen, depth + 1)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            _under(value, seen, depth + 1)


def _known(pdf: pikepdf.Pdf) -> set[Key]:
    """Streams that another layer reads, or that say how fonts are made."""
    found: set[Key] = set()
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
            found |= {key for name in (*_READ_ELSEWHERE, *_OF_FONTS) for key in _streams(one.get(name))}
            files = one.get("/EF")
            found |= {key for value in files.values() for key in _streams(value)} if isinstance(files, pikepdf.Dictionary) else set()  # fmt: skip
    return found


def _streams(value: object) -> Iterator[Key]:
    if isinstance(value, pikepdf.Stream):
        yield value.objgen
    elif isinstance(value, pikepdf.Array):
        yield from (part.objgen for part in value if isinstance(part, pikepdf.Stream))


def _is_machine(one: pikepdf.Stream) -> bool:
    return (
        one.get("/Type") in _MACHINE_TYPES
        or one.get("/Subtype") == Name.Image
        or any(key in one for key in ("/FunctionType", "/ShadingType"))
        or ("/N" in one and _bytes(one)[36:40] == b"acsp")  # a profile of colours
    )


def _inherited(page: pikepdf.Object) -> pikepdf.Object | None:
    for _ in range(50):
        if "/Resources" in page:
            return page["/Resources"]
        if not isinstance(parent := page.get("/Parent"), pikepdf.Dictionary):
            break
        page = parent
    return None


def _own_resources(pdf: pikepdf.Pdf) -> dict[Key, pikepdf.Object]:
    """Of each stream of a page's content, in the page tree or out of it, the resources of its page."""
    return {
        key: resources
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and "/Contents" in one and (resources := _inherited(one)) is not None
        for key in _streams(one["/Contents"])
    }


def _content(pdf: pikepdf.Pdf, one: pikepdf.Stream, data: bytes, resources: pikepdf.Object) -> str:
    """Content drawn on a page of its own; where nothing can be read so, the strings that it sets."""
    try:
        if _LETTERS.search(text := drawn_alone(pdf, data, resources)):
            return text
    except (pypdfium2.PdfiumError, pikepdf.PdfError, ValueError):
        pass  # its resources are damaged; its strings can still be read
    try:
        told = pikepdf.parse_content_stream(one)
    except pikepdf.PdfError:
        return _as_text(data)
    return " ".join(_said(part) for operation in told for part in operation.operands)


def _said(one: object) -> str:
    if isinstance(one, pikepdf.Array):
        return "".join(str(part) for part in one if isinstance(part, pikepdf.String))
    return str(one) if isinstance(one, pikepdf.String) else ""


def _as_text(data: bytes) -> str:
    if data.count(0) * 4 > len(data):
        data = data.replace(b"\0", b"")  # letters of two bytes
    text = data.decode("utf-8", "replace")
    printed = sum((char.isprintable() and char != "\ufffd") or char.isspace() for char in text)
    return text if printed >= _PLAIN * len(text) else " ".join(_RUN.findall(text))


def _bytes(one: pikepdf.Stream) -> bytes:
    try:
        return one.read_bytes()
    except pikepdf.PdfError:
        return b""
