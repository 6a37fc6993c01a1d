"""Files in which a secret was meant to be hidden and is still there, each made by one named fault.

`plain` cases are found without being told what to look for; `listed` cases are found when the sealed words are given.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from intake.redactions.drawings import (
    SECRET,
    X,
    Y,
    appended,
    box,
    coloured,
    content_number,
    formed,
    gradient,
    hatch,
    label,
    mode,
    picture,
    print_around,
    scan,
    secret,
    shape,
    sheet,
    thick_line,
    turned,
    with_pdf,
)  # fmt: skip

RECT = [X - 3, Y - 3, X + 157, Y + 12]


def _drawn(*draws: Callable[..., None]) -> bytes:
    return sheet(print_around, *draws)


def _changed(change: Callable[[pikepdf.Pdf], None], data: bytes | None = None) -> bytes:
    return with_pdf(data or _drawn(secret), change)


def annotation(kind: str, drawn: bytes = b"", **more: object) -> Callable[[pikepdf.Pdf], None]:
    """Puts an annotation on the place of the secret, with what it draws."""

    def change(pdf: pikepdf.Pdf) -> None:
        one = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array(RECT), F=4)
        for key, value in more.items():
            one[Name("/" + key)] = value
        if drawn:
            form = pdf.make_stream(drawn, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 160, 15]))
            one.AP = Dictionary(N=form)
        pdf.pages[0].obj.Annots = pdf.make_indirect(Array([pdf.make_indirect(one)]))

    return change


def _both(canvas: Canvas) -> None:
    secret(canvas)
    box()(canvas)


def _deep(draw: Callable[[Canvas], None], forms: int) -> Callable[[Canvas], None]:
    """The same in so many forms, each within the next."""
    for number in range(forms):
        draw = formed(draw, f"form{number}")
    return draw


def layer_off(pdf: pikepdf.Pdf) -> None:
    """Puts all the content of the page on a layer that is switched off, save a box."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(Hid=group)
    old = page.obj.Contents.read_bytes()
    page.obj.Contents = pdf.make_stream(b"/OC /Hid BDC\n" + old + b"\nEMC\n")
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group])))


def bookmark(pdf: pikepdf.Pdf) -> None:
    """Adds a bookmark."""
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Payment: {SECRET}", 0))


def attached(name: str, data: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Attaches a file."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments[name] = pikepdf.AttachedFileSpec(
            pdf, data, filename=name, description="", mime_type="", creation_date="", mod_date=""
        )

    return change


def field(flags: int) -> Callable[[pikepdf.Pdf], None]:
    """Adds a text field with a value."""

    def change(pdf: pikepdf.Pdf) -> None:
        one = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("payee"),
                V=String(SECRET),
                Rect=Array(RECT),
                F=flags,
            )
        )
        pdf.pages[0].obj.Annots = Array([one])
        pdf.Root.AcroForm = Dictionary(Fields=Array([one]))

    return change


def thumbnail(pdf: pikepdf.Pdf) -> None:
    """Adds a thumbnail made before the black box was drawn."""
    from PIL import Image

    small = Image.new("L", (90, 60), 255)
    page = pdf.pages[0]
    page.obj.Thumb = pdf.make_stream(
        small.tobytes(), Width=90, Height=60, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    page.obj.Contents = pdf.make_stream(page.obj.Contents.read_bytes() + b"\n0 g 57 90 160 60 re f\n")


def _unused() -> bytes:
    """Gives the page new content and leaves the old in the file, on no page."""
    with pikepdf.open(io.BytesIO(_drawn(secret))) as pdf:
        old = pdf.pages[0].obj.Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(old.replace(SECRET.encode(), b"----"))
        pdf.Root.Kept = pdf.make_stream(old)
        out = io.BytesIO()
        pdf.save(out, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return _without_key(out.getvalue())


def _without_key(data: bytes) -> bytes:
    """Takes `/Kept N 0 R` out of the catalogue, its bytes replaced by blanks, so that every offset stands."""
    at = data.index(b"/Kept")
    end = data.index(b" R", at) + 2
    return data[:at] + b" " * (end - at) + data[end:]


def revised(times: int) -> bytes:
    """Takes the secret out by quick saves, which append to the file."""
    data = _drawn(secret)
    number = content_number(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[0].obj.Contents.read_bytes()
    for turn in range(times):
        words = f"{turn} ----".encode()
        body = content.replace(SECRET.encode(), words)
        data = appended(data, number, b"<< /Length %d >>\nstream\n" % len(body) + body + b"\nendstream")
    return data


def _set(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(f"Memo on {SECRET}")))


def _xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as meta:
        meta["dc:description"] = f"Memo on {SECRET}"


def _spelled(pdf: pikepdf.Pdf) -> None:
    node = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Span, ActualText=String(SECRET)))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=node))


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')")))


def _private(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Editor=Dictionary(Private=Dictionary(Draft=String(SECRET))))


def _private_stream(pdf: pikepdf.Pdf) -> None:
    kept = pdf.make_stream(f"draft of May: {SECRET}".encode("utf-16-le"))
    pdf.pages[0].obj.PieceInfo = Dictionary(Editor=Dictionary(Private=kept))


def _left_out(pdf: pikepdf.Pdf) -> None:
    """Keeps a page with the secret in a place that is not the page tree."""
    with pikepdf.open(io.BytesIO(_drawn(secret))) as other:
        pdf.Root.Former = pdf.copy_foreign(other.pages[0].obj)


def _never_called(pdf: pikepdf.Pdf) -> None:
    """Adds a form with the secret that no content calls."""
    words = f"BT /F1 12 Tf 60 120 Td [({SECRET[:9]}) -2 ({SECRET[9:]})] TJ ET".encode()
    form = pdf.make_stream(words, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 360, 240]))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Old=form)


def _destination(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(SECRET), Array([pdf.pages[0].obj, Name.Fit])])))


def _turned_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Rotate = 90


def _cut_off(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([0, Y + 40, 360, 240])


def _cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([20, 10, 350, 230])


_BLACK = b"0 0 0 rg 0 0 160 15 re f"
_WHITE = b"1 1 1 rg 0 0 160 15 re f"
_BARE = sheet(print_around)

PLAIN: dict[str, Callable[[], bytes]] = {
    "black box": lambda: _drawn(secret, box()),
    "white box": lambda: _drawn(secret, box(1, 1, 1)),
    "red box": lambda: _drawn(secret, box(0.8, 0.1, 0.1)),
    "grey box": lambda: _drawn(secret, box(0.5, 0.5, 0.5)),
    "box all but opaque": lambda: _drawn(secret, box(alpha=0.97)),
    "box in a form": lambda: _drawn(secret, formed(box())),
    "words in a form": lambda: _drawn(formed(secret), box()),
    "both in one form": lambda: _drawn(formed(_both)),
    "form in a form": lambda: _drawn(secret, formed(formed(box(), "inner"), "outer")),
    "turned by 30": lambda: _drawn(turned(secret, 30), turned(box(), 30)),
    "turned by 90": lambda: _drawn(turned(secret, -90), turned(box(), -90)),
    "turned by 7": lambda: _drawn(turned(secret, 7), turned(box(), 7)),
    "cross-hatched": lambda: _drawn(secret, hatch()),
    "hatched one way": lambda: _drawn(secret, hatch(cross=False)),
    "hatched with fine lines": lambda: _drawn(secret, hatch(0.5, 0.4)),
    "black picture": lambda: _drawn(secret, picture()),
    "white picture": lambda: _drawn(secret, picture(255)),
    "picture with a pattern": lambda: _drawn(secret, picture(noise=True)),
    "white on white": lambda: _drawn(coloured(1, 1, 1)),
    "nearly white on white": lambda: _drawn(coloured(0.97, 0.97, 0.97)),
    "black on a black ground": lambda: _drawn(box(), secret),
    "red on a red ground": lambda: _drawn(box(0.8, 0.1, 0.1), coloured(0.8, 0.1, 0.1)),
    "dark blue on black": lambda: _drawn(box(), coloured(0, 0, 0.06)),
    "not drawn, under a box": lambda: _drawn(mode(3), box()),
    "not drawn, on white": lambda: _drawn(mode(3)),
    "far too small": lambda: _drawn(mode(0, 0.4)),
    "cover of half the words": lambda: _drawn(secret, box(wide=70)),
    "many small boxes": lambda: _drawn(secret, *(shape((n * 9, -3), (n * 9 + 9.2, -3), (n * 9 + 9.2, 12), (n * 9, 12)) for n in range(18))),
    "slanted polygon": lambda: _drawn(secret, shape((-8, -4), (160, -4), (170, 13), (2, 13))),
    "two boxes": lambda: _drawn(secret, box(1, 1, 1), box()),
    "gradient": lambda: _drawn(secret, gradient),
    "thick line": lambda: _drawn(secret, thick_line(14)),
    "thick dashed line": lambda: _drawn(secret, thick_line(14, dashed=True)),
    "box with a label": lambda: _drawn(secret, box(), label("REDACTED")),
    "words deep in forms, a box and a label": lambda: _drawn(_deep(secret, 14), box(), label("REDACTED")),
    "as deep in forms as is drawn": lambda: _drawn(_deep(secret, 39), box(), label("REDACTED")),
    "box deep in forms": lambda: _drawn(secret, _deep(box(), 20)),
    "white box with an exemption": lambda: _drawn(secret, box(), label("(b)(6)", X + 60)),
    "scan under a box, spelled": lambda: sheet(scan(SECRET), box()),
    "scan rubbed out, still spelled": lambda: sheet(scan(SECRET, rubbed=True)),
    "scan under a box, not spelled": lambda: sheet(scan(SECRET, spelled=False), box()),
    "page turned": lambda: _changed(_turned_page, _drawn(secret, box())),
    "page cropped": lambda: _changed(_cropped, _drawn(secret, box())),
    "outside the page": lambda: _changed(_cut_off),
    "square annotation": lambda: _changed(annotation("Square", _BLACK)),
    "white free text": lambda: _changed(annotation("FreeText", _WHITE)),
    "stamp": lambda: _changed(annotation("Stamp", _BLACK)),
    "mark not applied": lambda: _changed(annotation("Redact")),
    "mark not applied, drawn": lambda: _changed(annotation("Redact", _BLACK)),
    "hidden note": lambda: _changed(annotation("Text", F=2, Contents=String(SECRET)), _BARE),
    "hidden field": lambda: _changed(field(2), _BARE),
    "layer switched off": lambda: _changed(layer_off),
    "quick save": lambda: revised(1),
    "three quick saves": lambda: revised(3),
    "content left in the file": _unused,
    "thumbnail of before": lambda: _changed(thumbnail, _BARE),
}  # fmt: skip

LISTED: dict[str, Callable[[], bytes]] = {
    "title": lambda: _changed(_set, _BARE),
    "XMP": lambda: _changed(_xmp, _BARE),
    "bookmark": lambda: _changed(bookmark, _BARE),
    "note": lambda: _changed(annotation("Text", Contents=String(SECRET)), _BARE),
    "highlight that quotes": lambda: _changed(annotation("Highlight", Contents=String(SECRET)), _BARE),
    "address of a link": lambda: _changed(
        annotation("Link", A=Dictionary(S=Name.URI, URI=String("https://host.example/" + SECRET))), _BARE
    ),
    "field": lambda: _changed(field(4), _BARE),
    "attached text": lambda: _changed(attached("memo.txt", f"Note: {SECRET}.\n".encode()), _BARE),
    "name of an attachment": lambda: _changed(attached(f"{SECRET}.txt", b"Nothing here.\n"), _BARE),
    "ActualText": lambda: _changed(_spelled, _BARE),
    "script": lambda: _changed(_script, _BARE),
    "private data": lambda: _changed(_private, _BARE),
    "private data as a stream": lambda: _changed(_private_stream, _BARE),
    "page out of the page tree": lambda: _changed(_left_out, _BARE),
    "form that is never called": lambda: _changed(_never_called, _BARE),
    "destination": lambda: _changed(_destination, _BARE),
    "drawn at another place": lambda: _drawn(secret),
}
