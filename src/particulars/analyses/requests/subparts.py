"""The subparts of an interrogatory as a grid: its lettered parts, else each thing its words ask; and what answers each."""

from __future__ import annotations

import re

from particulars.analyses.requests.placing import Stretch, plain
from particulars.analyses.requests.rows import Part

_LETTER = re.compile(r"(?:(?<=\s)|^)\((?P<label>[a-z]|[1-9]\d?|[ivx]{1,4})\)\s")
_DOTTED = re.compile(r"(?:(?<=\n)|(?<=[.;:]\s)|^)(?P<label>[a-z])\.\s(?=[A-Z\w])")
_ASKS = re.compile(
    r"\b(?:identify|state|describe|explain|specify|set\sforth|list|disclose|give|name|provide)\b|(?:,\s|\band\s|;\s)(?P<w>who\b|what\b|when\b|where\b|why\b|how\b|(?:by|to|from|with)\s(?:whom|which|what)\b|whether\b|which\b)",
    re.I,
)


def parts_of(stretch: Stretch) -> tuple[Part, ...]:
    """The subparts of a question; none where it asks one thing.

    Lettered or numbered parts are taken as the paper has them; without any, each asking word ("identify", "when", "by
    whom") opens a part that is numbered here and marked as not lettered.
    """
    return lettered(stretch) or _by_words(stretch)


def lettered(stretch: Stretch) -> tuple[Part, ...]:
    """Parts that the paper itself letters or numbers, from (a) or (1) on without a gap."""
    for pattern in (_LETTER, _DOTTED):
        found: list[re.Match[str]] = []
        for m in pattern.finditer(stretch.words):
            if m["label"] in _next(found):
                found.append(m)
        if len(found) > 1:
            ends = [*(m.start() for m in found[1:]), len(stretch.words)]
            return tuple(_part(stretch, m["label"], m.end(), end, True) for m, end in zip(found, ends, strict=True))
    return ()


def _next(found: list[re.Match[str]]) -> tuple[str, ...]:
    """The labels that may come next: the first of a series, or the one after the last."""
    if not found:
        return ("a", "1", "i")
    last, first = found[-1]["label"], found[0]["label"]
    if first == "1":
        return (str(int(last) + 1),)
    if first == "i":
        numerals = "i ii iii iv v vi vii viii ix x xi xii".split()
        return (numerals[numerals.index(last) + 1],) if last in numerals[:-1] else ()
    return (chr(ord(last) + 1),)


def _by_words(stretch: Stretch) -> tuple[Part, ...]:
    found = list(_ASKS.finditer(stretch.words))
    if len(found) < 2:
        return ()
    starts = [m.start("w") if m["w"] else m.start() for m in found]
    ends = [*(m.start() for m in found[1:]), len(stretch.words)]
    return tuple(
        _part(stretch, str(n), start, end, False) for n, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _part(stretch: Stretch, label: str, start: int, end: int, is_lettered: bool) -> Part:
    quoted = stretch.quoted(start, end)
    words = re.sub(r"[;,]?\s*(?:and|or)?\s*$", "", plain(quoted.text))
    return Part(label=label, start=quoted.start, end=quoted.end, text=words, is_lettered=is_lettered)
