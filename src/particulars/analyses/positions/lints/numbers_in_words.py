"""Numbers as prose writes them: seven, 19, twenty-one, a dozen."""

from __future__ import annotations

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:{'|'.join(_TENS)})-(?:{'|'.join(_SMALL[:9])})|"
    rf"{'|'.join(sorted(_SMALL, key=len, reverse=True))}|{'|'.join(_TENS)}|a\s+dozen)"
)


def number(words: str) -> int:
    """The value of a number in words or figures."""
    plain = " ".join(words.casefold().replace(",", "").split())
    if plain.isdigit():
        return int(plain)
    if plain == "a dozen":
        return 12
    if plain in _SMALL:
        return _SMALL.index(plain) + 1
    tens, _, ones = plain.partition("-")
    return _TENS[tens] + (_SMALL.index(ones) + 1 if ones else 0)
