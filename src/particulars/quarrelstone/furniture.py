"""What stands on a page beside its text: line numbers, stamps, side bars, footers, in the shapes in which text comes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from particulars.quarrelstone.names import NOTICE


class Numbers(Enum):
    """Where the line numbers of pleading paper end up when the paper is turned into text."""

    NONE = "none"
    GLUED = "glued"  # "12 of the record"
    TABBED = "tabbed"  # "12<tab>of the record"
    BEFORE = "before"  # a loose column of 1 to 28 before the page's text
    AFTER = "after"  # the same column after it, a blank line between numbers
    WIDE = "wide"  # transcripts: "  12   Q.  And then?"


class Columns(Enum):
    """How the two columns of a caption come out in text."""

    BESIDE = "beside"  # on one line, spaces between
    TABBED = "tabbed"  # on one line, tabs and a colon between
    APART = "apart"  # the left column first, then the right


@dataclass(frozen=True, slots=True)
class Shape:
    """One of the shapes in which a paper's text comes to a reader."""

    name: str
    numbers: Numbers = Numbers.NONE
    columns: Columns = Columns.BESIDE
    unwrapped: bool = False  # a paragraph is one long line
    emphasis: bool = False  # *italics*, **headings**
    stamp: bool = False  # the CM/ECF header on each page
    side_bar: bool = False
    footer: bool = True  # page number and short title; the notice stands on every page

    @property
    def numbers_lines(self) -> bool:
        """Whether a number stands beside each line of the body."""
        return self.numbers in (Numbers.GLUED, Numbers.TABBED, Numbers.WIDE)

    @property
    def numbers_notes(self) -> bool:
        """Whether one stands beside each line of the footnotes too."""
        return self.numbers in (Numbers.GLUED, Numbers.TABBED)


SHAPES: dict[str, Shape] = {
    s.name: s
    for s in (
        Shape("glued", Numbers.GLUED, stamp=True),
        Shape("glued-emphasis", Numbers.GLUED, emphasis=True),
        Shape("column", Numbers.BEFORE, Columns.APART, unwrapped=True, emphasis=True, side_bar=True),
        Shape("column-wrapped", Numbers.BEFORE, Columns.APART, side_bar=True, stamp=True),
        Shape("column-after", Numbers.AFTER, Columns.APART, stamp=True, footer=False),
        Shape("tabbed", Numbers.TABBED, Columns.BESIDE, stamp=True),
        Shape("stamped", Numbers.NONE, Columns.APART, unwrapped=True, emphasis=True, stamp=True),
        Shape("plain", Numbers.NONE, Columns.TABBED, unwrapped=True),
        Shape("letter", Numbers.NONE, Columns.APART, stamp=True),
        Shape("transcript", Numbers.WIDE, Columns.APART),
    )
}


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the stamps and footers of one paper say."""

    case_number: str
    docket_number: int
    filed: str  # "03/02/22"
    title: str  # the footer's short title
    side_bar: tuple[str, ...] = ()

    def stamp(self, page: int, pages: int) -> str:
        """The CM/ECF header: "Case 9:21-cv-00101-JNO Document 45 Filed 03/02/22 Page 3 of 12"."""
        return f"Case {self.case_number} Document {self.docket_number} Filed {self.filed} Page {page} of {pages}"

    def footer(self, page: int, numbered: bool = True) -> tuple[str, ...]:
        """The lines at the foot of each page; the notice that the matter is invented stands on every one."""
        return (str(page), self.title, NOTICE) if numbered else (NOTICE,)
