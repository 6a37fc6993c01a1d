"""What later papers of a matter do to obligations of earlier ones: order, re-date, vacate; in doubt neither is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import msgspec

from particulars.analyses.obligations.clause_diff import Clause, folded
from particulars.analyses.obligations.rows import ChangeWords, Force, Grant, Kind, Obligation, Obligations
from particulars.analyses.obligations.same_clause import about, act_words, clause, time_of
from particulars.reading.actors import same_side
from particulars.reading.docket_number import is_same_case

METHOD = (
    "Papers of one case number were taken in the order of their days. A clause is changed where a later order names the earlier "
    "one by docket entry or day, or names its subject in the same words, with a word that extends, vacates, modifies or replaces."
)
LIMITS = (
    "A change that fits two clauses, or a clause only in part, changes none; it is listed as possible, and a person decides.",
    "Papers without a day or a case number change nothing and are changed by nothing.",
    "Whether a later order may change an earlier one is not examined.",
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the matter with what was read in it; `entry` is its own docket number."""

    name: str
    day: date | None
    found: Obligations
    entry: str | None = None
    case_numbers: tuple[str, ...] = ()


class What(StrEnum):
    """How much of an earlier clause the later words change."""

    ORDERED = "ordered"  # a stipulation became an order
    TIMING = "timing"
    WHOLE = "whole"


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An earlier clause and the later words that change it, both with their places; `on` is the day from which it holds."""

    what: What
    earlier: Clause
    later: Clause
    on: date
    how: str


class Possible(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two clauses that may conflict; neither is changed."""

    earlier: Clause
    later: Clause
    how: str


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was found over the papers, in the order of their days."""

    changes: tuple[Change, ...]
    possible: tuple[Possible, ...]
    not_on_file: tuple[Clause, ...]  # words that change a paper which is not among these
    method: str = METHOD
    limits: tuple[str, ...] = LIMITS


@dataclass(slots=True)
class _Found:
    """What was found so far; an obligation that was changed whole, or whose time was, is not changed again."""

    before: list[Paper] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    possible: list[Possible] = field(default_factory=list)
    missing: list[Clause] = field(default_factory=list)

    def stands(self, paper: Paper, one: Obligation) -> bool:
        changed = (c.earlier for c in self.changes if c.what is not What.ORDERED)
        return not any(e.paper == paper.name and e.id == one.id for e in changed)

    def ordered_on(self, paper: Paper) -> date | None:
        granted = [c.on for c in self.changes if c.what is What.ORDERED and c.earlier.paper == paper.name]
        return min(granted, default=None)


def over_papers(papers: Iterable[Paper]) -> Changes:
    """The changes that the papers of a matter make to one another."""
    found = _Found()
    dated = [(paper.day, paper) for paper in papers if paper.day is not None and paper.case_numbers]
    for day, paper in sorted(dated, key=lambda one: (one[0], one[1].name)):
        beside = [p for p in found.before if p.day is not None and p.day < day and is_one_case(p, paper)]
        for grant in paper.found.granted:
            _grant(found, beside, paper, grant, day)
        for words in paper.found.changes if not paper.found.agreed else ():
            _change(found, beside, paper, words, day)
        _restated(found, beside, paper)
        found.before.append(paper)
    return Changes(
        changes=tuple(found.changes), possible=tuple(found.possible), not_on_file=tuple(found.missing)
    )  # fmt: skip


def is_one_case(one: Paper, other: Paper) -> bool:
    """Whether two papers have a case number in common, in whatever form."""
    return any(is_same_case(a, b) for a in one.case_numbers for b in other.case_numbers)


def _named(papers: Iterable[Paper], entry: str | None, dated: str | None) -> list[Paper]:
    """The papers that the words call by docket entry, or by day."""
    if entry is not None:
        return [p for p in papers if p.entry == entry]
    return [p for p in papers if str(p.day) == dated]


def _grant(found: _Found, beside: list[Paper], paper: Paper, grant: Grant, day: date) -> None:
    words = Clause(paper=paper.name, id=None, start=grant.start, end=grant.end, text=grant.text)
    waiting = [p for p in beside if any(one.kind is Kind.STIPULATION for one in p.found.agreed)]
    waiting = [p for p in waiting if found.ordered_on(p) is None]
    named = _named(waiting, grant.entry, grant.dated)
    if grant.entry is None and grant.dated is None:
        for other in waiting:
            how = "the order grants a stipulation without saying which"
            found.possible += (
                Possible(earlier=clause(other.name, one), later=words, how=how) for one in other.found.agreed
            )
    elif len(named) != 1:
        found.missing.append(words)
    else:
        how = f"the stipulation was granted by {'its docket entry' if grant.entry else 'its day'}"
        found.changes += (
            Change(what=What.ORDERED, earlier=clause(named[0].name, one), later=words, on=day, how=how)
            for one in named[0].found.agreed
        )


def _change(found: _Found, beside: list[Paper], paper: Paper, words: ChangeWords, day: date) -> None:
    own = next((one for one in paper.found.obligations if one.id == words.row), None)
    later = Clause(paper=paper.name, id=own.id if own else None, start=words.start, end=words.end, text=words.text)
    candidates = [(p, one) for p in beside for one in _binding(found, p) if found.stands(p, one)]
    by_name = words.entry is not None or words.dated is not None
    if by_name:
        named = _named(beside, words.entry, words.dated)
        if len(named) != 1:
            found.missing.append(later)
            return
        candidates = [(p, one) for p, one in candidates if p is named[0]]
    fits, near = _fitting(candidates, words, is_named=by_name)
    is_one = len(fits) == 1 or (words.verb in ("vacates", "supersedes") and by_name)
    if fits and is_one and (words.verb != "modifies" or own is not None):
        what = What.TIMING if words.verb == "extends" else What.WHOLE
        how = f"the order {words.verb} it, {'named by entry or day' if by_name else 'named in the same words'}: {words.thing}"
        found.changes += (
            Change(what=what, earlier=clause(p.name, one), later=later, on=day, how=how) for p, one in fits
        )
        return
    how = f"the order {words.verb} “{words.thing}”, which fits {'more than one clause' if len(fits) > 1 else 'it in part'}"
    found.possible += (Possible(earlier=clause(p.name, one), later=later, how=how) for p, one in fits or near)


def _binding(found: _Found, paper: Paper) -> tuple[Obligation, ...]:
    return paper.found.obligations or (paper.found.agreed if found.ordered_on(paper) else ())


def _fitting(
    candidates: list[tuple[Paper, Obligation]], words: ChangeWords, *, is_named: bool
) -> tuple[list[tuple[Paper, Obligation]], list[tuple[Paper, Obligation]]]:
    """The clauses that the words mean, and those they may mean."""
    if words.paragraph is not None and is_named:
        return [(p, one) for p, one in candidates if one.item == words.paragraph], []
    thing = act_words(words.thing)
    if is_named and not thing:
        whole = [(p, one) for p, one in candidates if one.force is not Force.EVENT_CANCELED and not one.ordered_on]
        return whole, []
    same = [(p, one) for p, one in candidates if thing and about(one) == thing]
    near = [(p, one) for p, one in candidates if thing and (thing < about(one) or about(one) < thing) and about(one)]
    return (same, []) if same else ([], near)


def _restated(found: _Found, beside: list[Paper], paper: Paper) -> None:
    """The same act of the same person with another time, where no words say that one takes the other's place."""
    changed = {c.later.id for c in found.changes if c.later.paper == paper.name}
    for later in paper.found.obligations:
        if later.id in changed or later.ordered_on or later.force not in (Force.DUTY, Force.DAY_SET):
            continue
        for other in beside:
            for earlier in _binding(found, other):
                if not found.stands(other, earlier) or time_of(earlier) == time_of(later):
                    continue
                if same_side(earlier.who or "", later.who or "") and about(earlier) == about(later) and about(later):
                    how = "the same act with another time; no words say that one takes the other's place"
                    found.possible.append(
                        Possible(earlier=clause(other.name, earlier), later=clause(paper.name, later), how=how)
                    )


def quotes(quoting: Obligation, earlier: Obligation) -> bool:
    """Whether a clause quoted in a later paper is this one: the words of one are a stretch of the other's."""
    one, two = ([folded(w) for w in o.text.split()] for o in (quoting, earlier))
    short, long = sorted((one, two), key=len)
    return len(short) > 5 and any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))
