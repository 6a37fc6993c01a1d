"""Verified pairs of near-duplicate texts as a comparison takes them: two tables, and in words how they were found."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class NearScores:
    """Pairs verified one by one. `pairs` has one, other, shared, either, score; `texts` has key and same_as.

    Pairs stand between the first keys of equal texts, so `texts` says for every key that was looked at under which key
    its text stands. A key that is not in `texts` was not looked at.
    """

    pairs: pa.Table
    texts: pa.Table
    method: str
    limits: tuple[str, ...]
    examined: str
