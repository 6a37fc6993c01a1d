"""What clauses outside a list ask of those in it: a paragraph after the list, a sentence behind a member, a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from particulars.analyses.protective.clauses import Clause, sentences
from particulars.analyses.protective.leads import asked, commands
from particulars.analyses.protective.tiers import QUOTED, TierNamed, named_in
from particulars.record.order_terms import is_under

_POINTS = re.compile(r"(?:\b(?:sub-?)?(?:section|paragraph|clause)s?|[§¶]+)\s*(?=\d)", re.I)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:\([a-z0-9]{1,4}\))*")
_MORE_OF_IT = re.compile(r"(?:,|and|or|to|through|[-–—])\s*\([a-z0-9]{1,4}\)", re.I)
_EVERYONE = re.compile(
    r"\b(?:each|any|no|all|every|such|these|those)\b[^.;]{0,30}\b(?:persons?|individuals?|recipients?)\b|\b(?:anyone|everyone|no one|nobody|they)\b|\([a-z0-9]{1,3}\)\s+(?:and|or|through|to)\b",
    re.I,
)


def asked_back(
    member: Clause, lead: Clause, members: Sequence[Clause], found: Sequence[Clause], of: Sequence[TierNamed]
) -> Iterator[str]:
    """What other clauses ask of a member: the conditions known, and each such clause by its number."""
    for clause in found:
        if clause == lead or member.start <= clause.start < member.end:
            continue
        for said in _said(clause, members):
            if commands(said) and (_is_of_all(clause, said, lead, members) or _points_at(member, said, of)):
                yield from asked(said, frozenset())[0]
                yield f"what § {clause.id} asks"


def _said(clause: Clause, members: Sequence[Clause]) -> list[str]:
    """The sentences of a clause; of a member, only those behind its first."""
    said = [words for _, _, words in sentences(clause)]
    return said[1:] if any(one.start == clause.start for one in members) else said


def _is_of_all(clause: Clause, said: str, lead: Clause, members: Sequence[Clause]) -> bool:
    """Whether it stands behind the list in the section of the list, or behind a member and speaks of everyone."""
    if clause.id == lead.id:
        return clause.start > lead.start
    own = [one for one in members if one.start <= clause.start < one.end]
    return bool(own) and (own[0] == members[-1] or bool(_EVERYONE.search(said))) and own[0].start == clause.start


def _points_at(member: Clause, said: str, of: Sequence[TierNamed]) -> bool:
    if QUOTED.search(said) and not named_in(said, of):
        return False  # it speaks of material of another tier only
    for points in _POINTS.finditer(said):
        after = said[points.end() : points.end() + 70]
        for one in _NUMBERED.findall(after):
            reference = one.split("(")[0] if _MORE_OF_IT.search(after) else one
            if is_under(member.id, reference) or is_under(reference, member.id):
                return True
    return False
