"""The period grid as a PDF on landscape pages, the same bytes each time."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer

from particulars.papers.source_grid.rows import GridPaper, grid_rows, notes, sign_rows
from particulars.papers.visible import visible

_SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=7.5, leading=9, wordWrap="CJK")
_MONO = ParagraphStyle("mono", fontName="Courier", fontSize=6.8, leading=8.4, wordWrap="CJK")
_TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=8.5, leading=11)
_HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=13, leading=17, spaceAfter=4)
_SUB = ParagraphStyle("sub", fontName="Helvetica-Bold", fontSize=10.5, leading=14, spaceBefore=12, spaceAfter=4)
_STYLE = [
    ("GRID", (0, 0), (-1, -1), 0.4, colors.HexColor("#b8b4aa")), ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#f1efe9")), ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2), ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
]  # fmt: skip


def as_pdf(of: GridPaper, *, prepared: str, version: str) -> bytes:
    """Both grids, the history, method and limits; each page says what it is and its number."""
    grid, out = of.grid, io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=landscape(letter), leftMargin=36, rightMargin=36, topMargin=40, bottomMargin=40, invariant=1,
        title=f"Source code by period: {grid.name}", author="", creator=f"Particulars {version}",
    )  # fmt: skip
    story: list[Flowable] = [
        _p(f"Exhibit S08: source code by period — {grid.name}, branch {grid.branch}", _HEAD),
        _p(f"Prepared {prepared} with Particulars {version}. It states commits, hashes and days; what follows from them, a person or a court says.", _TEXT),
        _p(f"Launch {grid.launch.day}: “{grid.launch.words}” ({grid.launch.place}; by {grid.launch.said_by}). End day {grid.end}, counted.", _TEXT),
    ]  # fmt: skip
    for reading in grid.readings:
        story += [_p(f"{reading.value.capitalize()} periods: {len(grid.readings[reading])}", _SUB), _table(of, reading)]
    if signs := list(sign_rows(of)):
        rows = [[_p(h, _SMALL) for h in ("Fact", "For example", "What to do")]]
        rows += [[_p(f"{count:,} {says} ({code})", _SMALL), _p(ex, _MONO), _p(do, _SMALL)] for code, count, says, ex, do in signs]  # fmt: skip
        story += [_p("The history", _SUB), LongTable(rows, colWidths=[250, 300, 170], repeatRows=1, style=_STYLE)]
    story += [_p("Method and limits", _SUB), *(_p(f"{name}: {words}", _TEXT) for name, words in notes(of))]

    def foot(canvas: object, at: object) -> None:
        canvas.setFont("Helvetica", 7.5)  # type: ignore[attr-defined]
        canvas.drawString(36, 24, visible(f"{grid.name}, {grid.branch}: source code by period"))  # type: ignore[attr-defined]
        canvas.drawRightString(756, 24, f"Page {at.page}")  # type: ignore[attr-defined]

    document.build([*story, Spacer(1, 1)], onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _table(of: GridPaper, reading: object) -> Flowable:
    heads = (
        "Period",
        "Version, committer’s time (UTC)",
        "Tree SHA-1 and SHA-256",
        "Files, lines",
        "Delivered",
        "Notes",
    )
    rows = [[_p(head, _SMALL) for head in heads]]
    for r in grid_rows(of, reading):  # type: ignore[arg-type]
        version = "\n".join(str(w) for w in (r["tags"], r["commit"], r["committed_utc"], r["basis"]) if w)
        hashes = f"{r['tree_sha1']}\n{r['tree_sha256']}" if r["commit"] else ""
        counts = f"{r['files']:,}\n{r['lines']:,}" if r["commit"] else ""
        delivered = "\n".join(str(w) for w in (r["state"], r["delivery"], r["delivered_on"]) if w)
        said = "\n".join(str(w) for w in (r["notes"], r["remarks"], r["control_numbers"]) if w)
        rows.append([
            _p(f"{r['period']}\n{r['first']}\n{r['last']}", _SMALL), _p(version, _SMALL), _p(hashes, _MONO), _p(counts, _SMALL),
            _p(delivered, _SMALL), _p(said, _SMALL),
        ])  # fmt: skip
    return LongTable(rows, colWidths=[52, 172, 178, 44, 94, 180], repeatRows=1, style=_STYLE)


def _p(words: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(str(visible(words))).replace("\n", "<br/>"), style)
