"""The one declared normalisation under which two documents are said to have the same text.

It forgets how the characters are encoded and how the lines are broken, and nothing else:

    "Deﬁned  terms\r\n"   and   "Defined terms"     same text
    "Defined Terms"       and   "defined terms"     not the same text
"""

from __future__ import annotations

import hashlib
import unicodedata

NAME = "NFKC-white-space-1"
WORDS = (
    "Unicode compatibility composition (NFKC); each run of white space, line and page ends included, is one space; "
    "none at either end; case, punctuation and order kept"
)


def normalised(text: str) -> str:
    """The text with its characters in compatibility composition (NFKC) and each run of white space as one space."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def norm_sha256(text: str) -> str:
    """The SHA-256 of the normalised text in UTF-8; a character that UTF-8 cannot write is hashed as its own escape."""
    return hashlib.sha256(normalised(text).encode("utf-8", "backslashreplace")).hexdigest()
