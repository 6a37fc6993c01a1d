"""Terms of the protective orders in force cut into the rows that S05 and S08 bind: steps of a challenge, and the source-code tier.

Each term was confirmed by a named person and cites its words in the order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from particulars.cites import Cite
from particulars.record.order_terms import ORDER, Term
from particulars.showings.binding_rows import Row

METHOD = "As a named person confirmed the term from the words of the order; a later amended order takes the place of the clauses it restates."
LIMITS = ("That a clause is in force does not show that anybody kept to it.",)
LOOKS_FOR = "protective"
SOURCE = "HC-SOURCE"
_CHALLENGE = "challenge"
_LOG = "print log"


def order_rows(terms: Sequence[Term], cite: Callable[[Term], Cite]) -> Iterator[Row]:
    """The rows of the terms in force, each with the words that were confirmed."""
    source = {SOURCE} | {code for term in terms if term.kind == "room" for code in term.several("tier")}
    for term in terms:
        topic, says = _told(term, source)
        if topic:
            value = f"§ {term.clause}: {says}; confirmed by {term.by} at {term.at}"
            yield Row(topic=f"protective.{topic}", value=value, cites=(cite(term),), method=METHOD, limits=LIMITS)


def _told(term: Term, source: set[str]) -> tuple[str, str]:
    """The kind of row and what it says; nothing where no showing asks for such a term."""
    if term.kind == ORDER:
        return "order", f"entered, dated {term.dated}"
    if term.kind == "step" and term.values.get("of") == _CHALLENGE:
        return _CHALLENGE, _step(term)
    if term.kind == "clause" and term.value.startswith(_CHALLENGE):
        return _CHALLENGE, ": ".join(filter(None, (term.value, term.values.get("says", ""))))
    if term.kind == "clause" and term.value == _LOG:
        return "print_log", _LOG
    if not source & {*term.several("tier"), term.value}:
        return "", ""
    return _SOURCE.get(term.kind, ""), _of_source(term)


_SOURCE = {"tier": "source_tier", "room": "room", "prints": "prints", "admits": "source_admits"}


def _step(term: Term) -> str:
    get = term.values.get
    by, days, demands = get("by", ""), get("days", ""), get("demands", "")
    runs = f" from {get('from')}" if get("from") else ""
    return "".join((
        f"step {term.value}, {get('act')}", f" by {by}" if by else "", f", within {days} days{runs}" if days else "",
        f"; its form demands: {demands}" if demands else "",
    ))  # fmt: skip


def _of_source(term: Term) -> str:
    get = term.values.get
    if term.kind == "tier":
        return f"{term.value}: {get('name')}"
    if term.kind == "room":
        return f"{get('tier')} is read in the {term.value}"
    if term.kind == "prints":
        total = get("total", "0")
        return f"{get('tier')}: {term.value} pages in a row, {total if total != '0' else 'no number'} in all"
    needs = get("needs", "")
    return f"{get('tier')} admits {term.value}{f', who needs: {needs}' if needs else ''}"
