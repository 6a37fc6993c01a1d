"""Bare numbers that head requests, told from the numbers of lists: `1.`, `2.` … under a heading of requests or the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.requests.heads import Head, HeadRow, Opens
from particulars.analyses.requests.rows import Kind
from particulars.reading.body_rows import BodyRow

_NUMBERED = re.compile(r"\s*(?P<number>[1-9]\d{0,2})[.)](?=\s|$)")
Numbered = tuple[int, BodyRow, int]  # the number, its row, where its words end


def plain_heads(rows: Sequence[HeadRow], named: Sequence[Head], kind: Kind | None, title_end: int | None) -> list[Head]:
    """The numbers under each heading of requests; where a paper has no such heading and no section, those under its title.

    A number counts if it is the next; where several rows have it, lists are told by the answers and by their own "1.".
    """
    begins = [(h.end, h.kind or kind) for h in named if h.section == "requests"]
    if not begins and title_end is not None and not any(h.section for h in named):
        begins = [(title_end, kind)]
    stops = [h.start for h in named if h.opens is Opens.END or (h.opens is Opens.SECTION and h.section)]
    answers = [h.start for h in named if h.opens is Opens.RESPONSE]
    found: list[Head] = []
    for begin, sort in begins:
        stop = min((at for at in stops if at >= begin), default=None)
        inside = [n for n in _numbered(rows) if n[1].start >= begin and (stop is None or n[1].start < stop)]
        own = [at for at in answers if at > begin and (stop is None or at < stop)]
        for number, row, end in _in_turn(inside, own):
            words = row.words[: end - row.start].strip()
            found.append(Head(Opens.REQUEST, row.start, end, words, sort, number, is_plain=True))
    return found


def _numbered(rows: Sequence[HeadRow]) -> Iterator[Numbered]:
    for one in rows:
        if not one.is_run_in and (m := _NUMBERED.match(one.row.words)):
            lead = len(one.row.words) - len(one.row.words.lstrip())
            yield int(m["number"]), one.row, min(one.row.end, one.row.start + m.end() - lead)


def _in_turn(inside: Sequence[Numbered], answers: Sequence[int]) -> Iterator[Numbered]:
    """Each number that follows the one before; between two answers stands one request.

    Where a paper answers, a list inside an answer may have the next number before the next request has it: the last
    row with that number before the next answer is taken. A list inside the request taken begins again at 1, and is none.
    """
    at, last = 0, None
    while True:
        after = next((i for i in range(at, len(inside)) if last is None or inside[i][0] == last + 1), None)
        if after is None:
            return
        number = inside[after][0]
        bound = _bound(inside, answers, after)
        several = [i for i in range(after, len(inside)) if inside[i][0] == number and inside[i][1].start < bound]
        taken = next(i for i in reversed(several) if i == after or not _in_a_list(inside, after, i))
        yield inside[taken]
        last = number
        start = inside[taken][1].start
        under = next((a for a in answers if a > start), None)
        at = taken + 1
        if under is not None:
            at = next((i for i in range(at, len(inside)) if inside[i][1].start > under), len(inside))


def _bound(inside: Sequence[Numbered], answers: Sequence[int], first: int) -> int:
    """How far a row with the same number may stand: to the next answer; where nothing is answered, to the next number."""
    number, row, _ = inside[first]
    ends = [a for a in answers if a > row.start]
    if not answers:
        ends = [r.start for n, r, _ in inside[first + 1 :] if n == number + 1]
    return min(ends, default=row.start + 1)


def _in_a_list(inside: Sequence[Numbered], first: int, at: int) -> bool:
    """Whether the row is one of a list that begins at 1 behind the first of these rows: `4. State 1. … 4. …`."""
    number = inside[at][0]
    numbers = [n for n, _, _ in inside[first + 1 : at]]
    return numbers[-(number - 1) :] == list(range(1, number)) if number > 1 else True
