"""Tables of designations as a PDF on landscape pages: the columns that a court reads, set so that none runs over another."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from html import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from particulars.papers.designation_tables.narrow import printed
from particulars.papers.request_tables.table import Table

MOST = 3_000
"""Rows of one table printed; the CSV and the workbook have all."""
_WIDTHS = dict.fromkeys(("basis", "harm", "title", "not_consistent_with", "says", "what", "words", "tier", "source"), 2.0) | {
    "evidence": 2.8, "held_against": 2.0, "reason": 1.8, "evidence_place": 1.6, "place_of_the_other": 1.6, "tier_contended": 1.3, "at": 1.7,
}  # fmt: skip
"""How wide a column is beside others of width 1."""
_BODY = ParagraphStyle("cell", fontName="Helvetica", fontSize=6.5, leading=8, splitLongWords=1)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica-Bold")
_TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=14, leading=18)
_SECTION = ParagraphStyle("section", fontName="Helvetica-Bold", fontSize=10, leading=14, spaceBefore=10)
_NOTE = ParagraphStyle("note", fontName="Helvetica", fontSize=8, leading=10)
_MARGIN = 36


def as_pdf(
    title: str, tables: Sequence[Table], notes: Sequence[tuple[str, str]], *, prepared: str, version: str
) -> bytes:
    """The tables as a PDF; the same tables, the same bytes."""
    out = io.BytesIO()
    paper = SimpleDocTemplate(
        out, pagesize=landscape(letter), leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
        title=title, author="Particulars", invariant=1,
    )  # fmt: skip
    flow = [
        Paragraph(_said(title), _TITLE),
        Paragraph(
            _said(
                f"Prepared {prepared} with Particulars {version}. It quotes, places and counts; what follows from it, persons say."
            ),
            _NOTE,
        ),
    ]
    for table in tables:
        flow += _section(table, paper.width)
    flow.append(Paragraph("Method and limits", _SECTION))
    flow += [Paragraph(_said(f"{name}: {words}"), _NOTE) for name, words in notes]
    paper.build(flow, onFirstPage=_numbered, onLaterPages=_numbered)
    return out.getvalue()


def _section(table: Table, width: float) -> list[object]:
    table = printed(table)
    columns = table.columns
    cut = f" Printed are the first {MOST:,} of {len(table.rows):,} rows." if len(table.rows) > MOST else ""
    flow: list[object] = [
        Paragraph(_said(table.title), _SECTION),
        Paragraph(_said(table.says + cut), _NOTE),
        Spacer(1, 4),
    ]
    if not table.rows:
        return [*flow, Paragraph("None was found in what was read.", _NOTE)]
    heads = [Paragraph(_said(name.replace("_", " ")), _HEAD) for name in columns]
    cells = [[_cell(cell) for cell in row] for row in table.rows[:MOST]]
    weight = [_WIDTHS.get(name, 1.0) for name in columns]
    widths = [width * one / sum(weight) for one in weight]
    return [*flow, LongTable([heads, *cells], colWidths=widths, repeatRows=1, style=_style())]


@cache
def _cell(words: str) -> Paragraph:
    return Paragraph(_said(words), _BODY)


@cache
def _style() -> TableStyle:
    return TableStyle([
        ("GRID", (0, 0), (-1, -1), 0.25, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ])  # fmt: skip


def _said(words: str) -> str:
    """Words for a paragraph; what the built-in fonts have no sign for stands as a question mark."""
    return escape("".join(c if c.isprintable() else " " for c in words).encode("cp1252", "replace").decode("cp1252"))


def _numbered(canvas: Canvas, paper: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 7)
    canvas.drawRightString(paper.pagesize[0] - _MARGIN, _MARGIN / 2, f"Page {canvas.getPageNumber()}")
