"""Misspelt case names: words of the paper that are one letter away from the name of a case it cites."""

from __future__ import annotations

import re

from particulars.analyses.authorities.case_index import printed_small

_WORD_AROUND = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{5,}(?![A-Za-z])")


def misspelt(text: str, index: dict[str, set[str]]) -> dict[str, str]:
    """Misspellings: capitalised words one edit away from a single-word case name of seven letters or more."""
    long = [n for n in index if len(n) >= 7 and re.fullmatch(r"[A-Z][a-z]+", n)]
    if not long:
        return {}
    near = {w: n for n in sorted(long) for w in _alike(text, n) if w not in index}
    return {w: n for w, n in near.items() if not printed_small(text, w.lower())}


def _alike(text: str, name: str) -> set[str]:
    """Words of the text one edit away from a name; an edit leaves one half of the name whole, so halves are looked for."""
    out = set()
    middle = len(name) // 2
    for half in (name[:middle], name[middle:]):
        at = text.find(half)
        while at >= 0:
            found = _WORD_AROUND.search(text, max(0, at - middle - 2), at + len(name) + 3)
            while found and found.end() <= at:
                found = _WORD_AROUND.search(text, found.end(), at + len(name) + 3)
            word = found.group() if found else ""
            if abs(len(word) - len(name)) <= 1 and word != name and _one_edit(word, name) and not _plural(word, name):
                out.add(word)
            at = text.find(half, at + 1)
    return out


def _plural(one: str, other: str) -> bool:
    return one + "s" == other or other + "s" == one


def _one_edit(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    i = next((k for k in range(len(one)) if one[k] != other[k]), len(one))
    return one[i + 1 :] == other[i + 1 :] if len(one) == len(other) else one[i:] == other[i + 1 :]
