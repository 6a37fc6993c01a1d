"""Whom each tier admits: the members of lists whose lead says that material of a tier may be disclosed only to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from particulars.analyses.protective import persons
from particulars.analyses.protective.asked_back import asked_back
from particulars.analyses.protective.clauses import Clause, sentences
from particulars.analyses.protective.leads import asked_of_all, tiers_of
from particulars.analyses.protective.tiers import TierNamed
from particulars.record.order_terms import is_under

_DISCLOSES = re.compile(r"\b(?:disclos\w+|access|available|shown|reveal\w*|viewed|inspected)\b", re.I)
_MARK = re.compile(r"^\W*\([a-z0-9]{1,4}\)\s*")
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
        members = _members(found, index)
        if not members or not _leads(lead):
            continue
        of, why = tiers_of(lead, tiers)
        if why:
            yield Doubt(lead, why)
            continue
        known, unknown = asked_of_all(lead)
        by_all = (*known, *([f"what § {lead.id} asks"] if unknown else []))
        for member in members:
            back = asked_back(member, lead, members, found, of)
            yield from _member(member, tuple(of), by_all, tuple(back))


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


def _members(found: Sequence[Clause], index: int) -> list[Clause]:
    """The members of the list under a clause, each with all that stands under it and goes on from it."""
    own = [(at, one) for at, one in enumerate(found) if one.above and one.above[-1] == index]
    members: list[Clause] = []
    for at, one in own:
        if members and one.id == members[-1].id:
            continue
        with_it = [one]
        for after in found[at + 1 :]:
            if not is_under(after.id, one.id):
                break
            with_it.append(after)
        said = " ".join([one.words, *(_MARK.sub("", under.words) for under in with_it[1:])])
        members.append(Clause(one.id, one.start, with_it[-1].end, said, one.above))
    return members


def _member(
    member: Clause, of: tuple[TierNamed, ...], by_all: tuple[str, ...], back: tuple[str, ...]
) -> Iterator[Admitted | Doubt]:
    words = persons.without_staff(member.words)
    who = persons.classes(words)
    if not who:
        yield Doubt(member, "no class of persons known here is named")
        return
    needs, refers, unknown = persons.conditions(words)
    more = [f"what § {member.id} further asks"] if unknown else []
    asks = tuple(dict.fromkeys((*by_all, *needs, *more, *(one for one in back if not _is_referred(one, refers)))))
    for name, named in who:
        yield Admitted(member, name, of, asks, tuple(refers), persons.most(words), named)


def _is_referred(need: str, refers: Sequence[str]) -> bool:
    """Whether it asks for a clause that the member itself asks for."""
    clause = need.removeprefix("what § ").removesuffix(" asks")
    return clause != need and refers_to(clause, refers)
