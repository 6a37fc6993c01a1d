"""The order of the responses to one request, and which is the latest of each party that answers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cmp_to_key

import msgspec

from particulars.analyses.requests.head_words import ORDINALS
from particulars.analyses.requests.joined_rows import Response
from particulars.analyses.requests.parties import may_be_same
from particulars.analyses.requests.same_request import letters


def in_turn(responses: Iterable[Response]) -> tuple[Response, ...]:
    """The responses in order, each told whether it is its party's latest; where the order is open, none of those is."""
    held = _once(sorted(responses, key=_place))
    held.sort(key=cmp_to_key(_turn))
    return tuple(msgspec.structs.replace(one, is_latest=_is_latest(one, held)) for one in held)


def earlier(one: Response, other: Response) -> bool | None:
    """Whether a response came before another: by day, else as a supplement follows what it supplements; None where open."""
    if one.answered.is_restated != other.answered.is_restated:
        return one.answered.is_restated  # what a supplement repeats was there before
    if one.dated and other.dated and one.dated != other.dated:
        return one.dated < other.dated
    a, b = one.answered.version, other.answered.version
    if _sort(a) == _sort(b) or not a or not b:
        first, second = _count(a), _count(b)
        if first != second:
            return first < second
    if letters(one.answered.text) == letters(other.answered.text):
        return _place(one) < _place(other)
    return None


def _once(responses: Iterable[Response]) -> list[Response]:
    """What a supplement repeats is left out where the response itself is on file in the same words."""
    held = list(responses)
    own = [one for one in held if not one.answered.is_restated]
    return [one for one in held if not one.answered.is_restated or not any(_is_copy(one, other) for other in own)]


def _is_copy(one: Response, other: Response) -> bool:
    return may_be_same(one.by, other.by) and letters(one.answered.text) == letters(other.answered.text)


def _is_latest(one: Response, held: list[Response]) -> bool:
    others = (other for other in held if other is not one and may_be_same(one.by, other.by))
    return all(earlier(other, one) is True for other in others)


def _turn(one: Response, other: Response) -> int:
    before = earlier(one, other)
    if before is None:
        return -1 if _place(one) < _place(other) else 1
    return -1 if before else 1


def _place(one: Response) -> tuple[str, str, int, int]:
    return one.dated or "9999", one.paper, one.answered.start, one.answered.row


def _sort(version: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in version if word not in ORDINALS)


def _count(version: tuple[str, ...]) -> int:
    """`supplemental` is the first of its sort, `second supplemental` the second; what was served first is none."""
    return max([ORDINALS[word] for word in version if word in ORDINALS], default=1) if version else 0
