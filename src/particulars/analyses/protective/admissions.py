"""Whom each tier admits: the members of lists whose lead says that material of a tier may be disclosed only to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.analyses.protective import persons
from particulars.analyses.protective.clauses import Clause, sentences
from particulars.analyses.protective.tiers import TierNamed, named_in, undefined_in
from particulars.record.order_terms import is_under

_DISCLOSES = re.compile(r"\b(?:disclos\w+|access|available|shown|reveal\w*|viewed|inspected)\b", re.I)
_ONLY = re.compile(r"\b(?:only|solely|exclusively|limited|restricted|except|other than)\b", re.I)
_LESS = re.compile(r"\b(?:but not|other than|except|excluding|not including)\b[^.]{0,60}[“\"][A-Z]{4}", re.I)
_OWN = re.compile(
    r"\bnothing\b[^.]{0,80}\b(?:restrict|limit|prevent|affect|preclude)\w*\b[^.]{0,160}\b(?:own|its)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A class that tiers admit by a clause, its conditions, and the clauses that the conditions refer to."""

    clause: Clause
    who: str
    tiers: tuple[TierNamed, ...]
    needs: tuple[str, ...]
    refers: tuple[str, ...]
    most: str
    named: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A clause of a list that could not be read as data, and why."""

    clause: Clause
    why: str


def admissions(found: Sequence[Clause], tiers: Sequence[TierNamed]) -> Iterator[Admitted | Doubt]:
    """Each member of each list of persons, in the order of the paper."""
    for index, lead in enumerate(found):
        members = [one for one in found if one.above and one.above[-1] == index]
        if not members or not _leads(lead):
            continue
        of = named_in(lead.words, tiers)
        if why := _unsure(lead, of, tiers):
            yield Doubt(lead, why)
            continue
        for member in members:
            yield from _member(member, tuple(of))


def own_side(found: Sequence[Clause]) -> Iterator[tuple[Clause, int, int]]:
    """The sentences that leave a party free with what is its own."""
    for clause in found:
        for start, end, words in sentences(clause):
            if _OWN.search(words) and re.search(r"\bits own\b|\btheir own\b|\bown (?:Protected|Confidential|Discovery|documents|information|material)", words):  # fmt: skip
                yield clause, start, end


def refers_to(reference: str, sections: Sequence[str]) -> bool:
    """Whether a reference points at one of these clauses or into it."""
    return any(is_under(reference, one) or is_under(one, reference) for one in sections)


def _leads(lead: Clause) -> bool:
    last = lead.words.rstrip()
    ends = (
        last.endswith((":", "to", "—", "–")) or re.search(r"\b(?:following|persons|individuals)\W*$", last) is not None
    )
    return ends and bool(_DISCLOSES.search(last))


def _unsure(lead: Clause, of: Sequence[TierNamed], tiers: Sequence[TierNamed]) -> str:
    if not of:
        return "no tier that the order defines is named in the words before the list"
    if strange := undefined_in(lead.words, tiers):
        return f"“{strange[0]}” is no tier that the order defines"
    if _LESS.search(lead.words):
        return "its words take a tier out again"
    if not _ONLY.search(lead.words):
        return "its words do not say that only these persons are admitted"
    return ""


def _member(member: Clause, of: tuple[TierNamed, ...]) -> Iterator[Admitted | Doubt]:
    words = persons.without_staff(member.words)
    who = persons.classes(words)
    if not who:
        yield Doubt(member, "no class of persons known here is named")
        return
    needs, refers, unknown = persons.conditions(words)
    more = [f"what § {member.id} further asks"] if unknown else []
    for name, named in who:
        yield Admitted(member, name, of, (*needs, *more), tuple(refers), persons.most(words), named)
