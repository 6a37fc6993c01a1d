"""PDF papers made here: line numbers, stamps, captions, footnotes, turned pages and side bars in their places."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from intake import junk
from outside import outside
from particulars.errors import Unreadable
from particulars.intake.pdf.paper import read
from particulars.intake.reading_shape import Reading
from particulars.record.text import Role

Draw = Callable[[Canvas], None]


def paper(tmp_path: Path, *pages: Draw, rotation: int = 0) -> Reading:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter, invariant=1)
    for draw in pages:
        canvas.setFont("Times-Roman", 12)
        draw(canvas)
        if rotation:
            canvas.setPageRotation(rotation)
        canvas.showPage()
    canvas.save()
    path = tmp_path / "a.pdf"
    path.write_bytes(file.getvalue())
    return read(path)


def lines(*texts: str, x: float = 72, top: float = 700, leading: float = 14) -> Draw:
    def draw(canvas: Canvas) -> None:
        for i, text in enumerate(texts):
            canvas.drawString(x, top - i * leading, text)

    return draw


def test_pleading_paper(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(junk.pleading())
    text = read(path).text
    assert [p.ecf for p in text.pages] == [1, 2]
    assert [p.printed for p in text.pages] == ["1", "2"]
    assert [line.printed for line in text.lines if line.page == 2 and line.printed] == list(range(1, 29))
    at = text.clean.text.index("line 17 on page 2")
    raw = text.clean.raw_at(at)
    assert raw is not None
    place = text.place(raw)
    assert (place.page, place.printed_line, place.printed_page, place.ecf_page) == (2, 17, "2", 2)
    assert len(list(text.of(Role.STAMP))) == 2 and len(list(text.of(Role.FOOTER))) == 2
    assert "Case 1:20" not in text.clean.text and "- 1 -" not in text.clean.text


def test_every_character_has_its_role_and_its_way_back(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(junk.pleading())
    text = read(path).text
    assert "".join(text.raw[s.start : s.end] for s in text.spans) == text.raw
    for i, character in enumerate(text.clean.text):
        raw = text.clean.raw_at(i)
        assert raw is None or (text.raw[raw] == character and text.clean.clean_at(raw) == i)


def test_paragraphs_end_at_gaps_and_indents_and_sentences_read_on_over_pages(tmp_path: Path) -> None:
    wide = "the words of this line run on until they reach the right margin of this page"
    first = lines("    ", *[wide] * 3, "and end here.")

    def indented(canvas: Canvas) -> None:
        canvas.drawString(108, 644 - 14, "A second paragraph that is indented, " + wide[:36])
        for i in range(2):
            canvas.drawString(72, 616 - 14 * i, wide)

    def page_one(canvas: Canvas) -> None:
        first(canvas)
        indented(canvas)

    text = paper(tmp_path, page_one, lines(wide, "until the end.")).text
    assert [p.split()[0] for p in text.clean.text.split("\n\n")] == ["the", "A"]
    assert text.clean.text.endswith("until the end.")


def test_the_cells_of_a_caption_are_read_one_after_the_other(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        left = ["JOHN DOE, an individual,", "    Plaintiff,", "v.", "RICHARD ROE, INC.,", "    Defendant."]
        right = ["Case No. 1:20-cv-00001-ABC", "", "ORDER GRANTING MOTION", "TO COMPEL ANSWERS", ""]
        for i, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawString(72, 700 - 14 * i, one)
            canvas.drawString(300, 700 - 14 * i, ")")
            canvas.drawString(330, 700 - 14 * i, other)

    text = paper(tmp_path, draw).text
    clean = " ".join(text.clean.text.split())
    assert clean.index("Defendant.") < clean.index("Case No.") < clean.index("ORDER GRANTING MOTION TO COMPEL ANSWERS")
    assert ")" not in clean and len(list(text.of(Role.NOISE))) == 5


def test_footnotes_stand_apart_and_go_on_over_the_page(tmp_path: Path) -> None:
    body = ["The text of the paper stands here and runs to the margin of the page, line by line."] * 12

    def noted(*notes: str) -> Draw:
        def draw(canvas: Canvas) -> None:
            lines(*body)(canvas)
            canvas.line(72, 140, 216, 140)
            canvas.setFont("Times-Roman", 9)
            for i, note in enumerate(notes):
                canvas.drawString(80, 125 - 11 * i, note)
            if notes[0][0].isupper():
                canvas.setFont("Times-Roman", 6)
                canvas.drawString(75, 128, "1")

        return draw

    text = paper(
        tmp_path,
        noted("See the letter of counsel, which says that the", "production of the"),
        noted("records is whole."),
    ).text
    notes = text.clean.text[text.clean.footnotes :].strip()
    assert (
        " ".join(notes.split())
        == "1 See the letter of counsel, which says that the production of the records is whole."
    )


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_turned_pages_are_read_as_shown(tmp_path: Path, rotation: int) -> None:
    def draw(canvas: Canvas) -> None:
        # reportlab lays the media box of a page turned by a quarter down itself.
        if rotation == 90:
            canvas.translate(792, 0)
        elif rotation == 180:
            canvas.translate(612, 792)
        else:
            canvas.translate(0, 612)
        canvas.rotate(rotation if rotation != 270 else -90)
        canvas.setFont("Times-Roman", 12)
        for i in range(6):
            canvas.drawString(72, 500 - 14 * i, f"Line {i} of a page that was scanned lying down,")

    text = paper(tmp_path, draw, rotation=rotation).text
    assert text.clean.text.startswith("Line 0 of a page")
    page, box = text.pages[0], text.lines[0].box
    assert box is not None and page.width is not None and 0 <= box.left < box.right <= page.width
    assert (page.width, page.height) == (612, 792)


def test_a_side_bar_is_set_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines(*[f"Line {i} of the order of the court, which runs on for a while" for i in range(10)])(canvas)
        canvas.rotate(90)
        canvas.drawString(300, -40, "United States District Court")

    text = paper(tmp_path, draw).text
    assert " ".join(text.of(Role.SIDE_BAR)).split() == ["United", "States", "District", "Court"]
    assert "United" not in text.clean.text


def test_bold_by_overprinting_is_read_once(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3, 0.6):
            canvas.drawString(72 + shift, 700, "ORDER DENYING MOTION")

    assert paper(tmp_path, draw).text.clean.text == "ORDER DENYING MOTION"


def test_a_filing_stamp_beside_the_caption_is_a_stamp(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines("UNITED STATES COURT OF APPEALS", "No. 20-50000", "John Doe, Plaintiff")(canvas)
        for i, word in enumerate(("FILED", "March 16, 2022", "Ann Clerk", "Clerk")):
            canvas.drawCentredString(500, 720 - 13 * i, word)

    text = paper(tmp_path, draw).text
    assert "FILED" not in text.clean.text and "Ann Clerk" not in text.clean.text
    assert "No. 20-50000" in text.clean.text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 words and no more"])
def test_a_pdf_that_is_none_is_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match="damaged"):
        read(path)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs the program tesseract")
def test_a_page_image_is_read_with_its_confidence() -> None:
    pytest.importorskip("pytesseract")
    reading = read(outside("papers", "more", "ocr_pdf_test.pdf"))
    assert reading.text.pages[0].ecf == 1
    assert "UNITED" in reading.text.clean.text
    assert all(line.confidence is None or 0 < line.confidence <= 1 for line in reading.text.lines)
    assert any(line.confidence for line in reading.text.lines) and "OCR" in reading.notes[0]


@pytest.mark.parametrize(
    ("name", "pages", "ecf", "numbered"),
    [
        ("gov.uscourts.cacd.652774.40.0.pdf", 4, [1, 2, 3, 4], 28),
        ("ok_words.pdf", 1, [7], 25),
        ("whitespace_redactions.pdf", 1, [8], 28),
        ("ca5_00516242060.pdf", 10, list(range(1, 11)), 0),
        ("ca1_00117684624.pdf", 17, list(range(1, 18)), 0),
    ],
)
def test_real_papers(name: str, pages: int, ecf: list[int], numbered: int) -> None:
    text = read(outside("papers", "more", name)).text
    assert [p.ecf for p in text.pages] == ecf and len(text.pages) == pages
    assert len({line.printed for line in text.lines if line.printed and line.page == pages}) == numbered
    assert "Document" not in text.clean.text.partition("\n")[0]


def test_a_transcripts_own_page_number_beside_the_stamp() -> None:
    page = read(outside("papers", "more", "ok_words.pdf")).text.pages[0]
    assert (page.printed, page.ecf) == ("7", 7)
