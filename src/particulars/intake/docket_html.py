"""Takes a court's docket report out of its web page: the heading's words and the rows of the table of entries."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from particulars.errors import Unreadable
from particulars.intake.decoding import decoded
from particulars.intake.flowing import Paragraph
from particulars.intake.web_page import laid_out, parsed

_COLUMNS = ("date filed", "#", "docket text")
Row = tuple[str, str, str]


class Page(NamedTuple):
    """A docket report: the words beside the table of entries, its rows, and what a person should know of the reading."""

    beside: list[Paragraph]
    rows: list[Row]
    notes: tuple[str, ...]


def report(data: bytes) -> tuple[str, list[Row]]:
    """The words of the page, and the rows of its table of entries as day, number and words.

    Raises:
        Unreadable: the page has no table headed Date Filed, #, Docket Text, or a row of it has other columns.
    """
    _, tree = parsed(decoded(data).text)
    _, rows = _entries(tree)
    return _words(tree), rows


def page(data: bytes) -> Page:
    """The report with the words beside its table laid out as on any web page.

    Raises:
        Unreadable: as `report`.
    """
    words = decoded(data)
    _, tree = parsed(words.text)
    table, rows = _entries(tree)
    table.drop_tree()  # what stands behind it stays
    beside, left_out = laid_out(tree)
    return Page(beside, rows, (*((words.note,) if words.note else ()), *left_out))


def _entries(tree: etree._Element) -> tuple[etree._Element, list[Row]]:
    """The table of entries and its rows; a column without a name, such as one of boxes to tick, is passed over."""
    for end in tree.iter("br"):  # the words of two lines are not one word
        end.tail = f" {end.tail or ''}"
    for table in tree.iter("table"):
        rows = [[_words(cell) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
        names = [cell.casefold() for cell in rows[0]] if rows else []
        if tuple(name for name in names if name) == _COLUMNS:
            return table, [_row(row, names) for row in rows[1:]]
    raise Unreadable("It has no table with the columns Date Filed, # and Docket Text.")


def _row(cells: list[str], names: list[str]) -> Row:
    if len(cells) != len(names):
        raise Unreadable(f"A row of its table has {len(cells)} columns: {' | '.join(cells)[:80]}.")
    day, number, words = (cells[names.index(name)] for name in _COLUMNS)
    return day, number, words


def _words(node: etree._Element) -> str:
    return " ".join(str(node.xpath("string()")).split())
