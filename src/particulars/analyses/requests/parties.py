"""The parties that the title of a served paper names, and whether two names can be one party's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from particulars.reading.actors import without_accents
from particulars.reading.caption import Caption

_ROLE = re.compile(r"(?:\b(?:ALL|EACH\s+OF|THE|CERTAIN)\s+)*\b(?:(?:COUNTER-?|CROSS-?|THIRD-PARTY\s+)?(?:PLAINTIFF|DEFENDANT|RESPONDENT|PETITIONER|CLAIMANT|PART(?:Y|IE))S?)\b(?:[’']\s?S?)?(?:\s*/\s*)?", re.I)  # fmt: skip
_OWNS = re.compile(r"[’']\s?S?\s*$", re.I)
_FIRMS = frozenset(
    "inc incorporated llc llp lp ltd limited corp corporation co company plc gmbh ag sa nv bv na the et al of and".split()
)
_APART = re.compile(r"\s*(?:;|,?\s+(?:AND|&)\s+|,)\s*", re.I)


def parties_named(words: str | None, caption: Caption) -> tuple[str, ...]:
    """The names in `DEFENDANTS ACME AI, INC. AND BETA CORP.'S`; none where a side is named that has several parties."""
    if not words:
        return ()
    alone = re.fullmatch(r"\W*(plaintiff|defendant)(?:[’']s)?\W*", words.strip(), re.I)
    if alone:
        of_side = caption.plaintiffs if alone[1].lower() == "plaintiff" else caption.defendants
        return tuple(of_side) if len(of_side) == 1 and not _is_more(of_side[0]) else ()
    rest = _ROLE.sub(";", _OWNS.sub("", words.strip()))
    names: list[str] = []
    for part in _APART.split(rest):
        name = part.strip(" ,()–—-")
        if names and name and not _telling(name):
            names[-1] += f", {part.strip(' ,()')}"  # "Inc." belongs to the name before it
        elif _telling(name) and name[:1].isalpha() and len(name) > 1:
            names.append(name)
    return tuple(dict.fromkeys(names))


def may_be_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two papers can be those of one party: a name begins the other, or one of them names nobody."""
    if not one or not other:
        return True
    return any(_begins(_telling(a), _telling(b)) for a in one for b in other)


def _begins(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _telling(name: str) -> tuple[str, ...]:
    """The words by which a party is told, its legal form left out."""
    low = re.sub(r"[.’']", "", without_accents(name).lower())
    return tuple(word for word in re.findall(r"[\w&-]+", low) if word not in _FIRMS)


def _is_more(name: str) -> bool:
    return re.search(r"\bet\.?\s+al\b", name, re.I) is not None
