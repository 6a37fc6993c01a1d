"""The questions that courts ask; one folder each, none imports another.

An analysis says in one line here which named tables it needs and which it gives; the desk runs them in that order.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one analysis needs and gives, and where its function is; the function takes the needs in this order.

    `gives` are attributes of what the function returns. `rules` are the files under `rules/` it depends on, and
    `version` is raised whenever the same input would give another answer: both are part of a derived table's key.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    where: str  # "module:function", loaded only when it runs
    version: int = 1
    rules: tuple[str, ...] = ()


ANALYSES: dict[str, Analysis] = {
    "authorities": Analysis(
        name="authorities",
        needs=("text", "caption"),
        gives=("citations", "authorities"),
        where="particulars.analyses.authorities.reading:read",
    ),
    "rulings": Analysis(
        name="rulings",
        needs=("text", "caption"),
        gives=("rulings",),
        where="particulars.analyses.rulings.reading:read",
    ),
    "obligations": Analysis(
        name="obligations",
        needs=("text", "caption"),
        gives=("obligations",),
        where="particulars.analyses.obligations.reading:read",
        version=2,
    ),
    "facts": Analysis(
        name="facts",
        needs=("text", "caption", "citations"),
        gives=("facts",),
        where="particulars.analyses.facts.reading:read",
    ),
    "ledgers": Analysis(
        name="ledgers",
        needs=("text", "caption", "citations"),
        gives=("entries", "pairs"),
        where="particulars.analyses.ledgers.reading:read",
    ),
}
