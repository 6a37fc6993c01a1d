"""A paper's pages as text in one of the shapes, with the raw place of every character of its reading text."""

from __future__ import annotations

from dataclasses import dataclass, field

from particulars.quarrelstone.furniture import Columns, Furniture, Numbers, Shape
from particulars.quarrelstone.layout import Leaf, Line, Run, Set, Setting


@dataclass(slots=True)
class Rendered:
    """The raw text; `raw_of[t][i]` is the raw place of character `i` of text `t`, -1 where a line end took it."""

    raw: str
    raw_of: list[list[int]]

    def span(self, text: int, start: int, end: int) -> tuple[int, int]:
        """The smallest raw span that holds `start`..`end` of one text."""
        places = [p for p in self.raw_of[text][start:end] if p >= 0]
        return min(places), max(places) + 1


@dataclass(slots=True)
class _Sheet:
    """The raw text as it is written, piece by piece."""

    setting: Setting
    shape: Shape
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    raw_of: list[list[int]] = field(default_factory=list)

    def put(self, furniture: str) -> None:
        self.pieces.append(furniture)
        self.length += len(furniture)

    def write(self, run: Run, heading: bool = False, goes_on: bool = False, resumed: bool = False) -> None:
        """The run's own characters with its marks of emphasis, closed at the line's end unless the line goes on."""
        text = self.setting.texts[run.block]
        inside = _merged([(s, e) for s, e in text.italics if s < run.end and e > run.start])
        opens = {max(s, run.start) for s, _ in inside if s >= run.start or not resumed}
        closes = {min(e, run.end) for _, e in inside if e <= run.end or not goes_on}
        star = "*" if self.shape.emphasis and not heading else ""
        bold = "**" if self.shape.emphasis and heading else ""
        self.put(bold)
        for i in range(run.start, run.end):
            self.put(star if i in closes else "")
            self.put(star if i in opens else "")
            self.raw_of[run.block][i] = self.length
            self.put(text.text[i])
        self.put(star if run.end in closes else "")
        self.put("-" if run.broken and not goes_on else "")
        self.put(bold)


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Italics that touch or stand one space apart are one: "*See Ambry v. Castellane*"."""
    out: list[tuple[int, int]] = []
    for s, e in sorted(ranges):
        if out and s <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(e, out[-1][1]))
        else:
            out.append((s, e))
    return out


def render(setting: Setting, shape: Shape, furniture: Furniture) -> Rendered:
    """The whole paper as text."""
    sheet = _Sheet(setting, shape, raw_of=[[-1] * len(t.text) for t in setting.texts])
    for number, leaf in enumerate(setting.leaves, 1):
        _page(sheet, leaf, number, furniture)
    return Rendered("".join(sheet.pieces), sheet.raw_of)


def note_slot(lines: int, notes: int, row: int) -> int:
    """The line of the page on which a line of its footnotes stands in text: they fill the last ones."""
    return lines - notes + 1 + row


def _page(sheet: _Sheet, leaf: Leaf, number: int, furniture: Furniture) -> None:
    shape, lines = sheet.shape, sheet.setting.form.lines
    if number > 1:
        sheet.put("\n\n")
    if shape.stamp:
        sheet.put(furniture.stamp(number, len(sheet.setting.leaves)) + "\n\n")
    if shape.numbers is Numbers.BEFORE:
        sheet.put("\n".join(map(str, range(1, lines + 1))) + "\n\n")
    if shape.side_bar:
        sheet.put("\n".join(furniture.side_bar) + "\n\n")
    _body(sheet, leaf)
    _foot(sheet, leaf)
    if shape.numbers is Numbers.AFTER:
        sheet.put("\n" + "\n\n".join(map(str, range(1, lines + 1))) + "\n")
    sheet.put("\n" + "\n".join(furniture.footer(number, shape.footer)) + "\n")


def _body(sheet: _Sheet, leaf: Leaf) -> None:
    waiting: list[Line] = []  # the right column, where the columns come apart
    for slot, line in enumerate(leaf.body, 1):
        if waiting and line.right is None:
            _release(sheet, waiting)
        if slot > 1 and _opens(line, leaf.body[slot - 2]) and sheet.shape.numbers in (Numbers.GLUED, Numbers.NONE):
            sheet.put("\n")
        if line.right is not None and sheet.shape.columns is Columns.APART:
            waiting.append(line)
            if line.run is None:
                continue
        _number(sheet, slot)
        _line(sheet, line, leaf.body[slot] if slot < len(leaf.body) else None, slot == 1)
    _release(sheet, waiting)


def _opens(line: Line, before: Line) -> bool:
    """Whether a blank line stands before this one: paragraphs are set apart, lines of one block are not."""
    return line.begins and line.right is None and not (line.how is Set.LEFT and before.how is Set.LEFT)


def _release(sheet: _Sheet, waiting: list[Line]) -> None:
    if waiting:
        sheet.put("\n")
    for line in waiting:
        if line.right is not None and line.right.end:
            sheet.write(line.right)
            sheet.put("\n")
    waiting.clear()


def _number(sheet: _Sheet, slot: int) -> None:
    form = {Numbers.GLUED: "{} ", Numbers.TABBED: "{}\t", Numbers.WIDE: "{:>3}   "}.get(sheet.shape.numbers)
    if form:
        sheet.put(form.format(slot))


def _line(sheet: _Sheet, line: Line, following: Line | None, first: bool = False) -> None:
    goes_on = sheet.shape.unwrapped and not line.ends and following is not None
    if line.run:
        resumed = sheet.shape.unwrapped and not line.begins and not first
        sheet.write(line.run, line.how is Set.HEADING, goes_on, resumed)
    if line.right is not None and sheet.shape.columns is not Columns.APART and line.right.end:
        tabs = sheet.shape.columns is Columns.TABBED
        sheet.put("\t:\t" if tabs else " " * max(3, 46 - (line.run.end if line.run else 0)))
        sheet.write(line.right)
    if goes_on and line.run and following and following.run:
        for i in range(line.run.end, following.run.start):
            sheet.raw_of[line.run.block][i] = sheet.length
            sheet.put(" ")
    else:
        sheet.put("\n")


def _foot(sheet: _Sheet, leaf: Leaf) -> None:
    if not leaf.foot:
        return
    lines = sheet.setting.form.lines
    first = note_slot(lines, len(leaf.foot), 0)
    numbered = sheet.shape.numbers_notes
    if numbered:
        for slot in range(len(leaf.body) + 1, first - 1):
            sheet.put(f"{slot}\n")
        _number(sheet, first - 1)
        sheet.put("_____\n")
    else:
        sheet.put("\n")
    for slot, line in enumerate(leaf.foot, first):
        if numbered:
            _number(sheet, slot)
        _line(sheet, line, leaf.foot[slot - first + 1] if slot < lines else None)
