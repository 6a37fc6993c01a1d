"""The parties on either side of a caption's "v.", as captioned: roles and class words are left out, nothing is added."""

from __future__ import annotations

import re
from dataclasses import dataclass

from particulars.reading.caption_words import BELOW, ONLY_VERSUS, ROLE, VERSUS
from particulars.reading.docket_number import NUMBER

_LONGEST = 4000
_CLASS = re.compile(
    r"[,;]?\s*\b(?P<posture>(?:individual(?:ly)?\s*,?\s*(?:and\s+)?(?:as\s+)?(?:representative\s+plaintiffs?|(?:and\s+)?on\s+behalf\s+of\s+(?:\w+\s+){0,4}others\s+similarly\s+situated)"
    r"|(?:individually\s+and\s+)?on\s+behalf\s+of\s+(?:\w+\s+and\s+)?(?:\w+\s+){0,4}others\s+similarly\s+situated(?:\s+\w+)?|and\s+all\s+others\s+similarly\s+situated))",
    re.I,
)
_CLASS_ELSEWHERE = re.compile(
    r"\bIndividual\s+and\s+Representative\s+Plaintiffs?|\bCLASS\s+ACTION(?:\s+COMPLAINT)?|\bthe\s+Proposed\s+Class\b",
    re.I,
)
_TITLE_WORD = re.compile(r"\s*(?:Re|(?:Case\s+)?(?:Title|Name|Style))\b:?\s+", re.I)
_ENTITY = r"(?:INC|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|LTD|CORP|CORPORATION|COMPANY|CO|N\.A|PLC|GMBH|AB|AG|S\.A|B\.V|N\.V|P\.C|PC|USA|et\sal)\.?"
_AND = re.compile(
    r"\s*;\s*(?:and\s+)?|(?:,|(?<=\sINC\.)|(?<=\sLLC)|(?<=\sCORP\.)|(?<=\sLTD\.)|(?<=\sCO\.))\s+and\s+(?=[A-Z])(?!THROUGH)|(?<=[A-Z0-9.)])\s+and\s+(?=[A-Z]{2}|[A-Z]\.)|(?<=[A-Z0-9.,)])\s+AND\s+(?=DOES\b|JOHN\s+DOES|ROES\b)"
)
_AND_UPPER = re.compile(
    r"(?:,|(?<=INC\.)|(?<=LLC)|(?<=CORP\.)|(?<=LTD\.)|(?<=CO\.)|(?<=L\.P\.)|(?<=et\sal\.))\s+AND\s+(?=[A-Z])"
)
_NEXT = re.compile(
    rf",\s+(?!{_ENTITY}(?:$|[\s,.])|(?:JR|SR|II|III|IV|M\.D|PH\.D|ESQ)\b|(?:an?|the|as|in|on|of|by|through|d/b/a|dba|its|their|individually|inclusive)\b)(?-i:(?=[A-Z][\w.’'-]*\s+\S))",
    re.I,
)
_CLASSLESS = re.compile(r"^(?:and|by\sand\sthrough)\s+|[\s,;:]+(?:and)?$", re.I)


@dataclass(frozen=True, slots=True)
class Sides:
    """The names on either side, and where each side stands in the words they were read from."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    first_at: tuple[int, int]
    second_at: tuple[int, int]


def parties_of(words: str) -> Sides | None:
    """The parties named in the party cells of a caption, or None where either side has no name."""
    words = words[:_LONGEST]
    versus = _versus(words)
    if versus is None:
        return None
    label = _TITLE_WORD.match(words)
    first = _first_side(words, label.end() if label else 0, versus.start())
    second = _second_side(words, versus.end())
    ours, theirs = names_in(words[slice(*first)]), names_in(words[slice(*second)])
    return Sides(ours, theirs, first, second) if ours and theirs else None


def _versus(words: str) -> re.Match[str] | None:
    """The "v." of a caption: one on a row of its own before one inside a row."""
    every = list(VERSUS.finditer(words))
    alone = [m for m in every if ONLY_VERSUS.fullmatch(_row(words, m.start()))]
    inline = [m for m in every if m["v"].lower().startswith("v")]
    return next(iter(alone or inline), None)


def _row(words: str, at: int) -> str:
    end = words.find("\n", at)
    return words[words.rfind("\n", 0, at) + 1 : end if end >= 0 else len(words)]


def _first_side(words: str, start: int, end: int) -> tuple[int, int]:
    """From the last debtor of a bankruptcy caption, or the top, to the role before the "v."."""
    last = end
    for role in ROLE.finditer(words, start, end):
        if role["role"].lower().startswith("debtor") and re.search(
            r"[A-Za-z]{3}", ROLE.sub("", words[role.end() : end])
        ):
            start, last = role.end(), end
        elif last == end and re.search(r"[A-Za-z]{3}", words[start : role.start()]):
            last = role.start()
    return start, last


def _second_side(words: str, start: int) -> tuple[int, int]:
    ends = [len(words)]
    if role := ROLE.search(words, start):
        ends.append(role.start())
    if number := NUMBER.search(words, start):
        ends.append(number.start())
    if again := VERSUS.search(words, start):
        ends.append(again.start())
    if below := next((m for m in re.finditer(r"\n+", words[start:]) if BELOW.match(words, start + m.end())), None):
        ends.append(start + below.start())
    return start, min(ends)


def names_in(words: str) -> tuple[str, ...]:
    """The names of one side of a caption, split where "and", ";" or a list of whole names divides them."""
    words = _CLASS.sub(" ", " ".join(words.split()))
    words = re.sub(r"\s+,", ",", words).strip(" ,;:.") + ("." if words.rstrip(" ,;:").endswith(".") else "")
    pieces = [p for part in _AND.split(words) for p in _AND_UPPER.split(part)]
    if len(pieces) > 1:  # "A, B, and C": only a list that says where it ends is cut at its commas
        pieces = [p for part in pieces[:-1] for p in _NEXT.split(part)] + pieces[-1:]
    names: list[str] = []
    for piece in pieces:
        name = _CLASSLESS.sub("", _CLASSLESS.sub("", piece)).strip()
        if names and re.fullmatch(r"(?:et\sal|etc|inclusive)\.?", name, re.I):
            names[-1] = f"{names[-1]}, {name}"
        elif len(name) > 1 and re.search(r"[A-Z]", name):
            names.append(name)
    return tuple(names)


def class_posture(words: str) -> tuple[str, int, int] | None:
    """The words in which a caption says it is for a class."""
    found = _CLASS.search(words)
    if found:
        start, end = found.span("posture")
        return " ".join(words[start:end].split()), start, end
    found = _CLASS_ELSEWHERE.search(words)
    return (" ".join(found.group().split()), found.start(), found.end()) if found else None
