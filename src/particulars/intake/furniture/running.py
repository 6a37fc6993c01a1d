"""Running heads and feet, CM/ECF stamps, e-filing stamps and side bars of a plain-text paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from particulars.intake.furniture.counted import counts_things
from particulars.intake.furniture.rows import Row
from particulars.record.text import Role

ECF_STAMP = re.compile(
    r"Case:?\s+[\w:.-]+(?:\s+\([\w-]+\))?[\s,]+(?:\d\d?/\d\d?/\d{4},\s+ID:\s+\d+,\s+)?(?:Document|DktEntry|Doc(?:\.|ument)?\s*#?):?\s*[\w.-]+[\s,]+"
    r"(?:(?:Date\s+)?(?:Filed|Entered):?\s+\d\d?/\d\d?/\d{2,4}[\s,]+|\d\d?/\d\d?/\d{4},\s+\d+,\s+)?Page:?\s*(?P<page>\d+)(?:\s+of\s+\d+)?"
    r"(?:\s+(?:Date\s+Filed|Entry\s+ID):?\s+\S+)*(?:\s+Page\s?ID\s?#?:?\s*\d+)?",
    re.I,
)
_FILING_STAMP = re.compile(
    r"[*\s]*e-?filed(?:\s+on)?:?\s+\w+\.?\s+\d{1,2},?\s+\d{4}[*\s]*$|[*\s]*filed\s+under\s+seal[*\s]*$", re.I
)
_DOCKET = re.compile(r"\b\d{2}[-‑](?:cv|cr|mc|md|CV|CR|MC|MD|civ|Civ)[-‑]\d{3,6}|\bNos?\.?:?\s+[A-Z]?\d{2}[-‑]?\d{3,6}")
_COURT_BAR = re.compile(r"\s*United States (?:District|Bankruptcy) Court\s*$")
_DISTRICT_BAR = re.compile(
    r"\s*(?:For the )?(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of [A-Z][a-z]+(?: [A-Z][a-z]+)?\s*$"
)
_COURT_CAPTION = re.compile(r"(?:IN THE )?UNITED STATES DISTRICT COURT")
_PAGE_ALONE = re.compile(
    r"\s*(?:[-–—]\s*)?(?:Page\s+)?(\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d{1,4})?(?:\s*[-–—])?\s*$", re.I
)
_SENTENCE = re.compile(r"(?<!\bInc)(?<!\bCo)(?<!\bLtd)(?<!\bCorp)(?<!\bal)(?<!\bNo)(?<=[a-z])\.$")
_LONGEST = 110
_CITES = re.compile(r"(?:^|\s)(?:[Ii]d\.|[Ss]ee|ECF|Dkt\.|Compl\.|Decl\.|at)(?:\s|$)|§|¶")
_TELLING = 12  # a running line shorter than this may also be words of the text
_EDGE = 4  # how many lines at a page's head or foot can be running ones


def mark_stamps(rows: Sequence[Row]) -> dict[int, int]:
    """Mark stamp lines; returns the ECF page number by the index of the row that carries it."""
    pages: dict[int, int] = {}
    for row in rows:
        if row.role is not None or row.is_blank:
            continue
        found = ECF_STAMP.search(row.text)
        if found and len(row.text.strip()) < len(found.group()) + 20:
            row.role = Role.STAMP
            row.opens_page = True
            pages[row.index] = int(found["page"])
        elif _FILING_STAMP.match(row.text):
            row.role = Role.STAMP
    return pages


def mark_side_bars(rows: Sequence[Row]) -> None:
    """Mark the court's name set in the margin: its two lines in title case, apart from the caption."""
    seen_caption = False
    for row, after in pairwise(rows):
        if _COURT_CAPTION.search(row.text):
            seen_caption = True
        if row.role is None and _COURT_BAR.match(row.text) and _DISTRICT_BAR.match(after.text):
            if seen_caption:
                row.role = after.role = Role.SIDE_BAR
            seen_caption = True


def mark_running(rows: Sequence[Row]) -> dict[int, str]:
    """Mark heads and feet that stand alone and repeat with another number; returns printed page numbers by row index."""
    printed: dict[int, str] = {}
    by_shape: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.role is None and not row.is_blank and len(row.text) <= _LONGEST and _stands_alone(rows, row):
            by_shape[_shape(row.text)].append(row)
    for shape, members in by_shape.items():
        if len(members) < 2 or not _is_running(shape, members):
            continue
        for row in members:
            row.role = Role.FOOTER
            if number := _page_number(row.text):
                printed[row.index] = number
    return printed


def mark_page_edges(rows: Sequence[Row]) -> dict[int, str]:
    """Mark lines at the head or foot of pages that repeat from page to page; returns printed page numbers by row index.

    Pages are parted by form feeds, stamps, or line numbers that begin again. A line counts when its words, numbers
    left out, stand at the same edge of two pages of a short paper, of three and a quarter of the pages of a longer one.
    """
    pages = _parted(rows)
    printed: dict[int, str] = {}
    if len(pages) < 2:
        return printed
    edges: dict[tuple[str, Role], list[Row]] = defaultdict(list)
    for page in pages:
        heads = _until_long(page[:_EDGE])
        feet = _until_long(list(reversed(page[len(heads) :]))[:_EDGE])
        for row in heads:
            edges[(_shape(row.rest), Role.HEADER)].append(row)
        for row in feet:
            edges[(_shape(row.rest), Role.FOOTER)].append(row)
    for (shape, role), members in edges.items():
        if len(members) >= (2 if len(pages) < 4 else max(3, len(pages) // 4)):
            if (shape in ("", "#") and not _ascend(members)) or not _runs(shape, members, len(pages)):
                continue
            for row in members:
                row.role = role
                if shape in ("", "#") and (number := _page_number(row.rest)):
                    printed[row.index] = number
    _mark_same(
        rows,
        {shape: role for (shape, role), members in edges.items() if members[0].role is role and len(shape) > _TELLING},
    )
    return printed


def _runs(shape: str, members: Sequence[Row], pages: int) -> bool:
    """Whether a repeated line is a running one and not words of the text that happen to recur at two page ends."""
    if shape in ("", "#"):
        return True
    if counts_things(shape):
        return False
    letters = [c for c in shape if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > 0.6 * max(1, len(letters))
    if _SENTENCE.search(shape) and not capitals and not _DOCKET.search(shape):
        return False
    if _CITES.search(shape) and not (capitals and len(letters) > 20) and not _DOCKET.search(shape):
        return False
    return capitals or bool(_DOCKET.search(shape)) or (pages >= 4 and len({r.rest for r in members}) > 1) or pages >= 6


def _mark_same(rows: Sequence[Row], roles: dict[str, Role]) -> None:
    """Running lines known from other pages, and a page number alone above them, where no sign of a page end stands."""
    for row in rows:
        if row.role is None and not row.is_blank and (role := roles.get(_shape(row.rest))):
            row.role = role
            above = rows[row.index - 1] if row.index else None
            if above is not None and above.role is None and role is Role.FOOTER and _PAGE_ALONE.match(above.text):
                above.role = role


def _parted(rows: Sequence[Row]) -> list[list[Row]]:
    """The words of each page, row by row; a text whose pages nothing parts is one page."""
    pages: list[list[Row]] = [[]]
    for row in rows:
        if (row.text.startswith("\f") or row.opens_page) and pages[-1]:
            pages.append([])
        if not row.is_blank and row.role is None:
            pages[-1].append(row)
    return [p for p in pages if p]


def _until_long(edge: list[Row]) -> list[Row]:
    """Rows from a page's edge inwards up to the first that is a full line of text."""
    out = []
    for row in edge:
        if len(row.rest.strip()) > _LONGEST:
            break
        out.append(row)
    return out


def _ascend(rows: Sequence[Row]) -> bool:
    values = [
        int(m.group(1)) for row in rows if (m := _PAGE_ALONE.match(row.rest.replace("\f", ""))) and m.group(1).isdigit()
    ]
    return len(values) == len(rows) and all(a < b for a, b in pairwise(values))


def _stands_alone(rows: Sequence[Row], row: Row) -> bool:
    """A blank line, furniture or the file's end on both sides, or a form feed at either."""
    return all(
        not 0 <= i < len(rows) or rows[i].is_blank or rows[i].role is not None or "\f" in rows[max(i, row.index)].text
        for i in (row.index - 1, row.index + 1)
    )


def _shape(text: str) -> str:
    """A line without the number at its end or head, so that "REPLY BRIEF 7" and "REPLY BRIEF 8" are one shape."""
    text = re.sub(r"\s+", " ", text.replace("\f", " ")).strip()
    text = re.sub(r"(?:^|\s)[-–—]?\s*(?:Page )?\d{1,4}(?: of \d{1,4})?\s*[-–—]?$", " #", text)
    return re.sub(r"^(?:Page )?\d{1,4}\s+(?=\D)", "# ", text).replace("# #", "#").removesuffix(" #").strip()


def _is_running(shape: str, members: Sequence[Row]) -> bool:
    if shape in ("#", ""):  # page numbers alone on their lines: they must ascend one by one
        values = [
            int(m.group(1))
            for row in members
            if (m := _PAGE_ALONE.match(row.text.replace("\f", ""))) and m.group(1).isdigit()
        ]
        steps = [b - a for a, b in pairwise(values)]
        return len(values) >= 2 and sum(s == 1 for s in steps) >= 0.6 * len(steps)
    if counts_things(shape):
        return False
    if _DOCKET.search(shape):
        return True
    if _SENTENCE.search(shape) and not shape.isupper():
        return False  # "Admitted." recurs, and is what the paper says each time
    numbers = {_page_number(row.text) for row in members} - {None}
    return len(numbers) >= 2 and len(numbers) == len(members)


def _page_number(text: str) -> str | None:
    text = text.replace("\f", "").strip()
    alone = _PAGE_ALONE.match(text)
    if alone:
        return alone.group(1)
    found = re.search(r"(?:^|\s)(\d{1,4})$", text) or re.match(r"(\d{1,4})\s+(?=\D)", text)
    return found.group(1) if found else None
