"""Names of papers: every abbreviation of a pleading, brief or declaration as one name in full words."""

from __future__ import annotations

import re
from functools import lru_cache

_ABBREVIATED = tuple(
    (re.compile(p), full)
    for p, full in (
        (r"\bcompl\.?(?=\s|$)", "complaint"),
        (r"\bfac\b", "first amended complaint"),
        (r"\bsac\b", "second amended complaint"),
        (r"\btac\b", "third amended complaint"),
        (r"\bdecl(?:aration)?\.?(?=\s|$)", "declaration"),
        (r"\bopp(?:’n|'n|\.|osition)?(?=\s|$)", "opposition"),
        (r"\bmot\.?(?=\s|$)", "motion"),
        (r"\bbr\.?(?=\s|$)", "brief"),
        (r"\bmem\.?(?=\s|$)|\bmemo\.?(?=\s|$)", "memorandum"),
        (r"\bresp\.?(?=\s|$)", "response"),
        (r"\bord\.?(?=\s|$)", "order"),
        (r"\bexh?\.?(?=\s|$)", "exhibit"),
        (r"\bans\.?(?=\s|$)", "answer"),
        (r"\bhr[’']g\s", "hearing "),
        (r"\btr\.?(?=\s|$)", "transcript"),
        (r"\bdep\.?(?=\s|$)", "deposition"),
        (r"\bdefs?\.?[’']?s?[’']?(?=\s)|\bdefendants?[’']s?(?=\s)", "defendants"),
        (r"\bpl(?:tf|f)?s?\.?[’']?s?[’']?(?=\s)|\bplaintiffs?[’']s?(?=\s)", "plaintiffs"),
        (r"\bam\.(?=\s)", "amended"),
        (r"\bltr\.?(?=\s|$)", "letter"),
        (r"\bapp(?:l)?\.(?=\s|$)", "application"),
        (r"\bpet\.(?=\s|$)", "petition"),
    )
)
# "Declaration of Ada Vance" is the Vance Declaration.
_OF_A_WITNESS = re.compile(r"^(?P<noun>declaration|affidavit|deposition) of (?:\S+ )*(?P<name>\S+)$")


@lru_cache(maxsize=4096)
def paper_name(name: str) -> str:
    """A paper's name in full words and lower case: `Def's Opp.` -> `defendants opposition`."""
    text = (
        " ".join(name.lower().split()).replace("the ", "", 1)
        if name.lower().startswith("the ")
        else " ".join(name.lower().split())
    )
    for pattern, full in _ABBREVIATED:
        text = pattern.sub(full, text)
    text = _OF_A_WITNESS.sub(r"\g<name> \g<noun>", text)
    return re.sub(r"[’'.,]", "", text).strip()
