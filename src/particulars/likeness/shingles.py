"""Shingles: each run of so many words of a document, which is what near-duplicates and containment count.

    shingles of two words of "the parties agree here"     the parties · parties agree · agree here

A text with fewer words than one shingle is a single shingle of all its words; a text without words has none.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from hashlib import blake2b

WORDS = 5
HASHING = "each shingle stands as the first 64 bits of its BLAKE2b"


def shingles(words: Sequence[str], size: int = WORDS) -> list[int]:
    """The shingles of a text in order, one for each word that begins one, as numbers of 64 bits."""
    if not words:
        return []
    starts = range(max(len(words) - size + 1, 1))
    return [int.from_bytes(blake2b(" ".join(words[i : i + size]).encode(), digest_size=8).digest()) for i in starts]


def shingle_set(words: Sequence[str], size: int = WORDS) -> array[int]:
    """The different shingles of a text in ascending order, packed."""
    return array("Q", sorted(set(shingles(words, size))))
