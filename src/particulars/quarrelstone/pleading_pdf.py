"""A paper's pages as PDF: pleading paper with its numbers, double rule, stamp, footnotes under a rule and footer."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from particulars.quarrelstone.furniture import Furniture
from particulars.quarrelstone.layout import Leaf, Line, Run, Set, Setting

_WIDTH, _HEIGHT = 612.0, 792.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 108.0, 576.0, 716.0, 62.0
_NOTES = 12.0  # from one line of footnotes to the next; the numbers of the margin stand farther apart
_BESIDE = 1.0  # so near to a number's base line a line stands beside it
_SECOND = 342.0  # where the second column of a caption begins
_RAISED = {c: str(i) for i, c in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}


def draw(setting: Setting, furniture: Furniture, numbered: bool = True) -> bytes:
    """The PDF's bytes, the same on each run."""
    out = BytesIO()
    canvas: Any = Canvas(out, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setTitle(furniture.title)
    for number, leaf in enumerate(setting.leaves, 1):
        _page(canvas, setting, leaf, number, furniture, numbered)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def number_beside_note(lines: int, notes: int, row: int) -> int:
    """The number in the margin that a line of footnotes goes by: beside its base line, else the upper of the two.

    26
          1 The rule of the Office is in accord. …      goes by 26
    27    Constitution’s grant. …                       goes by 27
          of Unfair Competition § 39 (1995) …           goes by 27
    28    Meridian L. Rev. 412 (2020).                  goes by 28
    """
    base = _note_base(notes, row)
    return int((_TOP - base + _BESIDE) / _step(lines)) + 1


def _step(lines: int) -> float:
    return (_TOP - _BOTTOM) / (lines - 1)


def _note_base(notes: int, row: int) -> float:
    return _BOTTOM + _NOTES * (notes - 1 - row)


def _page(canvas: Any, setting: Setting, leaf: Leaf, number: int, furniture: Furniture, numbered: bool) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(_WIDTH / 2, 770, furniture.stamp(number, len(setting.leaves)))
    step = _step(setting.form.lines)
    if numbered:
        _paper(canvas, setting.form.lines, step)
    for slot, line in enumerate(leaf.body):
        _line(canvas, setting, line, _TOP - slot * step, 12)
    _foot(canvas, setting, leaf)
    lines = furniture.footer(number)
    canvas.line(_LEFT, 46, _RIGHT, 46)
    canvas.setFont("Times-Roman", 9)
    for row, printed in enumerate(lines):
        canvas.drawCentredString((_LEFT + _RIGHT) / 2, 36 - row * 10, printed)


def _paper(canvas: Any, lines: int, step: float) -> None:
    """The margin of pleading paper: numbers at the left, a double rule beside them, one rule at the right."""
    canvas.setFont("Times-Roman", 12)
    for slot in range(lines):
        canvas.drawRightString(_LEFT - 22, _TOP - slot * step, str(slot + 1))
    canvas.setLineWidth(0.5)
    for x in (_LEFT - 12, _LEFT - 9, _RIGHT + 9):
        canvas.line(x, 0, x, _HEIGHT)


def _foot(canvas: Any, setting: Setting, leaf: Leaf) -> None:
    """Footnotes, set smaller and closer than the body, end at the last line; a short rule stands over them."""
    if not leaf.foot:
        return
    rule = _note_base(len(leaf.foot), 0) + _NOTES
    canvas.line(_LEFT, rule, _LEFT + 144, rule)
    for row, line in enumerate(leaf.foot):
        _line(canvas, setting, line, _note_base(len(leaf.foot), row), 10)


def _line(canvas: Any, setting: Setting, line: Line, y: float, size: float) -> None:
    if line.right is not None:
        if line.right.end:
            _run(canvas, setting, line.right, _SECOND + 8, y, size, _RIGHT - _SECOND - 8)
        canvas.line(_SECOND, y - 6, _SECOND, y + 18)
    if line.run is None:
        return
    indent = {Set.QUOTE: 36.0}.get(line.how, 36.0 if line.begins and line.how is Set.PARAGRAPH else 0.0)
    room = _RIGHT - _LEFT - indent - (36.0 if line.how is Set.QUOTE else 0.0)
    if line.right is not None:
        room = _SECOND - _LEFT - 8
    x = _LEFT + indent
    if line.how is Set.HEADING:
        x += max(0.0, (room - _width(setting, line.run, size, True)) / 2)
    full = line.how in (Set.PARAGRAPH, Set.QUOTE, Set.FOOTNOTE) and not line.ends
    _run(canvas, setting, line.run, x, y, size, room, justified=full, bold=line.how is Set.HEADING)


def _run(
    canvas: Any,
    setting: Setting,
    run: Run,
    x: float,
    y: float,
    size: float,
    room: float,
    justified: bool = False,
    bold: bool = False,
) -> None:
    width = _width(setting, run, size, bold)
    text = setting.texts[run.block].text[run.start : run.end]
    drawn = canvas.beginText(x, y)
    drawn.setHorizScale(100)  # both outlast the line they were set for
    drawn.setWordSpace(0)
    if width > room:
        drawn.setHorizScale(100 * room / width)
    elif justified and text.count(" ") and width > room * 0.8:
        drawn.setWordSpace((room - width) / text.count(" "))
    for piece, font, raised in _pieces(setting, run, bold):
        drawn.setFont(font, size * 0.6 if raised else size)
        drawn.setRise(size * 0.35 if raised else 0)
        drawn.textOut(piece)
    canvas.drawText(drawn)


def _width(setting: Setting, run: Run, size: float, bold: bool) -> float:
    pieces = _pieces(setting, run, bold)
    return sum(float(stringWidth(p, font, size * 0.6 if raised else size)) for p, font, raised in pieces)


def _pieces(setting: Setting, run: Run, bold: bool) -> list[tuple[str, str, bool]]:
    """The run's characters grouped by the font they are set in; raised figures apart."""
    written = setting.texts[run.block]
    italics = {i for s, e in written.italics for i in range(max(s, run.start), min(e, run.end))}
    out: list[tuple[str, str, bool]] = []
    for i in range(run.start, run.end):
        char = written.text[i]
        raised = char in _RAISED
        font = "Times-Bold" if bold else "Times-Italic" if i in italics else "Times-Roman"
        if out and out[-1][1:] == (font, raised):
            out[-1] = (out[-1][0] + _RAISED.get(char, char), font, raised)
        else:
            out.append((_RAISED.get(char, char), font, raised))
    if run.broken and out:
        out[-1] = (out[-1][0] + "-", *out[-1][1:])
    return out
