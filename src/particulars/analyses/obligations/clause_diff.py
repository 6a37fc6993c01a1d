"""Two wordings of one clause, word by word, each with its place; which of them governs is for a person."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A clause with its paper and its place there (raw code points); `id` is that of its obligation, if it has one."""

    paper: str
    id: str | None
    start: int
    end: int
    text: str


class Side(StrEnum):
    """Which of the two wordings has the words."""

    BOTH = "both"
    EARLIER = "only in the earlier"
    LATER = "only in the later"


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand in both wordings or in one of them."""

    side: Side
    words: str


class ClauseDiff(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The two wordings with their places, and their words in order; `alike` is the share of words they have in common."""

    earlier: Clause
    later: Clause
    pieces: tuple[Piece, ...]
    alike: float


def clause_diff(earlier: Clause, later: Clause) -> ClauseDiff:
    """The word-level difference; case, white space and marks at the edge of a word make none."""
    one, two = earlier.text.split(), later.text.split()
    matcher = SequenceMatcher(None, list(map(folded, one)), list(map(folded, two)), autojunk=False)
    pieces = list[Piece]()
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Side.BOTH, " ".join(two[c:d])))
            continue
        if a < b:
            pieces.append(Piece(Side.EARLIER, " ".join(one[a:b])))
        if c < d:
            pieces.append(Piece(Side.LATER, " ".join(two[c:d])))
    common = sum(size for _, _, size in matcher.get_matching_blocks())
    alike = 2 * common / (len(one) + len(two)) if one or two else 1.0
    return ClauseDiff(earlier=earlier, later=later, pieces=tuple(pieces), alike=alike)


def folded(word: str) -> str:
    """A word for comparing: lower case, straight marks, none at its edges."""
    return re.sub(r"^\W+|\W+$", "", word.casefold().replace("’", "'")) or word
