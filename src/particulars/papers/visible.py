"""Makes hidden characters of a paper visible, so that what is read on screen is what stands in the file."""

from __future__ import annotations

import re

from markupsafe import Markup

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def visible(value: object) -> object:
    """The value as it goes into the page: in words, each control or direction mark is replaced by its code point.

    A right-to-left mark could otherwise turn a line of a court paper round, and a lone surrogate could not be written.
    """
    if not isinstance(value, str) or isinstance(value, Markup) or (value.isascii() and value.isprintable()):
        return value
    return _HIDDEN.sub(_named, value)


def _named(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\r":  # part of a line end
        return ""
    if char == "\f":  # a page end in a text file
        return ""
    if char == "\ufffd":  # already says that something could not be read
        return char
    return f"⟨U+{ord(char):04X}⟩"
