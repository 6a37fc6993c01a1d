"""Files in which nothing is hidden, with everything on them that looks as if something were; none may be told."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from intake.redactions.drawings import (
    HIGH,
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
    picture,
    print_around,
    scan,
    secret,
    sheet,
    thick_line,
    turned,
    with_pdf,
)  # fmt: skip
from intake.redactions.spoilt import RECT, annotation


def _drawn(*draws: Callable[[Canvas], None]) -> bytes:
    return sheet(print_around, *draws)


def table(canvas: Canvas) -> None:
    """A table: a black head with white words, shaded rows, rules."""
    rows = ("Item and amount", "Paper, 12 reams", "Ink, 3 bottles", "Postage due")
    for number, words in enumerate(rows):
        at = Y + 30 - 16 * number
        canvas.setFillGray(0 if number == 0 else 0.85 if number % 2 else 1)
        canvas.rect(X, at - 4, 200, 16, stroke=1, fill=1)
        canvas.setFillGray(1 if number == 0 else 0)
        canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 10)
        canvas.drawString(X + 4, at, words)


def bold(canvas: Canvas) -> None:
    """A bold made by printing twice."""
    for shift in (0, 0.35):
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(X + shift, Y, SECRET)


def watermark(canvas: Canvas) -> None:
    """A pale word across the page, over its print."""
    canvas.saveState()
    canvas.setFillColor(Color(0.5, 0.5, 0.5, 0.25))
    canvas.setFont("Helvetica-Bold", 48)
    canvas.translate(80, 60)
    canvas.rotate(30)
    canvas.drawString(0, 0, "DRAFT COPY")
    canvas.restoreState()


def multiplied(pdf: pikepdf.Pdf) -> None:
    """A highlight that multiplies, as readers draw it."""
    annotation("Highlight", b"/G gs 1 1 0 rg 0 0 160 15 re f")(pdf)
    form = pdf.pages[0].obj.Annots[0].AP.N
    form.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply)))


def layer_on(pdf: pikepdf.Pdf) -> None:
    """All content on a layer that is switched on."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Text")))
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(Lay=group)
    page.obj.Contents = pdf.make_stream(b"/OC /Lay BDC\n" + page.obj.Contents.read_bytes() + b"\nEMC\n")
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(ON=Array([group]), Order=Array([group])))


def added() -> bytes:
    """A quick save that only adds."""
    data = _drawn(secret)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        body = pdf.pages[0].obj.Contents.read_bytes() + b"\nBT /F1 9 Tf 60 20 Td (Exhibit A) Tj ET\n"
    return appended(data, content_number(data), b"<< /Length %d >>\nstream\n" % len(body) + body + b"\nendstream")


def linearized() -> bytes:
    """A file laid out for the web, which has two ends and one state."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_drawn(secret))) as pdf:
        pdf.save(out, linearize=True, static_id=True)
    return out.getvalue()


def leaders(canvas: Canvas) -> None:
    """A line of a table of contents."""
    canvas.setFont("Times-Roman", 12)
    canvas.drawString(X, Y, "I. Background " + "." * 40 + " 4")


def letters_in_grey(canvas: Canvas) -> None:
    """Pale print, as of a letterhead."""
    coloured(0.8, 0.8, 0.8)(canvas)


def frame(canvas: Canvas) -> None:
    """A frame around words."""
    canvas.rect(X - 3, Y - 3, 160, 15, stroke=1, fill=0)


def dropped(canvas: Canvas) -> None:
    """A stamp of white letters in a dark box beside print, with a shadow of it behind."""
    canvas.setFillGray(0.6)
    canvas.rect(X + 2, Y - 6, 120, 18, stroke=0, fill=1)
    canvas.setFillGray(0.1)
    canvas.rect(X, Y - 4, 120, 18, stroke=0, fill=1)
    label("FILED UNDER SEAL")(canvas)


def page_numbers(canvas: Canvas) -> None:
    """Numbers of lines along a rule, as on pleading paper."""
    canvas.setFont("Times-Roman", 12)
    for number in range(1, 15):
        canvas.drawRightString(40, HIGH - 15 * number, str(number))
    canvas.line(44, 0, 44, HIGH)
    canvas.line(46, 0, 46, HIGH)


def rotated(pdf: pikepdf.Pdf) -> None:
    """The page turned."""
    pdf.pages[0].obj.Rotate = 270


SOUND: dict[str, Callable[[], bytes]] = {
    "print": lambda: _drawn(secret),
    "shading behind": lambda: _drawn(box(0.85, 0.85, 0.85), secret),
    "table": lambda: _drawn(table),
    "highlight, transparent": lambda: _drawn(secret, box(1, 1, 0, 0.4)),
    "highlight that multiplies": lambda: with_pdf(_drawn(secret), multiplied),
    "underline": lambda: _drawn(secret, lambda canvas: canvas.rect(X, Y - 2, 150, 0.8, fill=1)),
    "struck through": lambda: _drawn(secret, thick_line(0.8)),
    "white on a black box": lambda: _drawn(box(), coloured(1, 1, 1)),
    "true redaction": lambda: _drawn(box()),
    "true redaction with a label": lambda: _drawn(box(), label("REDACTED")),
    "label under its own box": lambda: _drawn(label("REDACTED"), box()),
    "true redaction in white": lambda: _drawn(box(1, 1, 1)),
    "true redaction by hatching": lambda: _drawn(hatch()),
    "true redaction by a picture": lambda: _drawn(picture()),
    "pale print": lambda: _drawn(letters_in_grey),
    "coloured print": lambda: _drawn(coloured(0.1, 0.2, 0.7)),
    "scan, spelled": lambda: sheet(scan(SECRET)),
    "scan over its spelling": lambda: sheet(scan(SECRET, under=True)),
    "scan redacted, nothing spelled": lambda: sheet(scan(SECRET, spelled=False, rubbed=True)),
    "picture behind print": lambda: _drawn(picture(230), secret),
    "watermark": lambda: _drawn(secret, watermark),
    "bold made by printing twice": lambda: _drawn(bold),
    "page turned": lambda: with_pdf(_drawn(secret), rotated),
    "gradient behind white print": lambda: _drawn(gradient, coloured(1, 1, 1)),
    "hatching behind print": lambda: _drawn(lambda c: c.setStrokeGray(0.85), hatch(6, 0.5), secret),
    "frame": lambda: _drawn(secret, frame),
    "turned print": lambda: _drawn(turned(secret, 20)),
    "print in a form": lambda: _drawn(formed(secret)),
    "link": lambda: with_pdf(_drawn(secret), annotation("Link", Border=Array([0, 0, 1]))),
    "highlight annotation": lambda: with_pdf(
        _drawn(secret),
        annotation("Highlight", C=Array([1, 1, 0]), QuadPoints=Array([RECT[0], RECT[3], RECT[2], RECT[3], RECT[0], RECT[1], RECT[2], RECT[1]])),
    ),
    "layer switched on": lambda: with_pdf(_drawn(secret), layer_on),
    "quick save that adds": added,
    "laid out for the web": linearized,
    "leaders": lambda: _drawn(leaders),
    "stamp with a shadow": lambda: _drawn(dropped),
    "pleading paper": lambda: _drawn(secret, page_numbers),
    "rule between lines": lambda: _drawn(secret, lambda c: c.rect(X, Y - 9, 200, 3, fill=1)),
    "superscripts and small print": lambda: _drawn(secret, lambda c: (c.setFont("Times-Roman", 5), c.drawString(X + 160, Y + 5, "12 See note"))[0]),
}  # fmt: skip
