"""What a paper of a matter promises on discovery requests: the undertakings of its responses, and what its letter tells of."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from particulars.analyses.requests.reading import read
from particulars.papers.promised_lines import Promised
from particulars.reading.caption import Caption
from particulars.record.text import Text

_OF_LETTERS = ("agreed", "promised")


def promised_in(text: Text, caption: Caption) -> tuple[Promised, ...]:
    """The promises of one paper in their order, named p1, p2 and so on."""
    found = sorted(_all(text, caption), key=lambda one: (one.start, one.end))
    return tuple(msgspec.structs.replace(one, id=f"p{n}") for n, one in enumerate(found, 1))


def _all(text: Text, caption: Caption) -> Iterator[Promised]:
    told = read(text, caption)
    for answer in told.responses:
        for one in answer.promises:
            yield Promised(
                id="", start=one.start, end=one.end, text=one.text, about=(answer.name,), who=told.set.answering,
                due=one.due, timing=one.timing,
            )  # fmt: skip
    for scope in told.scopes:
        if scope.sort in _OF_LETTERS:
            yield Promised(
                id="", start=scope.start, end=scope.end, text=scope.text, about=scope.numbers, who=scope.who,
                due=scope.due, is_agreed=scope.sort == "agreed",
            )  # fmt: skip
