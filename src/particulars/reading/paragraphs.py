"""The numbered paragraphs of a pleading, answer or declaration: `¶ 11` to its words and its page and line.

Where numbers begin again (a count, counterclaims) the paper has several series; a list inside a paragraph is none of
them, and neither is the prayer. A number that stands for two places is reported with both, and resolves to neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from particulars.reading.body_rows import BodyRow, body_rows
from particulars.reading.paragraph_series import Series, Start, series_of
from particulars.record.text import Text

_NUMBERED = re.compile(r"[ \t]*(?:¶[ \t]*(?P<marked>[1-9]\d{0,3})\.?|(?P<plain>[1-9]\d{0,3})\\?\.)(?=\s|$)")
_LETTERED = re.compile(r"[ \t]*(?:(?:¶[ \t]*)?\d{1,4}\.[ \t]+)?\((?P<letter>[a-z])\)(?=\s|$)")
_CLOSING = re.compile(
    r"\s*(?:DATED|Dated|Respectfully submitted|WHEREFORE|/s/|By:\s|EXECUTED|Executed|I declare under)", re.M
)
_PRAYER = re.compile(r"PRAYER|WHEREFORE|RELIEF|DEMAND", re.I)
_COUNTER = re.compile(r"\bcounter-?cl|\bcross-?cl", re.I)


@dataclass(frozen=True, slots=True)
class SubParagraph:
    """A lettered part of a paragraph: `¶ 11(a)`."""

    letter: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    """One numbered paragraph: raw `start` to `end`, its reading text's place, and the series it is counted in, from 1.

    `heading` is the one under which its series begins, `under` the one nearest above it.
    """

    number: int
    series: int
    start: int
    end: int
    clean_start: int
    clean_end: int
    heading: str = ""
    under: str = ""
    in_prayer: bool = False
    parts: tuple[SubParagraph, ...] = ()


@dataclass(frozen=True, slots=True)
class ParagraphIndex:
    """The paragraphs in the order of the paper; what is missing and what stands twice, as (series, number)."""

    paragraphs: tuple[NumberedParagraph, ...]
    gaps: tuple[tuple[int, int], ...] = ()
    repeats: tuple[tuple[int, int], ...] = ()

    def of(self, number: int, paper: str = "") -> tuple[NumberedParagraph, ...]:
        """Every paragraph that may be meant by a number; `paper` is the name in the cite, which may say counterclaims."""
        found = [p for p in self.paragraphs if p.number == number and not p.in_prayer]
        counter = [p for p in found if _COUNTER.search(p.heading)]
        return tuple(counter if counter and _COUNTER.search(paper) else found)


@lru_cache(maxsize=4)
def index(text: Text) -> ParagraphIndex:
    """The index of a paper's numbered paragraphs; empty where it has none."""
    rows = list(body_rows(text))
    series = series_of(list(_starts(rows)))
    opened = sorted((start.row, start, n) for n, one in enumerate(series, 1) for start in one.starts)
    found = []
    for i, (row, start, n) in enumerate(opened):
        stop = opened[i + 1][0] if i + 1 < len(opened) else len(rows)
        own = _own(text, rows[row:stop], is_last=start is series[n - 1].starts[-1])
        found.append(_paragraph(text, own, start, n, series[n - 1]))
    gaps = tuple((n, missing) for n, one in enumerate(series, 1) for missing in one.gaps)
    repeats = tuple((n, twice) for n, one in enumerate(series, 1) for twice in one.repeats)
    return ParagraphIndex(tuple(found), gaps, repeats)


def _starts(rows: list[BodyRow]) -> list[Start]:
    starts: list[Start] = []
    heading, fresh = "", False
    for i, row in enumerate(rows):
        if found := _NUMBERED.match(row.words):
            number = int(found["marked"] or found["plain"])
            starts.append(Start(number, i, heading, fresh))
            fresh = False
        elif row.is_heading:
            heading, fresh = " ".join(row.words.split()), True
    return starts


def _own(text: Text, rows: list[BodyRow], is_last: bool) -> list[BodyRow]:
    """The rows of one paragraph: those from a closing or heading on belong to none.

    After the last number nothing says where unnumbered text begins, so it ends where the reading text breaks.
    """
    for i, row in enumerate(rows[1:], 1):
        ends = is_last and _breaks(text, row) and not _LETTERED.match(row.words)
        if ends or row.is_heading or _CLOSING.match(row.words):
            return rows[:i]
    return rows


def _breaks(text: Text, row: BodyRow) -> bool:
    at = text.clean.clean_at(row.start)
    return at is not None and text.clean.text[max(0, at - 2) : at] == "\n\n"


def _paragraph(text: Text, rows: list[BodyRow], start: Start, series: int, one: Series) -> NumberedParagraph:
    first, end = rows[0].start, rows[-1].start + len(text.raw[rows[-1].start : rows[-1].end].rstrip())
    places = [at for row in rows for at in (text.clean.clean_at(row.start), _last(text, row)) if at is not None]
    clean_start, clean_end = (min(places), max(places) + 1) if places else (0, 0)
    in_prayer = series > 1 and bool(_PRAYER.search(one.heading))
    return NumberedParagraph(
        start.number,
        series,
        first,
        end,
        clean_start,
        clean_end,
        one.heading,
        start.heading,
        in_prayer,
        _parts(rows, end),
    )


def _last(text: Text, row: BodyRow) -> int | None:
    for at in range(row.end - 1, row.start - 1, -1):
        if not text.raw[at].isspace() and (found := text.clean.clean_at(at)) is not None:
            return found
    return None


def _parts(rows: list[BodyRow], end: int) -> tuple[SubParagraph, ...]:
    """Lettered parts that follow one another from (a); (i), (ii) deeper inside are left in their part."""
    opened: list[tuple[str, int]] = []
    for row in rows:
        found = _LETTERED.match(row.words)
        if found and ord(found["letter"]) == (ord(opened[-1][0]) + 1 if opened else ord("a")):
            opened.append((found["letter"], row.start))
    if not opened:
        return ()
    ends = [at for _, at in opened[1:]] + [end]
    return tuple(SubParagraph(letter, at, stop) for (letter, at), stop in zip(opened, ends, strict=True))
