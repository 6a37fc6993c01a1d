"""What the words of a designation call a tier, and which tier stands above which: of an order, of a sheet, or declared.

HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY   HC-AEO
Highly Confidential                          of no known tier: two tiers begin with it
(blank)                                      none
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import msgspec

from particulars.analyses.designations.rows import NONE

_SIGNS = re.compile(r"[^a-z0-9]")


class _Tier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    words: tuple[str, ...]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    source: str
    read: str
    verified: bool
    effective: str
    version: str
    tiers: tuple[_Tier, ...]
    above: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tiers:
    """The codes that words stand for, and pairs of a tier and one that it stands above; `source` says who tells them."""

    codes: Mapping[str, str]
    above: frozenset[tuple[str, str]]
    source: str
    names: Mapping[str, str] = field(default_factory=dict)

    def code(self, words: str | None) -> str | None:
        """The code of a tier as written; empty where nothing is, None where the words are of no known tier."""
        return self.codes.get(squeezed(words or ""), NONE if not (words or "").strip() else None)

    def is_above(self, tier: str, other: str) -> bool:
        """Whether one tier is known to stand above another."""
        return (tier, other) in self.above

    def name(self, code: str) -> str:
        """What a tier is called in a paper."""
        return self.names.get(code, code) or "none"


def squeezed(words: str) -> str:
    """Words without case, spaces and punctuation."""
    return _SIGNS.sub("", words.casefold())


@cache
def declared() -> Tiers:
    """The tiers that the dated file of words declares."""
    read = msgspec.json.decode((files("particulars") / "rules" / "designation_words.json").read_bytes(), type=_Words)
    codes = {squeezed(words): tier.code for tier in read.tiers for words in tier.words}
    return Tiers(
        codes, frozenset(read.above), f"words and order of tiers as declared, version {read.version} ({read.source})"
    )


def with_order(order: Iterable[tuple[str, str]], above: Iterable[tuple[str, str]] = (), source: str = "") -> Tiers:
    """The declared tiers, with those that an order or a person names: code and name as written.

    A tier that an order defines beyond the declared ones stands above what carries no tier, and above another only
    where `above` says it.
    """
    one, named = declared(), tuple(order)
    codes = {squeezed(name): code for code, name in named} | {squeezed(code): code for code, _ in named}
    more = frozenset((code, NONE) for code, _ in named if code != NONE)
    said = "; ".join(filter(None, (source, one.source)))
    return Tiers({**one.codes, **codes}, one.above | more | frozenset(above), said, dict(named))
