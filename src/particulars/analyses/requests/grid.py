"""The grid of an interrogatory: each subpart beside the words that answer it."""

from __future__ import annotations

from collections.abc import Iterator

from particulars.analyses.requests.joined_rows import Cell, Line, Response
from particulars.analyses.requests.rows import Kind, Outcome, Part

NOT_LETTERED = "not told: the answer has no lettered parts to set beside it"
NO_ANSWER = "no answer text under this letter"
NO_RESPONSE = "no response on file"
NO_LATEST = "not told: which of several responses is the latest"


def cells(line: Line) -> Iterator[Cell]:
    """One cell a subpart, against the latest response of each party; a whole question is one cell.

    Parts are set side by side only where both papers letter them; otherwise what answers which part is not told.
    """
    version = line.current
    if version is None or version.asked.kind is not Kind.INTERROGATORY:
        return
    asked = version.asked
    parts = asked.parts or (Part(label="whole", start=asked.start, end=asked.end, text=asked.text, is_lettered=False),)
    for last in line.latest or (None,):
        for part in parts:
            answer, state = _answer(part, last, is_whole=not asked.parts)
            yield Cell(
                label=part.label, asked=part.text, asked_at=(version.paper, part.start, part.end),
                answer=answer.text if answer else None,
                answer_at=(last.paper, answer.start, answer.end) if last and answer else None,
                state=NO_LATEST if last is None and line.responses else state,
            )  # fmt: skip


def _answer(part: Part, last: Response | None, *, is_whole: bool) -> tuple[Part | None, str]:
    if last is None:
        return None, NO_RESPONSE
    told = last.answered
    if is_whole:
        return Part(label="whole", start=told.start, end=told.end, text=told.text), str(told.outcome)
    if told.outcome in (Outcome.REFUSE, Outcome.OBJECTS_ONLY):
        return None, str(told.outcome)
    if not part.is_lettered or not told.parts:
        return None, str(told.outcome) if told.outcome is Outcome.RECORDS else NOT_LETTERED
    found = [one for one in told.parts if one.label == part.label]
    return (found[0], "words stand under its letter") if len(found) == 1 else (None, NO_ANSWER)
