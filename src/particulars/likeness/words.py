"""The words of a document for comparing, each with its place in the text.

    "The “Secret” clause-7"     the · secret · clause · 7
    "> quoted mail"             quoted · mail
    "契約書"                     契 · 約 · 書

A word is a run of letters and digits after NFKC and case folding; punctuation, quote marks and the underscore part
words. Chinese and Japanese, which part no words, are read character by character.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

RULE = (
    "words are runs of letters and digits after Unicode compatibility composition (NFKC) and case folding; "
    "punctuation parts words and is not compared; Chinese and Japanese are read character by character"
)
LIMIT = "Languages written without spaces, other than Chinese and Japanese, are compared by whole runs of letters."

_ALONE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_ALONE}]|[^\W_{_ALONE}]+")
_STRETCH = re.compile(r"\S+")


class Word(NamedTuple):
    """One word as compared, and the code points `start` to `end` (exclusive) of the text it was read from."""

    text: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text in order."""
    return _WORD.findall(_folded(text))


def placed_words(text: str) -> list[Word]:
    """The words of a text in order, each with its place.

    Where folding changes how many characters a stretch between spaces has, its words have the place of the whole
    stretch.
    """
    if text.isascii():
        return [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text.lower())]
    found = []
    for stretch in _STRETCH.finditer(text):
        folded, at = _folded(stretch.group()), stretch.start()
        exact = _keeps_places(stretch.group(), folded)
        for m in _WORD.finditer(folded):
            place = (at + m.start(), at + m.end()) if exact else stretch.span()
            found.append(Word(m.group(), *place))
    return found


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def _keeps_places(stretch: str, folded: str) -> bool:
    one_by_one = [_folded(c) for c in stretch]
    return all(len(c) == 1 for c in one_by_one) and "".join(one_by_one) == folded
