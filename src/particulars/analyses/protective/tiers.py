"""The tiers that an order defines, by their exact names, each with a short code; a name not defined is no tier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from particulars.analyses.protective.clauses import Clause

QUOTED = re.compile(r"[“\"]([A-Z][A-Z0-9’'\-–—/&, ]*[A-Z])[,.]?[”\"]")
_SECRET = re.compile(r"CONFIDENTIAL|EYES|SOURCE CODE|RESTRICTED|SECRET|COUNSEL ONLY|SENSITIVE|PROTECTED")
_AFTER = re.compile(
    r"\s*(?:(?:Information|Items?|Materials?|Documents?|Discovery|or|and)[\s,]*){0,5}(?:\([^)]*\)\s*)?(?::|means?\b|shall mean\b|refers? to\b|is defined\b|designation is\b|designation means\b)",
    re.I,
)
_MAY_MARK = re.compile(
    r"\b(?:may|shall|must)\b[^.:]{0,120}\b(?:designate|mark|stamp|label|legend)\w*\b[^.]{0,120}$", re.I
)


@dataclass(frozen=True, slots=True)
class TierNamed:
    """A tier: its code, its name as the order writes it, and the clause and clean place that define it."""

    code: str
    name: str
    clause: Clause
    start: int
    end: int


def tiers_defined(found: Sequence[Clause]) -> list[TierNamed]:
    """Each tier at the clause that defines it, in the order of the paper."""
    tiers: dict[str, TierNamed] = {}
    for clause in found:
        for quoted in QUOTED.finditer(clause.words):
            name, key = quoted[1], plain(quoted[1])
            if key in tiers or not _SECRET.search(name) or not _is_defined(clause.words, quoted.start(), quoted.end()):
                continue
            code = _code(key, {tier.code for tier in tiers.values()})
            tiers[key] = TierNamed(code, name, clause, clause.start + quoted.start(), clause.start + quoted.end())
    return list(tiers.values())


def named_in(words: str, tiers: Sequence[TierNamed]) -> list[TierNamed]:
    """The tiers that words name, in the order of the paper's definitions."""
    keys = {plain(quoted[1]) for quoted in QUOTED.finditer(words)}
    return [tier for tier in tiers if plain(tier.name) in keys]


def undefined_in(words: str, tiers: Sequence[TierNamed]) -> list[str]:
    """Names in words that look like a tier's and that no clause defines."""
    known = {plain(tier.name) for tier in tiers}
    names = (quoted[1] for quoted in QUOTED.finditer(words) if _SECRET.search(quoted[1]))
    return [name for name in dict.fromkeys(names) if plain(name) not in known]


def plain(name: str) -> str:
    """A name with every dash, apostrophe and space written one way."""
    name = re.sub(r"\s*(?:--|[–—-])\s*", " - ", name.replace("’", "'"))
    return " ".join(name.split())


def _is_defined(words: str, start: int, end: int) -> bool:
    return bool(_AFTER.match(words, end)) or bool(_MAY_MARK.search(words, max(0, start - 250), start))


def _code(key: str, taken: set[str]) -> str:
    short = "HC-SOURCE" if "SOURCE CODE" in key else "HC-AEO" if "EYES ONLY" in key else ""
    short = "CONFIDENTIAL" if key == "CONFIDENTIAL" else short
    slug = "-".join(re.findall(r"[A-Z0-9]+", key.replace("'", "")))
    return short if short and short not in taken else slug
