"""Bare numbers that head requests, told from the numbers of lists: `1.`, `2.` … under a heading of requests or the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from particulars.analyses.requests.heads import Head, HeadRow, Opens
from particulars.analyses.requests.rows import Kind
from particulars.reading.body_rows import BodyRow

_NUMBERED = re.compile(r"\s*(?P<number>[1-9]\d{0,2})[.)](?=\s|$)")
_ANSWER = re.compile(r"\s*(?:A|Ans|ANS)[.:](?=\s+\S)")
_NEXT_LETTER = re.compile(r"\s*\(?[Bb][.):]\s")
_DO_NOT_PAIR = "its numbers and its answers do not pair, and which of them head requests was not told"
_LIST_OR_REQUEST = "whether it is a request or an item of the list in the answer before it was not told"
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
        taken = list(_in_turn(inside, own))
        if any(_swallows(one, inside, own) for one in taken):
            found.append(_head(taken[0], sort, _DO_NOT_PAIR))
            continue
        for one in taken:
            found.append(_head(one, sort, _LIST_OR_REQUEST if _is_item(one, inside, own) else ""))
            if found[-1].why:
                break
    return found


def short_answers(rows: Sequence[HeadRow], named: Sequence[Head]) -> list[Head]:
    """Answers headed by their letter alone: `A. Jam Lane.` under a bare number; two of them at least, and no "B." beside one."""
    answers = {head.start for head in named if head.opens is Opens.RESPONSE}
    found: list[Head] = []
    under_number = False
    for i, one in enumerate(rows):
        row = one.row
        if _NUMBERED.match(row.words):
            under_number = True
        elif row.start in answers:
            under_number = False
        elif under_number and one.opens and (m := _ANSWER.match(row.words)) and not _has_next_letter(rows[i + 1 :], answers):  # fmt: skip
            lead = len(row.words) - len(row.words.lstrip())
            found.append(Head(Opens.RESPONSE, row.start, row.start + m.end() - lead, m.group().strip()))
            under_number = False
    return found if len(found) > 1 else []


def _has_next_letter(after: Sequence[HeadRow], answers: set[int]) -> bool:
    """Whether a letter is one of a list: "B." follows before the next number or answer."""
    until = takewhile(lambda one: not _NUMBERED.match(one.row.words) and one.row.start not in answers, after)
    return any(_NEXT_LETTER.match(one.row.words) for one in until)


def _head(one: Numbered, kind: Kind | None, why: str) -> Head:
    number, row, end = one
    opens = Opens.LEFT if why else Opens.REQUEST
    words = row.words[: end - row.start].strip()
    return Head(opens, row.start, end, words, kind, number, is_plain=True, why=why)


def _swallows(one: Numbered, inside: Sequence[Numbered], answers: Sequence[int]) -> bool:
    """Whether the next two numbers stand between a request and its answer and are no list of its own."""
    number, row, _ = one
    answer = next((at for at in answers if at > row.start), None)
    between = [n for n, r, _ in inside if answer is not None and row.start < r.start < answer]
    if number + 1 not in between or number + 2 not in between[between.index(number + 1) :]:
        return False
    return 1 not in between[: between.index(number + 1)]


def _is_item(one: Numbered, inside: Sequence[Numbered], answers: Sequence[int]) -> bool:
    """Whether a number behind the last answer goes on a list that begins there at 1."""
    number, row, _ = one
    if not answers or row.start < answers[-1]:
        return False
    before = [n for n, r, _ in inside if answers[-1] < r.start < row.start]
    return before == list(range(1, number)) and number > 1


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
