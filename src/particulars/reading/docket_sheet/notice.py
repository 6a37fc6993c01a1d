"""Reads a court's notices of electronic filing from the words of e-mails: each transaction, and whom the notice went to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.errors import Unreadable
from particulars.reading.docket_sheet.rows import Sheet
from particulars.reading.docket_sheet.words import entry

_DAY = r"\d{1,2}/\d{1,2}/\d{4}"
_BEGINS = re.compile(r"\bThe\s+following\s+transaction\s+was\s+(?:entered|received)\b")
_ENTERED = re.compile(
    rf".{{0,300}}?\bon\s+(?P<entered>{_DAY})(?:(?!Case Name:).){{0,200}}?(?:\band\s+filed\s+on\s+(?P<filed>{_DAY})|(?=Case Name:))",
    re.S,
)
# A message begins with these lines, as the reader of e-mail lays it out; one that was forwarded may stand in another.
_MESSAGE = re.compile(r"^From: .*\n(?:(?:To|Date): .*\n)*Subject: ", re.M)
_LABEL = r"(?:Case Name|Case Number|Filer|Document Number|Docket Text|WARNING)\b"
_CASE = re.compile(r"^Case Name:.*?(?=^Case Name:|^Docket Text:|\Z)", re.S | re.M)
# "4:22-cv-00001-ABC Please see General Order 45; Notice has NOT been electronically mailed to:"
_LIST = (
    r"^(?P<case>\S{0,60})[^\n]{0,200}?\bNotice (?:has|will) (?P<not>not )?(?:been |be )?"
    r"(?P<how>electronically mailed|delivered by other means|sent by other means)"
)
_END = re.sub(r"\?P<\w+>", "?:", _LIST) + r"|^The following document\(s\) are associated|\Z"
_TEXT = re.compile(rf"^Docket Text:\s*(?P<said>.*?)(?={_END})", re.S | re.M | re.I)
_WENT = re.compile(rf"{_LIST}[^\n:]*:[ \t]*\n(?P<whom>.*?)(?={_END})", re.S | re.M | re.I)


def read(words: str) -> tuple[Sheet, ...]:
    """The transactions in the words of one e-mail or of several, each a sheet of one entry.

    Raises:
        Unreadable: there is none, or one lacks its day, its case or its docket text.
    """
    found = tuple(sheet for start, end in _segments(words) for sheet in _transaction(words[start:end], start))
    if not found:
        raise Unreadable("It is no notice of electronic filing: it has no transaction.")
    return found


def tells(words: str) -> bool:
    """Whether a transaction stands in the words."""
    return _BEGINS.search(words) is not None


def _segments(words: str) -> Iterator[tuple[int, int]]:
    """Where each transaction stands: up to the next, or to the next message."""
    begins = [found.start() for found in _BEGINS.finditer(words)]
    ends = sorted([*begins, *(found.start() for found in _MESSAGE.finditer(words)), len(words)])
    return ((start, next(end for end in ends if end > start)) for start in begins)


def _transaction(said: str, start: int) -> Iterator[Sheet]:
    """One transaction; in consolidated cases it is an entry of each, under the number it has there."""
    when, words = _ENTERED.match(said), _TEXT.search(said)
    cases = [found[0] for found in _CASE.finditer(said)] or [said]
    if not when or not words:
        raise Unreadable("It is no notice of electronic filing: its transaction or its docket text is missing.")
    for case in cases:
        number = _field(case, "Case Number")
        numbered = re.match(r"\d+", _field(case, "Document Number") or "")
        yield Sheet(
            case_number=number,
            case_name=_field(case, "Case Name"),
            entries=(
                entry(
                    int(numbered[0]) if numbered else None,
                    when["filed"] or when["entered"],
                    words["said"],
                    filer=_field(case, "Filer"),
                    served=_people(said, number, mailed=True),
                    not_served=_people(said, number, mailed=False),
                ),
            ),
            places=((start + words.start("said"), start + words.start("said") + len(words["said"].rstrip())),),
        )


def _field(case: str, name: str) -> str | None:
    """What stands after the label, which may be on the lines after it; several filers stand a line each."""
    found = re.search(rf"^{name}:(?P<said>.*?)(?=^{_LABEL}|\Z)", case, re.S | re.M)
    rows = [row for row in map(str.strip, found["said"].splitlines()) if row] if found else []
    return "; ".join(rows if name == "Filer" else rows[:1]) or None


def _people(said: str, case: str | None, *, mailed: bool) -> tuple[str, ...]:
    """Those to whom the notice was mailed, or those to whom it was not, each as the court's line names them."""
    found = list(_WENT.finditer(said))
    own = [one for one in found if case and one["case"] == case] or found
    return tuple(
        " ".join(line.split())
        for one in own
        if mailed == (not one["not"] and one["how"].casefold() == "electronically mailed")
        for line in one["whom"].splitlines()
        if line.strip()
    )
