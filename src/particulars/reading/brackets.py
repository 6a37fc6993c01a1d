"""Parentheses after a citation: balanced where the paper balances them, cut at the sentence's end where it does not."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST = 2500
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+[“\"]?[A-Z]|\n\n")
_CLOSING = re.compile(
    r"(\))(?=[.;]?\s+[“\"]?(?:To|The|This|In|But|It|A|An|See|Plaintiffs?|Defendants?|That|Here|As|Thus|Accordingly|We|On|For|While|Although|However|Rather|[A-Z][a-z]+\s[a-z]+)\s)"
)
_EXPLAINS = re.compile(r"[a-z“\"‘\[]")
_OPENING = re.compile(r"\.?\s*\(")
_BRACKETS = re.compile(r"[()]")


class Bracket(NamedTuple):
    """A parenthetical, `start` at its opening mark, `end` after its closing one; `closed` is false if none stands."""

    start: int
    end: int
    closed: bool


def bracket(text: str, start: int) -> Bracket:
    """The parenthetical that opens at `start`."""
    depth = 0
    limit = min(len(text), start + _LONGEST)
    paragraph = text.find("\n\n", start, limit)
    limit = limit if paragraph < 0 else paragraph
    for found in _BRACKETS.finditer(text, start, limit):
        depth += 1 if found.group() == "(" else -1
        if depth == 0:
            return Bracket(start, found.end(), True)
    return Bracket(start, _open_end(text, start, limit), False)


def _open_end(text: str, start: int, limit: int) -> int:
    """Where a parenthetical that is never closed ends: at a closing mark before a new sentence, else at a sentence's end."""
    for found in _CLOSING.finditer(text, start, limit):
        return found.end(1)
    ending = _SENTENCE_END.search(text, start, limit)
    return ending.start() if ending else limit


def explanations(text: str, at: int) -> list[Bracket]:
    """The parentheticals that follow a citation ending at `at`, one after the other."""
    found: list[Bracket] = []
    while True:
        opening = _OPENING.match(text, at)
        if not opening or "\n\n" in opening.group():
            return found
        if opening.group()[0] == "." and not _EXPLAINS.match(text, opening.end()):
            return found  # a sentence in parentheses of its own
        one = bracket(text, opening.end() - 1)
        found.append(one)
        if not one.closed:
            return found
        at = one.end
