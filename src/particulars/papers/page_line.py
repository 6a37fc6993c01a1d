"""The page:line by which a paper is cited: whose page numbers they are, the printed form, and an anchor for each line.

4:12        page 4, line 12, both printed on the page (or page 4 of the court's stamp)
[4]:12      the page was inferred, not printed
4:[31]      the page prints no line numbers; this one is counted
file 1:3    this page lacks the number the others bear, so it is counted in the file
[131]       no pages at all: a line of the file
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter

from particulars.record.text import Line, Page, PageSystem, Text

SYSTEM_NAMES = {
    PageSystem.ECF: "ECF page:line",
    PageSystem.PAPER: "printed page:line",
    PageSystem.FILE: "file page:line",
    PageSystem.LINE: "line of file",
}


class PageLines:
    """The page:line of every character of one paper, in one page system that is named."""

    def __init__(self, text: Text) -> None:
        self._lines = text.lines or (Line(start=0, end=len(text.raw), number=1),)
        self._starts = [line.start for line in self._lines]
        self._pages = {page.number: page for page in text.pages}
        self.system = page_system(text)
        self.heading = SYSTEM_NAMES[self.system]
        self.anchors = _anchors(self._lines)
        self.counts_file_lines = len(text.pages) > 1 and _number_runs_on(self._lines)

    def page(self, offset: int) -> str | None:
        """The page on which a raw character stands, as cited; None where the paper has no pages."""
        return self._page_of(self._line(offset))

    def page_number(self, offset: int) -> int | None:
        """The page counted in the file, for counting different pages."""
        return self._line(offset).page

    def at(self, offset: int) -> str:
        """The page:line of one raw character."""
        return self.of_line(self._index(offset))

    def of_line(self, index: int) -> str:
        """The page:line of the paper's line with this index."""
        line = self._lines[index]
        page = self._page_of(line)
        return _line_number(line) if page is None else f"{page}:{_line_number(line)}"

    def span(self, start: int, end: int) -> str:
        """The page:line range of raw `start`..`end`: 4:12, 4:12–14, 4:28–5:2."""
        first, last = self._line(start), self._line(max(start, end - 1))
        if first is last or self.at(start) == self.at(max(start, end - 1)):
            return self.at(start)
        if first.page == last.page:
            # In columns the text may go on higher up on the page; that is no range.
            goes_up = first.printed is not None and last.printed is not None and last.printed < first.printed
            return f"{self.at(start)}{', ' if goes_up else '–'}{_line_number(last)}"
        return f"{self.at(start)}–{self.at(end - 1)}"

    def anchor(self, offset: int) -> str:
        """The name of the line's anchor in the report."""
        return self.anchors[self._index(offset)]

    def _index(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _line(self, offset: int) -> Line:
        return self._lines[self._index(offset)]

    def _page_of(self, line: Line) -> str | None:
        if line.page is None:
            return None
        page = self._pages.get(line.page)
        if page is None:
            return f"file {line.page}"
        cited = number_in(page, self.system)
        label = f"file {page.number}" if cited is None else cited
        return label if page.certain else f"[{label}]"


def page_system(text: Text) -> PageSystem:
    """The page numbers to cite by: the court's stamp, else those printed, else counted in the file.

    A system is used only where more than half of the pages bear its number and no number stands on two pages. A page
    that was inferred does not count: a number found on it may belong to the next one.
    """
    if not text.pages:
        return PageSystem.LINE
    for system in (PageSystem.ECF, PageSystem.PAPER):
        numbers = [n for page in text.pages if (n := number_in(page, system)) is not None]
        if 2 * len(numbers) > len(text.pages) and len(set(numbers)) == len(numbers):
            return system
    return PageSystem.FILE


def number_in(page: Page, system: PageSystem) -> str | None:
    """What one page is called in a page system; an inferred page has only its number in the file."""
    if system is PageSystem.FILE:
        return str(page.number)
    if not page.certain:
        return None
    if system is PageSystem.ECF:
        return None if page.ecf is None else str(page.ecf)
    return page.printed


def names_of(page: Page) -> str:
    """Every name of one page, for the head of the page in the report."""
    if not page.certain:
        found = [f"“{n}” of the court's stamp"] if (n := page.ecf) is not None else []
        found += [f"a printed “{page.printed}”"] if page.printed is not None else []
        return f"page {page.number} of the file (inferred)" + (f"; on it stands {' and '.join(found)}" if found else "")
    names = [f"ECF page {page.ecf}"] if page.ecf is not None else []
    names += [f"printed page {page.printed}"] if page.printed is not None else []
    names += [f"page {page.number} of the file"]
    return ", ".join(names)


def _line_number(line: Line) -> str:
    return f"[{line.number}]" if line.printed is None else str(line.printed)


def _number_runs_on(lines: tuple[Line, ...]) -> bool:
    return all(a.number <= b.number for a, b in itertools.pairwise(lines))


def _anchors(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """`p4l12` for a printed line number, `p4n31` for a counted one; a number that comes again gets `-2`."""
    seen: Counter[str] = Counter()
    anchors = []
    for line in lines:
        name = "" if line.page is None else f"p{line.page}"
        name += f"n{line.number}" if line.printed is None else f"l{line.printed}"
        seen[name] += 1
        anchors.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(anchors)
