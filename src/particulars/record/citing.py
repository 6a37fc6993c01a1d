"""Makes the page:line cite of a piece of an item's text, naming the page and line system it uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from particulars.cites import Cite, CiteKind, LineSystem, PageLine, PageSystem, Verified, printed, quote_hash
from particulars.cites.wording import is_page_label
from particulars.record.text import Line, Page, Text


def cite_lines(
    text: Text,
    doc_id: str,
    doc_sha256: str,
    start: int,
    end: int,
    *,
    paper: str = "",
    kind: CiteKind = CiteKind.DOCKET,
    matter: str = "",
) -> Cite:
    """Cites raw code points `start` to `end` (exclusive) by page and line.

    Args:
        paper: the short name by which the paper is cited, such as `ECF 139` or `Compl.`; the item's id where none.
    """
    locator = page_line(text, start, end, paper or doc_id)
    quote = text.raw[start:end]
    return Cite(
        kind=kind,
        matter=matter,
        doc_id=doc_id,
        doc_sha256=doc_sha256,
        locator=locator,
        quote=quote,
        quote_sha256=quote_hash(quote),
        span=(start, end),
        verified=Verified.EXACT,
        display=printed(locator),
    )


def page_line(text: Text, start: int, end: int, paper: str) -> PageLine:
    """Says on which pages and lines raw `start` to `end` stands.

    Pages go by the court's stamp, else by the number printed on them, else as counted in the file; a system in which
    one of the two pages has no name, or shares it with another page, is passed over.
    """
    first, last = text.line_at(start), text.line_at(max(start, end - 1))
    if first is None or last is None:
        return PageLine(paper=paper, system=PageSystem.LINE, line_from=1, line_to=1, lines=LineSystem.COUNTED)
    page, page_to = page_of(text, first), page_of(text, last)
    if page is None or page_to is None:
        lines: dict[str, Any] = {"line_from": first.number, "line_to": last.number, "lines": LineSystem.COUNTED}
        return PageLine(paper=paper, system=PageSystem.LINE, **lines)
    system = next(s for s in NAMES if _can_name(text, s, page, page_to))
    name = NAMES[system]
    return PageLine(
        paper=paper, system=system, page_from=name(page) or 0, page_to=name(page_to) or 0, **_lines(text, first, last)
    )


def page_of(text: Text, line: Line) -> Page | None:
    """Returns the page a line stands on."""
    return text.page(line.page) if line.page is not None else None


def _printed_name(page: Page) -> int | str | None:
    name = page.printed or ""
    if name.isascii() and name.isdigit() and int(name) > 0:
        return int(name)
    return name if is_page_label(name) else None


NAMES: dict[PageSystem, Callable[[Page], int | str | None]] = {
    PageSystem.ECF: lambda page: page.ecf,
    PageSystem.PAPER: _printed_name,
    PageSystem.FILE: lambda page: page.number,
}


def _can_name(text: Text, system: PageSystem, page: Page, page_to: Page) -> bool:
    if system is PageSystem.FILE:
        return True
    name = NAMES[system]
    first, last = name(page), name(page_to)
    if first is None or last is None or (isinstance(first, int) and isinstance(last, int) and last < first):
        return False
    names = [name(p) for p in text.pages]
    return names.count(first) == 1 and names.count(last) == 1


def _lines(text: Text, first: Line, last: Line) -> dict[str, Any]:
    one, two = first.printed, last.printed
    if one and two and (first.page != last.page or one <= two):
        return {"line_from": one, "line_to": two, "lines": LineSystem.PRINTED}
    one, two = text.counted(first), text.counted(last)
    if first.page == last.page and one > two:
        return {}  # a page whose lines do not stand in the order of the text is cited as a page
    return {"line_from": one, "line_to": two, "lines": LineSystem.COUNTED}
