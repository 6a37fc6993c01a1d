"""Takes a court's docket report out of its web page: the heading's words and the rows of the table of entries."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from particulars.errors import Unreadable
from particulars.intake.decoding import decoded

_COLUMNS = ("date filed", "#", "docket text")


def report(data: bytes) -> tuple[str, list[tuple[str, str, str]]]:
    """The words before the table of entries, and the table's rows as day, number and words.

    Raises:
        Unreadable: the page has no table headed Date Filed, #, Docket Text, or a row of it has other columns.
    """
    parser = lxml_html.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(decoded(data).text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise Unreadable("There is nothing in it that can be taken for a page.") from fault
    for end in tree.iter("br"):  # the words of two lines are not one word
        end.tail = f" {end.tail or ''}"
    for table in tree.iter("table"):
        rows = [[_words(cell) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
        if rows and tuple(c.casefold() for c in rows[0]) == _COLUMNS:
            return _words(tree), [_row(row) for row in rows[1:]]
    raise Unreadable("It has no table with the columns Date Filed, # and Docket Text.")


def _row(cells: list[str]) -> tuple[str, str, str]:
    if len(cells) != len(_COLUMNS):
        raise Unreadable(f"A row of its table has {len(cells)} columns: {' | '.join(cells)[:80]}.")
    return cells[0], cells[1], cells[2]


def _words(node: etree._Element) -> str:
    return " ".join(str(node.xpath("string()")).split())
