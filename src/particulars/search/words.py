"""The words of a text as they are searched: runs of letters and figures, each with its place, case and accents folded.

    Plaintiff's e-mail, No. 1,959   plaintiff s e mail no 1 959
    Café, café, ﬁle, “Œuvre”, Straße  cafe cafe file oeuvre strasse

Whatever is no letter and no figure parts words: hyphen, apostrophe (straight or curly), full stop, underscore, and raised
figures and fractions, which mark footnotes more often than they count. Soft hyphens and marks of no width inside a word
are passed over. Chinese and Japanese, which part no words, are one word a character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_NO_WIDTH = r"\u00ad\u200b-\u200d\u2060\ufeff"
_RAISED = r"\u2460-\u24ff\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u215f\u2189"
_UNPARTED = r"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_RAISED}{_UNPARTED}]"
_ONE = rf"[{_UNPARTED}][{_MARKS}]*"
_WORDS = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_MARKS}{_NO_WIDTH}])*|{_ONE}")
_ASCII = re.compile(r"[A-Za-z0-9]+")  # the same where there are no other letters, and sooner done
ASKED = rf"(?:{_LETTER}|[*?])(?:{_LETTER}|[{_MARKS}{_NO_WIDTH}*?])*|{_ONE}"  # a word as a person may ask for it
# Letters that Unicode does not take apart, with what a keyboard without them writes.
_WRITTEN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)


def words(text: str) -> list[str]:
    """The words of a text as they stand in it, in order."""
    return (_ASCII if text.isascii() else _WORDS).findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """Where each word stands, in the order of `words`: code points, end exclusive."""
    return [found.span() for found in _WORDS.finditer(text)]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as it is compared: without case, accents and what has no width; a word of nothing else stays as it is."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(_WRITTEN)
    return "".join(c for c in apart if c.isalnum()) or word


def folded(text: str) -> list[str]:
    """The words of a text as they are compared, in order."""
    return [fold(word) for word in words(text)]
