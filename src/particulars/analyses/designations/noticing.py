"""What the challenge clause of an order demands of a notice, held against the schedule that is to be served.

tier contended   A0002, A0007   no notice can be served of these
reason           none lacking
attachments      nothing is known of it: a person looks
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from particulars.analyses.designations.challenging import Challenge, Challenged

NOTHING = "the schedule, which has no document"
LACKS: Mapping[str, Callable[[Challenged], bool]] = {
    "each document": lambda one: not one.document,
    "bates number": lambda one: not one.register["beg"],
    "tier contended": lambda one: one.contended is None,
    "reason": lambda one: not one.grounds,
}
"""What a clause can demand, by the words that `order` uses, and when a document of the schedule lacks it."""


class Lacking(NamedTuple):
    """What the clause demands and these documents lack."""

    demand: str
    documents: tuple[str, ...]


def lacking(made: Challenge, demands: Iterable[str]) -> tuple[Lacking, ...]:
    """What a schedule lacks of what the clause demands, in the clause's order; an empty schedule identifies nothing."""
    known = [demand for demand in demands if demand in LACKS]
    found = (
        Lacking(demand, tuple(one.document for one in made.rows if LACKS[demand](one)) if made.rows else (NOTHING,))
        for demand in known
    )
    return tuple(one for one in found if one.documents)


def for_a_person(demands: Iterable[str]) -> tuple[str, ...]:
    """What the clause demands and a schedule cannot be held against."""
    return tuple(demand for demand in demands if demand not in LACKS)
