"""Which pleaded claim some words name: by its number (“third claim”, “Counts I and II”), its heading, or words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.analyses.requests.claims import telling_words
from particulars.analyses.requests.complaints import Claim

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINAL, _CARDINAL = "|".join(_ORDINALS), "|".join(_CARDINALS)
_MARK = rf"(?:\d{{1,2}}\b(?!\s*U\.?\s?S)|(?:{_CARDINAL})\b|(?-i:[IVXL]{{1,6}})\b)"
_SORT = r"(?:claims?|counts?|causes?\s+of\s+action)"
_LIST = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+or\s+)"
_RANGE = r"(?:\s+(?:through|to)\s+|\s*[–—-]\s*)"
# "the first and third claims for relief", "Counts I, II and IV", "Counts 1 through 3"
_BEFORE = re.compile(rf"\b(?:{_ORDINAL})\b(?:{_LIST}(?:the\s+)?(?:{_ORDINAL})\b)*(?=\s+{_SORT}\b)", re.I)
_AFTER = re.compile(
    rf"\b{_SORT}\s+(?:Nos?\.\s+)?(?P<marks>{_MARK}(?:(?:{_LIST}|{_RANGE})(?:{_SORT}\s+)?{_MARK})*)", re.I
)
_ALL = re.compile(
    r"^(?:[^.;]{0,40}?\b)?(?:all|each|every)\s(?:of\s)?(?:the\s|plaintiff\w*['’]?s?['’]?\s)?claims\b(?!\s(?:against|by|of|under|that|for|arising|brought))"
    r"|^\W*(?:the|this|plaintiff\w*['’]s?|(?:first|second|third)?\s?amended|\s)*\s?(?:complaint|action)(?:\s(?:is|are|be|shall be))?\W*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Named:
    """The claims that words name, and by what; none, with the reason, where two fit."""

    every: tuple[Claim, ...] = ()
    how: str = ""

    @property
    def one(self) -> Claim | None:
        """The claim where it is one."""
        return self.every[0] if len(self.every) == 1 else None


def named_in(words: str, claims: Sequence[Claim]) -> Named:
    """The pleaded claims that words name; by number first, else the one claim whose heading or own words they share."""
    if numbers := set(_numbers(words)):
        found = tuple(c for c in claims if number_of(c) in numbers)
        if len({number_of(c) for c in found}) == len(found) == len(numbers):
            return Named(found, "by its number")
        return Named(how="its number is that of no pleaded claim, or of two")
    if same := [c for c in claims if _plain(words) in (_plain(c.title), _plain(bare_heading(c)))]:
        return Named(tuple(same), "by its heading") if len(same) == 1 else Named(how="two claims have this heading")
    told, keys = telling_words(words), [telling_words(bare_heading(c)) for c in claims]
    own = [{k for k in held if sum(k in other for other in keys) == 1} & told for held in keys]
    fits = [(c, shared) for c, shared in zip(claims, own, strict=True) if shared]
    if len(fits) == 1:
        return Named((fits[0][0],), f"by words of its own: {', '.join(sorted(fits[0][1]))}")
    if fits:
        return Named(how="words of two claims are in it")
    return Named(tuple(claims), "all claims") if _ALL.search(" ".join(words.split())) else Named()


def number_of(claim: Claim) -> int:
    """`THIRD`, `III`, `3` and `THREE` are 3."""
    return _value(claim.number)


def bare_heading(claim: Claim) -> str:
    """The words of a heading after its number, without whom it is against."""
    words = re.sub(
        rf"^\W*(?:(?:{_ORDINAL})\s+{_SORT}(?:\s+for\s+relief)?|{_SORT}\s+\w+)\W*", "", claim.title, flags=re.I
    )
    if claim.against:
        words = re.sub(rf"[,(\s]*\b(?:against|as to)\s+{re.escape(claim.against)}.*$", "", words, flags=re.I | re.S)
    return words.strip(" ().,:–—-")


def _numbers(words: str) -> Iterator[int]:
    for m in _BEFORE.finditer(words):
        yield from (_value(mark) for mark in re.findall(_ORDINAL, m.group(), re.I))
    for m in _AFTER.finditer(words):
        values = [(found.start(), found.end(), _value(found.group())) for found in re.finditer(_MARK, m["marks"], re.I)]
        for i, (start, _, value) in enumerate(values):
            between = m["marks"][values[i - 1][1] : start] if i else ""
            yield from range(values[i - 1][2] + 1 if re.fullmatch(_RANGE, between) else value, value + 1)


def _value(mark: str) -> int:
    low = mark.lower()
    for names in (_ORDINALS, _CARDINALS):
        if low in names:
            return names.index(low) + 1
    if mark.isdecimal():
        return int(mark)
    figures = [_ROMAN.get(letter, 0) for letter in mark.upper()]
    return sum(-v if any(v < after for after in figures[i + 1 : i + 2]) else v for i, v in enumerate(figures))


def _plain(words: str) -> str:
    return " ".join(words.split()).lower()
