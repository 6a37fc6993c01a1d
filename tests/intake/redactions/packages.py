"""Word, Excel and PowerPoint files in which a secret is left, each by one named fault, and sound ones that look like them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pptx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from intake.redactions.drawings import SECRET

Make = Callable[[], bytes]


def word(change: Callable[..., object], words: str = SECRET) -> Make:
    """A letter with one run of words, changed."""

    def make() -> bytes:
        paper = docx.Document()
        paper.add_paragraph("The parties met in the spring of that year.")
        run = paper.add_paragraph("They agreed: ").add_run(words)
        change(paper, run)
        out = io.BytesIO()
        paper.save(out)
        return out.getvalue()

    return make


def wrapped(tag: str) -> Callable[..., None]:
    """Puts the run into an element of tracked changes."""

    def change(paper: object, run: object) -> None:
        element = run._r  # type: ignore[attr-defined]
        mark = OxmlElement(tag)
        mark.set(qn("w:author"), "Counsel P-1")
        mark.set(qn("w:id"), "7")
        element.addprevious(mark)
        mark.append(element)
        if tag in ("w:del",):
            for text in element.findall(qn("w:t")):
                text.tag = qn("w:delText")

    return change


def shaded(fill: str, colour: str) -> Callable[..., None]:
    """Shades the run in one colour and prints it in another."""

    def change(paper: object, run: object) -> None:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), fill)
        run._r.get_or_add_rPr().append(shade)  # type: ignore[attr-defined]
        run.font.color.rgb = RGBColor.from_string(colour)  # type: ignore[attr-defined]

    return change


def _set(path: str, value: object) -> Callable[..., None]:
    def change(paper: object, run: object) -> None:
        target = run
        *way, last = path.split(".")
        for name in way:
            target = getattr(target, name)
        setattr(target, last, value)

    return change


def _hidden_style(paper: object, run: object) -> None:
    style = paper.styles.add_style("Secret", 2)  # type: ignore[attr-defined]
    style.font.hidden = True
    run.style = style  # type: ignore[attr-defined]


def _commented(paper: object, run: object) -> None:
    run.text = "a price"  # type: ignore[attr-defined]
    paper.add_comment(run, text=SECRET, author="Counsel P-1")  # type: ignore[attr-defined]


def with_part(make: Make, name: str, data: bytes) -> Make:
    """The package with one part more."""

    def more() -> bytes:
        out = io.BytesIO(make())
        with zipfile.ZipFile(out, "a") as package:
            package.writestr(zipfile.ZipInfo(name), data)
        return out.getvalue()

    return more


def _titled(paper: object, run: object) -> None:
    paper.core_properties.title = SECRET  # type: ignore[attr-defined]
    run.text = "a price"  # type: ignore[attr-defined]


def book(change: Callable[..., object], words: str = SECRET) -> Make:
    """A workbook with one cell of words, changed."""

    def make() -> bytes:
        one = openpyxl.Workbook()
        sheet = one.active
        sheet["A1"] = "Item"
        sheet["B2"] = words
        change(one, sheet)
        out = io.BytesIO()
        one.save(out)
        return out.getvalue()

    return make


def _hide_sheet(state: str) -> Callable[..., None]:
    def change(one: object, sheet: object) -> None:
        sheet.sheet_state = state  # type: ignore[attr-defined]
        one.create_sheet("Front")["A1"] = "Item"  # type: ignore[attr-defined]
        one.active = 1  # type: ignore[attr-defined]

    return change


def _cell(name: str, value: object) -> Callable[..., None]:
    def change(one: object, sheet: object) -> None:
        setattr(sheet["B2"], name, value)  # type: ignore[index]

    return change


def _hide_row(one: object, sheet: object) -> None:
    sheet.row_dimensions[2].hidden = True  # type: ignore[attr-defined]


def _hide_column(one: object, sheet: object) -> None:
    sheet.column_dimensions["B"].hidden = True  # type: ignore[attr-defined]


def _note_cell(one: object, sheet: object) -> None:
    sheet["B2"] = "a price"  # type: ignore[index]
    sheet["B2"].comment = Comment(SECRET, "Counsel P-1")  # type: ignore[index]


def _headed(one: object, sheet: object) -> None:
    sheet["B2"].fill = PatternFill("solid", fgColor="FF000000")  # type: ignore[index]
    sheet["B2"].font = Font(color="FFFFFFFF")  # type: ignore[index]


def slides(change: Callable[..., object], words: str = SECRET) -> Make:
    """A slide with words, changed."""

    def make() -> bytes:
        show = pptx.Presentation()
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = words
        change(slide)
        out = io.BytesIO()
        show.save(out)
        return out.getvalue()

    return make


def _noted(slide: object) -> None:
    slide.notes_slide.notes_text_frame.text = SECRET  # type: ignore[attr-defined]


def _hide_slide(slide: object) -> None:
    slide._element.set("show", "0")  # type: ignore[attr-defined]


def _hide_shape(slide: object) -> None:
    slide.shapes.title._element.nvSpPr.cNvPr.set("hidden", "1")  # type: ignore[attr-defined]


def nothing(*_: object) -> None:
    """Changes nothing."""


_XML = f"<a><b>{SECRET}</b></a>".encode()

SPOILT: dict[str, tuple[str, Make]] = {
    "deleted, tracked": ("docx", word(wrapped("w:del"))),
    "moved, tracked": ("docx", word(wrapped("w:moveFrom"))),
    "comment": ("docx", word(_commented)),
    "hidden": ("docx", word(_set("font.hidden", True))),
    "hidden by its style": ("docx", word(_hidden_style)),
    "white": ("docx", word(_set("font.color.rgb", RGBColor(255, 255, 255)))),
    "black highlight": ("docx", word(_set("font.highlight_color", WD_COLOR_INDEX.BLACK))),
    "black shading": ("docx", word(shaded("000000", "000000"))),
    "one point": ("docx", word(_set("font.size", Pt(1)))),
    "hidden sheet": ("xlsx", book(_hide_sheet("hidden"))),
    "very hidden sheet": ("xlsx", book(_hide_sheet("veryHidden"))),
    "hidden row": ("xlsx", book(_hide_row)),
    "hidden column": ("xlsx", book(_hide_column)),
    "comment of a cell": ("xlsx", book(_note_cell)),
    "format that shows nothing": ("xlsx", book(_cell("number_format", ";;;"))),
    "white cell": ("xlsx", book(_cell("font", Font(color="FFFFFFFF")))),
    "speaker's note": ("pptx", slides(_noted, "A price")),
    "hidden slide": ("pptx", slides(_hide_slide)),
    "hidden shape": ("pptx", slides(_hide_shape)),
}
LISTED: dict[str, tuple[str, Make]] = {
    "title of the document": ("docx", word(_titled)),
    "custom XML": ("docx", with_part(word(nothing, "a price"), "customXml/item9.xml", _XML)),
    "a part nobody names": ("docx", with_part(word(nothing, "a price"), "word/left.xml", _XML)),
    "embedded workbook": ("docx", with_part(word(nothing, "a price"), "word/embeddings/book1.xlsx", book(nothing)())),
    "body of a workbook": ("xlsx", book(nothing)),
    "body of a slide": ("pptx", slides(nothing)),
}
SOUND: dict[str, tuple[str, Make]] = {
    "letter": ("docx", word(nothing)),
    "letter with a yellow highlight": ("docx", word(_set("font.highlight_color", WD_COLOR_INDEX.YELLOW))),
    "white words on black": ("docx", word(shaded("000000", "FFFFFF"))),
    "inserted, tracked": ("docx", word(wrapped("w:ins"))),
    "workbook": ("xlsx", book(nothing)),
    "head of a workbook": ("xlsx", book(_headed)),
    "slide": ("pptx", slides(nothing)),
}
