"""Terms of a protective order as the record keeps them: each a clause that a person confirmed, dated, and superseded by clause.

A term is written on one line, `key: value; key: value`, and its first key says what kind of term it is:

    order: entered; dated: 2022-03-14
    order: entered; dated: 2022-09-01; amends: clauses
    tier: HC-AEO; name: HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY
    admits: expert; tier: HC-AEO; needs: undertaking, disclosure, no objection; days: 7
    room: source-code room; tier: HC-SOURCE
    prints: 25; tier: HC-SOURCE; total: 500; log: yes

It is kept as the answer to a decision of the kind `order` whose subject is `ITEM CLAUSE / WHAT`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from particulars.record.answers import Decision

ORDER = "order"
NOT_SO = "not so"
ALL, CLAUSES = "all", "clauses"  # what an amended order takes the place of


class Deciding(Protocol):
    """Whoever can say which answers of a kind stand, such as a view."""

    def decisions(self, kind: str) -> dict[str, Decision]:
        """The answers of one kind that stand, by subject."""
        ...


@dataclass(frozen=True, slots=True)
class Term:
    """One confirmed term: the item of its order, its clause, its kind and values, the order's day, and who confirmed it when."""

    item: str
    clause: str
    kind: str
    values: Mapping[str, str]
    dated: str
    by: str
    at: str

    @property
    def value(self) -> str:
        """What stands under the term's first key."""
        return self.values[self.kind]

    def several(self, key: str) -> tuple[str, ...]:
        """The values under a key that are written with commas between them."""
        return tuple(one.strip() for one in self.values.get(key, "").split(",") if one.strip())


def read_term(words: str) -> dict[str, str]:
    """Takes a term apart into its keys and values, in order; raises ValueError where it is not written as one."""
    values: dict[str, str] = {}
    for piece in words.split(";"):
        key, colon, value = (part.strip() for part in piece.partition(":"))
        if not (key and colon and value):
            raise ValueError(f"{piece.strip()!r} is not KEY: VALUE")
        if key in values:
            raise ValueError(f"{key!r} stands twice")
        values[key] = value
    return values


def write_term(values: Mapping[str, str]) -> str:
    """Writes keys and values as a term; a semicolon inside a value becomes a comma, so that it reads back."""
    return "; ".join(f"{key}: {value.replace(';', ',').strip()}" for key, value in values.items() if value.strip())


def subject_of(item: str, clause: str, what: str) -> str:
    """The subject under which a term is decided."""
    return f"{item} {clause} / {what}"


def parts_of(subject: str) -> tuple[str, str, str]:
    """Item, clause and what is said there, of the subject of a term."""
    place, _, what = subject.partition(" / ")
    item, _, clause = place.partition(" ")
    return item, clause, what


def terms_in_force(view: Deciding, at: str = "") -> list[Term]:
    """The terms of the orders in force at an instant (without one, as of the last order), sorted by day, item and subject.

    An order counts from the day that a person confirmed for it, and not before that is confirmed. An order that amends
    clauses takes the place of each clause it restates, with what is under it; one that amends all, of every earlier order.
    """
    confirmed = _confirmed(view)
    days = {term.item: term.values.get("dated", "") for term in confirmed if term.kind == ORDER}
    entered = sorted((day, item) for item, day in days.items() if day and (not at or day <= at[:10]))
    standing: list[Term] = []
    for day, item in entered:
        own = [_with_day(term, day) for term in confirmed if term.item == item]
        amends = next((term.values.get("amends", "") for term in own if term.kind == ORDER), "")
        standing = [*_left(standing, own, amends), *own]
    return standing


def is_under(clause: str, above: str) -> bool:
    """Says whether a clause is another or stands under it: 7.3(c) is under 7.3 and 7, and 17 is not under 1."""
    return clause == above or (clause.startswith(above) and clause[len(above)] in ".(")


def _left(standing: Iterable[Term], own: Iterable[Term], amends: str) -> list[Term]:
    if amends == ALL:
        return []
    if amends != CLAUSES:
        return list(standing)
    restated = {term.clause for term in own if term.kind != ORDER}
    return [term for term in standing if term.kind == ORDER or not any(is_under(term.clause, one) for one in restated)]


def _confirmed(view: Deciding) -> list[Term]:
    terms = []
    for subject, decision in view.decisions(ORDER).items():
        if decision.answer != NOT_SO:
            item, clause, _ = parts_of(subject)
            values = read_term(decision.answer)
            terms.append(Term(item, clause, next(iter(values)), values, "", decision.by, decision.at))
    return terms


def _with_day(term: Term, day: str) -> Term:
    return Term(term.item, term.clause, term.kind, term.values, day, term.by, term.at)
