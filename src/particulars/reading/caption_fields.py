"""The fields of a caption that stand anywhere on it: numbers, judge, dates, the entries answered, counsel."""

from __future__ import annotations

import re

from particulars.reading.caption_cells import Cell, Joined, Side
from particulars.reading.caption_layout import Layout
from particulars.reading.caption_words import BELOW, NUMBER_LABEL, RE
from particulars.reading.captioned_paper import answered
from particulars.reading.docket_number import NUMBER, bare_numbers, case_numbers, labelled_numbers
from particulars.reading.signature import (
    Judge,
    author,
    counsel_of,
    dated,
    filed,
    heading_judge,
    judge_in_cell,
    lone_date,
    signing_author,
    signing_judge,
    this_day,
)
from particulars.record.text import Role, Text

_BY_JUDGES = ("order", "opinion", "judgment", "minutes", "report")
_NOT_THIS_CASE = re.compile(r"\W{0,2}(?:Related|State\s+File|Chapter|Bar\b|MDL\b)", re.I)
_FILED_ROW = re.compile(r"\W{0,4}(?:(?:Date|Opinion|Order|Decided\s+and|Electronically)\s+)?(?:E-?)?Filed\b", re.I)
_DATE_ROW = re.compile(r"(?:.{0,60}\s)?Date:?\s+(?P<date>[A-Z].{8,25})$")


class Placed:
    """Where each field was read, in raw offsets."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.places: dict[str, tuple[tuple[int, int], ...]] = {}

    def raw(self, field: str, start: int, end: int) -> None:
        """A field read from raw `start`..`end`."""
        self.places[field] = (*self.places.get(field, ()), (start, end))

    def cell(self, field: str, cell: Cell, start: int, end: int) -> None:
        """A field read from characters of one cell."""
        self.raw(field, cell.raw(start), cell.raw(end - 1) + 1)

    def joined(self, field: str, where: Joined, span: tuple[int, int]) -> None:
        """A field read from characters of joined cells."""
        self.raw(field, *where.raw(*span))

    def clean(self, field: str, start: int, end: int) -> None:
        """A field read from the reading text."""
        if pieces := list(self.text.clean.raw_pieces(start, end)):
            self.raw(field, min(p[0] for p in pieces), max(p[1] for p in pieces))


def numbers_of(layout: Layout, running: str, placed: Placed) -> list[str]:
    """The case numbers of a caption; a running head that prints one of them otherwise adds it, and stands in for none."""
    front = [c for c in layout.before if NUMBER_LABEL.match(c.text) or NUMBER.match(c.text)]
    rest = sorted((*layout.parties, *layout.beside, *layout.below), key=lambda c: (c.row, c.pieces[0][1]))
    out: list[str] = []
    below: set[Side] = set()
    for i, cell in enumerate((*front, *rest)):
        if out and BELOW.match(cell.text):
            below.add(cell.side)
        if BELOW.match(cell.text) or cell.side in below or _NOT_THIS_CASE.match(cell.text) or RE.fullmatch(cell.text):
            continue
        words = cell.text
        if words.endswith("-") and (
            after := next((c for c in rest[max(i - len(front), 0) + 1 :] if c.side is cell.side), None)
        ):
            words += after.text
        for number, start, end in case_numbers(words) or labelled_numbers(words) or bare_numbers(words):
            if not _is_known(number, out):
                out.append(number)
                placed.cell("case_numbers", cell, start, min(end, len(cell.text)))
    return _with_running(out, [n for n, _, _ in case_numbers(running)])


def _with_running(listed: list[str], running: list[str]) -> list[str]:
    """The caption's numbers, with those of a running head that have the same digits and other letters."""
    digits = [re.sub(r"\D", "", n) for n in listed]
    for other in running:
        if re.sub(r"\D", "", other) in digits and not _is_known(other, listed):
            listed.append(other)
    if listed:
        return listed
    return running[:1] if len({re.sub(r"\D", "", n) for n in running}) == 1 else []


def _is_known(number: str, listed: list[str]) -> bool:
    """Whether a number is listed, whole or with a judge's initials after it, however its letters are set."""
    plain = re.sub(r"[\W_]", "", number).lower()
    return any(re.sub(r"[\W_]", "", known).lower().startswith(plain) for known in listed)


def judge_of(
    kind: str | None, layout: Layout, head: Joined, tail: Joined, opening: str, placed: Placed
) -> tuple[Judge | None, tuple[str, ...]]:
    """The judge who wrote or signed a paper of the court, else the one whom its caption names; all of them where several."""
    if kind in _BY_JUDGES:
        if kind == "opinion" and (wrote := author(head.text)):
            placed.joined("judge", head, (wrote.start, wrote.end))
            return wrote, ()
        if kind == "opinion" and (wrote := author(opening)):
            placed.clean("judge", wrote.start, wrote.end)
            return wrote, ()
        if signed := signing_judge(tail.text) or (signing_author(tail.text) if kind == "opinion" else None):
            placed.joined("judge", tail, (signed.start, signed.end))
            return signed, ()
        if kind != "opinion" and (headed := heading_judge(head.text)):
            placed.joined("judge", head, (headed.start, headed.end))
            return headed, ()
        if kind != "opinion" and (wrote := author(head.text)):
            placed.joined("judge", head, (wrote.start, wrote.end))
            return wrote, ()
    if any(BELOW.match(c.text) for c in layout.every):
        return None, ()  # on appeal the judge whom a caption names sat below
    named = [(cell, *found) for cell in layout.every if (found := judge_in_cell(cell.text))]
    names = list(dict.fromkeys(name for _, name, _, _, _ in named))
    if len(names) > 1:
        named = [row for row in named if not row[4]]
    if len({name for _, name, _, _, _ in named}) != 1:
        return None, tuple(names) if len(names) > 1 else ()
    cell, name, start, end, _ = named[0]
    placed.cell("judge", cell, start, end)
    return Judge(name, None, start, end), ()


def dates(
    kind: str | None, cells: list[Cell], head: Joined, tail: Joined, opening: str, stamps: str, placed: Placed
) -> tuple[str | None, str | None]:
    """The date a paper bears and the date it was filed."""
    rows = [c.text for c in head.cells if _FILED_ROW.match(c.text)]
    return _dated(kind, cells, head, tail, opening, placed), filed(stamps) or filed("\n".join(rows))


def _dated(kind: str | None, cells: list[Cell], head: Joined, tail: Joined, opening: str, placed: Placed) -> str | None:
    top = Joined(cells[:22])
    if kind in ("letter", "transcript") and (day := lone_date(top.text)):
        placed.joined("dated", top, day[1:])
        return day[0]
    if kind == "minutes":
        for cell in head.cells:
            if (row := _DATE_ROW.match(cell.text)) and (day := lone_date(row["date"])):
                placed.cell("dated", cell, row.start("date"), row.end("date"))
                return day[0]
    if day := dated(tail.text):
        placed.joined("dated", tail, day[1:])
        return day[0]
    if day := dated(head.text):
        placed.joined("dated", head, day[1:])
        return day[0]
    if kind in _BY_JUDGES and (day := this_day(opening[:6000])):
        placed.clean("dated", *day[1:])
        return day[0]
    if kind == "opinion":
        end = wrote.start if (wrote := author(opening)) else 0
        low = max(0, end - 3000)
        if day := lone_date(opening[low:end]):
            placed.clean("dated", low + day[1], low + day[2])
            return day[0]
    places = (Joined(tail.cells[-14:]), *((head,) if kind in _BY_JUDGES else ()))
    for rows in places if kind not in ("transcript", "letter") else ():
        if day := lone_date(rows.text):
            placed.joined("dated", rows, day[1:])
            return day[0]
    return None


def answers(layout: Layout, placed: Placed) -> tuple[str, ...]:
    """The docket entries a paper says it is about."""
    found = answered((*layout.beside, *layout.below))
    for cell in dict.fromkeys(cell for _, cell in found):
        placed.cell("re_docket", cell, 0, len(cell.text))
    return tuple(number for number, _ in found)


def counsel(text: Text, tail: Joined) -> tuple[str, ...]:
    """Counsel named with bar numbers on the first page, heads of pages included, and at the signature."""
    end = text.lines[min(len(text.lines) - 1, 60)].end if text.lines else 0
    rows = [
        text.raw[s.start : min(s.end, end)]
        for s in text.spans[:400]
        if s.start < end and s.role in (Role.BODY, Role.HEADER)
    ]
    return counsel_of("\n".join((*rows, tail.text))[:12_000])
