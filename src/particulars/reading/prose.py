"""Where a paper's prose begins, after its caption."""

from __future__ import annotations

import re

_HEAD = 4500
_PROSE = re.compile(r"(?:^|\n\n)(?=[A-Z“\"(][^\n]{40,}[a-z]{3,} [a-z]+ [a-z]+ [^\n]{80,})")


def prose_start(words: str) -> int:
    """Where prose begins in a reading text; in a short text without a caption, at its first character."""
    for found in _PROSE.finditer(words, 120, _HEAD):
        return found.start()
    return min(len(words), _HEAD) if len(words) > 2 * _HEAD else 0
