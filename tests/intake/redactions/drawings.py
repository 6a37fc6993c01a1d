"""Pages drawn for the check of redactions: what was to be hidden is known, and how it was hidden, well or badly."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
from PIL import Image, ImageDraw
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SECRET = "Marlowe Quint paid 4312900"
AROUND = (
    "The parties met in the spring of that year and",
    "agreed on a price, as set out in the letter that",
    "was served.",
)
WIDE, HIGH = 360, 240  # points: a small page is drawn sooner
X, Y = 60.0, 120.0  # where the secret stands
Draw = Callable[[Canvas], None]


def sheet(*draws: Draw) -> bytes:
    """A page of print, and what is drawn on it one after the other; the same bytes each time."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDE, HIGH), invariant=1, pageCompression=0)
    for draw in draws:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def print_around(canvas: Canvas) -> None:
    """Lines of print above and below the place of the secret."""
    canvas.setFont("Times-Roman", 12)
    for number, words in enumerate(AROUND):
        canvas.drawString(X, 215 - 24 * number, words)
        canvas.drawString(X, 75 - 24 * number, words)


def secret(canvas: Canvas) -> None:
    """The secret in black."""
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setFont("Times-Roman", 12)
    canvas.drawString(X, Y, SECRET)


def coloured(red: float, green: float, blue: float) -> Draw:
    """The secret in a colour."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(red, green, blue)
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(X, Y, SECRET)

    return draw


def box(
    red: float = 0, green: float = 0, blue: float = 0, alpha: float = 1, wide: float = 160, rise: float = -3
) -> Draw:
    """A filled box over the place of the secret."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(Color(red, green, blue, alpha))
        canvas.rect(X - 3, Y + rise, wide, 15, stroke=0, fill=1)

    return draw


def hatch(step: float = 0.8, width: float = 0.8, cross: bool = True) -> Draw:
    """Many thin lines over the place of the secret."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(X - 3, Y - 3, 160, 15)
        canvas.clipPath(path, stroke=0)
        canvas.setLineWidth(width)
        for number in range(int(200 / step)):
            at = X - 30 + number * step
            canvas.line(at, Y - 5, at + 15, Y + 15)
            if cross:
                canvas.line(at + 15, Y - 5, at, Y + 15)
        canvas.restoreState()

    return draw


def picture(colour: int = 0, noise: bool = False) -> Draw:
    """A picture laid on the place of the secret, even or with a pattern."""

    def draw(canvas: Canvas) -> None:
        image = Image.new("L", (320, 30), colour)
        if noise:
            image.putdata([(x * 37 + y * 91) % 200 for y in range(30) for x in range(320)])
        canvas.drawImage(ImageReader(image), X - 3, Y - 3, 160, 15)

    return draw


def mode(number: int, size: float = 12) -> Draw:
    """The secret in a render mode and size."""

    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(X, Y)
        text.setFont("Times-Roman", size)
        text.setTextRenderMode(number)
        text.textOut(SECRET)
        canvas.drawText(text)

    return draw


def turned(draw: Draw, degrees: float) -> Draw:
    """The same, turned about the place of the secret."""

    def turn(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(X, Y)
        canvas.rotate(degrees)
        canvas.translate(-X, -Y)
        draw(canvas)
        canvas.restoreState()

    return turn


def formed(draw: Draw, name: str = "form") -> Draw:
    """The same, drawn in a form XObject."""

    def form(canvas: Canvas) -> None:
        canvas.beginForm(name, 0, 0, WIDE, HIGH)
        draw(canvas)
        canvas.endForm()
        canvas.doForm(name)

    return form


def label(words: str, at: float = X + 2) -> Draw:
    """White words on the place of the secret."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(at, Y + 1, words)
        canvas.setFillColorRGB(0, 0, 0)

    return draw


def shape(*corners: tuple[float, float]) -> Draw:
    """A filled polygon, its corners from the place of the secret."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0)
        path = canvas.beginPath()
        for number, (x, y) in enumerate(corners):
            (path.lineTo if number else path.moveTo)(X + x, Y + y)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


def gradient(canvas: Canvas) -> None:
    """A shading over the place of the secret."""
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(X - 3, Y - 3, 160, 15)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(X, Y, X + 160, Y, (Color(0, 0, 0), Color(0.2, 0.2, 0.2)))
    canvas.restoreState()


def thick_line(width: float, dashed: bool = False) -> Draw:
    """A stroke through the place of the secret."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setLineWidth(width)
        if dashed:
            canvas.setDash(3, 1)
        canvas.line(X - 3, Y + 3, X + 157, Y + 3)
        canvas.restoreState()

    return draw


def scan(words: str, spelled: bool = True, under: bool = False, rubbed: bool = False) -> Draw:
    """A page that is one picture with print on it, its words spelled in a text layer that is not drawn or stands under it."""

    def draw(canvas: Canvas) -> None:
        image = Image.new("L", (2 * WIDE, 2 * HIGH), 250)
        pen = ImageDraw.Draw(image)
        pen.text((2 * X, 2 * (HIGH - Y - 11)), words, fill=20, font_size=24)
        if rubbed:
            pen.rectangle((2 * X - 6, 2 * (HIGH - Y - 14), 2 * X + 330, 2 * (HIGH - Y + 4)), fill=0)
        text = canvas.beginText(X, Y)
        text.setFont("Times-Roman", 12)
        text.setTextRenderMode(0 if under else 3)
        text.textOut(words if spelled else "")
        if under:
            canvas.drawText(text)
        canvas.drawImage(ImageReader(image), 0, 0, WIDE, HIGH)
        if not under:
            canvas.drawText(text)

    return draw


def with_pdf(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file changed by pikepdf and saved whole."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def appended(data: bytes, number: int, body: bytes) -> bytes:
    """The file with one object replaced by an incremental update, as a PDF editor saves quickly."""
    start = data.rindex(b"startxref") + 9
    before = int(data[start : data.index(b"%%EOF", start)])
    trailer = data[data.rindex(b"trailer") : data.rindex(b"startxref")]
    trailer = trailer.replace(b"<<", b"<< /Prev %d" % before, 1)
    out = data if data.endswith(b"\n") else data + b"\n"
    at = len(out)
    out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n%d 1\n%010d 00000 n \n" % (number, at) + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % table
    return out


def content_number(data: bytes) -> int:
    """The object number of the first page's content."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return int(pdf.pages[0].obj["/Contents"].objgen[0])
